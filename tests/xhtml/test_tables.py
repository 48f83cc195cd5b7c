"""What kind of table a table is."""

import pytest

from publish.model import Alignment, Table
from publish.xhtml.tables import overfull, sides, unbroken
from tests.emitters.epub.books import HERE, t


def table(*cells: str) -> Table:
    """Return a table of one row."""
    sides = (Alignment.START,) * len(cells)
    return Table("", (), sides, (), (tuple(map(t, cells)),), (), span=HERE)


def columns(*rows: tuple[str, ...]) -> Table:
    """Return a table of these rows whose author said nothing of its sides."""
    cells = tuple(tuple(map(t, row)) for row in rows)
    return Table("", (), (Alignment.START,) * len(rows[0]), (), cells, (), span=HERE)


@pytest.mark.parametrize(
    ("cells", "side"),
    [
        (("1,204", "86.5"), Alignment.END),
        (("30.5%", "—", "7%"), Alignment.END),
        (("约 12 分钟", "3 分钟"), Alignment.END),
        (("4,200 ms", "92 ms"), Alignment.END),
        (("2025-01-02", "2025-01-03"), Alignment.START),
        (("三百", "12"), Alignment.START),
        (("1.2.3", "1.2.4"), Alignment.START),
        (("12", ""), Alignment.START),
    ],
)
def test_figures_end_together(cells: tuple[str, ...], side: Alignment) -> None:
    """A column of figures alone stands at its end; the one that names its rows does not."""
    table = columns(*((cell, cell) for cell in cells))
    assert sides(table) == (Alignment.START, side)


def test_words_break_in_the_columns_that_no_measure_could_hold() -> None:
    """An address may break anywhere in its column, a number beside it stays whole."""
    assert overfull(table("名称", "https://example.org/" + "a" * 40, "87,811 dB")) == (
        False,
        True,
        False,
    )


def test_words_that_fit_side_by_side_stay_whole() -> None:
    """A long word is not broken where the measure holds it."""
    assert overfull(table("名称", "internationalisation", "87,811 dB")) == (False,) * 3


def test_names_stay_whole_where_the_other_columns_leave_them_room() -> None:
    """A cell of five is not broken in a table of two columns, but where six want the room."""
    assert unbroken(table("五个字一格", "另一格")) == (5, 3)
    assert unbroken(table(*("五个字一格", "九个字这一格要折行的") * 3)) == (4,) * 6
