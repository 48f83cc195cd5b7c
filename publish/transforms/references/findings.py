"""What looking for works and the marks that mean them finds."""

from publish.model import Finding, Proposal, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class LostCitation(Finding):
    """A mark that once was a citation.

    ``candidates`` are works that its sentence names, or is about, and why; ``likeliest``
    is the key of the first.
    """

    code = "lost-citation"
    severity = Severity.WARNING
    sentence: str
    candidates: str
    likeliest: str
    certainty: float

    def proposal(self) -> Proposal:
        """Propose the likeliest work, or ask for one."""
        return Proposal("lost-citation", self.likeliest, self.certainty)


@dataclass(frozen=True, slots=True)
class UnknownCitation(Finding):
    """A citation of a work that no list of references holds."""

    code = "unknown-citation"
    severity = Severity.WARNING
    key: str


@dataclass(frozen=True, slots=True)
class UncitedReference(Finding):
    """A reference that the text never points at."""

    code = "uncited-reference"
    severity = Severity.NOTE
    key: str
    reference: str


@dataclass(frozen=True, slots=True)
class UncitedReferences(Finding):
    """A list of references none of which the text points at."""

    code = "uncited-references"
    severity = Severity.NOTE
    count: int


@dataclass(frozen=True, slots=True)
class DoubtfulCitation(Finding):
    """Words in the text that may mean a listed reference, and ``others`` that are possible too."""

    code = "doubtful-citation"
    severity = Severity.NOTE
    text: str
    key: str
    reference: str
    others: str = ""
    certainty: float = 0.6

    def proposal(self) -> Proposal:
        """Propose that the words cite this work."""
        return Proposal("citation", self.key, self.certainty)


@dataclass(frozen=True, slots=True)
class OtherYear(Finding):
    """An author and a year in the text, whose one listed work of those years is of another."""

    code = "other-year"
    severity = Severity.WARNING
    text: str
    key: str
    year: str
    reference: str

    def proposal(self) -> Proposal:
        """Propose that the words cite the listed work all the same."""
        return Proposal("citation", self.key, 0.5)
