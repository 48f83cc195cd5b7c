"""What the deck's maker tells its user."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class SlideTextShortened(Finding):
    """Words did not fit their box at the smallest size and end in an ellipsis."""

    code = "slide-text-shortened"
    severity = Severity.NOTE
    text: str


@dataclass(frozen=True, slots=True)
class PictureNotForSlides(Finding):
    """A picture that no presentation program shows, nor can be turned to one that they do."""

    code = "picture-not-for-slides"
    severity = Severity.NOTE
    address: str
