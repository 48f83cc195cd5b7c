"""Tables of a page: those that hold data, and those that only lay it out."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from publish.model import Alignment, Inlines
from publish.model.regex import regex
from publish.readers.html.tree import Element, Words
from publish.readers.reading import Piece
from publish.readers.rich.tables import Cell, flat, tabled
from publish.readers.settings.limits import Limits

if TYPE_CHECKING:
    from publish.readers.html.blocks import BlockReader

_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_STACKS = frozenset({"p", "h1", "h2", "h3", "h4", "pre", "figure"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_ALIGN = regex(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_ALIGNED = {"center": Alignment.CENTRE, "right": Alignment.END, "end": Alignment.END}
_FEW = 3
_PAGE = 100


def table(reader: "BlockReader", element: Element) -> list[Piece]:
    """Read a table; one that only lays out the page is read as what stands in it."""
    rows = tuple(_rows(element))
    if _is_layout(element, [row for row, _ in rows]):
        held = [piece for part in _parts(element) for piece in reader.pieces(part)]
        return [*reader.paragraphs([*_loose(element)]), *held]
    cells = [
        [_cell(each, _content(reader, each), reader.context.draft.limits) for each in _cells(row)]
        for row, _ in rows
    ]
    said = next((e for e in element.elements if e.name == "caption"), None)
    caption = flat(reader.blocks(said)) if said else ()
    context = reader.context
    stray = reader.paragraphs([*_loose(element)])
    made = tabled(
        cells,
        [head for _, head in rows],
        caption,
        context.span(element),
        context.findings,
        context.draft.limits.table_columns,
    )
    return [*stray, *made]


def _content(reader: "BlockReader", cell: Element) -> Inlines:
    return flat(reader.blocks(cell)) if cell.stacked else reader.inlines(cell)


def _rows(table: Element) -> Iterator[tuple[Element, bool]]:
    """Yield the rows of a table, and whether each stands in its head; the foot comes last."""
    for child in sorted(table.elements, key=lambda each: each.name == "tfoot"):
        if child.name == "tr":
            yield child, False
        elif child.name in _GROUPS:
            yield from ((row, child.name == "thead") for row in child.elements if row.name == "tr")


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.elements if cell.name in {"td", "th"}]


def _parts(table: Element) -> list[Element]:
    """Return what a table holds, cell by cell, and whatever stands in none."""
    found: list[Element] = []
    for child in table.elements:
        if child.name in _GROUPS | {"tr"}:
            found += _parts(child)
        else:
            found.append(child)
    return found


def _is_layout(table: Element, rows: Sequence[Element]) -> bool:
    """Tell whether a table only lays out the page: one cell, tables within, columns of text."""
    cells = [cell for row in rows for cell in _cells(row)]
    if table.get("role") in {"presentation", "none"} or len(cells) <= 1:
        return True
    if any(below.name == "table" for cell in cells for below in cell.walk()):
        return True
    if len(rows) <= _FEW and any(map(_is_page, cells)):
        return True
    counts = [sum(below.name in _STACKS for below in cell.walk()) for cell in cells]
    alone = max(len(_cells(row)) for row in rows) == 1
    return sum(count > _FEW for count in counts) * 2 > len(cells) or (alone and max(counts) > 1)


def _is_page(cell: Element) -> bool:
    """Tell whether a cell holds what pages were laid out with: breaks, or headings over text."""
    below = [each.name for each in cell.walk()][1:]
    if not _HEADINGS.isdisjoint(below) and below.count("p") > _FEW and len(cell.text()) > _PAGE:
        return True
    return below.count("br") > _FEW and len(cell.text()) > _PAGE and not below.count("td")


def _loose(table: Element) -> list[tuple[str, int, int]]:
    """Return words that stand in a table and in no cell."""
    found = [part for child in table.children if isinstance(child, Words) for part in child.parts]
    for child in table.elements:
        if child.name in _GROUPS | {"tr"}:
            found += _loose(child)
    return found


def _cell(element: Element, content: Inlines, limits: Limits) -> Cell:
    """Make a cell of an element, its spans held within reason."""
    said = _ALIGN.search(element.get("style"))
    align = (said[1] if said else element.get("align")).lower()
    return Cell(
        content,
        _span(element.get("colspan"), limits.table_columns + 1),
        _span(element.get("rowspan"), limits.spanned_rows),
        element.name == "th",
        _ALIGNED.get(align, Alignment.START),
    )


def _span(said: str, most: int) -> int:
    digits = re.match(r"\s*(\d{1,9})", said)
    return min(max(int(digits[1]), 1), most) if digits else 1
