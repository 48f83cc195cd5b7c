"""Pictures made of pixels: what they are, whether they are whole; drawings turned to pixels."""

import io
import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from itertools import product
from typing import Final, TypeAlias

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFile

from publish.model.value import dataclass

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
    if not data.startswith(_STARTS):
        return Fault.FOREIGN  # Pillow would load all its formats to find this out
    try:
        return _examine(data, pixels, side)
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


def repacked(data: bytes) -> bytes | None:
    """Return a picture of any form as a PNG, its first if it moves; None where it is broken."""
    out = io.BytesIO()
    try:
        with _strictly(), _open(data) as image:
            image.convert("RGBA" if image.has_transparency_data else "RGB").save(out, "PNG")
    except (OSError, SyntaxError, ValueError, EOFError):
        return None
    return out.getvalue()


Box: TypeAlias = tuple[int, int, int, int]
Ring: TypeAlias = tuple[tuple[float, float], ...]
_FINER: Final = 3  # edges are drawn so many times finer, and then smoothed
_COLOURS: Final = 256


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
    # Flat areas and their edges need no more colours, and take a quarter of the time.
    _indexed(image).save(out, "PNG")
    return out.getvalue()


def _indexed(image: Image.Image) -> Image.Image:
    """Return an image with a palette: where no two of few colours are as light, by lightness."""
    colours = sorted(colour for _, colour in image.getcolors(_COLOURS) or ())
    row = Image.new("RGB", (max(len(colours), 1), 1))
    row.putdata(colours)
    levels = row.convert("L").tobytes()
    if not colours or len(set(levels)) < len(levels):
        return image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    indexed = image.convert("L").point([max(levels.find(level), 0) for level in range(256)])
    indexed.putpalette(row.tobytes())
    return indexed


def _paint(image: Image.Image, shape: Shape) -> None:
    box = _box(shape.rings, image.size)
    if box is None:
        return
    colour = ImageColor.getrgb(shape.colour)
    if _is_field(shape, image.size):
        image.paste(colour, box)
    else:
        image.paste(colour, box, _mask(shape, box))


def _box(rings: Iterable[Iterable[tuple[float, float]]], size: tuple[int, int]) -> Box | None:
    """Return the least box of pixels round rings, or None where they lie outside."""
    points = [point for ring in rings for point in ring]
    if not points:
        return None
    left, top = (math.floor(min(p[axis] for p in points)) for axis in (0, 1))
    right, foot = (math.ceil(max(p[axis] for p in points)) + 1 for axis in (0, 1))
    box = (max(left, 0), max(top, 0), min(right, size[0]), min(foot, size[1]))
    return box if box[0] < box[2] and box[1] < box[3] else None


def _is_field(shape: Shape, size: tuple[int, int]) -> bool:
    """Whether a shape is nothing but the ground that all others lie on."""
    corners = {(round(x), round(y)) for ring in shape.rings for x, y in ring}
    return shape.opacity == 1 and corners == set(product((0, size[0]), (0, size[1])))


def _mask(shape: Shape, box: Box) -> Image.Image:
    size = (box[2] - box[0], box[3] - box[1])
    filled = Image.new("1", (size[0] * _FINER, size[1] * _FINER))
    for ring in shape.rings:
        scaled = [((x - box[0]) * _FINER, (y - box[1]) * _FINER) for x, y in ring]
        _turn(filled, scaled)
    smooth = filled.convert("L").reduce(_FINER)
    return smooth.point([round(level * shape.opacity) for level in range(256)])


def _turn(filled: Image.Image, ring: list[tuple[float, float]]) -> None:
    """Turn what a ring encloses: the empty is filled, and the filled a hole."""
    box = _box((ring,), filled.size)
    if box is None:
        return
    one = Image.new("1", (box[2] - box[0], box[3] - box[1]))
    ImageDraw.Draw(one).polygon([(x - box[0], y - box[1]) for x, y in ring], fill=1)
    filled.paste(ImageChops.logical_xor(filled.crop(box), one), box)
