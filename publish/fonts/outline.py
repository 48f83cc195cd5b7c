"""Outlines of letters, for covers that must look alike wherever they are shown."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen

from publish.fonts.faces import file


@dataclass(frozen=True, slots=True)
class Outline:
    """A letter's path and advance, in em, y upwards from the baseline."""

    path: str
    advance: float


def outlines(family: str, text: str) -> tuple[Outline, ...]:
    """Return the outline of each character; one the face lacks is left empty."""
    return tuple(_outline(family, character) for character in text)


@lru_cache(maxsize=1024)
def _outline(family: str, character: str) -> Outline:
    font, em = _font(family)
    glyph = font.get_nominal_glyph(ord(character))
    if not glyph:
        return Outline("", 1.0)
    pen = SVGPathPen(None, ntos=lambda number: f"{number:.4f}".rstrip("0").rstrip("."))
    font.draw_glyph_with_pen(glyph, TransformPen(pen, (1 / em, 0, 0, 1 / em, 0, 0)))
    return Outline(pen.getCommands(), font.get_glyph_h_advance(glyph) / em)


@lru_cache(maxsize=8)
def _font(family: str) -> tuple[Any, int]:
    """Open a face with HarfBuzz, which maps the file: fontTools would read all of it."""
    harfbuzz: Any = import_module("uharfbuzz")
    found = file(family)
    face = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(found.path)), found.place)
    return harfbuzz.Font(face), face.upem
