"""Lines of a DOCX as pieces: figures, formulas, captions, heads of tables."""

from collections.abc import Sequence

from publish.model import (
    Edit,
    Equation,
    Figure,
    Image,
    Inlines,
    Maths,
    Note,
    Paragraph,
    Span,
    Table,
    plain_text,
)
from publish.readers.docx.story import Grid
from publish.readers.reading import Piece
from publish.readers.rich.captions import captioned_by
from publish.readers.rich.tables import Cell
from publish.readers.seed.wide import columns

_BRIEF = 32


def paragraph(content: Inlines) -> list[Piece]:
    """Make a paragraph; a picture or a formula alone is a block."""
    shown = [
        each for each in content if plain_text((each,)).strip() or isinstance(each, Image | Note)
    ]
    if shown and all(isinstance(each, Image) for each in shown):
        return [
            Figure("", each.address, each.alt, (), span=each.span)
            for each in shown
            if isinstance(each, Image)
        ]
    if len(shown) == 1 and isinstance(shown[0], Maths):
        return [Equation("", shown[0].source, span=shown[0].span)]
    return [Paragraph(content, span=content[0].span.to(content[-1].span))]


def captioned(pieces: list[Piece], captions: set[Span], edits: list[Edit]) -> list[Piece]:
    """Give what is styled as a caption to the figure above it, or the table beside it."""
    done: list[Piece] = []
    waiting: Paragraph | None = None
    for piece in pieces:
        last = done[-1] if done else None
        if isinstance(piece, Paragraph) and piece.span in captions:
            if isinstance(last, Figure | Table) and not last.caption and waiting is None:
                done[-1] = captioned_by(last, piece.content, edits)
                continue
            waiting = piece
        elif (
            waiting is not None
            and isinstance(piece, Table | Figure)
            and not piece.caption
            and last is waiting
        ):
            done[-1] = captioned_by(piece, waiting.content, edits)
            waiting = None
            continue
        else:
            waiting = None
        done.append(piece)
    return done


def heads(row: Sequence[Cell], grid: Grid) -> bool:
    """Tell whether a first row looks like a head: brief words in every cell, no numbers."""
    texts = [plain_text(cell.content).strip() for cell in row]
    brief = all(text and columns(text) <= _BRIEF and not text[0].isdecimal() for text in texts)
    return grid.first_heads and brief and len(grid.rows) > 1
