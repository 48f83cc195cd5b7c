"""Decide what the e-book holds: its files in reading order, its rows of contents."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from publish.edition import Edition, Question
from publish.emitters.epub.access import Access, access
from publish.emitters.epub.findings import FormulaUnread, NoPageList
from publish.emitters.epub.formulas import mathml
from publish.emitters.epub.headings import with_headings
from publish.emitters.epub.homes import Homes
from publish.model import (
    Citation,
    Document,
    Equation,
    Finding,
    Inlines,
    Maths,
    Section,
    plain_text,
    rewrite,
    walk,
)
from publish.model.value import dataclass
from publish.words import figures, labels
from publish.xhtml import chapter_id, keyed_id, shows_number

DEEPEST = 3
"""Levels of contents: chapters, sections, subsections."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The outside: the author's picture if one was admitted, else drawn from the title."""


@dataclass(frozen=True, slots=True)
class TitlePage:
    """Who wrote what."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The navigation document, read in its place as well."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter, with its questions where the style asks for them."""

    position: int
    section: Section
    alone: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms."""


@dataclass(frozen=True, slots=True)
class References:
    """The works leaned on."""


@dataclass(frozen=True, slots=True)
class Colophon:
    """How this edition was made, and what stood beside the text."""


Part: TypeAlias = Cover | TitlePage | Contents | Chapter | Glossary | References | Colophon


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the contents, what it points at (an id, or a whole file) and those below it."""

    title: str
    file: str
    anchor: str = ""
    below: tuple["Row", ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """An e-book: its parts in order, its contents, what it can promise its readers."""

    edition: Edition
    parts: tuple[Part, ...]
    rows: tuple[Row, ...]
    homes: Homes
    access: Access
    findings: tuple[Finding, ...]


def plan(edition: Edition) -> Book:
    """Lay out an edition as an e-book."""
    edition = replace(edition, document=_apparatus(edition))
    document = edition.document
    homes = Homes(len(document.sections))
    parts: tuple[Part, ...] = (
        Cover(),
        TitlePage(),
        Contents(),
        *_chapters(edition),
        *((Glossary(),) if document.glossary else ()),
        *((References(),) if document.references else ()),
        Colophon(),
    )
    rows = (*_chapter_rows(edition, homes), *_back_rows(edition, homes))
    findings = (*_unread(document), *(() if edition.pages else (NoPageList(span=None),)))
    return Book(edition, parts, rows, homes, access(edition), findings)


def _apparatus(edition: Edition) -> Document:
    """Leave out what the style leaves out, and the marks that would point at it."""
    document, parts = with_headings(edition), edition.style.parts
    if not parts.glossary:
        document = replace(document, glossary=())
    if not parts.references:
        document = replace(rewrite(document, inlines=_without_marks), references=())
    return document


def _without_marks(inlines: Inlines) -> Inlines:
    return tuple(node for node in inlines if not isinstance(node, Citation) or node.content)


def _chapters(edition: Edition) -> Iterator[Chapter]:
    chapters, asks = edition.document.sections, edition.style.parts.questions
    for position, chapter in enumerate(chapters, start=1):
        asked = edition.digest.asked(chapter.key) if asks else ()
        yield Chapter(position, chapter, len(chapters) == 1, asked)


def _chapter_rows(edition: Edition, homes: Homes) -> Iterator[Row]:
    chapters = edition.document.sections
    words = labels(edition.script)
    for position, chapter in enumerate(chapters, start=1):
        anchor = chapter_id(position)
        title = plain_text(chapter.title)
        if shows_number(chapter, alone=len(chapters) == 1):
            title = f"{words.chapter.format(figures(chapter.number[0]))}　{title}"
        below = tuple(_section_rows(chapter, anchor, homes, 2))
        yield Row(title, homes.file(anchor), "", below)


def _section_rows(above: Section, chapter: str, homes: Homes, depth: int) -> Iterator[Row]:
    if depth > DEEPEST:
        return
    for section in above.sections:
        anchor = keyed_id(chapter, section.key)
        below = tuple(_section_rows(section, chapter, homes, depth + 1))
        yield Row(plain_text(section.title), homes.file(anchor), anchor, below)


def _back_rows(edition: Edition, homes: Homes) -> Iterator[Row]:
    words = labels(edition.script)
    if edition.document.glossary:
        yield Row(words.glossary, homes.glossary)
    if edition.document.references:
        yield Row(words.references, homes.references)
    yield Row(words.colophon, homes.colophon)


def _unread(document: Document) -> Iterator[Finding]:
    for node in walk(document):
        if isinstance(node, Maths | Equation):
            display = isinstance(node, Equation)
            if mathml(node.source, display=display) is None:
                yield FormulaUnread(node.source, span=node.span)
