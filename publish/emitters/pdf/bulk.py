"""How much can be set as one file: all pages of a book are in memory until the last is known."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from publish.model import (
    Block,
    BulletList,
    Code,
    CodeListing,
    Document,
    Entry,
    Figure,
    Finding,
    Malformed,
    Node,
    Note,
    OrderedList,
    Paragraph,
    Quotation,
    Reference,
    Section,
    Severity,
    Span,
    Table,
    Text,
    Verse,
    walk,
)
from publish.model.value import dataclass

ROOM: Final = 2_000_000
"""The kilobytes that pages may take: some five million Han in paragraphs of a usual length."""

_LETTER, _LINE, _TEXT, _INLINE, _CELL = 0.25, 4.4, 0.5, 15.0, 16.0
_KINDS: Final = {
    Paragraph: 12.0,
    Section: 40.0,
    Note: 65.0,
    Reference: 80.0,
    Entry: 40.0,
    Figure: 20.0,
    Quotation: 8.0,
    Verse: 8.0,
    BulletList: 14.0,
    OrderedList: 14.0,
}
"""What pages take, in kilobytes: measured on books of ten thousand of each kind."""


@dataclass(frozen=True, slots=True)
class PrintEnds(Finding):
    """A book has more than one file of pages can hold; they end before this."""

    code = "print-ends"
    severity = Severity.ERROR
    gigabytes: int


def printable(document: Document, room: float = ROOM) -> tuple[Document, tuple[Finding, ...]]:
    """Return as much of a document, from its beginning, as can be printed, and where that ends."""
    if sum(map(_weight, walk(document))) <= room:
        return document, ()
    space = _Room(room)
    printed = replace(
        document,
        sections=tuple(chain.from_iterable(map(space.section, document.sections))),
        references=tuple(filter(space.fits, document.references)),
        glossary=tuple(filter(space.fits, document.glossary)),
    )
    found = () if space.end is None else (PrintEnds(round(room / 1_000_000), span=space.end),)
    return printed, found


def _weight(node: Node) -> float:
    match node:
        case Text(content=content) | Code(content=content):
            return _TEXT + _LETTER * len(content)
        case CodeListing(content=content) | Malformed(source=content):
            return _TEXT + _LETTER / 5 * len(content) + _LINE * content.count("\n")
        case Table(head=head, body=body):
            return _CELL * sum(map(len, (*head, *body)))
        case _:
            return _KINDS.get(type(node), _INLINE)


class _Room:
    """Takes parts in their order while there is room; after the first without, none."""

    def __init__(self, room: float) -> None:
        self._room = room
        self.end: Span | None = None

    def fits(self, node: Section | Block | Reference | Entry) -> bool:
        """Tell whether there is room for all of a node, and take it up."""
        if self.end is None:
            self._room -= sum(map(_weight, walk(node)))
            self.end = node.span if self._room < 0 else None
        return self.end is None

    def section(self, node: Section) -> Iterator[Section]:
        """Yield as much of a section as there is room for, if any."""
        head = replace(node, body=(), sections=())
        if self.fits(head):
            body = tuple(chain.from_iterable(map(self._block, node.body)))
            below = tuple(chain.from_iterable(map(self.section, node.sections)))
            yield replace(head, body=body, sections=below)

    def _block(self, node: Block) -> Iterator[Block]:
        """Yield a block if there is room; of a list, the items that there is room for."""
        if isinstance(node, BulletList | OrderedList):
            items = (tuple(chain.from_iterable(map(self._block, item))) for item in node.items)
            kept = tuple(filter(None, items))
            if kept:
                yield replace(node, items=kept)
        elif self.fits(node):
            yield node
