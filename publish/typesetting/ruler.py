"""A paragraph laid on one endless line, and what each stretch of it would cost as a line."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from operator import add
from types import MappingProxyType

from publish.model.value import dataclass
from publish.typesetting.classes import CENTRES, CLOSERS, OPENERS, WORD
from publish.typesetting.demerits import EVEN, SLIGHT, SQUEEZE, VISIBLE, looseness, tightness
from publish.typesetting.pairs import EM, NEVER, PAIRS, Pair
from publish.typesetting.squares import squared

TRIM = EM // 2
"""What a mark loses at the start or the end of a line: half an em (clreq 3.1.6.3;
GB/T 15834-2011, 5.1.10)."""
_ALWAYS = {"C": TRIM, "c": TRIM, "V": EM, "v": EM}
"""What marks lose at a line's end whether it is full or not, so that ends are flush: their
blank, and those that hang all they have (clreq 3.1.6.3, 3.5.3 and 3.1.7). Centred marks keep
their square, and on a grid marks are trimmed only where they would not fit."""

_ENOUGH, _AT_MOST, _PATIENT = 80, 100, 300
"""Tracking not worth a second look where there is another way to set a line; where the
line before the last one may have to give up characters to it; when all ways are tried."""
_FAR_TORN = 10_000.0
_RAGGED = 400
_DENT = 400
"""What it costs to leave the last mark its blank, where the line would else be torn."""
_SHORT = 0.8
"""The share of the measure that a ragged line with a longer rival may leave empty."""
_PHRASE = 100
_TAIL = {1: 150_000.0, 2: 1000.0, 3: 300.0}
"""What a last line of one, two or three characters costs (clreq 3.4.4: a lone character is
no line, whatever it costs the others). A word counts by its width."""
_LONG_TAIL, _FEW = 8, 4
_OUT = 4 * EM
"""How far a line may stand out of the measure to end where a line may end: what stands
further out is off the page."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The width to fill, the first line's indent, and whether lines are justified.

    Lines that are not come as near to `even` as they can, the last one too, and rather
    end at a mark than inside a phrase; without it they come as near to the width. The
    `patient` look at every way to set a paragraph, the others at those likely to be good;
    on a `grid` characters keep to squares an em wide.
    """

    width: int
    indent: int = 0
    justify: bool = True
    even: int = 0
    patient: bool = False
    grid: bool = False


Stretch = tuple[int, float, int, float]
"""A line: the item it ends before, its cost, what its last mark loses, and its tension, from
-1 (nothing more gives) by 0 (as its characters fall) to 1 (torn apart)."""


class Ruler:
    """Prefix sums over a paragraph, so that any candidate line is measured at once.

    `widths` are the items' advances and `scales` their sizes, both in thousandths of
    the paragraph's em (no scales: all items have its size); `hyphen` is the width of
    the hyphen a syllable takes at a line's end; `dear` is what ending a line after an
    item costs beyond what its letters say, `NEVER` to forbid it.
    """

    __slots__ = (
        "costs", "ends", "give", "hard", "hyphen", "last", "letters", "measure",
        "pairs", "scales", "soft", "widths",
    )  # fmt: skip

    def __init__(
        self,
        letters: str,
        widths: Sequence[int],
        measure: Measure,
        scales: Sequence[int] | None = None,
        hyphen: int = 0,
        dear: Mapping[int, int] = MappingProxyType({}),
    ) -> None:
        self.letters, self.measure, self.scales, self.hyphen = letters, measure, scales, hyphen
        self.last = len(letters) - 1
        pairs = _pairs(letters, scales)
        self.pairs = squared(letters, widths, pairs) if measure.grid else pairs
        extra, soft, hard, give, costs = zip(*self.pairs, strict=True) if self.last else [()] * 5
        self.widths = widths
        self.ends: list[int] = list(map(add, accumulate(extra, initial=0), accumulate(widths)))
        self.soft: list[int] = list(accumulate(soft, initial=0))
        self.hard: list[int] = list(accumulate(hard, initial=0))
        self.give: list[int] = list(accumulate(give, initial=0))
        self.costs = [*costs, 0]
        for item, cost in dear.items():
            self.costs[item] += cost

    def start(self, first: int) -> int:
        """Return where a line that begins with item `first` begins; an opening mark is trimmed."""
        indent = 0 if first else self.measure.indent
        if self.measure.grid:
            return indent
        return indent - (self.trim(first) if self.letters[first] in OPENERS else 0)

    def trim(self, item: int, most: int = TRIM) -> int:
        """Return what a mark loses at the edge of a line."""
        return most * self.scales[item] // EM if self.scales else most

    def seen(self, first: int, stop: int) -> int:
        """Return the last item that shows on a line: a space at its end does not."""
        return stop - 2 if self.letters[stop - 1] == "S" and stop - 1 > first else stop - 1

    def room(self, first: int) -> int:
        """Return the place on the endless line where a line from `first` is full."""
        return self.measure.width - self.start(first) + self.begin(first)

    def begin(self, item: int) -> int:
        """Return where an item begins on the endless line."""
        return self.ends[item] - self.widths[item]

    def stretches(self, first: int) -> list[Stretch]:
        """Return the lines that may begin with item `first`, none worse than need be."""
        room = self.room(first)
        over = bisect_right(self.ends, room, first)
        found: list[Stretch] = []
        self._tighter(first, over, room, found)
        self._looser(first, over, room, found)
        return found or [self._overfull(first, over)]

    def _tighter(self, first: int, over: int, room: int, found: list[Stretch]) -> None:
        """Consider the lines that must lose something, until they cannot."""
        ends, costs, letters, give = self.ends, self.costs, self.letters, self.give
        hard, before, harder = self.hard, give[first], self.hard[first]
        for item in range(over, self.last + 1):
            lack, letter = ends[item] - room, letters[item]
            spare = give[item] - before + (hard[item] - harder) * SQUEEZE
            if lack > spare + EM and letter != "S":
                return
            if costs[item] >= NEVER:
                continue
            if 0 < lack <= spare and letter not in _UNSEEN and item < self.last:
                cost = 1 + tightness(lack / spare) + costs[item]
                found.append((item + 1, cost, 0, -lack / spare))
            else:
                self._consider(first, item, room, found)

    def _looser(self, first: int, over: int, room: int, found: list[Stretch]) -> None:
        """Consider the lines that must gain something, until they gain too much."""
        ends, hard, costs, letters, soft = self.ends, self.hard, self.costs, self.letters, self.soft
        last = self.last if self.measure.justify else first
        before, softer = hard[first], soft[first]
        rest = ends[self.last] - room
        limit = _PATIENT if self.measure.patient else _AT_MOST if 0 < rest < _FEW * EM else _ENOUGH
        for item in range(over - 1, first - 1, -1):
            if costs[item] >= NEVER:
                continue
            slack, gaps = room - ends[item], hard[item] - before
            if item < last and slack <= gaps * EVEN and letters[item] not in _UNSEEN:
                even = (slack / gaps) ** 2 * SLIGHT if gaps else 0.0
                tension = slack / gaps / VISIBLE if gaps else 0.0
                found.append((item + 1, even + 1 + costs[item], 0, tension))
            elif (
                item < last and found and slack - soft[item] + softer > gaps * limit
            ) or self._consider(first, item, room, found):
                return

    def _consider(self, first: int, item: int, room: int, found: list[Stretch]) -> bool:
        """Add the line that ends with `item` if it can be set; tell whether it is too loose."""
        mark = self.letters[item]
        seen = item - 1 if mark == "S" and item > first else item
        slack = room - self.ends[seen]
        if mark == "Y":
            slack -= self.hyphen
        trim = self._end_trim(seen)
        cost = self._cost(first, seen, slack + trim, item)
        if slack >= 0 and self.letters[seen] in "CV" and (cost > _DENT or self.measure.grid):
            full = self._cost(first, seen, slack, item) + (0 if self.measure.grid else _DENT)
            cost, trim = min((cost, trim), (full, 0))
        torn = NEVER if self.measure.patient else _FAR_TORN
        if cost >= torn and (cost >= NEVER or (found and slack > 0)):
            return slack > 0
        if found and not self.measure.justify and slack > self.measure.width * _SHORT:
            return True
        if first and item == self.last:
            cost += self._tail(first)
        tension = self._tension(first, seen, slack + trim) if item < self.last else 0.0
        found.append((item + 1, cost + 1 + self.costs[item], trim, tension))
        return False

    def _end_trim(self, seen: int) -> int:
        """Return what a mark loses at a line's end; of marks in succession none hangs."""
        most = _ALWAYS.get(self.letters[seen], 0)
        if most == EM and seen and self.letters[seen - 1] in CLOSERS + CENTRES:
            most = TRIM
        return self.trim(seen, most) if most else 0

    def _tension(self, first: int, seen: int, slack: int) -> float:
        if slack < 0:
            return slack / self.most(first, seen)
        hard = self.hard[seen] - self.hard[first]
        return min(1.0, slack / (hard * VISIBLE)) if hard and self.measure.justify else 0.0

    def _cost(self, first: int, seen: int, slack: int, item: int) -> float:
        if slack < 0:
            return self._tightness(first, seen, -slack)
        if self.measure.even:
            return self._uneven(slack, seen, item)
        if item == self.last:
            return 0.0
        if not self.measure.justify:
            return (slack / self.measure.width) ** 2 * _RAGGED
        hard = self.hard[seen] - self.hard[first]
        if slack <= hard * EVEN:
            return (slack / hard) ** 2 * SLIGHT if hard else 0.0
        return looseness(slack, self.soft[seen] - self.soft[first], hard)

    def _uneven(self, slack: int, seen: int, item: int) -> float:
        even = self.measure.even
        phrase = item < self.last and self.letters[seen] in _SPOKEN and self.letters[item] != "S"
        return ((self.measure.width - slack - even) / even) ** 2 * _RAGGED + (
            _PHRASE if phrase else 0
        )

    def _tightness(self, first: int, seen: int, lack: int) -> float:
        most = self.most(first, seen)
        return NEVER if lack > most else tightness(lack / most)

    def most(self, first: int, seen: int) -> int:
        """Return by how much a line can be shortened: its marks and its gaps (clreq 3.5.3).

        The gaps of ideographs lose a fortieth of an em, unseen, so that marks lose less.
        """
        hard = self.hard[seen] - self.hard[first]
        return self.give[seen] - self.give[first] + hard * SQUEEZE + 1

    def _tail(self, first: int) -> float:
        if self.last - first >= _LONG_TAIL:
            return 0.0
        said = 0
        for item in range(first, self.last + 1):
            if self.letters[item] == "H":
                said += 1
            elif self.letters[item] in WORD:
                said += 1 + self.widths[item] // (EM // 2)
        return _TAIL.get(said, 0.0)

    def _overfull(self, first: int, over: int) -> Stretch:
        """Let a line stand out as far as it may; beyond that it is broken where it is full."""
        full = max(over, first)
        most = self.room(first) + _OUT
        for stop in range(full, self.last):
            if self.costs[stop] < NEVER:
                return stop + 1, float(NEVER), 0, 1.0
            if self.ends[stop] > most:
                return max(full, first + 1), float(NEVER), 0, 1.0
        return self.last + 1, float(NEVER), 0, 1.0


_SPOKEN = "H" + WORD
_UNSEEN = "SY" + "".join(_ALWAYS)
"""Letters whose items do not show as they are at the end of a line, or need not."""


def _pairs(letters: str, scales: Sequence[int] | None) -> list[Pair]:
    pairs = list(map(PAIRS.__getitem__, pairwise(letters)))
    if scales is None:
        return pairs
    return [_scaled(pair, max(sizes)) for pair, sizes in zip(pairs, pairwise(scales), strict=True)]


def _scaled(pair: Pair, scale: int) -> Pair:
    extra, soft, hard, give, cost = pair
    return Pair(extra * scale // EM, soft * scale // EM, hard, give * scale // EM, cost)
