"""A paragraph laid on one endless line."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from operator import add
from types import MappingProxyType

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.typesetting.classes import OPENERS
from publish.typesetting.demerits import SQUEEZE
from publish.typesetting.pairs import EM, PAIRS, Pair
from publish.typesetting.squares import squared

TRIM = EM // 2
"""What a mark loses at the start or the end of a line: half an em (clreq 3.1.6.3;
GB/T 15834-2011, 5.1.10)."""
_TRIMMED = regex("[Cc]")


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


class Ruler:
    """Prefix sums over a paragraph, so that any candidate line is measured at once.

    `widths` are the items' advances and `scales` their sizes, both in thousandths of
    the paragraph's em (no scales: all items have its size); `hyphen` is the width of
    the hyphen a syllable takes at a line's end; `dear` is what ending a line after an
    item costs beyond what its letters say, `NEVER` to forbid it.
    """

    __slots__ = (
        "costs", "ends", "give", "hard", "hyphen", "last", "letters", "measure",
        "pairs", "scales", "shown", "soft", "widths",
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
        self.ends: list[int] = list(accumulate(map(add, widths, chain((0,), extra))))
        self.soft: list[int] = list(accumulate(soft, initial=0) if any(soft) else (0, *soft))
        self.hard: list[int] = list(accumulate(hard, initial=0))
        self.give: list[int] = list(accumulate(give, initial=0))
        self.costs = [*costs, 0]
        for item, cost in dear.items():
            self.costs[item] += cost
        self.shown = self.ends if measure.grid else self._shown()

    def _shown(self) -> list[int]:
        """Return where lines would end on the endless line whose last marks are trimmed."""
        shown, scales = self.ends.copy(), self.scales
        for mark in _TRIMMED.finditer(self.letters):
            place = mark.start()
            shown[place] -= TRIM * scales[place] // EM if scales else TRIM
        return shown

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
        room = self.measure.width + self.ends[first] - self.widths[first]
        return room if first and self.letters[first] not in OPENERS else room - self.start(first)

    def begin(self, item: int) -> int:
        """Return where an item begins on the endless line."""
        return self.ends[item] - self.widths[item]

    def most(self, first: int, seen: int) -> int:
        """Return by how much a line can be shortened: its marks and its gaps (clreq 3.5.3).

        The gaps of ideographs lose a thirtieth of an em, unseen, so that marks lose less.
        """
        hard = self.hard[seen] - self.hard[first]
        return self.give[seen] - self.give[first] + hard * SQUEEZE + 1


def _pairs(letters: str, scales: Sequence[int] | None) -> list[Pair]:
    pairs = list(map(PAIRS.__getitem__, pairwise(letters)))
    if scales is None:
        return pairs
    return [_scaled(pair, max(sizes)) for pair, sizes in zip(pairs, pairwise(scales), strict=True)]


def _scaled(pair: Pair, scale: int) -> Pair:
    extra, soft, hard, give, cost = pair
    return Pair(extra * scale // EM, soft * scale // EM, hard, give * scale // EM, cost)
