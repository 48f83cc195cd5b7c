"""Neighbours: what stands around a passage, so short that a key can hold it.

White space is left out on both hands: a passage that is wrapped or indented in another
way has the neighbours it had.
"""

from hashlib import blake2s

REACH = 12
"""So many characters on either hand, blanks aside, are a passage's neighbours."""

_LOOK = 160
_SIZE = 4


def near(text: str, start: int, end: int) -> str:
    """Return the digests of what stands before and after a passage: ``3f9a1c07-77b2e0d4``."""
    before, after = sides(text, start, end)
    return f"{before}-{after}"


def sides(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the two digests; where nothing stands, ``0``."""
    before = "".join(text[max(start - _LOOK, 0) : start].split())[-REACH:]
    after = "".join(text[end : end + _LOOK].split())[:REACH]
    return _digest(before), _digest(after)


def alike(here: tuple[str, str], told: str) -> tuple[bool, bool]:
    """Tell on which hand neighbours are those of a key; an empty hand tells nothing."""
    before, _, after = told.partition("-")
    return before == here[0] != "0", after == here[1] != "0"


def _digest(words: str) -> str:
    if not words:
        return "0"
    return blake2s(words.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()
