"""Headings that contents can point at: each says something, and each has an id of its own."""

from dataclasses import replace

from publish.edition import Edition
from publish.model import Document, Section, Text, plain_text
from publish.words import Labels, figures, labels


def with_headings(edition: Edition) -> Document:
    """Name what has no title by its place, and tell apart sections of one key."""
    words = labels(edition.script)
    chapters = tuple(
        _named(chapter, words.chapter.format(figures(place)), words, set())
        for place, chapter in enumerate(edition.document.sections, start=1)
    )
    return replace(edition.document, sections=chapters)


def _named(section: Section, name: str, words: Labels, taken: set[str]) -> Section:
    said = plain_text(section.title).strip()
    return replace(
        section,
        key=_free(section.key, taken),
        title=section.title if said else (Text(name, span=section.span), *section.title),
        sections=tuple(
            _named(below, words.section.format(place), words, taken)
            for place, below in enumerate(section.sections, start=1)
        ),
    )


def _free(wanted: str, taken: set[str]) -> str:
    key, again = wanted, 2
    while key in taken:
        key, again = f"{wanted}-{again}", again + 1
    taken.add(key)
    return key
