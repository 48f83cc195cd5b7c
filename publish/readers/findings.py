"""What readers find that a person should look at."""

from publish.model import Finding, Proposal, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class TitleFound(Finding):
    """Nobody gave the book a title; one was found."""

    code = "title-found"
    severity = Severity.NOTE
    title: str


@dataclass(frozen=True, slots=True)
class AuthorsFound(Finding):
    """Nobody named the authors; they were found in the text."""

    code = "authors-found"
    severity = Severity.NOTE
    authors: str


@dataclass(frozen=True, slots=True)
class ScriptFound(Finding):
    """Nobody said how the text is written; its characters were counted."""

    code = "script-found"
    severity = Severity.NOTE
    script: str


@dataclass(frozen=True, slots=True)
class SkippedLevel(Finding):
    """A heading lies more than one level below the one it stands under."""

    code = "skipped-level"
    severity = Severity.NOTE
    level: int
    expected: int
    title: str


@dataclass(frozen=True, slots=True)
class ChapterUntitled(Finding):
    """A seed has no heading; its file's name stands in."""

    code = "chapter-untitled"
    severity = Severity.NOTE
    title: str


@dataclass(frozen=True, slots=True)
class DuplicateKey(Finding):
    """Two parts of the book were given the same key by their author."""

    code = "duplicate-key"
    severity = Severity.WARNING
    key: str


@dataclass(frozen=True, slots=True)
class NoticeSetAside(Finding):
    """Something that is not the text's own was moved to the colophon."""

    code = "notice-set-aside"
    severity = Severity.NOTE
    text: str

    def proposal(self) -> Proposal:
        """Let a person say that it is body after all."""
        return Proposal("notice", certainty=1)


@dataclass(frozen=True, slots=True)
class RawHtml(Finding):
    """HTML in the source is shown as written or dropped, never passed on."""

    code = "raw-html"
    severity = Severity.WARNING
    html: str


@dataclass(frozen=True, slots=True)
class UnknownNote(Finding):
    """A note is called that nobody wrote."""

    code = "unknown-note"
    severity = Severity.WARNING
    label: str


@dataclass(frozen=True, slots=True)
class UnusedNote(Finding):
    """A note was written that nothing calls; it is kept where it stands."""

    code = "unused-note"
    severity = Severity.WARNING
    label: str


@dataclass(frozen=True, slots=True)
class UnclosedFence(Finding):
    """A container or code fence runs to the end because nothing closes it."""

    code = "unclosed-fence"
    severity = Severity.WARNING
    fence: str


@dataclass(frozen=True, slots=True)
class UnknownContainer(Finding):
    """A container has a name no reader knows; it is set as a note."""

    code = "unknown-container"
    severity = Severity.NOTE
    name: str


@dataclass(frozen=True, slots=True)
class TooDeep(Finding):
    """Blocks are nested deeper than a reader follows; ``key`` is the limit's in ``book.toml``."""

    code = "too-deep"
    severity = Severity.WARNING
    limit: int
    key: str


@dataclass(frozen=True, slots=True)
class LineTooDeep(Finding):
    """Emphases or links within a line are nested deeper than a reader follows."""

    code = "line-too-deep"
    severity = Severity.WARNING
    limit: int
