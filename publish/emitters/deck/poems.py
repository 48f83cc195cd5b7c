"""Poems: verse shown whole, line by line as its author broke it."""

from collections.abc import Iterator, Sequence

from publish.emitters.deck.legible import closed, width, words
from publish.model import Blocks, Inlines, Quotation, Section, Span, Verse
from publish.model.value import dataclass

ROWS, COLUMNS = 8, 2
"""The lines that one column of a slide holds, and its columns where the lines are short."""
NARROW = 22
"""Lines up to so many columns stand beside others; a Han character is two."""
MOST = 4
"""The slides that a long poem is given; an ellipsis says that the book has the rest."""
FEWEST = 2
"""A line alone is no poem."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """As much of a poem as one slide shows: stanzas of lines, part by part."""

    title: str
    stanzas: tuple[tuple[str, ...], ...]
    source: str
    span: Span

    @property
    def lines(self) -> tuple[str, ...]:
        """All its lines."""
        return tuple(line for stanza in self.stanzas for line in stanza)


def poems(section: Section, named: str = "") -> Iterator[tuple[Leaf, ...]]:
    """Yield the poems of a chapter and all below it, each as the slides it takes.

    A poem is called as the section it stands in alone, else by its first line.
    """
    found = list(_verses(section.body))
    alone = named and len(found) == len(section.body) == 1
    for verse, source in found:
        stanzas = _stanzas(verse)
        if sum(map(len, stanzas)) >= FEWEST:
            title = named if alone else closed(stanzas[0][0])
            leaves = _leaves(stanzas)
            if len(leaves) > MOST:
                leaves = [*leaves[: MOST - 1], (*leaves[MOST - 1], ("……",))]
            yield tuple(Leaf(title, each, words(source), verse.span) for each in leaves)
    for below in section.sections:
        yield from poems(below, words(below.title))


def _verses(blocks: Blocks) -> Iterator[tuple[Verse, Inlines]]:
    for block in blocks:
        if isinstance(block, Verse):
            yield block, block.attribution
        elif isinstance(block, Quotation):
            for verse, source in _verses(block.content):
                yield verse, source or block.attribution


def _stanzas(verse: Verse) -> list[tuple[str, ...]]:
    """Return the lines of a poem in the stanzas that empty lines part."""
    stanzas: list[list[str]] = [[]]
    for line in map(words, verse.lines):
        if line:
            stanzas[-1].append(line)
        elif stanzas[-1]:
            stanzas.append([])
    return [tuple(stanza) for stanza in stanzas if stanza]


def _leaves(stanzas: Sequence[tuple[str, ...]]) -> list[tuple[tuple[str, ...], ...]]:
    """Deal stanzas over slides: a stanza stays whole where a slide holds it."""
    narrow = all(width(line) <= NARROW for stanza in stanzas for line in stanza)
    leaves: list[tuple[tuple[str, ...], ...]] = []
    for stanza in _cut(stanzas, ROWS * COLUMNS if narrow else ROWS):
        more = (*leaves[-1], stanza) if leaves else (stanza,)
        sides = columns(more) if narrow else [more]
        if leaves and max(map(_rows, sides)) <= ROWS:
            leaves[-1] = more
        else:
            leaves.append((stanza,))
    return leaves


def _cut(stanzas: Sequence[tuple[str, ...]], most: int) -> Iterator[tuple[str, ...]]:
    for stanza in stanzas:
        for first in range(0, len(stanza), most):
            yield stanza[first : first + most]


def _rows(stanzas: Sequence[tuple[str, ...]]) -> int:
    """Count lines, and a gap between stanzas as one."""
    return sum(map(len, stanzas)) + len(stanzas) - 1


def columns(stanzas: tuple[tuple[str, ...], ...]) -> list[tuple[tuple[str, ...], ...]]:
    """Set stanzas in one column, or in two as even as they can be."""
    if _rows(stanzas) <= ROWS:
        return [stanzas]
    if len(stanzas) == 1:
        half = -(-len(stanzas[0]) // COLUMNS)
        return [(stanzas[0][:half],), (stanzas[0][half:],)]
    at = min(range(1, len(stanzas)), key=lambda at: abs(_rows(stanzas[:at]) - _rows(stanzas[at:])))
    return [stanzas[:at], stanzas[at:]]
