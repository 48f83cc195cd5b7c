"""What kind of table a table is, told from how much its cells hold."""

from collections.abc import Iterator

from publish.model import Inlines, Table, plain_text

SHORT_TABLE = 12
"""A table of so many rows is worth keeping on one page or screen."""

SHORT_CELL, MANY_COLUMNS, MOST_COLUMNS = 4, 7, 8
"""Cells of so few characters are not broken, where the columns are not too many for that."""

FEW_COLUMNS, NARROW_CELL = 3, 8
"""So few columns of such short cells would swim in the whole measure."""


def kinds(table: Table) -> Iterator[str]:
    """Say whether a table is short, and whether it is wide or narrow."""
    if len(table.head) + len(table.body) <= SHORT_TABLE:
        yield "short"
    if len(table.alignments) >= MANY_COLUMNS:
        yield "wide"
    if len(table.alignments) <= FEW_COLUMNS and _longest(table) <= NARROW_CELL:
        yield "narrow"


def whole(cell: Inlines, table: Table) -> bool:
    """Say whether a cell is to stand on one line."""
    return len(table.alignments) <= MOST_COLUMNS and len(plain_text(cell)) <= SHORT_CELL


def _longest(table: Table) -> int:
    rows = (*table.head, *table.body)
    return max((len(plain_text(cell)) for row in rows for cell in row), default=0)
