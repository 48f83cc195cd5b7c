"""Characters that no face draws are found before a page is set."""

from dataclasses import replace

from publish.checks.glyphs import MissingGlyph, undrawable
from publish.model import Metadata, Ruby, Span
from publish.model.text import verbatim
from tests.emitters.epub.books import BOOKS

plain = BOOKS["plain"]

ROGUE = "\U000132f9"  # an Egyptian hieroglyph


def test_every_character_of_a_plain_book_is_drawn() -> None:
    """Chinese and Latin give no finding."""
    assert not list(undrawable(plain()))


def test_a_character_no_face_has_is_placed_and_counted() -> None:
    """The finding names the character, where it first stands, and how often."""
    book = plain()
    title = (verbatim("a.md", 10, f"题{ROGUE}目{ROGUE}"),)
    strange = replace(book, document=replace(book.document, metadata=Metadata(title)))
    (found,) = undrawable(strange)
    expected = MissingGlyph(ROGUE, "U+132F9", 2, span=Span("a.md", 11, 12))
    assert found == expected


def test_the_readings_of_rubies_are_looked_at() -> None:
    """What stands above a character is drawn, too."""
    book = plain()
    at = Span("a.md", 3, 9)
    title = (Ruby((verbatim("a.md", 3, "字"),), f"z{ROGUE}", span=at),)
    strange = replace(book, document=replace(book.document, metadata=Metadata(title)))
    assert list(undrawable(strange)) == [MissingGlyph(ROGUE, "U+132F9", 1, span=at)]


def test_the_first_place_is_told() -> None:
    """Of two texts with the character, the earlier one."""
    book = plain()
    title = (verbatim("a.md", 10, f"题{ROGUE}"), verbatim("a.md", 30, f"{ROGUE}目"))
    strange = replace(book, document=replace(book.document, metadata=Metadata(title)))
    assert list(undrawable(strange)) == [
        MissingGlyph(ROGUE, "U+132F9", 2, span=Span("a.md", 11, 12))
    ]
