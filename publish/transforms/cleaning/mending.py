"""The rules in their order, and a line mended by all of them."""

from collections.abc import Callable, Iterable, Sequence
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
from publish.transforms.cleaning.reading import Kind, Reading, Setting
from publish.transforms.patch import Patch, apply, compose

Rule: TypeAlias = Callable[[Reading], Iterable[Patch]]


class _Step(NamedTuple):
    """A rule, and the marks of which one must be there for it to find anything."""

    rule: Rule
    needs: frozenset[str]


class _Stage(NamedTuple):
    """Rules that look at the same line, and all the marks that they need."""

    steps: tuple[_Step, ...]
    needs: frozenset[str]


def _stage(*steps: tuple[Rule, str]) -> _Stage:
    needed = tuple(_Step(rule, frozenset(needs)) for rule, needs in steps)
    return _Stage(needed, frozenset().union(*(step.needs for step in needed)))


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
_NEEDED = frozenset().union(*(stage.needs for stage in STAGES))
_ROUNDS = 4
_START = attrgetter("start", "end")


def mended(content: str, kind: Kind, setting: Setting) -> tuple[Sequence[Patch], Reading]:
    """Return what every rule changes in a line, as one series, and the line it makes."""
    series: Sequence[Patch] = ()
    reading = Reading(content, kind, setting)
    if reading.marks.isdisjoint(_NEEDED):
        return series, reading
    quiet = 0
    for stage in STAGES * _ROUNDS:
        patches = [] if reading.marks.isdisjoint(stage.needs) else _found(stage, reading)
        if patches:
            series = compose(series, patches, reading.content)
            reading = Reading(apply(reading.content, patches), kind, setting)
        quiet = 0 if patches else quiet + 1
        if quiet == len(STAGES):
            break
    return series, reading


def _found(stage: _Stage, reading: Reading) -> list[Patch]:
    """Return what the rules of a stage change, in order; of what overlaps, the first."""
    found: list[Patch] = []
    for step in stage.steps:
        if not reading.marks.isdisjoint(step.needs):
            found += step.rule(reading)
    if reading.setting.off:
        found = [patch for patch in found if patch.rule not in reading.setting.off]
    return _apart(found) if found else found


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
    return Setting(corner=corner, stops=words.count("．") > words.count("。"))
