"""Pictures that live within another file: in a zip package, or written out in a page.

``report.docx!/word/media/image1.png`` is a member of a package, and ``page.html!/data-3``
the third picture that a page writes out in base 64.
"""

import base64
import binascii
import io
import re
import zipfile
import zlib
from itertools import islice
from typing import Final

from publish.model.regex import regex
from publish.resources.findings import Broken, Missing, Refusal, TooHeavy, Unreadable

SIGN: Final = "!/"
_ZIP: Final = b"PK\x03\x04"
_MEGABYTE: Final = 1024 * 1024
_WRITTEN: Final = re.compile(rb"data:image/[\w.+-]+;base64,", re.IGNORECASE)
_NUMBERED: Final = regex(r"data-(\d{1,6})")
_LETTERS: Final = re.compile(rb"[A-Za-z0-9+/=\s]*")
FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)
"""All that a damaged, encrypted or hostile zip makes the standard library raise."""


def member(data: bytes, name: str, address: str, limit: int) -> bytes | Refusal:
    """Return what stands under a name in the bytes of a file; ``limit`` is in bytes unfolded."""
    numbered = _NUMBERED.fullmatch(name)
    if not data.startswith(_ZIP):
        return (
            _written(data, int(numbered[1]), address) if numbered else Missing(address, span=None)
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as file:
            found = file.read(limit + 1)
    except KeyError:
        return Missing(address, span=None)
    except FAULTS:
        return Unreadable(address, span=None)
    if len(found) <= limit:
        return found
    return TooHeavy(address, limit // _MEGABYTE + 1, limit // _MEGABYTE, span=None)


def _written(data: bytes, number: int, address: str) -> bytes | Refusal:
    """Return a picture that a page writes out, counted from one."""
    start = next(islice(_WRITTEN.finditer(data), max(number - 1, 0), None), None)
    letters = _LETTERS.match(data, start.end()) if start else None
    if letters is None:
        return Missing(address, span=None)
    try:
        return base64.b64decode(b"".join(letters.group().split()), validate=True)
    except binascii.Error:
        return Broken(address, span=None)
