"""What length of a term its other name lets expect, and of what characters."""

from collections.abc import Sequence
from typing import TypeAlias

from publish.transforms.glosses.insides import Gloss

Features: TypeAlias = list[tuple[str, float]]
"""What is seen, by name, and how much of it."""

_FAR, _MOST, _SHORT, _BEYOND = 1.5, 4.0, -1.0, 6.0


class Length:
    """The length, in characters, to be expected of a term that has these names."""

    def __init__(self, names: Sequence[Gloss]) -> None:
        """Look for a name that is spelled out, or else for letters, or for Chinese."""
        self._chinese = [name.words for name in names if name.chinese and name.led]
        self._kind, expected, self._spread = _expected(names, self._chinese)
        self._expected = max(expected)

    def features(self, size: int) -> Features:
        """Return how far a length is from what is expected."""
        off = self._off(size)
        side = "under" if off < 0 else "over"
        far = max(abs(off) - _FAR, 0.0)
        return [(f"{self._kind}:{side}", min(abs(off), _MOST)), (f"{self._kind}:far", far)]

    def beyond(self, size: int) -> bool:
        """Whether a term would be so long that nothing speaks for it."""
        return self._off(size) > _BEYOND

    def short(self, size: int) -> bool:
        """Whether a length is much less than what is expected."""
        return self._off(size) < _SHORT

    @property
    def shortened(self) -> bool:
        """Whether a Chinese name is announced, which may be made of the term's characters."""
        return bool(self._chinese)

    def _off(self, size: int) -> float:
        return (size - self._expected) / self._spread

    def spelled(self, term: str) -> Features:
        """Return whether a short Chinese name is made of characters of the term."""
        for short in self._chinese:
            if len(short) < len(term) and _in_order(short, term):
                return [("shortened", 1.0), ("shortened:same", float(short[0] == term[0]))]
        return []


def _expected(names: Sequence[Gloss], chinese: Sequence[str]) -> tuple[str, Sequence[float], float]:
    """Return by what the length is told, what it may be, and how widely terms stray from it.

    Measured on 800 terms: half a character for each English word, and one for nine letters.
    """
    spelled = [name for name in names if not name.short and not name.chinese]
    if spelled:
        return "spelled", [1.5 + 0.5 * name.size + 0.107 * _letters(name) for name in spelled], 1.1
    letters = [1.0 + 1.5 * name.size for name in names if name.short]
    if letters:
        return "letters", letters, 2.0
    return "chinese", [len(words) + 0.5 for words in chinese] or [4.5], 2.5


def _letters(name: Gloss) -> int:
    return sum(map(len, name.parts))


def _in_order(short: str, term: str) -> bool:
    rest = iter(term)
    return all(character in rest for character in short)
