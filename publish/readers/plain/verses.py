"""Verse: lines of five or seven characters, or of one length, that stand together; poems."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.plain import marks
from publish.readers.plain.lines import Line

_CLAUSES = regex(f"[{HAN}]+")
_POINTED = regex(f"[{HAN}，。、；！？．,;!?]+")
_METRES = {5, 7}
_LEAST = 2
_LONGEST = 40
_FREE = 40
_NO_VERSE = regex(r"[“\"「『]?[A-Za-z\d\-*•#>|【\[（(]|.{0,10}[：:]|.*\s{2,}\S|.*\t")
_POEM, _ALL = 7, 10


def verse_end(lines: Sequence[Line], at: int, stop: int, *, free: bool = False) -> int:
    """Return where verse that begins at a line ends, or that line where none does.

    Regulated verse keeps one metre of five or seven; a couplet alone is verse too. Where a
    stanza of a poem may begin (``free``), it is the lines up to a blank one.
    """
    if free:
        end = _stanza_end(lines, at, stop)
        if end > at:
            return end
    metre = _metre(lines[at].text)
    if not metre:
        return at
    end = at + 1
    while end < stop and _metre(lines[end].text) == metre:
        end += 1
    clauses = sum(len(_CLAUSES.findall(line.text)) for line in lines[at:end])
    return end if end - at >= _LEAST and clauses >= 2 * _LEAST else at


def is_poem(lines: Sequence[Line], titles: Container[int], aside: Container[int]) -> bool:
    """Tell whether a text is a poem: nearly all its lines are brief and stand in stanzas."""
    body = [at for at in range(len(lines)) if at not in titles and at not in aside]
    stanzas = list(_stanzas(lines, body, titles, aside))
    standing = sum(end - at for at, end in stanzas)
    return standing > 2 * _LEAST and standing * _ALL >= len(body) * _POEM


def _stanzas(
    lines: Sequence[Line], body: Sequence[int], titles: Container[int], aside: Container[int]
) -> Iterator[tuple[int, int]]:
    stops = [*(at for at in range(len(lines)) if at in titles or at in aside), len(lines)]
    done = 0
    for at in body:
        opens = lines[at].apart or at - 1 in titles or at - 1 in aside
        if at < done or not opens:
            continue
        end = _stanza_end(lines, at, stops[bisect_left(stops, at)])
        if end > at:
            done = end
            yield at, end


def _stanza_end(lines: Sequence[Line], at: int, stop: int) -> int:
    """Return where a stanza ends: at the next blank line, all its lines brief."""
    end = at + 1
    while end < stop and not lines[end].apart:
        end += 1
    stanza = lines[at:end]
    brief = all(line.width <= _FREE and not _NO_VERSE.match(line.text) for line in stanza)
    marked = any(marks.bullet(line.text) or marks.number(line.text) for line in stanza)
    return end if len(stanza) >= _LEAST and brief and not marked else at


def _metre(text: str) -> int:
    if len(text) > _LONGEST or not _POINTED.fullmatch(text):
        return 0
    lengths = {len(clause) for clause in _CLAUSES.findall(text)}
    metre = lengths.pop() if len(lengths) == 1 else 0
    return metre if metre in _METRES else 0
