"""Pictures inside drawings: pixels written out in the drawing itself."""

import base64
import binascii
from typing import Final

from publish.model.regex import regex
from publish.resources.raster import Raster, examine

_DATA: Final = regex(r"data:image/(?:png|jpe?g|gif|webp);base64,\s*")
_PIXELS: Final = 20_000_000
_SIDE: Final = 10_000


def is_raster(address: str) -> bool:
    """Tell whether an address holds a whole picture made of pixels."""
    start = _DATA.match(address)
    if not start:
        return False
    try:
        data = base64.b64decode("".join(address[start.end() :].split()), validate=True)
    except binascii.Error:
        return False
    return isinstance(examine(data, _PIXELS, _SIDE), Raster)
