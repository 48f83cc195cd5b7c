"""What its neighbours say of a character that Simplified has for several Traditional ones."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from operator import itemgetter
from string import ascii_letters
from typing import NamedTuple

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.language.opencc import Path, convert

_STEP = 0.5
"""What one grade of the table is of a natural logarithm."""
_SOUND = 8
"""A spelling so many grades before every other is in no doubt: 98 in a hundred are right."""
_RESPECT = 1
"""More grades than this must speak against what the dictionaries chose, for it not to stand."""
_GRADED = regex("([A-Za-z])([^A-Za-z]+)")
_FIRST, _LAST = "\u4e00", "\u9fff"
_BAR = "|"
_KINDS = {
    **dict.fromkeys("《〈「『（【“‘([", "("),
    **dict.fromkeys("》〉」』）】”’)]", ")"),
    **dict.fromkeys(ascii_letters, "="),
    **dict.fromkeys("0123456789０１２３４５６７８９", "0"),
}
"""What stands for neighbours that are no Han; for the rest a bar does."""


class Verdict(NamedTuple):
    """Which spelling stands, the likeliest of the others, and how likely the first is wrong."""

    stands: str
    other: str
    wrong: float


@dataclass(frozen=True, slots=True)
class Rival:
    """A rarer spelling, and what speaks for it against the usual one, in grades.

    ``chosen`` is what the dictionaries' choice of a spelling says.
    """

    spelled: str
    chosen: Mapping[str, int]
    behind: Mapping[str, int]
    ahead: Mapping[str, int]
    between: Mapping[str, int]

    def grades(self, chosen: str, beside: Iterable[tuple[str, str]]) -> list[int]:
        """Return how much speaks for this spelling, between each two neighbours."""
        grade, behind = self.chosen[chosen], self.behind.get
        ahead, between = self.ahead.get, self.between.get
        return [
            grade + behind(left, 0) + ahead(right, 0) + between(left + right, 0)
            for left, right in beside
        ]


class Known(NamedTuple):
    """What the table knows of a character: its rarer spellings, and all, the usual one last."""

    rivals: Sequence[Rival]
    spellings: tuple[str, ...]


@cache
def in_doubt() -> re.Pattern[str]:
    """Return what finds the characters of which the table knows."""
    return re.compile(f"[{''.join(sorted({row[0] for row in _rows()}))}]")


def verdicts(contexts: Collection[str], path: Path) -> Mapping[str, Verdict]:
    """Return the contexts whose spelling is in doubt, in their order, and what is thought of it.

    A context is a character between its neighbours, and how that character was spelled;
    more may follow.
    """
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for context in contexts:
        alike[context[1], context[3]].append(context)
    told: dict[str, Verdict] = {}
    for (character, chosen), ones in alike.items():
        told.update(_weighed(ones, chosen, _table(path)[character]))
    return {context: told[context] for context in contexts if context in told}


def _weighed(contexts: Sequence[str], chosen: str, known: Known) -> Iterator[tuple[str, Verdict]]:
    """Yield what is thought of contexts that differ only in their neighbours."""
    rivals, spellings = known
    if chosen not in spellings:
        return
    beside = [(neighbour(context[0]), neighbour(context[2])) for context in contexts]
    grades = zip(*(rival.grades(chosen, beside) for rival in rivals), strict=True)
    for context, graded in zip(contexts, grades, strict=True):
        if verdict := _verdict(chosen, spellings, graded):
            yield context, verdict


@lru_cache(maxsize=8192)
def neighbour(character: str) -> str:
    """Return what the table has for a neighbour: the character itself, or its kind."""
    return character if _FIRST <= character <= _LAST else _KINDS.get(character, _BAR)


@cache
def _verdict(chosen: str, spellings: tuple[str, ...], graded: tuple[int, ...]) -> Verdict | None:
    """Weigh spellings, the usual one ungraded; most contexts of a text are graded alike."""
    grades = dict(zip(spellings, (*graded, 0), strict=True))
    own = grades.pop(chosen)
    other, most = max(grades.items(), key=itemgetter(1))
    if own - most >= _SOUND:
        return None
    stands = chosen
    if most > own + _RESPECT:
        grades[chosen] = own
        stands, own = other, grades.pop(other)
        other = max(grades, key=grades.__getitem__)
    odds = sum(exp((grade - own) * _STEP) for grade in grades.values())
    return Verdict(stands, other, odds / (1 + odds))


@cache
def _table(path: Path) -> Mapping[str, Known]:
    """Return what is known of each character, as a region spells it."""
    rivals: dict[str, list[Rival]] = {}
    for character, spellings, about, chosen, behind, ahead, between in _rows():
        if path == "s2hk":
            spellings, about = _in_hong_kong(spellings), _in_hong_kong(about)  # noqa: PLW2901
        choices = dict(zip(spellings, map(int, chosen.split()), strict=True))
        rival = Rival(about, choices, _grades(behind), _grades(ahead), _grades(between, 2))
        rivals.setdefault(character, []).append(rival)
    return {
        character: Known(
            (*others, first),
            (*(one.spelled for one in others), first.spelled, next(iter(first.chosen))),
        )
        for character, (first, *others) in rivals.items()
    }


def _in_hong_kong(characters: str) -> str:
    return convert(convert(characters, "tw2t"), "t2hk")


def _grades(told: str, length: int = 1) -> Mapping[str, int]:
    """Read neighbours under their grades, so many characters each."""
    grades: dict[str, int] = {}
    for grade, all_of_it in _GRADED.findall(told):
        weight = ord(grade) - ord("@") if grade.isupper() else ord("`") - ord(grade)
        ones = (all_of_it[at : at + length] for at in range(0, len(all_of_it), length))
        grades.update(dict.fromkeys(ones, weight))
    return grades


@cache
def _rows() -> tuple[tuple[str, str, str, str, str, str, str], ...]:
    text = files("publish.transforms.script").joinpath("contexts.txt").read_text(encoding="utf-8")
    told = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((one[0], one[1], one[2], one[3], one[4], one[5], one[6]) for one in told)
