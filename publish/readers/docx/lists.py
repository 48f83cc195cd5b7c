"""Items of a DOCX, each at its depth, nested into lists."""

from collections.abc import Sequence

from publish.model import Block, Blocks, BulletList, OrderedList, Span
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One item: how deep it stands, its number or zero, and what it holds."""

    depth: int
    count: int
    content: Blocks
    span: Span


def nested(entries: Sequence[Entry]) -> Blocks:
    """Return entries as lists; those deeper than the one above stand in it."""
    made: list[Block] = []
    at = 0
    while at < len(entries):
        end = _end(entries, at)
        made.append(_list(entries[at:end]))
        at = end
    return tuple(made)


def _end(entries: Sequence[Entry], first: int) -> int:
    """Return where a list ends: at a shallower item, another kind, or a number out of order."""
    start, last = entries[first], entries[first].count
    for at in range(first + 1, len(entries)):
        entry = entries[at]
        if entry.depth > start.depth:
            continue
        follows = entry.count == (last + 1 if last else 0)
        if entry.depth < start.depth or not follows:
            return at
        last = entry.count
    return len(entries)


def _list(entries: Sequence[Entry]) -> Block:
    first = entries[0]
    heads = [at for at, entry in enumerate(entries) if entry.depth <= first.depth]
    edges = zip(heads, (*heads[1:], len(entries)), strict=True)
    items = tuple((*entries[a].content, *nested(entries[a + 1 : b])) for a, b in edges)
    span = first.span.to(entries[-1].span)
    tight = all(len(entry.content) == 1 for entry in entries)
    if first.count:
        return OrderedList(items, tight, first.count, span=span)
    return BulletList(items, tight, span=span)
