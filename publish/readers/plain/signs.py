"""Headings that bear a sign of their own: 【…】, ★ …, a day of a diary, a line in bold."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from publish.readers.plain import marks
from publish.readers.plain.looks import LONGEST, Looks, reads_brief, stressed

_BRACKETS, _DAYS, _BOLD, _BULLETS = "brackets", "days", "bold", "bullets"
_ROUND = "•●·"


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
    if marks.heading_sign(text):
        return text[0]
    return _BULLETS if _is_alone(looks, at) else ""


def _is_alone(looks: Looks, at: int) -> bool:
    """Tell whether brief words behind a bullet stand by themselves over running text."""
    line, mark = looks.lines[at], marks.bullet(looks.lines[at].text)
    if not mark or line.text[0] not in _ROUND or not line.apart or at + 1 >= len(looks.lines):
        return False
    below = looks.lines[at + 1]
    over = below.apart and not marks.bullet(below.text) and looks.prose(at + 1)
    return over and line.width <= LONGEST // 2 and not line.closed and not line.leads


def _stands(looks: Looks, at: int, kind: str, after: Mapping[int, int]) -> bool:
    """Tell whether something stands below a line that is not its like."""
    text, below = looks.lines[at].text, after.get(at)
    if below is None or _kind(looks, below) == kind:
        return False
    words = stressed(text) or text[_mark(looks, at, kind) :]
    return kind in {_BRACKETS, _DAYS} or reads_brief(words)


def _mark(looks: Looks, at: int, kind: str) -> int:
    if kind == _BULLETS:
        return marks.bullet(looks.lines[at].text)
    return marks.heading_sign(looks.lines[at].text) if len(kind) == 1 else 0
