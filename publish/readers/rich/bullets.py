"""Bullets that were typed: paragraphs in a row that open with one are a list."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from publish.model import Block, BulletList, Edit, Paragraph, Text
from publish.model.text import cut, span_of
from publish.readers.reading import Piece

_FEWEST = 2
_TYPED = re.compile(r"[•●○◦▪▫■□◆◇►▶▸‣⁃➢➤✓✔·・][\s\u00a0]*(?=\S)")


def bulleted(pieces: Sequence[Piece], edits: list[Edit]) -> Iterator[Piece]:
    """Make lists of two and more paragraphs that open with a bullet; one alone stays."""
    for typed, group in groupby(pieces, key=lambda piece: bool(_mark(piece))):
        run = list(group)
        if not typed or len(run) < _FEWEST:
            yield from run
            continue
        items = tuple((_bare(each, edits),) for each in run if isinstance(each, Paragraph))
        yield BulletList(items, tight=True, span=run[0].span.to(run[-1].span))


def _mark(piece: Piece) -> int:
    """Return the length of the bullet a paragraph opens with, or zero."""
    first = piece.content[0] if isinstance(piece, Paragraph) else None
    mark = _TYPED.match(first.content) if isinstance(first, Text) else None
    return mark.end() if mark else 0


def _bare(piece: Paragraph, edits: list[Edit]) -> Block:
    first, mark = piece.content[0], _mark(piece)
    assert isinstance(first, Text)  # noqa: S101  a bullet stands in a text
    edits.append(Edit("bullet", span_of(first, 0, mark), first.content[:mark], ""))
    rest = cut(first, mark, len(first.content))
    return Paragraph((rest, *piece.content[1:]), span=piece.span)
