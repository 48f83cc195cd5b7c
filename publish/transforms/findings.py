"""What transforms find that needs a person."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class RepeatedKey(Finding):
    """Two things of the document that go by one key."""

    code = "repeated-key"
    severity = Severity.NOTE
    key: str
    renamed: str


@dataclass(frozen=True, slots=True)
class UnknownTarget(Finding):
    """A cross-reference to nothing in the document."""

    code = "unknown-target"
    severity = Severity.WARNING
    target: str
