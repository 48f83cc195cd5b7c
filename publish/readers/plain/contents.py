"""A list of contents that the manuscript brings: the book makes its own, so it is taken out."""

from collections.abc import Sequence

from publish.model.regex import regex
from publish.readers.plain import marks
from publish.readers.plain.lines import Line

_LEAST = 2
_FAR = 40
_LEADERS = regex(r"[\s.…·．。\-—_]*\d{0,4}\s*$")
_NUMBER = regex(r"\d{1,2}(?:\.\d{1,2})*[.、 　\t]+(?=\D)")
_SPACE = regex(r"\s+")


def contents_lines(lines: Sequence[Line]) -> range:
    """Return the lines of a list of contents: its title, and lines that all come again."""
    for at, line in enumerate(lines[:_FAR]):
        if marks.is_contents(line.text):
            end = _end(lines, at + 1)
            return range(at, end) if end - at > _LEAST else range(0)
    return range(0)


def listed(lines: Sequence[Line], contents: range) -> dict[int, int]:
    """Return the lines that a list of contents says are headings, and how deep each counts.

    Only what counts in the list and not in the text: other numbers speak for themselves.
    """
    places = {line.text: at for at, line in enumerate(lines) if at >= contents.stop}
    found: dict[int, int] = {}
    for at in contents[1:]:
        number = _NUMBER.match(lines[at].text)
        place = places.get(lines[at].text[number.end() :]) if number else None
        if number and place is not None:
            found[place] = number.group().strip(". 、　\t").count(".")
    return found


def _end(lines: Sequence[Line], at: int) -> int:
    """Return where lines stop that stand again further down."""
    places: dict[str, int] = {}
    for number in range(at, len(lines)):
        places[_bare(lines[number].text)] = number
    end = at
    while end < len(lines):
        again = _bare(lines[end].text), _unnumbered(lines[end].text)
        if max(places.get(one, 0) for one in again) <= end:
            break
        end += 1
    return end


def _bare(text: str) -> str:
    return _SPACE.sub("", _LEADERS.sub("", text))


def _unnumbered(text: str) -> str:
    """Return the words of a line without the number that only the list of contents gives it."""
    return _bare(_NUMBER.sub("", text))
