"""`python -m tests.transforms.glosses.fit`: what each feature of a term's beginning is worth.

A multinomial logistic regression with a ridge penalty: each explanation is a choice among
the words that its term might begin with. Every explanation is seen three times, twice with
half of the known words taken for unknown, so that the weights do not lean on our lists.

Nothing is written without `--write`. The weights that stand were fitted before the lists of
words had their present state: made again they differ by a tenth on average, and examples on
the edge of certainty (`tests/transforms/test_glossary.py`) must be looked at.
"""

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple, TypeAlias

from publish.transforms.glosses import lists
from tests.transforms.glosses.beginnings import Beginnings, Keyed, hidden, keyed, marked
from tests.transforms.glosses.keyed import TEXTS

Weights: TypeAlias = dict[str, float]

WRITTEN = Path(lists.__file__).with_name("weights.txt")
PARTS, STEP, LEAST, SURE = 4, 0.05, 0.05, 0.8
SEEDS = (1, 2)


class Choice(NamedTuple):
    """The features of every beginning of a term, the right one by its place among them."""

    text: str
    seed: int
    beginnings: tuple[Weights, ...]
    right: int


def main() -> None:
    """Gather, measure by texts held out, fit, and write the weights if asked to."""
    asked = _asked()
    own = list(_choices(keyed(TEXTS)))
    others = _agreeing(list(_choices(marked())), fit(own, asked.ridge, asked.rounds))
    _say(f"{_plain(own)} explanations of {len(TEXTS)} texts, {_plain(others)} of corpora")
    plain, blind = held_out(own, others, asked.ridge, asked.rounds)
    _say(f"held out by text: {plain:.3f} right, with words hidden {blind:.3f}")
    weights = fit([*own, *others], asked.ridge, asked.rounds)
    _say(f"fitted to all: {right([one for one in own if not one.seed], weights):.3f} right")
    _say(f"as committed: {right([one for one in own if not one.seed], _committed()):.3f} right")
    if asked.write:
        WRITTEN.write_text(_lines(weights), encoding="utf-8")


def fit(choices: Sequence[Choice], ridge: float, rounds: int) -> Weights:
    """Return the weights under which the right beginnings are likeliest, by Adam."""
    weights = {name: 0.0 for one in choices for seen in one.beginnings for name in seen}
    mean, spread = dict(weights), dict(weights)
    for at in range(1, rounds + 1):
        for name, slope in _slopes(choices, weights, ridge).items():
            mean[name] += 0.1 * (slope - mean[name])
            spread[name] += 0.01 * (slope * slope - spread[name])
            deviation = math.sqrt(spread[name] / (1 - 0.99**at)) + 1e-8
            weights[name] -= STEP * mean[name] / (1 - 0.9**at) / deviation
    return weights


def held_out(
    own: Sequence[Choice], others: Sequence[Choice], ridge: float, rounds: int
) -> tuple[float, float]:
    """Return how many are right in texts not fitted to, as they are and with words hidden."""
    texts = sorted({one.text for one in own})
    told: dict[bool, list[bool]] = {False: [], True: []}
    for part in range(PARTS):
        held = set(texts[part::PARTS])
        weights = fit([*(one for one in own if one.text not in held), *others], ridge, rounds)
        for one in own:
            if one.text in held:
                told[one.seed > 0].append(_best(one, weights) == one.right)
    return _share(told[False]), _share(told[True])


def right(choices: Sequence[Choice], weights: Weights) -> float:
    """Return what share of the beginnings is found."""
    return _share([_best(one, weights) == one.right for one in choices])


def _choices(explanations: Iterator[Keyed]) -> Iterator[Choice]:
    """Yield each explanation as it is, and with words hidden where the right place stays."""
    every = list(explanations)
    for seed in (0, *SEEDS):
        with hidden(seed) if seed else nullcontext():
            for text, stretch, first in every:
                seen = Beginnings(stretch).seen()
                if first in seen:
                    yield Choice(
                        text, seed, tuple(map(_summed, seen.values())), list(seen).index(first)
                    )


def _summed(features: Sequence[tuple[str, float]]) -> Weights:
    found: Weights = {}
    for name, value in features:
        found[name] = found.get(name, 0.0) + value
    return found


def _slopes(choices: Sequence[Choice], weights: Weights, ridge: float) -> Weights:
    """Return how much worse things get with each weight."""
    found = {name: ridge * weight for name, weight in weights.items()}
    for one in choices:
        for at, (likely, seen) in enumerate(
            zip(_likely(one, weights), one.beginnings, strict=True)
        ):
            wrong = likely - (at == one.right)
            for name, value in seen.items():
                found[name] += wrong * value
    return found


def _likely(choice: Choice, weights: Weights) -> list[float]:
    """Return how likely each beginning is."""
    worth = [_worth(seen, weights) for seen in choice.beginnings]
    powers = [math.exp(one - max(worth)) for one in worth]
    return [power / sum(powers) for power in powers]


def _worth(seen: Weights, weights: Weights) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in seen.items())


def _best(choice: Choice, weights: Weights) -> int:
    worth = [_worth(seen, weights) for seen in choice.beginnings]
    return worth.index(max(worth))


def _agreeing(choices: Sequence[Choice], weights: Weights) -> list[Choice]:
    """Return what does not contradict our own texts: emphasis may hold a part of a term."""
    return [
        one
        for one in choices
        if _best(one, weights) == one.right or max(_likely(one, weights)) <= SURE
    ]


def _plain(choices: Sequence[Choice]) -> int:
    return sum(not one.seed for one in choices)


def _share(found: Sequence[bool]) -> float:
    return sum(found) / max(len(found), 1)


def _committed() -> Weights:
    return {name: float(weight) for name, weight in map(str.split, lists.lines("weights"))}


def _lines(weights: Weights) -> str:
    """Return the file of the weights: its remarks as they stand, and what is worth a line."""
    head = [line for line in WRITTEN.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
    told = sorted((name, worth) for name, worth in weights.items() if abs(worth) >= LEAST)
    return "".join(
        f"{line}\n" for line in (*head, *(f"{name} {worth:.2f}" for name, worth in told))
    )


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fit the weights of the glossary.")
    parser.add_argument("--rounds", type=int, default=300, help="steps of each fit")
    parser.add_argument("--ridge", type=float, default=0.3, help="what holds weights small")
    parser.add_argument("--write", action="store_true", help="write weights.txt")
    return parser.parse_args()


if __name__ == "__main__":
    main()
