"""Citations in brackets: which works are called together, and where in which."""

import pytest

from publish.model import Citation, Note, Paragraph, Source, plain_text
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
    ("markdown", "said", "locator"),
    [
        ("@zhang2020 指出", "@zhang2020", ""),
        ("@zhang2020指出", "@zhang2020", ""),
        ("@smith2021a [p. 3] 说", "@smith2021a", "p. 3"),
        ("[@zhang2020]", "", ""),
    ],
)
def test_a_key_out_of_brackets_is_a_word_of_the_sentence(
    markdown: str, said: str, locator: str
) -> None:
    """As pandoc has it; Chinese may follow without a blank. A name without a year is nobody's."""
    (piece,) = read(Draft(Source("seed.md", markdown), markdown)).pieces
    assert isinstance(piece, Paragraph)
    (cited,) = (node for node in piece.content if isinstance(node, Citation))
    assert (plain_text(cited.content), cited.locator) == (said, locator)


@pytest.mark.parametrize("words", ["写信给 @someone", "a@zhang2020", "@zhang2020.com"])
def test_other_names_with_a_sign_are_no_keys(words: str) -> None:
    """Of people on a platform, in addresses."""
    (piece,) = read(Draft(Source("seed.md", words), words)).pieces
    assert isinstance(piece, Paragraph)
    assert not any(isinstance(node, Citation) for node in piece.content)


@pytest.mark.parametrize(
    ("markdown", "notes"), [("甲^[1]^乙", 0), ("甲^[2, 3-5]^", 0), ("甲^[注]", 1)]
)
def test_numbers_raised_in_brackets_are_no_note(markdown: str, notes: int) -> None:
    """``^[1]^`` is a number of the list; ``^[words]`` is pandoc's note."""
    (piece,) = read(Draft(Source("seed.md", markdown), markdown)).pieces
    assert isinstance(piece, Paragraph)
    assert sum(isinstance(node, Note) for node in piece.content) == notes
