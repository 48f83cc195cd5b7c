"""Concordance: where a text says a word, asked for as many words as it has terms."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

_MARKS = frozenset("。，“「、；\n")
_FEW = 16


class Concordance:
    """A text, and where in it each word stands that was asked for."""

    def __init__(self, text: str) -> None:
        """Note nothing yet."""
        self._text = f"{text}\n"  # which ends no word, and stands before its first character too
        self._characters: dict[str, array[int]] = {}
        self._beside: dict[tuple[str, int], defaultdict[str, array[int]]] = {}
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
        places: Sequence[int] = wheres[at]
        end = at + 1
        while len(places) > _FEW and end - at < len(word):
            if end < len(word):
                places = self._longer(word[at:end], places, end - at, 0).get(word[end], ())
                end += 1
            else:
                at -= 1
                places = self._longer(word[at + 1 : end], places, -1, 1).get(word[at], ())
        return at, places

    def _longer(
        self, part: str, places: Sequence[int], to: int, back: int
    ) -> Mapping[str, Sequence[int]]:
        """Return where a part stands with each character beside it, ``to`` from its beginning.

        All are told apart at once, so that it costs no more for a part with many neighbours.
        """
        known = self._beside.get((part, back))
        if known is None:
            known = self._beside[part, back] = defaultdict(partial(array, "l"))
            for place in places:
                known[self._text[place + to]].append(place - back)
        return known

    def _where(self, character: str) -> "array[int]":
        known = self._characters.get(character)
        if known is None:
            known = self._characters[character] = array("L", self._each(character))
        return known

    def _each(self, character: str) -> Iterator[int]:
        at = self._text.find(character)
        while at >= 0:
            yield at
            at = self._text.find(character, at + 1)
