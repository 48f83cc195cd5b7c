"""Addresses out of the book: which are let through, and how they are written."""

from typing import Final
from urllib.parse import urlsplit

from publish.model.regex import regex

_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
# RFC 3987: an address may hold any letter, but of ASCII's marks only some; a percent sign
# begins an escape or is one.
_ILLEGAL: Final = regex(r"[\x00-\x20\x7f\"<>\\^`{|}\[\]]|%(?![0-9A-Fa-f]{2})")
_HOST: Final = regex(r"[^\x00-\x20\x7f\"<>\\^`{|}\[\]%/?#@:]+(:\d{1,5})?")

LONGEST: Final = 2000
"""So many characters an address may have: browsers and presentation programs take some 2,080,
and a page writes a link's address once for each line of its words."""


def outward(target: str) -> str | None:
    """Return the address of a link as it may stand in XHTML, or nothing if it may not."""
    if len(target) > LONGEST:
        return None
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES:
        return None
    if parts.scheme not in {"http", "https"}:
        return _escaped(parts.geturl()) if parts.path else None
    if not _HOST.fullmatch(parts.netloc.rpartition("@")[2]):
        return None
    fragment = parts.fragment.replace("#", "%23")
    return _escaped(parts._replace(fragment=fragment).geturl())


def _escaped(address: str) -> str:
    return _ILLEGAL.sub(lambda mark: f"%{ord(mark[0]):02X}", address)
