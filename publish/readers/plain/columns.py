"""Tables set with tabs, with wide gaps, or with bars and no rule."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.plain.lines import Line
from publish.readers.seed.wide import columns

_ROWS = 3
_LONGEST_CELL = 40
_BAR = regex(r"[ 　]*[|｜][ 　]*")
_GAP = regex(r"(?:[ 　]{2,}\t?|　|\t)[ 　\t]*")
_WIDE_GAP = regex(r"[ 　\t]{2,}")
_SENTENCE = regex(r"[。！？；：，:](?:$|[^\d])")
_FIGURE = regex(r"\d")
_HAN = regex(f"[{HAN}]+")
_AWAY = 3

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rows:
    """The cells of a table by their places; ``headed`` where the first row names the columns."""

    cells: tuple[tuple[Place, ...], ...]
    headed: bool


def columns_end(lines: Sequence[Line], at: int, stop: int) -> int:
    """Return where a table ends that begins at a line, or that line where none does."""
    for cut in (_tabbed, _barred, _gapped):
        width, end = len(cut(lines[at])), at
        while (
            end < stop and width > 1 and _goes_on(lines, at, end) and len(cut(lines[end])) == width
        ):
            end += 1
        if end - at >= _ROWS and (cut is _tabbed or _clear(lines[at:end], cut is _gapped)):
            return end
    return at


def rows_of(lines: Sequence[Line]) -> Rows:
    """Return the cells of the lines of a table."""
    ways = (_tabbed, _barred, _gapped)
    cut = next(
        way for way in ways if {len(way(line)) for line in lines} == {len(way(lines[0]))} != {1}
    )
    cells = tuple(cut(line) for line in lines)
    return Rows(cells, cut is not _gapped or _headed(lines, cells))


def _goes_on(lines: Sequence[Line], first: int, at: int) -> bool:
    return at == first or not lines[at].apart or "\t" in lines[at].text


def _tabbed(line: Line) -> tuple[Place, ...]:
    if "\t" not in line.text:
        return ((line.start, line.end),)
    return tuple(_cells(line, regex("\t")))


def _barred(line: Line) -> tuple[Place, ...]:
    if "|" not in line.text and "｜" not in line.text:
        return ((line.start, line.end),)
    return tuple(_cells(line, _BAR))


def _gapped(line: Line) -> tuple[Place, ...]:
    return tuple(_cells(line, _GAP))


def _cells(line: Line, parting: re.Pattern[str]) -> Iterator[Place]:
    """Yield the places of cells, without the space round them."""
    starts, ends = [0], []
    for match in parting.finditer(line.text):
        ends.append(match.start())
        starts.append(match.end())
    for start, end in zip(starts, [*ends, len(line.text)], strict=True):
        words = line.text[start:end]
        bare = words.strip()
        at = line.start + start + (words.index(bare) if bare else 0)
        yield at, at + len(bare)


def _clear(lines: Sequence[Line], gapped: bool) -> bool:  # noqa: FBT001  said at its one call
    """Tell whether lines with as many gaps each are surely a table."""
    cut = _gapped if gapped else _barred
    rows = [[line.text[a - line.start : b - line.start] for a, b in cut(line)] for line in lines]
    cells = [cell for row in rows for cell in row]
    if any(len(cell) > _LONGEST_CELL or _SENTENCE.search(cell) for cell in cells):
        return False
    return not gapped or (_aligned(lines) and not _verses(rows))


def _verses(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether rows are lines of verse, two and two: every half is as long."""
    halves = {len(cell) for row in rows for cell in row}
    return len(halves) == 1 and all(_HAN.fullmatch(cell) for row in rows for cell in row)


def _aligned(lines: Sequence[Line]) -> bool:
    """Tell whether the gaps are wide, and columns begin below one another."""
    if sum(bool(_WIDE_GAP.search(line.text)) for line in lines) * 2 < len(lines):
        return False
    starts = [[columns(line.text[: a - line.start]) for a, _ in _gapped(line)] for line in lines]
    return all(
        abs(above - below) <= _AWAY
        for row, after in pairwise(starts)
        for above, below in zip(row, after, strict=True)
    )


def _headed(lines: Sequence[Line], cells: Sequence[Sequence[Place]]) -> bool:
    """Tell whether the first row names the columns: no figures over figures."""
    first, *others = (
        [lines[n].text[a - lines[n].start : b - lines[n].start] for a, b in row]
        for n, row in enumerate(cells)
    )
    figured = any(all(_FIGURE.search(row[n]) for row in others) for n in range(len(first)))
    return figured and not any(map(_FIGURE.search, first))
