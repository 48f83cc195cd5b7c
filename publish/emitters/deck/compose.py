"""Compose each kind of slide: which words in which slot, which rule at which height."""

from collections.abc import Iterator
from dataclasses import replace

from publish import fonts
from publish.emitters.deck.desk import Desk, joined, sizes
from publish.emitters.deck.frames import (
    Bars,
    Box,
    Frame,
    Glyph,
    Grid,
    Ink,
    Item,
    Lettering,
    Line,
    Photo,
    Rule,
    Voice,
    Words,
)
from publish.emitters.deck.layouts import title_lettering
from publish.emitters.deck.legible import shortened
from publish.emitters.deck.lines import paragraph
from publish.emitters.deck.slides import (
    Agenda,
    Assertion,
    BigNumber,
    Closing,
    Comparison,
    Cover,
    Discussion,
    FigureRow,
    Figures,
    Opening,
    Plate,
    Quotation,
    SessionPlan,
    Sources,
    Statement,
    Terms,
)

Items = tuple[Item, ...]
GAP = 22.0
"""Between points: half above the hairline, half below."""

FOOTER_COLUMNS = 66


def cover(slide: Cover, desk: Desk) -> Items:
    """Set the cover."""
    texts = (
        ("title", slide.title),
        ("subtitle", slide.subtitle),
        ("authors", slide.authors),
        ("edition", slide.edition),
    )
    return tuple(desk.fill("cover", slot, text) for slot, text in texts if text)


def session_plan(slide: SessionPlan, desk: Desk) -> Items:
    """Set the minutes in one column and what they are for in the other."""
    lettering = Lettering(24)
    minutes = replace(lettering, ink=Ink.ACCENT, bold=True)
    rows = tuple(
        (paragraph(time, minutes), desk.fitted(what, lettering, _cell(desk, 520), 2))
        for time, what in slide.rows
    )
    return (
        *_head(slide.title, "", "", "plan", desk),
        _grid(rows, (128, 520), desk, slide.title),
        *_foot(desk),
    )


def agenda(slide: Agenda, desk: Desk) -> Items:
    """Set a line for each chapter, each leading to it."""
    top, step = 186.0, 58.0
    main = desk.layouts["agenda"].slot("title").box
    left = desk.layouts["agenda"].slot("aside").box
    return (
        *_head(slide.title, "", "", "agenda", desk),
        *(
            item
            for at, entry in enumerate(slide.items)
            for y in (top + at * step,)
            for item in (
                Frame(
                    "",
                    (_entry(entry.number, entry.title, desk, main.x - left.x),),
                    Box(left.x, y, main.x + main.width - left.x, step - 12),
                    entry.key,
                ),
                Rule(Box(main.x, y + step - 8, main.width, 0.75), Ink.QUIET, 0.4),
            )
        ),
        *_foot(desk),
    )


def _entry(number: str, title: str, desk: Desk, stop: float) -> Line:
    main = desk.layouts["agenda"].slot("title").box
    line = desk.fitted(title, Lettering(26), Box(0, 0, main.width, 40), 1)
    accent = Lettering(18, Ink.ACCENT, bold=True)
    return joined(Words(f"{number}\t", accent), *line.words, stop=stop)


def opening(slide: Opening, desk: Desk) -> Items:
    """Set a chapter's opening."""
    texts = (("title", slide.title), ("aside", slide.number), ("thesis", slide.thesis))
    frames = (desk.fill("opening", slot, text) for slot, text in texts if text)
    return (*frames, *_foot(desk))


def assertion(slide: Assertion, desk: Desk) -> Items:
    """Set an assertion with its points, a hairline between each two."""
    slot = desk.layouts["assertion"].slot("body")
    lines = desk.stacked(slide.points, slot.lettering, slot.box, GAP)
    return (
        *_head(slide.title, slide.number, slide.kicker, "assertion", desk),
        Frame("body", lines),
        *_hairlines(lines, slot.box, desk),
        *_foot(desk),
    )


def _hairlines(lines: tuple[Line, ...], box: Box, desk: Desk) -> Iterator[Rule]:
    """Yield a hairline above every paragraph."""
    y = box.y
    for line in lines:
        yield Rule(Box(box.x, y - GAP / 2, box.width, 0.75), Ink.QUIET, 0.4)
        y += desk.height((line,), box.width) + GAP


def statement(slide: Statement, desk: Desk) -> Items:
    """Set an assertion alone, with the sentence it was cut from."""
    body = (desk.fill("statement", "body", slide.context),) if slide.context else ()
    head = _head(slide.title, slide.number, slide.kicker, "statement", desk)
    return (*head, *body, *_foot(desk))


def big_number(slide: BigNumber, desk: Desk) -> Items:
    """Set one figure large, its unit beside it, what it measures below."""
    slot = desk.layouts["number"].slot("figure")
    sign = slide.unit in {"%", "％"}
    for tried in sizes(slot.lettering):
        small = replace(tried, size=max(18.0, round(tried.size * 0.4)))
        parts = (
            Words(slide.hedge, small),
            Words(slide.value + slide.unit * sign, tried),
            Words("" if sign else slide.unit, small),
        )
        if sum(desk.ruler.width(each.text, each.lettering) for each in parts) <= slot.box.width:
            break
    figure = Frame("figure", (joined(*(each for each in parts if each.text)),))
    source = (desk.fill("number", "source", slide.source),) if slide.source else ()
    head = _head(slide.title, slide.number, slide.kicker, "number", desk)
    return (*head, figure, *source, *_foot(desk))


def figures(slide: Figures, desk: Desk) -> Items:
    """Set several figures in a column, what each measures beside it."""
    value = Lettering(34, Ink.ACCENT, Voice.TITLE, bold=True, leading=1.25)
    said = Lettering(22)
    rows = tuple(
        (
            desk.fitted(row.value, value, _cell(desk, 200), 1),
            desk.fitted(row.measures, said, _cell(desk, 440), 2),
        )
        for row in slide.rows
    )
    head = _head(slide.title, slide.number, "", "figures", desk)
    return (*head, _grid(rows, (208, 440), desk, slide.title), *_foot(desk))


def comparison(slide: Comparison, desk: Desk) -> Items:
    """Set bars to scale, what each measures at its left."""
    main = desk.layouts["comparison"].slot("title").box
    top, height = 180.0, 230.0
    step = height / len(slide.rows)
    label, value = Lettering(20), Lettering(26)
    labels = tuple(
        Frame(
            "",
            (desk.fitted(row.measures, label, Box(0, 0, 288, step - 8)),),
            Box(main.x, top + at * step + 4, 300, step - 8),
        )
        for at, row in enumerate(slide.rows)
    )
    bars = Bars(
        Box(main.x + 312, top, main.width - 312, height),
        tuple(row.measures for row in slide.rows),
        tuple(row.size or 0.0 for row in slide.rows),
        _pattern(slide),
        value.size,
        "；".join(f"{row.measures}：{row.value}" for row in slide.rows),
    )
    source = _sourced(slide.source, Box(main.x, top + height + 14, main.width, 40), desk)
    head = _head(slide.title, slide.number, "", "comparison", desk)
    return (*head, *labels, bars, *source, *_foot(desk))


def _pattern(slide: Comparison) -> str:
    """Return a number format with as many decimals as the text gives, and its unit."""
    decimals = max(_decimals(row) for row in slide.rows)
    digits = "0" + ("." + "0" * decimals if decimals else "")
    return f'{digits}"{slide.unit}"'


def _decimals(row: FigureRow) -> int:
    digits = f"{row.size:g}"
    return len(digits.partition(".")[2])


def _sourced(source: str, box: Box, desk: Desk) -> Iterator[Frame]:
    if source:
        yield Frame("", (desk.fitted(source, Lettering(18, Ink.QUIET), box, 1),), box)


def quotation(slide: Quotation, desk: Desk) -> Items:
    """Set words to be read aloud."""
    texts = (("title", slide.title), ("body", slide.words), ("source", slide.source))
    frames = (desk.fill("quotation", slot, text) for slot, text in texts if text)
    return (*frames, *_foot(desk))


def plate(slide: Plate, desk: Desk) -> Items:
    """Set a picture as large as its box allows."""
    room = Box(desk.layouts["plate"].slot("title").box.x, 156, 648, 320)
    scale = min(room.width / slide.picture.width, room.height / slide.picture.height)
    wide, high = slide.picture.width * scale, slide.picture.height * scale
    photo = Photo(Box(room.x, room.y, wide, high), slide.picture, slide.alt)
    head = _head(slide.title, slide.number, slide.kicker, "plate", desk)
    return (*head, photo, *_foot(desk))


def terms(slide: Terms, desk: Desk) -> Items:
    """Set terms in a column, what each means beside it."""
    term = Lettering(24, Ink.ACCENT, Voice.TITLE, bold=True)
    said = Lettering(20)
    rows = tuple(
        (
            desk.fitted(head, term, _cell(desk, 200), 2),
            desk.fitted(gloss, said, _cell(desk, 440), 3),
        )
        for head, gloss in slide.rows
    )
    head = _head(slide.title, "", "", "terms", desk)
    return (*head, _grid(rows, (208, 440), desk, slide.title), *_foot(desk))


def discussion(slide: Discussion, desk: Desk) -> Items:
    """Set a question large, what it turns on above it in the quoting face."""
    slot = desk.layouts["discussion"].slot("title")
    for tried in sizes(title_lettering(desk.style.slide)):
        lines = tuple(_question(slide, tried, slot.box.width, desk))
        if desk.height(lines, slot.box.width) <= slot.box.height:
            break
    aside = Frame(
        "aside", (paragraph(slide.label, desk.layouts["discussion"].slot("aside").lettering),)
    )
    return (Frame("title", lines), aside, *_foot(desk))


def _question(slide: Discussion, asking: Lettering, measure: float, desk: Desk) -> Iterator[Line]:
    holding = replace(
        asking,
        size=max(18.0, round(asking.size * 0.78)),
        voice=Voice.QUOTED,
        bold=False,
        leading=1.5,
    )
    if slide.statement:
        yield paragraph(desk.ruler.balanced(slide.statement, holding, measure), holding)
    before = 16.0 if slide.statement else 0.0
    yield paragraph(desk.ruler.balanced(slide.ask, asking, measure), asking, before)


def closing(slide: Closing, desk: Desk) -> Items:
    """Set what to take away."""
    slot = desk.layouts["closing"].slot("body")
    lines = desk.stacked(slide.prompts, slot.lettering, slot.box, GAP)
    return (desk.fill("closing", "title", slide.title), Frame("body", lines), *_foot(desk))


def sources(slide: Sources, desk: Desk) -> Items:
    """Set references, numbered."""
    slot = desk.layouts["sources"].slot("body")
    lines = desk.stacked(slide.entries, slot.lettering, slot.box, 10)
    return (*_head(slide.title, "", "", "sources", desk), Frame("body", lines), *_foot(desk))


def _head(title: str, number: str, kicker: str, layout: str, desk: Desk) -> Items:
    """Set the title, and at its left where in the talk we are."""
    made = desk.layouts[layout]
    framed = desk.fill(layout, "title", title)
    slot = made.slot("aside")
    bold = replace(slot.lettering, ink=Ink.ACCENT, bold=True)
    lines = tuple(
        paragraph(text, look)
        for text, look in ((number, bold), (shortened(kicker, 60), slot.lettering))
        if text
    )
    return (framed, Frame("aside", lines)) if lines else (framed,)


def _foot(desk: Desk) -> Items:
    """Set the deck's short title and keep a place for the slide's number."""
    slot = desk.layouts["assertion"].slot("footer")
    short = shortened(desk.title, FOOTER_COLUMNS)
    return (Frame("footer", (paragraph(short, slot.lettering),)), Frame("page", ()))


def _cell(desk: Desk, measure: float) -> Box:
    return Box(0, 0, measure, 96)


def _grid(
    rows: tuple[tuple[Line, ...], ...], widths: tuple[float, ...], desk: Desk, name: str
) -> Grid:
    """Set rows in columns below the title, a hairline under each."""
    main = desk.layouts["figures"].slot("title").box
    high = tuple(
        max(desk.height((line,), measure - 8) for line, measure in zip(row, widths, strict=True))
        + 14
        for row in rows
    )
    return Grid(Box(main.x, 168, sum(widths), sum(high)), widths, rows, high, name)


def mark(character: str, family: str, box: Box) -> Iterator[Glyph]:
    """Yield one large character as ornament."""
    for outline in fonts.outlines(family, character):
        if outline.path:
            yield Glyph(box, outline.path, Ink.PAPER, 0.11)
