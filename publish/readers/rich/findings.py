"""What rich forms say that a plain book cannot, and what was made of it."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class CellsMerged(Finding):
    """A table with cells over several rows or columns, set in plain ones."""

    code = "cells-merged"
    severity = Severity.NOTE
    count: int


@dataclass(frozen=True, slots=True)
class TableTooWide(Finding):
    """A table with more columns than any page holds, set as lines."""

    code = "table-too-wide"
    severity = Severity.WARNING
    columns: int
    limit: int
