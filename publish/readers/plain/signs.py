"""Headings that bear a sign of their own: 【…】, ★ …, a day of a diary, a line in bold."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from publish.readers.plain import marks
from publish.readers.plain.looks import LONGEST, Looks, reads_brief, stressed

_BRACKETS, _DAYS, _BOLD = "brackets", "days", "bold"


def signed(looks: Looks, body: Sequence[int], after: Mapping[int, int]) -> dict[int, int]:
    """Return headings with such a sign, and the length of what is no word of theirs.

    A sign counts where it comes more than once and each time over something else.
    """
    found: dict[str, list[int]] = defaultdict(list)
    for at in body:
        kind = _kind(looks, at)
        if kind:
            found[kind].append(at)
    return {
        at: _mark(looks, at, kind)
        for kind, places in found.items()
        if len(places) > 1 and all(_stands(looks, at, kind, after) for at in places)
        for at in places
    }


def is_day_first(looks: Looks, body: Sequence[int]) -> bool:
    """Tell whether a text opens with a day, and so has no title."""
    return bool(body) and marks.is_day(looks.lines[body[0]].text)


def _kind(looks: Looks, at: int) -> str:
    text = looks.lines[at].text
    if looks.lines[at].width > LONGEST or at in looks.said:
        return ""
    if marks.is_bracketed(text):
        return _BRACKETS
    if marks.is_day(text):
        return _DAYS
    if stressed(text):
        return _BOLD
    return text[0] if marks.heading_sign(text) else ""


def _stands(looks: Looks, at: int, kind: str, after: Mapping[int, int]) -> bool:
    """Tell whether something stands below a line that is not its like."""
    text, below = looks.lines[at].text, after.get(at)
    if below is None or _kind(looks, below) == kind:
        return False
    words = stressed(text) or text[_mark(looks, at, kind) :]
    return kind in {_BRACKETS, _DAYS} or reads_brief(words)


def _mark(looks: Looks, at: int, kind: str) -> int:
    return marks.heading_sign(looks.lines[at].text) if len(kind) == 1 else 0
