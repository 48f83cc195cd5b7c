"""Offsets and places tell the same, each in its own way."""

from hypothesis import given
from hypothesis import strategies as st

from publish.model import Place, Source, Span

seeds = st.text(st.sampled_from("一ａb\n🙂"), max_size=40)


@given(seeds, st.data())
def test_a_place_leads_back_to_its_character(text: str, data: st.DataObject) -> None:
    """The column of the line that a place names holds the character at its offset."""
    source = Source("one.md", text)
    offset = data.draw(st.integers(0, len(text)))
    place = source.place(offset)
    line = source.line(place.line)
    character = text[offset] if offset < len(text) else "\n"
    assert (line + "\n")[place.column - 1] == character


@given(seeds)
def test_lines_are_the_lines(text: str) -> None:
    """Lines are counted from one and end at line feeds alone."""
    source = Source("one.md", text)
    lines = text.split("\n")
    assert [source.line(number) for number in range(1, len(lines) + 1)] == lines


def test_past_the_end_is_the_end() -> None:
    """An offset beyond the seed is told as its end."""
    assert Source("one.md", "甲\n乙").place(99) == Place("one.md", 2, 2)
    assert str(Place("one.md", 2, 2)) == "one.md:2:2"


def test_two_spans_make_one() -> None:
    """The smallest span that holds two of one seed; of two seeds the first stands."""
    assert Span("a", 3, 5).to(Span("a", 1, 4)) == Span("a", 1, 5)
    assert Span("a", 3, 5).to(Span("b", 1, 4)) == Span("a", 3, 5)
