"""Total fit: the lines of a whole paragraph chosen together."""

from dataclasses import replace
from typing import NamedTuple

from publish.typesetting.demerits import SQUEEZE, spread
from publish.typesetting.pairs import PAIRS
from publish.typesetting.ruler import Ruler, Stretch

BEAM, _PATIENT = 4, 12
"""Line ends kept at every step: with 8 the best lines of easy text are always found, with
4 nearly so; hard text wants all that a line could end with."""

_DEAR = 2500.0
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


class _Way(NamedTuple):
    cost: float
    back: "_Way | None"
    first: int
    line: Stretch


def compose(ruler: Ruler, beam: int = BEAM) -> Lines:
    """Choose the lines of a paragraph that together cost least.

    Raises nothing: what cannot be broken stands out of the measure.
    """
    way = _cheapest(ruler, _PATIENT if ruler.measure.patient else beam)
    chosen = []
    step: _Way | None = way
    while step:
        chosen.append(step)
        step = step.back
    lines = tuple(_line(ruler, each.first, each.line) for each in reversed(chosen))
    return Lines(lines, way.cost, max(each.line[1] for each in chosen))


def _cheapest(ruler: Ruler, beam: int) -> _Way:
    best: _Way | None = None
    front: dict[int, _Way | None] = {0: None}
    while front:
        reached: dict[int, _Way | None] = {}
        for first, back in front.items():
            spent, before = (back.cost, back.line[3]) if back else (0.0, 0.0)
            for line in ruler.stretches(first):
                stop, cost = line[0], spent + line[1] + UNEVEN * (line[3] - before) ** 2
                rival = best if stop > ruler.last else reached.get(stop)
                if rival is None or cost < rival[0]:
                    way = _Way(cost, back, first, line)
                    if stop > ruler.last:
                        best = way
                    else:
                        reached[stop] = way
        limit = best.cost if best else float("inf")
        front = _kept(reached, beam, limit, float("inf") if ruler.measure.patient else _DEAR)
    if best is None:
        raise AssertionError("every paragraph has a last line")
    return best


def _kept(
    reached: dict[int, _Way | None], beam: int, limit: float, dear: float
) -> dict[int, _Way | None]:
    ways = sorted((way.cost, stop) for stop, way in reached.items() if way)[:beam]
    return {
        stop: reached[stop] for cost, stop in ways if cost < limit and cost <= ways[0][0] + dear
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
    elif ruler.measure.justify and stop <= ruler.last:
        softness, tracking = spread(slack, soft, hard)
    gaps = []
    for item in range(first, seen):
        pair = ruler.pairs[item]
        if pair is not _PLAIN:
            gap = pair.extra + pair.soft * softness + pair.hard * tracking - pair.shrink * tightness
            if gap != tracking:
                gaps.append((item, gap))
    width = natural - trim - give * tightness + soft * softness + hard * tracking
    return Line(first, stop, seen + 1, start, width, tracking, tuple(gaps), hyphenated, trim)


def balance(ruler: Ruler, beam: int = BEAM) -> Lines:
    """Compose ragged lines as even as they can be in as few as they need.

    For headings, captions and cells; what takes more than a few lines is text.
    """
    first = compose(ruler, beam)
    if not 1 < len(first.lines) <= _EVENED:
        return first
    even = round(sum(line.width for line in first.lines) / len(first.lines))
    ruler.measure = replace(ruler.measure, even=even)
    second = compose(ruler, beam)
    return second if len(second.lines) == len(first.lines) else first
