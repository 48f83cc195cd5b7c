"""Parentheses, always both of a pair."""

import re
from collections.abc import Iterator

from publish.model.regex import regex
from publish.transforms.cleaning.patch import Patch
from publish.transforms.cleaning.reading import Reading, finds, has_han, is_han, near_han

_PARENTHESIS = regex("[()（）]")
_CALLED = regex(r"(?:[a-z_][\w.]*|[\w.]*_[\w.]*|\b[A-Za-z])$", re.ASCII)
_TUPLE = regex(r"[\d.\s+-]+(?:,[\d.\s+-]+)+")
_FAR = 2000
"""So many characters of what parentheses hold are looked at: nests are read once, near."""
_OPEN, _CLOSED = "(（", ")）"
_FEW = 3
"""So many words in parentheses are no arguments."""


def parentheses(reading: Reading) -> Iterator[Patch]:
    """Widen the pairs that hold Han, or stand beside them, or are half wide already."""
    if reading.cited or not ("(" in reading.content or ")" in reading.content):
        return
    patches = [p for pair in pairs(reading) if _widens(reading, pair) for p in _wide(reading, pair)]
    yield from sorted(patches, key=lambda patch: patch.start)


def pairs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where parentheses of either width open and close, inner pairs first."""
    opened: list[int] = []
    for found in finds(_PARENTHESIS, reading):
        if found.group() in _OPEN:
            opened.append(found.start())
        elif opened:
            yield opened.pop(), found.start()


def _widens(reading: Reading, pair: tuple[int, int]) -> bool:
    start, end = pair
    content = reading.content[start + 1 : min(end, start + _FAR)]
    marks = {reading.content[start], reading.content[end]}
    if marks == {"（", "）"} or not reading.chinese:
        return False
    if len(marks & {"（", "）"}) or has_han(content):
        return True
    if _TUPLE.fullmatch(content) or _called(reading.content[max(start - 60, 0) : start], content):
        return False
    beside = reading.before(start), reading.after(end + 1)
    return is_han(beside[0]) or is_han(beside[1]) or near_han(beside[0]) or near_han(beside[1])


def _called(before: str, content: str) -> bool:
    """Whether the parentheses hold what a function or an operator is given: ``f(x)``."""
    if before[-1:] in {"+", "-", "*", "/", "=", "^", "<", ">", "!"}:
        return True
    return _CALLED.search(before) is not None and len(content.split()) < _FEW


def _wide(reading: Reading, pair: tuple[int, int]) -> Iterator[Patch]:
    for at, mark in zip(pair, "（）", strict=True):
        if reading.content[at] != mark:
            yield Patch(at, at + 1, mark, "punctuation-width")
