"""What cleaning asks of a mark that may stand for several."""

from typing import ClassVar

from publish.model import Finding, Proposal, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class DoubtfulStop(Finding):
    """A ``．`` between Han, in a chapter that ends its sentences with other marks."""

    code: ClassVar[str] = "doubtful-stop"
    severity: ClassVar[Severity] = Severity.NOTE
    text: str
    becomes: str

    def proposal(self) -> Proposal:
        """Propose a comma, which such a point mostly stands for, or an ellipsis for several."""
        return Proposal("doubtful-stop", self.becomes, 0.6)
