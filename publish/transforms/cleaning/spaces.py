"""Spaces: none is stored beside Han, for the gap is the page's to make (clreq 3.2.2)."""

from collections.abc import Iterator

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.cleaning.reading import LATIN, WIDE_MARKS, Kind, Reading, finds
from publish.transforms.patch import Patch

SPACES = " \t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ANY = f"[{SPACES}]"
_ENDS = frozenset(SPACES + "&;")
_INDENT = regex(f"^(?:{_ANY}|&nbsp;|&emsp;|&ensp;)+|(?<=\n){_ANY}+")
_TRAILING = regex(f"(?<!{_ANY})(?:(?:{_ANY}|&nbsp;)++$|{_ANY}++(?=\n))")
_TAB = regex("[\t\u0085]+")
_ENTITY = regex("(?:&nbsp;)+")
_QUOTE = "“”‘’…—"
_BEFORE_HAN = f"[{LATIN}%°℃+#{_QUOTE}]"
_AFTER_HAN = f"[{HAN}{LATIN}$€£¥@{_QUOTE}]"
# A run of spaces beside a wide mark, or beside Han where something of note is on its other
# hand. It begins with a space that follows none: the engine leaps from space to space, and
# looks at each run once.
_GAP = regex(
    f"{_ANY}(?<!{_ANY}{{2}})(?:(?<=[{WIDE_MARKS}]{_ANY}){_ANY}*+|{_ANY}*+(?=[{WIDE_MARKS}])"
    f"|(?<=[{HAN}]{_ANY}){_ANY}*+(?={_AFTER_HAN})|(?<={_BEFORE_HAN}{_ANY}){_ANY}*+(?=[{HAN}]))"
)
# Looked for in what stands on either hand of one space.
_AROUND = regex(
    f"[{WIDE_MARKS}][ \u3000]|[ \u3000][{WIDE_MARKS}]|[{HAN}] [{_QUOTE}]|[{_QUOTE}] [{HAN}]"
)
_SIDES = frozenset(WIDE_MARKS + _QUOTE)
_BETWEEN = regex(f"[{HAN}] [{HAN}]")
_MIXED = regex(f"[{HAN}] [{LATIN}$€£¥@]|[{LATIN}%°℃] [{HAN}]|[A-Za-z0-9][+#] [{HAN}]")
_NUMBER = regex(f"(?:[0-9]+(?:\\.[0-9]+)*|第[{HAN}0-9]+[章节節回讲講课課篇部卷])$")
_HEAD = 20


def trim(reading: Reading) -> Iterator[Patch]:
    """Drop what indents a line or trails it."""
    content = reading.content
    if _ENDS.isdisjoint((content[0], content[-1])) and "\n" not in content:
        return
    for found in _INDENT.finditer(content):
        yield Patch(found.start(), found.end(), "", "indent")
    for found in _TRAILING.finditer(content):
        if found.start() > 0:
            yield Patch(found.start(), found.end(), "", "trailing-space")


def plain_space(reading: Reading) -> Iterator[Patch]:
    """Make tabs, and spaces spelled as entities, plain spaces."""
    for pattern in (_TAB, _ENTITY):
        for found in finds(pattern, reading):
            yield Patch(found.start(), found.end(), " ", "plain-space")


def beside_han(reading: Reading) -> Iterator[Patch]:
    """Drop the spaces beside Han, and beside marks that bring their own."""
    for found in finds(_GAP, reading):
        if rule := _rule(reading, *found.span()):
            yield Patch(found.start(), found.end(), "", rule)


def _rule(reading: Reading, start: int, end: int) -> str:
    """Return by which rule a run of spaces goes, if by any."""
    content = reading.content
    space = "\u3000" if "\u3000" in content[start:end] else " "
    before, after = content[max(start - 2, 0) : start], content[end : end + 1]
    left, hands = before[-1:], before + space + after
    if (left in _SIDES or after in _SIDES) and _AROUND.search(hands):
        return "space-around-punctuation"
    if not (left.isascii() or after.isascii()) and _BETWEEN.search(hands):
        return "space-between-han" if reading.sentence else ""
    if _MIXED.search(hands):
        return "" if _parts_words(reading, start) else "space-han-latin"
    return ""


def _parts_words(reading: Reading, start: int) -> bool:
    """Whether a space between Han and Latin is meant: a number that heads the line has one."""
    if not reading.chinese or reading.kind is Kind.REFERENCE:
        return True
    return start < _HEAD and bool(_NUMBER.fullmatch(reading.content[:start].strip()))
