"""The source line of a finding, with a caret under the very characters."""

import unicodedata

from publish.cli.console import width
from publish.model import Source, Span

MOST = 40
"""So many carets point at the longest stretch: more would say no more."""

_TAB = " "
_CONTROL = "·"
_FORMLESS = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def excerpt(source: Source, span: Span, room: int) -> tuple[str, str]:
    """Return a line of the seed and the carets under it, both at most ``room`` columns.

    A longer line is shown as a window round the column, ``…`` where it was cut. An empty
    line gives two empty strings.
    """
    place = source.place(span.start)
    line = source.line(place.line)
    start = place.column - 1
    end = min(max(start + span.end - span.start, start + 1), len(line))
    first, last = _window(line, start, room)
    before = ("…" if first else "") + _shown(line[first:start])
    marked = _shown(line[start : min(end, last)])
    after = _shown(line[max(start, min(end, last)) : last]) + ("…" if last < len(line) else "")
    if not line.strip():
        return "", ""
    carets = "^" * min(max(width(marked), 1), MOST)
    return before + marked + after, " " * width(before) + carets


def _window(line: str, at: int, room: int) -> tuple[int, int]:
    """Choose the stretch to show: a third of the room before the column, the rest after."""
    first = _back(line, at, room // 3)
    last = _forth(line, first, room - 2)
    if last == len(line):
        first = _back(line, last, room - 2)
    return first, last


def _back(line: str, at: int, room: int) -> int:
    taken = 0
    while at > 0 and taken + width(_shown(line[at - 1])) <= room:
        at -= 1
        taken += width(_shown(line[at]))
    return at


def _forth(line: str, at: int, room: int) -> int:
    taken = 0
    while at < len(line) and taken + width(_shown(line[at])) <= room:
        taken += width(_shown(line[at]))
        at += 1
    return at


def formless(character: str) -> bool:
    """Whether a character has no shape of its own to show: controls, private use, U+FFFC."""
    return character == "\ufffc" or unicodedata.category(character) in _FORMLESS


def _shown(text: str) -> str:
    """Show controls as dots: a seed must not steer the terminal."""
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character == "\t":
        return _TAB
    return _CONTROL if formless(character) else character
