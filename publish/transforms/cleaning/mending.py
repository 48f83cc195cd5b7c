"""The rules in their order, and a line mended by all of them."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from publish.model import Section, Text, walk
from publish.transforms.cleaning import (
    characters,
    latin,
    marks,
    parentheses,
    quotation,
    spaces,
)
from publish.transforms.cleaning.patch import Patch, apply, compose
from publish.transforms.cleaning.reading import Kind, Reading, Setting

Rule: TypeAlias = Callable[[Reading], Iterable[Patch]]


class _Step(NamedTuple):
    """A rule, and the marks of which one must be there for it to find anything."""

    rule: Rule
    needs: frozenset[str]


_Stage: TypeAlias = tuple[_Step, ...]


def _stage(*steps: tuple[Rule, str]) -> _Stage:
    return tuple(_Step(rule, frozenset(needs)) for rule, needs in steps)


# Characters first, then marks, then quotations, then the spaces between. The rules of
# one stage look at the same line; what two of them would change, the first changes, and
# the other may in the next round.
STAGES: tuple[_Stage, ...] = (
    _stage(
        (characters.invisible, characters.INVISIBLE),
        (characters.object_replacement, characters.CITED),
        (characters.full_width_latin, characters.FULL_WIDTH),
        (characters.half_width_marks, "｡､｢｣"),
        (characters.wide_stop, "．"),
        (spaces.plain_space, "\t\u0085&"),
        (spaces.trim, spaces.SPACES + "&"),
    ),
    _stage(
        (marks.ellipsis, ".。…·・．"),
        (marks.dash, "-－―─—–"),
        (parentheses.parentheses, "()"),
    ),
    _stage((marks.punctuation_width, ",;:?!"), (marks.full_stop, ".")),
    _stage(
        (quotation.double_quotes, '"“”＂〝〞'),
        (quotation.title_marks, "<"),
        (quotation.single_quotes, "'"),
        (latin.latin_spacing, "（("),
    ),
    _stage((spaces.beside_han, spaces.SPACES)),
)
_NEEDED = frozenset().union(*(step.needs for stage in STAGES for step in stage))
_TURNS = tuple(range(len(STAGES))) * 4
_START = attrgetter("start", "end")


def mended(content: str, kind: Kind, setting: Setting) -> tuple[Sequence[Patch], Reading]:
    """Return what every rule changes in a line, as one series, and the line it makes."""
    series: Sequence[Patch] = ()
    reading = Reading(content, kind, setting)
    if reading.marks.isdisjoint(_NEEDED):
        return series, reading
    quiet, plan = 0, _plan(reading.marks & _NEEDED)
    for number in _TURNS:
        patches = _found(plan[number], reading) if plan[number] else []
        if patches:
            series = compose(series, patches, reading.content)
            reading = Reading(apply(reading.content, patches), kind, setting)
            plan = _plan(reading.marks & _NEEDED)
        quiet = 0 if patches else quiet + 1
        if quiet == len(STAGES):
            break
    return series, reading


@lru_cache(maxsize=4096)
def _plan(marks: frozenset[str]) -> tuple[tuple[Rule, ...], ...]:
    """Return for each stage its rules that these marks give something to look at."""
    return tuple(
        tuple(step.rule for step in stage if not step.needs.isdisjoint(marks)) for stage in STAGES
    )


def _found(rules: tuple[Rule, ...], reading: Reading) -> list[Patch]:
    """Return what the rules of a stage change, in order; of what overlaps, the first."""
    found: list[Patch] = []
    for rule in rules:
        found += rule(reading)
    if reading.setting.off:
        found = [patch for patch in found if patch.rule not in reading.setting.off]
    return _apart(found) if len(found) > 1 else found


def _apart(patches: list[Patch]) -> list[Patch]:
    """Put patches in order, and leave out what overlaps the one before or changes nothing."""
    kept: list[Patch] = []
    for patch in sorted(patches, key=_START):
        if not kept or patch.start >= kept[-1].end:
            kept.append(patch)
    return kept


def setting_of(chapter: Section) -> Setting:
    """Return what a chapter's habits tell of its lines."""
    words = "".join(node.content for node in walk(chapter) if isinstance(node, Text))
    corner = words.count("「") > words.count("“")
    stops = words.count("．") > words.count("。")
    return Setting(corner=corner, stops=stops, joined=latin.joined(words))
