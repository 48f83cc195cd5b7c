"""The cover, as a drawing and in pixels."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from publish.emitters.epub.outside import pixels
from publish.resources import Gallery
from publish.resources.loader import COVER
from tests.emitters.epub import books
from tests.emitters.epub.opened import OPF, Opened, opened

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 24">{}</svg>'


def _shelf(book: Opened) -> list[str | None]:
    items = book.root("content.opf").iter(f"{OPF}item")
    return [item.get("href") for item in items if item.get("properties") == "cover-image"]


def _at(inside: str, x: int, y: int) -> object:
    picture = pixels(SVG.format(inside))
    with Image.open(io.BytesIO(picture.data)) as image:
        assert image.size == (picture.width, picture.height) == (1200, 2400)
        return image.convert("RGB").getpixel((x, y))


def test_rectangles_and_rings_are_filled() -> None:
    """Areas take their colour, and a ring within a ring is a hole."""
    area = '<path fill="#ff0000" d="M0 0H12V12H0ZM3 3L9 3 9 9 3 9Z"/>'
    assert _at(area, 100, 100) == (255, 0, 0)
    assert _at(area, 600, 600) == (255, 255, 255)


def test_groups_turn_and_move_what_they_hold() -> None:
    """Transforms apply from the outside in."""
    turned = (
        '<g transform="translate(12 0) rotate(90)">'
        '<rect x="0" y="0" width="24" height="6" fill="#0000ff"/></g>'
    )
    assert _at(turned, 1100, 2300) == (0, 0, 255)
    assert _at(turned, 100, 2300) == (255, 255, 255)


def test_opacity_lets_the_ground_through() -> None:
    """Half a colour is half the ground's."""
    assert _at('<rect width="12" height="24" fill="#000000" opacity=".5"/>', 9, 9) == (127,) * 3


def test_what_cannot_be_filled_is_said() -> None:
    """A drawing with words in it is not turned to pixels."""
    with pytest.raises(ValueError, match="text"):
        pixels(SVG.format("<text>一</text>"))


def test_our_own_cover_is_pixels() -> None:
    """Shelf and page show the same picture."""
    book = opened(books.edition(books.plain()))
    assert _shelf(book) == ["cover.png"]
    assert 'src="cover.png"' in book.text("cover.xhtml")


def test_the_authors_cover_is_both() -> None:
    """An admitted cover picture stands on page and shelf."""
    edition = books.edition(books.covered())
    gallery = Gallery({(COVER, "c.png"): books.PICTURE})
    book = opened(replace(edition, gallery=gallery))
    assert _shelf(book) == ["picture-1.png"]
    assert 'src="picture-1.png"' in book.text("cover.xhtml")
