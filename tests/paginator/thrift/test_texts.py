"""Long texts left to the engine are set as they would be in one piece."""

from types import SimpleNamespace
from unittest.mock import patch

import pytest
from weasyprint.formatting_structure import boxes

from publish.paginator import seat
from publish.paginator.thrift import texts
from tests.paginator.composing.test_lines import text
from tests.paginator.making import made

LISTING = "".join(f"x = {number}\n" for number in range(900))
SENTENCE = "שלום עולם " * 800


@pytest.mark.parametrize(
    "body",
    [f"<pre>{LISTING}</pre>", f"<p>{SENTENCE}</p>", f"<p><b>{SENTENCE}</b></p>"],
    ids=["code", "words", "within"],
)
def test_pieces_make_the_lines_of_the_whole(body: str) -> None:
    """As many pages, and the same words on the first of them."""
    look = "pre { white-space: pre-wrap }"
    cut = made(body, look)
    with patch.object(seat, "chop", lambda _: None):
        whole = made(body, look)
    assert cut.pages == whole.pages
    assert text(cut) == text(whole)


def test_no_piece_is_long() -> None:
    """A text without blanks is cut, too, and nothing of it is lost."""
    whole = "x" * 50_000 + LISTING
    line = SimpleNamespace(children=[boxes.TextBox("p", None, None, whole)])
    texts.chop(line)
    pieces = [box.text for box in line.children]
    assert max(map(len, pieces)) <= 4000
    assert "".join(pieces) == whole
