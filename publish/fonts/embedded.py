"""Fonts as a document embeds them: whether their glyphs hold any ink."""

import struct
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

__all__ = ["inkless", "sound"]

_BARE = b"\1"
"""The first byte of a CFF table: its version."""


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

    Bare outlines (ISO 32000-1, table 126, CIDFontType0C) have their glyphs by CID. A program
    that cannot be read leaves every glyph blank.
    """
    from fontTools.pens.boundsPen import BoundsPen  # noqa: PLC0415  costs 100 ms

    outlines, name = _bare(program) if program[:1] == _BARE else _whole(program)

    def blank(glyph: int) -> bool:
        pen = BoundsPen(outlines)
        if name(glyph) in outlines:
            outlines[name(glyph)].draw(pen)
        return pen.bounds is None

    return tuple(glyph for glyph in glyphs if blank(glyph))


def _whole(program: bytes) -> tuple[Any, Callable[[int], str]]:
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415

    try:
        font = TTFont(BytesIO(program), lazy=True)
        order = dict(enumerate(font.getGlyphOrder()))
        return font.getGlyphSet(), lambda glyph: order.get(glyph, "")
    except (TTLibError, KeyError, AssertionError):
        return {}, str


def _bare(program: bytes) -> tuple[Any, Callable[[int], str]]:
    from fontTools.cffLib import CFFFontSet  # noqa: PLC0415

    fonts = CFFFontSet()
    try:
        fonts.decompile(BytesIO(program), None)
        return fonts[0].CharStrings, lambda glyph: f"cid{glyph:05}"
    except (AssertionError, IndexError, KeyError, AttributeError, ValueError, struct.error):
        return {}, str
