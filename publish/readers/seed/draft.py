"""A draft: one decoded seed as readers see it, and the way back to where each word stood.

Characters that no book may hold are washed out first. Readers work on what is left,
with offsets of their own, and ask the draft for texts and spans.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from publish.decisions import UNDECIDED, Decisions
from publish.model import Source, Span, Text
from publish.model.text import join
from publish.model.value import dataclass
from publish.readers.settings.limits import USUAL, Limits

Part: TypeAlias = tuple[str, int, int]
"""Characters, and where in the draft they came from."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A washed seed; ``cuts`` are offsets in ``text`` before which something was washed out.

    ``shifts`` holds one number more than ``cuts``: how many characters are missing before
    the first cut (none), the second, and so on. ``settled`` is what a person decided,
    ``limits`` are how far to read.
    """

    source: Source
    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = (0,)
    settled: Decisions = UNDECIDED
    limits: Limits = USUAL

    @property
    def name(self) -> str:
        """The name of the seed."""
        return self.source.name

    def origin(self, at: int) -> int:
        """Return where in the seed a character of the draft stands."""
        return at + self.shifts[bisect_right(self.cuts, at)] if self.cuts else at

    def span(self, start: int, end: int) -> Span:
        """Return the span in the seed behind a stretch of the draft."""
        if not self.cuts:
            return Span(self.source.name, start, max(start, end))
        first = self.origin(start)
        last = self.origin(end - 1) + 1 if end > start else first
        return Span(self.source.name, first, last)

    def part(self, start: int, end: int) -> "Draft":
        """Return a stretch of the draft as a draft of its own, its words where they stood."""
        first, last = bisect_right(self.cuts, start), bisect_left(self.cuts, end)
        cuts = (0, *(cut - start for cut in self.cuts[first:last]))
        shifts = (0, *(start + shift for shift in self.shifts[first : last + 1]))
        return replace(self, text=self.text[start:end], cuts=cuts, shifts=shifts)

    def decided(self, kind: str, start: int, end: int) -> bool | None:
        """Return what a person decided of a stretch of the draft, or none."""
        return self.settled.of(kind, self.span(start, end)) if self.settled.places else None

    def words(self, start: int, end: int) -> Text:
        """Return a stretch of the draft as text."""
        return self.text_of(((self.text[start:end], start, end),))

    def text_of(self, parts: Sequence[Part]) -> Text:
        """Return characters from several places as one text; there must be some."""
        if len(parts) == 1 and not self.cuts:
            content, start, end = parts[0]
            return Text(content, span=self.span(start, end))
        texts = [text for part in parts for text in self._texts(part)]
        return texts[0] if len(texts) == 1 else join(texts)

    def _texts(self, part: Part) -> tuple[Text, ...]:
        content, start, end = part
        if not self._cut_within(start, end) or len(content) != end - start:
            return (Text(content, span=self.span(start, end)),)
        edges = (start, *(cut for cut in self.cuts if start < cut < end), end)
        return tuple(
            Text(content[a - start : b - start], span=self.span(a, b)) for a, b in pairwise(edges)
        )

    def _cut_within(self, start: int, end: int) -> bool:
        after = bisect_right(self.cuts, start)
        return after < len(self.cuts) and self.cuts[after] < end
