"""Names and titles sought in a text: what a look costs grows with the text, not with the list."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from publish.model.regex import regex
from publish.transforms.cleaning.reading import has_han

_PAIR, _BLOCK = 2, 4
SURE = 2 * _BLOCK
"""So many characters of a title mean it, though more stand around them."""
_LETTER = regex("[A-Za-z0-9-]")


class Names:
    """Names of two characters and more; those in letters are found as whole words alone."""

    def __init__(self, names: Iterable[str]) -> None:
        """Sort the names by how they begin."""
        self._names = frozenset(names)
        self._lengths = _lengths(self._names, _PAIR)
        firsts = "".join(sorted({name[0] for name in self._names}))
        self._first = re.compile(f"[{re.escape(firsts)}]") if firsts else None

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return self._first is not None

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where names stand, of those that begin at one place the longest."""
        end = 0
        for first in self._first.finditer(text) if self._first else ():
            start = first.start()
            if start >= end and (length := self._longest(text, start)):
                end = start + length
                yield start, end

    def _longest(self, text: str, start: int) -> int:
        for length in self._lengths.get(text[start : start + _PAIR], ()):
            name = text[start : start + length]
            if name in self._names and (has_han(name) or _stands_alone(text, start, length)):
                return length
        return 0


class Titles:
    """The titles of works, and each of them by any part of it that is long enough."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        """Take titles with the keys of their works."""
        self._titles = titles
        long = [title for title in titles if len(title) >= SURE]
        self._lengths = _lengths(long, SURE)
        self._blocks: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for title in long:
            for at in range(0, len(title) - _BLOCK + 1, _BLOCK):
                self._blocks[title[at : at + _BLOCK]].append((title, at))

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._titles)

    def exactly(self, title: str) -> str | None:
        """Return the work of this very title."""
        return self._titles.get(title)

    def meant(self, title: str) -> str | None:
        """Return the one work of this title, or of one that this holds or is held by."""
        if title in self._titles:
            return self._titles[title]
        if len(title) < SURE:
            return None
        held = (*self._held(title), *self._holding(title))
        keys = {self._titles[listed] for listed in held}
        return keys.pop() if len(keys) == 1 else None

    def _held(self, title: str) -> Iterator[str]:
        for start in range(len(title) - SURE + 1):
            for length in self._lengths.get(title[start : start + SURE], ()):
                if title[start : start + length] in self._titles:
                    yield title[start : start + length]

    def _holding(self, title: str) -> Iterator[str]:
        """Yield what holds a title: one of its blocks is among this one's characters."""
        for shift in range(_BLOCK):
            starts = range(shift, len(title) - _BLOCK + 1, _BLOCK)
            listed, start = min(((self._with(title, at), at) for at in starts), key=_few)
            for holder, at in listed:
                if at >= start and holder.startswith(title, at - start):
                    yield holder

    def _with(self, title: str, at: int) -> Sequence[tuple[str, int]]:
        return self._blocks.get(title[at : at + _BLOCK], ())


def _few(found: tuple[Sequence[tuple[str, int]], int]) -> int:
    return len(found[0])


def _lengths(names: Iterable[str], count: int) -> dict[str, list[int]]:
    """Return how long names are that begin with the same characters, the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for name in names:
        found[name[:count]].add(len(name))
    return {start: sorted(lengths, reverse=True) for start, lengths in found.items()}


def _stands_alone(text: str, start: int, length: int) -> bool:
    return not (_LETTER.match(text[start - 1 : start]) or _LETTER.match(text, start + length))
