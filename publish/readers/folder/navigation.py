"""Navigation: a book that says which chapters it has, and how they nest.

GitBook, mdBook and docsify write it as nested lists of links; a heading over a list is the
title of a part, and a link without an address a chapter still to be written. Sites keep
theirs in YAML, or in trees of contents from page to page; where a site says nothing, its
folders do.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from publish.model import Finding, Inlines, Section, Source, Span, Text, plain_text
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.folder import sitemaps, trees, walks
from publish.readers.folder.entries import Entry, file_named
from publish.readers.folder.files import load
from publish.readers.seed.decoding import decode

PLACES = ("SUMMARY.md", "src/SUMMARY.md", "docs/SUMMARY.md", "_sidebar.md", "docs/_sidebar.md")
_ENTRY = regex(
    r"^(?P<indent>[ \t]*)(?:(?P<item>[-*+]|\d+[.)])[ \t]+)?"
    r"\[(?P<title>(?:\\.|[^\]\\])*)\]\(<?(?P<path>[^)#\s<>]*)[^)\n]*\)[ \t]*$"
    r"|^(?P<deep>[ \t]*)[-*+][ \t]+(?:\*\*|__)?(?P<bare>[^\s\[<*_][^\[\]<>\n*]*?)"
    r"(?:\*\*|__)?[ \t]*$"
    r"|^#{1,6}[ \t]+(?P<part>.+?)[ \t]*#*$",
    re.MULTILINE,
)
_DEEPEST = 20
_ELSEWHERE = regex(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_CONTENTS = regex(r"目录|目錄|目次|summary|(?:table of )?contents", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Navigation:
    """The navigation of a book, its own file, and the files it names, in order."""

    entries: tuple[Entry, ...] = ()
    source: Source | None = None
    names: tuple[str, ...] = ()
    title: Inlines = ()
    authors: tuple[Inlines, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def place(self) -> Span:
        """Where a file it names and that is missing is to be corrected."""
        return Span(self.source.name if self.source else "book.toml", 0, 0)


NONE = Navigation()


def navigation(root: Path) -> Navigation:
    """Read the navigation of a folder, if it has one."""
    places = (*PLACES, *sitemaps.PLACES)
    name = next((name for name in places if (root / name).is_file()), "")
    source, findings = _source(root, name)
    if source is None:
        found = trees.tree(root) or walks.walk(root)
        return _planned(found.entries, found.source, found.title, (), findings)
    if name not in sitemaps.PLACES:
        title, first = _title(source)
        return _planned(tuple(_entries(root, source, first)), source, title, (), findings)
    title, entries = _mapped(root, source)
    if not entries:
        entries = walks.walk(root, sites=True).entries
    said = sitemaps.beside(
        source, *_source(root, posixpath.join(posixpath.dirname(name), "_config.yml"))[:1]
    )
    return _planned(entries, source, title or said.title, said.authors, findings)


def _source(root: Path, name: str) -> tuple[Source | None, tuple[Finding, ...]]:
    data = load(root, name) if name and (root / name).is_file() else b""
    if isinstance(data, Finding):
        return None, (data,)
    decoded = decode(data, name) if data else None
    return (Source(name, decoded.text), decoded.findings) if decoded else (None, ())


def _planned(
    entries: tuple[Entry, ...],
    source: Source | None,
    title: Inlines,
    authors: tuple[Inlines, ...],
    findings: tuple[Finding, ...],
) -> Navigation:
    names = tuple(dict.fromkeys(_names(entries)))
    if not names:
        return Navigation(findings=findings) if findings and source is None else NONE
    return Navigation(entries, source, names, title, authors, findings)


def _title(source: Source) -> tuple[Inlines, int]:
    """Return the title over the first list, which is the book's, and where the list begins."""
    first = _ENTRY.search(source.text)
    if not first or not first["part"]:
        return (), 0
    start, end = first.span("part")
    title = Text(first["part"], span=Span(source.name, start, end))
    return () if _CONTENTS.fullmatch(first["part"]) else (title,), first.end()


def _mapped(root: Path, source: Source) -> tuple[Inlines, tuple[Entry, ...]]:
    """Return the title and the entries of a site; they nest by their indent."""
    site = sitemaps.site(source.name, source.text)
    top: list[Entry] = []
    above: list[tuple[int, Entry]] = []
    for row in site.rows:
        name = file_named(root, site.folder, row.path) if row.path else ""
        entry = Entry(_text(source, (row.start, row.end)), name, part=not row.path)
        while above and (above[-1][0] >= row.indent or len(above) >= _DEEPEST):
            above.pop()
        (above[-1][1].below if above else top).append(entry)
        above.append((row.indent, entry))
    return (_text(source, site.name),) if site.name else (), tuple(top)


def _text(source: Source, place: tuple[int, int]) -> Text:
    return Text(source.text[slice(*place)], span=Span(source.name, *place))


def _entries(root: Path, source: Source, first: int) -> Iterator[Entry]:
    """Nest entries by their indent; a part holds all until the next heading."""
    top: list[Entry] = []
    above: list[tuple[int, Entry]] = []
    for match in _ENTRY.finditer(source.text, first):
        if match["path"] and _ELSEWHERE.match(match["path"]):
            continue
        listed = match["item"] or match["bare"]
        indent = len((match["indent"] or match["deep"] or "").expandtabs(4)) if listed else 0
        entry = _entry(root, source, match)
        while above and (above[-1][0] >= indent or len(above) >= _DEEPEST):
            above.pop()
        if not listed:
            above.clear()
        (above[-1][1].below if above else top).append(entry)
        above.append((indent if not match["part"] else -1, entry))
    yield from (entry for entry in top if not entry.part or entry.below)


def _entry(root: Path, source: Source, match: re.Match[str]) -> Entry:
    group = next(name for name in ("part", "bare", "title") if match[name] is not None)
    start, end = match.span(group)
    title = Text(match[group], span=Span(source.name, start, end))
    path, here = unquote(match["path"] or ""), posixpath.dirname(source.name)
    name = file_named(root, here, path) if path else ""
    return Entry(title, name, part=group != "title")


def _names(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        if entry.name:
            yield entry.name
        yield from _names(entry.below)


def nested(sections: Sequence[Section], entries: Sequence[Entry]) -> tuple[Section, ...]:
    """Nest the chapters of a book as its navigation does."""
    by_seed: dict[str, list[Section]] = {}
    for section in sections:
        by_seed.setdefault(section.span.seed, []).append(section)
    return tuple(section for entry in entries for section in _nested(entry, by_seed))


def _nested(entry: Entry, by_seed: dict[str, list[Section]]) -> tuple[Section, ...]:
    own = by_seed.pop(entry.name, [])
    below = tuple(section for part in entry.below for section in _nested(part, by_seed))
    if not own and not below:
        return ()
    if not own:
        key = f"part-{entry.title.span.start}"
        title = (entry.title,)
        return (Section(key, title, (), below, numbered=not entry.part, span=entry.title.span),)
    *before, last = (_titled(section, entry.title) for section in own)
    return (*before, replace(last, sections=(*last.sections, *below)))


def _titled(section: Section, title: Text) -> Section:
    """Give a chapter that was called after its file the title that the navigation gives it.

    Where its first section bears that title already, that is the chapter, and what follows
    it stands below it.
    """
    called = section.title and section.title[0].span == Span(section.span.seed, 0, 0)
    if not called or not title.content:
        return section
    first, *rest = section.sections or (section,)
    if not section.body and plain_text(first.title).strip() == title.content.strip():
        return replace(first, sections=(*first.sections, *rest))
    return replace(section, title=(title,))
