"""Deciding: what a person refused of a line's patches, and what one accepted in their place."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from publish.decisions import EDIT, REWORDED, Decisions, parted
from publish.model import Span, Text
from publish.model.text import runs, span_of
from publish.transforms.cleaning.patch import Patch, shared
from publish.transforms.line import Leaf, Line


def decided(line: Line, patches: Sequence[Patch], settled: Decisions) -> tuple[Patch, ...]:
    """Return a line's patches without those refused, and with what was accepted."""
    kept = [patch for patch in patches if not _refused(line, patch, settled)]
    chosen = [patch for leaf in line.leaves for patch in _accepted(leaf, settled)]
    free = [one for one in kept if not any(_touch(one, other) for other in chosen)]
    return tuple(sorted((*free, *chosen), key=attrgetter("start", "end")))


def _refused(line: Line, patch: Patch, settled: Decisions) -> bool:
    if EDIT not in settled.kinds():
        return False
    parts = ((leaf, part) for leaf, given in shared(line, (patch,)) for part in given)
    spans = (span_of(leaf.text, part.start, part.end) for leaf, part in parts)
    return any(settled.of(EDIT, span, patch.rule) is False for span in spans)


def _accepted(leaf: Leaf, settled: Decisions) -> Iterator[Patch]:
    kinds = settled.kinds() & REWORDED
    told = (one for kind in kinds for one in settled.within(kind, leaf.text.span))
    for place, one in parted(said for said in told if said[1].puts(REWORDED)).held:
        if found := _found(leaf.text, place):
            start, end = found
            yield Patch(leaf.start + start, leaf.start + end, one.becomes, one.kind)


def _found(text: Text, place: Span) -> tuple[int, int] | None:
    """Return where in a text stands what came over whole from a place of its seed."""
    at = 0
    for run in runs(text):
        if run.verbatim and run.start <= place.start and place.end <= run.end:
            start = at + place.start - run.start
            return start, start + place.end - place.start
        at += run.length
    return None


def _touch(one: Patch, other: Patch) -> bool:
    return one.start < other.end and other.start < one.end
