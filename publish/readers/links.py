"""Links from chapter to chapter, and to headings by the names that Markdown hosts give them."""

import posixpath
import re
from collections.abc import Iterable
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
    plain_text,
)
from publish.readers.findings import MissingChapter

_LOCAL = re.compile(
    r"(?![a-z][a-z0-9+.-]*:|/)(?P<path>[^?#]*\.(?:md|markdown|txt))?(?:#(?P<part>.+))?"
)
_DROPPED = re.compile(r"[^\w\- ]")


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
    return "](" in text and bool(re.search(r"\]\([^)\s]*(?:\.(?:md|markdown|txt)\b|#)", text))


class _Links:
    """Where each seed and each heading is to be found."""

    def __init__(self, sections: Iterable[Section]) -> None:
        self._chapters: dict[str, str] = {}
        self._parts: dict[tuple[str, str], str] = {}
        self.findings: list[Finding] = []
        for section in sections:
            self._chapters.setdefault(section.span.seed, section.key)
            self._enter(section)

    def _enter(self, section: Section) -> None:
        seed = section.span.seed
        for name in (section.key, anchor(plain_text(section.title))):
            self._parts.setdefault((seed, name), section.key)
        for part in section.sections:
            self._enter(part)

    def inlines(self, run: Inlines) -> Inlines:
        if not any(isinstance(one, Link | CrossReference) for one in run):
            return run
        return tuple(map(self._inline, run))

    def _inline(self, one: Inline) -> Inline:
        match one:
            case CrossReference():
                named = self._parts.get((one.span.seed, unquote(one.target)))
                return replace(one, target=named) if named else one
            case Link():
                return self._link(one)
            case _:
                return one

    def _link(self, one: Link) -> Inline:
        match = _LOCAL.fullmatch(one.target)
        if not match or not match["path"]:
            return one
        here = posixpath.dirname(one.span.seed)
        seed = posixpath.normpath(posixpath.join(here, unquote(match["path"])))
        key = self._parts.get((seed, unquote(match["part"] or ""))) or self._chapters.get(seed)
        if key is None:
            self.findings.append(MissingChapter(one.target, span=one.span))
            return one
        return CrossReference(key, one.content, span=one.span)


def anchor(title: str) -> str:
    """Return the fragment by which Markdown hosts know a heading."""
    return _DROPPED.sub("", title.strip().lower()).replace(" ", "-")
