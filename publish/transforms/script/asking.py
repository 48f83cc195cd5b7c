"""What a conversion asks: its doubts, each once for all like places."""

from collections.abc import Iterator

from publish.model import Finding
from publish.model.text import span_of
from publish.transforms.findings import DoubtfulSpelling
from publish.transforms.line import Leaf, Line
from publish.transforms.script.doubts import Doubt


class Questions:
    """Doubts gathered from lines; what was answered is not asked."""

    def __init__(self, region: str, answered: frozenset[str]) -> None:
        """Begin with none."""
        self._region = region
        self._answered = answered
        self._asked: dict[tuple[str, str], DoubtfulSpelling] = {}

    def findings(self) -> Iterator[Finding]:
        """Yield the doubts, in the order of their first places."""
        yield from self._asked.values()

    def ask(self, line: Line, doubt: Doubt, begun: int, *, mended: bool) -> None:
        """Ask about a doubt of a line that begins at ``begun``.

        In a text that is only mended, what stands already is in no doubt.
        """
        at, start, end = doubt.at - begun, doubt.start - begun, doubt.end - begun
        leaf = next((one for one in line.leaves if one.start <= at < one.end), None)
        if leaf is None:
            return
        own = line.content[start:end] == doubt.other or line.content[at] == doubt.chosen
        if not (mended and own):
            self._ask(line, leaf, doubt, start)

    def _ask(self, line: Line, leaf: Leaf, doubt: Doubt, begun: int) -> None:
        """Ask about the part of a doubt that stands in its leaf."""
        start = max(begun, leaf.start)
        end = min(begun + doubt.end - doubt.start, leaf.end)
        text = line.content[start:end]
        if text in self._answered:
            return
        spelled, other = (
            said[start - begun : end - begun] for said in (doubt.spelled, doubt.other)
        )
        known = self._asked.get((text, other))
        span = known.span if known else span_of(leaf.text, start - leaf.start, end - leaf.start)
        places = known.places + 1 if known else 1
        self._asked[text, other] = DoubtfulSpelling(
            text, spelled, other, self._region, places, span=span
        )
