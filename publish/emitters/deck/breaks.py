"""Where the lines of a slide end: at a pause where one is near, else at the end of a word.

Presentation programs fill lines to the last letter; a clause whose end stands alone on
the next line is what makes large type look unset.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from publish.model.value import dataclass
from publish.transforms.language import word_ends

_PAUSES = frozenset("，。；：！？…")
_DASH = "——"
_CLOSED = frozenset("）》〉」』】〕”’、")
_ENCLITICS = frozenset("的地得了着著过過们們吗嗎呢吧儿兒")
"""What leans on the word before it."""
_PROCLITICS = frozenset(
    "在与與和及把被对對为為于於從从向以让讓使是將将並并或不"
    "一二三四五六七八九十百千万萬亿億两兩几幾数數半每各某这這那第0123456789"
)
"""What leads on to the word after it: prepositions and their like, and numbers."""

_CLOSING, _BLANK, _WORD, _WITHIN = 100.0, 60.0, 100.0, 400.0
_LEANING, _LEADING, _SHORT = 150.0, 80.0, 40.0
CALM = 60.0
"""What breaking costs: after a bracket, at a blank, between words, within one, before what
leans back, after what leads on, at a word of one character; and up to what cost it
reads well."""

_UNEVEN = 300.0
_ALONE = {0: 3000.0, 1: 3000.0, 2: 150.0}
"""What a last line of so few characters costs."""
_FEW = max(_ALONE) + 2
"""More pieces than this say more."""


class Way(NamedTuple):
    """Where lines stop, what they cost together, and what the worst of their breaks does."""

    cost: float
    worst: float
    stops: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text laid on one endless line: pieces that no line breaks, where each begins and ends."""

    pieces: tuple[str, ...]
    begins: Sequence[float]
    ends: Sequence[float]

    def width(self, first: int, stop: int) -> float:
        """Return how wide a line of these pieces is; a blank at its end does not show."""
        blank = stop - first > 1 and self.pieces[stop - 1].isspace()
        return self.ends[stop - 1 - blank] - self.begins[first]

    def lines(self, way: Way) -> Iterator[str]:
        """Yield the lines of a way to part the text."""
        for first, stop in pairwise((0, *way.stops)):
            yield "".join(self.pieces[first:stop]).strip()


def parted(stretch: Stretch, room: float, count: int) -> Way | None:
    """Part a stretch into so many lines that cost least; nothing, where a room is too narrow."""
    total = len(stretch.pieces)
    even = stretch.width(0, total) / count
    strains = _strains(stretch.pieces)
    ways: dict[int, Way] = {0: Way(0.0, 0.0, ())}
    for left in range(count - 1, -1, -1):
        reached: dict[int, Way] = {}
        for first, way in ways.items():
            for stop in range(first + 1, total) if left else (total,):
                wide = stretch.width(first, stop)
                if wide > room:
                    break
                strain = strains[stop - 1] if left else _alone(stretch.pieces[first:])
                cost = way.cost + strain + _UNEVEN * ((wide - even) / even) ** 2
                if stop not in reached or cost < reached[stop].cost:
                    reached[stop] = Way(cost, max(way.worst, strain), (*way.stops, stop))
        ways = reached
    return ways.get(total)


def _alone(pieces: Sequence[str]) -> float:
    """Return what a last line costs for saying next to nothing."""
    return _ALONE.get(_said("".join(pieces)), 0.0) if len(pieces) <= _FEW else 0.0


def _said(line: str) -> int:
    """Return about how many characters a line says, two Latin letters as one."""
    letters = [mark for mark in line if mark.isalnum()]
    return sum(2 if mark > "\u2e80" else 1 for mark in letters) // 2


def pauses(above: str, below: str) -> bool:
    """Tell whether a speaker pauses between lines that end and begin so; a dash opens a line."""
    return above[-1:] in _PAUSES or below.startswith(_DASH)


def whole(text: str) -> bool:
    """Tell whether no line of a text that was parted ends within a Chinese word."""
    pairs = pairwise(text.split("\n"))
    met = (pair for pair in pairs if not (pair[0][-1:] + pair[1][:1]).isascii())
    return all(len(above) in word_ends(above + below) for above, below in met)


@lru_cache(maxsize=256)
def _strains(pieces: tuple[str, ...]) -> list[float]:
    """Return what ending a line after each piece costs."""
    text = "".join(pieces)
    words = set(word_ends(text))
    places = list(accumulate(map(len, pieces)))
    return [_strain(text, place, words) for place in places]


def _strain(text: str, place: int, words: Collection[int]) -> float:
    before, after = text[:place].rstrip(), text[place:].lstrip()
    last, first = before[-1:], after[:1]
    if pauses(before, after):
        return 0.0
    if last in _CLOSED:
        return _CLOSING
    if len(before) + len(after) < len(text) and last.isascii() is first.isascii():
        return _BLANK if last.isascii() else 0.0
    ends = len(before) in words
    alone = len(before) - 1 in words and last not in _ENCLITICS
    single = len(text) - len(after) + 1 in words and first not in _PROCLITICS
    leans, leads = first in _ENCLITICS, last in _PROCLITICS
    strain = (_WORD if ends else _WITHIN) + _LEANING * leans + _LEADING * leads
    return strain + _SHORT * (single + alone)
