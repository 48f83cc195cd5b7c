"""Footnotes of a page: calls that point at a note, and notes that point back."""

import re
from bisect import bisect_right, insort
from collections.abc import Iterator

from publish.model.regex import regex
from publish.readers.html.parts import names
from publish.readers.html.tree import Element
from publish.readers.rich.words import set_of

_MARK = regex(
    r"\s*[\[［【(（^]?\s*(?:注|註|note)?\s*(?:\d{1,4}|[①-⑳]|[*†‡§]{1,3}|[a-z]|[ivx]{1,5})\s*[\]］】)）]?\s*",
    re.IGNORECASE,
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "body"})
_LONGEST = 20_000
_HELD = frozenset({"li", "p", "div", "dd", "aside", "td", "section"})
_PLACES = set_of(
    "footnote footnotes endnote endnotes references reflist reference notes fn ftn edn"
)
TITLES = regex(
    r"(?:脚注|腳注|註腳|尾注|注释|注釋|註釋|附注|附註|注解|註解|参考资料|參考資料|参考"
    r"|foot ?notes?|notes|references|endnotes)[:：]?",
    re.IGNORECASE,
)


class NoteBook:
    """Where the notes of a page are written, and which links call them."""

    def __init__(self, page: Element, addresses: frozenset[str]) -> None:
        """Find the targets of a page, and the notes among them."""
        self._addresses = addresses
        self._targets: dict[str, Element] = {}
        self._parents: dict[int, Element] = {}
        for element in page.walk():
            for name in (element.get("id"), element.get("name") if element.name == "a" else ""):
                if name:
                    self._targets.setdefault(name, element)
            for child in element.elements:
                self._parents[child.start] = element
        self.aimed = {each for e in page.walk() if (each := self.fragment(e))}
        self._notes: dict[int, Element] = {}
        self._written: set[int] = set()
        self._bodies: list[tuple[int, int]] = []
        self._calls: set[str] = set()
        self._find(page)

    @property
    def any_called(self) -> bool:
        """Whether the page has notes."""
        return bool(self._notes)

    def fragment(self, element: Element) -> str:
        """Return the id on this page that a link points at, or nothing."""
        if element.name != "a":
            return ""
        base, mark, fragment = element.get("href").partition("#")
        here = bool(mark) and base in self._addresses and fragment in self._targets
        return fragment if here else ""

    def target(self, fragment: str) -> Element:
        """Return what an id names."""
        return self._targets[fragment]

    def note(self, call: Element) -> Element | None:
        """Return where the note is written that a link calls, if it calls one."""
        return self._notes.get(call.start)

    def is_written(self, element: Element) -> bool:
        """Tell whether an element is a note, to be read where it is called."""
        return element.start in self._written

    def leads_back(self, link: Element) -> bool:
        """Tell whether a link within a note leads to its call."""
        return self.fragment(link) in self._calls

    def _find(self, page: Element) -> None:
        for link in page.walk():
            fragment = self.fragment(link)
            # The way back from a note looks like a call: who comes first is the call.
            if not fragment or self._within_notes(link.start) or not _MARK.fullmatch(link.text()):
                continue
            body = self._body(self._targets[fragment])
            if body is None or body.start <= link.start < body.end:
                continue
            if self._points_back(body, link) or self._stands_among_notes(body):
                self._notes[link.start] = body
                self._written.add(body.start)
                insort(self._bodies, (body.start, body.end))
                self._calls.update(self._ids(link))

    def _within_notes(self, at: int) -> bool:
        place = bisect_right(self._bodies, (at, at + 1)) - 1
        return place >= 0 and self._bodies[place][0] <= at < self._bodies[place][1]

    def _body(self, target: Element) -> Element | None:
        """Return the block that holds a note."""
        here: Element | None = target
        for _ in range(4):
            if here is None or here.name in _HEADINGS:
                return None
            if here.name in _HELD:
                return here if here.end - here.start < _LONGEST else None
            here = self._parents.get(here.start)
        return None

    def _ids(self, link: Element) -> Iterator[str]:
        """Yield the ids by which a note may point back at its call."""
        here: Element | None = link
        for _ in range(3):
            if here is None:
                return
            yield from filter(None, (here.get("id"), here.get("name")))
            here = self._parents.get(here.start)

    def _points_back(self, body: Element, link: Element) -> bool:
        ids = set(self._ids(link))
        return any(self.fragment(each) in ids for each in body.walk() if each.name == "a")

    def _stands_among_notes(self, body: Element) -> bool:
        here: Element | None = body
        for _ in range(4):
            if here is None:
                return False
            if not _PLACES.isdisjoint(names(here)) or here.get("role").startswith("doc-"):
                return True
            here = self._parents.get(here.start)
        return False
