"""What cleaning asks of marks that may be meant as they stand."""

from publish.model import Finding, Proposal, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class DoubtfulStop(Finding):
    """A ``．`` between Han, in a chapter that ends its sentences with other marks."""

    code = "doubtful-stop"
    severity = Severity.NOTE
    text: str
    becomes: str

    def proposal(self) -> Proposal:
        """Propose a comma, which such a point mostly stands for, or an ellipsis for several."""
        return Proposal("doubtful-stop", self.becomes, 0.6)


@dataclass(frozen=True, slots=True)
class NestedTitles(Finding):
    """A title within a title in the same marks: the inner one has 〈〉 (GB/T 15834-2011, 4.15)."""

    code = "nested-titles"
    severity = Severity.NOTE
    text: str
    becomes: str

    def proposal(self) -> Proposal:
        """Propose the single marks within the double ones."""
        return Proposal("nested-titles", self.becomes, 0.8)


@dataclass(frozen=True, slots=True)
class Doubled(Finding):
    """A word or mark stands twice and may be meant once."""

    code = "doubled-character"
    severity = Severity.NOTE
    characters: str

    def proposal(self) -> Proposal:
        """Propose that it stand once."""
        half = self.characters[: (len(self.characters) + 1) // 2]
        return Proposal("doubled-character", half)


@dataclass(frozen=True, slots=True)
class UnbalancedQuotation(Finding):
    """A quotation mark that no other answers."""

    code = "unbalanced-quotation"
    severity = Severity.WARNING
    mark: str


@dataclass(frozen=True, slots=True)
class DoubtfulDash(Finding):
    """A single dash that may part clauses or join two words."""

    code = "doubtful-dash"
    severity = Severity.NOTE
    text: str

    def proposal(self) -> Proposal:
        """Propose the dash of two squares."""
        return Proposal("doubtful-dash", "——", 0.4)


@dataclass(frozen=True, slots=True)
class LostSpaces(Finding):
    """Latin words that seem to have been run together."""

    code = "lost-spaces"
    severity = Severity.NOTE
    text: str
    suggestion: str

    def proposal(self) -> Proposal:
        """Propose the words apart."""
        return Proposal("lost-spaces", self.suggestion, 0.7)


@dataclass(frozen=True, slots=True)
class PrivateCharacter(Finding):
    """A character that no shared font can draw."""

    code = "private-character"
    severity = Severity.WARNING
    number: str
