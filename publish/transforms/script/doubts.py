"""A second opinion on a conversion: the same dictionaries over words that are cut otherwise.

OpenCC takes the longest match from the left and so reads across words; ICU cuts a line
into words first. Where a word alone is spelled otherwise than in its line, one of the
two is wrong, and a person should look.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from publish.model.value import dataclass
from publish.transforms.cleaning.reading import WIDE_MARKS, is_han
from publish.transforms.language import word_ends
from publish.transforms.script.custom import one_of_custom, tables
from publish.transforms.script.opencc import Path, convert

_TAIWAN: Path = "s2tw"
_WIDE = 3
"""So many characters tell a place from others."""
_STOPS = frozenset(f"{WIDE_MARKS}“”‘’…\n")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch of a line, what it became, and what else it may be, by the character ``at``."""

    at: int
    start: int
    end: int
    spelled: str
    other: str

    @property
    def chosen(self) -> str:
        """What the doubtful character became."""
        return self.spelled[self.at - self.start]


def doubts(text: str, after: str, settled: bytes, path: Path) -> Iterator[Doubt]:
    """Yield the doubtful places of lines of Simplified; what a term settled is in no doubt.

    ``after`` is what they became, of the same length; ``settled`` tells of each character
    whether a term did it.
    """
    many = tables().many.finditer(text)
    open_ones = [at for found in many if not settled[at := found.start()]]
    places = _disputed(text, after, open_ones, path)
    for clause, begun, within in _clauses(text, places):
        ends = [begun, *(begun + end for end in word_ends(clause))]
        for at in within:
            if doubt := _doubt(text, after, at, ends, path):
                yield doubt
    if path == _TAIWAN:
        yield from _of_the_house(text, after)


def _disputed(text: str, after: str, places: Sequence[int], path: Path) -> list[int]:
    """Return the places that another way of cutting off their neighbours may spell otherwise."""
    lefts = [text[at - 1 : at + 1] for at in places]
    if places and places[0] == 0:
        lefts[0] = text[:1]
    rights = [text[at : at + 2] for at in places]
    alone = _spelled({text[at] for at in places}, path)
    left, right = _open(set(lefts), -1, alone, path), _open(set(rights), 0, alone, path)
    both = zip(places, lefts, rights, strict=True)
    return [
        at for at, one, two in both if one in left or two in right or after[at] != alone[text[at]]
    ]


def _open(pairs: set[str], which: int, alone: Mapping[str, str], path: Path) -> set[str]:
    """Return the pairs whose one character is spelled otherwise than alone, or asked about."""
    asked = tables().alone.keys() | tables().words.keys()
    bare = {pair: pair.strip("\n") for pair in pairs}
    spelled = _spelled(set(bare.values()), path)
    return {
        pair
        for pair, one in bare.items()
        if spelled[one][which] != alone[one[which]] or one in asked or one[which] in asked
    }


def _spelled(words: Iterable[str], path: Path) -> dict[str, str]:
    """Return what each word becomes by itself; those of another length stay."""
    before = sorted(words)
    after = convert("\n".join(before), path).split("\n") if before else []
    both = zip(before, after, strict=True)
    return {one: two if len(one) == len(two) else one for one, two in both}


def _clauses(text: str, places: Iterable[int]) -> Iterator[tuple[str, int, list[int]]]:
    """Yield the clauses that hold places, where each begins, and its places."""
    start = end = 0
    within: list[int] = []
    for at in places:
        if at >= end:
            if within:
                yield text[start:end], start, within
            start, end, within = *_clause(text, at, end), []
        within.append(at)
    if within:
        yield text[start:end], start, within


def _clause(text: str, at: int, begun: int) -> tuple[int, int]:
    """Return where the clause round a place begins, behind another's end, and where it ends."""
    start = at
    while start > begun and text[start - 1] not in _STOPS:
        start -= 1
    end = at + 1
    while end < len(text) and text[end] not in _STOPS:
        end += 1
    return start, end


def _of_the_house(text: str, after: str) -> Iterator[Doubt]:
    """Yield the words that each house spells in its own way."""
    for found in tables().housed.finditer(text):
        usual, other = tables().house[found.group()]
        start, end = found.span()
        if after[start:end] == usual:
            yield Doubt(start, start, end, usual, other)


def _doubt(text: str, after: str, at: int, ends: Sequence[int], path: Path) -> Doubt | None:
    """Tell whether a character is spelled in its line as its word is alone."""
    index = bisect_right(ends, at)
    start, end = ends[index - 1], ends[index]
    other = _other(text, after, at, (start, end), path)
    if other is None or other == after[at] or one_of_custom(after[at], other):
        return None
    if end - start == 1 and not _apart(text, after, at, ends, path):
        return None
    first, last = max(start, at - 2), min(end, at + 3)
    first -= first > 0 and is_han(text[first - 1])
    if text[at] in tables().names:
        first, last = max(at - 2, 0, text.rfind("\n", max(at - 2, 0), at) + 1), at + 1
    last += last - first < _WIDE and last < len(text) and is_han(text[last])
    return Doubt(at, first, last, after[first:last], after[first:at] + other + after[at + 1 : last])


def _other(text: str, after: str, at: int, word: tuple[int, int], path: Path) -> str | None:
    start, end = word
    asked = tables().words.get(text[max(at - 1, 0) : at + 1])
    if asked:
        return next(one for one in asked if one[-1] != after[at])[-1]
    if end - start == 1 and text[at] in tables().alone:
        return next(one for one in tables().alone[text[at]] if one != after[at])
    alone = _alone(text[start:end], path)
    return alone[at - start] if len(alone) == end - start else None


def _apart(text: str, after: str, at: int, ends: Sequence[int], path: Path) -> bool:
    """Whether a single character is a word indeed, and no shred of one with its neighbours."""
    if text[at] in tables().alone:
        return True
    index = bisect_right(ends, at)
    before = text[ends[index - 2] : at] if index > 1 else ""
    beyond = text[at + 1 : ends[index + 1]] if index + 1 < len(ends) else ""
    words = all(len(word) != 1 or not is_han(word) for word in (before, beyond))
    return words and _alone(before + text[at], path)[-1] != after[at]


@cache
def _alone(word: str, path: Path) -> str:
    return convert(word, path)
