"""The encoding a page names for itself, taken where its bytes are not UTF-8."""

import codecs
import re

from publish.readers.seed.decoding import LOST, decoded_as
from publish.readers.seed.form import Opened
from publish.readers.settings.limits import USUAL, Limits

_HEAD = 4096
_NAMED = re.compile(
    rb"<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Pages say the older name and use the newer encoding (Encoding Standard, section 4.2).
_MEANT = {
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80", "chinese", "gb18030"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cn-big5"), "big5hkscs"),
    **dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "ascii"), "cp1252"),
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}


def opened(data: bytes, name: str, limits: Limits = USUAL) -> Opened | None:  # noqa: ARG001  any form's
    """Decode a page by the encoding it names; nothing where others can tell better."""
    if data.startswith(_MARKS):
        return None
    said = _NAMED.search(data[:_HEAD])
    encoding = _known(said[1].decode("ascii")) if said else ""
    if not encoding or encoding == "utf-8" or _is_utf8(data):
        return None
    decoded = decoded_as(data, encoding, name)
    return Opened(decoded) if decoded.text.count(LOST) * 50 < len(decoded.text) else None


def _known(said: str) -> str:
    """Return the codec that a name means, one in which ASCII is itself."""
    meant = _MEANT.get(said.lower(), said)
    try:
        encoding = codecs.lookup(meant).name
        return encoding if b"<a>".decode(encoding) == "<a>" else ""
    except (LookupError, ValueError):
        return ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
