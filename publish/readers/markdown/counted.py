"""Stressed lines with numbers, which are headings that nobody marked: ``**一、缘起**``."""

from collections.abc import Iterator, Sequence

from publish.model import Paragraph, Strong, plain_text
from publish.readers.markdown.stress import unstressed
from publish.readers.plain import marks
from publish.readers.reading import Heading, Piece

_LONGEST = 40
_ENDS = ("。", "；", "，", "：", ".", ",", ":")


def counted(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Make headings of stressed lines where two or more of them count sections.

    A list of sources after them has a name and no number.
    """
    found = {at for at in range(len(pieces) - 1) if _counts(pieces, at)}
    level = 1
    for at, piece in enumerate(pieces):
        if isinstance(piece, Heading):
            level = piece.level
        elif len(found) > 1 and isinstance(piece, Paragraph):
            words = unstressed(piece.content)
            named = words is not piece.content and marks.REFERENCES.fullmatch(plain_text(words))
            if at in found or (named and at + 1 < len(pieces)):
                yield Heading(level + 1, words, span=piece.span)
                continue
        yield piece


def _counts(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a piece is a brief stressed line with a number, over something else."""
    piece, after = pieces[at], pieces[at + 1]
    if not isinstance(piece, Paragraph) or isinstance(after, Heading):
        return False
    words = plain_text(unstressed(piece.content))
    stressed = len(piece.content) == 1 and isinstance(piece.content[0], Strong)
    number = marks.number(words) if stressed and len(words) <= _LONGEST else None
    return number is not None and number.style < marks.BRACED and not words.endswith(_ENDS)
