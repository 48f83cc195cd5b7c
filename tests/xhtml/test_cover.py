"""The cover: drawn from the title, alike everywhere, never broken within a word."""

import pytest
from lxml import etree

from publish.xhtml.cover import cover, describe
from publish.xhtml.lettering import columns
from tests.emitters.epub.books import BOOKS

plain = BOOKS["plain"]


def test_a_cover_is_sound_and_needs_no_font() -> None:
    """The drawing is well-formed SVG of outlines alone: no text, nothing from outside."""
    root = etree.fromstring(cover(plain()).encode())
    names = {etree.QName(node).localname for node in root.iter()}
    assert names <= {"svg", "rect", "path", "g"}


def test_a_cover_is_always_the_same() -> None:
    """One edition has one cover, byte for byte."""
    assert cover(plain()) == cover(plain())


def test_the_mark_is_a_character_of_the_title() -> None:
    """The large character stands in the title itself."""
    drawing = describe(plain())
    assert drawing.mark in drawing.title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("红楼梦", ["红楼梦"]),
        ("AI时代下，内卷的尽头是什么", ["AI时代下", "内卷的尽头是什么"]),
        ("深入浅出大模型与ChatGPT应用开发实战", ["深入浅出大模型与", "ChatGPT应用开发实战"]),
    ],
)
def test_titles_turn_where_they_pause(title: str, expected: list[str]) -> None:
    """A long title falls into even columns, at a mark or after a small word."""
    assert columns(title) == expected
