"""One line respelled: terms and kept stretches stand aside while OpenCC does the rest."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TypeAlias

from publish.model.value import dataclass
from publish.transforms.language.opencc import Path, convert
from publish.transforms.script.terms import Terms, kept

_FIRST = 0xF0000
Stretches: TypeAlias = Sequence[tuple[int, int, str, str]]
"""Where stretches of a line begin and end, what they become, and by which rule."""


@dataclass(frozen=True, slots=True)
class Piece:
    """So many characters of a line, what they are by now, and whether that is the end.

    A piece that a rule put there, and that is told of, names the ``rule``.
    """

    length: int
    content: str
    fixed: bool = False
    rule: str = ""


def respelled_line(
    line: str, route: Sequence[Path], terms: Terms, first: Stretches = ()
) -> tuple[Piece, ...]:
    """Respell a line along a route; the pieces follow one another without a gap.

    ``first`` are stretches, in order and apart, that come before all terms, and their rule.
    """
    apart = tuple(kept(line))
    if len(route) == 1 and not apart and not first:
        return _at_once(line, tuple(terms.stretches(line)), route[0])
    pieces = tuple(_apart(Piece(len(line), line), apart))
    if first:
        pieces = tuple(_put(pieces, first))
    for path in route:
        told = terms if path == route[-1] else terms.own_only()
        pieces = tuple(part for piece in pieces for part in _with_terms(piece, told))
        pieces = _step(pieces, path)
    return pieces


def _at_once(line: str, told: Sequence[tuple[int, int, str]], path: Path) -> tuple[Piece, ...]:
    """Respell a line of which nothing is kept, by one configuration: most lines are such."""
    if not told:
        return (Piece(len(line), convert(line, path)),)
    stops = (0, *(end for _, end, _ in told)), (*(start for start, _, _ in told), len(line))
    loose = [line[start:end] for start, end in zip(*stops, strict=True)]
    respelled = convert(chr(_FIRST).join(loose), path).split(chr(_FIRST))
    pieces = []
    for before, after, (start, end, spelled) in zip(loose, respelled, told, strict=False):
        pieces += [Piece(len(before), after)] if before else []
        pieces.append(Piece(end - start, spelled, fixed=True))
    return (*pieces, Piece(len(loose[-1]), respelled[-1])) if loose[-1] else tuple(pieces)


def _put(pieces: Iterable[Piece], first: Stretches) -> Iterator[Piece]:
    """Put stretches where nothing is fixed."""
    at = 0
    for piece in pieces:
        end = at + piece.length
        inside = [one for one in first if at <= one[0] and one[1] <= end and not piece.fixed]
        local = ((start - at, stop - at, after) for start, stop, after, _ in inside)
        rules = iter([rule for *_, rule in inside])
        for part in _apart(piece, local) if inside else (piece,):
            yield replace(part, rule=next(rules)) if part.fixed and inside else part
        at = end


def _with_terms(piece: Piece, terms: Terms) -> Iterator[Piece]:
    if piece.fixed or piece.length != len(piece.content):
        yield piece
    else:
        yield from _apart(piece, terms.stretches(piece.content))


def _apart(piece: Piece, stretches: Iterable[tuple[int, int, str]]) -> Iterator[Piece]:
    at, content = 0, piece.content
    for start, end, after in stretches:
        if start > at:
            yield Piece(start - at, content[at:start])
        yield Piece(end - start, after, fixed=True)
        at = end
    if at == 0:
        yield piece
    elif at < len(content):
        yield Piece(len(content) - at, content[at:])


def _step(pieces: tuple[Piece, ...], path: Path) -> tuple[Piece, ...]:
    """Convert all that is not fixed in one go, so that a word sees its neighbours."""
    if len(pieces) == 1 and not pieces[0].fixed:
        return (Piece(pieces[0].length, convert(pieces[0].content, path)),)
    standing = "".join(chr(_FIRST) if piece.fixed else piece.content for piece in pieces)
    loose = iter(part for part in convert(standing, path).split(chr(_FIRST)) if part)
    return tuple(piece if piece.fixed else Piece(piece.length, next(loose)) for piece in pieces)


def dealt(pieces: Sequence[Piece], bounds: Sequence[tuple[int, int]], line: str) -> list[str]:
    """Deal what pieces became out to stretches of the line they were made from.

    ``bounds`` are in order and apart; what lies between them is left out.
    """
    whole = "".join(piece.content for piece in pieces)
    if all(len(piece.content) == piece.length for piece in pieces):
        return [whole[start:end] for start, end in bounds]
    starts = list(accumulate((piece.length for piece in pieces), initial=0))
    return ["".join(_share(pieces, starts, line, start, end)) for start, end in bounds]


def _share(
    pieces: Sequence[Piece], starts: Sequence[int], line: str, start: int, end: int
) -> Iterator[str]:
    index = max(bisect_right(starts, start) - 1, 0)
    while index < len(pieces) and starts[index] < end:
        piece, began = pieces[index], starts[index]
        first, last = max(start - began, 0), min(end - began, piece.length)
        before = line[began : began + piece.length]
        yield piece.content[_met(before, piece.content, first) : _met(before, piece.content, last)]
        index += 1


def _met(before: str, after: str, at: int) -> int:
    """Return where in a respelling the place ``at`` of the spelling has come to stand."""
    if len(before) == len(after) or at == 0:
        return at
    if at == len(before):
        return len(after)
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    _, i1, i2, j1, j2 = next(block for block in blocks if block[1] <= at < block[2])
    return j1 + min(at - i1, j2 - j1) if i2 > i1 else j1
