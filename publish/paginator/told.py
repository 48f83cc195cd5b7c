"""What is known of finished pages: where each begins, what it is called, what is on it."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.paginator.foreign import Box, Document, Pdf
from publish.paginator.names import name_of
from publish.paginator.sheets import PageStart

FRONT = "front"
"""The name of the pages whose folios are roman."""

Link = tuple[str, str, tuple[float, float, float, float], Box]
_NEARLY = 0.01
_BLANK = regex(r"\s")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folio:
    """The number a page counts itself as, and whether it is shown in roman figures."""

    number: int
    roman: bool

    @property
    def label(self) -> str:
        """The folio as printed."""
        return roman(self.number) if self.roman else str(self.number)


def roman(number: int) -> str:
    """Return a number in lower-case roman figures; zero and less as they are."""
    if number < 1:
        return str(number)
    figures = ""
    for value, figure in _ROMAN:
        count, number = divmod(number, value)
        figures += figure * count
    return figures


def folios(document: Document) -> tuple[Folio, ...]:
    """Return the folio of every page: the engine's page counter, roman in front matter.

    All pages before the last one named ``front`` are front matter, and so is a blank
    that follows it.
    """
    pages = [page._page_box for page in document.pages]  # noqa: SLF001  the only way to the boxes
    named = [place for place, page in enumerate(pages) if page.page_type.name == FRONT]
    last = named[-1] if named else -1
    last += bool(named) and last + 1 < len(pages) and pages[last + 1].page_type.blank
    return tuple(Folio(page.yigao_folio, place <= last) for place, page in enumerate(pages))


def add_labels(pdf: Pdf, all_folios: tuple[Folio, ...]) -> None:
    """Write the folios as page labels (ISO 32000-1, 12.4.2), one range a run of pages."""
    numbers = pydyf.Array()
    expected: Folio | None = None
    for page, folio in enumerate(all_folios):
        if folio != expected:
            style = {"S": "/r" if folio.roman else "/D", "St": max(folio.number, 1)}
            numbers.extend([page, pydyf.Dictionary(style)])
        expected = Folio(folio.number + 1, folio.roman)
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": numbers})


def everything(page: Box) -> tuple[Box, ...]:
    """Return all boxes of a finished page, gathered once."""
    known: tuple[Box, ...] | None = page.__dict__.get("yigao_boxes")
    if known is None:
        known = page.yigao_boxes = tuple(page.descendants(placeholders=True))
    return known


def outermost(links: list[Link]) -> list[Link]:
    """Return links without those inside another of the same target.

    The engine makes a place for every box inside a link; readers would be told twice.
    """
    return [link for link in links if not any(_inside(link, other) for other in links)]


def _inside(link: Link, other: Link) -> bool:
    (kind, target, (left, top, right, bottom), _), (about, aim, (west, north, east, south), _) = (
        link,
        other,
    )
    within = west <= left and right <= east + _NEARLY and north <= top and bottom <= south + _NEARLY
    smaller = (right - left) * (bottom - top) < (east - west) * (south - north)
    return (kind, target) == (about, aim) and within and smaller


def anchors(document: Document) -> dict[str, int]:
    """Return the page each id stands on first."""
    found: dict[str, int] = {}
    for index, page in enumerate(document.pages):
        for box in everything(page._page_box):  # noqa: SLF001
            if box.element is not None and "::" not in (box.element_tag or ""):
                name = name_of(box.element)
                if name:
                    found.setdefault(name, index)
    return found


def starts(document: Document, all_folios: tuple[Folio, ...]) -> tuple[PageStart, ...]:
    """Return where each page begins; a page without text of its own has an empty key."""
    pages = [page._page_box for page in document.pages]  # noqa: SLF001
    reader = _Reader({id(note) for page in pages for note in _notes(page)})
    return tuple(
        PageStart(*reader.start(page), folio.label)
        for page, folio in zip(pages, all_folios, strict=True)
    )


def _notes(page: Box) -> Iterator[Box]:
    for box in everything(page):
        if box.footnote is not None:
            yield box.footnote.element


@dataclass(slots=True)
class _Reader:
    """Reads pages in order, counting the characters set of every element with an id."""

    notes: set[int]
    spent: dict[Box, int] = field(default_factory=dict)
    texts: dict[Box, "_OwnText"] = field(default_factory=dict)

    def start(self, page: Box) -> tuple[str, int]:
        """Return the key and the offset a page begins with, and read the page."""
        found: tuple[str, int] | None = None
        root = page.children[0]
        for element_stack, text in self._pieces(root, ()):
            if found is None and element_stack:
                found = self._place(element_stack[-1])
            inked = _inked(text)
            for element in element_stack:
                self.spent[element] = self.spent.get(element, 0) + inked
        return found or ("", 0)

    def _place(self, element: Box) -> tuple[str, int]:
        own = self.texts.get(element)
        if own is None:
            own = self.texts[element] = _OwnText("".join(self._own(element)))
        return name_of(element) or "", own.offset(self.spent.get(element, 0))

    def _own(self, element: Box) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            counted = isinstance(child.tag, str) and id(child) not in self.notes
            if counted and child.get("data-generated") is None:
                yield from self._own(child)
            yield child.tail or ""

    def _pieces(self, box: Box, stack: tuple[Box, ...]) -> Iterator[tuple[tuple[Box, ...], str]]:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box  # noqa: SLF001
        if box.__dict__.get("yigao_furniture") or "::" in (box.element_tag or ""):
            return
        if isinstance(box, boxes.TextBox):
            if box.text.strip():
                yield stack, box.text
            return
        element = box.element
        if element is not None:
            if element.get("data-generated") is not None:
                return
            block = isinstance(box, boxes.BlockLevelBox | boxes.TableCellBox)
            if block and element not in stack and name_of(element):
                stack = (*stack, element)
        for child in box.children:
            yield from self._pieces(child, stack)


class _OwnText:
    """An element's text, and where its white space is."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        blanks = (blank.start() for blank in _BLANK.finditer(text))
        self.inked = [place - before for before, place in enumerate(blanks)]
        """How many characters that are not white space stand before each that is."""

    def offset(self, inked: int) -> int:
        """Return where the text goes on after so many characters that are not white space."""
        return min(inked + bisect_right(self.inked, inked), self.length)


def _inked(text: str) -> int:
    return sum(map(len, text.split()))
