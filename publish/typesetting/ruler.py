"""A paragraph laid on one endless line, and what each stretch of it would cost as a line."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import add
from types import MappingProxyType

from publish.typesetting.classes import OPENERS, WORD
from publish.typesetting.pairs import EM, NEVER, PAIRS, Pair
from publish.typesetting.squares import squared

TRIM = EM // 2
"""What a mark loses at the start or the end of a line: half an em (clreq, "Compression
of punctuation marks at line start or line end"; GB/T 15834-2011, 5.1.10)."""
_ALWAYS = {"c": TRIM, "V": EM, "v": EM, "m": EM}
"""What marks lose at a line's end whether it is full or not: half marks their blank, and
those that hang all they have (clreq, "Hanging punctuation at line end")."""

LOOSE = 2000.0
"""The cost from which a line looks letterspaced."""

_TORN, _LOOSEST = 5 * LOOSE, 100 * LOOSE
_EVEN, _VISIBLE = 40, 60
"""Tracking the eye does not see, and tracking it begins to see."""
_ENOUGH, _AT_MOST, _PATIENT = 60, 100, 300
"""Tracking not worth a second look where there is another way to set a line; where the
line before the last one may have to give up characters to it; when all ways are tried."""
_TOO_FAR = 500
_SLIGHT = 100 / _VISIBLE**2
_SOFTLY = 0.7
"""The share of the soft gaps' stretch spent before tracking grows further."""
SQUEEZE = 20
"""The tracking taken out of ideographs' gaps when marks and gaps give no more."""
_WIDEST = 4
"""How far word spaces may stretch, as a multiple, where a line has nothing else."""
_RAGGED = 400
_SHORT = 0.8
"""The share of the measure that a ragged line with a longer rival may leave empty."""
_PHRASE = 40
_TAIL = {1: 75 * LOOSE, 2: 800.0, 3: 100.0}
"""What a last line of one, two or three characters costs (clreq, "Handling of widows and
orphans": a lone character is no line, whatever it costs the others). A word counts by its width."""
_LONG_TAIL, _FEW = 8, 4


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


Stretch = tuple[int, float, int]
"""A line: the item it ends before, its cost, and what its last mark loses."""


def spread(slack: float, soft: int, hard: int) -> tuple[float, float]:
    """Share `slack` out: how far soft gaps stretch (1: fully), and the hard ones' tracking.

    clreq, "Procedures for inter-character space expansion": word spaces and Han-Latin
    gaps go before the gaps between ideographs, once an unseen tracking is spent. Where
    that would tear the line apart it is left short.
    """
    if slack > hard * _TOO_FAR and slack > _WIDEST * soft:
        return 0.0, 0.0
    even = min(slack, hard * _EVEN)
    soften = min(slack - even, soft * _SOFTLY) if hard else slack - even
    return (soften / soft if soft else 0.0), ((slack - soften) / hard if hard else 0.0)


def _looseness(slack: float, soft: int, hard: int) -> float:
    if not hard and not soft:
        return 2 * LOOSE if slack > 1 else 0.0
    softness, tracking = spread(slack, soft, hard)
    if not softness and not tracking:
        return _LOOSEST
    seen = (tracking if hard else max(0.0, softness - 1) * _VISIBLE) / _VISIBLE
    cost = 20 * min(softness, 1) ** 2
    if seen <= 1:
        return cost + 100 * seen**2
    return min(cost + LOOSE + 18000 * (seen - 1) ** 2, _LOOSEST)


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
        before = give[first]
        for item in range(over, self.last + 1):
            lack, spare, letter = ends[item] - room, give[item] - before, letters[item]
            if lack > spare + EM and lack > EM + self.most(first, item) and letter != "S":
                return
            if costs[item] >= NEVER:
                continue
            if lack <= spare and letter not in _EDGES and item < self.last:
                found.append((item + 1, 6 + 240 * (lack / spare) ** 2 + costs[item], 0))
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
            if item < last and slack <= gaps * _EVEN and letters[item] not in _UNSEEN:
                even = (slack / gaps) ** 2 * _SLIGHT if gaps else 0.0
                found.append((item + 1, even + 1 + costs[item], 0))
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
        trim = self.trim(seen, _ALWAYS.get(self.letters[seen], 0))
        cost = self._cost(first, seen, slack + trim, item)
        if slack < 0 and self.letters[seen] == "C":
            trimmed = 3 + self._cost(first, seen, slack + self.trim(seen), item)
            if trimmed < cost:
                cost, trim = trimmed, self.trim(seen)
        torn = NEVER if self.measure.patient else _TORN
        if cost >= torn and (cost >= NEVER or (found and slack > 0)):
            return slack > 0
        if found and not self.measure.justify and slack > self.measure.width * _SHORT:
            return True
        if first and item == self.last:
            cost += self._tail(first)
        found.append((item + 1, cost + 1 + self.costs[item], trim))
        return False

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
        if slack <= hard * _EVEN:
            return (slack / hard) ** 2 * _SLIGHT if hard else 0.0
        return _looseness(slack, self.soft[seen] - self.soft[first], hard)

    def _uneven(self, slack: int, seen: int, item: int) -> float:
        even = self.measure.even
        phrase = item < self.last and self.letters[seen] in _SPOKEN and self.letters[item] != "S"
        return ((self.measure.width - slack - even) / even) ** 2 * _RAGGED + (
            _PHRASE if phrase else 0
        )

    def _tightness(self, first: int, seen: int, lack: int) -> float:
        give = self.give[seen] - self.give[first]
        if lack <= give + 1:
            return 5 + 240 * (lack / max(give, 1)) ** 2
        most = self.most(first, seen)
        return NEVER if lack > most else 245 + 1600 * ((lack - give) / (most - give)) ** 2

    def most(self, first: int, seen: int) -> int:
        """Return by how much a line can be shortened: its marks, its gaps, its tracking.

        clreq, "Procedures for inter-character spacing reduction", and a fiftieth of an
        em from the gaps of ideographs, unseen, when nothing else gives.
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
        stop = max(over, first)
        while stop < self.last and self.costs[stop] >= NEVER:
            stop += 1
        return min(stop, self.last) + 1, float(NEVER), 0


_SPOKEN = "H" + WORD
_UNSEEN, _EDGES = "SY" + "".join(_ALWAYS), "SYC" + "".join(_ALWAYS)
"""Letters whose items do not show as they are at the end of a line, or need not."""


def _pairs(letters: str, scales: Sequence[int] | None) -> list[Pair]:
    pairs = list(map(PAIRS.__getitem__, pairwise(letters)))
    if scales is None:
        return pairs
    return [_scaled(pair, max(sizes)) for pair, sizes in zip(pairs, pairwise(scales), strict=True)]


def _scaled(pair: Pair, scale: int) -> Pair:
    extra, soft, hard, give, cost = pair
    return Pair(extra * scale // EM, soft * scale // EM, hard, give * scale // EM, cost)
