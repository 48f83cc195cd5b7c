"""What heads an entry: a number, a bullet, or the key its author gave it."""

import re

from publish.model.regex import regex

_RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_KEYED = regex(r"\s*\[@([\w:.#$%&+?<>~/-]+)\]:?\s*")
_NUMBERED = regex(
    rf"\s*(?:[\[［【〔(（]\^?(\d{{1,5}})\^?[\]］】〕)）]\s*[.、．:：]?|(\d{{1,4}})(?:[、)）]|[.．](?!\d))|([{_RINGS}]))\s*"
)
_LABELLED = regex(r"\s*\[[A-Z][^\[\]\d]{1,40},? (?:19|20)\d\d[a-z]?\]\s*")
_LETTERED = regex(r"\s*[\[［【]([a-z])[\]］】]\s*")
_BULLET = regex(r"\s*(?:[-*–—^↑]\s+|[•·‧●○◎◆◇■□▪★☆▲△※]\s*)")
_FIGURES = 4


def numbered(words: str) -> int | str | None:
    """Return what heads an entry as its number: ``[3]``, ``3.``, ``（3）``, ``③``, or ``[a]``."""
    start = _bullet(words, 0)
    found = _NUMBERED.match(words, start)
    if found is None or _is_year(found):
        lettered = _LETTERED.match(words, start)
        return lettered[1] if lettered else None
    said = next(group for group in found.groups() if group)
    return _RINGS.index(said) + 1 if said in _RINGS else int(said)


def keyed(words: str) -> str:
    """Return the key that the author gave an entry: ``[@key]``."""
    found = _KEYED.match(words)
    return found.group(1) if found else ""


def head(words: str) -> int:
    """Return how long the number or key is that heads an entry, with a bullet before or behind."""
    start = _bullet(words, 0)
    patterns = (_KEYED, _NUMBERED, _LETTERED, _LABELLED)
    found = next(filter(None, (one.match(words, start) for one in patterns)), None)
    return _bullet(words, found.end()) if found and not _is_year(found) else start


def headless(words: str) -> str:
    """Return an entry without its key, its number and its bullet."""
    return words[head(words) :].strip()


def _bullet(words: str, start: int) -> int:
    found = _BULLET.match(words, start)
    return found.end() if found else start


def _is_year(found: re.Match[str]) -> bool:
    said = "".join(filter(str.isdigit, found[0]))
    return len(said) == _FIGURES and said[:2] in {"15", "16", "17", "18", "19", "20"}
