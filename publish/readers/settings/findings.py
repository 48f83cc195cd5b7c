"""What is amiss with what the author says beside the text."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class BadToml(Finding):
    """A settings file is not TOML; ``reason`` is one of a few, ``part`` a mark it is about."""

    code = "bad-toml"
    severity = Severity.ERROR
    file: str
    line: int
    reason: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class UnknownKey(Finding):
    """A settings file has a key nobody reads."""

    code = "unknown-key"
    severity = Severity.WARNING
    file: str
    line: int
    key: str
    nearest: str


@dataclass(frozen=True, slots=True)
class WrongValue(Finding):
    """A setting is not of the kind it should be."""

    code = "wrong-value"
    severity = Severity.ERROR
    file: str
    line: int
    key: str
    expected: str


@dataclass(frozen=True, slots=True)
class BadDate(Finding):
    """The date of a book is none that catalogues can read; it is printed as it is."""

    code = "bad-date"
    severity = Severity.WARNING
    date: str


@dataclass(frozen=True, slots=True)
class SettingsAlone(Finding):
    """A settings file was given where a manuscript is wanted."""

    code = "settings-alone"
    severity = Severity.ERROR
    name: str
    folder: str


@dataclass(frozen=True, slots=True)
class MissingKey(Finding):
    """A style leaves out something it must say."""

    code = "missing-key"
    severity = Severity.ERROR
    file: str
    key: str
    expected: str


@dataclass(frozen=True, slots=True)
class UnknownAudience(Finding):
    """Nobody wrote a style for this audience."""

    code = "unknown-audience"
    severity = Severity.ERROR
    name: str
    known: str
    nearest: str


@dataclass(frozen=True, slots=True)
class UnreadableStyle(Finding):
    """A style could not be read."""

    code = "unreadable-style"
    severity = Severity.ERROR
    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnreadableSheet(Finding):
    """A style's own rules could not be read; it is followed without them."""

    code = "unreadable-sheet"
    severity = Severity.WARNING
    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class StyleCircle(Finding):
    """Styles inherit from one another in a circle."""

    code = "style-circle"
    severity = Severity.ERROR
    file: str
    chain: str


@dataclass(frozen=True, slots=True)
class RepeatedTerm(Finding):
    """A name in ``glossary.toml`` belongs to another entry already; the first has it."""

    code = "repeated-term"
    severity = Severity.WARNING
    term: str
    first: str


@dataclass(frozen=True, slots=True)
class CircularTerm(Finding):
    """Terms lead to each other in a circle."""

    code = "circular-term"
    severity = Severity.WARNING
    term: str
    chain: str


@dataclass(frozen=True, slots=True)
class MarkedTerm(Finding):
    """A spelling in ``terms.toml`` holds markup, which no line of a text does."""

    code = "marked-term"
    severity = Severity.WARNING
    term: str


@dataclass(frozen=True, slots=True)
class ShortTerm(Finding):
    """A name of a term is a single character, and is not looked for in the text."""

    code = "short-term"
    severity = Severity.NOTE
    term: str


@dataclass(frozen=True, slots=True)
class CommonTerm(Finding):
    """A term that is too common a word to be looked for in the text."""

    code = "common-term"
    severity = Severity.NOTE
    term: str


@dataclass(frozen=True, slots=True)
class EmptyTerm(Finding):
    """A row of the term list that says nothing, or leads back to itself."""

    code = "unusable-term"
    severity = Severity.WARNING
    term: str
