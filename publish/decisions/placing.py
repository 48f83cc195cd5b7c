"""Placing: which passages of the seeds each decision is about.

A passage with the same text and the same neighbours on both hands is meant, wherever it
stands now; else the only one with the same neighbours on one hand; else the only one of
that text, if the text says enough to be known by; and none of these where another answer
was given at that very place. Whatever fits none of these is astray.
How a word is spelled is said for all its places.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from publish.decisions.crossing import parted
from publish.decisions.decision import CITING, LINES, REWORDED, WORDS, Decision, Decisions, Matter
from publish.decisions.findings import DecisionAmbiguous, DecisionAstray, DecisionsAtOdds
from publish.decisions.neighbours import EMPTY, sides
from publish.model import Finding, Source, Span
from publish.model.value import dataclass

SPEAKING = 4
"""A text of so many characters, standing once, is known without its neighbours."""

_SHOWN = 60
_BLANK = " \t\r\u00a0\u3000\ufeff\ufffc\u200b"


@dataclass(frozen=True, slots=True)
class Placing:
    """Decisions at their places, with a finding for each that has none."""

    decisions: Decisions
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Passages:
    """Every passage of one text, and those of each neighbourhood; an empty one tells nothing."""

    spans: list[Span] = field(default_factory=list)
    near: dict[str, list[Span]] = field(default_factory=dict)
    before: dict[str, list[Span]] = field(default_factory=dict)
    after: dict[str, list[Span]] = field(default_factory=dict)

    def add(self, source: Source, start: int, end: int) -> None:
        """Take a passage in."""
        span, (before, after) = Span(source.name, start, end), sides(source.text, start, end)
        self.spans.append(span)
        self.near.setdefault(f"{before}-{after}", []).append(span)
        self.before.setdefault(before, []).append(span)
        self.after.setdefault(after, []).append(span)

    def beside(self, near: str) -> list[Span]:
        """Return the passages that have the same neighbours on one hand at least."""
        before, _, after = near.partition("-")
        left = self.before.get(before, []) if before != EMPTY else []
        right = self.after.get(after, []) if after != EMPTY else []
        return list(dict.fromkeys((*left, *right)))


def placed(entries: Sequence[Decision], sources: Mapping[str, Source]) -> Placing:
    """Find the place of each entry in the seeds.

    An answer that has none is found, as are two at odds; a question that has none is void.
    """
    passages = _Finder(sources)
    taken = {
        at for entry in entries if entry.accept is not None for at in _exactly(entry, passages)
    }
    places: dict[Matter, Decision] = {}
    findings: list[Finding] = []
    odd: list[Decision] = []
    for entry in entries:
        found = passages.of(entry)
        exact = set(_exactly(entry, passages))
        fits = ((span, entry.matter(span)) for span in _fitting(entry, found))
        fitting = [span for span, at in fits if at in exact or at not in taken]
        if not fitting and entry.accept is not None:
            findings.append(_astray(entry, len(found.spans)))
        for span in fitting:
            known = places.setdefault(entry.matter(span), entry)
            if known.accept is None:
                places[entry.matter(span)] = entry
            elif entry.accept is not None and _said(entry) != _said(known):
                odd.append(entry)
    odds = map(_at_odds, dict.fromkeys((*odd, *_overlapping(places))))
    return Placing(Decisions(places), (*findings, *odds))


def _said(entry: Decision) -> str | None:
    """Return what an answer puts there; nothing where it refuses."""
    return entry.becomes if entry.accept else None


def _overlapping(places: Mapping[Matter, Decision]) -> Iterator[Decision]:
    """Yield what would put something where an earlier answer puts something else."""
    for kinds in (REWORDED, CITING):
        answers = ((at, told) for (_, at, _), told in places.items() if told.puts(kinds))
        yield from (told for _, told in parted(answers).crossed)


def _at_odds(entry: Decision) -> Finding:
    return DecisionsAtOdds(entry.kind, _short(entry.text), span=entry.span)


def _exactly(entry: Decision, passages: "_Finder") -> Iterator[Matter]:
    """Yield the places of an entry with the very neighbours it had: no other may take them."""
    if entry.near:
        spans = passages.of(entry).near.get(entry.near, ())
        yield from map(entry.matter, spans)


class _Finder:
    """Finds the passages of texts, each text once."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._known: dict[tuple[str, bool], _Passages] = {}

    def of(self, entry: Decision) -> _Passages:
        wanted = entry.text, entry.kind in LINES
        if wanted not in self._known:
            self._known[wanted] = self._found(entry.text, whole=wanted[1])
        return self._known[wanted]

    def _found(self, text: str, *, whole: bool) -> _Passages:
        found = _Passages()
        words = text.strip() if whole else text
        for source in self._sources.values():
            at = source.text.find(words) if words else -1
            while at >= 0:
                if not whole or fills_its_line(source.text, at, at + len(words)):
                    found.add(source, at, at + len(words))
                at = source.text.find(words, at + 1)
        return found


def fills_its_line(text: str, start: int, end: int) -> bool:
    """Tell whether a passage is all that its line holds, or stands between tags of a page."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    last = text.find("\n", end)
    after = text[end : last if last >= 0 else len(text)]
    before, after = before.strip(_BLANK), after.strip(_BLANK)
    return (not before or before[-1] == ">") and (not after or after[0] == "<")


def _fitting(entry: Decision, found: _Passages) -> Sequence[Span]:
    near, beside = found.near.get(entry.near), found.beside(entry.near)
    if entry.kind in WORDS:
        return found.spans
    if near or len(beside) == 1:
        return near or beside
    speaks = not entry.near or entry.kind in LINES or len(entry.text) >= SPEAKING
    return found.spans if speaks and len(found.spans) == 1 else ()


def _astray(entry: Decision, count: int) -> Finding:
    text = _short(entry.text)
    if count > 1 or (count and entry.near):
        return DecisionAmbiguous(entry.kind, text, count, span=entry.span)
    return DecisionAstray(entry.kind, text, span=entry.span)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
