"""Placing: which passages of the seeds each decision is about.

A passage with the same text and the same neighbours on both hands is meant, wherever it
stands now; else the only one with the same neighbours on one hand; else the only one of
that text, if the text says enough to be known by. Whatever fits none of these is astray.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publish.decisions.decision import LINES, Decision, Decisions
from publish.decisions.findings import DecisionAmbiguous, DecisionAstray, DecisionsAtOdds
from publish.decisions.neighbours import alike, sides
from publish.model import Finding, Source, Span

SPEAKING = 4
"""A text of so many characters, standing once, is known without its neighbours."""

_SHOWN = 60
_BLANK = r"(?:[^\S\n]|[\ufeff\ufffc\u200b])*"
_LINE = f"(?m)^{_BLANK}({{}}){_BLANK}$"


@dataclass(frozen=True, slots=True)
class Placing:
    """Decisions at their places, with a finding for each that has none."""

    decisions: Decisions
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Passage:
    span: Span
    sides: tuple[str, str]


def placed(entries: Sequence[Decision], sources: Mapping[str, Source]) -> Placing:
    """Find the place of each entry in the seeds.

    An answer that has none is found, as are two at odds; a question that has none is void.
    """
    passages = _Passages(sources)
    places: dict[tuple[str, Span], Decision] = {}
    findings: list[Finding] = []
    for entry in entries:
        found = passages.of(entry)
        fitting = _fitting(entry, found)
        if not fitting and entry.accept is not None:
            findings.append(_astray(entry, len(found)))
        for passage in fitting:
            known = places.setdefault((entry.kind, passage.span), entry)
            if known.accept is None:
                places[entry.kind, passage.span] = entry
            elif entry.accept not in {None, known.accept} and known.rule == entry.rule:
                findings.append(DecisionsAtOdds(entry.kind, _short(entry.text), span=entry.span))
    return Placing(Decisions(places), tuple(findings))


class _Passages:
    """Every passage of a text, each text looked for once."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._known: dict[tuple[str, bool], tuple[_Passage, ...]] = {}

    def of(self, entry: Decision) -> tuple[_Passage, ...]:
        wanted = entry.text, entry.kind in LINES
        if wanted not in self._known:
            self._known[wanted] = tuple(self._found(*wanted))
        return self._known[wanted]

    def _found(self, text: str, whole: bool) -> Iterator[_Passage]:  # noqa: FBT001  half of a key
        words = re.escape(text.strip() if whole else text)
        pattern = re.compile(_LINE.format(words) if whole else f"(?=({words}))")
        for name, source in self._sources.items():
            for match in pattern.finditer(source.text):
                start, end = match.span(1)
                yield _Passage(Span(name, start, end), sides(source.text, start, end))


def _fitting(entry: Decision, found: Sequence[_Passage]) -> Sequence[_Passage]:
    alikes = [alike(one.sides, entry.near) for one in found]
    near = [one for one in found if "-".join(one.sides) == entry.near]
    beside = [one for one, alike in zip(found, alikes, strict=True) if any(alike)]
    if near or len(beside) == 1:
        return near or beside
    speaks = not entry.near or entry.kind in LINES or len(entry.text) >= SPEAKING
    return found if speaks and len(found) == 1 else ()


def _astray(entry: Decision, count: int) -> Finding:
    text = _short(entry.text)
    if count > 1 or (count and entry.near):
        return DecisionAmbiguous(entry.kind, text, count, span=entry.span)
    return DecisionAstray(entry.kind, text, span=entry.span)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
