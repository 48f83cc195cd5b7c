"""The desk a slide is set on: slots to fill, sizes to try, what had to be cut."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field, replace

from publish.edition import Script, Style
from publish.emitters.deck.frames import Box, Frame, Layout, Lettering, Line, Words
from publish.emitters.deck.grid import SMALL
from publish.emitters.deck.legible import shortened, width
from publish.emitters.deck.lines import Ruler, paragraph, pauses
from publish.model.value import dataclass

STEPS = (1.0, 0.9, 0.82, 0.75, 0.68, 0.6, 0.53)
"""How far letters may shrink before words are cut, as multiples of the layout's size."""


LARGE, LEAST = 40.0, 0.68
"""Letters so large show where their lines part: they may shrink so far to part well."""

SHORTEST = 8
"""Columns below which cutting further says nothing."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every slide of one deck is set with."""

    ruler: Ruler
    layouts: dict[str, Layout]
    style: Style
    script: Script
    title: str
    cut_short: dict[str, None] = field(default_factory=dict)

    def fill(self, layout: str, slot: str, text: str) -> Frame:
        """Set one text in a slot of a layout, balanced, as large as fits."""
        place = self.layouts[layout].slot(slot)
        large = place.lettering.size >= LARGE and self._calm(text, place.lettering, place.box)
        return Frame(slot, (large or self.fitted(text, place.lettering, place.box),))

    def _calm(self, text: str, lettering: Lettering, box: Box) -> Line | None:
        """Return large words in one line, or in two that part at a pause."""
        for tried in (each for each in sizes(lettering) if each.size >= lettering.size * LEAST):
            set_text = self.ruler.balanced(text, tried, box.width)
            first, *more = set_text.split("\n")
            rows = self.ruler.lines(set_text, tried, box.width)
            held = self.ruler.holds(text, tried, box.width) and rows * tried.pitch <= box.height
            if held and rows == 1 + len(more) and (not more or pauses(first)):
                return paragraph(set_text, tried)
        return None

    def fitted(self, text: str, lettering: Lettering, box: Box, most: int = 99) -> Line:
        """Return a paragraph that stands in a box within ``most`` lines, cut if it must be."""
        for tried in sizes(lettering):
            set_text = self.ruler.balanced(text, tried, box.width)
            line = paragraph(set_text, tried)
            lines = self.ruler.lines(set_text, tried, box.width)
            held = self.ruler.holds(text, tried, box.width)
            if held and lines <= most and lines * tried.pitch <= box.height:
                return line
        parted = self.ruler.parted(text, tried, box.width)
        lines = self.ruler.lines(parted, tried, box.width)
        if lines <= most and lines * tried.pitch <= box.height:
            return paragraph(parted, tried)
        return self._cut(text, tried, box)

    def stacked(
        self, texts: tuple[str, ...], lettering: Lettering, box: Box, gap: float
    ) -> tuple[Line, ...]:
        """Return paragraphs that together stand in a box, all of one size."""
        for tried in sizes(lettering):
            lines = tuple(paragraph(text, tried, before=gap) for text in texts)
            held = all(self.ruler.holds(text, tried, box.width) for text in texts)
            if held and self.ruler.height(lines, box.width) <= box.height:
                return lines
        share = Box(box.x, box.y, box.width, (box.height + gap) / len(texts) - gap)
        cut = tuple(self.fitted(text, tried, share) for text in texts)
        return tuple(replace(line, before=gap) for line in cut)

    def height(self, lines: tuple[Line, ...], measure: float) -> float:
        """Return how high paragraphs stand in a measure."""
        return self.ruler.height(lines, measure)

    def _cut(self, text: str, lettering: Lettering, box: Box) -> Line:
        self.cut_short[text] = None

        def cut(columns: int) -> str:
            return self.ruler.parted(shortened(text, columns), lettering, box.width)

        def high(columns: int) -> float:
            return self.ruler.lines(cut(columns), lettering, box.width) * lettering.pitch

        most = bisect_right(range(width(text)), box.height, key=high)
        short = cut(most - 1) if most > SHORTEST else "……"
        return paragraph(short, lettering)


def enlarged(lettering: Lettering) -> Lettering:
    """Return a look a quarter larger: what to try first where few words have much room."""
    return replace(lettering, size=float(round(lettering.size * 1.25)))


def sizes(lettering: Lettering) -> Iterator[Lettering]:
    """Yield a look at ever smaller sizes, never under the smallest a room can read."""
    tried = dict.fromkeys(max(SMALL, round(lettering.size * step)) for step in STEPS)
    yield from (replace(lettering, size=float(size)) for size in tried)


def joined(*words: Words, before: float = 0.0, stop: float = 0.0) -> Line:
    """Return a paragraph of several looks, pitched for the largest."""
    return Line(words, max(each.lettering.pitch for each in words), before, stop)
