"""Links from chapter to chapter, and to headings by the names that Markdown hosts give them.

A host may know a chapter by its file, with or without a suffix, from its own folder or
from the top; by the folder whose README or index it is; or by its bare name.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from publish.model import (
    CrossReference,
    Finding,
    Inline,
    Inlines,
    Link,
    Rewriter,
    Section,
    Text,
    plain_text,
)
from publish.model.regex import regex
from publish.readers.folder.findings import MissingChapter
from publish.readers.markdown.dialects import EMBEDDED, WIKI
from publish.readers.markdown.titles import anchor

_LOCAL = regex(r"(?![a-z][a-z0-9+.-]*:|//)(?P<path>[^?#]*)?(?:\?[^#]*)?(?:#(?P<part>.+))?")
_SUFFIXED = regex(r"\.(?:md|mdx|markdown|txt|html?)$")
_ENDINGS = (".md", ".markdown", "/README.md", "/index.md", ".txt")
_POINTS = ("](", "][", "]:", "[[", "<a ", "{doc}")
_TITLED = regex(r"\[[^\[\]^@\n]+\]")
_LEADING = frozenset((Link, CrossReference))
_HASH = regex(r" [0-9a-f]{32}$")
_CODED = regex(r"[\w:.,-]+", re.ASCII)


def linked_within(
    sections: tuple[Section, ...], pointing: frozenset[str]
) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    """Make cross-references of links to other seeds and to headings.

    ``pointing`` are the seeds that hold such links; the others are left as they are.
    """
    if not pointing:
        return sections, ()
    links = _Links(sections)
    rewriter = Rewriter(inlines=links.inlines)
    made = tuple(
        rewriter.section(section) if section.span.seed in pointing else section
        for section in sections
    )
    return made, tuple(links.findings)


def points(text: str) -> bool:
    """Tell whether a seed may hold links of this kind."""
    return any(mark in text for mark in _POINTS) or _TITLED.search(text) is not None


class _Links:
    """Where each seed and each heading is to be found."""

    def __init__(self, sections: Iterable[Section]) -> None:
        self._chapters: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._parts: dict[tuple[str, str], str] = {}
        self.findings: list[Finding] = []
        for section in sections:
            seed = section.span.seed
            self._chapters.setdefault(seed, section.key)
            self._names.setdefault(_bare(seed), seed)
            self._names.setdefault(plain_text(section.title).strip().casefold(), seed)
            self._enter(section)

    def _enter(self, section: Section) -> None:
        seed = section.span.seed
        for name in (section.key, anchor(plain_text(section.title))):
            self._parts.setdefault((seed, name), section.key)
        for part in section.sections:
            self._enter(part)

    def inlines(self, run: Inlines) -> Inlines:
        if _LEADING.isdisjoint(map(type, run)):
            return run
        return tuple(made for one in run for made in self._inline(one))

    def _inline(self, one: Inline) -> Inlines:
        match one:
            case CrossReference():
                named = self._parts.get((one.span.seed, unquote(one.target)))
                return (replace(one, target=named) if named else one,)
            case Link() if one.target.startswith(WIKI):
                return self._named(one)
            case Link():
                return (self._link(one),)
            case _:
                return (one,)

    def _link(self, one: Link) -> Inline:
        match = _LOCAL.fullmatch(one.target)
        if not match or not match["path"]:
            return one
        here, path = posixpath.dirname(one.span.seed), unquote(match["path"])
        seed = next(filter(self._chapters.__contains__, _places(here, path)), "")
        if seed:
            return CrossReference(self._within(seed, match["part"]), one.content, span=one.span)
        if _SUFFIXED.search(path):
            self.findings.append(MissingChapter(one.target, span=one.span))
        return one

    def _within(self, seed: str, part: str | None) -> str:
        """Return the key of a part of a chapter, or of the chapter where it has none such."""
        said = unquote(part or "").rpartition("#")[2]
        found = self._parts.get((seed, said)) or self._parts.get((seed, anchor(said)))
        return found or self._chapters[seed]

    def _named(self, one: Link) -> Inlines:
        """Lead a link by name; words that lead nowhere stand without it."""
        target = one.target.removeprefix(WIKI)
        sign = "!" if target.endswith(EMBEDDED) else ""
        name, _, part = unquote(target.removesuffix(EMBEDDED)).partition("#")
        here = one.span.seed
        seed = self._names.get(_bare(name)) if name else here
        if seed is None and not part and (key := self._parts.get((here, anchor(name)))):
            return (CrossReference(key, one.content, span=one.span),)
        if seed is not None and seed in self._chapters:
            return (CrossReference(self._within(seed, part), one.content, span=one.span),)
        if _CODED.fullmatch(name) and plain_text(one.content) == name:
            return (Text(f"{sign}[[{name}]]", span=one.span),)
        self.findings.append(MissingChapter(name, span=one.span))
        return one.content or (Text(name, span=one.span),)


def _places(here: str, path: str) -> Iterator[str]:
    """Yield the seeds that a path may mean, the likeliest first."""
    tops = (here, "") if not path.startswith("/") else ("", "docs", "src")
    for top in tops:
        name = posixpath.normpath(posixpath.join(top, path.lstrip("/") or "."))
        yield name
        stem = _SUFFIXED.sub("", name)
        for end in _ENDINGS:
            yield posixpath.normpath(stem + end)


def _bare(name: str) -> str:
    """Return what a note is called, whatever its folder, suffix or the hash in its name."""
    last = _SUFFIXED.sub("", posixpath.basename(name.strip()))
    return _HASH.sub("", last).casefold()
