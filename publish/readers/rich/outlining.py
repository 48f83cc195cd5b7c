"""Headings that nobody marked, among pieces of which some are: told as in plain text."""

from collections.abc import Sequence
from dataclasses import replace

from publish.model import (
    BulletList,
    CodeListing,
    Equation,
    Figure,
    OrderedList,
    Paragraph,
    Strong,
    Table,
)
from publish.readers.plain.lines import Line, layout_of
from publish.readers.plain.outliner import titles_of
from publish.readers.reading import Heading, Piece
from publish.readers.rich.arranging import line_of
from publish.readers.rich.nesting import unweighted

_ITEM, _FENCE = "• ", "```"


def outlined(pieces: Sequence[Piece], fewest: int = 1) -> tuple[Piece, ...]:
    """Make headings of the paragraphs that stand as headings do, if there are so many."""
    lines = [_shown(piece) for piece in pieces]
    titles = titles_of(lines, layout_of(lines), frozenset()).by_line
    if sum(isinstance(pieces[at], Paragraph) for at in titles) < fewest:
        return tuple(pieces)
    return tuple(
        Heading(titles[at].level, unweighted(piece.content), span=piece.span)
        if at in titles and isinstance(piece, Paragraph)
        else piece
        for at, piece in enumerate(pieces)
    )


def is_bare(pieces: Sequence[Piece]) -> bool:
    """Tell whether nothing below a title is marked as a heading."""
    titled = bool(pieces) and isinstance(pieces[0], Heading) and pieces[0].level == 1
    return titled and not any(isinstance(piece, Heading) for piece in pieces[1:])


def _shown(piece: Piece) -> Line:
    """Return a piece as the line it would be in a plain text that marks its headings."""
    line = line_of(piece)
    match piece:
        case Heading(level=level):
            return replace(line, text=f"{'#' * level} {line.text}")
        case Paragraph(content=content) if all(isinstance(each, Strong) for each in content):
            return replace(line, text=f"**{line.text}**")
        case CodeListing() | Equation() | Figure() | Table():
            return replace(line, text=_FENCE, width=len(_FENCE))
        case BulletList() | OrderedList():
            return replace(line, text=_ITEM + line.text)
        case _:
            return line
