"""Citations in brackets: which works are called together, and where in which."""

import pytest

from publish.model import Note, Paragraph, Source
from publish.readers.markdown.cited import calls
from publish.readers.markdown.reader import read
from publish.readers.seed.draft import Draft


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("@a", [("", ("a",), "")]),
        ("@a; @b", [("", ("a", "b"), "")]),
        ("@a, 页 3; @b", [("", ("a",), "页 3"), ("", ("b",), "")]),
        ("@a; @b; @c, 页 3", [("", ("a", "b"), ""), ("", ("c",), "页 3")]),
        ("参见 @a, 第3章", [("参见", ("a",), "第3章")]),
        ("参见 @a; 又见 @b", [("参见", ("a",), ""), ("; 又见", ("b",), "")]),
        ("-@a", [("", ("a",), "")]),
        ("见 -@a", [("见", ("a",), "")]),
        ("写信给 a@b.com", []),
        ("@a; 无", []),
    ],
)
def test_a_place_is_of_one_work_and_words_before_a_key_stay(
    said: str, told: list[tuple[str, tuple[str, ...], str]]
) -> None:
    """Of pandoc's manual: prefixes, locators, author suppressed; an address is no key."""
    assert [(said[one.start : one.end], one.keys, one.locator) for one in calls(said)] == told


@pytest.mark.parametrize(
    ("markdown", "notes"), [("甲^[1]^乙", 0), ("甲^[2, 3-5]^", 0), ("甲^[注]", 1)]
)
def test_numbers_raised_in_brackets_are_no_note(markdown: str, notes: int) -> None:
    """``^[1]^`` is a number of the list; ``^[words]`` is pandoc's note."""
    (piece,) = read(Draft(Source("seed.md", markdown), markdown)).pieces
    assert isinstance(piece, Paragraph)
    assert sum(isinstance(node, Note) for node in piece.content) == notes
