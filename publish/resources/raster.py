"""Pictures made of pixels: what they are by content, and whether they are whole."""

import io
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PIL import Image, ImageFile, UnidentifiedImageError

# Pillow's own cap would hide the size of what it refuses; ours is asked before any decoding.
Image.MAX_IMAGE_PIXELS = None

FORMATS: Final = {
    "PNG": ("image/png", "png"),
    "JPEG": ("image/jpeg", "jpg"),
    "GIF": ("image/gif", "gif"),
    "WEBP": ("image/webp", "webp"),
}
_CAMERA: Final = "MPO"  # a JPEG with a preview behind it
_ORIENTATION: Final = 0x0112
_TURNED: Final = {5, 6, 7, 8}


@dataclass(frozen=True, slots=True)
class Raster:
    """What the pixels turned out to be; the size is as it is to be seen."""

    media_type: str
    suffix: str
    width: int
    height: int
    animated: bool


@dataclass(frozen=True, slots=True)
class Size:
    """A size beyond the caps."""

    width: int
    height: int


class Fault(Enum):
    """Why bytes are no picture: they break off or are damaged, or are something else."""

    BROKEN = auto()
    FOREIGN = auto()


def examine(data: bytes, pixels: int, side: int) -> Raster | Size | Fault:
    """Say what a picture is; its size alone if beyond ``pixels`` or ``side``."""
    try:
        return _examine(data, pixels, side)
    except UnidentifiedImageError:
        return Fault.BROKEN if data.startswith(_STARTS) else Fault.FOREIGN
    except (OSError, SyntaxError, ValueError, EOFError):
        return Fault.BROKEN


_STARTS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"RIFF")


def _examine(data: bytes, pixels: int, side: int) -> Raster | Size:
    with _open(data) as image:
        width, height = image.size
        if width * height > pixels or max(width, height) > side:
            return Size(width, height)
        image.verify()
    with _open(data) as image:
        image.load()  # verifying alone lets a cut JPEG pass
        return _raster(image)


def _open(data: bytes) -> ImageFile.ImageFile:
    return Image.open(io.BytesIO(data), formats=tuple(FORMATS))


def _raster(image: ImageFile.ImageFile) -> Raster:
    kind = image.format or ""
    media_type, suffix = FORMATS["JPEG" if kind == _CAMERA else kind]
    width, height = image.size
    if image.getexif().get(_ORIENTATION) in _TURNED:
        width, height = height, width
    animated = media_type != "image/jpeg" and bool(getattr(image, "is_animated", False))
    return Raster(media_type, suffix, width, height, animated)
