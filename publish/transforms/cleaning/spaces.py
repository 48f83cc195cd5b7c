"""Spaces: none is stored beside Han, for the gap is the page's to make (clreq 3.2.2)."""

import re
from collections.abc import Iterator

from publish.transforms.cleaning.reading import HAN, LATIN, WIDE_MARKS, Kind, Reading, finds
from publish.transforms.patch import Patch

SPACES = " \t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_GAP = "[ \t\u00a0\u2002-\u200a\u202f\u205f]"
_ANY = "[ \t\u00a0\u2002-\u200a\u202f\u205f\u3000]"
_QUOTE = "“”‘’…—"
_INDENT = re.compile(f"^(?:{_ANY}|&nbsp;|&emsp;|&ensp;)+|(?<=\n){_ANY}+")
_TRAILING = re.compile(f"(?:{_ANY}|&nbsp;)+$|{_ANY}+(?=\n)")
_TAB = re.compile("[\t\u0085]+")
_ENTITY = re.compile("(?:&nbsp;)+")
_AROUND = re.compile(f"(?<=[{WIDE_MARKS}]){_ANY}+|{_ANY}+(?=[{WIDE_MARKS}])")
_QUOTED = re.compile(f"(?<=[{HAN}]){_GAP}+(?=[{_QUOTE}])|(?<=[{_QUOTE}]){_GAP}+(?=[{HAN}])")
_BETWEEN = re.compile(f"(?<=[{HAN}]){_GAP}+(?=[{HAN}])")
_MIXED = re.compile(
    f"(?<=[{HAN}]){_GAP}+(?=[{LATIN}$€£¥@])|(?<=[{LATIN}%°℃]){_GAP}+(?=[{HAN}])"
    f"|(?<=[A-Za-z0-9][+#]){_GAP}+(?=[{HAN}])"
)
_NUMBER = re.compile(f"(?:[0-9]+(?:\\.[0-9]+)*|第[{HAN}0-9]+[章节節回讲講课課篇部卷])$")
_HEAD = 20
_SENTENCE = re.compile("[，。；！？]")


def trim(reading: Reading) -> Iterator[Patch]:
    """Drop what indents a line or trails it."""
    for found in _INDENT.finditer(reading.content):
        yield Patch(found.start(), found.end(), "", "indent")
    for found in _TRAILING.finditer(reading.content):
        if found.start() > 0:
            yield Patch(found.start(), found.end(), "", "trailing-space")


def plain_space(reading: Reading) -> Iterator[Patch]:
    """Make tabs, and spaces spelled as entities, plain spaces."""
    for pattern in (_TAB, _ENTITY):
        for found in finds(pattern, reading):
            yield Patch(found.start(), found.end(), " ", "plain-space")


def around_punctuation(reading: Reading) -> Iterator[Patch]:
    """Drop spaces beside marks that bring their own."""
    for pattern in (_AROUND, _QUOTED):
        for found in finds(pattern, reading):
            yield Patch(found.start(), found.end(), "", "space-around-punctuation")


def between_han(reading: Reading) -> Iterator[Patch]:
    """Drop spaces between Han in a sentence; in titles, verse and lists of words they part."""
    if reading.kind is not Kind.TEXT or not _SENTENCE.search(reading.content):
        return
    for found in finds(_BETWEEN, reading):
        yield Patch(found.start(), found.end(), "", "space-between-han")


def han_latin(reading: Reading) -> Iterator[Patch]:
    """Drop spaces between Han and Latin, but not after a number that heads the line."""
    if not reading.chinese or reading.kind is Kind.REFERENCE:
        return
    for found in finds(_MIXED, reading):
        numbered = found.start() < _HEAD and _NUMBER.fullmatch(
            reading.content[: found.start()].strip()
        )
        if not numbered:
            yield Patch(found.start(), found.end(), "", "space-han-latin")
