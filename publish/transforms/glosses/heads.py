"""Where a term begins that is explained behind it: before it there is no mark in Chinese.

Every word before the explanation may be the first of the term; each is weighed.
"""

from collections.abc import Sequence

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.glosses.concordance import Concordance
from publish.transforms.glosses.cutting import simple, units
from publish.transforms.glosses.insides import Gloss
from publish.transforms.glosses.sorts import kinds
from publish.transforms.glosses.weighing import Stretch, Weighing, certainty

_QUOTED = regex("(?:“([^“”]{1,24})”|「([^「」]{1,24})」|《([^《》]{1,40})》|‘([^‘’]{1,24})’)$")
_LATIN = regex(r"[A-Za-z][A-Za-z0-9+#&./-]*(?:[ \u00a0][A-Z][A-Za-z0-9+#&./-]*){0,5}$")
_STRETCH = regex(
    f"(?:[A-Za-z0-9\u0370-\u03ff][A-Za-z0-9+&/-]*)?[{HAN}·-]+(?:(?:——|[—–／])[{HAN}]+|[A-Za-z0-9]+[{HAN}]+)*"
    "[A-Za-z0-9]{0,6}$"
)
_UNBROKEN = regex(f"[A-Za-z0-9\u0370-\u03ff+&/·—–／{HAN}-]+")
"""What a stretch is made of, read from its end: so that it is sought once."""
_DASH = regex("[A-Za-z][-–][A-Za-z]")
_LINKS = frozenset("和与與及或跟同")
_SEEN, _LEAST = 28, 3
_OPENING = regex("[^）)][，,]$")


def quoted_head(before: str) -> tuple[int, int] | None:
    """Return where a term in quotation marks stands that ends here."""
    found = _QUOTED.search(before[-42:])
    if found is None:
        return None
    start = max(len(before) - 42, 0)
    group = next(n for n in range(1, 5) if found[n] is not None)
    return start + found.start(group), start + found.end(group)


def latin_head(before: str) -> tuple[int, int] | None:
    """Return where Latin words stand that end here."""
    found = _LATIN.search(before[-80:])
    start = max(len(before) - 80, 0)
    return (start + found.start(), start + found.end()) if found else None


def chinese_head(
    before: str, names: Sequence[Gloss], said: Concordance, *, closed: bool = False
) -> tuple[tuple[int, int], float] | None:
    """Return where a Chinese term stands that ends here, and how certain its beginning is.

    ``closed`` where a clause ends behind the explanation.
    """
    stretch = stretch_of(before, names, said, closed=closed)
    if stretch is None or kinds(stretch.words[-2:])[-1] == "counted":
        return None
    weighed = Weighing(stretch).weighed()
    if not weighed:
        return None
    first = max(weighed, key=lambda at: (weighed[at], -at))
    size = sum(map(len, stretch.written[first:]))
    sure = certainty(weighed.values(), weighed[first])
    return (len(before) - size, len(before)), sure


def stretch_of(
    before: str, names: Sequence[Gloss], said: Concordance, *, closed: bool
) -> Stretch | None:
    """Return the words before an explanation, back to the last mark."""
    unbroken = _UNBROKEN.match(before[: -_SEEN - 1 : -1])
    found = _STRETCH.search(before[len(before) - unbroken.end() :]) if unbroken else None
    if found is None:
        return None
    text, front = _freed(found[0], before[: len(before) - len(found[0])], names)
    apart = len(text) < min(len(before), _SEEN) or len(before) <= _SEEN
    clause = closed and _OPENING.search(front) is not None
    plain = simple(text)
    words = tuple(units(plain if len(plain) == len(text) else text))
    written = tuple(_as_written(words, text))
    return Stretch(words, written, names, said, apart, clause and len(words) >= _LEAST)


def _freed(text: str, front: str, names: Sequence[Gloss]) -> tuple[str, str]:
    """Return a stretch and what stands before it, without the 和 that links two terms glossed.

    A long dash is a mark, unless the other name has one too: 肾素——血管紧张素系统.
    """
    if "——" in text and not any(_DASH.search(name.words) for name in names):
        return text.rpartition("——")[2], front
    if front.endswith(("）", ")")) and text[0] in _LINKS and len(text) > _LEAST:
        return text[1:], front
    return text, front


def _as_written(words: Sequence[str], text: str) -> list[str]:
    found: list[str] = []
    at = 0
    for word in words:
        found.append(text[at : at + len(word)])
        at += len(word)
    return found
