"""Where a term begins that is explained behind it: before it there is no mark in Chinese.

Every word before the explanation may be the first of the term; each is weighed.
"""

from collections.abc import Sequence

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.glosses.concordance import Concordance
from publish.transforms.glosses.cutting import as_written, simple, units
from publish.transforms.glosses.insides import Gloss
from publish.transforms.glosses.seen import Stretch
from publish.transforms.glosses.sorts import kinds
from publish.transforms.glosses.weighing import certainty, weighed
from publish.transforms.language.lexicon import tagged

_QUOTED = regex(
    "(?:“([^“”]{1,24})”|「([^「」]{1,24})」|《([^《》]{1,40})》|‘([^‘’]{1,24})’|『([^『』]{1,24})』)$"
)
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
_CLOSED = regex(r"[，,。；\n]|$")
_MARKS = {"start": ("", *"。！？；;!?\n"), "comma": "，,", "colon": "：:—", "list": "、"}
_TOLD = frozenset("是指的在和与或把被")
_NEXT = 6
_OPENING = regex("[^）)][，,]$")


def quoted_head(before: str) -> tuple[int, int] | None:
    """Return where a term in quotation marks stands that ends here."""
    found = _QUOTED.search(before[-42:])
    if found is None:
        return None
    start = max(len(before) - 42, 0)
    group = next(n for n in range(1, 6) if found[n] is not None)
    return start + found.start(group), start + found.end(group)


def latin_head(before: str) -> tuple[int, int] | None:
    """Return where Latin words stand that end here."""
    found = _LATIN.search(before[-80:])
    start = max(len(before) - 80, 0)
    return (start + found.start(), start + found.end()) if found else None


def chinese_head(
    before: str, names: Sequence[Gloss], said: Concordance, *, after: str = "的"
) -> tuple[tuple[int, int], float] | None:
    """Return where a Chinese term stands that ends here, and how certain its beginning is.

    ``after`` is what follows the explanation.
    """
    stretch = stretch_of(before, names, said, after=after)
    if stretch is None or kinds(stretch.words[-2:])[-1] == "counted":
        return None
    worth = weighed(stretch)
    if not worth:
        return None
    first = max(worth, key=lambda at: (worth[at], -at))
    size = sum(map(len, stretch.written)) - first
    return (len(before) - size, len(before)), certainty(worth.values(), worth[first])


def stretch_of(
    before: str, names: Sequence[Gloss], said: Concordance, *, after: str
) -> Stretch | None:
    """Return the words before an explanation, back to the last mark."""
    unbroken = _UNBROKEN.match(before[: -_SEEN - 1 : -1])
    found = _STRETCH.search(before[len(before) - unbroken.end() :]) if unbroken else None
    if found is None:
        return None
    text, front = _freed(found[0], before[: len(before) - len(found[0])], names)
    apart = len(text) < min(len(before), _SEEN) or len(before) <= _SEEN
    clause = _CLOSED.match(after) is not None and _OPENING.search(front) is not None
    plain = simple(text)
    words = tuple(units(plain if len(plain) == len(text) else text))
    written = tuple(as_written(words, text))
    clause = clause and len(words) >= _LEAST
    mark = _mark(front, text, found[0]) if apart else "edge"
    return Stretch(words, written, names, said, mark, _follows(after), clause)


def _mark(front: str, text: str, found: str) -> str:
    """Say what stands before a stretch: the link between two terms glossed, or a mark."""
    if found.endswith(text) and found[:1] in _LINKS and len(found) == len(text) + 1:
        return "link"
    last = front.rstrip()[-1:]
    return next((name for name, marks in _MARKS.items() if last in marks), "other")


def _follows(after: str) -> str:
    """Say what follows an explanation: a mark, or a word by its part of speech."""
    first = after.lstrip()[:1]
    name = next((name for name, marks in _MARKS.items() if first in marks), None)
    return name or speech_after(after.lstrip()[:_NEXT])


def speech_after(words: str) -> str:
    """Return the part of speech of the first of some words."""
    word, speech = tagged(words)[0]
    return word if word in _TOLD else speech[:1]


def _freed(text: str, front: str, names: Sequence[Gloss]) -> tuple[str, str]:
    """Return a stretch and what stands before it, without the 和 that links two terms glossed.

    A long dash is a mark, unless the other name has one too: 肾素——血管紧张素系统.
    """
    if "——" in text and not any(_DASH.search(name.words) for name in names):
        return text.rpartition("——")[2], front
    if front.endswith(("）", ")")) and text[0] in _LINKS and len(text) > _LEAST:
        return text[1:], front
    return text, front
