"""Shortening: a sentence cut to the length of a slide's line, or not at all.

A cut keeps whole clauses, the subject that opens them and the condition that governs
them. Where that cannot be had within the length the answer is None, and the caller
chooses another sentence.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from publish.digest.cues import (
    ADVERBIAL,
    ADVERBIAL_END,
    ANAPHOR,
    ANNOUNCES,
    BOUND,
    COUNTED,
    ELSEWHERE,
    EXAMPLE,
    HEADLESS,
    LEADING,
    OPENER,
    SAYING,
)
from publish.digest.sentences import Sentence, balanced, pairs, sheltered
from publish.model import Inlines
from publish.model.regex import regex
from publish.model.value import dataclass

SHORTEST = 7
ENDLESS = 1000
"""A sentence of more characters is no sentence of anybody's: nothing of it is put on a slide."""
PAIR = 2
_STOP = regex(r"[，；：]|——+")
"""Where clauses part; a single dash joins words (工作—生活平衡)."""
_PAIRED = frozenset("当若如一有前后首其从以")
"""Clauses that begin so on both sides of a semicolon answer one another."""

_DATED = regex(r"[\d年月日时分秒点,.:：—~-]+")
LEAST_SAID = 4
"""A day and an hour, and fewer characters than this beside them, say nothing."""

_TAIL = "。；，、：— \t"


@dataclass(frozen=True, slots=True)
class Cut:
    """Stretches of a sentence's prose that together make a shorter one."""

    sentence: Sentence
    pieces: tuple[tuple[int, int], ...]

    @property
    def mask(self) -> str:
        """The words as the rules read them."""
        return "".join(self.sentence.prose.mask[a:b] for a, b in self.pieces)

    @property
    def inlines(self) -> Inlines:
        """The words as inlines."""
        return tuple(leaf for a, b in self.pieces for leaf in self.sentence.prose.cut(a, b))


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    stop: str
    words: str


def length(words: str) -> int:
    """Count characters as a slide's line does: every one but white space."""
    return len("".join(words.split()))


def shorten(sentence: Sentence, limit: int, keep: tuple[int, int] | None = None) -> Cut | None:
    """Return the fullest sound cut of a sentence within ``limit``, or None.

    ``keep`` names characters of the prose that the cut must hold.
    """
    if not sentence.whole or sentence.mask.endswith("：") or len(sentence.mask) > ENDLESS:
        return None
    clauses = _clauses(sentence)
    cuts = (_window(sentence, clauses, window, limit) for window in _windows(clauses, keep))
    sound = [cut for cut in cuts if cut is not None]
    return max(sound, key=lambda cut: length(cut.mask), default=None)


def _clauses(sentence: Sentence) -> tuple[_Clause, ...]:
    mask = sentence.prose.mask
    start, end = _bounds(mask, sentence.start, sentence.end)
    shelter = sheltered(mask[start:end])
    stops = [m for m in _STOP.finditer(mask[start:end]) if not shelter[m.start()]]
    stops = _outside_dashes(stops)
    starts = (start, *(start + stop.end() for stop in stops))
    ends = (*(start + stop.start() for stop in stops), end)
    marks = (*(stop[0] for stop in stops), "")
    return tuple(
        _Clause(a, b, mark, mask[a:b].strip())
        for a, b, mark in zip(starts, ends, marks, strict=True)
        if mask[a:b].strip()
    )


def _outside_dashes(stops: list[re.Match[str]]) -> list[re.Match[str]]:
    """Leave alone what stands between a pair of dashes: it is an aside, not a clause."""
    dashes = [stop.start() for stop in stops if stop[0].startswith("—")]
    if len(dashes) < PAIR:
        return stops
    return [stop for stop in stops if not dashes[0] <= stop.start() <= dashes[-1]]


def _bounds(mask: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the connective that leads in and the marks that close."""
    while found := LEADING.match(mask[start:end]):
        if length(mask[start + found.end() : end]) < SHORTEST:
            break
        start += found.end()
    while end > start and mask[end - 1] in _TAIL:
        end -= 1
    return start, end


def _windows(
    clauses: tuple[_Clause, ...], keep: tuple[int, int] | None
) -> Iterator[tuple[int, int]]:
    for first in range(len(clauses)):
        if first and not _restarts(clauses, first):
            continue
        for last in range(first + 1, len(clauses) + 1):
            held = keep is None or (
                clauses[first].start <= keep[0] and keep[1] <= clauses[last - 1].end
            )
            if held and _complete(clauses, last):
                yield first, last


def _restarts(clauses: tuple[_Clause, ...], first: int) -> bool:
    """Whether a clause can open a sentence once those before it are gone."""
    before, here, stop = clauses[:first], clauses[first].words, clauses[first - 1].stop
    if stop not in {"：", "；"} and not stop.startswith("—"):
        return False
    if any(OPENER.search(clause.words) for clause in before):
        return False
    if any(rule.match(here) for rule in (ANAPHOR, HEADLESS, BOUND, ADVERBIAL, COUNTED)):
        return False
    return stop != "：" or (bool(ANNOUNCES.search(before[-1].words)) and here[0] not in "“‘")


def _complete(clauses: tuple[_Clause, ...], last: int) -> bool:
    """Whether clauses up to ``last`` say something without those after them."""
    if last == len(clauses):
        return True
    final, after = clauses[last - 1], clauses[last].words
    if final.stop == "：" or BOUND.match(after) or len(final.words) < SHORTEST - 2:
        return False
    if (
        OPENER.search(final.words)
        or SAYING.search(final.words)
        or ADVERBIAL_END.search(final.words)
    ):
        return False
    return not ADVERBIAL.match(final.words) and not _enumerates(clauses, last)


def _enumerates(clauses: tuple[_Clause, ...], last: int) -> bool:
    """Whether the cut would keep the first half of a pair that answers itself."""
    kept, after = clauses[last - 1], clauses[last].words
    if kept.stop == "；":
        return any(clause.words[0] == after[0] and after[0] in _PAIRED for clause in clauses[:last])
    return kept.words[:2] == after[:2]


def _window(
    sentence: Sentence, clauses: tuple[_Clause, ...], window: tuple[int, int], limit: int
) -> Cut | None:
    start, end = clauses[window[0]].start, clauses[window[1] - 1].end
    whole = _stripped(Cut(sentence, ((start, end),)))
    for cut in (whole, _without_brackets(whole)):
        if SHORTEST <= length(cut.mask) <= limit and _sound(cut.mask):
            return cut
    return None


def _stripped(cut: Cut) -> Cut:
    mask = cut.sentence.prose.mask
    ((start, end),) = cut.pieces
    while start < end and mask[start].isspace():
        start += 1
    while end > start and mask[end - 1] in _TAIL:
        end -= 1
    return Cut(cut.sentence, ((start, end),))


def _without_brackets(cut: Cut) -> Cut:
    """Leave out what stands in brackets."""
    ((start, end),) = cut.pieces
    mask = cut.sentence.prose.mask[start:end]
    found = sorted((a, b) for a, b in pairs(mask) if mask[a] in "（(")
    farthest = accumulate((b for _, b in found), max, initial=-1)
    outer = [pair for pair, end in zip(found, farthest, strict=False) if pair[0] > end]
    starts = (0, *(b + 1 for _, b in outer))
    ends = (*(a for a, _ in outer), len(mask))
    pieces = zip(starts, ends, strict=True)
    return Cut(cut.sentence, tuple((start + a, start + b) for a, b in pieces if a < b))


def _sound(mask: str) -> bool:
    return (
        balanced(mask)
        and length(_DATED.sub("", mask)) >= LEAST_SAID
        and not ELSEWHERE.match(mask)
        and not ANAPHOR.match(mask)
        and not HEADLESS.match(mask)
        and not EXAMPLE.match(mask)
        and not SAYING.search(mask)
        and _answered(mask)
    )


def _answered(mask: str) -> bool:
    """Whether a condition that opens the words has its consequence in them."""
    parts = _STOP.split(mask)
    return len(parts) > 1 or not (OPENER.match(parts[0]) or ADVERBIAL_END.search(parts[0]))
