"""What each stretch of a paragraph would cost as a line."""

from bisect import bisect_right

from publish.typesetting.classes import CENTRES, CLOSERS, WORD
from publish.typesetting.demerits import (
    EVEN,
    SLIGHT,
    SQUEEZE,
    VISIBLE,
    looseness,
    tightness,
)
from publish.typesetting.pairs import EM, NEVER
from publish.typesetting.ruler import TRIM, Ruler

Stretch = tuple[int, float, int, float]
"""A line: the item it ends before, its cost, what its last mark loses, and its tension, from
-1 (nothing more gives) by 0 (as its characters fall) to 1 (torn apart)."""

_ALWAYS = {"C": TRIM, "c": TRIM, "V": EM, "v": EM}
"""What marks lose at a line's end whether it is full or not, so that ends are flush: their
blank, and those that hang all they have (clreq 3.1.6.3, 3.5.3 and 3.1.7). Centred marks keep
their square, and on a grid marks are trimmed only where they would not fit."""

_ODD, _ODD_ON_GRID = "SYVv", "SYVvCc"
"""Letters whose items may show otherwise at a line's end than by half an em trimmed."""

_ENOUGH, _AT_MOST, _PATIENT = 67, 100, 300
"""Tracking not worth a second look where there is another way to set a line, for it costs
`LOOSE`; where the line before the last one may have to give up characters to it; when all
ways are tried."""
_FAR_TORN = 10_000.0
_RAGGED = 400
_DENT = 400
"""What it costs to leave the last mark its blank, where the line would else be torn."""
_SHORT = 0.8
"""The share of the measure that a ragged line with a longer rival may leave empty."""
_PHRASE, _SEAM = 100, 30
"""What a heading's line costs that ends within a phrase: anywhere, and where scripts meet."""
_TAIL = {1: 150_000.0, 2: 1000.0, 3: 300.0}
"""What a last line of one, two or three characters costs (clreq 3.4.4: a lone character is
no line, whatever it costs the others). A word counts by its width; of lines that are to be
even, two characters are as good as more."""
_LONG_TAIL, _FEW = 8, 4
_SPELT = "AZX"
"""Letters of an address that is taken apart."""
_SEAMED, _BARE = 300.0, 80.0
"""What it costs to leave a line of an address short, and by the square of the ems it lacks."""
_OUT = 4 * EM
"""How far a line may stand out of the measure to end where a line may end: what stands
further out is off the page."""
_SPOKEN = "H" + WORD


def stretches(ruler: Ruler, first: int) -> list[Stretch]:
    """Return the lines that may begin with item `first`, none worse than need be."""
    room = ruler.room(first)
    found: list[Stretch] = []
    if ruler.ends[ruler.last] <= room and not ruler.measure.even:
        _consider(ruler, first, ruler.last, room, found)
        if found[0][1] <= 1:
            return found
        found.clear()
    over = bisect_right(ruler.shown, room, first)
    _tighter(ruler, first, over, room, found)
    _looser(ruler, first, over, room, found)
    return found or [_overfull(ruler, first, over)]


def _tighter(ruler: Ruler, first: int, over: int, room: int, found: list[Stretch]) -> None:
    """Consider the lines that must lose something, until they cannot."""
    shown, costs, letters, give, hard = (
        ruler.shown, ruler.costs, ruler.letters, ruler.give, ruler.hard,
    )  # fmt: skip
    odd = _ODD_ON_GRID if ruler.measure.grid else _ODD
    last, before = ruler.last, give[first] + hard[first] * SQUEEZE - 1
    for item in range(over, last + 1):
        lack, spare = shown[item] - room, give[item] + hard[item] * SQUEEZE - before
        if lack > spare + EM and letters[item] != "S":
            return
        cost = costs[item]
        if cost >= NEVER:
            continue
        if letters[item] in odd or item == last or lack <= 0:
            _consider(ruler, first, item, room, found)
        elif lack <= spare:
            share = lack / spare
            cost += 1 + tightness(share)
            found.append((item + 1, cost, ruler.ends[item] - shown[item], -share))


def _looser(ruler: Ruler, first: int, over: int, room: int, found: list[Stretch]) -> None:
    """Consider the lines that must gain something, until they gain too much."""
    shown, costs, letters, soft, hard = (
        ruler.shown, ruler.costs, ruler.letters, ruler.soft, ruler.hard,
    )  # fmt: skip
    last = ruler.last if ruler.measure.justify else first
    odd = _ODD_ON_GRID if ruler.measure.grid else _ODD
    before, softer, limit = hard[first], soft[first], _limit(ruler, room)
    for item in range(over - 1, first - 1, -1):
        cost = costs[item]
        if cost >= NEVER:
            continue
        slack, gaps = room - shown[item], hard[item] - before
        if (
            slack <= gaps * VISIBLE
            and item < last
            and soft[item] == softer
            and letters[item] not in odd
        ):
            tension = slack / gaps / VISIBLE if gaps else 0.0
            slight = SLIGHT * tension * tension
            found.append((item + 1, slight + 1 + cost, ruler.ends[item] - shown[item], tension))
        elif (
            item < last and found and room - ruler.ends[item] - soft[item] + softer > gaps * limit
        ) or _consider(ruler, first, item, room, found):
            _seamed(ruler, first, item, room, found)
            return


def _seamed(ruler: Ruler, first: int, item: int, room: int, found: list[Stretch]) -> None:
    """Consider the line that ends at the seam of an address nearest before a place."""
    seam = ruler.letters.rfind("U", first, item + 1)
    if seam > first and set(ruler.letters[seam + 1 : item + 2]) <= set(_SPELT):
        _consider(ruler, first, seam, room, found)


def _limit(ruler: Ruler, room: int) -> int:
    """Return the tracking from which a line is not worth a look where there are others."""
    if ruler.measure.patient:
        return _PATIENT
    return _AT_MOST if 0 < ruler.ends[ruler.last] - room < _FEW * EM else _ENOUGH


def _consider(ruler: Ruler, first: int, item: int, room: int, found: list[Stretch]) -> bool:
    """Add the line that ends with `item` if it can be set; tell whether it is too loose."""
    mark = ruler.letters[item]
    seen = item - 1 if mark == "S" and item > first else item
    slack = room - ruler.ends[seen]
    if mark == "Y":
        slack -= ruler.hyphen
    trim = _end_trim(ruler, seen)
    cost = _cost(ruler, first, seen, slack + trim, item)
    if slack >= 0 and ruler.letters[seen] in "CV" and (cost > _DENT or ruler.measure.grid):
        full = _cost(ruler, first, seen, slack, item) + (0 if ruler.measure.grid else _DENT)
        cost, trim = min((cost, trim), (full, 0))
    torn = NEVER if ruler.measure.patient else _FAR_TORN
    if cost >= torn and (cost >= NEVER or (found and slack > 0)):
        return slack > 0
    if found and not ruler.measure.justify and slack > ruler.measure.width * _SHORT:
        return True
    if first and item == ruler.last:
        cost += _tail(ruler, first)
    tension = _tension(ruler, first, seen, slack + trim) if item < ruler.last else 0.0
    found.append((item + 1, cost + 1 + ruler.costs[item], trim, tension))
    return False


def _end_trim(ruler: Ruler, seen: int) -> int:
    """Return what a mark loses at a line's end; of marks in succession none hangs."""
    most = _ALWAYS.get(ruler.letters[seen], 0)
    if most == EM and seen and ruler.letters[seen - 1] in CLOSERS + CENTRES:
        most = TRIM
    return ruler.trim(seen, most) if most else 0


def _tension(ruler: Ruler, first: int, seen: int, slack: int) -> float:
    if slack < 0:
        return slack / ruler.most(first, seen)
    hard = ruler.hard[seen] - ruler.hard[first]
    return min(1.0, slack / (hard * VISIBLE)) if hard and ruler.measure.justify else 0.0


def _cost(ruler: Ruler, first: int, seen: int, slack: int, item: int) -> float:
    if slack < 0:
        return _tightness(ruler, first, seen, -slack)
    if ruler.measure.even:
        return _uneven(ruler, slack, seen, item)
    if item == ruler.last:
        return 0.0
    if not ruler.measure.justify:
        return (slack / ruler.measure.width) ** 2 * _RAGGED
    hard = ruler.hard[seen] - ruler.hard[first]
    if slack <= hard * EVEN:
        return (slack / hard / VISIBLE) ** 2 * SLIGHT if hard else 0.0
    return min(_loose(ruler, first, seen, slack), _short(ruler, item, slack))


def _loose(ruler: Ruler, first: int, seen: int, slack: int) -> float:
    soft, hard = ruler.soft[seen] - ruler.soft[first], ruler.hard[seen] - ruler.hard[first]
    return looseness(slack, soft, hard)


def _short(ruler: Ruler, item: int, slack: int) -> float:
    """Return what it costs to leave a line short at a seam of an address: little.

    Nobody misses what an address, which has no gaps, cannot fill; a word cut in two is read
    wrongly.
    """
    if ruler.letters[item] != "U" or ruler.letters[item + 1] not in _SPELT:
        return float(NEVER)
    return _SEAMED + _BARE * (slack / EM) ** 2


def fills(ruler: Ruler, first: int, seen: int, slack: int, item: int) -> bool:
    """Tell whether a line that lacks something is stretched: not a last one, nor an address's."""
    if not ruler.measure.justify or item >= ruler.last:
        return False
    return _loose(ruler, first, seen, slack) <= _short(ruler, item, slack)


def _uneven(ruler: Ruler, slack: int, seen: int, item: int) -> float:
    even, letters = ruler.measure.even, ruler.letters
    phrase = item < ruler.last and letters[seen] in _SPOKEN and letters[item] != "S"
    parted = (_PHRASE if within(ruler, seen, item) else _SEAM) if phrase else 0
    return ((ruler.measure.width - slack - even) / even) ** 2 * _RAGGED + parted


def within(ruler: Ruler, seen: int, item: int) -> bool:
    """Tell whether a line that ends with an item, of which so much is seen, parts a phrase.

    It does between letters of one kind: not at a mark, nor at a blank, nor where scripts meet.
    """
    letters = ruler.letters
    spoken = item < ruler.last and letters[seen] in _SPOKEN and letters[item] != "S"
    return spoken and (letters[seen] == "H") == (letters[item + 1] == "H")


def _tightness(ruler: Ruler, first: int, seen: int, lack: int) -> float:
    most = ruler.most(first, seen)
    return NEVER if lack > most else tightness(lack / most)


def _tail(ruler: Ruler, first: int) -> float:
    if ruler.last - first >= _LONG_TAIL:
        return 0.0
    said = 0
    for item in range(first, ruler.last + 1):
        if ruler.letters[item] == "H":
            said += 1
        elif ruler.letters[item] in WORD:
            said += 1 + ruler.widths[item] // (EM // 2)
    return _TAIL.get(said, 0.0) if said == 1 or not ruler.measure.even else 0.0


def _overfull(ruler: Ruler, first: int, over: int) -> Stretch:
    """Let a line stand out as far as it may; beyond that it is broken where it is full."""
    full = max(over, first)
    most = ruler.room(first) + _OUT
    for stop in range(full, ruler.last):
        if ruler.costs[stop] < NEVER:
            return stop + 1, float(NEVER), 0, 1.0
        if ruler.ends[stop] > most:
            return max(full, first + 1), float(NEVER), 0, 1.0
    return ruler.last + 1, float(NEVER), 0, 1.0
