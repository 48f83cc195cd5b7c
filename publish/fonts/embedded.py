"""Fonts as a document embeds them: whether their glyphs hold any ink."""

from collections.abc import Iterable
from io import BytesIO

__all__ = ["inkless"]


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
