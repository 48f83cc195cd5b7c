"""Total fit: the lines of a whole paragraph chosen together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from publish.typesetting.demerits import SQUEEZE, spread
from publish.typesetting.pairs import PAIRS
from publish.typesetting.ruler import Measure, Ruler
from publish.typesetting.stretches import Stretch, fills, stretches, within

Beam = Sequence[float]
"""By how much each next best line end may cost more than the best and be kept; no more are."""

QUICK: Beam = 0, 50
"""What finds lines of easy text that nobody can tell from the best, in a third of the time."""
CAREFUL: Beam = (2500.0,) * 4
"""What finds the best lines nearly always."""
_PATIENT: Beam = (float("inf"),) * 12
"""What hard text wants: all that a line could end with."""

_ROUGH = 80.0
"""What a line costs with its step from the one before, where somebody may see it."""
_EVENED = 4
UNEVEN = 150.0
"""What it costs to set a full line below one whose characters fall as they do in a torn one."""
_PLAIN = PAIRS["H", "H"]


class Line(NamedTuple):
    """One line: items `first` to `stop`, of which those before `seen` show.

    It begins at `start` and is `width` wide. After every item that shows but the last
    come `tracking` thousandths of an em, or what `gaps` says for that item. `trim` is
    what its last mark loses; a line that ends in a syllable takes a hyphen.
    """

    first: int
    stop: int
    seen: int
    start: float
    width: float
    tracking: float
    gaps: tuple[tuple[int, float], ...]
    hyphenated: bool
    trim: int


class Lines(NamedTuple):
    """The lines of a paragraph, what they cost together, and what the worst of them does."""

    lines: tuple[Line, ...]
    cost: float
    worst: float


_Way = tuple[float, "_Way | None", int, Stretch]
"""What all lines cost up to one, the way to it, the item it begins with, and itself."""


def compose(ruler: Ruler, beams: Sequence[Beam] = ()) -> Lines:
    """Choose the lines of a paragraph that together cost least.

    The further beams are tried where somebody may see what the first one missed.
    Raises nothing: what cannot be broken stands out of the measure.
    """
    for beam in beams or _beams(ruler.measure):
        steps = list(_cheapest(ruler, beam))
        if all(step < _ROUGH for step, *_ in steps):
            break
    lines = [_line(ruler, first, line) for _, first, line in reversed(steps)]
    cost = sum(step for step, *_ in steps)
    return Lines(tuple(lines), cost, max(line[1] for *_, line in steps))


def _beams(measure: Measure) -> Sequence[Beam]:
    if measure.patient:
        return (_PATIENT,)
    return (QUICK, CAREFUL) if measure.justify else (CAREFUL,)


def _cheapest(ruler: Ruler, beam: Beam) -> Iterator[tuple[float, int, Stretch]]:
    """Yield what each line adds to the cost, its first item and itself, the last one first."""
    way: _Way | None = None
    front: dict[int, _Way | None] = {0: None}
    while front:
        reached = _reached(ruler, front)
        end = reached.pop(ruler.last + 1, None)
        if end and (way is None or end[0] < way[0]):
            way = end
        front = _kept(reached, beam, way[0] if way else _PATIENT[0])
    while way:
        cost, back, first, line = way
        yield cost - (back[0] if back else 0.0), first, line
        way = back


def _reached(ruler: Ruler, front: Mapping[int, _Way | None]) -> dict[int, _Way]:
    """Return the cheapest way to each item that a line begun at a front one may end before."""
    reached: dict[int, _Way] = {}
    for first, back in front.items():
        spent, before = (back[0], back[3][3]) if back else (0.0, 0.0)
        for line in stretches(ruler, first):
            stop, cost, _, tension = line
            change = tension - before
            cost += spent + UNEVEN * change * change
            if stop not in reached or cost < reached[stop][0]:
                reached[stop] = cost, back, first, line
    return reached


def _kept(reached: dict[int, _Way], beam: Beam, limit: float) -> dict[int, _Way | None]:
    ways = sorted([(way[0], stop) for stop, way in reached.items()])
    least = ways[0][0] if ways else 0.0
    return {
        stop: reached[stop]
        for (cost, stop), more in zip(ways, beam, strict=False)
        if cost < limit and cost <= least + more
    }


def _line(ruler: Ruler, first: int, line: Stretch) -> Line:
    stop, _, trim, _ = line
    seen = ruler.seen(first, stop)
    hyphenated = ruler.letters[seen] == "Y" and stop <= ruler.last
    natural = ruler.ends[seen] - ruler.begin(first) + (ruler.hyphen if hyphenated else 0)
    start = ruler.start(first)
    slack = ruler.measure.width - start - natural + trim
    soft = ruler.soft[seen] - ruler.soft[first]
    hard = ruler.hard[seen] - ruler.hard[first]
    give = ruler.give[seen] - ruler.give[first]
    softness = tracking = tightness = 0.0
    if slack < 0:
        tightness = min(1.0, -slack / ruler.most(first, seen))
        tracking = -SQUEEZE * tightness
    elif fills(ruler, first, seen, slack, stop - 1):
        softness, tracking = spread(slack, soft, hard)
    gaps = []
    for item, pair in enumerate(ruler.pairs[first:seen], first):
        if pair is not _PLAIN:
            extra, stretch, even, shrink, _ = pair
            gap = extra + stretch * softness + even * tracking - shrink * tightness
            if gap != tracking:
                gaps.append((item, gap))
    width = natural - trim - give * tightness + soft * softness + hard * tracking
    return Line(first, stop, seen + 1, start, width, tracking, tuple(gaps), hyphenated, trim)


def balance(ruler: Ruler, *, phrases: bool = False) -> Lines:
    """Compose ragged lines as even as they can be in as few as they need.

    For headings, captions and cells; what takes more than a few lines is text. Where
    ``phrases`` are to be kept whole, one line more is taken if that keeps all of them.
    """
    first = compose(ruler)
    count = len(first.lines)
    if not 1 < count <= _EVENED:
        return first
    second = _even(ruler, first, count)
    best = second if len(second.lines) == count else first
    if not phrases or not _parts(ruler, best):
        return best
    third = _even(ruler, first, count + 1)
    return best if len(third.lines) != count + 1 or _parts(ruler, third) else third


def _even(ruler: Ruler, lines: Lines, count: int) -> Lines:
    """Compose again, for so many lines of one width."""
    even = round(sum(line.width for line in lines.lines) / count)
    ruler.measure = replace(ruler.measure, even=even)
    return compose(ruler)


def _parts(ruler: Ruler, lines: Lines) -> bool:
    """Tell whether some line ends within a phrase."""
    return any(within(ruler, line.seen - 1, line.stop - 1) for line in lines.lines[:-1])
