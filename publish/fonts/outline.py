"""Outlines of letters, for covers that must look alike wherever they are shown."""

from dataclasses import dataclass
from functools import lru_cache

from publish.fonts.faces import file
from publish.fonts.shapes import opened


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
    face = opened(file(family))
    advance = face.advance(character)
    return Outline(face.outline(character), 1.0 if advance is None else advance)
