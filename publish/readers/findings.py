"""What readers find that a person should look at."""

from typing import ClassVar

from publish.model import Finding, Proposal, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class TitleFound(Finding):
    """Nobody gave the book a title; one was found."""

    code: ClassVar[str] = "title-found"
    severity: ClassVar[Severity] = Severity.NOTE
    title: str


@dataclass(frozen=True, slots=True)
class AuthorsFound(Finding):
    """Nobody named the authors; they were found in the text."""

    code: ClassVar[str] = "authors-found"
    severity: ClassVar[Severity] = Severity.NOTE
    authors: str


@dataclass(frozen=True, slots=True)
class ScriptFound(Finding):
    """Nobody said how the text is written; its characters were counted."""

    code: ClassVar[str] = "script-found"
    severity: ClassVar[Severity] = Severity.NOTE
    script: str


@dataclass(frozen=True, slots=True)
class SkippedLevel(Finding):
    """A heading lies more than one level below the one it stands under."""

    code: ClassVar[str] = "skipped-level"
    severity: ClassVar[Severity] = Severity.NOTE
    level: int
    expected: int
    title: str


@dataclass(frozen=True, slots=True)
class ChapterUntitled(Finding):
    """A seed has no heading; its file's name stands in."""

    code: ClassVar[str] = "chapter-untitled"
    severity: ClassVar[Severity] = Severity.NOTE
    title: str


@dataclass(frozen=True, slots=True)
class DuplicateKey(Finding):
    """Two parts of the book were given the same key by their author."""

    code: ClassVar[str] = "duplicate-key"
    severity: ClassVar[Severity] = Severity.WARNING
    key: str


@dataclass(frozen=True, slots=True)
class NoticeSetAside(Finding):
    """Something that is not the text's own was moved to the colophon."""

    code: ClassVar[str] = "notice-set-aside"
    severity: ClassVar[Severity] = Severity.NOTE
    text: str

    def proposal(self) -> Proposal:
        """Let a person say that it is body after all."""
        return Proposal("notice", certainty=1)


@dataclass(frozen=True, slots=True)
class RawHtml(Finding):
    """HTML in the source is shown as written or dropped, never passed on."""

    code: ClassVar[str] = "raw-html"
    severity: ClassVar[Severity] = Severity.WARNING
    html: str


@dataclass(frozen=True, slots=True)
class UnknownNote(Finding):
    """A note is called that nobody wrote."""

    code: ClassVar[str] = "unknown-note"
    severity: ClassVar[Severity] = Severity.WARNING
    label: str


@dataclass(frozen=True, slots=True)
class UnusedNote(Finding):
    """A note was written that nothing calls; it is kept where it stands."""

    code: ClassVar[str] = "unused-note"
    severity: ClassVar[Severity] = Severity.WARNING
    label: str


@dataclass(frozen=True, slots=True)
class UnclosedFence(Finding):
    """A container or code fence runs to the end because nothing closes it."""

    code: ClassVar[str] = "unclosed-fence"
    severity: ClassVar[Severity] = Severity.WARNING
    fence: str


@dataclass(frozen=True, slots=True)
class UnknownContainer(Finding):
    """A container has a name no reader knows; it is set as a note."""

    code: ClassVar[str] = "unknown-container"
    severity: ClassVar[Severity] = Severity.NOTE
    name: str


@dataclass(frozen=True, slots=True)
class TooDeep(Finding):
    """Blocks are nested deeper than a reader follows; ``key`` is the limit's in ``book.toml``."""

    code: ClassVar[str] = "too-deep"
    severity: ClassVar[Severity] = Severity.WARNING
    limit: int
    key: str


@dataclass(frozen=True, slots=True)
class LineTooDeep(Finding):
    """Emphases or links within a line are nested deeper than a reader follows."""

    code: ClassVar[str] = "line-too-deep"
    severity: ClassVar[Severity] = Severity.WARNING
    limit: int
