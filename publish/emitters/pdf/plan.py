"""Decide what the printed book holds, in order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from publish.edition import Edition, Question
from publish.emitters.pdf.bulk import printable
from publish.model import (
    Blocks,
    Document,
    Entry,
    Figure,
    Finding,
    Mention,
    Metadata,
    Reference,
    Section,
    Severity,
    Table,
    walk,
)
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Cover:
    """The outside of the book."""

    metadata: Metadata


@dataclass(frozen=True, slots=True)
class HalfTitle:
    """The title alone, on the leaf before the title page."""

    metadata: Metadata


@dataclass(frozen=True, slots=True)
class TitlePage:
    """Who wrote what."""

    metadata: Metadata


@dataclass(frozen=True, slots=True)
class Contents:
    """Where everything stands: chapters with their sections, and the back matter."""

    chapters: tuple[Section, ...]
    depth: int
    glossary: bool
    references: bool
    index: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter, with its questions where the edition asks for them in print."""

    position: int
    section: Section
    alone: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms, in their order."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class References:
    """The works leaned on, under the headings their author gave them."""

    works: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The terms again, with every page that speaks of them."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Plates:
    """A list of figures or of tables, where there are enough to be worth one."""

    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Colophon:
    """How this edition was made, and what stood beside the text in its seeds."""

    metadata: Metadata
    notices: Blocks


Part: TypeAlias = (
    Cover
    | HalfTitle
    | TitlePage
    | Contents
    | Plates
    | Chapter
    | Glossary
    | References
    | Index
    | Colophon
)

FEWEST_PLATES = 4
SHORT_CONTENTS = 12


@dataclass(frozen=True, slots=True)
class Book:
    """A printed book: its parts in order, and the edition they are of."""

    edition: Edition
    parts: tuple[Part, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ContentsTooLong(Finding):
    """Chapters, or chapters and sections, are more than the contents list."""

    code = "contents-too-long"
    severity = Severity.NOTE
    rows: int
    limit: int


def plan(edition: Edition) -> Book:
    """Lay out an edition as a book, or as much of it as one file of pages can hold."""
    document, ends = printable(edition.document)
    edition = replace(edition, document=document)
    parts = (*_front(edition), *_chapters(edition), *_back(edition))
    return Book(edition, parts, (*ends, *_unlisted(edition)))


def _front(edition: Edition) -> tuple[Part, ...]:
    document, back = edition.document, _back(edition)
    about = document.metadata
    kinds = {type(part) for part in back}
    listed = tuple(kind in kinds for kind in (Glossary, References, Index))
    depth = _depth(edition)
    worth = sum(_rows(edition)) + sum(listed) > 1
    contents = (Contents(document.sections, depth, *listed),) if depth and worth else ()
    half = (HalfTitle(about),) if edition.style.parts.half_title else ()
    return (Cover(about), *half, TitlePage(about), *contents, *_plates(document))


def _back(edition: Edition) -> tuple[Part, ...]:
    document, parts = edition.document, edition.style.parts
    terms, works = document.glossary, document.references
    return (
        *((Glossary(terms),) if parts.glossary and terms else ()),
        *((References(works),) if parts.references and works else ()),
        *((Index(terms),) if parts.index and parts.glossary and _worth_an_index(document) else ()),
        Colophon(document.metadata, document.notices),
    )


def _worth_an_index(document: Document) -> bool:
    """Some term is spoken of twice; else the glossary's own pages say all there is to say."""
    nodes = (node for chapter in document.sections for node in walk(chapter))
    counts = Counter(node.entry for node in nodes if isinstance(node, Mention))
    return any(count > 1 for count in counts.values())


def _depth(edition: Edition) -> int:
    """Contents of a novel's hundred chapters list no sections; a short book's do.

    Where even chapters are more than the contents may list, there are none: 0.
    """
    rows, most = _rows(edition), edition.style.parts.contents
    wanted = 1 if len(edition.document.sections) > SHORT_CONTENTS else len(rows)
    return next((depth for depth in range(wanted, 0, -1) if sum(rows[:depth]) <= most), 0)


def _rows(edition: Edition) -> tuple[int, int]:
    """Count the chapters, and the sections in them."""
    chapters = edition.document.sections
    return len(chapters), sum(len(chapter.sections) for chapter in chapters)


def _unlisted(edition: Edition) -> Iterator[Finding]:
    rows, most = _rows(edition), edition.style.parts.contents
    wanted = 1 if rows[0] > SHORT_CONTENTS else len(rows)
    if sum(rows[:wanted]) > most:
        yield ContentsTooLong(sum(rows[:wanted]), most, span=None)


def _plates(document: Document) -> tuple[Plates, ...]:
    nodes = tuple(node for chapter in document.sections for node in walk(chapter))
    figures = tuple(node for node in nodes if isinstance(node, Figure) and node.caption)
    tables = tuple(node for node in nodes if isinstance(node, Table) and node.caption)
    enough = max(len(figures), len(tables)) >= FEWEST_PLATES
    return (Plates(figures, tables),) if enough else ()


def _chapters(edition: Edition) -> Iterator[Chapter]:
    chapters, asks = edition.document.sections, edition.style.parts.questions
    for place, chapter in enumerate(chapters, start=1):
        asked = edition.digest.asked(chapter.key) if asks else ()
        yield Chapter(place, chapter, len(chapters) == 1, asked)
