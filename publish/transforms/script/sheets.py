"""Many lines respelled together: one call a sheet, and every line in its old place again.

Words stand within lines, so that a line is respelled alike alone and among others. What
needs more than one look, as Japanese or a term longer than what it stands for, is left
out of the sheet, to be respelled by itself.
"""

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate, chain, pairwise, zip_longest

from publish.model.value import dataclass
from publish.transforms.language.opencc import Path, convert
from publish.transforms.script.terms import Stretch, Terms, is_plain

_BREAK = "\ufdef"
"""A noncharacter, which no seed holds; beyond the basic plane a text took twice the room."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines one under the other, and what they became, character by character.

    ``lines`` are their numbers, ``starts`` where each begins; ``settled`` tells of each
    character whether a term spelled it.
    """

    lines: Sequence[int]
    starts: Sequence[int]
    text: str
    after: str
    settled: bytes

    def spelled(self) -> Iterator[tuple[int, str]]:
        """Yield every line's number and what it became."""
        for line, (start, end) in zip(self.lines, pairwise(self.starts), strict=True):
            yield line, self.after[start : end - 1]

    def unsettled(self) -> Iterator[tuple[int, str]]:
        """Yield the lines without a term."""
        for line, (start, end) in zip(self.spelled(), pairwise(self.starts), strict=True):
            if not any(self.settled[start:end]):
                yield line

    def line_at(self, at: int) -> tuple[int, int]:
        """Return the number of the line at a place, and where that line begins."""
        index = bisect_right(self.starts, at) - 1
        return self.lines[index], self.starts[index]


def together(
    lines: Sequence[str], route: Sequence[Path], terms: Terms, apart: Container[int] = ()
) -> Sheet:
    """Respell all lines that keep their length, and hold nothing that is kept, in one call a step.

    ``apart`` are the numbers of lines that are left out besides.
    """
    for path in route[:-1]:
        begun = dict(_step(lines, path, terms.own_only(), apart).unsettled())
        lines = [begun.get(number, "") for number in range(len(lines))]
        apart = set(range(len(lines))) - begun.keys()
    return _step(lines, route[-1] if route else None, terms, apart)


def _step(lines: Sequence[str], path: Path | None, terms: Terms, apart: Container[int]) -> Sheet:
    numbers = [
        number for number, line in enumerate(lines) if number not in apart and is_plain(line)
    ]
    while True:
        text = "\n".join(lines[number] for number in numbers)
        starts = [0, *accumulate(len(lines[number]) + 1 for number in numbers)]
        if path is None:
            return Sheet(numbers, starts, text, text, bytes(len(text)))
        told = tuple(terms.stretches(text))
        loose, after = _loose(text, told, path)
        uneven = {bisect_right(starts, at) - 1 for at in _uneven(loose, after, told)}
        if not uneven:
            joined = zip_longest(after, (one[2] for one in told), fillvalue="")
            whole = "".join(chain.from_iterable(joined))
            return Sheet(numbers, starts, text, whole, _settled(len(text), told))
        numbers = [number for index, number in enumerate(numbers) if index not in uneven]


def _loose(text: str, told: Sequence[Stretch], path: Path) -> tuple[list[str], list[str]]:
    """Return what stands between terms, and what it becomes."""
    stops = (0, *(end for _, end, _ in told)), (*(start for start, _, _ in told), len(text))
    loose = [text[start:end] for start, end in zip(*stops, strict=True)]
    return loose, convert(_BREAK.join(loose), path).split(_BREAK)


def _uneven(loose: Sequence[str], after: Sequence[str], told: Sequence[Stretch]) -> Iterator[int]:
    """Yield places in lines that did not keep their length."""
    yield from (start for start, end, spelled in told if len(spelled) != end - start)
    starts = (0, *(end for _, end, _ in told))
    for at, before, new in zip(starts, loose, after, strict=True):
        if len(before) == len(new):
            continue
        for one, other in zip(before.split("\n"), new.split("\n"), strict=True):
            if len(one) != len(other):
                yield at
            at += len(one) + 1  # noqa: PLW2901  the place goes on


def _settled(length: int, told: Sequence[Stretch]) -> bytes:
    settled = bytearray(length)
    for start, end, _ in told:
        settled[start:end] = b"\1" * (end - start)
    return bytes(settled)
