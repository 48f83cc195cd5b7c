"""The door to HarfBuzz: a face opened, its advances and its outlines.

HarfBuzz maps a file and reads only what is asked; a whole collection of Chinese faces
costs no more than the letters drawn from it.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen

__all__ = ["FaceFile", "Opened", "opened"]


class FaceFile(NamedTuple):
    """A font file, and the face's place in it where it is a collection (else 0)."""

    path: Path
    place: int


class Opened:
    """A face that answers about one letter at a time; all lengths in em."""

    def __init__(self, found: FaceFile) -> None:
        """Map the file."""
        import uharfbuzz  # noqa: PLC0415  naming families asks nothing of it

        blob = uharfbuzz.Blob.from_file_path(str(found.path))
        self._face = uharfbuzz.Face(blob, found.place)
        self._font = uharfbuzz.Font(self._face)

    def advance(self, character: str) -> float | None:
        """Return how wide a letter is, or None where the face lacks it."""
        glyph = self._font.get_nominal_glyph(ord(character))
        if glyph is None:
            return None
        return float(self._font.get_glyph_h_advance(glyph) / self._face.upem)

    def outline(self, character: str) -> str:
        """Return a letter as an SVG path, y upwards from the baseline."""
        glyph = self._font.get_nominal_glyph(ord(character))
        if glyph is None:
            return ""
        pen = SVGPathPen(None, ntos=_short)
        scale = 1 / self._face.upem
        self._font.draw_glyph_with_pen(glyph, TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        return str(pen.getCommands())


@cache
def opened(found: FaceFile) -> Opened:
    """Open a face, once."""
    return Opened(found)


def _short(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")
