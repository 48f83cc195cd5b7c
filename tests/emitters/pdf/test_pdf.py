"""Bound books, opened for real."""

import io
from functools import cache

import pikepdf
import pypdfium2
import pytest

from publish.checks.drawn import drawn
from publish.emitters import pdf
from publish.emitters.bound import Bound
from publish.emitters.pdf.plan import Chapter, Colophon, Contents, Cover, TitlePage
from tests.emitters.epub.books import BOOKS

plain = BOOKS["plain"]


@cache
def bound(name: str) -> Bound:
    return pdf.bind(pdf.render(pdf.plan(BOOKS[name]())))


def text(name: str) -> str:
    document = pypdfium2.PdfDocument(bound(name).data)
    return "".join(page.get_textpage().get_text_range() for page in document)


def test_a_book_opens_with_its_cover_and_ends_with_its_colophon() -> None:
    """Parts stand in the order of a Chinese book."""
    parts = pdf.plan(plain()).parts
    assert [type(part) for part in parts[:3]] == [Cover, TitlePage, Contents]
    assert any(isinstance(part, Chapter) for part in parts)
    assert isinstance(parts[-1], Colophon)


@pytest.mark.parametrize("name", BOOKS)
def test_every_book_binds(name: str) -> None:
    """Odd books bind as plain ones do, into as many pages as are said."""
    with pikepdf.open(io.BytesIO(bound(name).data)) as opened:
        assert len(opened.pages) == bound(name).units


@pytest.mark.parametrize("name", BOOKS)
def test_no_glyph_is_missing(name: str) -> None:
    """No page draws glyph 0, the box that stands for what a font lacks."""
    assert all(0 not in shown.glyphs for shown in drawn(bound(name).data))


def test_a_book_is_tagged_and_speaks_its_language() -> None:
    """PDF/UA-1, 7.1 and 7.2: marked, titled, with the edition's language."""
    with pikepdf.open(io.BytesIO(bound("plain").data)) as opened:
        root = opened.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == plain().script.value
        assert root.ViewerPreferences.DisplayDocTitle


def test_fonts_are_embedded_as_subsets() -> None:
    """Every font travels in the file, with a subset's tag."""
    with pikepdf.open(io.BytesIO(bound("plain").data)) as opened:
        fonts = [font for page in opened.pages for font in page.Resources.get("/Font", {}).values()]
        assert fonts
        assert all(str(font.BaseFont)[7] == "+" for font in fonts)


def test_pages_are_told_by_block() -> None:
    """The page map starts each page with text at a block that the chapter has."""
    pages = bound("plain").pages
    assert pages is not None
    assert any(start.key.startswith("c01") for start in pages.starts)


def test_two_bindings_are_equal() -> None:
    """The same book gives the same bytes."""
    assert pdf.bind(pdf.render(pdf.plan(plain()))).data == bound("plain").data
