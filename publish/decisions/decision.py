"""Decisions, and the places they apply to."""

import dataclasses
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property

from publish.model import Sourced, Span
from publish.model.value import dataclass

HEADING, EDIT, NOTICE = "heading", "edit", "notice"
BYLINE, VERSE = "byline", "verse"
LINES = frozenset({HEADING, NOTICE, BYLINE, VERSE})
"""Kinds of decision that are about whole lines."""
KEYED = frozenset({"lost-citation"})
"""Kinds of decision that say nothing without the key of a work."""
WORDS = frozenset({"taiwan-spelling", "hong-kong-spelling"})
"""Kinds of decision that are about words, wherever they stand."""


@dataclass(frozen=True, slots=True)
class Decision(Sourced):
    """One entry of ``decisions.toml``; its span is where it stands in that file.

    ``text`` is what it is about, as the seed has it; ``near`` the digests of what stands
    before and after, or empty. ``accept`` is none until a person answers. ``becomes`` is
    what an accepted proposal puts there: words, the key of a work, the marks of a heading.
    A decision about an edit may name its ``rule``.
    """

    kind: str
    text: str
    near: str = ""
    accept: bool | None = None
    becomes: str = ""
    rule: str = ""


@dataclasses.dataclass(frozen=True)
class Decisions:
    """What has been settled, by place; ``awaiting`` are entries not answered, placed too."""

    places: Mapping[tuple[str, Span], Decision] = field(default_factory=dict)

    def of(self, kind: str, span: Span, rule: str = "") -> bool | None:
        """Return what was answered for this place, or none where nobody has."""
        found = self.at(kind, span)
        return None if found is None or (found.rule and found.rule != rule) else found.accept

    def at(self, kind: str, span: Span) -> Decision | None:
        """Return the decision for this place; one about a line holds for any part of it."""
        if not self.places:
            return None
        found = self.places.get((kind, span))
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
        return frozenset(kind for kind, _ in self.places)

    @cached_property
    def _ordered(self) -> Mapping[tuple[str, str], Sequence[tuple[Span, Decision]]]:
        found: dict[tuple[str, str], list[tuple[Span, Decision]]] = {}
        for (kind, place), told in sorted(self.places.items(), key=lambda one: one[0]):
            found.setdefault((kind, place.seed), []).append((place, told))
        return found


UNDECIDED = Decisions()
"""Nothing settled."""
