"""What pointing finds."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class NothingThere(Finding):
    """The text points at a figure, a table or a chapter that the book does not have."""

    code = "nothing-there"
    severity = Severity.NOTE
    words: str
