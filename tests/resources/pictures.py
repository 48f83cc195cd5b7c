"""Small pictures made on the spot, good and bad."""

import io
import struct
import zlib

from PIL import Image

SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def raster(kind: str = "PNG", size: tuple[int, int] = (4, 3)) -> bytes:
    """Return a whole picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, "#888").save(out, kind)
    return out.getvalue()


def animated() -> bytes:
    """Return a GIF of two frames."""
    out = io.BytesIO()
    frames = [Image.new("RGB", (4, 3), colour) for colour in ("#000", "#fff")]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    return out.getvalue()


def previewed() -> bytes:
    """Return a JPEG with a smaller one behind it, as cameras write them."""
    whole, small = Image.new("RGB", (40, 30)), Image.new("RGB", (4, 3))
    out = io.BytesIO()
    whole.save(out, "MPO", save_all=True, append_images=[small])
    return out.getvalue()


def turned() -> bytes:
    """Return a JPEG that a camera took standing on its side."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 30), "#888").save(out, "JPEG", exif=exif)
    return out.getvalue()


def png_claiming(width: int, height: int) -> bytes:
    """Return a tiny PNG whose header claims a size it does not hold."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b""))
    )


def svg(inside: str) -> bytes:
    """Return a drawing with something in it."""
    return f'<svg {SPACES} viewBox="0 0 40 30">{inside}</svg>'.encode()
