"""Concordance: how often a text says a word, asked for as many words as it has terms."""

from array import array
from collections.abc import Iterator


class Concordance:
    """A text, and where in it each character stands that was asked for."""

    def __init__(self, text: str) -> None:
        """Note nothing yet."""
        self._text = text
        self._places: dict[str, array[int]] = {}
        self._counts: dict[str, int] = {}

    def count(self, word: str) -> int:
        """Return how often the text says a word, which is sought where its rarest character is."""
        if not word:
            return len(self._text) + 1
        if word not in self._counts:
            self._counts[word] = self._count(word)
        return self._counts[word]

    def _count(self, word: str) -> int:
        at, places = min(enumerate(map(self._where, word)), key=lambda found: len(found[1]))
        count = end = 0
        for place in places:
            start = place - at
            if start >= end and self._text.startswith(word, start):
                count += 1
                end = start + len(word)
        return count

    def _where(self, character: str) -> "array[int]":
        if character not in self._places:
            self._places[character] = array("L", self._found(character))
        return self._places[character]

    def _found(self, character: str) -> Iterator[int]:
        at = self._text.find(character)
        while at >= 0:
            yield at
            at = self._text.find(character, at + 1)
