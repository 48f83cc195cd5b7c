"""Verse: lines of five or seven characters, or of one length, that stand together."""

import re
from collections.abc import Sequence

from publish.readers.plain.lines import Line

_CLAUSES = re.compile(r"[\u3400-\u9fff]+")
_POINTED = re.compile(r"[\u3400-\u9fff，。、；！？．,;!?]+")
_METRES = {5, 7}
_LEAST = 2
_LONGEST = 40


def verse_end(lines: Sequence[Line], at: int, stop: int) -> int:
    """Return where verse that begins at a line ends, or that line where none does.

    Regulated verse keeps one metre of five or seven; a couplet alone is verse too.
    """
    metre = _metre(lines[at].text)
    if not metre:
        return at
    end = at + 1
    while end < stop and _metre(lines[end].text) == metre:
        end += 1
    clauses = sum(len(_CLAUSES.findall(line.text)) for line in lines[at:end])
    return end if end - at >= _LEAST and clauses >= 2 * _LEAST else at


def _metre(text: str) -> int:
    if len(text) > _LONGEST or not _POINTED.fullmatch(text):
        return 0
    lengths = {len(clause) for clause in _CLAUSES.findall(text)}
    metre = lengths.pop() if len(lengths) == 1 else 0
    return metre if metre in _METRES else 0
