"""Decide what the printed book holds, in order."""

from dataclasses import dataclass
from typing import TypeAlias

from publish.edition import ChapterDigest, Edition, Question
from publish.model import Blocks, Document, Entry, Figure, Metadata, Reference, Section, Table, walk


@dataclass(frozen=True, slots=True)
class Cover:
    """The outside of the book."""

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
class Plates:
    """A list of figures or of tables, where there are enough to be worth one."""

    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Colophon:
    """How this edition was made, and what stood beside the text in its seeds."""

    metadata: Metadata
    notices: Blocks


Part: TypeAlias = Cover | TitlePage | Contents | Plates | Chapter | Glossary | References | Colophon

FEWEST_PLATES = 4
SHORT_CONTENTS = 12


@dataclass(frozen=True, slots=True)
class Book:
    """A printed book: its parts in order, and the edition they are of."""

    edition: Edition
    parts: tuple[Part, ...]


def plan(edition: Edition) -> Book:
    """Lay out an edition as a book."""
    document, parts = edition.document, edition.style.parts
    glossary = parts.glossary and bool(document.glossary)
    references = parts.references and bool(document.references)
    front: tuple[Part, ...] = (
        Cover(document.metadata),
        TitlePage(document.metadata),
        Contents(document.sections, _depth(document), glossary, references),
        *_plates(document),
    )
    back: tuple[Part, ...] = (
        *((Glossary(document.glossary),) if glossary else ()),
        *((References(document.references),) if references else ()),
        Colophon(document.metadata, document.notices),
    )
    return Book(edition, (*front, *_chapters(edition), *back))


def _depth(document: Document) -> int:
    """Contents of a novel's hundred chapters list no sections; a short book's do."""
    return 1 if len(document.sections) > SHORT_CONTENTS else 2


def _plates(document: Document) -> tuple[Plates, ...]:
    nodes = tuple(node for chapter in document.sections for node in walk(chapter))
    figures = tuple(node for node in nodes if isinstance(node, Figure) and node.caption)
    tables = tuple(node for node in nodes if isinstance(node, Table) and node.caption)
    enough = max(len(figures), len(tables)) >= FEWEST_PLATES
    return (Plates(figures, tables),) if enough else ()


def _chapters(edition: Edition) -> tuple[Chapter, ...]:
    chapters = edition.document.sections
    alone = len(chapters) == 1
    digests = {digest.key: digest for digest in edition.digest.chapters}
    return tuple(
        Chapter(place, chapter, alone, _questions(edition, digests.get(chapter.key)))
        for place, chapter in enumerate(chapters, start=1)
    )


def _questions(edition: Edition, digest: ChapterDigest | None) -> tuple[Question, ...]:
    return digest.questions if digest and edition.style.parts.questions else ()
