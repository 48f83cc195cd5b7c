"""Decisions, and the places they apply to."""

import dataclasses
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import TypeAlias

from publish.model import Sourced, Span
from publish.model.value import dataclass

HEADING, EDIT, NOTICE = "heading", "edit", "notice"
BYLINE, VERSE = "byline", "verse"
LINES = frozenset({HEADING, NOTICE, BYLINE, VERSE})
"""Kinds of decision that are about whole lines."""
CITING = frozenset({"citation", "lost-citation"})
"""Kinds of decision that, accepted, put the mark of a work where their passage stands."""
KEYED = frozenset({"lost-citation"})
"""Kinds of decision that say nothing without the key of a work."""
WORDS = frozenset({"taiwan-spelling", "hong-kong-spelling"})
"""Kinds of decision that are about words, wherever they stand."""
REWORDED = frozenset(
    {"doubled-character", "doubtful-dash", "doubtful-stop", "lost-spaces", "nested-titles"}
)
"""Kinds of decision that, accepted, put other words where their passage stands."""

Matter: TypeAlias = tuple[str, Span, str]
"""What an answer is about: its kind, a passage of a seed, and the rule of an edit or none."""


@dataclass(frozen=True, slots=True)
class Decision(Sourced):
    """One entry of ``decisions.toml``; its span is where it stands in that file.

    ``text`` is what it is about, as the seed has it; ``near`` the digests of what stands
    before and after, or empty. ``accept`` is none until a person answers. ``becomes`` is
    what an accepted proposal puts there: words, the key of a work, the marks of a heading.
    A decision about an edit may name its ``rule``; without one it is about every rule's.
    """

    kind: str
    text: str
    near: str = ""
    accept: bool | None = None
    becomes: str = ""
    rule: str = ""

    def puts(self, kinds: frozenset[str]) -> bool:
        """Tell whether it is accepted, of one of some kinds, and says what to put there."""
        return bool(self.kind in kinds and self.accept and self.becomes)

    def matter(self, span: Span) -> Matter:
        """Return what this answers where it stands at a passage."""
        return self.kind, span, self.rule if self.kind == EDIT else ""


@dataclasses.dataclass(frozen=True)
class Decisions:
    """What has been settled, by place; ``awaiting`` are entries not answered, placed too."""

    places: Mapping[Matter, Decision] = field(default_factory=dict)

    def of(self, kind: str, span: Span, rule: str = "") -> bool | None:
        """Return what was answered for this place, or none where nobody has."""
        own = self.places.get((kind, span, rule)) if rule else None
        if own and own.accept is not None:
            return own.accept
        found = self.at(kind, span)
        return found.accept if found else None

    def at(self, kind: str, span: Span) -> Decision | None:
        """Return the decision for this place; one about a line holds for any part of it."""
        if not self.places:
            return None
        found = self.places.get((kind, span, ""))
        if found or kind not in LINES:
            return found
        return next((told for place, told in self.within(kind, span)), None)

    def within(self, kind: str, span: Span) -> Iterator[tuple[Span, Decision]]:
        """Yield the decisions of a kind that touch a stretch of a seed, in order."""
        ordered = self._ordered.get((kind, span.seed), ())
        first = bisect_left(ordered, span.start, key=lambda one: one[0].end)
        for place, told in ordered[first:]:
            if place.start > span.end or (place.start == span.end and span.start < span.end):
                break
            if place.end > span.start or place.start == place.end == span.start:
                yield place, told

    def kinds(self) -> frozenset[str]:
        """Return the kinds that anything was settled of."""
        return self._kinds

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return frozenset(kind for kind, _, _ in self.places)

    @cached_property
    def _ordered(self) -> Mapping[tuple[str, str], Sequence[tuple[Span, Decision]]]:
        found: dict[tuple[str, str], list[tuple[Span, Decision]]] = {}
        for (kind, place, _), told in sorted(self.places.items(), key=lambda one: one[0]):
            found.setdefault((kind, place.seed), []).append((place, told))
        return found


UNDECIDED = Decisions()
"""Nothing settled."""
