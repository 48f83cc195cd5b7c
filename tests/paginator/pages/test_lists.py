"""Lists of pages are right, and say each page once."""

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from publish.paginator.pages.lists import runs
from tests.paginator.making import made

FILL = f"<p>{'正文，' * 300}</p>"


def book(uses: list[int], before: str = "", look: str = "") -> bytes:
    """Return a book of pages on which a thing is spoken of so often, and the list of them."""
    pages = "".join(
        f"<section>{''.join(f'<b id=u{page}-{each}>词</b>' for each in range(count))}正文</section>"
        for page, count in enumerate(uses, 1)
    )
    links = "".join(
        f'<a href="#u{page}-{each}">0</a>'
        for page, count in enumerate(uses, 1)
        for each in range(count)
    )
    span = f'<span data-generated="" data-pages="、–">{links}</span>'
    listed = f"<section><p>词条{span}</p></section>"
    return made(before + pages + listed, f"section {{ break-after: page }} {look}").data


def said(data: bytes) -> str:
    """Return what the list says of the pages."""
    with pypdfium2.PdfDocument(data) as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    found = re.search(r"词条 ?([0-9、–]*)", text)
    return found[1] if found else ""


@pytest.mark.parametrize(
    ("labels", "ends"),
    [
        ("3", ["3"]),
        ("3 5 9", ["3", "5", "9"]),
        ("3 4 9", ["3", "4", "9"]),
        ("3 4 5 9", ["3-5", "9"]),
        ("iv 1 2 3", ["iv", "1-3"]),
        ("", []),
    ],
)
def test_pages_in_a_row_are_said_by_their_ends(labels: str, ends: list[str]) -> None:
    """Three in a row are; two are not, nor are roman figures."""
    assert ["-".join(run) for run in runs(labels.split())] == ends


def test_each_page_is_said_once() -> None:
    """Pages met twice are printed once, and every run leads to the first place on its page."""
    data = book([2, 1, 1, 0, 3])
    assert said(data) == "1–3、5"
    with pikepdf.open(BytesIO(data)) as pdf:
        led = [
            str(each.get("/Dest") or each.A.D)
            for page in pdf.pages
            for each in page.get("/Annots", [])
        ]
    assert led == ["u1-0", "u5-0"]


def test_pages_that_change_are_said_as_they_are_at_said() -> None:
    """A contents list that grows once its pages are known moves what comes after it."""
    row = '<p><a class="n" href="#u3-0">甲</a></p>'
    look = '.n::after { content: "。" target-counter(attr(href), page); white-space: pre-wrap }'
    assert said(book([1, 0, 1], row * 24 + FILL, look)) == said(book([1, 0, 1], row * 24 + FILL))


def test_a_list_before_its_places_is_right_too() -> None:
    """Pages that come later are known once the document has been laid out."""
    span = '<p>词条<span data-pages="、–"><a href="#a">0</a><a href="#b">0</a></span></p>'
    data = made(f'{span}<h1 id="a">一</h1><h1 id="b">二</h1>', "h1 { break-before: page }").data
    assert said(data) == "2、3"
