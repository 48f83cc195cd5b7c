"""What two neighbouring classes do to each other: space, give, and whether to part them."""

from itertools import product
from typing import NamedTuple

from publish.typesetting.classes import CENTRES, CLOSERS, OPENERS, WORD

LETTERS = "HWOoCcVvMIDTKJSNLPQRUYAZXB"

EM = 1000
"""Every length is a whole number of thousandths of an em."""

NEVER = 1_000_000
"""The cost of a break that is forbidden."""

DASH_FIRST = 300
"""The cost of a line that a dash begins."""

_HALF, _QUARTER, _NARROW, _SLIVER = 500, 250, 110, 80
_LEFT, _RIGHT, _BOTH = (_HALF, 0), (0, _HALF), (_QUARTER, _QUARTER)
_NO_BLANK = (0, 0)
_BLANK = {"O": _LEFT, "C": _RIGHT, "V": _RIGHT, "M": _BOTH} | dict.fromkeys("ocv", _NO_BLANK)
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
_BROKEN = {"U": 40, "Y": 120, "A": 6000, "Z": 9000, "DD": 1500}
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

    clreq 3.1.6.2: two marks two ems wide take an em and a half; the blank kept is half an
    em between a closing and an opening mark, a quarter where only one side is centred, none
    inside a nest of brackets.
    """
    blank = _BLANK[a][1] + _BLANK[b][0]
    apart = blank > _HALF
    if a not in OPENERS and b in OPENERS:
        return min(_HALF - blank, 0)
    return (_QUARTER if apart and b in CENTRES else 0) - blank


Gap = tuple[int, int, int, int]
"""A gap's natural width, what it may stretch, 1 where tracking may enter, what it may lose."""

_NOTHING: Gap = (0, 0, 0, 0)
_AUTOSPACE: Gap = (_QUARTER, 150, 0, 125)
"""Between Han and Western words: at most 0.4 em, at least an eighth (clreq 3.5.3, 3.5.4)."""
_WORD_SPACE: Gap = (0, 160, 0, 60)
_TIGHT_LETTERS = "AZX"
"""Letters of addresses, which may be tracked a little where there is nothing else."""


def _mark_and_mark(a: str, b: str) -> Gap | None:
    if a not in _MARKS or b not in _MARKS:
        return None
    extra = between_marks(a, b)
    left = _BLANK[a][1] + _BLANK[b][0] + extra
    return extra, 0, int(a in CLOSERS and b in OPENERS), left // 2


def _interpunct(a: str, b: str) -> Gap | None:
    if (a in _HAN and b == "I") or (a == "I" and b in _HAN):
        return _NARROW, 0, 0, _NARROW
    return None


def _bracketed(a: str, b: str) -> Gap | None:
    """A Western word that begins or ends with a mark of its own has no gap there."""
    opened = a in _OPENED and b in _HAN + _LEADING
    closed = a in _HAN + _TRAILING + "K" and b in _CLOSED
    if opened or closed:
        return -_BLANK.get(a, _NO_BLANK)[1] - _BLANK.get(b, _NO_BLANK)[0], 0, 0, 0
    return None


def _han_and_western(a: str, b: str) -> Gap | None:
    if (a in _APART + "K" and b in _LATIN + "J") or (a in _LATIN + "K" and b in _APART):
        return _AUTOSPACE
    if "W" in (a, b) and (a in _LATIN or b in _LATIN):
        return _SLIVER, 150, 0, _SLIVER
    return None


def _squares(a: str, b: str) -> Gap | None:
    if a in _HAN + "D" and b in _HAN + "D":
        return 0, 0, a + b != "DD", 0
    return None


def _mark_and_dash(a: str, b: str) -> Gap | None:
    """A dash comes half the blank of a mark nearer to it."""
    if (a in _TRAILING and b == "D") or (a == "D" and b in _LEADING):
        blank = _BLANK[a][1] if b == "D" else _BLANK[b][0]
        return -blank // 2, 0, 0, blank // 4
    return None


def _blank(a: str, b: str) -> Gap | None:
    if b in "SN":
        return _WORD_SPACE
    return _NOTHING if a in "SNB" or b == "B" else None


def _raised(a: str, b: str) -> Gap | None:
    """The call of a note stands close to what it is about."""
    if b == "T":
        return (-_BLANK[a][1] if a in _MARKS else 0), 0, 0, 0
    return None


def _narrow_mark(a: str, b: str) -> Gap | None:
    """A Chinese mark beside a narrow Western one keeps a sliver of its blank."""
    if (a in _TRAILING and b == "J") or (a == "K" and b in OPENERS):
        blank = _BLANK[a][1] if b == "J" else _BLANK[b][0]
        return -min(blank, 300 if blank > _QUARTER else 230), 0, 0, 0
    return None


def _mark(a: str, b: str) -> Gap | None:
    """A mark beside what is none gives its blank, but for the least that Western text wants."""
    if a not in _TRAILING and b not in _LEADING:
        return None
    blank = _BLANK[a][1] if a in _TRAILING else _BLANK[b][0]
    opened = _OPENED_MARK if a in _HALVED or b in _HALVED else 0
    least = 0 if a in _HAN or b in _HAN else min(blank, 300 if a == "K" else 90)
    return 0, opened, 1, blank - least


def _letters(a: str, b: str) -> Gap:
    return 0, 25 if a in _TIGHT_LETTERS or b in _TIGHT_LETTERS else 0, 0, 0


_RULES = (
    _mark_and_mark,
    _interpunct,
    _bracketed,
    _han_and_western,
    _squares,
    _mark_and_dash,
    _blank,
    _raised,
    _narrow_mark,
    _mark,
    _letters,
)
"""What is known of two neighbours; the first rule that knows anything of them is obeyed."""


def _gap(a: str, b: str) -> Gap:
    return next(gap for rule in _RULES if (gap := rule(a, b)) is not None)


def _break_cost(a: str, b: str) -> int:
    if a in _NOT_LAST or b in _NOT_FIRST:
        return NEVER
    if a in "LPIX" and b in _LATIN:
        return NEVER
    return _BROKEN.get(a + b, _BROKEN.get(a, DASH_FIRST if b == "D" else 0))


def _pair(a: str, b: str) -> Pair:
    extra, soft, hard, shrink = _gap(a, b)
    cut = _CUT.get(a, _NO_BLANK)[1] + _CUT.get(b, _NO_BLANK)[0]
    return Pair(extra - cut, soft, hard, shrink, _break_cost(a, b))


PAIRS = {(a, b): _pair(a, b) for a, b in product(LETTERS, LETTERS)}
"""Every pair of letters.

Spacing after clreq 3.1.6 and 3.2.4 (a quarter em between Han and Latin, none inside
brackets), its give after 3.5.3 (an eighth at least) and 3.5.4 (no more than 0.4 em); breaks
after 3.1.4 (basic set; a dash may begin a line at a cost) and 3.1.5.
"""
