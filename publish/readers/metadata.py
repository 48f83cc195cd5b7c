"""Metadata: what the author settled, else what the seeds say, else what can be found."""

from collections import Counter
from collections.abc import Iterable, Iterator

from publish.model import (
    Document,
    Finding,
    Inlines,
    Metadata,
    Section,
    Span,
    Text,
    plain_text,
    walk,
    without_notes,
)
from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.findings import AuthorsFound, ScriptFound, TitleFound
from publish.readers.reading import Particulars
from publish.readers.seed.everyday import SIMPLIFIED, TRADITIONAL, is_of_hong_kong
from publish.readers.settings.book import Book
from publish.words import figures

_SAMPLE = 100_000
_FEW = 9
_HAN = regex(f"[{HAN}]")


def complete(
    document: Document, name: str, book: Book, seeds: tuple[Particulars, ...]
) -> tuple[Metadata, tuple[Finding, ...]]:
    """Return the book's metadata, with a note for whatever had to be found."""
    said = (book.particulars, *(seeds if len(seeds) == 1 else ()))
    given = book.settings.given
    title = _first(one.title for one in said) or _title(document, name)
    authors = book.particulars.authors or _authors(seeds)
    script = book.particulars.language or _said_script(seeds) or script_of(document)
    gathered = () if _first(one.title for one in said) else _and_others(document, name)
    metadata = Metadata(
        title=title,
        subtitle=_first(one.subtitle for one in said) or gathered,
        authors=authors,
        script=script,
        description=_first(one.description for one in said),
        publisher=_first(one.publisher for one in said),
        rights=_first(one.rights for one in said),
        date=_first_text(one.date for one in said),
        identifier=_first_text(one.identifier for one in said),
        cover=_first_text(one.cover for one in said),
    )
    return metadata, tuple(_notes(metadata, given)) if document.sections else ()


def _notes(metadata: Metadata, given: frozenset[str]) -> Iterator[Finding]:
    if "title" not in given:
        yield TitleFound(plain_text(metadata.title), span=_place(metadata.title))
    if "authors" not in given and metadata.authors:
        names = "、".join(map(plain_text, metadata.authors))
        yield AuthorsFound(names, span=_place(metadata.authors[0]))
    if "language" not in given:
        yield ScriptFound(metadata.script, span=None)


def _place(inlines: Inlines) -> Span | None:
    return inlines[0].span if inlines else None


def _first(found: Iterable[Inlines]) -> Inlines:
    return next(filter(None, found), ())


def _first_text(found: Iterable[str]) -> str:
    return next(filter(None, found), "")


def _title(document: Document, name: str) -> Inlines:
    """Name a book nobody named: after its one chapter, its folder, or its first piece."""
    if len(document.sections) == 1 or _collects(document, name):
        return without_notes(document.sections[0].title)
    seed = document.sections[0].span.seed if document.sections else "book.toml"
    return (Text(name, span=Span(seed, 0, 0)),)


def _collects(document: Document, name: str) -> bool:
    """Tell whether a book is a few pieces in a folder whose name says nothing to a reader."""
    seeds = {chapter.span.seed for chapter in document.sections}
    return 1 < len(seeds) == len(document.sections) <= _FEW and not _HAN.search(name)


def _and_others(document: Document, name: str) -> Inlines:
    """Say how many pieces stand beside the one that names the book: 外一篇."""
    if not _collects(document, name):
        return ()
    span = document.sections[1].title[0].span if document.sections[1].title else None
    words = f"外{figures(len(document.sections) - 1)}篇"
    return (Text(words, span=span or document.sections[1].span),)


def _authors(seeds: Iterable[Particulars]) -> tuple[Inlines, ...]:
    """Gather the seeds' authors, each name once."""
    by_name = {plain_text(author): author for seed in seeds for author in reversed(seed.authors)}
    names = dict.fromkeys(plain_text(author) for seed in seeds for author in seed.authors)
    return tuple(by_name[name] for name in names)


def _said_script(seeds: tuple[Particulars, ...]) -> str:
    said = {seed.language for seed in seeds}
    return said.pop() if len(said) == 1 else ""


def script_of(document: Document) -> str:
    """Return the script most of the text is written in, by characters only one script has."""
    seen, sample = 0, list[str]()
    for text in _texts(document.sections):
        sample.append(text.content)
        seen += len(text.content)
        if seen > _SAMPLE:
            break
    said = "".join(sample)
    times = Counter(said)
    simplified = sum(times[character] for character in times.keys() & SIMPLIFIED)
    traditional = sum(times[character] for character in times.keys() & TRADITIONAL)
    if traditional <= simplified:
        return "zh-Hans"
    return "zh-Hant-HK" if is_of_hong_kong(said) else "zh-Hant-TW"


def _texts(sections: Iterable[Section]) -> Iterator[Text]:
    return (node for section in sections for node in walk(section) if isinstance(node, Text))
