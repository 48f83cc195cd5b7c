"""What cleaning asks of marks that may be meant as they stand."""

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


@dataclass(frozen=True, slots=True)
class NestedTitles(Finding):
    """A title within a title in the same marks: the inner one has 〈〉 (GB/T 15834-2011, 4.15)."""

    code: ClassVar[str] = "nested-titles"
    severity: ClassVar[Severity] = Severity.NOTE
    text: str
    becomes: str

    def proposal(self) -> Proposal:
        """Propose the single marks within the double ones."""
        return Proposal("nested-titles", self.becomes, 0.8)
