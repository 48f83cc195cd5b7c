"""Where we enter the engine: every function of its we stand before, in one table.

Each replacement wraps or stands in for one upstream function and is put back when the
document is done. `tests/paginator/test_seams.py` fails when any of them, or any
function they lean on, is not the one this was written against.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pydyf
from weasyprint import draw as engine_draw
from weasyprint import layout
from weasyprint import pdf as engine_pdf
from weasyprint.css import StyleFor
from weasyprint.css.targets import TargetCollector
from weasyprint.formatting_structure import boxes
from weasyprint.layout import background, block, inline, page, percent, preferred
from weasyprint.pdf import stream as engine_stream

from publish.paginator.composing.composed import ComposedText, line_of
from publish.paginator.composing.fold import fold
from publish.paginator.composing.lines import RichLines
from publish.paginator.composing.runs import Gatherer
from publish.paginator.drawing import text
from publish.paginator.drawing.stream import PageStream
from publish.paginator.file.fonts import SubsetFont
from publish.paginator.file.objects import compressing, referring
from publish.paginator.foreign import Box, Context, Function, Given, SkipStack, Stream
from publish.paginator.pages.footnotes import keeping_notes
from publish.paginator.seat import Seat, plain, seated
from publish.paginator.tagging.furniture import furnish, is_furniture
from publish.paginator.tagging.structure import add_structure
from publish.paginator.thrift.boxes import collapsing, establishing, flowing, naming
from publish.paginator.thrift.columns import columning
from publish.paginator.thrift.lengths import passing_bare, remembering
from publish.paginator.thrift.margins import Margins
from publish.paginator.thrift.pages import (
    BREAKS,
    PLAIN_COPY,
    FixedBoxes,
    Gathered,
    glancing,
    sharing_page_styles,
    sharing_styles,
    wasting,
)
from publish.paginator.thrift.targets import aiming

Replacement = tuple[Given, str, Given]


@contextmanager
def grafted(seat: Seat) -> Iterator[None]:
    """Compose with `seat` while the context lasts."""
    replacements = _replacements(seat)
    stock = [getattr(module, name) for module, name, _ in replacements]
    for module, name, function in replacements:
        setattr(module, name, function)
    try:
        yield
    finally:
        for (module, name, _), function in zip(replacements, stock, strict=True):
            setattr(module, name, function)


def _replacements(seat: Seat) -> list[Replacement]:
    fixed, margins = FixedBoxes(), Margins()
    making = keeping_notes(Gathered().gathering(page.make_page))
    return [
        (block, "iter_line_boxes", _composing(seat)),
        (inline, "strut", line_of),
        (preferred, "inline_max_content_width", _widening(seat)),
        (page, "make_page", fixed.noticing(_folding(seat, making))),
        (layout, "layout_fixed_boxes", _folding_each(fixed.sparing(layout.layout_fixed_boxes))),
        (layout, "make_margin_boxes", _furnishing(margins.making(layout.make_margin_boxes))),
        (page, "margin_box_content_layout", margins.laying(page.margin_box_content_layout)),
        (engine_draw, "draw_text", _drawing(engine_draw.draw_text)),
        (engine_pdf, "Stream", PageStream),
        (engine_stream, "Font", SubsetFont),
        (engine_pdf, "add_tags", add_structure),
        (pydyf.Stream, "data", compressing(pydyf.Stream.data)),
        (pydyf.PDF, "page_references", referring(pydyf.PDF.page_references)),
        (page, "copy", PLAIN_COPY),
        (boxes, "TAB_RE", BREAKS),
        *((owner, name, wrap(getattr(owner, name))) for owner, name, wrap in _cheaper()),
    ]


def _cheaper() -> list[Replacement]:
    """Return what is wrapped for the sake of time and memory alone, and in what."""
    resolving = remembering(percent.resolve_percentages)
    return [
        (page, "set_page_type_computed_styles", sharing_page_styles),
        (page, "resolve_percentages", lambda _: resolving),
        (block, "resolve_percentages", lambda _: resolving),
        (block, "collapse_margin", collapsing),
        (boxes.Box, "is_in_normal_flow", flowing),
        (boxes.Box, "establishes_formatting_context", establishing),
        (boxes.ParentBox, "page_values", naming),
        (StyleFor, "set_computed_styles", sharing_styles),
        (background, "layout_box_backgrounds", passing_bare),
        (preferred, "split_first_line", glancing),
        (block, "columns_layout", lambda stock: wasting(columning(stock))),
        (TargetCollector, "cache_target_page_counters", aiming),
        (layout.LayoutContext, "layout_footnote", wasting),
    ]


def _composing(seat: Seat) -> Function:
    stock = block.iter_line_boxes

    def iter_line_boxes(*args: Given) -> Iterator[tuple[Box, SkipStack]]:
        context, line, y, _, skip, containing, absolute, fixed, letter_style, line_style = args
        firsts = letter_style or line_style
        paragraph = None if firsts else seat.paragraph(context, line, skip, containing, y)
        if paragraph is None:
            yield from stock(*args)
            return
        x = containing.content_box_x()
        if paragraph.plain:
            make = plain(paragraph, x)
        else:
            gatherer = Gatherer(seat.faces, context, containing)
            make = RichLines(paragraph, gatherer, x, absolute, fixed).make
        yield from seated(paragraph, skip, y, make)

    return iter_line_boxes


def _widening(seat: Seat) -> Function:
    stock = preferred.inline_max_content_width

    def inline_max_content_width(
        context: Context, box: Box, *args: Given, **settings: Given
    ) -> float:
        width = float(stock(context, box, *args, **settings))
        if isinstance(box, boxes.LineBox):
            return seat.natural_width(context, box, width)
        return width

    return inline_max_content_width


def _folding(seat: Seat, stock: Function) -> Function:
    def make_page(*args: Given) -> Given:
        made = stock(*args)
        *_, number, (_, counters, *_) = args
        seat.lists.note(made[0], number, counters)
        for child in made[0].children:
            fold(child)
        return made

    return make_page


def _folding_each(stock: Function) -> Function:
    def each(*args: Given) -> Iterator[Box]:
        for box in stock(*args):
            fold(box)
            yield box

    return each


def _furnishing(stock: Function) -> Function:
    def make_margin_boxes(context: Context, page_box: Box, state: Given) -> Iterator[Box]:
        page_box.yigao_folio = state[1]["page"][-1]  # the engine keeps it nowhere else
        for box in stock(context, page_box, state):
            if not is_furniture(box):
                fold(box)
                furnish(box)
            yield box

    return make_margin_boxes


def _drawing(stock: Function) -> Function:
    def draw_text(stream: Stream, box: Box, offset_x: float, *rest: Given) -> None:
        if not stream.open_marks:
            with stream.artifact():
                draw_text(stream, box, offset_x, *rest)
        elif isinstance(box, ComposedText):
            text.draw(stream, box, offset_x)
        else:
            stock(stream, box, offset_x, *rest)

    return draw_text
