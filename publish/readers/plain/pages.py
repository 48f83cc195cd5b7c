"""Numbers of pages that a scan or a printout left between the lines of a text."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from publish.model.regex import regex
from publish.readers.plain.lines import Line, layout_of

_PAGE = regex(
    r"(?P<open>[-—–－·•~～]\s*|第\s*)?(?P<number>\d{1,4})(?P<close>\s*[-—–－·•~～]|\s*[页頁])?"
)
_FEWEST = 2
_HIGH = 20


def page_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines that are numbers of pages, counting on through hard-wrapped lines.

    Small bare numbers are titles of sections more often, unless one cuts a sentence in two.
    """
    found = {at: match for at, line in enumerate(lines) if (match := _PAGE.fullmatch(line.text))}
    values = [int(match["number"]) for match in found.values()]
    if len(found) < _FEWEST or not layout_of(lines).wrapped:
        return frozenset()
    counts = all(0 < after - before <= _FEWEST for before, after in pairwise(values))
    dressed = all(match["open"] and match["close"] for match in found.values())
    sure = dressed or values[0] > _HIGH or any(_cuts(lines, at) for at in found)
    return frozenset(found) if counts and sure else frozenset()


def _cuts(lines: Sequence[Line], at: int) -> bool:
    return at > 0 and lines[at - 1].broken


def without(lines: Sequence[Line], pages: frozenset[int]) -> tuple[Line, ...]:
    """Return the lines but those; what a page's end cut in two stands together again."""
    kept: list[Line] = []
    for at, line in enumerate(lines):
        if at in pages:
            continue
        rejoined = at - 1 in pages and bool(kept) and kept[-1].broken
        kept.append(replace(line, apart=line.apart and not rejoined))
    return tuple(kept)
