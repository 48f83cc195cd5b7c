"""What a line makes an editor ask, and where."""

from collections.abc import Iterator, Sequence

from publish.model import Finding
from publish.transforms.cleaning import doubts, latin, marks, quotation
from publish.transforms.cleaning.findings import (
    Doubled,
    DoubtfulDash,
    DoubtfulStop,
    LostSpaces,
    NestedTitles,
    PrivateCharacter,
    UnbalancedQuotation,
)
from publish.transforms.cleaning.patch import Patch, Way
from publish.transforms.cleaning.reading import Kind, Reading
from publish.transforms.line import Line

_DOUBTED = frozenset("—．（(《")
"""What a dash, a stop, a title or words run together are doubted by; few lines have any."""


def doubts_of(line: Line, now: Reading, patches: Sequence[Patch]) -> Iterator[Finding]:
    """Yield the findings of a line that ``patches`` made what it is now."""
    content, way = now.content, Way(line, patches)
    for start, end in doubts.doubled(now):
        span = way.place(start, end)
        yield Doubled(content[start:end], span=span)
    for start, end in doubts.private(now):
        number = f"U+{ord(content[start]):04X}"
        yield PrivateCharacter(number, span=way.place(start, end))
    if now.kind is Kind.REFERENCE or now.marks.isdisjoint(_DOUBTED):
        return
    yield from _mark_doubts(way, now)


def _mark_doubts(way: Way, now: Reading) -> Iterator[Finding]:
    content = now.content
    for start, end in marks.single_dashes(now):
        around = content[max(start - 6, 0) : end + 6]
        yield DoubtfulDash(around, span=way.place(start, end))
    for start, end in doubts.wide_stops(now):
        around = content[max(start - 6, 0) : end + 6]
        becomes = "，" if end - start == 1 else "……"
        yield DoubtfulStop(around, becomes, span=way.place(start, end))
    for start, end, becomes in doubts.nested_titles(now):
        yield NestedTitles(content[start:end], becomes, span=way.place(start, end))
    for start, end, suggestion in latin.lost_spaces(now):
        span = way.place(start, end)
        yield LostSpaces(content[start:end], suggestion, span=span)


class Quotations:
    """Follows quotations from paragraph to paragraph."""

    def __init__(self) -> None:
        """Begin with none open."""
        self._open: UnbalancedQuotation | None = None

    def ask(self, line: Line, now: Reading, patches: Sequence[Patch]) -> Iterator[Finding]:
        """Yield a finding for a mark without its other, once it is sure to have none."""
        if now.kind is not Kind.TEXT or not now.content:
            return
        found = quotation.balance(now, open_before=self._open is not None)
        if now.content[0] not in "“〝" and not found.closes:
            yield from self.end()
        self._open = None
        if found.left_open is not None:
            self._open = self._at(found.left_open, line, now, patches)
        if found.wrong is not None:
            yield self._at(found.wrong, line, now, patches)

    def end(self) -> Iterator[Finding]:
        """Yield the finding for a quotation still open."""
        if self._open is not None:
            yield self._open
        self._open = None

    @staticmethod
    def _at(at: int, line: Line, now: Reading, patches: Sequence[Patch]) -> UnbalancedQuotation:
        return UnbalancedQuotation(now.content[at], span=Way(line, patches).place(at, at + 1))
