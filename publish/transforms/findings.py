"""What transforms find that needs a person."""

from typing import ClassVar

from publish.model import Finding, Proposal, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Doubled(Finding):
    """A word or mark stands twice and may be meant once."""

    code: ClassVar[str] = "doubled-character"
    severity: ClassVar[Severity] = Severity.NOTE
    characters: str

    def proposal(self) -> Proposal:
        """Propose that it stand once."""
        half = self.characters[: (len(self.characters) + 1) // 2]
        return Proposal("doubled-character", half)


@dataclass(frozen=True, slots=True)
class UnbalancedQuotation(Finding):
    """A quotation mark that no other answers."""

    code: ClassVar[str] = "unbalanced-quotation"
    severity: ClassVar[Severity] = Severity.WARNING
    mark: str


@dataclass(frozen=True, slots=True)
class DoubtfulDash(Finding):
    """A single dash that may part clauses or join two words."""

    code: ClassVar[str] = "doubtful-dash"
    severity: ClassVar[Severity] = Severity.NOTE
    text: str

    def proposal(self) -> Proposal:
        """Propose the dash of two squares."""
        return Proposal("doubtful-dash", "——", 0.4)


@dataclass(frozen=True, slots=True)
class LostSpaces(Finding):
    """Latin words that seem to have been run together."""

    code: ClassVar[str] = "lost-spaces"
    severity: ClassVar[Severity] = Severity.NOTE
    text: str
    suggestion: str

    def proposal(self) -> Proposal:
        """Propose the words apart."""
        return Proposal("lost-spaces", self.suggestion, 0.7)


@dataclass(frozen=True, slots=True)
class PrivateCharacter(Finding):
    """A character that no shared font can draw."""

    code: ClassVar[str] = "private-character"
    severity: ClassVar[Severity] = Severity.WARNING
    number: str


@dataclass(frozen=True, slots=True)
class LostCitation(Finding):
    """A mark that once was a citation.

    ``candidates`` are works that its sentence names, or is about, and why; ``likeliest``
    is the key of the first.
    """

    code: ClassVar[str] = "lost-citation"
    severity: ClassVar[Severity] = Severity.WARNING
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

    code: ClassVar[str] = "unknown-citation"
    severity: ClassVar[Severity] = Severity.WARNING
    key: str


@dataclass(frozen=True, slots=True)
class UncitedReference(Finding):
    """A reference that the text never points at."""

    code: ClassVar[str] = "uncited-reference"
    severity: ClassVar[Severity] = Severity.NOTE
    key: str
    reference: str


@dataclass(frozen=True, slots=True)
class UncitedReferences(Finding):
    """A list of references none of which the text points at."""

    code: ClassVar[str] = "uncited-references"
    severity: ClassVar[Severity] = Severity.NOTE
    count: int


@dataclass(frozen=True, slots=True)
class DoubtfulCitation(Finding):
    """Words in the text that may mean a listed reference, and ``others`` that are possible too."""

    code: ClassVar[str] = "doubtful-citation"
    severity: ClassVar[Severity] = Severity.NOTE
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

    code: ClassVar[str] = "other-year"
    severity: ClassVar[Severity] = Severity.WARNING
    text: str
    key: str
    year: str
    reference: str

    def proposal(self) -> Proposal:
        """Propose that the words cite the listed work all the same."""
        return Proposal("citation", self.key, 0.5)


@dataclass(frozen=True, slots=True)
class RepeatedKey(Finding):
    """Two things of the document that go by one key."""

    code: ClassVar[str] = "repeated-key"
    severity: ClassVar[Severity] = Severity.NOTE
    key: str
    renamed: str


@dataclass(frozen=True, slots=True)
class UnknownTarget(Finding):
    """A cross-reference to nothing in the document."""

    code: ClassVar[str] = "unknown-target"
    severity: ClassVar[Severity] = Severity.WARNING
    target: str


@dataclass(frozen=True, slots=True)
class DoubtfulSpelling(Finding):
    """A word that may be spelled otherwise in the script of an edition; told once for all.

    ``region`` is ``taiwan`` or ``hong-kong``; ``places`` counts where the same stands.
    """

    code: ClassVar[str] = "doubtful-spelling"
    severity: ClassVar[Severity] = Severity.NOTE
    text: str
    spelled: str
    other: str
    region: str
    places: int

    def proposal(self) -> Proposal:
        """Propose the other spelling, wherever the same stands."""
        return Proposal(f"{self.region}-spelling", self.other, 0.4)


@dataclass(frozen=True, slots=True)
class DoubtfulTerm(Finding):
    """Words with a name in parentheses behind them, which may be a term or only a name."""

    code: ClassVar[str] = "doubtful-term"
    severity: ClassVar[Severity] = Severity.NOTE
    term: str
    gloss: str

    def proposal(self) -> Proposal:
        """Propose that the words be an entry of the glossary."""
        return Proposal("term", self.term, 0.3)
