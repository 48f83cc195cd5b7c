"""Write the planned e-book: every file of it as bytes, and what the package says."""

from dataclasses import field
from typing import assert_never

from publish.edition import PageStart, identity
from publish.emitters.epub import matter
from publish.emitters.epub.markup import page
from publish.emitters.epub.navigation import navigation, ncx
from publish.emitters.epub.outside import outside
from publish.emitters.epub.package import Statement, statements
from publish.emitters.epub.pages import in_order, with_lost_pages
from publish.emitters.epub.plan import (
    Book,
    Chapter,
    Colophon,
    Contents,
    Cover,
    Glossary,
    Part,
    References,
    TitlePage,
)
from publish.emitters.epub.screen import Break, Screen, footnotes, joined
from publish.emitters.epub.stylesheet import stylesheet
from publish.emitters.epub.tongue import ScreenWriter
from publish.model import plain_text
from publish.model.value import dataclass
from publish.resources import Picture
from publish.words import labels
from publish.xhtml import Shared, Uses, Writer, chapter_id


@dataclass(frozen=True, slots=True)
class File:
    """One file of the e-book, with its properties in the manifest."""

    name: str
    media_type: str
    data: bytes
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """All an e-book is made of; ``spine`` names its files in reading order."""

    book: Book
    identifier: str
    statements: tuple[Statement, ...]
    files: tuple[File, ...]
    spine: tuple[str, ...]
    cover: str


_XHTML = "application/xhtml+xml"
# Back matter links back to what chapters and colophon used, and is written after them.
_LAST = (Glossary, References)


@dataclass(slots=True)
class _Scribe:
    """Writes part after part, remembering what back matter and navigation need."""

    book: Book
    shared: Shared
    starts: tuple[PageStart, ...]
    outside: Picture
    uses: Uses = field(default_factory=Uses)
    taken: set[str] = field(default_factory=set)
    breaks: list[Break] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)

    def part(self, part: Part) -> File:
        """Write one part as a file."""
        edition, homes = self.book.edition, self.book.homes
        words = labels(edition.script)
        match part:
            case Cover():
                body = matter.cover(edition, self.outside.name, said=words.cover)
                return self._file(homes.cover, words.cover, body, "frontmatter")
            case TitlePage():
                title = plain_text(edition.document.metadata.title)
                return self._written(homes.title, title, "title", part)
            case Contents():
                name = words.contents
                body = navigation(self.book, in_order(self.breaks, self.starts))
                return self._file(homes.contents, name, body, "frontmatter", ("nav",))
            case Chapter(position, section):
                name, title = homes.chapter(position), plain_text(section.title)
                return self._written(name, title, chapter_id(position), part)
            case Glossary():
                return self._written(homes.glossary, words.glossary, "glossary", part)
            case References():
                return self._written(homes.references, words.references, "references", part)
            case Colophon():
                return self._written(homes.colophon, words.colophon, "colophon", part)
            case _:
                assert_never(part)

    def _written(self, name: str, title: str, prefix: str, part: Part) -> File:
        """Write a part that the author's words are in."""
        screen = Screen(self.book.edition, self.book.homes, name, self.taken)
        writer = ScreenWriter(self.shared, screen, self.uses, prefix)
        body = with_lost_pages(self._body(writer, part), screen, self.starts)
        self.breaks += screen.breaks
        self.shown |= set(screen.pictures)
        properties = ("mathml",) if screen.maths_used else ()
        return self._file(name, title, joined((body, footnotes(screen))), _kind(part), properties)

    def _body(self, writer: Writer, part: Part) -> str:
        edition, homes = self.book.edition, self.book.homes
        match part:
            case TitlePage():
                return matter.title_page(writer, edition)
            case Chapter(section=section, alone=alone, questions=questions):
                chapter = writer.chapter_section(section, alone=alone)
                return joined((chapter, matter.questions(writer, questions)))
            case Glossary():
                return matter.glossary(writer, edition, homes)
            case References():
                return matter.references(writer, edition, homes)
            case Colophon():
                return matter.colophon(writer, edition)
            case Cover() | Contents():
                return ""
            case _:
                assert_never(part)

    def _file(
        self, name: str, title: str, body: str, kind: str, properties: tuple[str, ...] = ()
    ) -> File:
        style = self.book.homes.stylesheet
        markup = page(self.book.edition, title, body, matter=kind, style=style)
        return File(name, _XHTML, markup.encode(), properties)


def render(book: Book) -> Rendered:
    """Write every part, then the ways about them."""
    edition = book.edition
    starts = edition.pages.starts if edition.pages else ()
    scribe = _Scribe(book, Shared.of(edition), starts, outside(book))
    order = sorted(range(len(book.parts)), key=lambda place: _turn(book.parts[place]))
    written = {place: scribe.part(book.parts[place]) for place in order}
    parts = tuple(written[place] for place in range(len(book.parts)))
    breaks = in_order(scribe.breaks, starts)
    name = identity(edition).urn
    files = (*_plain_files(book, breaks, name), *_pictures(scribe), *parts)
    spine = tuple(file.name for file in parts)
    return Rendered(book, name, statements(book, breaks), files, spine, scribe.outside.name)


def _turn(part: Part) -> int:
    """Say when a part is written: the navigation last, since it names all others' pages."""
    return 2 if isinstance(part, Contents) else int(isinstance(part, _LAST))


def _kind(part: Part) -> str:
    match part:
        case Chapter():
            return "bodymatter"
        case Cover() | TitlePage() | Contents():
            return "frontmatter"
        case Glossary() | References() | Colophon():
            return "backmatter"
        case _:
            assert_never(part)


def _plain_files(book: Book, breaks: tuple[Break, ...], name: str) -> tuple[File, ...]:
    edition, homes = book.edition, book.homes
    css = stylesheet(edition.style, edition.script).encode()
    older = ncx(book, breaks, name).encode()
    return (
        File(homes.stylesheet, "text/css", css),
        File(homes.ncx, "application/x-dtbncx+xml", older),
    )


def _pictures(scribe: _Scribe) -> tuple[File, ...]:
    """Pack what is shown; a picture for another audience stays out."""
    pictures = scribe.book.edition.gallery.pictures.values()
    shown = {picture.name: picture for picture in pictures if picture.name in scribe.shown}
    shown[scribe.outside.name] = scribe.outside
    return tuple(
        File(name, each.media_type, each.data, ("cover-image",) if each is scribe.outside else ())
        for name, each in sorted(shown.items())
    )
