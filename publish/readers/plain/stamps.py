"""Times that stand alone between the lines of subtitles, and the numbers that count them."""

from collections.abc import Sequence
from itertools import pairwise

from publish.model.regex import regex
from publish.readers.plain.lines import Line

_CLOCK = r"\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?"
_STAMP = regex(rf"[\[(（]?(?P<from>{_CLOCK})(?:\s*(?:-->|[-–~～—])\s*{_CLOCK})?[\])）]?")
_COUNT = regex(r"\d{1,5}")
_FEWEST = 3


def stamp_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines that are only a time, where several go on; and a count right above each."""
    found = {at: match for at, line in enumerate(lines) if (match := _STAMP.fullmatch(line.text))}
    times = [_seconds(match["from"]) for match in found.values()]
    if len(times) < _FEWEST or any(after < before for before, after in pairwise(times)):
        return frozenset()
    above = [at - 1 for at in found if at and _COUNT.fullmatch(lines[at - 1].text)]
    return frozenset((*found, *(above if len(above) == len(found) else ())))


def _seconds(clock: str) -> float:
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
