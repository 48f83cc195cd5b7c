"""The desk a slide is set on: slots to fill, sizes to try, what had to be cut."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field, replace
from itertools import chain, islice

from publish.edition import Script, Style
from publish.emitters.deck.breaks import whole
from publish.emitters.deck.frames import Box, Frame, Layout, Lettering, Line, Words
from publish.emitters.deck.grid import SMALL
from publish.emitters.deck.legible import shortened, width
from publish.emitters.deck.lines import Ruler, paragraph
from publish.model.value import dataclass

STEPS = (1.0, 0.9, 0.82, 0.75, 0.68, 0.6, 0.53)
"""How far letters may shrink before words are cut, as multiples of the layout's size."""


SPARED = 4
"""So many sizes are tried for one that cuts no word."""

LARGE, LEAST = 44.0, 0.68
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
    points: Lettering
    cut_short: dict[str, None] = field(default_factory=dict)

    def fill(self, layout: str, slot: str, text: str) -> Frame:
        """Set one text in a slot of a layout, balanced, as large as fits."""
        place = self.layouts[layout].slot(slot)
        return Frame(slot, (self.roomy(text, place.lettering, place.box),))

    def _calm(self, text: str, lettering: Lettering, box: Box) -> Line | None:
        """Return large words in one line, or in a few that end at pauses."""
        for tried in (each for each in sizes(lettering) if each.size >= lettering.size * LEAST):
            line = self._held(text, tried, box, int(box.height // tried.pitch))
            if line and self.ruler.calm(line.text):
                return line
        return None

    def roomy(self, text: str, lettering: Lettering, box: Box) -> Line:
        """Return a paragraph that may take a line more than it needs, to part at sense."""
        if lettering.size >= LARGE and (calm := self._calm(text, lettering, box)):
            return calm
        tries = (
            self._held(text, tried, box, int(box.height // tried.pitch))
            for tried in sizes(lettering)
        )
        held = [line for line in islice(tries, SPARED) if line]
        unbroken = (line for line in held if whole(line.text))
        return next(chain(unbroken, held), None) or self.fitted(text, lettering, box)

    def _held(
        self, text: str, lettering: Lettering, box: Box, rows: int, most: int = 99
    ) -> Line | None:
        """Return a paragraph if it stands in a box, of ``rows`` lines if it parts better so."""
        set_text = self.ruler.balanced(text, lettering, box.width, rows)
        lines = self.ruler.lines(set_text, lettering, box.width)
        held = self.ruler.holds(text, lettering, box.width)
        fits = held and lines <= most and lines * lettering.pitch <= box.height
        return paragraph(set_text, lettering) if fits else None

    def fitted(self, text: str, lettering: Lettering, box: Box, most: int = 99) -> Line:
        """Return a paragraph that stands in a box within ``most`` lines, cut if it must be."""
        for tried in sizes(lettering):
            if line := self._held(text, tried, box, 0, most):
                return line
        parted = self.ruler.parted(text, tried, box.width)
        lines = self.ruler.lines(parted, tried, box.width)
        if lines <= most and lines * tried.pitch <= box.height:
            return paragraph(parted, tried)
        return self._cut(text, tried, box)

    def stacked(
        self, texts: tuple[str, ...], lettering: Lettering, box: Box, gap: float
    ) -> tuple[Line, ...]:
        """Return paragraphs that together stand in a box, all of one size, each balanced."""
        for tried in sizes(lettering):
            if lines := self.together(texts, tried, box, gap):
                return lines
        share = Box(box.x, box.y, box.width, (box.height + gap) / len(texts) - gap)
        cut = tuple(self.fitted(text, tried, share) for text in texts)
        return tuple(replace(line, before=gap) for line in cut)

    def together(
        self, texts: tuple[str, ...], lettering: Lettering, box: Box, gap: float
    ) -> tuple[Line, ...]:
        """Return paragraphs of one size if they stand in a box, else none."""
        lines = tuple(
            paragraph(self.ruler.balanced(text, lettering, box.width), lettering, before=gap)
            for text in texts
        )
        held = all(self.ruler.holds(text, lettering, box.width) for text in texts)
        return lines if held and self.ruler.height(lines, box.width) <= box.height else ()

    def stands(self, lines: tuple[Line, ...], box: Box) -> bool:
        """Tell whether paragraphs stand in a box, each in one line."""
        looks = ((line.text, line.words[0].lettering) for line in lines)
        whole = all(self.ruler.lines(text, look, box.width) == 1 for text, look in looks)
        return whole and self.ruler.height(lines, box.width) <= box.height

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


def enlarged(lettering: Lettering) -> Iterator[Lettering]:
    """Yield a look up to a quarter larger: what to try where few words have much room."""
    largest, least = round(lettering.size * 1.25), round(lettering.size)
    yield from (replace(lettering, size=float(size)) for size in range(largest, least, -2))


def sizes(lettering: Lettering) -> Iterator[Lettering]:
    """Yield a look at ever smaller sizes, never under the smallest a room can read."""
    tried = dict.fromkeys(max(SMALL, round(lettering.size * step)) for step in STEPS)
    yield from (replace(lettering, size=float(size)) for size in tried)


def joined(*words: Words, before: float = 0.0, stop: float = 0.0) -> Line:
    """Return a paragraph of several looks, pitched for the largest."""
    return Line(words, max(each.lettering.pitch for each in words), before, stop)
