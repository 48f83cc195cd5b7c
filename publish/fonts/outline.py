"""Outlines of letters, for covers that must look alike wherever they are shown."""

from dataclasses import dataclass
from functools import lru_cache

from publish.fonts.faces import opened


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
    from fontTools.pens.svgPathPen import SVGPathPen  # noqa: PLC0415  costs 100 ms
    from fontTools.pens.transformPen import TransformPen  # noqa: PLC0415

    font = opened(family)
    name = font.getBestCmap().get(ord(character))
    if name is None:
        return Outline("", 1.0)
    glyphs = font.getGlyphSet()
    scale = 1 / font["head"].unitsPerEm
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.4f}".rstrip("0").rstrip("."))
    glyphs[name].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
    return Outline(pen.getCommands(), glyphs[name].width * scale)
