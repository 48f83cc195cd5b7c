"""The rules in their order, and a line mended by all of them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

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

# In this order: characters first, then marks, then quotations, then the spaces between.
RULES: tuple[Rule, ...] = (
    characters.invisible,
    characters.object_replacement,
    characters.full_width_latin,
    characters.half_width_marks,
    characters.wide_stop,
    spaces.plain_space,
    spaces.trim,
    marks.ellipsis,
    marks.dash,
    parentheses.parentheses,
    marks.punctuation_width,
    marks.full_stop,
    quotation.double_quotes,
    quotation.single_quotes,
    latin.latin_spacing,
    spaces.around_punctuation,
    spaces.between_han,
    spaces.han_latin,
)
_ROUNDS = 4


def mended(content: str, kind: Kind, setting: Setting) -> tuple[Sequence[Patch], str]:
    """Return what every rule changes in a line, as one series, and the line it makes."""
    series: Sequence[Patch] = ()
    for _ in range(_ROUNDS):
        start = content
        for rule in RULES:
            patches = _apart(rule(Reading(content, kind, setting)))
            if patches:
                series = compose(series, patches, content)
                content = apply(content, patches)
        if content == start:
            break
    return series, content


def _apart(patches: Iterable[Patch]) -> list[Patch]:
    """Put patches in order, and leave out what overlaps the one before or changes nothing."""
    kept: list[Patch] = []
    for patch in sorted(patches, key=lambda p: (p.start, p.end)):
        if not kept or patch.start >= kept[-1].end:
            kept.append(patch)
    return kept


def setting_of(chapter: Section) -> Setting:
    """Return what a chapter's habits tell of its lines."""
    content = "".join(node.content for node in walk(chapter) if isinstance(node, Text))
    corner = content.count("「") > content.count("“")
    return Setting(corner=corner, stops=content.count("．") > content.count("。"))
