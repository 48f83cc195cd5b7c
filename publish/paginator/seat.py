"""Composed paragraphs seated in the engine: its line boxes, made from our lines."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from weasyprint.formatting_structure import boxes
from weasyprint.layout.percent import resolve_one_percentage

from publish.paginator.composing.breaks import Words
from publish.paginator.composing.composed import NO_SIDES, ComposedLine, line_of
from publish.paginator.composing.faces import Faces
from publish.paginator.composing.paragraph import Paragraph
from publish.paginator.composing.paths import path_of, stack_of
from publish.paginator.composing.runs import (
    CannotComposeError,
    Gatherer,
    Reason,
    contents,
    generated,
)
from publish.paginator.foreign import Box, Context, SkipStack
from publish.paginator.pages.lists import PageLists
from publish.paginator.thrift.texts import chop

_ROUNDING = 0.01
_ENDLESS = 1_000_000.0


class _Seen(NamedTuple):
    """What became of a line box, and what it was made of: its measure and what may change."""

    content: tuple[object, ...]
    changing: tuple[Box, ...]
    known: Paragraph | Reason


class Seat:
    """Decides who sets a paragraph, and counts."""

    def __init__(
        self, lists: PageLists, characters: frozenset[str] = frozenset(), words: Words | None = None
    ) -> None:
        self.lists = lists
        self.words = words
        self.torn: dict[str, None] = {}
        self.faces = Faces(characters)
        self.composed = 0
        self.fallen_back: Counter[str] = Counter()

    def paragraph(
        self, context: Context, line: Box, skip: SkipStack, block: Box, y: float
    ) -> Paragraph | None:
        """Return the composed paragraph of a line box, or None if the engine must set it.

        `y` is where its lines go on; `skip` where in its content, as the engine says it.
        """
        self.lists.settle(line)
        resolve_one_percentage(line, "text_indent", block.width)
        beside = any(
            shape.position_y + shape.margin_height() > y for shape in context.excluded_shapes
        )
        known = Reason.FLOAT if beside else self._known(context, line, block)
        if isinstance(known, Paragraph):
            if path_of(skip) in known.resume:
                return known
            known = Reason.MIDWAY
        if skip is None and "yigao_stock" not in line.__dict__:
            line.yigao_stock = True
            chop(line)
            self.fallen_back[known.value] += 1
        return None

    def natural_width(self, context: Context, line: Box, stock: float) -> float:
        """Return how wide a line box is when nothing is broken; `stock` is the engine's answer.

        The gaps between Han and Latin make ours the wider one.
        """
        if all(each.isascii() for each in contents(line) if isinstance(each, str)):
            return stock
        resolve_one_percentage(line, "text_indent", 0)
        block = boxes.BlockBox(line.element_tag, line.style, line.element, ())
        block.width, block.height = _ENDLESS, "auto"
        paragraph = self._compose(context, line, block)
        if isinstance(paragraph, Reason):
            return stock
        widest = max(each.start + each.width for each in paragraph.lines) * paragraph.unit
        return max(stock, widest + _ROUNDING)

    def _known(self, context: Context, line: Box, block: Box) -> Paragraph | Reason:
        """Return what became of a line box; composed anew when its measure or text changed."""
        seen: _Seen | None = line.__dict__.get("yigao_composed")
        changing = seen.changing if seen else generated(line)
        now = block.width, *chain.from_iterable(map(contents, changing))
        if seen and seen.content == now:
            return seen.known
        known = self._compose(context, line, block)
        if isinstance(known, Paragraph):
            self.composed += seen is None
            self.torn.update(dict.fromkeys(known.torn))
        line.yigao_composed = _Seen(now, changing, known)
        return known

    def _compose(self, context: Context, line: Box, block: Box) -> Paragraph | Reason:
        try:
            content = Gatherer(self.faces, context, block).gather(line)
            return Paragraph(line, content, block.width, self.words)
        except CannotComposeError as refusal:
            return refusal.reason


def seated(
    paragraph: Paragraph, skip: SkipStack, y: float, make: Callable[[int, float], Box]
) -> Iterator[tuple[Box, SkipStack]]:
    """Yield the line boxes of a paragraph from `skip` on, as the engine yields its own."""
    for number in range(paragraph.resume[path_of(skip)], len(paragraph.lines)):
        line = make(number, y)
        y = line.position_y + line.height
        final = number + 1 == len(paragraph.lines)
        yield line, None if final else stack_of(paragraph.starts[number + 1])


def plain(paragraph: Paragraph, x: float) -> Callable[[int, float], Box]:
    """Return a maker of lines for a paragraph that is one run of text."""
    height, baseline = line_of(paragraph.box.style)
    base = {
        **paragraph.box.__dict__,
        **NO_SIDES,
        "children": (),
        "paragraph": paragraph,
        "position_x": x,
        "width": 0,
        "height": height,
        "baseline": baseline,
    }

    def make(number: int, y: float) -> Box:
        line = ComposedLine.__new__(ComposedLine)
        line.__dict__.update(base, position_y=y, number=number)
        return line

    return make
