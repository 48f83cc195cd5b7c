"""A document in outline: particulars, sections with what they hold, glossary, references."""

from collections import Counter
from collections.abc import Iterator, Sequence

from publish.cli.console import Ink, Stream, columns, padded, shortened, width
from publish.cli.whereabouts import Sources, at
from publish.model import (
    Citation,
    Document,
    Metadata,
    Note,
    Reference,
    Section,
    all_text,
    plain_text,
    walk,
)
from publish.model.inspection import mentions
from publish.model.shapes import kebab
from publish.words.interface import Interface


def show(document: Document, sources: Sources, words: Interface, out: Stream) -> None:
    """Print the outline of a document."""
    title = plain_text(document.metadata.title) or words.untitled
    out.line(out.ink(title, Ink.STRONG))
    for line in _particulars(document.metadata, words):
        out.line(line)
    _part(words.sections, _sections(document, sources, words), out)
    _part(words.bylines, list(_bylines(document.sections)), out)
    _part(words.glossary, _glossary(document, sources, words), out)
    _part(words.references, _references(document, words), out)
    notices = [f"  {_first(all_text((block,)))}" for block in document.notices]
    _part(words.notices, notices, out)
    out.line()


def _part(heading: str, lines: list[str], out: Stream) -> None:
    if lines:
        out.line()
        out.line(out.ink(f"{heading} ({len(lines)})", Ink.STRONG))
    for line in lines:
        out.line(line)


def _particulars(metadata: Metadata, words: Interface) -> Iterator[str]:
    room = max(map(width, words.metadata.values()))
    said = {
        "subtitle": plain_text(metadata.subtitle),
        "authors": words.between.join(map(plain_text, metadata.authors)),
        "script": metadata.script,
        "description": plain_text(metadata.description),
        "publisher": plain_text(metadata.publisher),
        "rights": plain_text(metadata.rights),
        "date": metadata.date,
        "identifier": metadata.identifier,
        "cover": metadata.cover,
    }
    for name, value in said.items():
        if value:
            yield f"  {padded(words.metadata[name], room)}  {_first(value, room + 2)}"


def _sections(document: Document, sources: Sources, words: Interface) -> list[str]:
    rows = [row for part in document.sections for row in _tree(part, 1, sources, words)]
    titles = max((width(title) for title, _, _ in rows), default=0)
    titles = min(titles, max(columns() // 2, 30))
    places = max((width(place) for _, place, _ in rows), default=0)
    return [
        f"{padded(shortened(title, titles), titles)}  {padded(place, places)}  {held}".rstrip()
        for title, place, held in rows
    ]


def _tree(
    section: Section, depth: int, sources: Sources, words: Interface
) -> Iterator[tuple[str, str, str]]:
    title = plain_text(section.title) or words.untitled
    yield "  " * depth + title, str(at(section.span, sources)), _held(section, words)
    for below in section.sections:
        yield from _tree(below, depth + 1, sources, words)


def _bylines(sections: Sequence[Section]) -> Iterator[str]:
    """Yield what was taken for a byline, a line each."""
    for section in sections:
        yield from (f"  {_first(plain_text(line))}" for line in section.byline)
        yield from _bylines(section.sections)


def _held(section: Section, words: Interface) -> str:
    """Count the blocks of a section's own, and the notes in them."""
    kinds = Counter(kebab(type(block)) for block in section.body)
    counts = [words.blocks[kind].of(number) for kind, number in kinds.items()]
    notes = sum(isinstance(node, Note) for block in section.body for node in walk(block))
    return words.between.join([*counts, words.notes.of(notes)] if notes else counts)


def _glossary(document: Document, sources: Sources, words: Interface) -> list[str]:
    used = mentions(document)
    rows = [
        (
            plain_text(entry.headword),
            words.between.join(map(plain_text, entry.glosses)),
            words.mentions.of(len(used.get(entry.key, ()))),
            str(at(entry.span, sources)),
        )
        for entry in document.glossary
    ]
    return list(_table(rows))


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield rows in columns, none of them wider than a third of the terminal."""
    most = max(columns() // 3, 20)
    widths = [min(max(map(width, column)), most) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (padded(shortened(cell, to), to) for cell, to in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()


def _references(document: Document, words: Interface) -> list[str]:
    cited = Counter(
        key for node in walk(document) if isinstance(node, Citation) for key in node.references
    )
    return [_reference(each, cited[each.key], words) for each in document.references]


def _reference(reference: Reference, count: int, words: Interface) -> str:
    told = f" ({words.citations.of(count)})" if count else ""
    return f"  {_first(plain_text(reference.content), width(told))}{told}"


def _first(text: str, less: int = 0) -> str:
    return shortened(text, max(columns() - 4 - less, 20))
