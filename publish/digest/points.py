"""Points: the few sentences of a section that a talk turns on, each cut to a line."""

from collections.abc import Iterator
from heapq import heapify, heappop, heappush

from publish.digest.cues import PARTICULAR
from publish.digest.prose import Role
from publish.digest.score import bigrams, faults, likeness, merits
from publish.digest.sentences import Sentence
from publish.digest.shorten import Cut, length, shorten
from publish.edition import Point
from publish.model.regex import regex
from publish.model.value import dataclass

ALIKE = 0.45
"""Two points that share more of their words than this say the same thing."""

_ADDRESS = regex(r"https?://|</?[A-Za-z]")
"""Addresses and stray markup are for the page, not for a talk."""

FEWEST_CHARACTERS = 8
ENOUGH = 2
LIGHT = 1.0
"""Once a section has enough points, none lighter than this is added."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that could be cut, its weight, and its place among its section's."""

    cut: Cut
    weight: float
    order: int

    @property
    def point(self) -> Point:
        """The cut as the digest keeps it."""
        sentence = self.cut.sentence
        return Point(self.cut.inlines, sentence.inlines, span=sentence.span)


def candidates(
    sentences: tuple[Sentence, ...], titles: tuple[str, ...], limit: int
) -> Iterator[Candidate]:
    """Yield the sentences that have a sound cut, the weightiest first, as they are asked for."""
    for weight, at in _weightiest(sentences, tuple(map(bigrams, titles))):
        cut = shorten(sentences[at], limit)
        if cut is not None and length(cut.mask) >= FEWEST_CHARACTERS:
            yield Candidate(cut, weight, at)


def _weightiest(
    sentences: tuple[Sentence, ...], titles: tuple[frozenset[str], ...]
) -> Iterator[tuple[float, int]]:
    """Yield the weights and places of usable sentences, the weightiest and earliest first.

    Faults only ever take weight away: they are looked for when a sentence's turn comes.
    """
    waiting = [(-merits(each, titles), at, False) for at, each in enumerate(sentences)]
    heapify(waiting)
    while waiting:
        lightness, at, weighed = heappop(waiting)
        if weighed:
            yield -lightness, at
        elif _usable(sentences[at]):
            heappush(waiting, (lightness + faults(sentences[at]), at, True))


def chosen(found: Iterator[Candidate], most: int) -> tuple[Candidate, ...]:
    """Take the weightiest that do not repeat one another, in the order of the text."""
    taken: list[Candidate] = []
    for each in found:
        if len(taken) >= most or (len(taken) >= ENOUGH and each.weight < LIGHT):
            break
        words = bigrams(each.cut.mask)
        if all(likeness(words, bigrams(other.cut.mask)) < ALIKE for other in taken):
            taken.append(each)
    return tuple(sorted(taken, key=lambda each: each.order))


def room(sentences: tuple[Sentence, ...], most: int) -> int:
    """Return how many points a section of this length deserves, up to ``most``."""
    return max(1, min(most, 1 + len(sentences) // 4))


def _usable(sentence: Sentence) -> bool:
    asked = sentence.asks or sentence.prose.role is Role.ASKED
    told = PARTICULAR.match(sentence.mask) or _ADDRESS.search(sentence.mask)
    aside = sentence.mask.startswith("（") and sentence.mask.endswith("）")
    return not asked and not told and not aside
