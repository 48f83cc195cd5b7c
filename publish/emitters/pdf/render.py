"""Write the planned book as one page of XHTML with its stylesheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import assert_never

from publish.edition import Edition, Question
from publish.emitters.pdf import matter
from publish.emitters.pdf.medium import Page
from publish.emitters.pdf.plan import (
    Book,
    Chapter,
    Colophon,
    Contents,
    Cover,
    Glossary,
    Part,
    Plates,
    References,
    TitlePage,
)
from publish.emitters.pdf.stylesheet import RULED, ruled, stylesheet
from publish.model import plain_text
from publish.xhtml import Book as Shared
from publish.xhtml import Uses, Writer, chapter_id
from publish.xhtml.cover import cover

BOOK_FILE = "book.toml"
"""The seed that names a cover."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """Markup and style, with the drawings that the markup names."""

    markup: str
    stylesheet: str
    drawings: Mapping[str, bytes]
    edition: Edition


class _Press:
    """Writes part after part; back matter sees what the chapters used."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.page = Page(edition)
        self.shared = Shared.of(edition)
        self.uses = Uses()
        self.drawings: dict[str, bytes] = {}

    def writer(self, chapter: str) -> Writer:
        return Writer(self.shared, self.page, self.uses, chapter)

    def part(self, part: Part) -> str:
        match part:
            case Cover():
                return self._cover(part)
            case TitlePage():
                return matter.title_page(self.writer("front"), part)
            case Contents():
                return matter.contents(self.writer("toc"), part)
            case Plates():
                return matter.plates(self.writer("plates"), part)
            case Chapter():
                return self._chapter(part)
            case Glossary():
                return matter.glossary(self.writer("glossary"), part)
            case References():
                return matter.references(self.writer("references"), part)
            case Colophon():
                return matter.colophon(self.writer("colophon"), part)
            case _:
                assert_never(part)

    def _cover(self, part: Cover) -> str:
        title = escape(plain_text(part.metadata.title))
        source = self.page.picture(BOOK_FILE, part.metadata.cover)
        if source is None:
            source = "cover:"
            self.drawings[source] = cover(self.edition).encode()
        return f'<section class="cover"><img src="{source}" alt="{title}"/></section>'

    def _chapter(self, part: Chapter) -> str:
        writer = self.writer(chapter_id(part.position))
        section = writer.chapter_section(part.section, alone=part.alone)
        return section + self._questions(writer, part.questions)

    def _questions(self, writer: Writer, questions: tuple[Question, ...]) -> str:
        if not questions:
            return ""
        items = "".join(f"<li>{writer.inlines(question.content)}</li>" for question in questions)
        name = writer.book.labels.discussion
        return f'<section class="questions"><h2 class="plain">{name}</h2><ol>{items}</ol></section>'


def render(book: Book) -> Rendered:
    """Write every part in turn."""
    edition = book.edition
    press = _Press(edition)
    body = "\n".join(map(press.part, book.parts))
    title = escape(plain_text(edition.document.metadata.title))
    authors = escape("、".join(map(plain_text, edition.document.metadata.authors)))
    markup = (
        f'<!DOCTYPE html>\n<html lang="{edition.script.value}"><head><meta charset="utf-8"/>'
        f'<title>{title}</title><meta name="author" content="{authors}"/></head>\n'
        f"<body>\n{body}\n</body></html>\n"
    )
    margin = {RULED: ruled(edition.style).encode()} if edition.style.parts.margin_notes else {}
    drawings = {**press.drawings, **press.page.formulas, **margin}
    return Rendered(markup, stylesheet(edition), drawings, edition)
