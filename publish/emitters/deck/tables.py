"""Slides in rows: how the time is spent, the agenda, figures, terms."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from publish.emitters.deck.desk import LEAST, STEPS, Desk, joined, sizes
from publish.emitters.deck.frames import (
    Box,
    Frame,
    Grid,
    Ink,
    Item,
    Lettering,
    Line,
    Rule,
    Voice,
    Words,
)
from publish.emitters.deck.grid import SMALL, TEXT
from publish.emitters.deck.head import foot, head
from publish.emitters.deck.lines import paragraph
from publish.emitters.deck.slides import Agenda, AgendaItem, Figures, SessionPlan, Terms

Rows: TypeAlias = tuple[tuple[Line, ...], ...]

PADDING, TIGHTEST = 16.0, 4.0
"""Above and below a row's words together: as a rule, and at the least."""

BOTTOM = 476.0

FEW, SOME = 3, 5
"""So many chapters leave room on the agenda for what each says."""

CLOSE = 60.0
"""Rows nearer one another than this are set small."""

FIRST, SECOND = 208.0, 440.0
"""The columns of a table: what is named, and what is said of it."""


def session_plan(slide: SessionPlan, desk: Desk) -> tuple[Item, ...]:
    """Set the minutes in one column and what they are for in the other."""

    def rows(scale: float) -> Rows:
        what = Lettering(_scaled(24, scale))
        time = replace(what, ink=Ink.ACCENT, bold=True)
        return tuple(
            (paragraph(minutes, time), desk.fitted(subject, what, _cell(500), 2))
            for minutes, subject in slide.rows
        )

    return (
        *head(slide.title, "", "", "plan", desk),
        _grid(rows, (128, 520), 150, desk, slide.title),
        *foot("plan", desk),
    )


def agenda(slide: Agenda, desk: Desk) -> tuple[Item, ...]:
    """Set a line for each chapter, each leading to it, with its thesis where there is room."""
    roomy = len(slide.items) <= FEW
    step = 104.0 if roomy else 64.0 if len(slide.items) <= SOME else 36.0
    titles = [f"{entry.number}{entry.title}" for entry in slide.items]
    look = _common(titles, Lettering(28) if step > CLOSE else Lettering(20, leading=1.3), desk)
    rows = (
        item
        for at, entry in enumerate(slide.items)
        for item in _entry(entry, look, Box(0, 146 + at * step, TEXT, step), desk, roomy=roomy)
    )
    return (*head(slide.title, "", "", "agenda", desk), *rows, *foot("agenda", desk))


def _common(titles: list[str], look: Lettering, desk: Desk) -> Lettering:
    """Return the largest look in which every title stands in one line, if it is not small.

    Programs differ on whether a stop counts toward a line: the number's width is left free.
    """
    tries = [each for each in sizes(look) if each.size >= look.size * LEAST]
    for tried in tries:
        if all(desk.ruler.lines(title, tried, TEXT) == 1 for title in titles):
            return tried
    return tries[-1]


def _entry(
    entry: AgendaItem, look: Lettering, row: Box, desk: Desk, *, roomy: bool
) -> Iterator[Item]:
    left, main = (desk.layouts["agenda"].slot(name).box for name in ("aside", "title"))
    close = row.height < CLOSE
    high = row.height - 8 if close else 44.0
    free = main.width - desk.ruler.width(entry.number, look)
    line = _named(entry.title, look, Box(0, 0, free, high), desk)
    number = line.words[0].lettering
    accent = Lettering(min(18.0 if close else 20.0, number.size), Ink.ACCENT, bold=True)
    words = (Words(f"{entry.number}\t", replace(accent, leading=number.leading)), *line.words)
    box = Box(left.x, row.y, main.x + main.width - left.x, high)
    yield Frame("", (joined(*words, stop=main.x - left.x),), box, entry.key)
    if roomy and entry.thesis:
        under = Box(main.x, row.y + 44, main.width, 32)
        quiet = Lettering(SMALL, Ink.QUIET)
        yield Frame("", (desk.fitted(entry.thesis, quiet, under, 1),), under)
    y = row.y + row.height - (5 if close else 12)
    yield Rule(Box(main.x, y, main.width, 0.75), Ink.HAIRLINE)


def _named(title: str, look: Lettering, room: Box, desk: Desk) -> Line:
    """Set a chapter's name in one line, or, where it is longer, small in two."""
    if desk.ruler.lines(title, look, room.width) == 1:
        return paragraph(title, look)
    return desk.fitted(title, replace(look, size=SMALL, leading=1.2), room, 2)


def figures(slide: Figures, desk: Desk) -> tuple[Item, ...]:
    """Set several figures in a column, what each measures beside it."""

    def rows(scale: float) -> Rows:
        size = float(_scaled(34, scale))
        value = Lettering(size, Ink.ACCENT, Voice.TITLE, bold=True, leading=1.25)
        shown = ((row.value, row.measures) for row in slide.rows)
        return _pairs(shown, value, Lettering(_scaled(22, scale)), desk)

    return (
        *head(slide.title, slide.number, "", "figures", desk),
        _grid(rows, (FIRST, SECOND), 180, desk, slide.title),
        *foot("figures", desk),
    )


def terms(slide: Terms, desk: Desk) -> tuple[Item, ...]:
    """Set terms in a column, what each means beside it."""

    def rows(scale: float) -> Rows:
        term = Lettering(_scaled(24, scale), Ink.ACCENT, Voice.TITLE, bold=True)
        return _pairs(slide.rows, term, Lettering(_scaled(20, scale)), desk)

    return (
        *head(slide.title, "", "", "terms", desk),
        _grid(rows, (FIRST, SECOND), 140, desk, slide.title),
        *foot("terms", desk),
    )


def _pairs(pairs: Iterable[tuple[str, str]], named: Lettering, said: Lettering, desk: Desk) -> Rows:
    return tuple(
        (
            desk.fitted(first, named, _cell(FIRST - 12), 2),
            desk.fitted(second, said, _cell(SECOND - 8), 3),
        )
        for first, second in pairs
    )


def _scaled(size: float, scale: float) -> float:
    return max(SMALL, float(round(size * scale)))


def _cell(measure: float) -> Box:
    return Box(0, 0, measure, 96)


def _grid(
    build: Callable[[float], Rows],
    widths: tuple[float, float],
    top: float,
    desk: Desk,
    name: str,
) -> Grid:
    """Set rows in columns below the title, a hairline under each, smaller where many."""
    main = desk.layouts["figures"].slot("title").box
    for scale in STEPS:
        rows = build(scale)
        text = tuple(
            max(desk.height((line,), each - 8) for line, each in zip(row, widths, strict=True))
            for row in rows
        )
        spare = (BOTTOM - top - sum(text)) / len(rows)
        if spare >= TIGHTEST:
            break
    padding = max(0.0, min(PADDING, spare))
    high = tuple(each + padding for each in text)
    return Grid(Box(main.x, top, sum(widths), sum(high)), widths, rows, high, padding / 2, name)
