"""Decoding: bytes as received to characters, with the least loss, every loss located.

In order: a byte order mark; UTF-16 where NULs stand on one side of each pair; strict
UTF-8; then whichever of GB18030, Big5-HKSCS and damaged UTF-8 yields the most everyday
Han characters for the fewest replacements.
"""

import codecs
import re
from itertools import islice

from publish.model import Finding, Span
from publish.model.value import dataclass
from publish.readers.seed.everyday import EVERYDAY
from publish.readers.seed.findings import (
    BinarySeed,
    EmptySeed,
    EncodingGuessed,
    LostCharacter,
    LostCharacters,
)

LOST = "\ufffd"
LISTED = 5
_SAMPLE = 200_000
_UTF16 = ("utf-16-le", "utf-16-be")
_CONVINCING = 0.6
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"\xd0\xcf\x11\xe0", "OLE"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90", "EXE"),
    (b"{\\rtf", "RTF"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""Characters with line ends as ``\\n``, and what went wrong."""

    text: str
    findings: tuple[Finding, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """Read the bytes of a seed; whatever they are, it ends in text and findings."""
    if not data:
        return Decoded("", (EmptySeed(name, span=_whole(name)),))
    kind = binary_kind(data)
    if kind:
        return Decoded("", (BinarySeed(name, kind, span=_whole(name)),))
    marked = next((mark for mark in _MARKS if data.startswith(mark[0])), None)
    if marked:
        return _settled(data[len(marked[0]) :], marked[1], name, guessed=False)
    encoding = _encoding(data)
    return _settled(data, encoding, name, guessed=encoding != "utf-8")


def decoded_as(data: bytes, encoding: str, name: str) -> Decoded:
    """Read the bytes of a seed in the encoding it names itself."""
    return _settled(data, encoding, name, guessed=False)


def binary_kind(data: bytes) -> str:
    """Return what a file that is not text looks like, or nothing where it may be text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if any(data.startswith(mark) for mark, _ in _MARKS) or _wide(data):
        return ""
    sample = data[:_SAMPLE]
    controls = sum(map(sample.count, (b"\x00", b"\x01", b"\x02", b"\x03", b"\x04", b"\x06")))
    return "binary" if controls * 50 > len(sample) else ""


def _whole(name: str) -> Span:
    return Span(name, 0, 0)


def _wide(data: bytes) -> str:
    """Return which UTF-16 bytes with NULs are, if either makes everyday text of them."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(data) % 2 or b"\x00" not in sample:
        return ""
    shares = {name: _share_plain(sample.decode(name, "replace")) for name in _UTF16}
    best = max(_UTF16, key=shares.__getitem__)
    return best if shares[best] > _CONVINCING else ""


def _share_plain(text: str) -> float:
    plain = sum(" " <= letter <= "~" or letter in "\n\r\t" or letter in EVERYDAY for letter in text)
    return plain / (len(text) or 1)


def _encoding(data: bytes) -> str:
    wide = _wide(data)
    if wide:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        candidates = ("utf-8", "gb18030", "big5hkscs")
        return max(candidates, key=lambda encoding: _merit(data[:_SAMPLE], encoding))
    return "utf-8"


def _merit(data: bytes, encoding: str) -> float:
    """Weigh an encoding: the share of everyday characters, less what each loss costs."""
    text = data.decode(encoding, "replace")
    letters = sum(1 for character in text if character > "\x7f") or 1
    return _share_everyday(text) - 4 * text.count(LOST) / letters


def _share_everyday(text: str) -> float:
    beyond = [character for character in text if character > "\x7f"]
    return sum(map(EVERYDAY.__contains__, beyond)) / (len(beyond) or 1)


def _settled(data: bytes, encoding: str, name: str, *, guessed: bool) -> Decoded:
    text = data.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    note = (EncodingGuessed(name, encoding.upper(), span=_whole(name)),) if guessed else ()
    return Decoded(text, (*note, *_losses(text, encoding, name)))


def _losses(text: str, encoding: str, name: str) -> tuple[Finding, ...]:
    count = text.count(LOST)
    places = islice(re.finditer(LOST, text), LISTED)
    spans = [Span(name, match.start(), match.end()) for match in places]
    each = tuple(LostCharacter(name, encoding.upper(), span=span) for span in spans)
    more = (LostCharacters(name, count, span=spans[0]),) if count > LISTED else ()
    return (*each, *more)
