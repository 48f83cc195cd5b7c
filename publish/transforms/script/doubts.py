"""A second opinion on a conversion: the same dictionaries over words that are cut otherwise.

OpenCC takes the longest match from the left and so reads across words; ICU cuts a line
into words first. Where a word alone is spelled otherwise than in its line, one of the
two is wrong, and a person should look.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from publish.transforms.cleaning.reading import is_han
from publish.transforms.language import word_ends
from publish.transforms.script.custom import one_of_custom, tables
from publish.transforms.script.opencc import Path, convert
from publish.transforms.script.respell import Piece

_TAIWAN: Path = "s2tw"
_WIDE = 3
"""So many characters tell a place from others."""


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


def doubts(line: str, pieces: Sequence[Piece], path: Path) -> Iterator[Doubt]:
    """Yield the doubtful places of a line of Simplified; what a term settled is in no doubt."""
    after = "".join(piece.content for piece in pieces)
    many = tables().many
    if len(after) != len(line):
        return
    settled = _settled(pieces)
    open_places = [at for found in many.finditer(line) if not settled[at := found.start()]]
    ends = word_ends(line) if open_places else []
    for at in open_places:
        if doubt := _doubt(line, after, at, ends, path):
            yield doubt
    if path == _TAIWAN:
        yield from _of_the_house(line, after)


def _of_the_house(line: str, after: str) -> Iterator[Doubt]:
    """Yield the words that each house spells in its own way."""
    for found in tables().housed.finditer(line):
        usual, other = tables().house[found.group()]
        start, end = found.span()
        if after[start:end] == usual:
            yield Doubt(start, start, end, usual, other)


def _settled(pieces: Sequence[Piece]) -> bytes:
    return b"".join(bytes([piece.fixed]) * piece.length for piece in pieces)


def _doubt(line: str, after: str, at: int, ends: Sequence[int], path: Path) -> Doubt | None:
    """Tell whether a character is spelled in its line as its word is alone."""
    index = bisect_right(ends, at)
    start, end = ends[index - 1] if index else 0, ends[index]
    other = _other(line, after, at, (start, end), path)
    if other is None or other == after[at] or one_of_custom(after[at], other):
        return None
    if end - start == 1 and not _apart(line, after, at, ends, path):
        return None
    first, last = max(start, at - 2, 0), min(end, at + 3)
    first -= first > 0 and is_han(line[first - 1])
    if line[at] in tables().names:
        first, last = max(at - 2, 0), at + 1
    last += last - first < _WIDE and last < len(line) and is_han(line[last])
    return Doubt(at, first, last, after[first:last], after[first:at] + other + after[at + 1 : last])


def _other(line: str, after: str, at: int, word: tuple[int, int], path: Path) -> str | None:
    start, end = word
    asked = tables().words.get(line[max(at - 1, 0) : at + 1])
    if asked:
        return next(one for one in asked if one[-1] != after[at])[-1]
    if end - start == 1 and line[at] in tables().alone:
        return next(one for one in tables().alone[line[at]] if one != after[at])
    alone = _alone(line[start:end], path)
    return alone[at - start] if len(alone) == end - start else None


def _apart(line: str, after: str, at: int, ends: Sequence[int], path: Path) -> bool:
    """Whether a single character is a word indeed, and no shred of one with its neighbours."""
    if line[at] in tables().alone:
        return True
    index = bisect_right(ends, at)
    start = ends[index - 2] if index > 1 else 0
    before = line[start:at]
    beyond = line[at + 1 : ends[index + 1]] if index + 1 < len(ends) else ""
    words = all(len(word) != 1 or not is_han(word) for word in (before, beyond))
    return words and _alone(before + line[at], path)[-1] != after[at]


@cache
def _alone(word: str, path: Path) -> str:
    return convert(word, path)
