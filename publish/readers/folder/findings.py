"""What a folder has, or lacks, that a person should look at."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class SeedOutside(Finding):
    """A manuscript file is a link that leads out of its folder."""

    code = "seed-outside"
    severity = Severity.ERROR
    name: str


@dataclass(frozen=True, slots=True)
class OversizedSeed(Finding):
    """A manuscript file is larger than a reader will take."""

    code = "oversized-seed"
    severity = Severity.ERROR
    name: str
    size: int
    limit: int


@dataclass(frozen=True, slots=True)
class NoManuscript(Finding):
    """A folder holds no manuscript file."""

    code = "no-manuscript"
    severity = Severity.ERROR
    name: str


@dataclass(frozen=True, slots=True)
class NothingReadable(Finding):
    """A folder holds files, and none of them of a form that is read."""

    code = "nothing-readable"
    severity = Severity.ERROR
    name: str
    count: int
    first: str


@dataclass(frozen=True, slots=True)
class IgnoredFile(Finding):
    """A file or folder that may hold text of the book is not among its seeds."""

    code = "ignored-file"
    severity = Severity.NOTE
    name: str


@dataclass(frozen=True, slots=True)
class MissingSeed(Finding):
    """``order`` names a file that is not there."""

    code = "missing-seed"
    severity = Severity.WARNING
    name: str
    nearest: str


@dataclass(frozen=True, slots=True)
class MissingChapter(Finding):
    """A link leads to a chapter that is not in the book."""

    code = "missing-chapter"
    severity = Severity.WARNING
    address: str
