"""Answers about spellings: which were accepted, which refused, wherever the words stand."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import TypeAlias

from publish.decisions import Decisions
from publish.edition import Script
from publish.model.value import dataclass
from publish.transforms.script.custom import by_house, house_of

_REGIONS = {Script.TAIWAN: "taiwan", Script.HONG_KONG: "hong-kong", Script.SIMPLIFIED: ""}


Pair: TypeAlias = tuple[str, int, str]
"""Two characters, which of them is spelled, and how it was proposed to be spelled."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Spellings that a person chose, and words that nobody need ask about again.

    ``refused`` are the pairs of characters of what was refused: what was refused of a word is
    not asked about it again because something else follows.
    """

    chosen: Mapping[str, str] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()
    refused: frozenset[Pair] = frozenset()


def region_of(script: Script) -> str:
    """Return what decisions call a Traditional script: ``taiwan`` or ``hong-kong``."""
    return _REGIONS[script]


def answers_for(script: Script, decisions: Decisions) -> Answers:
    """Gather what was answered for a script; one answer holds for all like places."""
    kind = f"{region_of(script)}-spelling"
    told = [one for (about, _, _), one in sorted(decisions.places.items()) if about == kind]
    chosen = {one.text: one.becomes for one in told if one.accept and one.becomes}
    refused = {one.text: one.becomes for one in told if one.accept is False}
    settled = chosen.keys() | refused.keys()
    if script is Script.TAIWAN:
        chosen |= {word: said for one in chosen.items() for word, said in by_house(*one)}
        settled |= {word for one in settled for word in house_of(one)}
    pairs = (
        pair
        for text, said in refused.items()
        if len(text) == len(said)
        for at in range(len(text))
        for pair in pairs_of(text, at, said[at])
    )
    return Answers(chosen, frozenset(settled), frozenset(pairs))


def pairs_of(text: str, at: int, said: str) -> Iterator[Pair]:
    """Yield a character of a word with each of its neighbours, and how it is to be spelled."""
    if at > 0:
        yield text[at - 1 : at + 1], 1, said
    if at + 1 < len(text):
        yield text[at : at + 2], 0, said
