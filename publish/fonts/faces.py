"""The files behind the families: where they lie, what they can draw, how wide it is.

fontTools is imported when a file is first opened: naming families costs nothing.
"""

from collections.abc import Iterable
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from publish.fonts.catalogue import FACES, Member
from publish.fonts.han import is_han
from publish.provision import faces as provided

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

__all__ = ["FaceFile", "covered", "file", "measure", "missing", "opened"]


class FaceFile(NamedTuple):
    """A font file, and the face's place in it where it is a collection (else 0)."""

    path: Path
    place: int


class Widths(NamedTuple):
    """The advances of one face, in em, by code point."""

    advances: dict[int, float]

    def of(self, character: str) -> float | None:
        """Return the advance of a character, or None where the face lacks it."""
        return self.advances.get(ord(character))


def file(family: str, *, bold: bool = False) -> FaceFile:
    """Return the file of a family's upright face.

    A family without a bold gives its regular. KeyError for a family that is none of
    ours; FileNotFoundError where this machine lacks the file.
    """
    member = _member(family, bold=bold)
    path = locations().get(member.file)
    if path is None:
        raise FileNotFoundError(member.file)
    return FaceFile(path, member.index)


@cache
def locations() -> dict[str, Path]:
    """Return where each face's file lies; those this machine lacks are left out."""
    return provided.find(member.file for members in FACES.values() for member in members)


@cache
def covered(family: str) -> frozenset[int]:
    """Return the code points a family draws; none where the machine lacks its file."""
    return frozenset(_widths(family, bold=False).advances)


def missing(families: Iterable[str], text: str) -> tuple[str, ...]:
    """Return the characters of `text` that none of the families can draw, in their order.

    White space and control characters draw nothing and are never missing.
    """
    drawn = frozenset[int]().union(*(covered(family) for family in families))
    seen = dict.fromkeys(text)
    return tuple(each for each in seen if ord(each) not in drawn and _draws(each))


def measure(families: Iterable[str], text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide `text` is set in one line, in the unit of `size`.

    Each character takes the advance of the first family that has it; one that none has
    counts as an em, as does all of a face this machine lacks. Neither kerning nor the
    compression of punctuation is reckoned with.
    """
    faces = tuple(_widths(family, bold=bold) for family in families)
    return size * sum(_advance(faces, character) for character in text)


@cache
def opened(family: str, *, bold: bool = False) -> "TTFont":
    """Open a family's upright face, lazily and once; the caller must not change it."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  costs 100 ms, and help needs no font

    path, place = file(family, bold=bold)
    with path.open("rb") as stored:
        # Processes forked later would share an open file's position; a mapping has none.
        mapped = mmap(stored.fileno(), 0, access=ACCESS_READ)
    return TTFont(mapped, fontNumber=place, lazy=True)


def _advance(faces: tuple[Widths, ...], character: str) -> float:
    widths = (face.of(character) for face in faces)
    return next((width for width in widths if width is not None), 1.0)


@cache
def _widths(family: str, *, bold: bool) -> Widths:
    if _member(family, bold=bold).file not in locations():
        return Widths({})
    font = opened(family, bold=bold)
    em = font["head"].unitsPerEm
    advances = font["hmtx"].metrics
    han_only = _member(family, bold=bold).han_only
    return Widths(
        {
            code: advances[glyph][0] / em
            for code, glyph in font.getBestCmap().items()
            if not han_only or is_han(code)
        }
    )


def _member(family: str, *, bold: bool = False) -> Member:
    upright = [member for member in FACES[family] if not member.italic]
    return next((member for member in upright if member.bold == bold), upright[0])


def _draws(character: str) -> bool:
    return character.isprintable() and not character.isspace()
