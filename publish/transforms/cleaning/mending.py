"""The rules in their order, and a line mended by all of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
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
    """A rule, and the characters of which one must be there for it to find anything."""

    rule: Rule
    needs: str


# Characters first, then marks, then quotations, then the spaces between. The rules of
# one stage look at the same line; what two of them would change, the first changes, and
# the other may in the next round.
STAGES: tuple[tuple[_Step, ...], ...] = (
    (
        _Step(characters.invisible, characters.INVISIBLE),
        _Step(characters.object_replacement, "\ufffc"),
        _Step(characters.full_width_latin, characters.FULL_WIDTH),
        _Step(characters.half_width_marks, "｡､｢｣"),
        _Step(characters.wide_stop, "．"),
        _Step(spaces.plain_space, "\t\u0085&"),
        _Step(spaces.trim, spaces.SPACES + "&"),
    ),
    (
        _Step(marks.ellipsis, ".。…·・．"),
        _Step(marks.dash, "-－―─—–"),
        _Step(parentheses.parentheses, "()"),
    ),
    (_Step(marks.punctuation_width, ",;:?!"), _Step(marks.full_stop, ".")),
    (
        _Step(quotation.double_quotes, '"“”＂〝〞'),
        _Step(quotation.title_marks, "<"),
        _Step(quotation.single_quotes, "'"),
        _Step(latin.latin_spacing, "（("),
    ),
    (
        _Step(spaces.around_punctuation, spaces.SPACES),
        _Step(spaces.between_han, spaces.SPACES),
        _Step(spaces.han_latin, spaces.SPACES),
    ),
)
_ROUNDS = 4
_START = attrgetter("start", "end")


def mended(content: str, kind: Kind, setting: Setting) -> tuple[Sequence[Patch], Reading]:
    """Return what every rule changes in a line, as one series, and the line it makes."""
    series: Sequence[Patch] = ()
    reading = Reading(content, kind, setting)
    for _ in range(_ROUNDS):
        before = reading
        for stage in STAGES:
            patches = _found(stage, reading)
            if patches:
                series = compose(series, patches, reading.content)
                reading = replace(reading, content=apply(reading.content, patches))
        if reading is before:
            break
    return series, reading


def _found(stage: tuple[_Step, ...], reading: Reading) -> list[Patch]:
    """Return what the rules of a stage change, in order; of what overlaps, the first."""
    there = reading.characters
    found = [p for step in stage if not there.isdisjoint(step.needs) for p in step.rule(reading)]
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
    corner = stops = 0
    for node in walk(chapter):
        if isinstance(node, Text):
            corner += node.content.count("「") - node.content.count("“")
            stops += node.content.count("．") - node.content.count("。")
    return Setting(corner=corner > 0, stops=stops > 0)
