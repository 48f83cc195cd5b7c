"""What a folder has, or lacks, that a person should look at."""

from typing import ClassVar

from publish.model import Finding, Severity
from publish.model.value import dataclass


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
class MissingChapter(Finding):
    """A link leads to a chapter that is not in the book."""

    code: ClassVar[str] = "missing-chapter"
    severity: ClassVar[Severity] = Severity.WARNING
    address: str
