"""Neighbours: what stands around a passage, so short that a key can hold it.

White space is left out on both hands: a passage that is wrapped or indented in another
way has the neighbours it had.
"""

from hashlib import blake2s

REACH = 12
"""So many characters on either hand, blanks aside, are a passage's neighbours."""

EMPTY = "0"
"""The digest of no neighbours at all."""

_LOOK = 64
_SIZE = 4


def near(text: str, start: int, end: int) -> str:
    """Return the digests of what stands before and after a passage: ``3f9a1c07-77b2e0d4``."""
    before, after = sides(text, start, end)
    return f"{before}-{after}"


def sides(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the two digests; where nothing stands, ``EMPTY``."""
    before = "".join(text[max(start - _LOOK, 0) : start].split())[-REACH:]
    after = "".join(text[end : end + _LOOK].split())[:REACH]
    return _digest(before), _digest(after)


def _digest(words: str) -> str:
    if not words:
        return EMPTY
    return blake2s(words.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()
