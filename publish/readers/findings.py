"""What readers find that a person should look at."""

from dataclasses import dataclass
from typing import ClassVar

from publish.model import Finding, Proposal, Severity


@dataclass(frozen=True, slots=True)
class EmptySeed(Finding):
    """A manuscript file holds nothing."""

    code: ClassVar[str] = "empty-seed"
    severity: ClassVar[Severity] = Severity.WARNING
    name: str


@dataclass(frozen=True, slots=True)
class BinarySeed(Finding):
    """A manuscript file is not text; ``kind`` is what it looks like."""

    code: ClassVar[str] = "binary-seed"
    severity: ClassVar[Severity] = Severity.ERROR
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class UnreadableSeed(Finding):
    """A manuscript file could not be opened."""

    code: ClassVar[str] = "unreadable-seed"
    severity: ClassVar[Severity] = Severity.ERROR
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class SeedOutside(Finding):
    """A manuscript file is a link that leads out of its folder."""

    code: ClassVar[str] = "seed-outside"
    severity: ClassVar[Severity] = Severity.ERROR
    name: str


@dataclass(frozen=True, slots=True)
class OversizedSeed(Finding):
    """A manuscript file is larger than a reader will take."""

    code: ClassVar[str] = "oversized-seed"
    severity: ClassVar[Severity] = Severity.ERROR
    name: str
    size: int
    limit: int


@dataclass(frozen=True, slots=True)
class EncodingGuessed(Finding):
    """A seed does not say how it is encoded, and is not UTF-8."""

    code: ClassVar[str] = "encoding-guessed"
    severity: ClassVar[Severity] = Severity.NOTE
    name: str
    encoding: str


@dataclass(frozen=True, slots=True)
class LostCharacter(Finding):
    """Bytes that make no character stand here."""

    code: ClassVar[str] = "lost-character"
    severity: ClassVar[Severity] = Severity.WARNING
    name: str
    encoding: str


@dataclass(frozen=True, slots=True)
class LostCharacters(Finding):
    """More characters were lost than are listed one by one."""

    code: ClassVar[str] = "lost-characters"
    severity: ClassVar[Severity] = Severity.WARNING
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class NoManuscript(Finding):
    """A folder holds no manuscript file."""

    code: ClassVar[str] = "no-manuscript"
    severity: ClassVar[Severity] = Severity.ERROR
    name: str


@dataclass(frozen=True, slots=True)
class IgnoredFile(Finding):
    """A file or folder that may hold text of the book is not among its seeds."""

    code: ClassVar[str] = "ignored-file"
    severity: ClassVar[Severity] = Severity.NOTE
    name: str


@dataclass(frozen=True, slots=True)
class MissingSeed(Finding):
    """``order`` names a file that is not there."""

    code: ClassVar[str] = "missing-seed"
    severity: ClassVar[Severity] = Severity.WARNING
    name: str
    nearest: str


@dataclass(frozen=True, slots=True)
class BadToml(Finding):
    """A settings file is not TOML."""

    code: ClassVar[str] = "bad-toml"
    severity: ClassVar[Severity] = Severity.ERROR
    file: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class UnknownKey(Finding):
    """A settings file has a key nobody reads."""

    code: ClassVar[str] = "unknown-key"
    severity: ClassVar[Severity] = Severity.WARNING
    file: str
    line: int
    key: str
    nearest: str


@dataclass(frozen=True, slots=True)
class WrongValue(Finding):
    """A setting is not of the kind it should be."""

    code: ClassVar[str] = "wrong-value"
    severity: ClassVar[Severity] = Severity.ERROR
    file: str
    line: int
    key: str
    expected: str


@dataclass(frozen=True, slots=True)
class BadDate(Finding):
    """The date of a book is none that catalogues can read; it is printed as it is."""

    code: ClassVar[str] = "bad-date"
    severity: ClassVar[Severity] = Severity.WARNING
    date: str


@dataclass(frozen=True, slots=True)
class SettingsAlone(Finding):
    """A settings file was given where a manuscript is wanted."""

    code: ClassVar[str] = "settings-alone"
    severity: ClassVar[Severity] = Severity.ERROR
    name: str
    folder: str


@dataclass(frozen=True, slots=True)
class MissingKey(Finding):
    """A style leaves out something it must say."""

    code: ClassVar[str] = "missing-key"
    severity: ClassVar[Severity] = Severity.ERROR
    file: str
    key: str
    expected: str


@dataclass(frozen=True, slots=True)
class UnknownAudience(Finding):
    """Nobody wrote a style for this audience."""

    code: ClassVar[str] = "unknown-audience"
    severity: ClassVar[Severity] = Severity.ERROR
    name: str
    known: str
    nearest: str


@dataclass(frozen=True, slots=True)
class UnreadableStyle(Finding):
    """A style's file could not be opened."""

    code: ClassVar[str] = "unreadable-style"
    severity: ClassVar[Severity] = Severity.ERROR
    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class StyleCircle(Finding):
    """Styles inherit from one another in a circle."""

    code: ClassVar[str] = "style-circle"
    severity: ClassVar[Severity] = Severity.ERROR
    file: str
    chain: str


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
class BadFrontMatter(Finding):
    """The front matter of a seed could not be understood."""

    code: ClassVar[str] = "bad-front-matter"
    severity: ClassVar[Severity] = Severity.WARNING
    reason: str


@dataclass(frozen=True, slots=True)
class FrontMatterTooLong(Finding):
    """What looks like front matter does not end within the characters looked through."""

    code: ClassVar[str] = "front-matter-too-long"
    severity: ClassVar[Severity] = Severity.WARNING
    limit: int


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


@dataclass(frozen=True, slots=True)
class MissingChapter(Finding):
    """A link leads to a chapter that is not in the book."""

    code: ClassVar[str] = "missing-chapter"
    severity: ClassVar[Severity] = Severity.WARNING
    address: str


@dataclass(frozen=True, slots=True)
class RepeatedTerm(Finding):
    """A name in ``glossary.toml`` belongs to another entry already; the first has it."""

    code: ClassVar[str] = "repeated-term"
    severity: ClassVar[Severity] = Severity.WARNING
    term: str
    first: str


@dataclass(frozen=True, slots=True)
class CircularTerm(Finding):
    """Terms lead to each other in a circle."""

    code: ClassVar[str] = "circular-term"
    severity: ClassVar[Severity] = Severity.WARNING
    term: str
    chain: str


@dataclass(frozen=True, slots=True)
class MarkedTerm(Finding):
    """A spelling in ``terms.toml`` holds markup, which no line of a text does."""

    code: ClassVar[str] = "marked-term"
    severity: ClassVar[Severity] = Severity.WARNING
    term: str


@dataclass(frozen=True, slots=True)
class ShortTerm(Finding):
    """A name of a term is a single character, and is not looked for in the text."""

    code: ClassVar[str] = "short-term"
    severity: ClassVar[Severity] = Severity.NOTE
    term: str
