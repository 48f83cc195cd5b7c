"""Runs of atoms cut into paragraphs, where breaks do a paragraph's work."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from publish.model import Image, LineBreak
from publish.readers.rich.atoms import Atom, Close, Open

_INDENT = ("\u3000\u3000", "\u00a0\u00a0", "\u2003\u2003")
_ENDS = "。！？…”」』!?"
_LONG, _WHOLE = 60, 16


def paragraphs(atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    """Yield each paragraph of a run.

    Two breaks part paragraphs, and so does one before an indent, beside a picture that
    stands alone, or between lines that both end as sentences do and are no verse.
    """
    lines = tuple(_lines(atoms))
    gathered: list[Atom] = list(lines[0][1])
    for (_, before), (broken, line) in pairwise(lines):
        if not _says(gathered) or _parts(before, line):
            yield gathered
            gathered = list(line)
        else:
            gathered += [broken, *line] if broken else line
    yield gathered


def _lines(atoms: Sequence[Atom]) -> Iterator[tuple[LineBreak | None, list[Atom]]]:
    """Cut at breaks; what is open at a break is closed before it and opened after it."""
    line: list[Atom] = []
    opened: list[Open] = []
    last: LineBreak | None = None
    for atom in atoms:
        if isinstance(atom, LineBreak):
            place = _end_of(line)
            yield last, line + [Close(max(place, each.at)) for each in opened]
            opened = [Open(each.wrap, max(place, each.at), each.target) for each in opened]
            line, last = list(opened), atom
            continue
        if isinstance(atom, Open):
            opened.append(atom)
        elif isinstance(atom, Close) and opened:
            opened.pop()
        line.append(atom)
    yield last, line


def _end_of(line: Sequence[Atom]) -> int:
    places = [atom[2] for atom in line if isinstance(atom, tuple)]
    return places[-1] if places else 0


def _parts(before: Sequence[Atom], after: Sequence[Atom]) -> bool:
    first, second = _words(before), _words(after)
    if not _says(before) or not _says(after) or _is_picture(before) or _is_picture(after):
        return True
    if second.lstrip("\n\t ").startswith(_INDENT):
        return True
    if first.rstrip()[-1:] not in _ENDS or not first.strip():
        return False
    return len(first) >= _LONG or (
        len(first.strip()) >= _WHOLE
        and len(second.strip()) >= _WHOLE // 2
        and second.rstrip()[-1:] in _ENDS
    )


def _says(line: Sequence[Atom]) -> bool:
    return any(
        bool(atom[0].strip()) if isinstance(atom, tuple) else not isinstance(atom, Open | Close)
        for atom in line
    )


def _is_picture(line: Sequence[Atom]) -> bool:
    return not _words(line).strip() and any(isinstance(atom, Image) for atom in line)


def _words(line: Sequence[Atom]) -> str:
    return "".join(atom[0] for atom in line if isinstance(atom, tuple))
