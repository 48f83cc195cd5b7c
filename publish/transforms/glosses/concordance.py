"""Concordance: where a text says a word, asked for as many words as it has terms."""

from array import array
from collections.abc import Iterator, Sequence

_MARKS = frozenset("。，“「、；\n")


class Concordance:
    """A text, and where in it each word stands that was asked for."""

    def __init__(self, text: str) -> None:
        """Note nothing yet."""
        self._text = text
        self._characters: dict[str, array[int]] = {}
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
        if word not in self._words:
            self._words[word] = tuple(self._found(word))
        return self._words[word]

    def _found(self, word: str) -> Iterator[int]:
        """Yield where a word stands, which is sought where its rarest character is."""
        at, places = min(enumerate(map(self._where, word)), key=lambda found: len(found[1]))
        end = 0
        for place in places:
            start = place - at
            if start >= end and self._text.startswith(word, start):
                yield start
                end = start + len(word)

    def _where(self, character: str) -> "array[int]":
        if character not in self._characters:
            self._characters[character] = array("L", self._each(character))
        return self._characters[character]

    def _each(self, character: str) -> Iterator[int]:
        at = self._text.find(character)
        while at >= 0:
            yield at
            at = self._text.find(character, at + 1)
