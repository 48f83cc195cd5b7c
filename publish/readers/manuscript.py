"""Manuscripts: a folder of seeds, or one file, read into one document."""

import os
import re
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path, PurePosixPath

from publish import decisions
from publish.decisions import Decisions
from publish.model import (
    Document,
    Edit,
    Finding,
    Inlines,
    Metadata,
    Section,
    Source,
    Span,
    Text,
)
from publish.model.value import dataclass
from publish.readers.bounds import bounded
from publish.readers.findings import ChapterUntitled
from publish.readers.folder import navigation
from publish.readers.folder.entries import Entry
from publish.readers.folder.files import listing, load, nothing_in
from publish.readers.folder.links import linked_within, points
from publish.readers.keys import keyed, names, told_apart
from publish.readers.metadata import complete
from publish.readers.obeying import obeyed
from publish.readers.outline import outline
from publish.readers.reading import Heading, Particulars, Reading
from publish.readers.references import Shelf, shelf
from publish.readers.seed.deciphering import deciphered
from publish.readers.seed.decoding import decode
from publish.readers.seed.findings import UnreadableSeed
from publish.readers.seed.form import Opened
from publish.readers.seed.forms import form_of, opened, suffixes
from publish.readers.seed.washing import wash
from publish.readers.settings.book import Book, Settings, read_book
from publish.readers.settings.dates import moment
from publish.readers.settings.findings import BadDate, SettingsAlone
from publish.readers.settings.limits import MEGABYTE, Limits
from publish.readers.settings.terms import Vocabulary, lists, vocabulary
from publish.readers.settling import settle

BOOK, _SETTINGS = "book.toml", ".toml"
_NO_SHELF, _NO_WORDS = Shelf(), Vocabulary()


class NothingToRead(OSError):  # noqa: N818  it says what it is
    """The path a manuscript was to be read from does not exist."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One work as received, read.

    ``name`` is the stem of its folder or file, ``root`` the folder that its pictures may
    come from, ``sources`` the decoded seeds by name, ``book.toml`` and ``decisions.toml``
    among them, ``settled`` what was decided of passages in them.
    """

    name: str
    root: Path
    document: Document
    settings: Settings
    sources: Mapping[str, Source]
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]
    settled: Decisions = decisions.UNDECIDED


@dataclass(frozen=True, slots=True)
class _Received:
    """One seed, decoded; ``opened`` is none where it could not be."""

    source: Source
    opened: Opened | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Seed:
    """One seed, read and outlined."""

    source: Source
    sections: tuple[Section, ...]
    reading: Reading
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Listed:
    """What a folder was found to hold, before any seed is opened."""

    names: tuple[str, ...]
    book: Book
    about: Mapping[str, Source] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    plan: tuple[Entry, ...] = ()
    shelf: Shelf = _NO_SHELF
    vocabulary: Vocabulary = _NO_WORDS


def read(path: Path) -> Manuscript:
    """Read a folder of seeds, or one file.

    Raises:
        NothingToRead: where there is no such path; a bad manuscript gives findings.
    """
    if not path.exists():
        raise NothingToRead(path)
    if path.is_dir():
        if os.access(path, os.R_OK | os.X_OK):
            return _read_folder(path)
        return _refused(path, path, UnreadableSeed(path.name, "permission denied", span=None))
    if path.suffix.lower() == _SETTINGS:
        home = path.parent
        return _refused(path, home, SettingsAlone(path.name, home.as_posix(), span=None))
    root = path.resolve().parent if not path.is_symlink() else path.absolute().parent
    return _assemble(path.stem, root, _Listed((path.name,), Book()))


def _refused(path: Path, root: Path, told: Finding) -> Manuscript:
    nothing = Document(Metadata(title=()), sections=())
    return Manuscript(path.stem, root, nothing, Settings(), {}, (), (told,))


def _read_folder(root: Path) -> Manuscript:
    source, findings = _book_source(root)
    book = read_book(source) if source else Book()
    plan = navigation.NONE if book.settings.order else navigation.navigation(root)
    order = book.settings.order or plan.names
    order = (*order, *lists(root, book.settings.glossary)) if order else ()
    ordered = listing(root, order, suffixes(), plan.place)
    about = {one.name: one for one in (source, plan.source) if one}
    works = shelf(root, book.settings.references, book.settings.references_at)
    words = vocabulary(root)
    name = root.resolve().name
    nothing = () if ordered.names else (nothing_in(root, name),)
    found = (*findings, *book.findings, *plan.findings, *ordered.findings, *nothing)
    found += (*works.findings, *words.findings)
    said = book.particulars
    said = replace(said, title=said.title or plan.title, authors=said.authors or plan.authors)
    book = replace(book, particulars=said)
    entries = plan.entries if set(plan.names) & set(ordered.names) else ()
    listed = _Listed(ordered.names, book, about, found, entries, works, words)
    return _assemble(name, root, listed)


def _book_source(root: Path) -> tuple[Source | None, tuple[Finding, ...]]:
    if not (root / BOOK).exists():
        return None, ()
    data = load(root, BOOK)
    if isinstance(data, Finding):
        return Source(BOOK, ""), (data,)
    decoded = decode(data, BOOK)
    return Source(BOOK, decoded.text), decoded.findings


def _assemble(name: str, root: Path, listed: _Listed) -> Manuscript:
    book, words = listed.book, listed.vocabulary
    received = tuple(_receive(root, seed, book.settings.limits) for seed in listed.names)
    texts = {seed.source.name: seed.source for seed in received}
    about, settled = {**listed.about, **texts}, settle(root, texts)
    seeds = tuple(
        _read_seed(seed, settled.decisions, book.settings.limits, planned=bool(listed.plan))
        for seed in received
    )
    seeds = (_called(seeds[0]),) if len(seeds) == 1 else seeds
    sections, doubts = _chapters(seeds, about)
    if listed.plan:
        sections = navigation.nested(sections, listed.plan)
    plain = Document(
        metadata=Metadata(title=()),
        sections=sections,
        glossary=listed.vocabulary.entries,
        references=listed.shelf.works,
        notices=tuple(notice for seed in seeds for notice in seed.reading.notices),
    )
    plain, large = bounded(plain, book.settings.limits)
    metadata, notes = complete(plain, name, book, tuple(seed.reading.particulars for seed in seeds))
    return Manuscript(
        name=name,
        root=root,
        document=replace(plain, metadata=metadata),
        settings=replace(book.settings, terms={**book.settings.terms, **words.terms}),
        sources={**about, **settled.sources, **listed.shelf.sources, **words.sources},
        edits=tuple(edit for seed in seeds for edit in seed.reading.edits),
        findings=(
            *listed.findings,
            *settled.findings,
            *(f for seed in seeds for f in seed.findings),
            *doubts,
            *large,
            *notes,
        ),
        settled=settled.decisions,
    )


def _chapters(
    seeds: tuple[_Seed, ...], sources: Mapping[str, Source]
) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    """Return the chapters of all seeds, each part with a key of its own, links within led."""
    found = (section for seed in seeds for section in seed.sections)
    sections, clashes = keyed(_opened(seeds[0]) if len(seeds) == 1 else found)
    naming = frozenset(name for name, source in sources.items() if names(source.text))
    sections, shared = told_apart(sections, naming)
    pointing = frozenset(name for name, source in sources.items() if points(source.text))
    sections, missing = linked_within(sections, pointing)
    return sections, (*clashes, *shared, *missing)


def _called(seed: _Seed) -> _Seed:
    """Take a first chapter with nothing in it, in a seed of several, for the book's title."""
    first, *chapters = seed.sections or (None,)
    said = seed.reading.particulars
    if first is None or len(chapters) <= 1 or said.title:
        return seed
    if first.body or first.sections or first.byline:
        return seed
    reading = replace(seed.reading, particulars=replace(said, title=first.title))
    return replace(seed, sections=tuple(chapters), reading=reading)


def _opened(seed: _Seed) -> tuple[Section, ...]:
    """Lift the chapters out of the one section of a seed that is a whole book.

    What stood between the book's title and its first chapter opens the book, unnumbered.
    """
    if not seed.reading.book or len(seed.sections) != 1:
        return seed.sections
    book = seed.sections[0]
    if not book.body and not book.byline:
        return book.sections
    return (replace(book, sections=(), numbered=False), *book.sections)


def _receive(root: Path, name: str, limits: Limits) -> _Received:
    data = load(root, name, limits.file_size * MEGABYTE)
    if isinstance(data, Finding):
        return _Received(Source(name, ""), None, (data,))
    seed = opened(data, name, limits)
    return _Received(Source(name, seed.decoded.text), seed, seed.decoded.findings)


def _read_seed(received: _Received, settled: Decisions, limits: Limits, *, planned: bool) -> _Seed:
    source, seed = received.source, received.opened
    if seed is None:
        return _Seed(source, (), Reading(()), received.findings)
    washed = wash(source)
    draft = replace(washed.draft, settled=settled, limits=limits)
    reading = obeyed((seed.read or form_of(draft).read)(draft), settled)
    opening = _opening(reading.particulars, source.name)
    folded = outline(reading.pieces, opening, titled=bool(reading.particulars.title))
    untitled = () if planned else _untitled(folded.sections, opening)
    return _Seed(
        source,
        folded.sections,
        replace(reading, edits=(*washed.edits, *reading.edits, *deciphered(reading, source))),
        (
            *received.findings,
            *reading.findings,
            *folded.findings,
            *untitled,
            *_undated(reading, source),
        ),
    )


def _undated(reading: Reading, source: Source) -> tuple[Finding, ...]:
    date = reading.particulars.date
    said = date and moment(date) is None
    return (BadDate(date, span=Span(source.name, 0, 0)),) if said else ()


def _opening(particulars: Particulars, name: str) -> Heading:
    start = Span(name, 0, 0)
    title: Inlines = particulars.title or (Text(title_of(name), span=start),)
    return Heading(1, title, span=start)


def _untitled(sections: tuple[Section, ...], opening: Heading) -> tuple[Finding, ...]:
    if len(sections) != 1 or sections[0].title is not opening.title:
        return ()
    title = opening.title[0]
    if not isinstance(title, Text) or title.span != opening.span:
        return ()
    return (ChapterUntitled(title.content, span=opening.span),)


def title_of(name: str) -> str:
    """Make a title of a file's name: ``01_first-steps.md`` is called first steps."""
    stem = PurePosixPath(name).stem
    return (
        re.sub(r"^\d+[\s._-]+(?=\S)", "", stem).replace("_", " ").replace("-", " ").strip() or stem
    )
