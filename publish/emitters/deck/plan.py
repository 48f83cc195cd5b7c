"""Decide which slides a talk has, and what each says."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain

from publish.digest import doubts
from publish.edition import Edition, Script, Style
from publish.emitters.deck.back import closing, sources, terms
from publish.emitters.deck.chapters import Teller, budget
from publish.emitters.deck.findings import PictureNotForSlides
from publish.emitters.deck.front import agenda, cover, session_plan
from publish.emitters.deck.legible import words
from publish.emitters.deck.plates import shown
from publish.emitters.deck.slides import Opening, Slide
from publish.emitters.deck.speech import Speaker, speaker
from publish.model import Figure, Finding, walk
from publish.model.value import dataclass
from publish.words import labels


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the talk, as a presentation program lists it."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole talk: its parts in order, whom it is by, and how it should look."""

    title: str
    authors: tuple[str, ...]
    parts: tuple[Part, ...]
    script: Script
    style: Style
    modified: datetime
    findings: tuple[Finding, ...] = ()

    @property
    def slides(self) -> tuple[Slide, ...]:
        """Every slide, in order."""
        return tuple(chain.from_iterable(part.slides for part in self.parts))


def plan(edition: Edition) -> Plan:
    """Plan the talk of an edition from its digest, glossary and references."""
    told, about = speaker(edition), edition.document.metadata
    chapters = tuple(_chapters(told))
    alone = len(chapters) == 1 and words(told.edition.digest.chapters[0].title) == words(
        about.title
    )
    if alone:
        chapters = tuple((number, _unopened(part)) for number, part in chapters)
    front = Part(
        words(about.title) or labels(edition.script).cover,
        (cover(told), *session_plan(told, chapters), *([] if alone else agenda(told))),
    )
    end: tuple[Slide, ...] = (*terms(told), closing(told), *sources(told))
    parts = (front, *(part for _, part in chapters), Part(labels(edition.script).closing, end))
    return Plan(
        words(about.title) or front.name,
        tuple(filter(None, map(words, about.authors))),
        _distinct(parts, told),
        edition.script,
        edition.style,
        edition.modified,
        (*doubts(edition.digest), *_unshown(edition)),
    )


def _unopened(part: Part) -> Part:
    """Leave out the opening of the one chapter: the cover has its title, the next its thesis."""
    rest = tuple(slide for slide in part.slides if not isinstance(slide, Opening))
    return replace(part, slides=rest) if rest else part


def _chapters(told: Speaker) -> Iterator[tuple[str, Part]]:
    digested = told.edition.digest.chapters
    sections = {section.key: section for section in told.edition.document.sections}
    share = budget(len(digested))
    asked: dict[str, None] = {}
    for chapter in digested:
        fresh = {words(each.content): each for each in reversed(chapter.questions)}
        unasked = [each for said, each in reversed(fresh.items()) if said not in asked]
        kept = tuple(unasked[: share.questions])
        teller = Teller(told, chapter, sections.get(chapter.key), share, kept, len(asked))
        asked |= dict.fromkeys(words(each.content) for each in kept)
        yield teller.number, Part(f"{teller.number} {teller.title}".strip(), tuple(teller.slides()))


def _unshown(edition: Edition) -> Iterator[Finding]:
    """Find the admitted pictures that cannot be shown on a slide."""
    for node in walk(edition.document):
        if isinstance(node, Figure):
            admitted = edition.gallery.find(node.span.seed, node.address)
            if admitted and not shown(node, edition):
                yield PictureNotForSlides(node.address, span=node.span)


def _distinct(parts: tuple[Part, ...], told: Speaker) -> tuple[Part, ...]:
    """Give every slide a title of its own: an outline without two lines alike."""
    used: dict[str, int] = {}

    def named(slide: Slide) -> Slide:
        title = slide.title or told.talk.quotation
        shown = f"{slide.number} {title}" if isinstance(slide, Opening) else title
        used[shown] = used.get(shown, 0) + 1
        if used[shown] == 1:
            return replace(slide, title=title)
        numbered = told.talk.continued.format(title, used[shown])
        used[numbered] = 1
        return replace(slide, title=numbered)

    return tuple(replace(part, slides=tuple(map(named, part.slides))) for part in parts)
