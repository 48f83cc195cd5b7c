"""Bullets and numbers that were typed: paragraphs in a row that open with them are a list."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from publish.model import Block, BulletList, Edit, OrderedList, Paragraph, Text
from publish.model.regex import regex
from publish.model.text import cut, span_of
from publish.readers.plain import marks
from publish.readers.reading import Piece

_FEWEST = 2
_ITEMS = frozenset({marks.ARABIC, marks.BRACED, marks.CIRCLED})
_TYPED = regex(r"[•●○◦▪▫■□◆◇►▶▸‣⁃➢➤✓✔·・][\s\u00a0]*(?=\S)")


def bulleted(pieces: Sequence[Piece], edits: list[Edit]) -> Iterator[Piece]:
    """Make lists of two and more paragraphs that open with a bullet, or count; one alone stays."""
    at, done = 0, tuple(_bulleted(pieces, edits))
    while at < len(done):
        end = _counted(done, at)
        if end - at < _FEWEST:
            yield done[at]
            at += 1
            continue
        first = _number(done[at])
        run = [each for each in done[at:end] if isinstance(each, Paragraph)]
        items = tuple((_unnumbered(each, edits),) for each in run)
        start = first.value if first else 1
        yield OrderedList(items, tight=True, start=start, span=run[0].span.to(run[-1].span))
        at = end


def _counted(pieces: Sequence[Piece], at: int) -> int:
    """Return where paragraphs end that count on from this one, in one way of writing."""
    end, last = at, _number(pieces[at])
    while last and end + 1 < len(pieces):
        after = _number(pieces[end + 1])
        if not after or after.style != last.style or after.value != last.value + 1:
            break
        end, last = end + 1, after
    return end + 1 if last else at


def _number(piece: Piece) -> marks.Number | None:
    """Return the number that a paragraph opens with as items do, over words of its own."""
    first = piece.content[0] if isinstance(piece, Paragraph) else None
    found = marks.number(first.content) if isinstance(first, Text) else None
    if not found or found.style not in _ITEMS or not isinstance(first, Text):
        return None
    return found if found.length < len(first.content.rstrip()) else None


def _unnumbered(piece: Paragraph, edits: list[Edit]) -> Block:
    first, found = piece.content[0], _number(piece)
    assert isinstance(first, Text) and found  # noqa: S101, PT018  it was counted
    edits.append(
        Edit("item-number", span_of(first, 0, found.length), first.content[: found.length], "")
    )
    rest = cut(first, found.length, len(first.content))
    return Paragraph((rest, *piece.content[1:]), span=piece.span)


def _bulleted(pieces: Sequence[Piece], edits: list[Edit]) -> Iterator[Piece]:
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
