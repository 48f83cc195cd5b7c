"""Set every slide: text measured, sized to its box, and put in its place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from publish.edition import Colours, Face, Script, SlideStyle
from publish.emitters.deck import compose, numbers, tables
from publish.emitters.deck.desk import Desk
from publish.emitters.deck.findings import SlideTextShortened
from publish.emitters.deck.frames import Layout, Sheet
from publish.emitters.deck.grid import normal
from publish.emitters.deck.layouts import layouts
from publish.emitters.deck.lines import Ruler
from publish.emitters.deck.plan import Part, Plan
from publish.emitters.deck.slides import (
    Agenda,
    Assertion,
    BigNumber,
    Closing,
    Comparison,
    Contrast,
    Cover,
    Discussion,
    Figures,
    Opening,
    Plate,
    Poem,
    Quotation,
    SessionPlan,
    Slide,
    Sources,
    Speech,
    Statement,
    Terms,
)
from publish.model import Finding
from publish.model.value import dataclass
from publish.words.talk import Talk, talk


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stretch of sheets under one name."""

    name: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """The deck, set: sheets in their parts, layouts, and what the file says of itself."""

    title: str
    authors: tuple[str, ...]
    parts: tuple[Chapter, ...]
    layouts: dict[str, Layout]
    slide: SlideStyle
    colours: Colours
    faces: dict[str, Face]
    script: Script
    modified: datetime
    findings: tuple[Finding, ...]


def render(plan: Plan) -> Rendered:
    """Set a planned talk in its style; what had to be shortened is a finding."""
    style = replace(plan.style, slide=normal(plan.style.slide))
    faces = _faces(plan)
    made = layouts(style.slide)
    body = made["assertion"].slot("body").lettering
    desk = Desk(Ruler(faces, plan.script), made, style, plan.script, plan.title, body)
    desk = replace(desk, points=compose.points(plan.slides, desk))
    parts = tuple(_part(part, desk) for part in plan.parts if part.slides)
    return Rendered(
        plan.title,
        plan.authors,
        parts,
        made,
        style.slide,
        style.colours,
        faces,
        plan.script,
        plan.modified,
        (*plan.findings, *(SlideTextShortened(text, span=None) for text in desk.cut_short)),
    )


def _faces(plan: Plan) -> dict[str, Face]:
    """Return the face of each voice; a deck is opened on machines that lack our own."""
    chosen = plan.style.faces
    # Our Traditional Kai is built for the book; the Song is the nearest face that others have.
    lacking = chosen.quotation is Face.KAI and plan.script.traditional
    quoted = Face.SONG if lacking else chosen.quotation
    return {"title": chosen.heading, "text": Face.HEI, "quoted": quoted, "cover": Face.SONG}


def _part(part: Part, desk: Desk) -> Chapter:
    return Chapter(part.name, tuple(_sheet(slide, desk) for slide in part.slides))


def _sheet(slide: Slide, desk: Desk) -> Sheet:
    notes = tuple(_notes(slide.speech, talk(desk.script)))
    match slide:
        case Cover():
            return Sheet("cover", compose.cover(slide, desk), notes)
        case SessionPlan():
            return Sheet("plan", tables.session_plan(slide, desk), notes)
        case Agenda():
            return Sheet("agenda", tables.agenda(slide, desk), notes)
        case Opening():
            return Sheet("opening", compose.opening(slide, desk), notes, slide.key)
        case Assertion():
            return Sheet("assertion", compose.assertion(slide, desk), notes)
        case Statement():
            return Sheet("statement", compose.statement(slide, desk), notes)
        case BigNumber():
            return Sheet("number", numbers.big_number(slide, desk), notes)
        case Figures():
            return Sheet("figures", tables.figures(slide, desk), notes)
        case Comparison():
            return Sheet("comparison", numbers.comparison(slide, desk), notes)
        case Quotation():
            return Sheet("quotation", compose.quotation(slide, desk), notes)
        case Poem():
            return Sheet("poem", compose.poem(slide, desk), notes)
        case Contrast():
            return Sheet("contrast", compose.contrast(slide, desk), notes)
        case Plate():
            return Sheet("plate", compose.plate(slide, desk), notes)
        case Terms():
            return Sheet("terms", tables.terms(slide, desk), notes)
        case Discussion():
            return Sheet("discussion", compose.discussion(slide, desk), notes)
        case Closing():
            return Sheet("closing", compose.closing(slide, desk), notes)
        case Sources():
            return Sheet("sources", compose.sources(slide, desk), notes)
        case _:
            assert_never(slide)


def _notes(speech: Speech, said: Talk) -> Iterator[str]:
    """Yield the paragraphs of a slide's notes."""
    for context in speech.context:
        yield said.context.format(context)
    yield from speech.ours
    if speech.place:
        yield said.place.format(speech.place)
    yield said.timing.format(speech.minutes)
    yield said.follow_up.format(speech.follow_up)
