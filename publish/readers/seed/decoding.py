"""Decoding: bytes as received to characters, with the least loss, every loss located.

In order: a byte order mark, unless the bytes belie it; UTF-16 where NULs stand on one side
of each pair; strict UTF-8; then whichever of GB18030, Big5-HKSCS and damaged UTF-8 yields the
most everyday Han characters for the fewest replacements. Of a file put together of others,
lines in UTF-8 and lines in another encoding are each read as what they are.
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
    EncodingMixed,
    LostCharacter,
    LostCharacters,
)

LOST = "\ufffd"
LISTED = 5
_SAMPLE = 200_000
_UTF16 = ("utf-16-le", "utf-16-be")
_LIKELY = ("utf-8", "gb18030", "big5hkscs")
_DOUBTFUL = 0.2
_CONVINCING = 0.6
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
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
        data = data[len(marked[0]) :]
        if not _belied(data, marked[1]):
            return _settled(data, marked[1], name, guessed=False)
    encoding = _encoding(data)
    if encoding in _UTF16 or _is_utf8(data):
        return _settled(data, encoding, name, guessed=encoding != "utf-8")
    return _by_line(data, encoding, name)


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
    if b"\x00" not in sample:
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
    return "utf-8" if _is_utf8(data) else _likeliest(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _likeliest(data: bytes) -> str:
    """Weigh encodings by what follows the first byte that is not ASCII."""
    beyond = _BEYOND_ASCII.search(data)
    start = beyond.start() if beyond else 0
    sample = data[start : start + _SAMPLE]
    return max(_LIKELY, key=lambda encoding: _merit(sample, encoding))


def _belied(data: bytes, encoding: str) -> bool:
    """Tell whether a mark says one encoding and the bytes are plainly another."""
    sample = data[: _SAMPLE // 2 * 2]
    if encoding == "utf-8" and _is_utf8(data):
        return False
    if _share_everyday(sample.decode(encoding, "replace")) > _DOUBTFUL:
        return False
    others = (other for other in (*_LIKELY, *_UTF16) if other != encoding)
    return any(_share_everyday(sample.decode(other, "replace")) > _CONVINCING for other in others)


def _by_line(data: bytes, encoding: str, name: str) -> Decoded:
    """Read lines that are UTF-8 as such, and the others as what they are likeliest to be."""
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    foreign = [line for line in lines if not _is_plain(line)]
    other = _likeliest(b"\n".join(foreign))
    if other == "utf-8" or not any(_is_plain(line) and not line.isascii() for line in lines):
        return _settled(data, encoding, name, guessed=encoding != "utf-8")
    read = [line.decode("utf-8" if _is_plain(line) else other, "replace") for line in lines]
    first = lines.index(foreign[0])
    start = sum(len(line) + 1 for line in read[:first])
    span = Span(name, start, start + len(read[first]))
    text, told = "\n".join(read), EncodingMixed(name, other.upper(), len(foreign), span=span)
    return Decoded(text, (told, *_losses(text, other, name)))


def _is_plain(line: bytes) -> bool:
    """Tell whether a line is ASCII, or UTF-8 that makes Chinese."""
    if line.isascii():
        return True
    return _is_utf8(line) and _share_everyday(line.decode()) > _CONVINCING


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
