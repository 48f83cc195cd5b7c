"""Rows: lines of one Markdown paragraph that were each meant to stand by themselves.

CommonMark joins lines that no blank line parts. In Chinese that joins them without any
space, so that what was typed a line each can no longer be read: particulars (``时间：…``),
what speakers said, and every paragraph of a paste without blank lines.
"""

import re
from itertools import accumulate

from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.markdown.strand import Strand

_LABELLED = regex(rf"(?:\*\*)?[{HAN}A-Za-z]{{1,8}}(?:\*\*)?[:：](?:\*\*)?[ 　]*(?=[^\s/])")
_HAN = regex(f"[{HAN}]")
_ENDED = regex(r"[。！？：；…][”’」』）)]*(?:\[\^?\d{1,3}\^?\])?[。]?$")
_STRESSED = regex(r"\*\*([^*\n]{1,40})\*\*[ \t]*")
_SPANNING = regex(r"\*\*|`|\$")
_SPARSE = 20
_PICTURE = (
    r"!\[[^\[\]]*\]\([^()\n]+\)(?:\{[^{}]*\})?[ \t]*",
    r"(?:\*{1,2}|_)?(?:[图圖]|[Ff]ig(?:ure|\.)?)\s*\d[^。\n]{0,80}",
)
_SOURCE_LINE = regex(r"\n[ \t]*(?:[—―]{1,3}|--)[^\n]{1,60}$")


def source_apart(strand: Strand) -> tuple[Strand, ...]:
    """Return a quotation's words and the last line that says its source, if one does."""
    source = _SOURCE_LINE.search(strand.content)
    if not source:
        return ()
    return strand.part(0, source.start()), strand.part(source.start(), source.end())


def rows(strand: Strand, *, closed: bool) -> tuple[Strand, ...]:
    """Return the lines of a paragraph one by one where they were meant so, or it whole.

    ``closed`` where a line that ends as a sentence does ends its paragraph too.
    """
    lines = strand.content.split("\n") if "\n" in strand.content else []
    if lines and _heads(*lines[:2]):
        cut = len(lines[0])
        rest = strand.part(cut + 1, len(strand.content))
        return (strand.part(0, cut), *rows(rest, closed=closed))
    apart = lines and (_pictured(lines) or _labelled(lines) or (closed and _ended(lines)))
    if not apart:
        return (strand,)
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return tuple(strand.part(at, at + len(line)) for at, line in zip(starts, lines, strict=False))


def _heads(line: str, below: str) -> bool:
    """Tell whether brief Chinese words in bold, and nothing else, stand over other words."""
    words = _STRESSED.fullmatch(line)
    if words is None or below.startswith("**"):
        return False
    return bool(_HAN.search(line)) and not _ENDED.search(words[1])


def run_on(text: str) -> bool:
    """Tell whether a text has lines and hardly a blank one between them."""
    lines = text.count("\n")
    return lines > _SPARSE // 2 and text.count("\n\n") * _SPARSE < lines


def _pictured(lines: list[str]) -> bool:
    """Tell whether a picture and its numbered caption follow each other without a blank line."""
    return len(lines) == len(_PICTURE) and all(map(re.fullmatch, _PICTURE, lines))


def _labelled(lines: list[str]) -> bool:
    """Tell whether every line opens with a label of a few words and a colon."""
    return all(_HAN.search(line) and _LABELLED.match(line) and _whole(line) for line in lines)


def _ended(lines: list[str]) -> bool:
    """Tell whether every line is a Chinese one that ends as a sentence does."""
    return all(_HAN.search(line) and _ENDED.search(line) and _whole(line) for line in lines)


def _whole(line: str) -> bool:
    """Tell whether marks that come in pairs are whole within a line."""
    found = _SPANNING.findall(line)
    return all(found.count(mark) % 2 == 0 for mark in ("**", "`", "$"))
