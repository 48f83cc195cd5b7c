"""Long listings are written in pieces that lose nothing."""

import re
from html import unescape

import pytest

from publish.xhtml.listings import MOST, PIECE, WIDE, WIDER, WIDEST, listing


def said(markup: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", markup))


def test_a_short_listing_is_one_piece() -> None:
    """What engines bear is left whole."""
    assert (
        listing('a < "b"', "k", "") == '<pre class="listing" id="k"><code>a &lt; "b"</code></pre>'
    )


def test_a_long_listing_is_cut_after_lines() -> None:
    """Pieces end with a line, are of bearable length, and together are the listing."""
    content = "".join(f"第 {at} 行\n" for at in range(2000))
    made = listing(content, "k", "text")
    pieces = re.findall(r"<code[^>]*>(.*?)</code>", made, re.DOTALL)
    assert said(made) == content
    assert all(len(piece) <= PIECE and piece.endswith("\n") for piece in pieces[:-1])


def test_a_line_without_an_end_is_cut() -> None:
    """A line longer than a piece is cut within; no character is lost."""
    content = "x" * (3 * PIECE + 1)
    assert said(listing(content, "k", "")) == content


def test_spaces_that_no_line_has_room_for_are_left_out() -> None:
    """A listing indented by thousands of spaces keeps its words, and few of them."""
    assert listing(" " * 5000 + "字", "k", "").count(" ") < WIDEST + 10
    assert " " * WIDEST + "字" in listing(" " * 5000 + "字", "k", "")


@pytest.mark.parametrize(
    ("columns", "size"),
    [(40, ""), (WIDE, ""), (60, "wide"), (WIDER, "wide"), (72, "wider"), (MOST + 1, "")],
)
def test_lines_a_little_too_wide_are_set_smaller(columns: int, size: str) -> None:
    """Small letters keep lines whole as far as they can; what is wider still is not made small."""
    for line in ("x" * columns, "字" * (columns // 2) + "x" * (columns % 2)):
        kinds = re.findall(r'class="([^"]*)"', listing(f"a\n{line}\nb", "k", ""))[0].split()
        assert kinds == ["listing", *filter(None, (size,))]
