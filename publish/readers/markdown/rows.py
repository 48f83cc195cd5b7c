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
from publish.readers.plain import marks
from publish.readers.plain.chats import closes_chat
from publish.readers.plain.notices import is_teaser

_LABELLED = regex(rf"(?:\*\*)?[{HAN}A-Za-z]{{1,8}}(?:\*\*)?[:：](?:\*\*)?[ 　]*(?=[^\s/])")
_HAN = regex(f"[{HAN}]")
_ENDED = regex(r"[。！？：；…][”’」』）)]*(?:\[\^?\d{1,3}\^?\])?[。]?$")
_STRESSED = regex(r"\*\*([^*\n]{1,40})\*\*[ \t]*")
_SPANNING = regex(r"\*\*|`|\$")
_PICTURE = (
    r"!\[[^\[\]]*\]\([^()\n]+\)(?:\{[^{}]*\})?[ \t]*",
    r"(?:\*{1,2}|_)?(?:[图圖]|[Ff]ig(?:ure|\.)?)\s*\d[^。\n]{0,80}",
)
_WORK = regex(r"《.+》|(?<!\d)(?:19|20)\d\d(?!\d)|\[[A-Z/]{1,4}\]|https?://|“.+”")
_CITED = regex(
    r"[^\s\[]\[(?:[A-Z]|EB|DB|CP)(?:/OL)?\]|[（(](?:19|20)\d\d[a-z]?[)）][.。,，]|https?://\S+$|\bdoi\b"
    r"|(?:出版社|出版集[团團]|[书書]局|[书書]店|Press|Books)[^。]{0,20}(?:19|20)\d\d"
    r"|》.{0,40}(?:第\s?\d+[期卷]|(?:19|20)\d\d年?[。.]?$)|(?:19|20)\d\d[,;:，]\s?\d"
)
_ENTRY_LENGTH = 400
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
    alike = lines and (
        any(map(is_teaser, lines))
        or closes_chat(lines[-1])
        or _pictured(lines)
        or _labelled(lines)
        or _listing(lines)
    )
    apart = alike or (lines and closed and _ended(lines))
    if not apart:
        return (strand,)
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return tuple(strand.part(at, at + len(line)) for at, line in zip(starts, lines, strict=False))


def _heads(line: str, below: str) -> bool:
    """Tell whether brief Chinese words in bold, and nothing else, stand over other words."""
    words = _STRESSED.fullmatch(line)
    if words is None and marks.REFERENCES.fullmatch(line.strip()):
        return True
    if words is None or below.startswith("**"):
        return False
    named = marks.REFERENCES.fullmatch(words[1])
    return bool(named) or (bool(_HAN.search(line)) and not _ENDED.search(words[1]))


def _pictured(lines: list[str]) -> bool:
    """Tell whether a picture and its numbered caption follow each other without a blank line."""
    return len(lines) == len(_PICTURE) and all(map(re.fullmatch, _PICTURE, lines))


def _listing(lines: list[str]) -> bool:
    """Tell whether every line is of a work, and most are told as lists of references tell them."""
    works = len(lines) > 1 and all(_WORK.search(line) and _whole(line) for line in lines)
    cited = sum(bool(_CITED.search(line)) for line in lines) * 2 > len(lines) if works else False
    return cited and max(map(len, lines)) <= _ENTRY_LENGTH


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
