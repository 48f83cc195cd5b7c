"""Numbers of pages and running heads that a scan or a printout left between lines of a text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from publish.model.regex import regex
from publish.readers.plain import marks
from publish.readers.plain.lines import Line, layout_of

_PAGE = regex(
    r"(?P<open>[-—–－·•~～]\s*|第\s*)?(?P<number>\d{1,4})(?P<close>\s*[-—–－·•~～]|\s*[页頁])?"
)
_HEADED = regex(
    r"(?P<left>\d{1,4})[ 　\t]+(?P<head>\D.{0,30})"
    r"|(?P<title>\D.{0,30}?)[ 　\t]{2,}(?P<right>\d{1,4})"
)
_FEWEST = 2
_HIGH = 20


def page_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines that are numbers of pages, counting on through hard-wrapped lines.

    Small bare numbers are titles of sections more often, unless one cuts a sentence in two.
    A running head is what stands beside them more than once, or with them in one line.
    """
    found = {at: match for at, line in enumerate(lines) if (match := _PAGE.fullmatch(line.text))}
    headed = _headed(lines)
    numbers = {at: int(match["number"]) for at, match in found.items()} | headed
    values = [numbers[at] for at in sorted(numbers)]
    widest = layout_of(lines).wrapped if len(values) >= _FEWEST else 0
    if not widest:
        return frozenset()
    counts = all(0 < after - before <= _FEWEST for before, after in pairwise(values))
    dressed = all(match["open"] and match["close"] for match in found.values())
    ones = len(values) > _FEWEST and 1 < values[0] == values[-1] - len(values) + 1
    sure = dressed or ones or values[0] > _HIGH or any(_cuts(lines, at) for at in numbers)
    return (
        frozenset((*numbers, *_heads(lines, numbers, widest))) if counts and sure else frozenset()
    )


def _headed(lines: Sequence[Line]) -> dict[int, int]:
    """Return the numbers of lines that hold a page's number and a head that comes again."""
    found = {at: match for at, line in enumerate(lines) if (match := _HEADED.fullmatch(line.text))}
    heads = Counter(match["head"] or match["title"] for match in found.values())
    return {
        at: int(match["left"] or match["right"])
        for at, match in found.items()
        if heads[match["head"] or match["title"]] >= _FEWEST
    }


def _heads(lines: Sequence[Line], numbers: Mapping[int, int], widest: int) -> Iterator[int]:
    """Yield the brief lines above or below numbers of pages, where one of them comes again.

    Heads of left and right pages differ, so that of the others each may stand once.
    """
    said = Counter(line.text for line in lines)
    for side in (-1, 1):
        beside = [at + side for at in numbers if 0 < at + side < len(lines)]
        heads = [at for at in beside if at not in numbers and _may_head(lines[at], widest)]
        if any(said[lines[at].text] >= _FEWEST for at in heads):
            yield from (at for at in heads if said[lines[at].text] >= _FEWEST or _lone(lines[at]))


def _may_head(line: Line, widest: int) -> bool:
    return not line.closed and line.width * 4 <= widest * 3


def _lone(line: Line) -> bool:
    return not line.broken and not marks.number(line.text)


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
