"""What a line makes an editor ask, and where."""

from collections.abc import Iterator, Sequence

from publish.model import Finding
from publish.transforms.cleaning import doubts, latin, marks, quotation
from publish.transforms.cleaning.reading import Kind, Reading
from publish.transforms.findings import (
    Doubled,
    DoubtfulDash,
    LostSpaces,
    PrivateCharacter,
    UnbalancedQuotation,
)
from publish.transforms.line import Line
from publish.transforms.patch import Patch, place


def doubts_of(line: Line, now: Reading, patches: Sequence[Patch]) -> Iterator[Finding]:
    """Yield the findings of a line that ``patches`` made what it is now."""
    content = now.content
    for start, end in doubts.doubled(now):
        span = place(line, patches, start, end)
        yield Doubled(content[start:end], span=span)
    for start, end in doubts.private(now):
        number = f"U+{ord(content[start]):04X}"
        yield PrivateCharacter(number, span=place(line, patches, start, end))
    if now.kind is Kind.REFERENCE:
        return
    yield from _mark_doubts(line, now, patches)


def _mark_doubts(line: Line, now: Reading, patches: Sequence[Patch]) -> Iterator[Finding]:
    content = now.content
    for start, end in marks.single_dashes(now):
        around = content[max(start - 6, 0) : end + 6]
        yield DoubtfulDash(around, span=place(line, patches, start, end))
    for start, end, suggestion in latin.lost_spaces(now):
        span = place(line, patches, start, end)
        yield LostSpaces(content[start:end], suggestion, span=span)
    at = quotation.unbalanced(now)
    if at is not None:
        yield UnbalancedQuotation(content[at], span=place(line, patches, at, at + 1))
