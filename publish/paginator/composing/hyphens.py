"""Where a Latin word may be hyphenated: the only door to pyphen."""

from collections.abc import Callable, Sequence
from functools import cache

import pyphen  # type: ignore[import-untyped]  # it has no stubs

_SHORTEST = 6


@cache
def syllables(language: str, part: int = 3) -> Callable[[str], Sequence[int]]:
    """Return a function from words to the offsets they may be parted at.

    Fewer than `part` letters are not left before a hyphen, nor fewer than three after it.
    Words of a language pyphen does not know, Chinese among them, are taken for English.
    A dictionary is read when a first word needs it.
    """

    @cache
    def cuts(word: str) -> Sequence[int]:
        if len(word) < _SHORTEST or not word[1:].islower():
            return ()
        return tuple(_dictionary(language, part).positions(word))

    return cuts


@cache
def _dictionary(language: str, part: int) -> pyphen.Pyphen:
    known = pyphen.language_fallback(language.replace("-", "_")) or "en_US"
    return pyphen.Pyphen(lang=known, left=part, right=3)
