"""Pictures made of pixels: what they are, whether they are whole; drawings turned to pixels."""

import io
import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, TypeAlias

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFile, UnidentifiedImageError

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
    with _strictly(), _open(data) as image:
        image.load()  # verifying alone lets a cut JPEG pass
        return _raster(image)


@contextmanager
def _strictly() -> Iterator[None]:
    """Let no cut picture pass: the page engine tells Pillow to be lenient, for everybody."""
    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


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


Ring: TypeAlias = tuple[tuple[float, float], ...]
_FINER: Final = 3  # edges are drawn so many times finer, and then smoothed


@dataclass(frozen=True, slots=True)
class Shape:
    """An area of one colour between rings, in pixels; where two rings overlap is a hole."""

    rings: tuple[Ring, ...]
    colour: str
    opacity: float = 1.0


def painted(width: int, height: int, shapes: Iterable[Shape]) -> bytes:
    """Return shapes, laid one over the other on white, as a PNG."""
    image = Image.new("RGB", (width, height), "white")
    for shape in shapes:
        _paint(image, shape)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _paint(image: Image.Image, shape: Shape) -> None:
    points = [point for ring in shape.rings for point in ring]
    if not points:
        return
    left, top = (math.floor(min(p[axis] for p in points)) for axis in (0, 1))
    right, foot = (math.ceil(max(p[axis] for p in points)) + 1 for axis in (0, 1))
    box = (max(left, 0), max(top, 0), min(right, image.width), min(foot, image.height))
    if box[0] >= box[2] or box[1] >= box[3]:
        return
    mask = _mask(shape, box)
    image.paste(ImageColor.getrgb(shape.colour), box, mask)


def _mask(shape: Shape, box: tuple[int, int, int, int]) -> Image.Image:
    size = (box[2] - box[0], box[3] - box[1])
    fine = (size[0] * _FINER, size[1] * _FINER)
    filled = Image.new("1", fine)
    for ring in shape.rings:
        one = Image.new("1", fine)
        scaled = [((x - box[0]) * _FINER, (y - box[1]) * _FINER) for x, y in ring]
        ImageDraw.Draw(one).polygon(scaled, fill=1)
        filled = ImageChops.logical_xor(filled, one)
    smooth = filled.convert("L").resize(size, Image.Resampling.BOX)
    return smooth.point([round(level * shape.opacity) for level in range(256)])
