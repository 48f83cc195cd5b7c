"""Outlines of letters, for covers that must look alike wherever they are shown."""

from functools import lru_cache

from publish.fonts.faces import file
from publish.fonts.shapes import opened
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Outline:
    """A letter's path and advance, in em, y upwards from the baseline."""

    path: str
    advance: float


def outlines(family: str, text: str) -> tuple[Outline, ...]:
    """Return the outline of each character.

    One the face lacks is left empty; so is all of a face this machine lacks, an em each.
    """
    return tuple(_outline(family, character) for character in text)


@lru_cache(maxsize=1024)
def _outline(family: str, character: str) -> Outline:
    try:
        face = opened(file(family))
    except FileNotFoundError:
        return Outline("", 1.0)
    advance = face.advance(character)
    return Outline(face.outline(character), 1.0 if advance is None else advance)
