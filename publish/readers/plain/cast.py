"""The cast of a play: who appears, a line each, below a line that says so."""

from collections.abc import Sequence

from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.plain import marks
from publish.readers.plain.lines import Line

_ROLE = regex(rf"[{HAN}A-Za-z·、]{{1,12}}[ 　]*(?:——|--|—|[ 　\t]|[（(])[ 　]*\S.*")
_LABELLED = regex(rf"[{HAN}A-Za-z·、]{{1,8}}[：:]\S.*[^？！?!]")
_LONGEST, _LEAST = 80, 2


def cast_end(lines: Sequence[Line], at: int, stop: int) -> int:
    """Return where a cast that begins at a line ends, or that line where none does."""
    if not at or not marks.CAST.fullmatch(lines[at - 1].text.strip("【】：: 　")):
        return at
    end = at
    while end < stop and _is_role(lines[end]) and (end == at or not lines[end].apart):
        end += 1
    return end if end - at >= _LEAST else at


def _is_role(line: Line) -> bool:
    role = _ROLE.fullmatch(line.text) or _LABELLED.fullmatch(line.text)
    return line.width <= _LONGEST and role is not None
