"""Punctuation at the width of Han, and the two marks that take two squares.

GB/T 15834—2011 4.1–4.5 (width and shape of the marks), 4.10 (the dash of two squares),
4.11 (the ellipsis of six dots); clreq 3.1.
"""

import re
from collections.abc import Iterator

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.cleaning.patch import Patch
from publish.transforms.cleaning.reading import (
    CLOSING_QUOTES,
    WIDE_MARKS,
    Reading,
    finds,
    has_han,
    is_han,
    near_han,
)

_UNIT = regex(r"[,;:?!]+")
WIDER = str.maketrans(",;:?!", "，；：？！")
_OPENED = regex("[“‘「『（][^“‘「『（]*$")
_NAME = regex(r"(?<![A-Za-z0-9_])[a-z][a-z0-9_]*$")
_PERIOD = regex(r"(?<![.。．])\.(?![.\w/\\])", re.ASCII)
# What may stand last in a Chinese sentence and is no abbreviation: Python, Ctrl+C, 12:00, 5℃.
_LAST_WORD = regex(
    f"[{HAN}，、：；）”」]\\s*(?!(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|Dr|Mr|Ms|vs|al|No|vol|pp)$)"
    r"[A-Za-z0-9][A-Za-z0-9:+#℃°/-]+$"
)
_NUMBERING = regex(r"\s*[一二三四五六七八九十百甲乙丙丁]+$")
_DOTS = ("…", "...", "。。。", "···", "・・・", "．．．")
_ELLIPSIS = regex(r"\.{3,}|。{3,}|…+|·{3,}|・{3,}|．{3,}")
_DASH = regex(r"[ \t]*(?:-{2,}|－{2,}|―+|─+|—[-－]|[-－]—|[—–]+)[ \t]*")
_SINGLE_DASH = regex(r"(?<=[^\x00-\x7f])—(?=[^\x00-\x7f])")
_CLAUSE = regex("[^，。、；：？！（）《》「」『』“”‘’…—,;:?!()]{0,9}")
_CONNECTED = 4
_HEAD = 24
_LONGEST_ENGLISH = 3


def punctuation_width(reading: Reading) -> Iterator[Patch]:
    """Widen the marks that a Han character stands before or after."""
    if reading.cited or not reading.content.strip():
        return
    for found in finds(_UNIT, reading):
        start, end = found.span()
        if _chinese(reading, start, end) and not _technical(reading, found):
            wide = found.group().translate(WIDER)
            yield Patch(start, end, wide, "punctuation-width")


def _chinese(reading: Reading, start: int, end: int) -> bool:
    before, after = reading.before(start), reading.after(end)
    if not reading.chinese or _in_english_quotation(reading, start, after):
        return False
    if before != "" and before in CLOSING_QUOTES:
        return after == "" or not after.isascii()
    if near_han(before) or near_han(after):
        return True
    asking = set(reading.content[start:end]) <= {"?", "!"}
    ended = not after or after in CLOSING_QUOTES
    return asking and ended and not _english_tail(reading, start)


def _in_english_quotation(reading: Reading, at: int, after: str) -> bool:
    """Whether a mark ends what is quoted, and that is not Chinese: 「Hello, world!」."""
    if after == "" or after not in CLOSING_QUOTES + "）":
        return False
    quoted = _OPENED.search(reading.content[max(at - 200, 0) : at])
    return quoted is not None and not has_han(quoted.group())


def _technical(reading: Reading, found: re.Match[str]) -> bool:
    """Whether a mark is part of a name or an expression: ``a::b``, ``x != y``, ``panic!``."""
    unit, after = found.group(), reading.content[found.end() : found.end() + 1]
    if "::" in unit or (after != "" and after in "=/\\") or unit in {"!:", ":!"}:
        return True
    word = _NAME.search(reading.content[max(found.start() - 40, 0) : found.start()])
    return unit == "!" and word is not None


def _english_tail(reading: Reading, end: int) -> bool:
    """Whether English words alone, a sentence's worth, stand before here."""
    tail = re.search(f"[^{HAN}{WIDE_MARKS}“”]*$", reading.content[max(end - 200, 0) : end])
    return tail is not None and len(tail.group().split()) > _LONGEST_ENGLISH


def full_stop(reading: Reading) -> Iterator[Patch]:
    """Make a period after Han, or at the end of a Chinese line, a Chinese full stop."""
    if reading.cited or "." not in reading.content or not reading.chinese:
        return
    for found in finds(_PERIOD, reading):
        start = found.start()
        before = reading.content[max(start - _HEAD, 0) : start]
        numbering = start < _HEAD and _NUMBERING.fullmatch(before)
        if _ends_chinese(before, reading.after(found.end())) and not numbering:
            yield Patch(start, found.end(), "。", "punctuation-width")


def _ends_chinese(before: str, after: str) -> bool:
    last = before[-1:]
    closed = after == "" or near_han(after) or after in "”’\"'"
    if is_han(last) or (last != "" and last in "）》」』"):
        return closed
    if last != "" and last in "”’%":
        return after == "" or near_han(after)
    return after == "" and _LAST_WORD.search(before) is not None


def ellipsis(reading: Reading) -> Iterator[Patch]:
    """Make three dots, or three stops, beside Han the six dots of Chinese."""
    if reading.cited or not any(dots in reading.content for dots in _DOTS):
        return
    for found in finds(_ELLIPSIS, reading):
        dots, start, end = found.group(), found.start(), found.end()
        if dots[0] == "…" and len(dots) > 1:
            continue
        beside = near_han(reading.before(start)) or near_han(reading.after(end))
        if dots[0] == "。" or (beside and reading.chinese):
            yield Patch(start, end, "……", "ellipsis")


def dash(reading: Reading) -> Iterator[Patch]:
    """Make hyphens and short dashes between clauses the dash of two squares."""
    if reading.cited:
        return
    for found in finds(_DASH, reading):
        if found.group() != "——" and is_dash(reading, found.start(), found.end()):
            yield Patch(found.start(), found.end(), "——", "dash")


def is_dash(reading: Reading, start: int, end: int) -> bool:
    """Whether what stands here parts clauses, and does not join two words.

    A single dash between two short words joins them (GB/T 15834 4.13: 工作—生活平衡).
    """
    before, after = (
        reading.content[start - 1 : start] if start else "",
        reading.content[end : end + 1],
    )
    mark = reading.content[start:end]
    if mark.endswith("-") and after.isascii() and after.isalpha():
        return False
    if not (_dashable(before) and _dashable(after)) or not (near_han(before) or near_han(after)):
        return False
    if not reading.chinese:
        return False
    if len(mark.strip()) > 1 or mark.strip() != mark:
        return mark.strip() != "–" or not (before.isdigit() or after.isdigit())
    return clause_dash(reading.content, start, end)


def clause_dash(content: str, start: int, end: int) -> bool:
    """Whether a single dash has a mark beside it, or more than a word on either hand."""
    left = _CLAUSE.match(content[max(start - 9, 0) : start][::-1])
    right = _CLAUSE.match(content, end)
    lengths = [len(found.group()) if found else 0 for found in (left, right)]
    return min(lengths) == 0 or min(lengths) > _CONNECTED


def _dashable(character: str) -> bool:
    return character == "" or near_han(character) or character.isalnum() or character in "”’“‘"


def single_dashes(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the single dashes that were left, because they may join two words."""
    if "—" not in reading.marks:
        return
    for found in _SINGLE_DASH.finditer(reading.content):
        start, end = found.span()
        if is_han(reading.content[start - 1]) and is_han(reading.content[end]):
            yield start, end
