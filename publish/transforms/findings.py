"""What transforms find that needs a person."""

from typing import ClassVar

from publish.model import Finding, Severity
from publish.model.value import dataclass


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
