"""What its neighbours say of a character that Simplified has for several Traditional ones."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import TypeAlias

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.language.opencc import Path, convert

_STEP = 0.5
"""What one grade of the table is of a natural logarithm."""
_SOUND = 7
"""A spelling so many grades before every other is in no doubt: 97 in a hundred are right."""
_GRADED = regex("([A-Ia-i])([^A-Ia-i]+)")
_BAR = "|"
_FIRST, _LAST = "\u3400", "\u9fff"
_LIKELY = {grade: 1 / (1 + exp(grade * _STEP)) for grade in range(-60, 61)}
"""How likely a spelling is where so much speaks for the one other."""

Verdict: TypeAlias = tuple[float, str]
"""How likely a spelling is right, and the likeliest of the others."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A rarer spelling, and what speaks for it against the usual one, in grades.

    ``chosen`` is what the dictionaries' choice of a spelling says.
    """

    spelled: str
    chosen: Mapping[str, int]
    behind: Mapping[str, int]
    ahead: Mapping[str, int]

    @property
    def usual(self) -> str:
        """Return the spelling that stands here usually."""
        return next(iter(self.chosen))

    def grade(self, chosen: str, left: str, right: str) -> int:
        """Return how much speaks for this spelling, between two characters."""
        return self.chosen[chosen] + self.behind.get(left, 0) + self.ahead.get(right, 0)


@cache
def in_doubt() -> re.Pattern[str]:
    """Return what finds the characters of which the table knows."""
    return re.compile(f"[{''.join(sorted({row[0] for row in _rows()}))}]")


def unlikely(contexts: Iterable[str], path: Path) -> Iterator[tuple[str, Verdict]]:
    """Yield the contexts whose spelling is in doubt, and what is thought of it.

    A context is a character between its neighbours, and how that character was spelled;
    more may follow.
    """
    known = _rivals(path)
    for context in contexts:
        left, right, chosen = context[0], context[2], context[3]
        first, others = known[context[1]]
        if chosen not in first.chosen:
            continue
        left = left if _FIRST <= left <= _LAST else _BAR
        right = right if _FIRST <= right <= _LAST else _BAR
        grade = first.chosen[chosen] + first.behind.get(left, 0) + first.ahead.get(right, 0)
        if others:
            rarer = {one.spelled: one.grade(chosen, left, right) for one in others}
            if verdict := _verdict(chosen, first, {first.spelled: grade, **rarer}):
                yield context, verdict
        elif chosen != first.spelled and grade > -_SOUND:
            yield context, (_LIKELY[grade], first.spelled)
        elif chosen == first.spelled and grade < _SOUND:
            yield context, (_LIKELY[-grade], first.usual)


def _verdict(chosen: str, first: Rival, grades: dict[str, int]) -> Verdict | None:
    """Weigh spellings against one another; ``grades`` are those of the rarer ones."""
    own = grades.pop(chosen, 0)
    if chosen != first.usual:
        grades[first.usual] = 0
    most = max(grades.values())
    if own - most >= _SOUND:
        return None
    other = next(one for one, grade in grades.items() if grade == most)
    return 1 / (1 + sum(exp((grade - own) * _STEP) for grade in grades.values())), other


@cache
def _rivals(path: Path) -> Mapping[str, tuple[Rival, list[Rival]]]:
    """Return the rarer spellings of each character, the first by itself, as a region has them."""
    rivals: dict[str, list[Rival]] = {}
    for character, spellings, about, chosen, behind, ahead in _rows():
        if path == "s2hk":
            spellings, about = _in_hong_kong(spellings), _in_hong_kong(about)  # noqa: PLW2901
        choices = dict(zip(spellings, map(int, chosen.split()), strict=True))
        rival = Rival(about, choices, _grades(behind), _grades(ahead))
        rivals.setdefault(character, []).append(rival)
    return {character: (first, others) for character, (first, *others) in rivals.items()}


def _in_hong_kong(characters: str) -> str:
    return convert(convert(characters, "tw2t"), "t2hk")


def _grades(told: str) -> Mapping[str, int]:
    grades: dict[str, int] = {}
    for grade, characters in _GRADED.findall(told):
        weight = ord(grade) - ord("@") if grade.isupper() else ord("`") - ord(grade)
        grades.update(dict.fromkeys(characters, weight))
    return grades


@cache
def _rows() -> tuple[tuple[str, str, str, str, str, str], ...]:
    text = files("publish.transforms.script").joinpath("contexts.txt").read_text(encoding="utf-8")
    told = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((one[0], one[1], one[2], one[3], one[4], one[5]) for one in told)
