"""Tables of rich forms: spanning cells put into plain rows, blocks in cells into lines."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from publish.model import (
    Alignment,
    Aside,
    Block,
    Blocks,
    BulletList,
    Code,
    CodeListing,
    DefinitionList,
    Equation,
    Figure,
    Finding,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Malformed,
    Maths,
    OrderedList,
    Paragraph,
    Passage,
    Quotation,
    Row,
    Span,
    Table,
    Text,
    ThematicBreak,
    Verse,
)
from publish.model.value import dataclass
from publish.readers.rich.findings import CellsMerged, TableTooWide
from publish.readers.settings.limits import USUAL


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it holds, how far it spans, whether it heads, and how it stands."""

    content: Inlines
    across: int = 1
    down: int = 1
    heads: bool = False
    alignment: Alignment = Alignment.START


_EMPTY = Cell(())


def tabled(
    rows: Sequence[Sequence[Cell]],
    in_head: Sequence[bool],
    caption: Inlines,
    span: Span,
    findings: list[Finding],
    widest: int = USUAL.table_columns,
) -> Blocks:
    """Make a table of rows of cells; one wider than the widest becomes lines."""
    width = max((sum(cell.across for cell in row) for row in rows), default=0)
    if width > widest:
        findings.append(TableTooWide(width, widest, span=span))
        return tuple(lines(map(_contents, rows), caption))
    laid = grid(rows, widest)
    if laid is None:
        findings.append(TableTooWide(widest + 1, widest, span=span))
        return tuple(lines(map(_contents, rows), caption))
    merged = sum(cell.across > 1 or cell.down > 1 for row in rows for cell in row)
    if merged:
        findings.append(CellsMerged(merged, span=span))
    if not any(cell.content for row in laid for cell in row):
        return ()
    top = heads(laid, in_head)
    plain = tuple(tuple(cell.content for cell in row) for row in laid)
    return (Table("", caption, _alignments(laid), plain[:top], plain[top:], span=span),)


def grid(rows: Sequence[Sequence[Cell]], widest: int) -> list[list[Cell]] | None:
    """Lay cells out in rows of one length; a spanning cell stands first in its area.

    Nothing where spans push a row beyond every page.
    """
    made: list[list[Cell]] = []
    below: dict[int, int] = {}
    for row in rows:
        line: list[Cell] = []
        for cell in row:
            _skip(line, below)
            _place(cell, line, below)
        _skip(line, below)
        if len(line) > widest:
            return None
        made.append(line)
    width = max(map(len, made), default=0)
    return [line + [_EMPTY] * (width - len(line)) for line in made]


def _skip(line: list[Cell], below: dict[int, int]) -> None:
    """Step over columns that a cell above reaches down into."""
    while below.get(len(line), 0):
        below[len(line)] -= 1
        line.append(_EMPTY)


def _place(cell: Cell, line: list[Cell], below: dict[int, int]) -> None:
    for offset in range(cell.across):
        below[len(line)] = cell.down - 1
        line.append(cell if offset == 0 else _EMPTY)


def _alignments(rows: Sequence[Sequence[Cell]]) -> tuple[Alignment, ...]:
    """Return how most cells of each column stand."""
    columns = ([row[at].alignment for row in rows if row[at].content] for at in range(len(rows[0])))
    return tuple(
        max(Alignment, key=lambda each: found.count(each) * 2 + (each is Alignment.START))
        for found in columns
    )


def heads(rows: Sequence[Sequence[Cell]], said: Sequence[bool]) -> int:
    """Return how many rows from the top are a head."""
    count = 0
    for row, in_head in zip(rows, said, strict=True):
        full = [each for each in row if each.content]
        if not (in_head or (full and all(each.heads for each in full))):
            break
        count += 1
    return count if count < len(rows) else 0


def _contents(row: Sequence[Cell]) -> tuple[Inlines, ...]:
    return tuple(cell.content for cell in row)


def lines(rows: Iterable[Row], caption: Inlines) -> Iterator[Block]:
    """Make a table that cannot be one into paragraphs: its caption, then each row."""
    for content in ((caption,), *rows):
        line = _together(filter(None, content))
        if line:
            yield Paragraph(line, span=line[0].span.to(line[-1].span))


def flat(blocks: Blocks) -> Inlines:
    """Return blocks as one run of inlines with breaks between their lines."""
    return _broken([line for block in blocks for line in _flat(block) if line])


def _flat(block: Block) -> list[Inlines]:
    """Return the lines of a block, as a cell can hold them."""
    match block:
        case Paragraph(content=content):
            return [content]
        case BulletList(items=items):
            return [flat(item) for item in items]
        case OrderedList(items=items, start=start):
            return [_numbered(number, flat(item)) for number, item in enumerate(items, start)]
        case DefinitionList(items=terms):
            return [line for each in terms for line in (each.term, flat(each.content))]
        case Quotation(content=inner) | Passage(content=inner):
            return [flat(inner)]
        case Aside(content=inner, title=title):
            return [title, flat(inner)]
        case Verse(lines=lines):
            return list(lines)
        case CodeListing(content=code, span=span):
            return [(Code(line, span=span),) for line in code.split("\n") if line.strip()]
        case Equation(source=source, span=span):
            return [(Maths(source, span=span),)]
        case Figure(address=address, alt=alt, caption=caption, span=span):
            return [(Image(address, alt, span=span),), caption]
        case Table(head=head, body=body, caption=caption):
            return [caption, *(_together(filter(None, row)) for row in (*head, *body))]
        case Malformed(source=source, span=span):
            return [(Code(source, span=span),)]
        case ThematicBreak():
            return []
        case _:
            assert_never(block)


def _numbered(number: int, line: Inlines) -> Inlines:
    if not line:
        return ()
    start = Span(line[0].span.seed, line[0].span.start, line[0].span.start)
    return (Text(f"{number}. ", span=start), *line)


def _broken(lines: Sequence[Inlines]) -> Inlines:
    done: list[Inline] = []
    for line in lines:
        if done:
            done.append(LineBreak(span=line[0].span))
        done += line
    return tuple(done)


def _together(cells: Iterator[Inlines]) -> Inlines:
    """Return the cells of a row in one line, a space between them."""
    done: list[Inline] = []
    for cell in cells:
        if done:
            at = cell[0].span
            done.append(Text("　", span=Span(at.seed, at.start, at.start)))
        done += cell
    return tuple(done)
