"""Pictures that were admitted, by the address their document names them with."""

from collections.abc import Mapping
from dataclasses import field

from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """An admitted picture: its bytes, what they are by content, and its size in pixels.

    ``name`` is a safe ASCII file name made of a digest of the bytes; for SVG the size
    is that of its view box and the markup has been stripped of scripts and outside
    references. ``animated`` where it moves, which paper does not and a screen does.
    """

    name: str
    data: bytes
    media_type: str
    width: int
    height: int
    animated: bool = False


@dataclass(frozen=True, slots=True)
class Gallery:
    """Pictures by (seed, address), as the document names them."""

    pictures: Mapping[tuple[str, str], Picture] = field(default_factory=dict)

    def find(self, seed: str, address: str) -> Picture | None:
        """Return the picture that a seed names, if it was admitted."""
        return self.pictures.get((seed, address))
