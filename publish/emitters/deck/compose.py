"""Slides of words: which words in which slot, and which hairline at which height."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from publish import fonts
from publish.edition import Face
from publish.emitters.deck.desk import Desk, enlarged, sizes
from publish.emitters.deck.frames import (
    Box,
    Frame,
    Glyph,
    Ink,
    Item,
    Lettering,
    Line,
    Photo,
    Rule,
    Voice,
)
from publish.emitters.deck.grid import GAP
from publish.emitters.deck.head import foot, head
from publish.emitters.deck.lines import paragraph
from publish.emitters.deck.poems import columns
from publish.emitters.deck.slides import (
    Assertion,
    Closing,
    Contrast,
    Cover,
    Discussion,
    Opening,
    Plate,
    Poem,
    Quotation,
    Slide,
    Sources,
    Statement,
)

MARK = 0.13
"""How solid the character behind a cover's title is."""


def cover(slide: Cover, desk: Desk) -> tuple[Item, ...]:
    """Set the cover: the title before one large character of it, as on the book's."""
    texts = (
        ("title", slide.title),
        ("subtitle", slide.subtitle),
        ("authors", slide.authors),
        ("edition", slide.edition),
    )
    frames = (desk.fill("cover", slot, text) for slot, text in texts if text)
    return (*_mark(slide.mark, desk), *frames)


def _mark(character: str, desk: Desk) -> Iterator[Glyph]:
    slide = desk.style.slide
    side = slide.height * 0.98
    box = Box(slide.width - side, (slide.height - side) / 2, side, side)
    yield from _glyph(character, box, Ink.PAPER, MARK, desk)


def _glyph(character: str, box: Box, ink: Ink, opacity: float, desk: Desk) -> Iterator[Glyph]:
    """Yield a character as a shape: ornament that no missing font can spoil."""
    family = fonts.family(Face.SONG.value, desk.script.value)
    for outline in fonts.outlines(family, character):
        if outline.path:
            yield Glyph(box, outline.path, ink, opacity)


def opening(slide: Opening, desk: Desk) -> tuple[Item, ...]:
    """Set a chapter's opening."""
    slot = desk.layouts["opening"].slot("title")
    above = replace(slot.lettering, size=24.0, leading=1.6)
    room = replace(slot.box, height=slot.box.height - above.pitch)
    number = (paragraph(slide.number, above),) if slide.number else ()
    lines = (*number, desk.roomy(slide.title, slot.lettering, room))
    thesis = (desk.fill("opening", "thesis", slide.thesis),) if slide.thesis else ()
    return (Frame("title", lines), *thesis, *foot("opening", desk))


def assertion(slide: Assertion, desk: Desk) -> tuple[Item, ...]:
    """Set an assertion with its points as large as all of the talk, a hairline above each."""
    slot = desk.layouts["assertion"].slot("body")
    lines = desk.stacked(slide.points, desk.points, slot.box, GAP)
    return (
        *head(slide.title, slide.number, slide.kicker, "assertion", desk),
        Frame("body", lines),
        *_hairlines(lines, slot.box, desk),
        *foot("assertion", desk),
    )


def points(slides: Iterable[Slide], desk: Desk) -> Lettering:
    """Return the largest look in which the points of every slide fit, the layout's at least."""
    slot = desk.layouts["assertion"].slot("body")
    told = [slide.points for slide in slides if isinstance(slide, Assertion)]
    for tried in enlarged(slot.lettering):
        if all(desk.together(each, tried, slot.box, GAP) for each in told):
            return tried
    return slot.lettering


def _hairlines(lines: tuple[Line, ...], box: Box, desk: Desk) -> Iterator[Rule]:
    y = box.y
    for line in lines:
        yield Rule(Box(box.x, y - GAP / 2, box.width, 0.75), Ink.HAIRLINE)
        y += desk.height((line,), box.width) + GAP


def statement(slide: Statement, desk: Desk) -> tuple[Item, ...]:
    """Set an assertion alone, with the sentence it was cut from."""
    body = (desk.fill("statement", "body", slide.context),) if slide.context else ()
    framed = head(slide.title, slide.number, slide.kicker, "statement", desk)
    return (*framed, *body, *foot("statement", desk))


def quotation(slide: Quotation, desk: Desk) -> tuple[Item, ...]:
    """Set words to be read aloud."""
    texts = (("title", slide.title), ("body", slide.words), ("source", slide.source))
    frames = (desk.fill("quotation", slot, text) for slot, text in texts if text)
    aside = desk.layouts["quotation"].slot("title").box
    place = Box(aside.x - 6, aside.y + 96, 120, 120)
    opens = "「" if desk.script.traditional else "“"
    return (*frames, *_glyph(opens, place, Ink.ACCENT, 0.35, desk), *foot("quotation", desk))


def poem(slide: Poem, desk: Desk) -> tuple[Item, ...]:
    """Set verse in one column or two, a line to a paragraph, half a line between stanzas."""
    whole, more = (desk.layouts["poem"].slot(name) for name in ("body", "more"))
    set_in = columns(slide.stanzas)
    box = replace(whole.box, width=more.box.width) if len(set_in) > 1 else whole.box
    for tried in sizes(whole.lettering):
        told = [tuple(_verses(each, tried)) for each in set_in]
        if all(desk.stands(lines, box) for lines in told):
            break
    else:
        lines = (tuple(chain.from_iterable(each)) for each in set_in)
        told = [desk.stacked(each, whole.lettering, box, 0) for each in lines]
    placed = (None, None) if len(told) == 1 else (box, more.box)
    frames = (
        Frame(name, lines, place)
        for name, lines, place in zip(("body", "more"), told, placed, strict=False)
    )
    source = (desk.fill("poem", "source", slide.source),) if slide.source else ()
    framed = head(slide.title, slide.number, slide.kicker, "poem", desk)
    return (*framed, *frames, *source, *foot("poem", desk))


def _verses(stanzas: tuple[tuple[str, ...], ...], look: Lettering) -> Iterator[Line]:
    for number, stanza in enumerate(stanzas):
        for at, line in enumerate(stanza):
            yield paragraph(line, look, look.pitch / 2 if number and not at else 0.0)


def contrast(slide: Contrast, desk: Desk) -> tuple[Item, ...]:
    """Set two things side by side, the one that is meant in the accent."""
    sides = (("one", slide.one), ("other", slide.other))
    framed = head(slide.title, slide.number, slide.kicker, "contrast", desk)
    return (*framed, *(_side(*side, desk) for side in sides), *foot("contrast", desk))


def _side(name: str, said: tuple[str, str], desk: Desk) -> Frame:
    slot = desk.layouts["contrast"].slot(name)
    label = replace(slot.lettering, size=20.0, bold=False)
    word, what = said
    room = replace(slot.box, height=slot.box.height - label.pitch - 8)
    line = desk.fitted(what, slot.lettering, room)
    return Frame(name, (paragraph(word, label), replace(line, before=8.0)))


def plate(slide: Plate, desk: Desk) -> tuple[Item, ...]:
    """Set a picture as large as its box allows."""
    main = desk.layouts["plate"].slot("title").box
    room = Box(main.x, 156, main.width, 316)
    scale = min(room.width / slide.picture.width, room.height / slide.picture.height)
    wide, high = slide.picture.width * scale, slide.picture.height * scale
    photo = Photo(Box(room.x, room.y, wide, high), slide.picture, slide.alt)
    framed = head(slide.title, slide.number, slide.kicker, "plate", desk)
    return (*framed, photo, *foot("plate", desk))


def discussion(slide: Discussion, desk: Desk) -> tuple[Item, ...]:
    """Set a question large, what it turns on above it in the quoting face."""
    title, aside = (desk.layouts["discussion"].slot(name) for name in ("title", "aside"))
    for tried in sizes(title.lettering):
        lines = tuple(_question(slide, tried, title.box.width, desk))
        if desk.height(lines, title.box.width) <= title.box.height:
            break
    else:
        lines = (desk.fitted(slide.statement + slide.ask, tried, title.box),)
    label = Frame("aside", (paragraph(slide.label, replace(aside.lettering, bold=True)),))
    return (Frame("title", lines), label, *foot("discussion", desk))


def _question(slide: Discussion, asking: Lettering, measure: float, desk: Desk) -> Iterator[Line]:
    small = max(18.0, float(round(asking.size * 0.78)))
    held = replace(asking, size=small, voice=Voice.QUOTED, bold=False, leading=1.5)
    if slide.statement:
        yield paragraph(desk.ruler.balanced(slide.statement, held, measure), held)
    before = 18.0 if slide.statement else 0.0
    yield paragraph(desk.ruler.balanced(slide.ask, asking, measure), asking, before)


def closing(slide: Closing, desk: Desk) -> tuple[Item, ...]:
    """Set what to take away."""
    slot = desk.layouts["closing"].slot("body")
    lines = desk.stacked(slide.prompts, slot.lettering, slot.box, GAP)
    return (
        desk.fill("closing", "title", slide.title),
        Frame("body", lines),
        *foot("closing", desk),
    )


def sources(slide: Sources, desk: Desk) -> tuple[Item, ...]:
    """Set references."""
    slot = desk.layouts["sources"].slot("body")
    lines = desk.stacked(slide.entries, slot.lettering, slot.box, 12)
    framed = head(slide.title, "", "", "sources", desk)
    return (*framed, Frame("body", lines), *foot("sources", desk))
