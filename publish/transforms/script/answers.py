"""Answers about spellings: which were accepted, which refused, wherever the words stand."""

from collections.abc import Mapping
from dataclasses import field

from publish.decisions import Decisions
from publish.edition import Script
from publish.model.value import dataclass

_REGIONS = {Script.TAIWAN: "taiwan", Script.HONG_KONG: "hong-kong", Script.SIMPLIFIED: ""}


@dataclass(frozen=True, slots=True)
class Answers:
    """Spellings that a person chose, and words that nobody need ask about again."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()


def region_of(script: Script) -> str:
    """Return what decisions call a Traditional script: ``taiwan`` or ``hong-kong``."""
    return _REGIONS[script]


def answers_for(script: Script, decisions: Decisions) -> Answers:
    """Gather what was answered for a script; one answer holds for all like places."""
    kind = f"{region_of(script)}-spelling"
    told = [one for (about, _), one in sorted(decisions.places.items()) if about == kind]
    chosen = {one.text: one.becomes for one in told if one.accept and one.becomes}
    refused = (one.text for one in told if one.accept is False)
    return Answers(chosen, frozenset((*chosen, *refused)))
