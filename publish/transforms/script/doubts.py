"""A second opinion on a conversion: what its neighbours say of a character, and its word alone.

OpenCC takes the longest match from the left and so reads across words. What stands beside a
character tells how likely a spelling is; where that is little, ICU cuts the clause into
words, and a word that has other characters too is trusted if it is spelled so alone.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain
from typing import NamedTuple, TypeAlias

from publish.model.value import dataclass
from publish.transforms.cleaning.reading import WIDE_MARKS, is_han
from publish.transforms.language import word_ends
from publish.transforms.language.opencc import Path, convert
from publish.transforms.script.contexts import in_doubt, unlikely
from publish.transforms.script.custom import tables

_TAIWAN: Path = "s2tw"
_WIDE = 3
"""So many characters tell a place from others."""
_STOPS = frozenset(f"{WIDE_MARKS}“”‘’…\n")
_ROUND = 4
"""So much of a context tells what became of a character: itself, its neighbours, what it became."""
_CLAUSE, _AT_ONCE = 24, 256
_MANY = 3
"""So many characters behind a word, and it is asked about whatever follows."""
_OVERRULED = 0.2
"""What is less likely does not stand, if its word alone is spelled otherwise."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch of a line, what it became, and what else it may be, by the character ``at``.

    ``likely`` is how likely it is right, nothing where it is as good as the other;
    ``places`` counts where the same characters stand.
    """

    at: int
    start: int
    end: int
    spelled: str
    other: str
    likely: float = 0.0
    places: int = 1

    @property
    def chosen(self) -> str:
        """What the doubtful character became."""
        return self.spelled[self.at - self.start]

    def turned(self) -> "Doubt":
        """Return the doubt of the other, which stands instead."""
        return replace(self, spelled=self.other, other=self.spelled)


class _Unlikely(NamedTuple):
    """How likely a spelling is, its first place, how many like it has, and the other.

    ``before`` and ``behind`` tell whether a neighbour makes a difference.
    """

    likely: float
    at: int
    places: int
    other: str
    before: bool = True
    behind: bool = True


_Open: TypeAlias = Sequence[tuple[int, str]]
_Places: TypeAlias = list[_Unlikely]


def second(text: str, after: str, settled: bytes, path: Path) -> tuple[str, Iterator[Doubt]]:
    """Return lines of Simplified respelled where a second look is right, and their doubts.

    ``after`` is what they became, of the same length; ``settled`` tells of each character
    whether a term did it, which is in no doubt. The gravest doubts come first, like ones once.
    """
    open_ones = _open(text, after, settled)
    places = sorted(_unlikely(open_ones, path))
    count = bisect_left(places, (_OVERRULED,))
    grave = list(_weighed(text, after, places[:count], path))
    house = _of_the_house(text, after, settled) if path == _TAIWAN else ()
    others = _in_turn(text, after, _folded(text, places[count:]), path)
    told = chain(_of_two_words(text, after), house, grave, others)
    return _overruled(after, open_ones, grave), told


def _folded(text: str, places: Iterable[_Unlikely]) -> list[_Unlikely]:
    """Put places together where one word has many neighbours: 小云 is a name, whatever it does."""
    names, lefts, rights = tables().names, dict[str, _Places](), dict[str, _Places]()
    for place in places:
        pair = text[max(place.at - 1, 0) : place.at + 1]
        whole = text[place.at] in names or not is_han(pair[0]) or len(pair) == 1
        lefts.setdefault(str(place.at) if whole else pair + place.other, []).append(place)
    folded = [_as_one(kind, behind=False) for kind in lefts.values()]
    for place in chain.from_iterable(folded):
        pair = text[place.at : place.at + 2]
        whole = (
            text[place.at] in names or not place.behind or not is_han(pair[-1]) or len(pair) == 1
        )
        rights.setdefault(str(place.at) if whole else pair + place.other, []).append(place)
    return sorted(chain.from_iterable(_as_one(kind, before=False) for kind in rights.values()))


def _as_one(kind: _Places, *, before: bool = True, behind: bool = True) -> _Places:
    if len(kind) < _MANY:
        return kind
    at, places = min(one.at for one in kind), sum(one.places for one in kind)
    return [_Unlikely(kind[0].likely, at, places, kind[0].other, before, behind)]


def _in_turn(text: str, after: str, places: Sequence[_Unlikely], path: Path) -> Iterator[Doubt]:
    """Yield the doubts of places, so many weighed at once as are soon asked for."""
    for begun in range(0, len(places), _AT_ONCE):
        yield from _weighed(text, after, places[begun : begun + _AT_ONCE], path)


def _overruled(after: str, open_ones: _Open, grave: Iterable[Doubt]) -> str:
    """Return what lines become where the choice of the dictionaries does not stand."""
    turned = {doubt.at: doubt.chosen for doubt in grave if after[doubt.at] != doubt.chosen}
    chosen = {context[:_ROUND]: turned[at] for at, context in open_ones if at in turned}
    new = {at: chosen[context[:_ROUND]] for at, context in open_ones if context[:_ROUND] in chosen}
    stops = list(new)
    between = zip([0, *(at + 1 for at in stops)], [*stops, len(after)], strict=True)
    kept = [after[start:end] for start, end in between]
    return kept[0] + "".join(new[at] + part for at, part in zip(stops, kept[1:], strict=True))


def _open(text: str, after: str, settled: bytes) -> _Open:
    """Return the places that no term settled, and their contexts.

    A context is a character between its neighbours and what it became; for one that names
    end in, what stands before its neighbour too.
    """
    padded = f"\n{text}\n"
    names = tables().names
    return [
        (at, padded[at : at + 3] + after[at] + (padded[at - 1 : at] if one[0] in names else ""))
        for one in in_doubt().finditer(text)
        if not settled[at := one.start()]
    ]


def _unlikely(open_ones: _Open, path: Path) -> Iterator[_Unlikely]:
    """Yield the places whose neighbours speak for another spelling, once for all like them."""
    first = {context: at for at, context in reversed(open_ones)}
    counted = Counter(context for _, context in open_ones)
    for context, (likely, other) in unlikely(counted, path):
        yield _Unlikely(likely, first[context], counted[context], other)


def _weighed(text: str, after: str, places: Sequence[_Unlikely], path: Path) -> Iterator[Doubt]:
    """Yield the doubts of places, unless their words are spelled so alone."""
    bounds = [_clause(text, place.at) for place in places]
    starts = list(accumulate((end - start + 1 for start, end in bounds), initial=0))
    ends = [0, *word_ends("\n".join(text[start:end] for start, end in bounds))]
    words = []
    for place, (begun, _), shift in zip(places, bounds, starts, strict=False):
        index = bisect_right(ends, place.at - begun + shift)
        words.append((ends[index - 1] - shift + begun, ends[index] - shift + begun))
    alone = convert("\n".join(text[start:end] for start, end in words), path).split("\n")
    for place, (start, end), said in zip(places, words, alone, strict=False):
        told = said[place.at - start : place.at - start + 1] if end - start > 1 else ""
        if told != after[place.at]:
            doubt = _doubt(text, after, place)
            yield doubt.turned() if told == place.other and place.likely < _OVERRULED else doubt


def _clause(text: str, at: int) -> tuple[int, int]:
    """Return where the clause round a place begins and ends, or so much of it as tells."""
    start, least = at, max(at - _CLAUSE, 0)
    while start > least and text[start - 1] not in _STOPS:
        start -= 1
    end, most = at + 1, min(at + _CLAUSE, len(text))
    while end < most and text[end] not in _STOPS:
        end += 1
    return start, end


def _doubt(text: str, after: str, place: _Unlikely) -> Doubt:
    """Return the doubt of a place with its neighbours, or of a name with what it begins with."""
    at = place.at
    first, last = at - (at > 0 and place.before and is_han(text[at - 1])), at + 1
    if text[at] in tables().names:
        first -= first > 0 and is_han(text[first - 1])
    elif last < len(text) and place.behind:
        last += is_han(text[last])
    other = after[first:at] + place.other + after[at + 1 : last]
    return Doubt(at, first, last, after[first:last], other, place.likely, place.places)


def _of_two_words(text: str, after: str) -> Iterator[Doubt]:
    """Yield the words that are two in Traditional, by the character that tells."""
    for start, word in _places(text, tables().words):
        end = start + len(word)
        spelled = after[start:end]
        other = next((one for one in tables().words[word] if one != spelled), spelled)
        pairs = enumerate(zip(spelled, other, strict=True), start)
        at = next((at for at, (one, two) in pairs if one != two), None)
        if at is not None:
            first = start - (start > 0 and is_han(text[start - 1]))
            last = end + (end - first < _WIDE and end < len(text) and is_han(text[end]))
            before, behind = after[first:start], after[end:last]
            yield Doubt(at, first, last, after[first:last], before + other + behind)


def _places(text: str, words: Iterable[str]) -> list[tuple[int, str]]:
    """Return where a few words stand, in order."""
    places: list[tuple[int, str]] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            places.append((at, word))
            at = text.find(word, at + len(word))
    return sorted(places)


def _of_the_house(text: str, after: str, settled: bytes) -> Iterator[Doubt]:
    """Yield the words that each house spells in its own way; the rarer only where a term did."""
    for found in tables().housed.finditer(text):
        start, end = found.span()
        spelled, both = after[start:end], tables().house[found.group()]
        if spelled == both[0] or (spelled == both[1] and all(settled[start:end])):
            yield Doubt(start, start, end, spelled, both[spelled == both[0]])
