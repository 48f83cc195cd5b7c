"""Where each page begins in the text, and on which page each id stands."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from publish.edition import PageStart
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.paginator.foreign import Box, Document
from publish.paginator.ids import name_of
from publish.paginator.pages.boxes import everything
from publish.paginator.pages.labels import Folio
from publish.paginator.tagging.furniture import is_furnished

_BLANK = regex(r"\s")


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
        if is_furnished(box) or "::" in (box.element_tag or ""):
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
