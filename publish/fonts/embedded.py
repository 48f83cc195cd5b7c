"""Fonts as a document embeds them: whether their glyphs hold any ink."""

from collections.abc import Iterable
from io import BytesIO

__all__ = ["inkless", "sound"]


def sound(program: bytes) -> bool:
    """Whether a font file, or a collection's first face, can be read to its end."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415  costs 100 ms

    try:
        reader = TTFont(BytesIO(program), fontNumber=0, lazy=True).reader
        return all(reader[tag] is not None for tag in reader.keys())  # noqa: SIM118  no mapping
    except (TTLibError, AssertionError, EOFError, ValueError):
        return False


def inkless(program: bytes, glyphs: Iterable[int]) -> tuple[int, ...]:
    """Return those glyph numbers that an embedded font leaves blank or does not have.

    A program that cannot be read leaves every glyph blank.
    """
    from fontTools.pens.boundsPen import BoundsPen  # noqa: PLC0415  costs 100 ms
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415

    try:
        font = TTFont(BytesIO(program), lazy=True)
        order = font.getGlyphOrder()
        outlines = font.getGlyphSet()
    except (TTLibError, KeyError, AssertionError):
        return tuple(glyphs)

    def blank(glyph: int) -> bool:
        if glyph >= len(order):
            return True
        pen = BoundsPen(outlines)
        outlines[order[glyph]].draw(pen)
        return pen.bounds is None

    return tuple(glyph for glyph in glyphs if blank(glyph))
