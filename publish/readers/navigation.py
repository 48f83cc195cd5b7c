"""Navigation: a book that says which chapters it has, and how they nest.

GitBook and mdBook both write it as nested lists of links; a heading over a list is the
title of a part, and a link without an address a chapter still to be written. Sites keep
theirs in YAML.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote

from publish.model import Finding, Inlines, Section, Source, Span, Text, plain_text
from publish.readers import sitemaps
from publish.readers.decoding import decode
from publish.readers.folder import load

PLACES = ("SUMMARY.md", "src/SUMMARY.md")
_ENTRY = re.compile(
    r"^(?P<indent>[ \t]*)(?:(?P<item>[-*+]|\d+[.)])[ \t]+)?"
    r"\[(?P<title>(?:\\.|[^\]\\])*)\]\((?P<path>[^)#\s]*)[^)]*\)[ \t]*$"
    r"|^#{1,6}[ \t]+(?P<part>.+?)[ \t]*#*$",
    re.MULTILINE,
)
_SUFFIXES = ("", ".md", ".markdown", ".txt", ".html", ".docx")
_CONTENTS = re.compile(r"目录|目錄|目次|summary|(?:table of )?contents", re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """One line of the navigation: a chapter, or a part where it names no file."""

    title: Text
    name: str
    part: bool
    below: list["Entry"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Navigation:
    """The navigation of a book, its own file, and the files it names, in order."""

    entries: tuple[Entry, ...] = ()
    source: Source | None = None
    names: tuple[str, ...] = ()
    title: Inlines = ()
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
    data = load(root, name) if name else b""
    if isinstance(data, Finding):
        return Navigation(findings=(data,))
    decoded = decode(data, name) if data else None
    if decoded is None:
        return NONE
    source = Source(name, decoded.text)
    if name in sitemaps.PLACES:
        title, entries = _mapped(root, source)
    else:
        title, first = _title(source)
        entries = tuple(_entries(source, first))
    names = tuple(dict.fromkeys(_names(entries)))
    return Navigation(entries, source, names, title, decoded.findings) if names else NONE


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
        name = _file(root, site.folder, row.path) if row.path else ""
        entry = Entry(_text(source, (row.start, row.end)), name, part=not row.path)
        while above and above[-1][0] >= row.indent:
            above.pop()
        (above[-1][1].below if above else top).append(entry)
        above.append((row.indent, entry))
    return (_text(source, site.name),) if site.name else (), tuple(top)


def _text(source: Source, place: tuple[int, int]) -> Text:
    return Text(source.text[slice(*place)], span=Span(source.name, *place))


def _file(root: Path, folder: str, path: str) -> str:
    """Return the file that a path names, with or without its suffix."""
    name = posixpath.normpath(posixpath.join(folder, path))
    return next((name + end for end in _SUFFIXES if (root / (name + end)).is_file()), name)


def _entries(source: Source, first: int) -> Iterator[Entry]:
    """Nest entries by their indent; a part holds all until the next heading."""
    top: list[Entry] = []
    above: list[tuple[int, Entry]] = []
    for match in _ENTRY.finditer(source.text, first):
        indent = len((match["indent"] or "").expandtabs(4)) if match["item"] else 0
        entry = _entry(source, match)
        while above and not above[-1][1].part and above[-1][0] >= indent:
            above.pop()
        if entry.part or not match["item"]:
            above.clear()
        (above[-1][1].below if above else top).append(entry)
        above.append((-1 if entry.part else indent, entry))
    yield from (entry for entry in top if not entry.part or entry.below)


def _entry(source: Source, match: re.Match[str]) -> Entry:
    group = "part" if match["part"] else "title"
    start, end = match.span(group)
    title = Text(match[group], span=Span(source.name, start, end))
    path = unquote(match["path"] or "")
    here = posixpath.dirname(source.name)
    name = posixpath.normpath(posixpath.join(here, path)) if path else ""
    return Entry(title, name, part=bool(match["part"]))


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
