"""How likely each place before an explanation is the first of the term that is explained.

What is seen of it (`seen`) is worth something for or against: how much was fitted, by
logistic regression, to the explanations of texts whose terms were marked by hand
(``weights.txt``).
"""

import math
from collections.abc import Iterable
from functools import cache

from publish.transforms.glosses.lists import lines
from publish.transforms.glosses.seen import Seen, Stretch

_REACH = 4.0


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


def weighed(stretch: Stretch) -> dict[int, float]:
    """Return where a term may begin, in characters, and how much speaks for each place."""
    seen = Seen(stretch)
    found: dict[int, float] = {}
    inner = 0.0
    for at, own, within in seen.beginnings():
        if own is not None:
            found[at] = inner + worth(own)
        inner += worth(within)
    found |= {at: worth(features) for at, features in seen.others()}
    best = max(found.values(), default=0.0)
    return {
        at: weight + worth(seen.used(at)) if weight > best - _REACH else weight
        for at, weight in found.items()
    }


def certainty(weighed: Iterable[float], best: float) -> float:
    """Return how certain the best of several is, as their weights have it."""
    return 1.0 / sum(math.exp(weight - best) for weight in weighed)
