"""Letters on a grid: marks and Western text made to take whole squares.

clreq 3.2.5: where every ideograph keeps to the squares of the page, marks that meet share
them two by two, and the gaps round a Western word are what its last square leaves,
from an eighth of an em. A mark that begins a line keeps its square, one that ends it too.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from publish.model.regex import regex
from publish.typesetting.classes import CENTRES, CLOSERS, OPENERS, WORD
from publish.typesetting.pairs import EM, Pair

_MARKS = OPENERS + CLOSERS + CENTRES
_HALF, _EIGHTH = EM // 2, EM // 8
_JOINED = regex(f"(?<=[{WORD}])D(?=[{WORD}])")
"""A dash between figures is one of them."""


def squared(letters: str, widths: Sequence[int], pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs of a paragraph with their gaps as a grid wants them.

    Marks and gaps between Han and Latin neither shrink nor stretch; ideographs still
    do, on lines that the prohibition rules leave short.
    """
    extra = [pair.extra for pair in pairs]
    for start, stop, marks in _runs(letters):
        total = sum(widths[start:stop]) + sum(extra[start : stop - 1])
        if marks:
            _share(letters, extra, (start, stop), total % EM)
        else:
            _pad(letters, extra, (start, stop), total)
    return [
        pair if pair.hard and not pair.shrink and new == pair.extra else _stiff(pair, new)
        for pair, new in zip(pairs, extra, strict=True)
    ]


def _stiff(pair: Pair, extra: int) -> Pair:
    return Pair(extra, pair.soft if not pair.extra else 0, pair.hard, 0, pair.cost)


def _runs(letters: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where marks stand together, and where Western text does."""
    place = 0
    for kind, run in groupby(_JOINED.sub("L", letters), _kind):
        start, place = place, place + len(list(run))
        if kind:
            yield start, place, kind == "mark"


def _kind(letter: str) -> str:
    if letter in _MARKS:
        return "mark"
    return "" if letter in "HWDB" else "western"


def _share(letters: str, extra: list[int], span: tuple[int, int], rest: int) -> None:
    """Take half a square from the blank of a run of marks that is not whole squares wide."""
    start, stop = span
    if rest != _HALF:
        return
    junction = next(
        (
            at
            for at in range(start, stop - 1)
            if letters[at] not in OPENERS and letters[at + 1] in OPENERS
        ),
        None,
    )
    if letters[stop - 1] in CLOSERS and stop <= len(extra):
        extra[stop - 1] -= _HALF
    elif letters[start] in OPENERS and start:
        extra[start - 1] -= _HALF
    elif junction is not None:
        extra[junction] -= _HALF


def _hugs(before: str, after: str) -> bool:
    return before in OPENERS or after in CLOSERS + CENTRES


def _pad(letters: str, extra: list[int], span: tuple[int, int], total: int) -> None:
    """Set the gaps before and after Western text so that it ends where a square does.

    None opens inside a bracket or before a stop; where there is no other, it ends as it does.
    """
    start, stop = span
    both = [place for place in (start - 1, stop - 1) if 0 <= place < len(extra)]
    sides = [place for place in both if not _hugs(letters[place], letters[place + 1])]
    total += sum(min(extra[place], _EIGHTH) for place in sides)
    for place in sides:
        extra[place] = min(extra[place], _EIGHTH) + -total % EM // len(sides)
