"""What citing finds that a person should look at."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class UnprintedReferences(Finding):
    """Works of a reference file that nothing cites are left out of the list."""

    code = "unprinted-references"
    severity = Severity.NOTE
    file: str
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class UnlistedWork(Finding):
    """The text names a work in 《》 that the references do not list."""

    code = "unlisted-work"
    severity = Severity.NOTE
    title: str
