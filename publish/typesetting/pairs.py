"""What two neighbouring classes do to each other: space, give, and whether to part them."""

from itertools import product
from typing import NamedTuple

from publish.typesetting.classes import CENTRES, CLOSERS, OPENERS, WORD

LETTERS = "HWOoCcVvMIDTKJSNLPQRUYAZXB"

EM = 1000
"""Every length is a whole number of thousandths of an em."""

NEVER = 1_000_000
"""The cost of a break that is forbidden."""

_HALF, _QUARTER, _NARROW, _SLIVER = 500, 250, 110, 80
_LEFT, _RIGHT, _BOTH = (_HALF, 0), (0, _HALF), (_QUARTER, _QUARTER)
_BLANK = {"O": _LEFT, "C": _RIGHT, "V": _RIGHT, "M": _BOTH} | dict.fromkeys("ocv", (0, 0))
"""The blank left and right of a mark, as its style sets it."""
_CUT = {"o": _LEFT, "c": _RIGHT, "v": _RIGHT}
"""The blank that the font leaves and the style takes away."""
_HALVED, _OPENED_MARK = "".join(_CUT), 150
"""Marks set half an em wide, and what one may open by before ideographs part: a line of them
has nothing else to give, as one of full marks has nothing else to lose."""
_HAN, _LATIN, _MARKS = "HW", WORD, OPENERS + CLOSERS + CENTRES
_APART = "H"
"""What stands a quarter em from Western words: ～ ／ ％ hold on to their figures."""
_OPENED, _CLOSED = "QR", "PR"
"""Western words that end with an opening mark, and those that begin with what closes."""
_BROKEN = {"U": 40, "Y": 120, "A": 4000, "Z": 6000, "DD": 1500}
"""What a break in a Western word costs, the last for lines that would else be torn; and one
between dashes or ellipses in succession (clreq 3.1.5.1)."""
_TRAILING, _LEADING = CLOSERS + CENTRES, OPENERS + CENTRES
_NOT_LAST = OPENERS + "QRNJ"
_NOT_FIRST = CLOSERS + CENTRES + "TKWSNPRIB"


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

    clreq 3.1.6.2: two marks two ems wide take an
    em and a half; the blank kept is half an em between a closing and an opening mark,
    a quarter where only one side is centred, none inside a nest of brackets.
    """
    blank = _BLANK[a][1] + _BLANK[b][0]
    apart = blank > _HALF
    if a not in OPENERS and b in OPENERS:
        return min(_HALF - blank, 0)
    return (_QUARTER if apart and b in CENTRES else 0) - blank


def _least(a: str) -> int:
    """Return the least space between a mark and Western text: a comma stands before its mark."""
    return 300 if a == "K" else 90


def _gap(a: str, b: str) -> tuple[int, int, int, int]:
    if a in _MARKS and b in _MARKS:
        extra = between_marks(a, b)
        left = _BLANK[a][1] + _BLANK[b][0] + extra
        return extra, 0, int(a in CLOSERS and b in OPENERS), left // 2
    if (a in _HAN and b == "I") or (a == "I" and b in _HAN):
        return _NARROW, 0, 0, _NARROW
    if (a in _OPENED and b in _HAN + _LEADING) or (a in _HAN + _TRAILING + "K" and b in _CLOSED):
        return -_BLANK.get(a, (0, 0))[1] - _BLANK.get(b, (0, 0))[0], 0, 0, 0
    if (a in _APART + "K" and b in _LATIN + "J") or (a in _LATIN + "K" and b in _APART):
        return 250, 150, 0, 125
    if "W" in (a, b) and (a in _LATIN or b in _LATIN):
        return _SLIVER, 150, 0, _SLIVER
    if a in _HAN + "D" and b in _HAN + "D":
        return 0, 0, a + b != "DD", 0
    if (a in _TRAILING and b == "D") or (a == "D" and b in _LEADING):
        blank = _BLANK[a][1] if b == "D" else _BLANK[b][0]
        return -blank // 2, 0, 0, blank // 4
    if b in "SN":
        return 0, 160, 0, 60
    if a in "SNB" or b == "B":
        return 0, 0, 0, 0
    if b == "T":
        return (-_BLANK[a][1] if a in _MARKS else 0), 0, 0, 0
    if (a in _TRAILING and b == "J") or (a == "K" and b in OPENERS):
        blank = _BLANK[a][1] if b == "J" else _BLANK[b][0]
        return -min(blank, 300 if blank > _QUARTER else 230), 0, 0, 0
    if a in _TRAILING or b in _LEADING:
        blank = _BLANK[a][1] if a in _TRAILING else _BLANK[b][0]
        opened = _OPENED_MARK if a in _HALVED or b in _HALVED else 0
        least = 0 if a in _HAN or b in _HAN else min(blank, _least(a))
        return 0, opened, 1, blank - least
    return 0, 25 if a in "AZX" or b in "AZX" else 0, 0, 0


def _break_cost(a: str, b: str) -> int:
    if a in _NOT_LAST or b in _NOT_FIRST:
        return NEVER
    if a in "LPIX" and b in _LATIN:
        return NEVER
    return _BROKEN.get(a + b, _BROKEN.get(a, 300 if b == "D" else 0))


def _pair(a: str, b: str) -> Pair:
    extra, soft, hard, shrink = _gap(a, b)
    cut = _CUT.get(a, (0, 0))[1] + _CUT.get(b, (0, 0))[0]
    return Pair(extra - cut, soft, hard, shrink, _break_cost(a, b))


PAIRS = {(a, b): _pair(a, b) for a, b in product(LETTERS, LETTERS)}
"""Every pair of letters.

Spacing after clreq 3.1.6 and 3.2.4 (a quarter em between Han and Latin, none inside
brackets), its give after 3.5.3 (an eighth at least) and 3.5.4 (no more than 0.4 em); breaks
after 3.1.4 (basic set; a dash may begin a line at a cost) and 3.1.5.
"""
