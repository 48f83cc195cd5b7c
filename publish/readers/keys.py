"""Keys: a name for every part of the book that no other part has."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from publish.model import (
    Block,
    Blocks,
    Equation,
    Figure,
    Finding,
    Rewriter,
    Section,
    Table,
    plain_text,
    walk,
)
from publish.readers.findings import DuplicateKey
from publish.readers.outline import slug

_NAMING = ("{#", "label:`", "id=")
Keyed: TypeAlias = Figure | Table | Equation
_KEYED = frozenset((Figure, Table, Equation))


def keyed(sections: Iterable[Section]) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    """Give sections the keys they lack; a key used twice is told apart by a number."""
    waiting = tuple(sections)
    keys = _Keys(set(_given(waiting)))
    made = tuple(keys.section(section) for section in waiting)
    return made, tuple(keys.findings)


def told_apart(
    sections: tuple[Section, ...], naming: frozenset[str]
) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    """Tell apart figures, tables and equations that share a key with another part.

    ``naming`` are the seeds whose authors gave keys; only there can two be the same.
    """
    sections_keys = [part.key for section in sections for part in _parts(section)]
    named = [section for section in sections if section.span.seed in naming]
    nodes = (node for one in named for node in walk(one))
    blocks = [node.key for node in nodes if type(node) in _KEYED and isinstance(node, Keyed)]
    if len({*sections_keys, *blocks}) == len(sections_keys) + len(blocks):
        return sections, ()
    keys = _Keys(set())
    keys.take(sections_keys)
    rewriter = Rewriter(block=keys.block)
    made = tuple(
        rewriter.section(section) if section.span.seed in naming else section
        for section in sections
    )
    return made, tuple(keys.findings)


def names(text: str) -> bool:
    """Tell whether a seed may hold keys that its author gave."""
    return any(mark in text for mark in _NAMING)


def _parts(section: Section) -> Iterator[Section]:
    yield section
    for part in section.sections:
        yield from _parts(part)


def _given(sections: Iterable[Section]) -> Iterator[str]:
    return (part.key for section in sections for part in _parts(section) if part.key)


class _Keys:
    """The keys given so far; those that authors gave are kept for them."""

    def __init__(self, given: set[str]) -> None:
        self._given = given
        self._taken: set[str] = set()
        self._wanted: dict[str, int] = {}
        self.findings: list[Finding] = []

    def take(self, keys: Iterable[str]) -> None:
        self._taken.update(keys)

    def section(self, old: Section) -> Section:
        if old.key in self._taken:
            self.findings.append(DuplicateKey(old.key, span=old.span))
        if old.key and old.key not in self._taken:
            key = old.key
            self._taken.add(key)
        else:
            key = self._fresh(old.key or slug(plain_text(old.title)))
        return replace(old, key=key, sections=tuple(map(self.section, old.sections)))

    def block(self, old: Block) -> Blocks:
        if not isinstance(old, Keyed) or not old.key:
            return (old,)
        if old.key in self._taken:
            self.findings.append(DuplicateKey(old.key, span=old.span))
        return (replace(old, key=self._fresh(old.key)),)

    def _fresh(self, wanted: str) -> str:
        key = wanted
        while key in self._taken or key in self._given:
            self._wanted[wanted] = self._wanted.get(wanted, 1) + 1
            key = f"{wanted}-{self._wanted[wanted]}"
        self._taken.add(key)
        return key
