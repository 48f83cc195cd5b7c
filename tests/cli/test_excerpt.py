"""The caret stands under the right column, however wide the characters before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.cli.console import shortened, width
from publish.cli.excerpt import excerpt
from publish.model import Source, Span

SEED = "one.txt"


def told(text: str, start: int, end: int, room: int = 40) -> tuple[str, str]:
    """Return the excerpt for a span of a seed."""
    return excerpt(Source(SEED, text), Span(SEED, start, end), room)


def test_wide_characters_take_two_columns() -> None:
    """Two Han characters before the span put the caret at the fifth column."""
    assert told("一二三ab", 2, 3) == ("一二三ab", "    ^^")
    assert told("一二三ab", 3, 5) == ("一二三ab", "      ^^")


def test_the_line_is_the_one_that_holds_the_start() -> None:
    """Of a span over several lines the first is shown, underlined to its end."""
    assert told("甲\n乙丙\n丁", 3, 6) == ("乙丙", "  ^^")


def test_controls_do_not_steer_the_terminal() -> None:
    """Control and format characters show as dots, tabs as single spaces."""
    assert told("a\x1b[1m\tb\u200bc", 0, 1)[0] == "a·[1m b·c"


def test_a_point_is_marked_by_one_caret() -> None:
    """A span without length still points somewhere, at the end of a line too."""
    assert told("ab", 2, 2) == ("ab", "  ^")


def test_an_empty_line_is_not_shown() -> None:
    """There is nothing to see on a blank line."""
    assert told("\n甲", 0, 0) == ("", "")


def test_a_long_line_is_a_window_round_the_column() -> None:
    """What lies far from the column is cut away and marked with ellipses."""
    line, carets = told("字" * 100 + "X" + "字" * 100, 100, 101, 40)
    assert line.startswith("…")
    assert line.endswith("…")
    assert line[line.index("X")] == "X"
    assert width(line[: line.index("X")]) == carets.index("^")


lines = st.text(st.sampled_from("一二，ａaB \t🙂é\u0301…“"), min_size=1, max_size=120)


@given(lines, st.data())
def test_the_caret_stands_under_its_character(text: str, data: st.DataObject) -> None:
    """For every line and column the caret is below the character, within the room."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    room = data.draw(st.integers(20, 100))
    line, carets = told(text, start, end, room)
    if not line:
        assert not text.strip()
        return
    assert width(line) <= room
    assert width(carets) <= max(room, 20)
    before = carets.index("^")
    shown = text[start].replace("\t", " ")
    offsets = [at for at in range(len(line)) if width(line[:at]) == before]
    assert any(line[at:].startswith(shown) for at in offsets)


@pytest.mark.parametrize(
    ("text", "to", "kept"), [("一二三", 6, "一二三"), ("一二三", 5, "一二…"), ("abc", 2, "a…")]
)
def test_shortening_counts_columns(text: str, to: int, kept: str) -> None:
    """A text is cut by columns, and says that it was."""
    assert shortened(text, to) == kept


def test_near_the_end_of_a_line_the_room_is_used() -> None:
    """Where little follows the column, what stands before it fills the window."""
    line, carets = told("字" * 100 + "X", 100, 101, 40)
    assert width(line) >= 38
    assert line.endswith("X")
    assert width(line[:-1]) == carets.index("^")
