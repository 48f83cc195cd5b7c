"""What the package document says of the book: a list of statements, as plain data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final

from publish.emitters.epub.plan import Book
from publish.emitters.epub.screen import Break
from publish.model import Metadata, plain_text
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.words import labels

_DATE: Final = regex(r"\d{4}(-\d{2}(-\d{2})?)?")
_CONFORMS: Final = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"


@dataclass(frozen=True, slots=True)
class Statement:
    """One element of the metadata: Dublin Core's if ``core``, else a ``meta``."""

    name: str
    value: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    core: bool = False


def statements(book: Book, breaks: Sequence[Break]) -> tuple[Statement, ...]:
    """Say everything but the identifier and the date, which the binder sets."""
    about = book.edition.document.metadata
    return (
        *_titles(about),
        _core("language", book.edition.script.value),
        *_people(about),
        *_imprint(about),
        *_pagination(book, breaks),
        *_access(book, breaks),
    )


def _core(name: str, value: str, **attributes: str) -> Statement:
    return Statement(name, value, attributes, core=True)


def _about(value: str, of: str, what: str, **attributes: str) -> Statement:
    return Statement("meta", value, {"refines": f"#{of}", "property": what, **attributes})


def _titles(about: Metadata) -> Iterator[Statement]:
    yield _core("title", plain_text(about.title) or "—", id="title")
    yield _about("main", "title", "title-type")
    if about.subtitle:
        yield _core("title", plain_text(about.subtitle), id="subtitle")
        yield _about("subtitle", "subtitle", "title-type")


def _people(about: Metadata) -> Iterator[Statement]:
    for place, author in enumerate(about.authors, start=1):
        yield _core("creator", plain_text(author), id=f"author-{place}")
        yield _about("aut", f"author-{place}", "role", scheme="marc:relators")
        yield _about(str(place), f"author-{place}", "display-seq")


def _imprint(about: Metadata) -> Iterator[Statement]:
    told = {
        "description": plain_text(about.description),
        "publisher": plain_text(about.publisher),
        "rights": plain_text(about.rights),
        "date": about.date if _DATE.fullmatch(about.date) else "",
    }
    yield from (_core(name, value) for name, value in told.items() if value.strip())
    if about.identifier:
        yield _core("identifier", about.identifier, id="work")


def _pagination(book: Book, breaks: Sequence[Break]) -> Iterator[Statement]:
    """Name the printed edition whose pages are marked (EPUB Accessibility 1.1, 3.3)."""
    if breaks:
        title = plain_text(book.edition.document.metadata.title)
        yield _property("pageBreakSource", labels(book.edition.script).print_edition.format(title))


def _property(name: str, value: str) -> Statement:
    return Statement("meta", value, {"property": name})


def _access(book: Book, breaks: Sequence[Break]) -> Iterator[Statement]:
    access = book.access
    modes = ("textual", *(("visual",) if access.pictures else ()))
    yield from (_property("schema:accessMode", mode) for mode in modes)
    if access.textual:
        yield _property("schema:accessModeSufficient", "textual")
    if access.pictures:
        yield _property("schema:accessModeSufficient", "textual,visual")
    yield from (_property("schema:accessibilityFeature", f) for f in _features(book, breaks))
    yield _property("schema:accessibilityHazard", "unknown" if access.moving else "none")
    yield _property("schema:accessibilitySummary", _summary(book, breaks))
    if access.conforming:
        # Nobody has certified it: who does so signs with a11y:certifiedBy himself.
        yield _property("dcterms:conformsTo", _CONFORMS)


def _features(book: Book, breaks: Sequence[Break]) -> Iterator[str]:
    access = book.access
    yield from (
        "tableOfContents",
        "readingOrder",
        "structuralNavigation",
        "displayTransformability",
    )
    if breaks:
        yield from ("pageBreakMarkers", "pageNavigation")
    if access.pictures and access.described:
        yield "alternativeText"
    if access.formulas and access.spoken:
        yield "MathML"
    if access.ruby:
        yield "rubyAnnotations"


def _summary(book: Book, breaks: Sequence[Break]) -> str:
    words, access = labels(book.edition.script), book.access
    document = book.edition.document
    pictured = words.access_described if access.described else words.access_undescribed
    return "".join(
        (
            words.access_text,
            words.access_links if document.glossary or document.references else "",
            pictured if access.pictures else "",
            words.access_maths if access.formulas and access.spoken else "",
            words.access_pages if breaks else "",
        )
    )
