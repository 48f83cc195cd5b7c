"""Back slides: terms, what to take away, the works leaned on."""

from collections.abc import Iterator

from publish.emitters.deck.legible import shortened, width, words
from publish.emitters.deck.slides import Closing, Sources, Terms
from publish.emitters.deck.speech import Speaker
from publish.model import Entry, Paragraph
from publish.words import labels

TERMS_A_SLIDE = 4
MOST_TERMS = 12
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
    for first in range(0, min(len(rows), MOST_TERMS), TERMS_A_SLIDE):
        shown = tuple(rows[first : min(first + TERMS_A_SLIDE, MOST_TERMS)])
        listed = tuple(f"{head}：{gloss}" for head, gloss in glossed if head in dict(shown))
        yield Terms(
            shown,
            title=title,
            speech=told.speech((*listed, *more), None, 2, told.talk.after_terms),
        )


def _gloss(entry: Entry) -> str:
    """Return a term's definition where it has one, else its other names."""
    for block in entry.definition:
        if isinstance(block, Paragraph):
            return words(block.content)
    return "；".join(filter(None, map(words, entry.glosses)))


def closing(told: Speaker) -> Closing:
    """Return the slide to part on."""
    talk = told.talk
    context = (talk.how_to_discuss, *talk.takeaways)
    return Closing(
        talk.takeaways,
        title=labels(told.edition.script).closing,
        speech=told.speech(context, None, 5, talk.after_closing),
    )


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
