"""Who signs an article, in an element of the page that is named for it."""

from collections.abc import Sequence

from publish.model import Paragraph, plain_text
from publish.readers.plain.notices import is_platform
from publish.readers.reading import Byline, Piece


def signature(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the lines of such an element as a byline; what a platform says there stays apart."""
    lines = [each for each in pieces if isinstance(each, Paragraph) and _names(each)]
    if not lines:
        return list(pieces)
    words = tuple(each.content for each in lines)
    signed = Byline(words, span=lines[0].span.to(lines[-1].span))
    return [signed, *(each for each in pieces if each not in lines)]


def _names(piece: Paragraph) -> bool:
    return not is_platform(plain_text(piece.content).strip())
