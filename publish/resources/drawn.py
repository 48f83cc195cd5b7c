"""Drawings turned to pixels, for what shows no drawings as others do: the door to resvg."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from publish.resources.gallery import Picture

WIDEST: Final = 1600
HIGHEST: Final = 1000
"""As many pixels as a slide can show; a drawing is brought to one or the other."""

SVG: Final = "image/svg+xml"


def pixels(drawing: Picture, faces: Sequence[str], family: str) -> Picture | None:
    """Return a drawing as a PNG of the same proportions; None where it cannot be drawn.

    ``faces`` are the only files that letters are taken from, ``family`` the one where the
    drawing names none of theirs. The size stays the drawing's own, in its own pixels.
    """
    wide = round(min(WIDEST, HIGHEST * drawing.width / max(1, drawing.height)))
    data = _painted(drawing.data, max(1, wide), tuple(faces), family)
    if data is None:
        return None
    name = f"drawing-{hashlib.sha256(data).hexdigest()[:16]}.png"
    return Picture(name, data, "image/png", drawing.width, drawing.height)


@lru_cache(maxsize=32)
def _painted(data: bytes, wide: int, faces: tuple[str, ...], family: str) -> bytes | None:
    from resvg_py import svg_to_bytes  # noqa: PLC0415  few decks have drawings

    try:
        return svg_to_bytes(
            svg_string=data.decode(),
            width=wide,
            skip_system_fonts=True,
            font_files=list(faces),
            font_family=family,
            sans_serif_family=family,
        )
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001  a panic of the library's is no Exception
        return None
