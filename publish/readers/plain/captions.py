"""Captions that stand in a paragraph of their own beside a table: ``表 1 三家的比较``."""

from collections.abc import Sequence
from dataclasses import replace

from publish.model import Edit, Inlines, Paragraph, Table, Text
from publish.model.text import cut, span_of
from publish.readers.plain import marks
from publish.readers.reading import Piece

_LONGEST = 60


def captioned(pieces: Sequence[Piece], edits: list[Edit]) -> tuple[Piece, ...]:
    """Give each table the caption above or else below it; the book sets the number itself."""
    done: list[Piece] = []
    waiting = list(pieces[::-1])
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, Table) and not piece.caption:
            above = done[-1] if done else None
            if _captions(above):
                piece = _with(piece, done.pop(), edits)
            elif waiting and _captions(waiting[-1]) and not _above_another(waiting):
                piece = _with(piece, waiting.pop(), edits)
        done.append(piece)
    return tuple(done)


def _above_another(waiting: Sequence[Piece]) -> bool:
    return len(waiting) > 1 and isinstance(waiting[-2], Table)


def _captions(piece: Piece | None) -> bool:
    """Tell whether a paragraph is the caption of a table."""
    if not isinstance(piece, Paragraph) or not isinstance(piece.content[0], Text):
        return False
    words = piece.content[0].content
    named = words.lstrip("附")[:1] in {"表", "T", "t"} and marks.caption(words) > 0
    return named and len(words) <= _LONGEST and not words.endswith(("。", "：", "，"))


def _with(table: Table, piece: Piece, edits: list[Edit]) -> Table:
    assert isinstance(piece, Paragraph)  # noqa: S101  _captions has seen to it
    first, *others = piece.content
    assert isinstance(first, Text)  # noqa: S101  likewise
    length = marks.caption(first.content)
    edits.append(Edit("caption-number", span_of(first, 0, length), first.content[:length], ""))
    rest: Inlines = (cut(first, length, len(first.content)), *others)
    return replace(table, caption=rest)
