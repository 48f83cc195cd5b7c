"""Scoring: how much of a chapter's argument a sentence carries, by what its words signal."""

from collections.abc import Iterable
from functools import lru_cache
from operator import add

from publish.digest.cues import (
    ANTITHESIS,
    CONCLUSION,
    DANGLING,
    EXAMPLE,
    FORMULA,
    ORDINAL,
    OTHERS,
    POINTER,
    REPORT,
    SCENE,
    STANCE,
    TURN,
)
from publish.digest.prose import Role
from publish.digest.sentences import Sentence
from publish.model.han import HAN
from publish.model.regex import regex

_WORD = regex(rf"[{HAN}]|[a-zA-Z]+|\d+")
_EMPTY = regex(
    r"以下|几个方面|如下|下面|本[章节文书]|接下来|我们来看|请看|见[图表]|[前上下]一?[章节]"
)
_SPEECH = regex(r"^[“‘]|[道曰]：|(?:他|她|某)说[：，]|说：?“")
_NUMBER = regex(r"\d")


def bigrams(words: str) -> frozenset[str]:
    """Return the pairs of neighbouring words (a Han character is a word)."""
    found = _WORD.findall(words)
    return frozenset(map(add, found, found[1:]))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Say how much of the smaller set the larger repeats, from 0 to 1."""
    return len(one & other) / max(1, min(len(one), len(other)))


SHORT = 12
"""A sentence of fewer characters seldom says enough by itself."""

SPOKEN, ARGUED = 0.08, 0.08
"""Shares of sentences: with more speech and fewer signs of argument, a text tells a story."""


def narrative(sentences: tuple[Sentence, ...]) -> bool:
    """Whether a chapter tells a story rather than argues or explains."""
    count = len(sentences)
    spoken = sum(bool(_SPEECH.search(each.mask)) for each in sentences)
    if spoken <= SPOKEN * count:
        return False
    return sum(_cues(each.mask) >= 1 for each in sentences) < ARGUED * count


def merits(sentence: Sentence, titles: Iterable[frozenset[str]]) -> float:
    """Weigh what speaks for a sentence; ``titles`` are its section's and chapter's bigrams."""
    mask = sentence.mask
    return _cues(mask) + _place(sentence) + _titled(mask, titles)


@lru_cache(maxsize=4096)
def _cues(mask: str) -> float:
    return (
        2.2 * bool(CONCLUSION.match(mask))
        + 2.4 * bool(ORDINAL.match(mask))
        + 0.8 * bool(STANCE.match(mask))
        + 1.4 * bool(ANTITHESIS.search(mask))
        + 1.0 * bool(TURN.search(mask))
    )


def _place(sentence: Sentence) -> float:
    """Topic sentences open a paragraph and conclusions close it; so with sections."""
    if sentence.prose.role is Role.ITEM:
        return 1.0 if sentence.index == 0 else 0.2
    opens, closes = sentence.index == 0, sentence.index == sentence.count - 1
    return 1.5 * opens + 0.8 * closes + 0.4 * sentence.opens + 0.8 * (sentence.closes and closes)


def _titled(mask: str, titles: Iterable[frozenset[str]]) -> float:
    words = bigrams(mask)
    return sum(min(1.2, 0.5 * len(words & title)) for title in titles)


def _unended(sentence: Sentence) -> float:
    """Weigh the fault of a line without an end: a label, unless it is an item of a list."""
    if sentence.ends:
        return 0.0
    return 0.3 if sentence.prose.role is Role.ITEM else 2.5


def faults(sentence: Sentence) -> float:
    """Weigh what speaks against a sentence; never less than nothing."""
    mask = sentence.mask
    return (
        4.0 * bool(EXAMPLE.match(mask))
        + 3.0 * mask.endswith("：")
        + 3.0 * sentence.asks
        + 2.0 * bool(_EMPTY.search(mask))
        + 3.0 * bool(REPORT.search(mask))
        + 2.4 * bool(SCENE.match(mask))
        + 4.0 * bool(FORMULA.search(mask))
        + 2.0 * bool(OTHERS.search(mask))
        + 2.4 * bool(POINTER.match(mask))
        + 1.6 * bool(DANGLING.search(mask))
        + 1.5 * bool(_SPEECH.search(mask))
        + 0.3 * bool(_NUMBER.search(mask))
        + 2.0 * (sentence.prose.role is Role.QUOTED)
        + 0.8 * (len(mask) < SHORT)
        + 0.6 * mask.startswith(("我", "你"))
        + _unended(sentence)
    )
