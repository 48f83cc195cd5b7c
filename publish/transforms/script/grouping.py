"""Doubts put together: one question about a word, wherever it stands and whatever is beside it.

A character between its neighbours may be asked about with both, or with one of them where that
settles more: 小云 is a name, whatever it does. What most places may be wrong of comes first.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from publish.transforms.cleaning.reading import is_han
from publish.transforms.script.contexts import Verdict

_LEAST = 0.05
"""Where fewer places are wrong than this, nobody is asked."""
_UNSEEN = frozenset("\n“”‘’「」『』")
"""What an answer cannot hold: quotation marks change with the script."""


Word: TypeAlias = tuple[str, int, str, str]
"""What is said, by which of its characters it is in doubt, what stands and what else may."""


_ROUND = 4
"""A context has itself, its neighbours, what it became; a name what stands before besides."""


class Asked(NamedTuple):
    """A word, the contexts it settles, how likely one of them is wrong, and how many places."""

    word: Word
    contexts: Sequence[str]
    wrong: float
    places: int


def grouped(counted: Mapping[str, int], told: Mapping[str, Verdict]) -> Iterator[Asked]:
    """Yield what is to be asked of contexts, by how many of its places may be wrong.

    ``counted`` has all contexts of a text, ``told`` those in doubt.
    """
    words = {context: _words(context, verdict) for context, verdict in told.items()}
    much = {context: verdict.wrong * counted[context] for context, verdict in told.items()}
    worth: dict[Word, float] = defaultdict(float)
    for context, some in words.items():
        for word in some:
            worth[word] += much[context]
    torn = _torn(worth, counted, told)
    settled: dict[Word, list[str]] = defaultdict(list)
    for context, (best, *shorter) in words.items():
        for word in shorter:
            if worth[word] > worth[best] and word[:2] not in torn:
                best = word  # noqa: PLW2901  the best so far
        settled[best].append(context)
    asked = ((sum(map(much.__getitem__, ones)), word) for word, ones in settled.items())
    for _, word in sorted((-most, word) for most, word in asked if most >= _LEAST):
        ones = settled[word]
        wrong = max(told[one].wrong for one in ones)
        yield Asked(word, ones, wrong, sum(counted[one] for one in ones))


def _words(context: str, verdict: Verdict) -> tuple[Word, ...]:
    """Return the words that a context may be asked about by, the longest first.

    A name ends in its character, and begins before the neighbour.
    """
    left, middle, right = tuple(context[:3])
    stands, other, _ = verdict
    behind, ahead = is_han(left), is_han(right)
    if behind and len(context) > _ROUND:
        before = context[_ROUND] if is_han(context[_ROUND]) else ""
        return ((before + left + middle, len(before) + 1, stands, other),)
    if behind and ahead:
        return (
            (context[:3], 1, stands, other),
            (left + middle, 1, stands, other),
            (middle + right, 0, stands, other),
        )
    if not behind and not ahead:
        behind, ahead = left not in _UNSEEN, right not in _UNSEEN
    said = context[not behind : 2 + ahead]
    return ((said, int(behind), stands, other),)


def _torn(
    worth: Mapping[Word, float], counted: Mapping[str, int], told: Mapping[str, Verdict]
) -> set[tuple[str, int]]:
    """Return the words that are not spelled one way wherever they stand."""
    ways: dict[tuple[str, int], Word] = {}
    torn = {word[:2] for word in worth if ways.setdefault(word[:2], word) is not word}
    behind, ahead = (
        {said: way[2] for (said, by), way in ways.items() if by == at} for at in (1, 0)
    )
    for context in counted.keys() - told.keys():
        left, right, stands = context[:2], context[1:3], context[3]
        if behind.get(left, stands) != stands:
            torn.add((left, 1))
        if ahead.get(right, stands) != stands:
            torn.add((right, 0))
    return torn
