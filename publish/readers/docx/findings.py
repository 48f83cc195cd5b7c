"""What a DOCX holds that a book cannot, and what is wrong with its package."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class BrokenPackage(Finding):
    """The zip, or its main part, cannot be read."""

    code = "docx-broken"
    severity = Severity.ERROR
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class BrokenPart(Finding):
    """A part of the package is damaged; what could be read of it was."""

    code = "docx-part-broken"
    severity = Severity.WARNING
    part: str
    reason: str


@dataclass(frozen=True, slots=True)
class PartTooLarge(Finding):
    """A part unfolds to more than a reader takes; sizes in megabytes."""

    code = "docx-part-too-large"
    severity = Severity.ERROR
    part: str
    limit: int


@dataclass(frozen=True, slots=True)
class TooManyParts(Finding):
    """The package holds more files than a reader looks through."""

    code = "docx-too-many-parts"
    severity = Severity.ERROR
    count: int
    limit: int


@dataclass(frozen=True, slots=True)
class DeletionDropped(Finding):
    """Words deleted under tracked changes, and by whom."""

    code = "docx-deletion"
    severity = Severity.NOTE
    text: str
    author: str


@dataclass(frozen=True, slots=True)
class InsertionsKept(Finding):
    """Words inserted under tracked changes that nobody accepted yet."""

    code = "docx-insertions"
    severity = Severity.NOTE
    count: int


@dataclass(frozen=True, slots=True)
class CommentDropped(Finding):
    """A reviewer's comment."""

    code = "docx-comment"
    severity = Severity.NOTE
    text: str
    author: str


@dataclass(frozen=True, slots=True)
class HiddenDropped(Finding):
    """Words formatted as hidden."""

    code = "docx-hidden"
    severity = Severity.NOTE
    text: str


@dataclass(frozen=True, slots=True)
class ContentsDropped(Finding):
    """A list of contents that Word made; the book makes its own."""

    code = "docx-contents"
    severity = Severity.NOTE
    text: str
    lines: int


@dataclass(frozen=True, slots=True)
class RunningHeadDropped(Finding):
    """What stands at the head or the foot of every page."""

    code = "docx-running-head"
    severity = Severity.NOTE
    text: str


@dataclass(frozen=True, slots=True)
class ObjectDropped(Finding):
    """A chart, a diagram, an embedded file: ``kind`` is what Word calls it."""

    code = "docx-object"
    severity = Severity.WARNING
    kind: str


@dataclass(frozen=True, slots=True)
class UnknownSymbol(Finding):
    """A letter of a symbol font that no other font has."""

    code = "docx-symbol"
    severity = Severity.WARNING
    font: str
    code_point: str
