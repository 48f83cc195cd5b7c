"""Spaces: none is stored beside Han, for the gap is the page's to make (clreq 3.2.2)."""

from collections.abc import Iterator

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.cleaning.patch import Patch
from publish.transforms.cleaning.reading import (
    LATIN,
    WIDE_MARKS,
    Kind,
    Reading,
    finds,
    is_han,
)

SPACES = " \t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ANY = f"[{SPACES}]"
_ENDS = frozenset(SPACES + "&;")
_INDENT = regex(f"^(?:{_ANY}|&nbsp;|&emsp;|&ensp;)+|(?<=\n){_ANY}+")
_TRAILING = regex(f"(?<!{_ANY})(?:(?:{_ANY}|&nbsp;)++$|{_ANY}++(?=\n))")
_TAB = regex("[\t\u0085]+")
_ENTITY = regex("(?:&nbsp;)+")
# A run of spaces with anything but ASCII on a hand: Han or a wide mark, most often. It begins
# with a space that follows none: the engine leaps from space to space, and looks at each
# run once. What Han is costs much to compile, and is asked of the few characters beside.
_GAP = regex(rf"{_ANY}(?<!{_ANY}{{2}})(?:(?<=[^\x00-\x7f]{_ANY}){_ANY}*+|{_ANY}*+(?=[^\x00-\x7f]))")
_WIDE, _QUOTE = frozenset(WIDE_MARKS), frozenset("“”‘’…—")
_BEFORE = regex(f"[{LATIN}%°℃]\\Z|[A-Za-z0-9][+#]\\Z")
_AFTER = regex(f"[{LATIN}$€£¥@]")
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
    for found in _GAP.finditer(reading.content):
        start, end = found.span()
        rule = _rule(reading, start, end)
        if rule and not reading.kept(start, end):
            yield Patch(start, end, "", rule)


def _rule(reading: Reading, start: int, end: int) -> str:
    """Return by which rule a run of spaces goes, if by any."""
    content = reading.content
    left, after = content[start - 1 : start] if start else "", content[end : end + 1]
    if left in _WIDE or after in _WIDE:
        return "space-around-punctuation"
    follows, leads = is_han(left), is_han(after)
    if not (follows or leads) or "\u3000" in content[start:end]:
        return ""
    if (leads and left in _QUOTE) or (follows and after in _QUOTE):
        return "space-around-punctuation"
    if follows and leads:
        return "space-between-han" if reading.sentence else ""
    mixed = _AFTER.match(after) if follows else _BEFORE.search(content[max(start - 2, 0) : start])
    return "" if mixed is None or _parts_words(reading, start) else "space-han-latin"


def _parts_words(reading: Reading, start: int) -> bool:
    """Whether a space between Han and Latin is meant: a number that heads the line has one."""
    if not reading.chinese or reading.kind is Kind.REFERENCE:
        return True
    return start < _HEAD and bool(_NUMBER.fullmatch(reading.content[:start].strip()))
