"""Sheets: many lines in one call come out as each does alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.edition import Script
from publish.transforms.language.opencc import Path, convert
from publish.transforms.script.respell import respelled_line
from publish.transforms.script.sheets import together
from publish.transforms.script.terms import terms_for

TERMS = terms_for(Script.TAIWAN, {"甲乙": "丙", "后来": "後來"})
LINES = st.lists(
    st.text(st.sampled_from("后来里面数里，甲乙干净头发。著裏線A\n"), max_size=9), max_size=6
)


@given(LINES, st.sampled_from([("s2tw",), ("tw2t", "t2hk"), ("hk2t", "t2tw"), ()]))
def test_a_line_comes_out_as_it_does_alone(lines: list[str], route: tuple[Path, ...]) -> None:
    """Neither terms nor words nor settings reach over the end of a line."""
    for number, after in together(lines, route, TERMS).spelled():
        parts = lines[number].split("\n")
        alone = (respelled_line(part, route, TERMS) for part in parts)
        assert after == "\n".join("".join(one.content for one in line) for line in alone)


def test_what_changes_its_length_or_is_kept_is_left_out() -> None:
    """Such lines are respelled by themselves; the others come out all the same."""
    sheet = together(["甲乙", "后来", "学びの会", "里面"], ["s2tw"], TERMS)
    assert dict(sheet.spelled()) == {1: "後來", 3: "裡面"}
    assert [sheet.line_at(at) for at in (0, 1, 3)] == [(1, 0), (1, 0), (3, 3)]
    assert sheet.settled == b"\1\1\0\1\1"


@pytest.mark.parametrize("text", ["软\0件", "\0", "后\0\0里"])
def test_no_text_is_lost_behind_a_null(text: str) -> None:
    """The library takes a null for the end."""
    assert len(convert(text, "s2tw")) == len(text)
