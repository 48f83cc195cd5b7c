"""What kind of table a table is, told from how much its cells hold."""

from collections.abc import Iterator

from publish.model import Alignment, Inlines, Table, plain_text
from publish.model.han import HAN
from publish.model.regex import regex

SHORT_TABLE = 12
"""A table of so many rows is worth keeping on one page or screen."""

SHORT_CELL, MANY_COLUMNS, MOST_COLUMNS = 4, 7, 8
"""Cells of so few characters are not broken, where the columns are not too many for that."""

CROWDED = 11
"""So many columns want smaller letters still."""

MEASURE = 26
"""The ems that the words of one row, set side by side, may need on the narrowest page."""

MEASURE_WIDE = 32
"""The same of a wide table, whose letters are smaller."""

LEAST_CELL = 7
"""A column of longer cells, which are broken, wants so many ems at least."""

_WORD = regex(r"[\x21-\x7e\u00a1-\u024f]+")
_LETTER = 0.55
"""The em that a Latin letter takes, about."""

_FIGURE = regex(
    r"[约約近超逾≈~<>≤≥+\-−±¥￥$€£\s]*(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s*"
    rf"(?:[%％‰°℃]|[A-Za-zµΩ/²³]{{1,6}}|[{HAN}]{{1,2}})?"
)
_NOTHING = frozenset({"", "-", "–", "—", "——", "−", "/", "…", "……", "无", "無"})
FEWEST_FIGURES = 2
"""A column of one figure is no column of figures."""

FEW_COLUMNS, NARROW_CELL = 3, 8
"""So few columns of such short cells would swim in the whole measure."""


def kinds(table: Table) -> Iterator[str]:
    """Say whether a table is short, and whether it is wide or narrow."""
    if len(table.head) + len(table.body) <= SHORT_TABLE:
        yield "short"
    if len(table.alignments) >= MANY_COLUMNS:
        yield "wide"
    if len(table.alignments) >= CROWDED:
        yield "crowded"
    places = range(len(table.alignments))
    if len(places) <= FEW_COLUMNS and all(_longest(table, at) <= NARROW_CELL for at in places):
        yield "narrow"


def sides(table: Table) -> tuple[Alignment, ...]:
    """Return how each column stands: figures end together, where nobody says otherwise.

    The first column names its row, be it a year.
    """
    return tuple(
        Alignment.END if side is Alignment.START and place and _counts(table, place) else side
        for place, side in enumerate(table.alignments)
    )


def _counts(table: Table, place: int) -> bool:
    """Tell whether a column holds figures and nothing else."""
    said = [plain_text(row[place]).strip() for row in table.body if place < len(row)]
    told = [cell for cell in said if cell not in _NOTHING]
    return len(told) >= FEWEST_FIGURES and all(map(_FIGURE.fullmatch, told))


def unbroken(table: Table) -> tuple[int, ...]:
    """Return of each column how many characters a cell may have that stands on one line.

    Names and figures are not broken where the other columns can make room for them.
    """
    columns = len(table.alignments)
    if columns > MOST_COLUMNS:
        return (0,) * columns
    longest = tuple(_longest(table, place) for place in range(columns))
    needed = sum(
        (LEAST_CELL if long > NARROW_CELL else _broadest(table, place)) + 0.8
        for place, long in enumerate(longest)
    )
    room = MEASURE if columns < MANY_COLUMNS else MEASURE_WIDE
    return tuple(long if long <= NARROW_CELL and needed <= room else SHORT_CELL for long in longest)


def overfull(table: Table) -> tuple[bool, ...]:
    """Tell of each column whether its words may be broken anywhere.

    Those wider than their share are, where together no measure could hold them.
    """
    widths = tuple(
        max(
            (_wordy(row[place]) for row in (*table.head, *table.body) if place < len(row)),
            default=0,
        )
        for place in range(len(table.alignments))
    )
    whole = sum(widths) <= MEASURE
    return tuple(not whole and width > MEASURE / len(widths) for width in widths)


def _wordy(cell: Inlines) -> float:
    """Return how wide the longest word of a cell is, in em, with the space beside it."""
    return max((len(word) for word in _WORD.findall(plain_text(cell))), default=1) * _LETTER + 0.8


def _longest(table: Table, place: int) -> int:
    rows = (*table.head, *table.body)
    return max((len(plain_text(row[place])) for row in rows if place < len(row)), default=0)


def _broadest(table: Table, place: int) -> float:
    rows = (*table.head, *table.body)
    return max((_breadth(plain_text(row[place])) for row in rows if place < len(row)), default=0.0)


def _breadth(words: str) -> float:
    return sum(_LETTER if letter < "\u2e80" else 1.0 for letter in words)
