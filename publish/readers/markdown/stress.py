"""Stress that stands in for a heading, or adds nothing to one."""

from collections.abc import Sequence

from publish.model import Inlines, Paragraph, Strong, plain_text
from publish.readers.reading import Heading, Piece

_LONGEST = 40
_ENDS = ("。", "；", "，", "：", ".", ",", ":")


def unstressed(title: Inlines) -> Inlines:
    """Return a title without stress on the whole of it."""
    match title:
        case (Strong(content=content),):
            return content
        case _:
            return title


def titled_by_stress(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Take a first line that is stressed as a whole for the title nobody marked as one."""
    match pieces:
        case [Paragraph(content=(Strong(content=words),), span=span), *rest] if _heads(words, rest):
            return (Heading(1, words, span=span), *rest)
        case _:
            return pieces


def _heads(words: Inlines, rest: Sequence[Piece]) -> bool:
    said = plain_text(words)
    marked = any(isinstance(piece, Heading) and piece.level == 1 for piece in rest)
    return bool(rest) and not marked and len(said) <= _LONGEST and not said.endswith(_ENDS)
