"""Legible text: words as a slide's XML may hold them, and shortened where they must be."""

import unicodedata
from itertools import accumulate, takewhile

from publish.model import Inlines, plain_text
from publish.model.regex import regex

_ILLEGIBLE = regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffc\ufffe\uffff\u200b\u2028\u2029\ufeff]"
)
"""Control characters, lone surrogates and non-characters: XML 1.0 clause 2.2 and its advice."""

_SPACE = regex(r"\s+")
_QUANTITY = regex(r"(?<=\d) (?=[A-Za-zµμΩ°℃℉]{1,4}(?:[/·][A-Za-z]{1,4})?\d?(?![A-Za-z]))")
"""Between a number and its unit, which no line parts (clreq 3.1.4)."""
_PAUSE = regex(r"[。！？；，、：—…\s]")


def legible(text: str) -> str:
    """Return text with white space made even and nothing that XML forbids."""
    return _QUANTITY.sub("\xa0", _SPACE.sub(" ", _ILLEGIBLE.sub("", text)).strip())


def words(inlines: Inlines) -> str:
    """Return the legible words of a run of inlines."""
    return legible(plain_text(inlines))


def width(text: str) -> int:
    """Count columns roughly, a Han character as two."""
    return sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text)


def shortened(text: str, columns: int) -> str:
    """Cut text to so many columns where it pauses, and say so with an ellipsis."""
    if width(text) <= columns:
        return text
    reached = accumulate(map(width, text))
    kept = text[: sum(1 for _ in takewhile(lambda so_far: so_far <= columns - 2, reached))]
    pauses = [pause.start() for pause in _PAUSE.finditer(kept)]
    at = pauses[-1] if pauses and pauses[-1] > len(kept) // 2 else len(kept)
    return kept[:at].rstrip("，、；：—… ") + "……"


def closed(text: str) -> str:
    """Return a title without the full stop that only a paragraph wants."""
    return text.rstrip("。；，、：")
