"""Composed paragraphs seated in the engine: its line boxes, made from our lines."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import ClassVar

from weasyprint.layout.percent import resolve_one_percentage
from weasyprint.text.line_break import strut

from publish.paginator.faces import Faces
from publish.paginator.foreign import Box, Context, SkipStack
from publish.paginator.leaves import NO_SIDES, ComposedLine
from publish.paginator.paragraph import Paragraph, path_of, stack_of
from publish.paginator.runs import CannotComposeError, Gatherer, Reason, texts


_ROUNDING = 0.01


class _Endless:
    """A containing block that nothing fills."""

    width = 1_000_000.0
    height = "auto"
    style: ClassVar[dict[str, str]] = {"direction": "ltr"}


class Seat:
    """Decides who sets a paragraph, and counts."""

    def __init__(self) -> None:
        self.faces = Faces()
        self.composed = 0
        self.fallen_back: Counter[str] = Counter()

    def lines(
        self, context: Context, line: Box, skip: SkipStack, block: Box, firsts: bool
    ) -> Paragraph | None:
        """Return the composed paragraph of a line box, or None if the engine must set it."""
        reason = self._refusal(context, firsts)
        paragraph = None
        if reason is None:
            resolve_one_percentage(line, "text_indent", block.width)
            paragraph, reason = self._paragraph(context, line, block)
        if paragraph and path_of(skip) not in paragraph.resume:
            paragraph, reason = None, Reason.MIDWAY
        if reason and skip is None and not line.__dict__.get("_yigao_stock"):
            line._yigao_stock = True
            self.fallen_back[reason.value] += 1
        return paragraph

    def natural_width(self, context: Context, line: Box, stock: float) -> float:
        """Return how wide a line box is when nothing is broken; `stock` is the engine's answer.

        The gaps between Han and Latin make ours the wider one.
        """
        resolve_one_percentage(line, "text_indent", 0)
        try:
            content = Gatherer(self.faces, context, _Endless()).gather(line)
            if not content.runs:
                return stock
            paragraph = Paragraph(line, content, _Endless.width)
        except CannotComposeError:
            return stock
        widest = max(each.start + each.width for each in paragraph.lines) * paragraph.unit
        return max(stock, widest + _ROUNDING)

    def _refusal(self, context: Context, firsts: bool) -> Reason | None:
        if firsts:
            return Reason.FIRST
        return Reason.FLOAT if context.excluded_shapes else None

    def _paragraph(
        self, context: Context, line: Box, block: Box
    ) -> tuple[Paragraph | None, Reason | None]:
        known = line.__dict__.get("_yigao")
        now = tuple(texts(line))
        if known is None or known[0] != block.width or known[1] != now:
            known = line._yigao = (block.width, now, *self._compose(context, line, block))
        return known[2], known[3]

    def _compose(
        self, context: Context, line: Box, block: Box
    ) -> tuple[Paragraph | None, Reason | None]:
        try:
            content = Gatherer(self.faces, context, block).gather(line)
            if not content.runs:
                raise CannotComposeError(Reason.EMPTY)
            paragraph = Paragraph(line, content, block.width)
        except CannotComposeError as refusal:
            return None, refusal.reason
        self.composed += "_yigao" not in line.__dict__
        return paragraph, None


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
    height, baseline = strut(paragraph.box.style)
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
