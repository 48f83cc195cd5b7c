"""Chapters: the sections of a document as files, one for each seed they came from."""

import posixpath
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from publish.export.blocks import BlockWriter
from publish.model import (
    Block,
    Blocks,
    CrossReference,
    Document,
    Figure,
    Image,
    Inlines,
    Rewriter,
    Section,
    plain_text,
    walk,
)
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.outline import slug

_LETTERS = regex(r"[\W_]+")
DEEPEST = 6
"""Markdown has no more levels; sections below stand at the last."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the manuscript as written: its name, posix, within the folder."""

    name: str
    text: str


def markdown(document: Document) -> tuple[File, ...]:
    """Write a document whose apparatus is still in its text as Markdown.

    Read again, it is the same document but for: spans; where notices stood; keys that
    nobody gave (notes', a section's that are the letters of its title, those by which
    figures, tables and equations were counted);
    numbers; blanks at the edges of a line; whether a list of one item, or of items that
    are more than a line, is set tight; all rows of a head but the first, which open the
    body; and sections deeper than six. Mentions are written as their words, and entries
    of a glossary or of references not at all: both are gathered from the text again.
    """
    written = _Written(_pointed(document))
    files = [written.file(name, tuple(held)) for name, held in _by_seed(document.sections)]
    if not files:
        return ()
    last = files[-1]
    beside = _beside(document.notices)
    return (*files[:-1], replace(last, text=last.text + beside))


def derived(key: str, title: Inlines) -> bool:
    """Tell whether a key is a title's own letters: then it is found again from the title."""
    letters = unicodedata.normalize("NFKC", plain_text(title)).casefold()
    return _LETTERS.sub("", unicodedata.normalize("NFKC", key)) == _LETTERS.sub("", letters)


def _pointed(document: Document) -> frozenset[str]:
    return frozenset(node.target for node in walk(document) if isinstance(node, CrossReference))


def _by_seed(sections: Iterable[Section]) -> Iterator[tuple[str, Iterable[Section]]]:
    return groupby(sections, key=lambda section: section.span.seed)


def _beside(notices: Blocks) -> str:
    if not notices:
        return ""
    return "\n" + "\n".join(("::: notice", *BlockWriter().blocks(notices), ":::")) + "\n"


class _Written:
    """Knows the names and keys that were given so far."""

    def __init__(self, pointed: frozenset[str]) -> None:
        self._pointed = pointed
        self._names: set[str] = set()
        self._keys: set[str] = set()

    def file(self, seed: str, sections: tuple[Section, ...]) -> File:
        name = self._name(seed)
        writer = BlockWriter(self._pointed)
        lines: list[str] = []
        for section in sections:
            placed = _Placed(posixpath.dirname(name)).section(section)
            lines += self._section(placed, 1, writer)
        notes = writer.written_notes()
        return File(name, "\n".join((*lines[1:], *(["", *notes] if notes else []), "")))

    def _name(self, seed: str) -> str:
        stem = posixpath.splitext(seed)[0]
        name, count = f"{stem}.md", 1
        while name in self._names:
            count += 1
            name = f"{stem}-{count}.md"
        self._names.add(name)
        return name

    def _section(self, section: Section, level: int, writer: BlockWriter) -> Iterator[str]:
        yield ""
        yield self._heading(section, level, writer)
        if section.byline:
            yield from ("", "::: byline")
            yield "\n\n".join(map(writer.line, section.byline))
            yield ":::"
        if section.body:
            yield ""
            yield from writer.blocks(section.body)
        for below in section.sections:
            yield from self._section(below, level + 1, writer)

    def _heading(self, section: Section, level: int, writer: BlockWriter) -> str:
        title = writer.title(section.title)
        own = slug(plain_text(section.title))
        same = section.key == own and own not in self._keys
        quiet = derived(section.key, section.title) and section.key not in self._pointed
        self._keys.add(section.key)
        said = [] if same or quiet else [f"#{section.key}"]
        said += [] if section.numbered else [".unnumbered"]
        braces = f" {{{' '.join(said)}}}" if said else ""
        return f"{'#' * min(level, DEEPEST)} {title}{braces}".rstrip()


class _Placed(Rewriter):
    """Addresses pictures from the folder of the file they will stand in."""

    def __init__(self, folder: str) -> None:
        super().__init__(inlines=self._run, block=self._figure)
        self._folder = folder

    def _run(self, run: Inlines) -> Inlines:
        return tuple(
            replace(node, address=self._from(node.address, node.span.seed))
            if isinstance(node, Image)
            else node
            for node in run
        )

    def _figure(self, node: Block) -> Blocks:
        if isinstance(node, Figure):
            return (replace(node, address=self._from(node.address, node.span.seed)),)
        return (node,)

    def _from(self, address: str, seed: str) -> str:
        home = posixpath.dirname(seed)
        if home == self._folder or ":" in address or address.startswith(("/", "#")):
            return address
        return posixpath.relpath(posixpath.join(home, address), self._folder or ".")
