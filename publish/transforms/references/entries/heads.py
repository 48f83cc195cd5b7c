"""What heads an entry: a number, a bullet, or the key its author gave it."""

import re

from publish.model.regex import regex

_RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_KEYED = regex(r"^\s*\[@([\w:.#$%&+?<>~/-]+)\]:?\s*")
_NUMBERED = regex(
    rf"^\s*(?:[\[［【〔(（]\^?(\d{{1,5}})\^?[\]］】〕)）]\s*[.、．:：]?|(\d{{1,4}})(?:[、)）]|[.．](?!\d))|([{_RINGS}]))\s*"
)
_BULLET = regex(r"^\s*[-*•·●○◆▪–—]\s+")


def numbered(words: str) -> int | None:
    """Return the number that heads an entry, if one does: ``[3]``, ``3.``, ``（3）``, ``③``."""
    found = _NUMBERED.match(words)
    if found is None or _is_year(found):
        return None
    said = next(group for group in found.groups() if group)
    return _RINGS.index(said) + 1 if said in _RINGS else int(said)


def keyed(words: str) -> str:
    """Return the key that the author gave an entry: ``[@key]``."""
    found = _KEYED.match(words)
    return found.group(1) if found else ""


def head(words: str) -> int:
    """Return how long the number or key is that heads an entry."""
    found = _KEYED.match(words) or _NUMBERED.match(words)
    return found.end() if found and not _is_year(found) else 0


def headless(words: str) -> str:
    """Return an entry without its key, its number and its bullet."""
    for pattern in (_KEYED, _BULLET):
        words = pattern.sub("", words, count=1)
    return words[head(words) :].strip()


def _is_year(found: re.Match[str]) -> bool:
    said = "".join(filter(str.isdigit, found[0]))
    return len(said) == len("2020") and said[:2] in {"15", "16", "17", "18", "19", "20"}
