"""`python -m tests.transforms.glosses.fit`: what each feature of a term's beginning is worth.

A multinomial logistic regression with a ridge penalty: each explanation is a choice among
the places that its term might begin at. Every explanation is seen three times, twice with
half of the known words taken for unknown, so that the weights do not lean on our lists.

Nothing is written without `--write`; what is written is what stands, as long as the texts,
the lists and the features do.
"""

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from publish.transforms.glosses import lists
from tests.transforms.glosses.beginnings import Beginnings, Keyed, hidden, keyed
from tests.transforms.glosses.keyed import TEXTS
from tests.transforms.glosses.optimum import Weights, least

WRITTEN = Path(lists.__file__).with_name("weights.txt")
PARTS, LEAST, RIDGE = 4, 0.005, 2.0
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
    choices = gathered()
    _say(f"{len(choices) // (1 + len(SEEDS))} explanations of {len(TEXTS)} texts")
    plain, blind = held_out(choices, asked.ridge, asked.rounds)
    _say(f"held out by text: {plain:.3f} right, with words hidden {blind:.3f}")
    weights = fit(choices, asked.ridge, asked.rounds)
    _say(f"fitted to all: {right([one for one in choices if not one.seed], weights):.3f} right")
    if asked.write:
        WRITTEN.write_text(_lines(weights), encoding="utf-8")


def gathered() -> list[Choice]:
    """Return every explanation of the texts, as it is and with words hidden."""
    return list(_choices(keyed(TEXTS)))


def fit(choices: Sequence[Choice], ridge: float, rounds: int) -> Weights:
    """Return the weights under which the right beginnings are likeliest."""
    return least(lambda weights: unlikely(choices, weights, ridge), rounds)


def held_out(choices: Sequence[Choice], ridge: float, rounds: int) -> tuple[float, float]:
    """Return how many are right in texts not fitted to, as they are and with words hidden."""
    texts = sorted({one.text for one in choices})
    told: dict[bool, list[bool]] = {False: [], True: []}
    for part in range(PARTS):
        held = set(texts[part::PARTS])
        weights = fit([one for one in choices if one.text not in held], ridge, rounds)
        for one in choices:
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


def unlikely(choices: Sequence[Choice], weights: Weights, ridge: float) -> tuple[float, Weights]:
    """Return how unlikely the right beginnings are, and how much more so with each weight."""
    value = 0.5 * ridge * sum(weight * weight for weight in weights.values())
    slope = {name: ridge * weight for name, weight in weights.items()}
    for one in choices:
        likely = _likely(one, weights)
        value -= math.log(likely[one.right])
        for at, seen in enumerate(one.beginnings):
            wrong = likely[at] - (at == one.right)
            for name, amount in seen.items():
                slope[name] = slope.get(name, 0.0) + wrong * amount
    return value, slope


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


def _share(found: Sequence[bool]) -> float:
    return sum(found) / max(len(found), 1)


def _lines(weights: Weights) -> str:
    """Return the file of the weights: its remarks as they stand, and what is worth a line."""
    head = [line for line in WRITTEN.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
    told = sorted((name, worth) for name, worth in weights.items() if abs(worth) >= LEAST)
    return "".join(
        f"{line}\n" for line in (*head, *(f"{name} {worth:.3f}" for name, worth in told))
    )


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fit the weights of the glossary.")
    parser.add_argument("--rounds", type=int, default=200, help="steps of each fit at most")
    parser.add_argument("--ridge", type=float, default=RIDGE, help="what holds weights small")
    parser.add_argument("--write", action="store_true", help="write weights.txt")
    return parser.parse_args()


if __name__ == "__main__":
    main()
