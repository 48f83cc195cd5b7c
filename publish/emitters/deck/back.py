"""Back slides: terms, what to take away, the works leaned on."""

from collections.abc import Iterator
from math import ceil

from publish.emitters.deck.legible import shortened, width, words
from publish.emitters.deck.slides import Closing, Sources, Terms
from publish.emitters.deck.speech import Speaker
from publish.model import Entry, Paragraph
from publish.words import labels

MOST_TERMS = 12
TERM_COLUMNS, MEANING_COLUMNS = 16, 42
TERM_LINES, TERM_SPACE = 10.0, 0.35
"""How high the terms of one slide may be together, and what divides them, in lines."""

GLOSS_COLUMNS = 88
"""About two lines of a slide, a Han character as two columns."""

MOST_SOURCES = 40
SOURCES_A_SLIDE = 5
SOURCE_COLUMNS = 70
LINES_A_SLIDE = 9


def terms(told: Speaker) -> Iterator[Terms]:
    """Yield the glossary's first terms that say what they mean, a few to a slide."""
    glossed = [(words(entry.headword), _gloss(entry)) for entry in told.edition.document.glossary]
    rows = [(head, shortened(gloss, GLOSS_COLUMNS)) for head, gloss in glossed if head and gloss]
    more = (told.talk.more_terms,) if len(rows) > MOST_TERMS else ()
    title = labels(told.edition.script).terms
    for shown in _dealt(rows[:MOST_TERMS]):
        listed = tuple(f"{head}：{gloss}" for head, gloss in glossed if head in dict(shown))
        yield Terms(
            shown,
            title=title,
            speech=told.speech(listed, None, 2, told.talk.after_terms, more),
        )


def _dealt(rows: list[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], ...]]:
    """Share terms over as few slides as hold them, evenly."""
    lines = [
        max(-(-width(head) // TERM_COLUMNS), -(-width(gloss) // MEANING_COLUMNS)) + TERM_SPACE
        for head, gloss in rows
    ]
    slides = ceil(sum(lines) / TERM_LINES)
    size = ceil(len(rows) / slides) if slides else 1
    for first in range(0, len(rows), size):
        yield tuple(rows[first : first + size])


def _gloss(entry: Entry) -> str:
    """Return a term's definition where it has one, else its other names."""
    for block in entry.definition:
        if isinstance(block, Paragraph):
            return words(block.content)
    return "；".join(filter(None, map(words, entry.glosses)))


def closing(told: Speaker) -> Closing:
    """Return the slide to part on."""
    told_as = told.talk.story if _tells(told) else told.talk
    ours = (told.talk.how_to_discuss, *told_as.takeaways)
    return Closing(
        told_as.takeaways,
        title=labels(told.edition.script).closing,
        speech=told.speech((), None, 5, told_as.after_closing, ours),
    )


def _tells(told: Speaker) -> bool:
    """Say whether more of a book's chapters tell than argue."""
    chapters = told.edition.digest.chapters
    return sum(chapter.tells for chapter in chapters) * 2 > len(chapters)


def sources(told: Speaker) -> Iterator[Sources]:
    """Yield the references, as many to a slide as can be read."""
    works = [words(work.content) for work in told.edition.document.references]
    kept = [shortened(work, SOURCE_COLUMNS * 4) for work in works if work][:MOST_SOURCES]
    title = labels(told.edition.script).sources
    while kept:
        count = _fitting(kept)
        shown, kept = tuple(kept[:count]), kept[count:]
        speech = told.speech(shown, None, 1, told.talk.after_sources)
        yield Sources(shown, title=title, speech=speech)


def _fitting(works: list[str]) -> int:
    """Return how many of the first works stand on one slide; one at the least."""
    lines = 0
    for count, work in enumerate(works[:SOURCES_A_SLIDE]):
        lines += -(-width(work) // SOURCE_COLUMNS)
        if count and lines > LINES_A_SLIDE:
            return count
    return min(len(works), SOURCES_A_SLIDE)
