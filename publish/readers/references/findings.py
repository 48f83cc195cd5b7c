"""What can be wrong with reference files."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class MalformedReference(Finding):
    """An entry of a reference file breaks the file's grammar; the others are kept.

    ``reason`` is one of the phrases that the words say, and ``part`` what it is about.
    """

    code = "malformed-reference"
    severity = Severity.WARNING
    file: str
    line: int
    entry: str
    reason: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class RepeatedReference(Finding):
    """Two entries of the reference files have one key; the first is kept."""

    code = "repeated-reference"
    severity = Severity.WARNING
    file: str
    line: int
    key: str


@dataclass(frozen=True, slots=True)
class MissingReferences(Finding):
    """A reference file that ``book.toml`` names is not there, or of no known form."""

    code = "missing-references"
    severity = Severity.WARNING
    file: str
    nearest: str
