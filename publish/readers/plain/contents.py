"""A list of contents that the manuscript brings: the book makes its own, so it is taken out."""

from collections.abc import Sequence

from publish.model.regex import regex
from publish.readers.plain import marks
from publish.readers.plain.lines import Line

_LEAST = 2
_FAR = 40
_LEADERS = regex(r"[\s.…·．。\-—_]*\d{0,4}\s*$")
_SPACE = regex(r"\s+")


def contents_lines(lines: Sequence[Line]) -> range:
    """Return the lines of a list of contents: its title, and lines that all come again."""
    for at, line in enumerate(lines[:_FAR]):
        if marks.is_contents(line.text):
            end = _end(lines, at + 1)
            return range(at, end) if end - at > _LEAST else range(0)
    return range(0)


def _end(lines: Sequence[Line], at: int) -> int:
    """Return where lines stop that stand again further down."""
    places: dict[str, int] = {}
    for number in range(at, len(lines)):
        places[_bare(lines[number].text)] = number
    end = at
    while end < len(lines) and places[_bare(lines[end].text)] > end:
        end += 1
    return end


def _bare(text: str) -> str:
    return _SPACE.sub("", _LEADERS.sub("", text))
