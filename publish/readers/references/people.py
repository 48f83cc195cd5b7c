"""Names as BibTeX writes them: ``Last, First and {An Organisation} and others``."""

import re
from collections.abc import Iterator

from publish.model.regex import regex
from publish.readers.references.latex import plain
from publish.readers.references.work import is_han, person

_JUNIOR = regex(r"(?:Jr|Sr|I{2,3}|IV)\.?")
_OTHERS = "others"
_TWO_PARTS, _THREE_PARTS = 2, 3


def people(tex: str) -> tuple[tuple[str, ...], bool]:
    """Return the names in a list of them, and whether there are others unnamed."""
    names = [name for name in _parted(tex, re.compile(r"\s+and\s+", re.IGNORECASE)) if name]
    named = tuple(_name(name) for name in names if name.lower() != _OTHERS)
    return named, len(named) < len(names)


def _parted(tex: str, at: re.Pattern[str]) -> Iterator[str]:
    """Part a list where no braces hold it together."""
    depth, start, place = 0, 0, 0
    while place < len(tex):
        found = at.match(tex, place) if depth == 0 else None
        if found:
            yield tex[start:place].strip()
            start = place = found.end()
            continue
        depth += (tex[place] == "{") - (tex[place] == "}")
        place += 1
    yield tex[start:].strip()


def _name(tex: str) -> str:
    if tex.startswith("{") and _whole(tex):
        return person(plain(tex), "")
    parts = [plain(part) for part in _parted(tex, re.compile(r","))]
    if len(parts) == _TWO_PARTS and _JUNIOR.fullmatch(parts[1]):
        return _first_last(parts[0].split(), parts[1])
    if len(parts) == _TWO_PARTS:
        return person(parts[0], parts[1])
    if len(parts) >= _THREE_PARTS:
        return person(parts[0], " ".join(parts[2:]), parts[1])
    return _first_last([plain(word) for word in _parted(tex, re.compile(r"\s+"))])


def _whole(tex: str) -> bool:
    """Tell whether the first brace is closed by the last."""
    depths = 0
    for place, character in enumerate(tex):
        depths += (character == "{") - (character == "}")
        if depths == 0:
            return place == len(tex) - 1
    return False


def _first_last(words: list[str], suffix: str = "") -> str:
    """Turn round ``First von Last``: the family name begins at a word in small letters.

    A Chinese name is in its own order, though a space parts it.
    """
    if len(words) == 1:
        return person(words[0], "", suffix)
    if any(map(is_han, words)):
        return person("".join(words), "")
    small = (n for n, word in enumerate(words[:-1]) if n and word[:1].islower())
    cut = next(small, len(words) - 1)
    return person(" ".join(words[cut:]), " ".join(words[:cut]), suffix)
