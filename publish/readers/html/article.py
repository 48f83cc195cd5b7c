"""The article of a page: where it stands, and which parts of the page are not it."""

from collections.abc import Mapping
from typing import Final

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.html.measure import Measures
from publish.readers.html.parts import (
    SILENT,
    Part,
    names,
    part_by_name,
    part_by_tag,
)
from publish.readers.html.tree import BLOCKS, Element, Node, Words
from publish.readers.plain.edges import is_byline, is_notice
from publish.readers.rich.words import set_of

_HELD = 0.8
_GUARDED: Final = {Part.COMMENTS: 0.7, Part.RELATED: 0.5}
_TAGGED: Final = {Part.CONTROLS: 0.5, Part.EMBEDDED: 2.0, Part.SCRIPT: 2.0, Part.HIDDEN: 0.4}
_KNOWN = frozenset({"js_content", "artibody", "endtext", "mw-content-text", "articlebody"})
_WHOLE = frozenset({"p", "ol", "ul", "dl"})
"""A paragraph or a list is no article, though it holds nearly all of its words."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BYLINES = set_of(
    "byline author authors meta info source pubtime pubdate date time editor infobox subinfo "
    "publish published laiyuan zuozhe"
)
_SIGNED = set_of("author authors byline bylines authorinfo subtitle standfirst dek")
_LABEL = regex(r"(?:作者|[编編][辑輯]|[责責][编編]|[来來]源)\s*[:：]")
_SPOKEN = 30
_BRIEF = 90
_LONG = 1500
_SOME = 100
_LABEL_ALONE = 4
"""版权所有 alone says nothing."""


@dataclass(frozen=True, slots=True)
class Article:
    """The root of an article; what is left out, and what signs it, by where it starts."""

    root: Element
    left_out: Mapping[int, Part]
    signed: frozenset[int] = frozenset()


def article(page: Element, title: Element | None) -> Article:
    """Find the article of a page; a page without chrome is all article."""
    return _Finder(page, title).found()


class _Finder:
    def __init__(self, page: Element, title: Element | None) -> None:
        self._page = page
        self._title = title
        self._all = Measures(page, lambda element: element.name in SILENT)
        self._total = max(self._all.of(page).prose, 1)
        self._parts: dict[int, Part] = {}
        self._clean = Measures(page, self._is_chrome)
        self._out: dict[int, Part] = {}
        self._signed: set[int] = set()

    def _is_chrome(self, element: Element) -> bool:
        part = self._part(element)
        if part:
            self._parts[element.start] = part
        return part is not None

    def _part(self, element: Element) -> Part | None:
        """Return what an element is; what holds much of the text is not set aside for a name."""
        if element.name in {"#page", "html", "body"}:
            return None
        share = self._all.of(element).prose / self._total
        tagged = part_by_tag(element)
        if tagged:
            return tagged if share <= _TAGGED.get(tagged, 0.6) else None
        if element.name not in BLOCKS and not element.stacked:
            return None
        named, article_too = part_by_name(element)
        if named is None or self._holds_title(element):
            return None
        if named is Part.FURNITURE and any(one.name in _HEADINGS for one in element.walk()):
            return None
        guard = 0.1 if article_too else _GUARDED.get(named, 0.3)
        long = named not in _GUARDED and self._all.of(element).prose > _LONG
        return named if share <= guard and not long else None

    def _holds_title(self, element: Element) -> bool:
        title = self._title
        return title is not None and element.start <= title.start and title.end <= element.end

    def found(self) -> Article:
        root = self._root()
        self._aside(self._page, root)
        inside = {at: part for at, part in self._parts.items() if root.start <= at < root.end}
        return Article(root, {**inside, **self._out}, frozenset(self._signed))

    def _root(self) -> Element:
        """Descend to where most of the running text is held together."""
        here = self._page
        whole = self._clean.of(here).prose
        while whole:
            known = next((e for e in here.walk() if self._is_known(e, whole)), None)
            if known:
                return known
            below = max(here.elements, key=lambda e: self._clean.of(e).prose, default=None)
            if below is None or self._clean.of(below).prose < _HELD * whole or below.name in _WHOLE:
                break
            here = below
        return here

    def _is_known(self, element: Element, whole: int) -> bool:
        said = element.get("itemprop") == "articleBody" or element.get("id").lower() in _KNOWN
        return said and self._clean.of(element).prose >= whole / 2

    def _aside(self, element: Element, root: Element) -> None:
        """Judge what stands beside the way down to the root."""
        if element is root:
            return
        for child in element.children:
            if child is root:
                continue
            if isinstance(child, Element) and child.start <= root.start and root.end <= child.end:
                self._aside(child, root)
            else:
                self._judge(child, before=child.start < root.start, near=True)

    def _judge(self, node: Node, *, before: bool, near: bool = False) -> None:
        if isinstance(node, Words):
            text = "".join(part[0] for part in node.parts).strip()
            if text and not _speaks(text, before=before):
                self._out[node.start] = Part.FURNITURE
            return
        if before and self._signs(node):
            self._signed.add(node.start)
            return
        part = self._parts.get(node.start) or self._foreign(node, before=before, near=near)
        if part:
            self._out[node.start] = part
        elif node.stacked and not self._is_all_prose(node):
            for child in node.children:
                self._judge(child, before=before)

    def _foreign(self, node: Element, *, before: bool, near: bool) -> Part | None:
        """Return why an element beside the article is no part of it, if it is none."""
        if self._holds_title(node):
            return None
        found = self._clean.of(node)
        if node.name in {"header", "footer", "aside"} and not (before and _is_byline(node)):
            return Part.FURNITURE
        if found.linked * 2 > found.text:
            return Part.NAVIGATION
        if node.stacked:
            return None
        if node.name in _HEADINGS:
            return Part.FURNITURE
        text = node.text().strip()
        if not text:
            return Part.FURNITURE
        # Below an article, words of others look like its own: only what adjoins it counts.
        spoken = near and found.prose >= _SPOKEN and found.linked * 3 < found.text
        plain = spoken or (before and _is_byline(node)) or _speaks(text, before=before)
        return None if plain else Part.FURNITURE

    def _signs(self, node: Element) -> bool:
        """Tell whether an element is named as the author's below the title, or as its second."""
        brief = 0 < len(node.text().strip()) <= _BRIEF
        below = self._title is not None and node.start >= self._title.end
        return brief and below and not _SIGNED.isdisjoint(names(node))

    def _is_all_prose(self, node: Element) -> bool:
        found = self._clean.of(node)
        return found.prose >= _SOME and found.prose >= 0.7 * found.text


def _speaks(text: str, *, before: bool) -> bool:
    """Tell whether words beside the article are its own: a byline, a notice."""
    if len(text) > _BRIEF * 2:
        return False
    if is_notice(text, last=not before):
        return len(text) > _LABEL_ALONE
    return is_byline(text) and (before or bool(_LABEL.search(text)))


def _is_byline(element: Element) -> bool:
    """Tell whether an element is named as one that says who wrote this and when."""
    return not _BYLINES.isdisjoint(names(element)) and len(element.text().strip()) <= _BRIEF
