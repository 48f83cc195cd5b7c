"""What reading one file's bytes finds that a person should look at."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class EmptySeed(Finding):
    """A manuscript file holds nothing."""

    code = "empty-seed"
    severity = Severity.WARNING
    name: str


@dataclass(frozen=True, slots=True)
class BinarySeed(Finding):
    """A manuscript file is not text; ``kind`` is what it looks like."""

    code = "binary-seed"
    severity = Severity.ERROR
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class UnreadableSeed(Finding):
    """A manuscript file could not be opened."""

    code = "unreadable-seed"
    severity = Severity.ERROR
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class EncodingGuessed(Finding):
    """A seed does not say how it is encoded, and is not UTF-8."""

    code = "encoding-guessed"
    severity = Severity.NOTE
    name: str
    encoding: str


@dataclass(frozen=True, slots=True)
class EncodingMixed(Finding):
    """Some lines of a seed are not in UTF-8 as the others are; the first is pointed at."""

    code = "encoding-mixed"
    severity = Severity.NOTE
    name: str
    encoding: str
    count: int


@dataclass(frozen=True, slots=True)
class LostCharacter(Finding):
    """Bytes that make no character stand here."""

    code = "lost-character"
    severity = Severity.WARNING
    name: str
    encoding: str


@dataclass(frozen=True, slots=True)
class LostCharacters(Finding):
    """More characters were lost than are listed one by one."""

    code = "lost-characters"
    severity = Severity.WARNING
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class BadFrontMatter(Finding):
    """The front matter of a seed could not be understood."""

    code = "bad-front-matter"
    severity = Severity.WARNING
    reason: str


@dataclass(frozen=True, slots=True)
class FrontMatterTooLong(Finding):
    """What looks like front matter does not end within the characters looked through."""

    code = "front-matter-too-long"
    severity = Severity.WARNING
    limit: int
