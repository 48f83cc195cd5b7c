"""Quotation marks as each script has them: “” ‘’ on the mainland, 「」 『』 elsewhere."""

import re
from collections import Counter
from collections.abc import Sequence

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.cleaning.reading import has_han

_MARK = regex("[“”‘’「」『』]")
_APOSTROPHE = regex(r"(?<=[A-Za-z0-9])’|’(?=[A-Za-z0-9])")
_OPENERS, _CLOSERS = "“‘「『", "”’」』"
_PARTNER = dict(zip(_CLOSERS, _OPENERS, strict=True))
_CORNER = ("「」", "『』")
_CURLY = ("“”", "‘’")
_ENGLISH, _LONGEST = 3, 1000
_PLAIN = "\u3400-\u9fff"
"""Nearly all Han in one range, which is soon compiled; whatever has others only takes longer."""
_NEAR = regex(f"[{HAN}，。、；：？！（）《》]")


def _nested(outer: str, inner: str) -> re.Pattern[str]:
    """Return what matches a line whose marks stand in pairs round Han, two deep at most."""
    free, bare = "[^“”‘’「」『』]*+", f"[^“”‘’「」『』{_PLAIN}]*+[{_PLAIN}]"
    closed = f"(?<![A-Za-z0-9]){inner[1]}(?![A-Za-z0-9])"
    within = f"(?:{inner[0]}{bare}{free}{closed}{free})*+"
    return regex(f"{free}(?:{outer[0]}{bare}{free}{within}{outer[1]}{free})*+")


_CURLED, _CORNERED = _nested(*_CURLY), _nested(*_CORNER)


def all_requoted(lines: Sequence[str], *, corner: bool) -> Sequence[str]:
    """Return lines with their quotation marks those of a script; most need but an exchange."""
    easy = (_CURLED if corner else _CORNERED).fullmatch
    hard = {number: line for number, line in enumerate(lines) if easy(line) is None}
    new = _exchanged("\n".join(lines), corner=corner).split("\n") if lines else []
    if len(new) != len(lines):
        return [requoted(line, corner=corner) for line in lines]
    for number, line in hard.items():
        new[number] = _paired(line, corner=corner)
    return new


def requoted(line: str, *, corner: bool) -> str:
    """Return a line with its quotation marks those of a script, nested as they were.

    Apostrophes stay, and marks round whole English passages.
    """
    if _MARK.search(line) is None:
        return line
    if (_CURLED if corner else _CORNERED).fullmatch(line):
        return _exchanged(line, corner=corner)
    return _paired(line, corner=corner)


def _paired(line: str, *, corner: bool) -> str:
    """Return a line whose marks do not simply stand in pairs round Han."""
    marks = _marks(line)
    levels = _CORNER if corner else _CURLY
    new: dict[int, str] = {}
    for opened, closed, depth in _pairs(line, marks):
        if not _english(line, opened, closed):
            for at in (opened, closed):
                if at is not None:
                    new[at] = levels[depth % len(levels)][line[at] in _CLOSERS]
    stops = sorted(new)
    between = zip([0, *(at + 1 for at in stops)], [*stops, len(line)], strict=True)
    kept = [line[start:end] for start, end in between]
    return kept[0] + "".join(new[at] + part for at, part in zip(stops, kept[1:], strict=True))


def _exchanged(line: str, *, corner: bool) -> str:
    curly, corners = "".join(_CURLY), "".join(_CORNER)
    both = (curly, corners) if corner else (corners, curly)
    for one, other in zip(*both, strict=True):
        line = line.replace(one, other)
    return line


def _marks(line: str) -> list[int]:
    told = _APOSTROPHE.finditer(line) if "’" in line else ()
    apostrophes = {found.start() for found in told}
    opened = line.count("‘")
    found = [match.start() for match in _MARK.finditer(line)]
    return [at for at in found if at not in apostrophes or (opened and _closes(line, at))]


def _closes(line: str, at: int) -> bool:
    """Whether a single mark after a Latin letter ends a quotation, not a genitive."""
    before = line[:at]
    beyond = line[at + 1 : at + 2]
    return before.count("‘") > before.count("’") and not (beyond.isascii() and beyond.isalnum())


def _pairs(line: str, marks: Sequence[int]) -> list[tuple[int | None, int | None, int]]:
    """Return what opens, what closes it, and how deep; a mark alone is a pair with none."""
    pairs: list[tuple[int | None, int | None, int]] = []
    waiting: list[int] = []
    open_marks: Counter[str] = Counter()
    for at in marks:
        if line[at] in _OPENERS:
            waiting.append(at)
            open_marks[line[at]] += 1
            continue
        partner = _PARTNER[line[at]]
        while open_marks[partner] and line[waiting[-1]] != partner:
            open_marks[line[waiting[-1]]] -= 1
            pairs.append((waiting.pop(), None, len(waiting)))
        opened = waiting.pop() if waiting else None
        if opened is not None:
            open_marks[line[opened]] -= 1
        pairs.append((opened, at, len(waiting)))
    return pairs + [(at, None, depth) for depth, at in enumerate(waiting)]


def _english(line: str, opened: int | None, closed: int | None) -> bool:
    if opened is None or closed is None:
        return not has_han(line[:_LONGEST])
    if "\u3400" <= line[opened + 1] <= "\u9fff":  # most are soon told
        return False
    inside = line[opened + 1 : min(closed, opened + _LONGEST + 2)]
    if len(inside) > _LONGEST or has_han(inside):
        return False
    around = line[max(opened - 1, 0) : opened] + line[closed + 1 : closed + 2] + inside[-1:]
    return len(inside.split()) >= _ENGLISH or _NEAR.search(around) is None
