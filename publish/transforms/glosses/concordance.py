"""Concordance: where a text says a word, asked for as many words as it has terms."""

from array import array
from collections.abc import Iterator, Sequence

_MARKS = frozenset("。，“「、；\n")
_FEW = 16


class Concordance:
    """A text, and where in it each word stands that was asked for."""

    def __init__(self, text: str) -> None:
        """Note nothing yet."""
        self._text = text
        self._parts: dict[str, array[int]] = {}
        self._words: dict[str, Sequence[int]] = {}

    def count(self, word: str) -> int:
        """Return how often the text says a word."""
        return len(self._places(word))

    def opens(self, word: str) -> bool:
        """Whether a word stands behind a mark somewhere."""
        return any(self._text[place - 1] in _MARKS for place in self._places(word) if place)

    def led(self, before: str, word: str) -> int:
        """Return how often a word stands right behind another."""
        places = (place - len(before) for place in self._places(word))
        return sum(place >= 0 and self._text.startswith(before, place) for place in places)

    def _places(self, word: str) -> Sequence[int]:
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = tuple(self._found(word))
        return known

    def _found(self, word: str) -> Iterator[int]:
        """Yield where a word stands, none of them within another."""
        end = 0
        at, places = self._sought(word)
        for place in places:
            start = place - at
            if start >= end and self._text.startswith(word, start):
                yield start
                end = start + len(word)

    def _sought(self, word: str) -> tuple[int, Sequence[int]]:
        """Return the part of a word by which to seek it, and where that part stands.

        That is its rarest character, and as many beside it as leave few places: terms
        that are all made of the same characters share what was found of their parts.
        """
        wheres = list(map(self._where, word))
        counts = list(map(len, wheres))
        at = counts.index(min(counts))
        end, places = at + 1, wheres[at]
        while len(places) > _FEW and end - at < len(word):
            ahead = end < len(word)
            at, end = (at, end + 1) if ahead else (at - 1, end)
            part = word[at:end]
            if part not in self._parts:
                self._parts[part] = array("L", self._held(part, places, 0 if ahead else 1))
            places = self._parts[part]
        return at, places

    def _held(self, part: str, places: Sequence[int], back: int) -> Iterator[int]:
        for place in places:
            if place >= back and self._text.startswith(part, place - back):
                yield place - back

    def _where(self, character: str) -> "array[int]":
        known = self._parts.get(character)
        if known is None:
            known = self._parts[character] = array("L", self._each(character))
        return known

    def _each(self, character: str) -> Iterator[int]:
        at = self._text.find(character)
        while at >= 0:
            yield at
            at = self._text.find(character, at + 1)
