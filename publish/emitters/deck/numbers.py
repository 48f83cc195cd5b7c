"""Slides of numbers: one large, or several as bars to scale."""

from collections.abc import Iterator
from dataclasses import replace

from publish.emitters.deck.desk import Desk, joined, sizes
from publish.emitters.deck.frames import Bars, Box, Frame, Ink, Item, Lettering, Line, Words
from publish.emitters.deck.head import foot, head
from publish.emitters.deck.slides import BigNumber, Comparison

LABELS = 300.0
"""How much of a comparison's width its labels take."""

UNIT = 0.36
"""A unit beside a large figure, as a multiple of it."""


def big_number(slide: BigNumber, desk: Desk) -> tuple[Item, ...]:
    """Set one figure large, its unit beside it, what it measures below."""
    framed = head(slide.title, slide.number, slide.kicker, "number", desk)
    return (
        *framed,
        Frame("figure", (_figure(slide, desk),)),
        *_below(slide, framed[0], desk),
        *foot("number", desk),
    )


def _below(slide: BigNumber, title: Item, desk: Desk) -> Iterator[Frame]:
    """Set who says so, just below what the number measures."""
    above = desk.layouts["number"].slot("title").box
    place = desk.layouts["number"].slot("source").box
    if slide.source and isinstance(title, Frame):
        y = above.y + desk.height(title.lines, above.width) + 14
        line = desk.fill("number", "source", slide.source).lines
        yield Frame("source", line, Box(place.x, y, place.width, place.height))


def _figure(slide: BigNumber, desk: Desk) -> Line:
    slot = desk.layouts["number"].slot("figure")
    for tried in sizes(slot.lettering):
        words = tuple(each for each in _words(slide, tried) if each.text)
        width = sum(desk.ruler.width(each.text, each.lettering) for each in words)
        if width <= slot.box.width:
            return joined(*words)
    return desk.fitted(slide.hedge + slide.value + slide.unit, tried, slot.box)


def _words(slide: BigNumber, large: Lettering) -> Iterator[Words]:
    """Yield the figure; a sign is part of it, a unit of words stands beside it, small."""
    small = replace(large, size=max(18.0, float(round(large.size * UNIT))))
    sign = slide.unit in {"%", "％", "‰"}
    yield Words(f"{slide.hedge} " if slide.hedge else "", small)
    yield Words(slide.value + slide.unit if sign else slide.value, large)
    yield Words("" if sign or not slide.unit else f" {slide.unit}", small)


def comparison(slide: Comparison, desk: Desk) -> tuple[Item, ...]:
    """Set bars to scale, what each measures at its left and its number at its end."""
    main = desk.layouts["comparison"].slot("title").box
    plot = Box(main.x, 180, main.width, 220)
    source = Box(main.x, plot.y + plot.height + 24, main.width, 28)
    return (
        *head(slide.title, slide.number, "", "comparison", desk),
        *_labels(slide, plot, desk),
        _bars(slide, plot),
        *_sourced(slide.source, source, desk),
        *foot("comparison", desk),
    )


def _labels(slide: Comparison, plot: Box, desk: Desk) -> Iterator[Frame]:
    """Yield what each bar measures, level with it."""
    step = plot.height / len(slide.rows)
    for at, row in enumerate(slide.rows):
        line = desk.fitted(row.measures, Lettering(20), Box(0, 0, LABELS - 24, step - 8))
        high = desk.height((line,), LABELS - 24)
        y = plot.y + at * step + (step - high) / 2
        yield Frame("", (line,), Box(plot.x, y, LABELS - 24, high + 1))


def _bars(slide: Comparison, plot: Box) -> Bars:
    return Bars(
        Box(plot.x + LABELS, plot.y, plot.width - LABELS, plot.height),
        tuple(row.measures for row in slide.rows),
        tuple(row.size or 0.0 for row in slide.rows),
        tuple(row.value for row in slide.rows),
        22,
        "；".join(f"{row.measures}：{row.value}" for row in slide.rows),
    )


def _sourced(source: str, box: Box, desk: Desk) -> Iterator[Frame]:
    if source:
        yield Frame("", (desk.fitted(source, Lettering(18, Ink.QUIET), box, 1),), box)
