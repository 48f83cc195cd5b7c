"""The door to a lexicon of 350,000 words that says of each what part of speech it is: jieba's.

It is opened when a term is first looked for: a book without any does not wait for it.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def tagged(text: str) -> "Sequence[tuple[str, str]]":
    """Cut a text into the words of the lexicon, each with its part of speech; no others."""
    import rjieba  # noqa: PLC0415  see above

    return rjieba.tag(text, False)  # noqa: FBT003  its signature


def cuts(text: str) -> "Sequence[str]":
    """Cut a text into the words of the lexicon."""
    import rjieba  # noqa: PLC0415  see above

    return rjieba.cut(text, False)  # noqa: FBT003  its signature


@lru_cache(maxsize=16384)
def speech(word: str) -> str:
    """Return the part of speech of a word: `v` and `vn` of verbs, `x` where it is unknown."""
    found = tagged(word)
    return found[0][1] if len(found) == 1 else "x"
