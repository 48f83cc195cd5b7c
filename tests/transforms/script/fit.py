"""`python -m tests.transforms.script.fit FOLDER`: what neighbours say of a character.

The folder holds native Taiwan prose, a sentence or a paragraph a line: modern in `*.txt`, of
former times in `old/*.txt`, and words in `words/*.txt`, each with how often it is met where
that is known. All is put into Simplified and back by the dictionaries and our terms; what then
stands beside each character, and what the dictionaries chose, is weighed by a logistic
regression for every rarer spelling, sparse by its penalty (FTRL-Proximal). Each place is seen
twice, once without the dictionaries' choice, since that would explain all and leave nothing
for the neighbours to say where the choice is wrong.

Nothing is written without `--write`.
"""

import argparse
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing import Pool
from pathlib import Path
from random import Random
from typing import TypeAlias

from publish.edition import Script
from publish.transforms.cleaning.reading import is_han
from publish.transforms.language.opencc import convert
from publish.transforms.script import contexts
from publish.transforms.script.custom import one_of_custom
from publish.transforms.script.sheets import together
from publish.transforms.script.terms import terms_for

CHARACTERS = (
    "丑丰于云仆仑余佣借僵克冲准几刮制划卜卷历发只吁后向咨咸噪回团复夸姜尸岳干并幸庄弥彩征御志恶"
    "斗昆曲朴杰松板沾注涂涌游筑签糊系累胡脏致舍范荡获蒙表谷辟郁采里钟雕面须"
)
# Former times had customs of their own for these.
CUSTOMS = frozenset("于云注系辟尸发只干采庄并几制御彩荡岳")
OLD, WORD, OFTEN = 0.25, 0.5, 0.3
"""What a place of former times, a word, and a place without its choice are worth."""
WRITTEN = Path(contexts.__file__).with_name("contexts.txt")
ROUNDS, PENALTY, RATE = 5, 2.0, 1.0
FEWEST, SHARE = 3, 1e-5
"""A spelling that is rarer is a slip."""
SHEET = 200_000
STRENGTHS = 26
"""A grade is half a natural logarithm, and a letter."""

_FOUND = re.compile(f"[{CHARACTERS}]")

Place: TypeAlias = tuple[str, str, str, str]
"""What was chosen, what is right, and the neighbours; nothing where a neighbour is not known."""
Worth: TypeAlias = defaultdict[Place, float]
Counted: TypeAlias = dict[str, Worth]
Weights: TypeAlias = dict[str, float]


def main() -> None:
    """Count, weigh, say how large the table is, and write it if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    with Pool() as pool:
        rows = pool.starmap(rows_of, sorted(gathered(asked.folder).items()), chunksize=1)
    body = "".join(f"{row}\n" for some in rows for row in some)
    sys.stdout.write(f"{body.count(chr(10))} rows, {len(body.encode())} bytes\n")
    if asked.write:
        old = WRITTEN.read_text(encoding="utf-8").splitlines(keepends=True)
        head = "".join(line for line in old if line.startswith("#"))
        WRITTEN.write_text(head + body, encoding="utf-8")


def gathered(folder: Path) -> Counted:
    """Return the places of each character, and what they are worth together."""
    kinds = [(path, 1.0) for path in sorted(folder.glob("*.txt"))]
    kinds += [(path, OLD) for path in sorted(folder.glob("old/*.txt"))]
    kinds += [(path, WORD) for path in sorted(folder.glob("words/*.txt"))]
    whole: Counted = {}
    with Pool() as pool:
        told = pool.map(counted, [path for path, _ in kinds], chunksize=1)
    for (_, worth), places in zip(kinds, told, strict=True):
        for character in sorted(places.keys() - (CUSTOMS if worth == OLD else ())):
            into = whole.setdefault(character, defaultdict(float))
            for place, times in places[character].items():
                into[place] += worth * (times if worth == WORD else 1 + math.log(times))
    return whole


def counted(path: Path) -> Counted:
    """Count the places of each character in a text, or in words and how often they are met."""
    places: Counted = {}
    words = path.parent.name == "words"
    for lines in _sheets(path):
        told = [line.partition("\t") if words else (line, "", "") for line in lines]
        for character, place, number in _places([text for text, *_ in told], "" if words else "|"):
            places.setdefault(character, defaultdict(float))[place] += float(told[number][2] or 1)
    return places


def _sheets(path: Path) -> Iterator[list[str]]:
    lines: list[str] = []
    length = 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        lines.append(line)
        length += len(line)
        if length > SHEET:
            yield lines
            lines, length = [], 0
    yield lines


def _places(lines: Sequence[str], end: str) -> Iterator[tuple[str, Place, int]]:
    simple = convert("\n".join(lines), "tw2s").split("\n")
    both = zip(lines, simple, strict=True)
    even = [one if len(one) == len(two) else "" for two, one in both]
    sheet = together(even, ("s2tw",), terms_for(Script.TAIWAN, {}))
    for number, after in sheet.spelled():
        said = even[number]
        for found in _FOUND.finditer(said):
            at = found.start()
            left = contexts.neighbour(said[at - 1]) if at else end
            right = contexts.neighbour(said[at + 1]) if at + 1 < len(said) else end
            yield found[0], (after[at], lines[number][at], left, right), number


def rows_of(character: str, places: Worth) -> list[str]:
    """Return a row for every rarer spelling of a character."""
    heads = _heads(places)
    usual, *rarer = dict.fromkeys(heads.values())
    rows = []
    for spelled in rarer:
        weights = fitted(places, heads, (usual, spelled))
        grades = {name: round(2 * much) for name, much in sorted(weights.items())}
        chosen = (str(grades[""] + grades.get(f"={one}", 0)) for one in (usual, *rarer))
        sides = (_graded(grades, side) for side in "<>+")
        rows.append(
            "\t".join((character, usual + "".join(rarer), spelled, " ".join(chosen), *sides))
        )
    return rows


def _heads(places: Worth) -> dict[str, str]:
    """Return the spellings of a character, the usual first, variants told by the more usual."""
    often: dict[str, float] = defaultdict(float)
    for (_, right, *_), worth in places.items():
        often[right] += worth
    heads: dict[str, str] = {}
    for one in sorted(often, key=often.__getitem__, reverse=True):
        if often[one] >= max(FEWEST, SHARE * sum(often.values())):
            heads[one] = next((head for head in heads.values() if alike(head, one)), one)
    return heads


def alike(one: str, other: str) -> bool:
    """Whether two spellings are one character: variants, or one to the dictionaries."""
    return one_of_custom(one, other) or convert(one, "t2tw") == convert(other, "t2tw")


def fitted(places: Worth, heads: Mapping[str, str], two: tuple[str, str]) -> Weights:
    """Return what speaks for the second of two spellings, by FTRL-Proximal."""
    seen = [
        (_features(heads.get(chosen, chosen), left, right), heads.get(said) == two[1], worth)
        for (chosen, said, left, right), worth in places.items()
        if heads.get(said) in two
    ]
    Random(0).shuffle(seen)  # noqa: S311  no secret
    steps = Steps()
    for _ in range(ROUNDS):
        for features, rarer, worth in seen:
            steps.learn(features, rarer=rarer, worth=worth * (1 - OFTEN))
            steps.learn(features[1:], rarer=rarer, worth=worth * OFTEN)
    return steps.weights()


def _features(chosen: str, left: str, right: str) -> tuple[str, ...]:
    """Return what is known of a place, what was chosen first."""
    known = [f"={chosen}", ""]
    known += [f"<{left}"] if left else []
    known += [f">{right}"] if right else []
    known += [f"+{left}{right}"] if is_han(left) and is_han(right) else []
    return tuple(known)


class Steps:
    """A logistic regression that learns place by place (FTRL-Proximal, McMahan 2013)."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._slopes: Weights = {}
        self._squares: Weights = {}

    def weight(self, name: str) -> float:
        """Return what a feature is worth; the penalty leaves most with nothing."""
        slope = self._slopes.get(name, 0.0)
        penalty = PENALTY if name else 0.0
        if abs(slope) <= penalty:
            return 0.0
        return (
            -(slope - math.copysign(penalty, slope)) * RATE / (1 + math.sqrt(self._squares[name]))
        )

    def learn(self, features: Sequence[str], *, rarer: bool, worth: float) -> None:
        """Learn from one place."""
        weights = [self.weight(name) for name in features]
        total = max(-35.0, min(35.0, sum(weights)))
        slope = (1 / (1 + math.exp(-total)) - rarer) * worth
        for name, weight in zip(features, weights, strict=True):
            before = self._squares.get(name, 0.0)
            after = before + slope * slope
            pull = (math.sqrt(after) - math.sqrt(before)) / RATE * weight
            self._slopes[name] = self._slopes.get(name, 0.0) + slope - pull
            self._squares[name] = after

    def weights(self) -> Weights:
        """Return all that is worth something."""
        return {name: self.weight(name) for name in self._slopes}


def _graded(grades: Mapping[str, int], side: str) -> str:
    """Return the neighbours of a side under what they speak for: A, B… for it, a, b… against."""
    by: dict[int, list[str]] = {}
    for name, grade in grades.items():
        if name.startswith(side) and grade:
            by.setdefault(max(-STRENGTHS, min(STRENGTHS, grade)), []).append(name[1:])
    return "".join(
        chr(ord("@") + grade if grade > 0 else ord("`") - grade) + "".join(sorted(by[grade]))
        for grade in sorted(by)
    )


if __name__ == "__main__":
    main()
