"""Patches: replacements in a line of text, gathered first and applied at once."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from publish.model import Edit, Run, Span, Text
from publish.model.text import Origins, join
from publish.model.value import dataclass
from publish.transforms.line import Leaf, Line


@dataclass(frozen=True, slots=True)
class Patch:
    """Characters ``start`` to ``end`` of a line become ``after``, because of a rule."""

    start: int
    end: int
    after: str
    rule: str


def apply(line: str, patches: Sequence[Patch]) -> str:
    """Return the line with its patches, which are in order and apart, put in."""
    pieces: list[str] = []
    at = 0
    for patch in patches:
        pieces += (line[at : patch.start], patch.after)
        at = patch.end
    pieces.append(line[at:])
    return "".join(pieces)


def compose(first: Sequence[Patch], second: Sequence[Patch], between: str) -> tuple[Patch, ...]:
    """Return one series of patches that does what two do, one after the other.

    ``between`` is the line after ``first``, in whose characters ``second`` counts;
    the result counts in those before ``first``. Patches that overlap become one.
    """
    if not first or not second:
        return tuple(first or second)
    shift, series = 0, []
    for group in _groups(sorted([*_landed(first), *map(_later, second)], key=lambda i: i[:2])):
        patch = _merged(group, between, shift)
        series.append(patch)
        shift += sum(item.shrunk for item in group)
    return tuple(series)


class _Item(NamedTuple):
    """A patch in the line between: how much shorter it made it, or what it will do."""

    start: int
    end: int
    shrunk: int
    rule: str
    patch: Patch | None


def _landed(first: Sequence[Patch]) -> Iterator[_Item]:
    shift = 0
    for patch in first:
        start = patch.start + shift
        shrunk = patch.end - patch.start - len(patch.after)
        yield _Item(start, start + len(patch.after), shrunk, patch.rule, None)
        shift -= shrunk


def _later(patch: Patch) -> _Item:
    return _Item(patch.start, patch.end, 0, patch.rule, patch)


def _groups(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    group: list[_Item] = []
    end = 0
    for item in items:
        if group and item.start >= end:
            yield group
            group = []
        end = max(end, item.end) if group else item.end
        group.append(item)
    if group:
        yield group


def _merged(group: list[_Item], between: str, shift: int) -> Patch:
    start, end = group[0].start, max(item.end for item in group)
    later = [item.patch for item in group if item.patch]
    here = [Patch(p.start - start, p.end - start, p.after, p.rule) for p in later]
    after = apply(between[start:end], here)
    shrunk = sum(item.shrunk for item in group)
    return Patch(start + shift, end + shift + shrunk, after, (later[-1:] or group)[0].rule)


def patched(text: Text, patches: Sequence[Patch]) -> tuple[Text, tuple[Edit, ...]]:
    """Return a text with its patches put in, and the edits that they are.

    What is put in comes from where the characters it replaces came from.
    """
    if not text.runs and text.span.end - text.span.start == len(text.content):
        return _patched_verbatim(text, patches)
    origins, parts, edits, at = Origins(text), [], [], 0
    for patch in patches:
        origin = origins.span(patch.start, patch.end)
        before = text.content[patch.start : patch.end]
        parts.append(origins.cut(at, patch.start))
        parts.append(Text(patch.after, span=origin))
        edits.append(Edit(patch.rule, origin, before, patch.after))
        at = patch.end
    parts.append(origins.cut(at, len(text.content)))
    kept = [part for part in parts if part.content or part.span.start < part.span.end]
    return join(kept or parts[:1]), tuple(edits)


def _patched_verbatim(text: Text, patches: Sequence[Patch]) -> tuple[Text, tuple[Edit, ...]]:
    """Do the same where every character has one of its own in the seed, as most have."""
    content, seed, offset = text.content, text.span.seed, text.span.start
    edits, runs, kept = [], [], 0
    for patch in patches:
        start, end = patch.start + offset, patch.end + offset
        before = content[patch.start : patch.end]
        edits.append(Edit(patch.rule, Span(seed, start, end), before, patch.after))
        if len(patch.after) != end - start:
            if patch.start > kept:
                runs.append(Run(patch.start - kept, kept + offset, start))
            runs.append(Run(len(patch.after), start, end))
            kept = patch.end
    if len(content) > kept and runs:
        runs.append(Run(len(content) - kept, kept + offset, text.span.end))
    return Text(apply(content, patches), tuple(runs), span=text.span), tuple(edits)


def shared(line: Line, patches: Sequence[Patch]) -> Iterator[tuple[Leaf, tuple[Patch, ...]]]:
    """Hand each leaf of a line its patches, counted in its own characters.

    Of a patch that reaches over several leaves the first gets what is put in.
    """
    if len(line.leaves) == 1 and line.leaves[0].start == 0:
        yield line.leaves[0], tuple(patches)
        return
    waiting = list(patches[::-1])
    for leaf in line.leaves:
        mine: list[Patch] = []
        while waiting and waiting[-1].start < max(leaf.end, leaf.start + 1):
            patch = waiting.pop()
            if patch.end >= leaf.start:
                mine.append(_within(leaf, patch))
            if patch.end > leaf.end:
                waiting.append(replace(patch, start=leaf.end, after=""))
                break
        yield leaf, tuple(mine)


def _within(leaf: Leaf, patch: Patch) -> Patch:
    start, end = max(patch.start, leaf.start), min(patch.end, leaf.end)
    return Patch(start - leaf.start, end - leaf.start, patch.after, patch.rule)


class Way:
    """The way back from a line once patched to its seed; one is made for many questions."""

    def __init__(self, line: Line, patches: Sequence[Patch]) -> None:
        """Remember the line, and what was changed in it."""
        self._leaves = line.leaves
        self._patches = patches
        self._origins: dict[int, Origins] = {}

    @cached_property
    def _turns(self) -> tuple[list[int], list[int]]:
        """Where each patch ends in the patched line, and how far what follows has moved."""
        ends, shifts = [], [0]
        for patch in self._patches:
            ends.append(patch.start + shifts[-1] + len(patch.after))
            shifts.append(shifts[-1] + len(patch.after) - (patch.end - patch.start))
        return ends, shifts

    def place(self, start: int, end: int) -> Span | None:
        """Return where in its seed stands what is at ``start`` to ``end`` of the patched line."""
        if not self._leaves:
            return None
        began, ended = self._before(start), max(self._before(end), 0)
        at = bisect_right(self._leaves, began, key=attrgetter("start"))
        at = max(at - 1, 0)
        leaf = self._leaves[at]
        if not leaf.start <= began < leaf.end:
            return self._leaves[0].text.span
        stop = min(max(ended, began), leaf.end)
        if at not in self._origins:
            self._origins[at] = Origins(leaf.text)
        return self._origins[at].span(began - leaf.start, stop - leaf.start)

    def _before(self, at: int) -> int:
        ends, shifts = self._turns
        index = bisect_right(ends, at)
        back = at - shifts[index]
        if index == len(self._patches):
            return back
        patch = self._patches[index]
        return min(back, max(patch.end - 1, patch.start))
