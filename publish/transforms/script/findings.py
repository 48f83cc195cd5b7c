"""What a conversion of script asks."""

from publish.model import Finding, Proposal, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class DoubtfulSpelling(Finding):
    """A word that may be spelled otherwise in the script of an edition; told once for all.

    ``region`` is ``taiwan`` or ``hong-kong``; ``places`` counts where the same stands, and
    ``certainty`` is how likely the other is right.
    """

    code = "doubtful-spelling"
    severity = Severity.NOTE
    text: str
    spelled: str
    other: str
    region: str
    places: int
    certainty: float

    def proposal(self) -> Proposal:
        """Propose the other spelling, wherever the same stands."""
        return Proposal(f"{self.region}-spelling", self.other, self.certainty)
