"""Front slides: the cover, how the time is spent, what the talk goes through."""

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

from publish.emitters.deck.legible import closed, legible, shortened, words
from publish.emitters.deck.slides import Agenda, AgendaItem, Cover, SessionPlan
from publish.emitters.deck.speech import Speaker
from publish.words import labels
from publish.xhtml.cover import describe

if TYPE_CHECKING:
    from publish.emitters.deck.plan import Part

ROUND = 5
"""Minutes are planned in fives: nobody keeps time more finely."""

LONGEST, MEETING = 180, 120
"""Minutes that a group can sit through, and that a meeting of several should last."""

MOST_ROWS = 5
AGENDA_ROWS = 5
NAME_COLUMNS = 24
"""How much of a chapter's name a row that holds several has room for."""

LONG, LONG_ROWS = 15, 9
"""A book of more chapters than this has a close-set agenda."""


def cover(told: Speaker) -> Cover:
    """Return the cover: title, subtitle, authors, whose edition."""
    about, edition = told.edition.document.metadata, told.edition
    title = words(about.title) or labels(edition.script).cover
    context = (about.description or about.subtitle,)
    return Cover(
        words(about.subtitle),
        "　".join(filter(None, map(words, about.authors))),
        labels(edition.script).edition.format(legible(edition.style.title)),
        describe(edition).mark,
        title=title,
        speech=told.speech(context, None, 1, told.talk.after_cover),
    )


def session_plan(told: Speaker, chapters: tuple[tuple[str, "Part"], ...]) -> Iterator[SessionPlan]:
    """Yield how the time is spent: the opening, the chapters, the close."""
    spent = [(part.name, _minutes(part)) for _, part in chapters]
    rows = [(told.talk.opening, ROUND), *_grouped(spent), (told.talk.closing, ROUND)]
    total = _total(sum(minutes for _, minutes in rows), told)
    minutes = labels(told.edition.script).minutes
    lines = tuple((minutes.format(count), name) for name, count in rows)
    ours = (total, told.talk.how_to_discuss)
    speech = told.speech((), None, 2, told.talk.after_plan, ours)
    yield SessionPlan(lines, title=total, speech=speech)


def agenda(told: Speaker) -> Iterator[Agenda]:
    """Yield the agenda, a few chapters to a slide."""
    items = tuple(
        AgendaItem(
            told.numbers.get(chapter.key, ""),
            words(chapter.title),
            closed(words(chapter.thesis)),
            chapter.key,
        )
        for chapter in told.edition.digest.chapters
    )
    title = labels(told.edition.script).agenda
    most = AGENDA_ROWS if len(items) <= LONG else LONG_ROWS
    size = ceil(len(items) / max(1, ceil(len(items) / most))) or 1
    for first in range(0, len(items), size):
        shown = items[first : first + size]
        listed = "；".join(f"{item.number} {item.title}".strip() for item in shown)
        speech = told.speech((), None, 1, told.talk.after_plan, (listed,))
        yield Agenda(shown, title=title, speech=speech)


def _total(minutes: int, told: Speaker) -> str:
    """Say how long the talk takes, and in how many meetings where one is not enough."""
    if minutes <= LONGEST:
        return told.talk.total.format(minutes)
    return told.talk.meetings.format(minutes, -(-minutes // MEETING))


def _minutes(part: "Part") -> int:
    spent = sum(slide.speech.minutes for slide in part.slides)
    return -(-spent // ROUND) * ROUND


def _grouped(spent: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield chapters with their minutes, several to a row where there are many."""
    size = max(1, -(-len(spent) // MOST_ROWS))
    for first in range(0, len(spent), size):
        group = spent[first : first + size]
        names = [name for name, _ in group]
        ends = (shortened(names[0], NAME_COLUMNS), shortened(names[-1], NAME_COLUMNS))
        name = names[0] if len(names) == 1 else "—".join(ends)
        yield name, sum(minutes for _, minutes in group)
