"""A second opinion on a conversion: what its neighbours say of a character.

OpenCC takes the longest match from the left and so reads across words. What stands beside a
character tells how likely a spelling is: much against one, and it does not stand; little for
any, and a person is asked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from publish.model.value import dataclass
from publish.transforms.language.opencc import Path
from publish.transforms.script.contexts import Verdict, in_doubt, verdicts
from publish.transforms.script.custom import house_of, tables
from publish.transforms.script.grouping import Asked, grouped

_TAIWAN: Path = "s2tw"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch of a line, what it became, and what else it may be, by the character ``at``.

    ``wrong`` is how likely it is wrong, as good as not where nothing tells; ``places`` counts
    where the same characters stand.
    """

    at: int
    start: int
    end: int
    spelled: str
    other: str
    wrong: float = 0.5
    places: int = 1

    @property
    def chosen(self) -> str:
        """What the doubtful character became."""
        return self.spelled[self.at - self.start]


_Open: TypeAlias = Sequence[tuple[int, str]]


def second(text: str, after: str, settled: bytes, path: Path) -> tuple[str, Iterator[Doubt]]:
    """Return lines of Simplified respelled where a second look is right, and their doubts.

    ``after`` is what they became, of the same length; ``settled`` tells of each character
    whether a term did it, which is in no doubt. What is likeliest wrong comes first, like
    places once.
    """
    housed = _housed(text, after, settled) if path == _TAIWAN else []
    open_ones = _open(text, after, _closed(settled, housed))
    counted = Counter(context for _, context in open_ones)
    told = verdicts(counted, path)
    new = _overruled(after, open_ones, told)
    first = {context: at for at, context in reversed(open_ones) if context in told}
    others = (_doubt(new, one, first) for one in grouped(counted, told))
    return new, chain(_of_the_house(housed), others)


def _open(text: str, after: str, settled: bytes) -> _Open:
    """Return the places that no term settled, and their contexts.

    A context is a character between its neighbours and what it became; for one that names
    end in, what stands before its neighbour too.
    """
    padded = f"\n{text}\n"
    names = tables().names
    found = [one.start() for one in in_doubt().finditer(text)]
    return [
        (at, padded[at : at + 3] + after[at] + (padded[at - 1 : at] if text[at] in names else ""))
        for at in found
        if not settled[at]
    ]


def _overruled(after: str, open_ones: _Open, told: Mapping[str, Verdict]) -> str:
    """Return what lines become where the choice of the dictionaries does not stand."""
    turned = {one: said.stands for one, said in told.items() if said.stands != one[3]}
    new = {at: turned[context] for at, context in open_ones if context in turned}
    stops = list(new)
    between = zip([0, *(at + 1 for at in stops)], [*stops, len(after)], strict=True)
    kept = [after[start:end] for start, end in between]
    return kept[0] + "".join(new[at] + part for at, part in zip(stops, kept[1:], strict=True))


def _doubt(after: str, asked: Asked, first: Mapping[str, int]) -> Doubt:
    """Return the doubt about a word, at the first of its places."""
    said, by, _, becomes = asked.word
    at = min(first[context] for context in asked.contexts)
    start = at - by
    end = start + len(said)
    other = after[start:at] + becomes + after[at + 1 : end]
    return Doubt(at, start, end, after[start:end], other, asked.wrong, asked.places)


def _housed(text: str, after: str, settled: bytes) -> list[tuple[str, int, str]]:
    """Return the words that each house spells in its own way, their places and spellings.

    The rarer spelling is one only where a term did it.
    """
    housed = []
    for found in tables().housed.finditer(text):
        word, (start, end) = found.group(), found.span()
        spelled, both = after[start:end], tables().house[word]
        if spelled == both[0] or (spelled == both[1] and all(settled[start:end])):
            housed.append((word, start, spelled))
    return housed


def _closed(settled: bytes, housed: Iterable[tuple[str, int, str]]) -> bytes:
    """Return what is in no doubt besides: a word that a house is asked about as a whole."""
    closed = bytearray(settled)
    for word, start, _ in housed:
        closed[start : start + len(word)] = b"\1" * len(word)
    return bytes(closed)


def _of_the_house(housed: Iterable[tuple[str, int, str]]) -> Iterator[Doubt]:
    """Yield the doubts of a house; where one word answers for others, it alone is asked about."""
    spoken: dict[str, str] = {}
    for word, start, spelled in housed:
        if word not in spoken:
            spoken |= dict.fromkeys(house_of(word), word)
        if spoken[word] == word:
            both = tables().house[word]
            yield _either_way(start, spelled, both[spelled == both[0]])


def _either_way(start: int, spelled: str, other: str) -> Doubt:
    pairs = enumerate(zip(spelled, other, strict=True), start)
    at = next(at for at, (one, two) in pairs if one != two)
    return Doubt(at, start, start + len(spelled), spelled, other)
