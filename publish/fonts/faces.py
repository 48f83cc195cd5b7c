"""The files behind the families: where they lie, what they can draw, how wide it is.

HarfBuzz is imported when a file is first opened: naming families costs nothing.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from publish.fonts.catalogue import FACES, Member
from publish.fonts.han import is_han
from publish.fonts.shapes import FaceFile, Opened, opened
from publish.provision import faces as provided

__all__ = ["FaceFile", "absent", "file", "measure", "missing"]


class Widths:
    """The advances of one face, in em, each asked for once."""

    def __init__(self, face: Opened, han_only: bool) -> None:  # noqa: FBT001  a fact of the face
        """Ask of `face`, which may count for nothing but Han."""
        self._face = face
        self._han_only = han_only
        self._known: dict[str, float | None] = {}

    def of(self, character: str) -> float | None:
        """Return the advance of a character, or None where the face lacks it."""
        if character not in self._known:
            ours = not self._han_only or is_han(ord(character))
            self._known[character] = self._face.advance(character) if ours else None
        return self._known[character]


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


def absent(families: Iterable[str]) -> tuple[str, ...]:
    """Return those of the families whose upright files this machine does not have all of."""
    have = locations()
    return tuple(
        name
        for name in dict.fromkeys(families)
        if any(member.file not in have for member in FACES[name] if not member.italic)
    )


def printable() -> bool:
    """Tell whether this machine has any face at all to print with."""
    return bool(locations()) or provided.others()


def missing(families: Iterable[str], text: str) -> tuple[str, ...]:
    """Return the characters of `text` that none of the families can draw, in their order.

    White space and control characters draw nothing and are never missing.
    """
    faces = tuple(filter(None, (_widths(family, bold=False) for family in families)))
    return tuple(
        each
        for each in dict.fromkeys(text)
        if _draws(each) and all(face.of(each) is None for face in faces)
    )


def measure(families: Iterable[str], text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide `text` is set in one line, in the unit of `size`.

    Each character takes the advance of the first family that has it; one that none has
    counts as an em, as does all of a face this machine lacks. Neither kerning nor the
    compression of punctuation is reckoned with.
    """
    faces = tuple(filter(None, (_widths(family, bold=bold) for family in families)))
    return size * sum(_advance(faces, character) for character in text)


def _advance(faces: tuple[Widths, ...], character: str) -> float:
    widths = (face.of(character) for face in faces)
    return next((width for width in widths if width is not None), 1.0)


@cache
def _widths(family: str, *, bold: bool) -> Widths | None:
    member = _member(family, bold=bold)
    if member.file not in locations():
        return None
    return Widths(opened(file(family, bold=bold)), member.han_only)


def _member(family: str, *, bold: bool = False) -> Member:
    upright = [member for member in FACES[family] if not member.italic]
    return next((member for member in upright if member.bold == bold), upright[0])


def _draws(character: str) -> bool:
    return character.isprintable() and not character.isspace()
