"""What two neighbouring classes do to each other: space, give, and whether to part them."""

from itertools import product
from typing import NamedTuple

LETTERS = "HWOCMDTKJSNLPQRUYB"

EM = 1000
"""Every length is a whole number of thousandths of an em."""

NEVER = 1_000_000
"""The cost of a break that is forbidden."""

_HALF, _QUARTER = 500, 250
_BLANK = {"O": (_HALF, 0), "C": (0, _HALF), "M": (_QUARTER, _QUARTER)}
_HAN, _LATIN, _MARKS = "HW", "LPQRUY", "OCM"
_BEFORE_LATIN = _HAN + "K"
_NOT_LAST = "OQRNJ"
_NOT_FIRST = "CMTKWSNPRB"


class Pair(NamedTuple):
    """The gap between two items.

    `extra` is its natural width (negative where marks are compressed), `soft` what it
    may stretch before tracking does, `hard` 1 where tracking may enter, `shrink` what
    it may lose; `cost` what breaking there costs, `NEVER` if forbidden.
    """

    extra: int
    soft: int
    hard: int
    shrink: int
    cost: int


def between_marks(a: str, b: str) -> int:
    """Return how much two adjacent marks are drawn together.

    clreq, "Adjustment of adjacent punctuation marks": two marks two ems wide take an
    em and a half; the blank kept is half an em between a closing and an opening mark,
    a quarter where only one side is centred, none inside a nest of brackets.
    """
    blank = _BLANK[a][1] + _BLANK[b][0]
    apart = blank > _HALF
    if apart and a != "O" and b == "O":
        return _HALF - blank
    return (_QUARTER if apart and b == "M" else 0) - blank


def _least(a: str) -> int:
    """Return the least space between a mark and Western text: a comma stands before its mark."""
    return 300 if a == "K" else 90


def _gap(a: str, b: str) -> tuple[int, int, int, int]:
    if a in _MARKS and b in _MARKS:
        return between_marks(a, b), 0, 0, 0
    if (a in _BEFORE_LATIN and b in _LATIN + "J") or (a in _LATIN + "K" and b in _HAN):
        return 250, 250, 0, 125
    if a in _HAN and b in _HAN:
        return 0, 0, 1, 0
    if b in "SN":
        return 0, 160, 0, 60
    if a in "SNB" or b == "B":
        return 0, 0, 0, 0
    if b == "T":
        return (-_BLANK[a][1] if a in _MARKS else 0), 0, 0, 0
    if a in "CM" or b in "OM":
        blank = _BLANK[a][1] if a in "CM" else _BLANK[b][0]
        return 0, 0, 1, blank - (0 if a in _HAN or b in _HAN else min(blank, _least(a)))
    return 0, 0, 0, 0


def _break_cost(a: str, b: str) -> int:
    if a in _NOT_LAST or b in _NOT_FIRST:
        return NEVER
    if a in "LP" and b in _LATIN:
        return NEVER
    if a == "U":
        return 40
    if a == "Y":
        return 120
    return 300 if b == "D" else 0


def _pair(a: str, b: str) -> Pair:
    return Pair(*_gap(a, b), _break_cost(a, b))


PAIRS = {(a, b): _pair(a, b) for a, b in product(LETTERS, LETTERS)}
"""Every pair of letters.

Spacing after clreq, "Punctuation width adjustment" and "Mixed text composition in
horizontal writing mode" (a quarter em between Han and Latin, an eighth at least);
breaks after "Prohibition rules for line start and line end" (basic set; a dash may
begin a line at a cost) and "Prohibition rules for unbreakable marks".
"""
