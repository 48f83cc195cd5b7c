"""Words of a region: 软件 is 軟體 in Taiwan, 出租车 的士 in Hong Kong; changed only where asked.

Every change is an edit, and may be refused as one. Titles, glosses that already say the
other word, and a book's own terms are left alone.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from publish.decisions import EDIT, Decisions
from publish.edition import Script
from publish.model import Edit
from publish.model.regex import regex
from publish.model.text import span_of
from publish.model.value import dataclass
from publish.transforms.language import word_ends
from publish.transforms.language.opencc import convert
from publish.transforms.line import Leaf, Line
from publish.transforms.script.respell import Piece, Stretches
from publish.transforms.script.routes import paths
from publish.transforms.script.written import Written

RULE = "vocabulary"
_TITLE = regex("《[^《》]*》|〈[^〈〉]*〉")
_TAIWAN, _HONG_KONG = 0, 1


@dataclass(frozen=True, slots=True)
class Wordings:
    """The words of a target's region; ``own`` are terms that an author settled."""

    target: Script
    own: frozenset[str]
    settled: Decisions

    def stretches(self, line: str, source: Written, leaves: Sequence[Leaf]) -> Stretches:
        """Return the words of a line that change, in order and apart."""
        words = _words(source, self.target)
        pattern = _pattern(tuple(words))
        if pattern.search(line) is None:
            return ()
        shut = [found.span() for found in _TITLE.finditer(line)]
        shut += [found.span() for found in _pattern(tuple(sorted(self.own))).finditer(line)]
        ends = word_ends(line)
        return tuple(
            (start, end, words[word], RULE)
            for start, end, word in _found(pattern, line)
            if words[word]
            and not any(start < stop and begin < end for begin, stop in shut)
            and _whole(start, end, ends)
            and not _glossed(words[word], line)
            and self._wanted(start, end, leaves)
        )

    def edits(self, line: Line, pieces: Sequence[Piece]) -> Iterator[Edit]:
        """Yield an edit for every word that changed."""
        at = 0
        for piece in pieces:
            end = at + piece.length
            if piece.rule == RULE:
                leaf = next(one for one in line.leaves if one.start <= at and end <= one.end)
                span = span_of(leaf.text, at - leaf.start, end - leaf.start)
                yield Edit(RULE, span, line.content[at:end], piece.content)
            at = end

    def _wanted(self, start: int, end: int, leaves: Sequence[Leaf]) -> bool:
        """Whether a word stands in one text, and nobody refused its change."""
        if not leaves:
            return True
        leaf = next((one for one in leaves if one.start <= start and end <= one.end), None)
        if leaf is None:
            return False
        span = span_of(leaf.text, start - leaf.start, end - leaf.start)
        return self.settled.of(EDIT, span, RULE) is not False


def _found(pattern: re.Pattern[str], line: str) -> Iterator[tuple[int, int, str]]:
    for found in pattern.finditer(line):
        yield found.start(), found.end(), found.group()


def _whole(start: int, end: int, ends: Sequence[int]) -> bool:
    """Whether no other word begins or ends within: 数据 is none in 多数|据."""
    left, right = bisect_right(ends, start), bisect_right(ends, end - 1)
    begins = ends[left - 1] if left else 0
    return left == right or (begins == start and ends[right] == end)


def _glossed(local: str, line: str) -> bool:
    """Whether a line says the local word already, as where it explains the two."""
    return local in line or convert(local, "t2s") in line


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted((word for word in words if word), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered)) or "(?!)")


@cache
def _words(source: Written, target: Script) -> Mapping[str, str]:
    """Return the words of one region for those of another; empty for a word that stays."""
    told = _told()
    mainland = told["both"] | told["from-mainland"]
    match source, target:
        case ((Written.SIMPLIFIED | Written.CHARACTERWISE), (Script.TAIWAN | Script.HONG_KONG)):
            column = _TAIWAN if target is Script.TAIWAN else _HONG_KONG
            path = paths(Written.SIMPLIFIED, target)[0]
            pairs = [(word, local[column]) for word, local in mainland.items()]
            plain = source is Written.SIMPLIFIED
            return {
                word if plain else convert(word, "s2tw"): ""
                if convert(word, path) == local
                else local
                for word, local in pairs
            }
        case Written.TAIWAN, Script.HONG_KONG:
            return {taiwan: hong_kong for taiwan, hong_kong in told["both"].values()}  # noqa: C416  lists
        case Written.HONG_KONG, Script.TAIWAN:
            return {hong_kong: taiwan for taiwan, hong_kong in told["both"].values()}
        case ((Written.TAIWAN | Written.HONG_KONG), Script.SIMPLIFIED):
            column = _TAIWAN if source is Written.TAIWAN else _HONG_KONG
            return {local[column]: word for word, local in reversed(told["both"].items())}
        case _:
            return {}


@cache
def _told() -> Mapping[str, dict[str, list[str]]]:
    text = files("publish.transforms.script").joinpath("wordings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
