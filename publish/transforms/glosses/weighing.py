"""How likely each word before an explanation is the first of the term that is explained.

What stands before the word (a mark, a verb, a particle end what came before), what the
term would hold, its length beside that of its other name, whether the other name has what
the words mean, and how else the text uses them: each is a feature, and what a feature is
worth was fitted, by logistic regression, to 1,900 explanations whose terms were marked by
hand (``weights.txt``). Words are in Simplified.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.glosses.concordance import Concordance
from publish.transforms.glosses.insides import Gloss
from publish.transforms.glosses.lengths import Features, Length
from publish.transforms.glosses.lists import knows, lines, told_in
from publish.transforms.glosses.sorts import kinds, measure, wider

_NAMING = frozenset("叫称是谓曰")
_TAKING = frozenset("从把将给让使令")
_JOINED = regex(" (?:of|to|for|in|on|by|from) ")
_DOING = regex("[a-z]+ing")
_SINGULAR = frozenset({"preposition", "prefix"})
_BARE = frozenset({"of", "copula", "and", "stop"})
_PAIR, _LONGEST, _REACH = 2, 18, 4.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that end where a term ends, in Simplified, and as the text has them.

    ``apart`` where a mark stands before the first; ``clause`` where they are all that a
    clause says, so that one of them is its verb.
    """

    words: tuple[str, ...]
    written: tuple[str, ...]
    names: Sequence[Gloss]
    said: Concordance
    apart: bool
    clause: bool


@cache
def weights() -> dict[str, float]:
    """Return what each feature is worth."""
    return {name: float(weight) for name, weight in map(str.split, lines("weights"))}


def worth(features: Iterable[tuple[str, float]]) -> float:
    """Return what several features are worth together."""
    known, found = weights(), 0.0
    for name, value in features:
        if name in known:
            found += known[name] * value
    return found


class Weighing:
    """The features of every beginning that a stretch has."""

    def __init__(self, stretch: Stretch) -> None:
        """Look at every word once."""
        self._stretch = stretch
        words = stretch.words
        self._parts = _parts(stretch.names)
        self._spelled = any(not name.short and not name.chinese for name in stretch.names)
        self._kinds = kinds(words)
        self._told = [told_in(word, self._parts) for word in words]
        self._untold = [
            self._spelled and not told and knows(word)
            for word, told in zip(words, self._told, strict=True)
        ]
        self._length = Length(stretch.names)
        self._doing = any(_DOING.fullmatch(name.words) for name in stretch.names)
        self._joined = any(_JOINED.search(name.words) for name in stretch.names)

    def weighed(self) -> dict[int, float]:
        """Return each word that a term may begin with, and how much speaks for it."""
        found: dict[int, float] = {}
        sizes: dict[int, int] = {}
        inner, size = 0.0, 0
        words = self._stretch.words
        for at in reversed(range(len(words))):
            size += measure(words[at]) if words[at] != "的" else 0
            if size > _LONGEST:
                break
            if words[at][0].isalnum() and not self._counts(at):
                seen = (*self._before(at), *self._first(at), *self._whole(at, size))
                found[at], sizes[at] = inner + worth(seen), size
            if self._ends_before(at):
                break
            inner += worth(self._within(at))
        return self._heard(found, sizes)

    def _heard(self, found: dict[int, float], sizes: dict[int, int]) -> dict[int, float]:
        """Add what the rest of the text says of those that may yet be the best."""
        best = max(found.values(), default=0.0)
        return {
            at: weight + worth(self._used(at, sizes[at])) if weight > best - _REACH else weight
            for at, weight in found.items()
        }

    def _ends_before(self, at: int) -> bool:
        """Whether no term reaches back over a word: 叫, or 把 before a longer word."""
        words = self._stretch.words
        alone = at + 1 < len(words) and len(words[at + 1]) > 1
        return words[at] in _NAMING or (words[at] in _TAKING and alone)

    def _counts(self, at: int) -> bool:
        """Whether a word only counts what follows, 2 个 组块, or can begin nothing."""
        if self._kinds[at] in _BARE and not self._told[at]:
            return True
        return "counted" in self._kinds[at : at + 2]

    def _before(self, at: int) -> Features:
        if at == 0:
            if self._stretch.clause:
                return [("left:clause", 1.0)]
            return [("left:mark" if self._stretch.apart else "left:edge", 1.0)]
        kind = self._kinds[at - 1]
        found = [(f"left:{kind}", 1.0)]
        if kind in _SINGULAR:
            found.append((f"left:{self._stretch.words[at - 1]}", 1.0))
        if self._told[at - 1]:
            found.append(("left:told", 1.0))
        if self._untold[at - 1]:
            found.append((f"left:untold:{wider(kind)}", 1.0))
        if len(self._stretch.words[at - 1]) == 1:
            found.append((f"left:{kind}:{min(len(self._stretch.words[at]), _PAIR)}", 1.0))
        if at == 1 and self._stretch.apart:
            found.append((f"opening:{wider(kind)}", 1.0))
        found.append((self._split(at), 1.0))
        return found

    def _split(self, at: int) -> str:
        """Say what is parted where a term would begin."""
        before, word = self._stretch.words[at - 1], self._stretch.words[at]
        return f"split:{min(len(before), _PAIR)}{min(len(word), _PAIR)}"

    def _first(self, at: int) -> Features:
        kind = self._kinds[at]
        only = at == len(self._kinds) - 1
        found = [(f"only:{kind}" if only else f"first:{kind}", 1.0)]
        words = self._stretch.words
        if len(words[at]) == 1 and not only:
            found.append((f"first:{kind}:{min(len(words[at + 1]), _PAIR)}", 1.0))
        if kind in _SINGULAR and not only:
            found.append((f"first:{words[at]}", 1.0))
        if self._doing and wider(kind) == "verb":
            found.append(("first:ing", 1.0))
        if self._told[at]:
            found.append(("first:told", 1.0))
        if self._untold[at] and not only:
            found.append((f"first:untold:{wider(kind)}", 1.0))
        return found

    def _within(self, at: int) -> Features:
        kind = self._kinds[at]
        last = at == len(self._kinds) - 1
        found = [(f"last:{kind}" if last else f"in:{kind}", 1.0)]
        if kind in _SINGULAR and not last:
            found.append((f"in:{self._stretch.words[at]}", 1.0))
        if self._told[at]:
            found.append(("in:told", 1.0))
        if kind == "of" and self._joined and not last:
            found.append(("in:of:joined", 1.0))
        if self._untold[at] and not last:
            found.append((f"in:untold:{wider(kind)}", 1.0))
        return found

    def _whole(self, at: int, size: int) -> Features:
        found = self._length.features(size)
        if size == 1:
            found.append(("one", 1.0))
        if self._length.shortened:
            found += self._length.spelled("".join(self._stretch.written[at:]))
        return found

    def _used(self, at: int, size: int) -> Features:
        if at == 0 or size <= _PAIR:
            return []
        written, said = self._stretch.written, self._stretch.said
        term = "".join(written[at:])
        uses = said.count(term)
        if uses == 1:
            return []
        short = ":short" if self._length.short(size) else ""
        led = said.led(written[at - 1], term)
        found: Features = []
        if uses > led:
            found.append((f"used:free{short}", 1.0))
            if said.opens(term):
                found.append((f"used:opens{short}", 1.0))
        if led > 1:
            found.append(("used:led", 1.0))
        return found


def _parts(names: Sequence[Gloss]) -> tuple[str, ...]:
    return tuple(part.lower() for name in names if not name.chinese for part in name.parts)


def certainty(weighed: Iterable[float], best: float) -> float:
    """Return how certain the best of several is, as their weights have it."""
    return 1.0 / sum(math.exp(weight - best) for weight in weighed)
