"""Write the planned book as one page of XHTML with its stylesheet."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import assert_never

from publish.edition import Edition, Question
from publish.emitters.pdf import back, front
from publish.emitters.pdf.imprint import colophon
from publish.emitters.pdf.medium import Page
from publish.emitters.pdf.plan import (
    Book,
    Chapter,
    Colophon,
    Contents,
    Cover,
    Glossary,
    HalfTitle,
    Index,
    Part,
    Plates,
    References,
    TitlePage,
)
from publish.emitters.pdf.stylesheet import ANSWERS, RULED, answers, ruled, stylesheet
from publish.model import Finding, plain_text
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.resources.loader import COVER
from publish.xhtml import Shared, Uses, Writer, chapter_id
from publish.xhtml.cover import cover

_START = regex(r'<ol start="(\d+)"')


@dataclass(frozen=True, slots=True)
class Rendered:
    """Markup and style, with the drawings that the markup names."""

    markup: str
    stylesheet: str
    drawings: Mapping[str, bytes]
    book: Book
    findings: tuple[Finding, ...]

    @property
    def edition(self) -> Edition:
        """The edition all this is of."""
        return self.book.edition


class _Scribe:
    """Writes part after part; back matter sees what the chapters used."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.page = Page(edition)
        self.shared = Shared.of(edition, index=edition.style.parts.index)
        self.uses = Uses()
        self.drawings: dict[str, bytes] = {}

    def writer(self, chapter: str) -> Writer:
        return Writer(self.shared, self.page, self.uses, chapter)

    def part(self, part: Part) -> str:
        written = self._part(part)
        return written + self.page.endnotes.written(self.shared.labels.notes)

    def _part(self, part: Part) -> str:
        match part:
            case Cover():
                return self._cover(part)
            case HalfTitle():
                return front.half_title(self.writer("half"), part)
            case TitlePage():
                return front.title_page(self.writer("front"), part, self.edition.style)
            case Contents():
                return front.contents(self.writer("toc"), part, self.edition.style.page)
            case Plates():
                return front.plates(self.writer("plates"), part)
            case Chapter():
                return self._chapter(part)
            case Glossary():
                return back.glossary(self.writer("glossary"), part, self.edition)
            case References():
                return back.references(self.writer("references"), part)
            case Index():
                return back.index(self.writer("index"), part, self.edition)
            case Colophon():
                return colophon(self.writer("colophon"), part, self.edition)
            case _:
                assert_never(part)

    def _cover(self, part: Cover) -> str:
        title = escape(plain_text(part.metadata.title))
        source = self.page.picture(COVER, part.metadata.cover)
        if source:
            return f'<section class="cover given"><img src="{source}" alt="{title}"/></section>'
        self.drawings["cover:"] = cover(self.edition, self.edition.style.print.bleed).encode()
        return f'<section class="cover"><img src="cover:" alt="{title}"/></section>'

    def _chapter(self, part: Chapter) -> str:
        writer = self.writer(chapter_id(part.position))

        def after() -> str:
            notes = self.page.endnotes.written(self.shared.labels.notes)
            return notes + self._questions(writer, part.questions)

        return writer.chapter_section(part.section, alone=part.alone, after=after)

    def _questions(self, writer: Writer, questions: tuple[Question, ...]) -> str:
        if not questions:
            return ""
        items = "".join(f"<li>{writer.inlines(question.content)}</li>" for question in questions)
        name = writer.shared.labels.discussion
        return f'<section class="questions"><h2 class="plain">{name}</h2><ol>{items}</ol></section>'


def render(book: Book, blanks: int = 0) -> Rendered:
    """Write every part in turn, and so many empty leaves that fill the last signature."""
    edition = book.edition
    scribe = _Scribe(edition)
    leaves = ['<div class="blank-leaf"></div>'] * blanks
    body = "\n".join((*map(scribe.part, book.parts), *leaves))
    title = escape(plain_text(edition.document.metadata.title))
    authors = escape("、".join(map(plain_text, edition.document.metadata.authors)))
    markup = (
        f'<!DOCTYPE html>\n<html xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{edition.script.value}"><head><meta charset="utf-8"/>'
        f'<title>{title}</title><meta name="author" content="{authors}"/></head>\n'
        f"<body>\n{body}\n</body></html>\n"
    )
    ruling = {RULED: ruled(edition.style).encode(), ANSWERS: answers(edition.style).encode()}
    drawings = {**scribe.drawings, **scribe.page.formulas, **ruling}
    look = "\n".join((stylesheet(edition), *_counting(body)))
    return Rendered(
        markup, look, drawings, book, (*book.findings, *scribe.page.feet.moved(edition))
    )


def _counting(body: str) -> Iterator[str]:
    """Let lists begin where they say: the engine counts them all from one."""
    for start in sorted({int(said) for said in _START.findall(body)}):
        yield f'ol[start="{start}"] {{ counter-reset: list-item {start - 1}; }}'
