"""Crossing: answers that put different things into the same words, of which one can be followed."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from publish.decisions.decision import Decision
from publish.model import Span
from publish.model.value import dataclass

Told: TypeAlias = tuple[Span, Decision]
"""An answer, and a passage that it is about."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Answers whose passages are apart, in the seeds' order, and those they leave no room for."""

    held: Sequence[Told]
    crossed: Sequence[Told]


def parted(answers: Iterable[Told]) -> Parted:
    """Part answers: the entry that stands first in its file holds.

    One that says of a passage what another says already is neither held nor crossed.
    """
    held: list[Told] = []
    crossed: list[Told] = []
    for place, told in sorted(answers, key=_entry):
        at = bisect_right(held, (place.seed, place.start), key=_end)
        if at == len(held) or not _overlap(place, held[at][0]):
            held.insert(at, (place, told))
        elif (place, told.becomes) != (held[at][0], held[at][1].becomes):
            crossed.append((place, told))
    return Parted(held, crossed)


def _entry(one: Told) -> tuple[Span, Span, str]:
    place, told = one
    return told.span, place, told.kind


def _end(one: Told) -> tuple[str, int]:
    return one[0].seed, one[0].end


def _overlap(one: Span, other: Span) -> bool:
    return one.seed == other.seed and one.start < other.end and other.start < one.end
