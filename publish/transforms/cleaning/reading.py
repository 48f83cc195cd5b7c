"""A line under the editor's eye: its characters, and what may not be touched."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from functools import cached_property, lru_cache

from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.line import OPAQUE

WIDE_MARKS = "，。、；：？！（）《》〈〉「」『』【】〔〕〖〗"
CLOSING_QUOTES = "”’」』"
LATIN = "A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"

_HAN = regex(f"[{HAN}]")
_WORD = regex(r"[A-Za-z\u00c0-\u024f][!-~\u00c0-\u024f]*")
HANDS_OFF = r"""
    (?:https?|ftp|file)://[\x21-\x7e]*[\w/#=&%~-] | www\.[\x21-\x7e]*[\w/#=&%~-] # addresses
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+             # e-mail
    | </?[A-Za-z!][^<>\n]*>                    # tags
    | \{[^{}\n]*["'=][^{}\n]*\}                # data
    | \\[A-Za-z]+(?:\{[^{}\n]*\})+             # TeX
    | :[a-z0-9_+-]+:                           # named emoji
    | [:;]['-]?[)DPp](?![A-Za-z])|:-\(|:\((?=\s|$)   # smileys
    | (?:\b[A-Za-z]:)?\\[\w\\]+                # paths
    """
_HANDS_OFF = regex(HANDS_OFF, re.ASCII | re.VERBOSE)
_OPAQUE = frozenset(OPAQUE)
_WIDE = frozenset(WIDE_MARKS)
_TOUCHY = frozenset(":;/@<{\\")
_COMMON = "，。、；：？！"
_TWICE = "|".join(f"(?<={mark})(?={mark})" for mark in _COMMON)
_TELLING = regex(f"[^{HAN}{LATIN}](?:(?<![{_COMMON}])|{_TWICE})")
_SENTENCE = regex("[，。；！？]")
_DOTTED_ENTRY = regex(
    rf"[{HAN}·、, ]{{2,20}}\. [^。]{{2,60}}?\. [^。]{{1,40}}?[.,:：] ?(?:1[5-9]|20)\d\d"
    r"(?:[-–/.年]\d{1,2})*(?: ?[(（][^()（）]{1,12}[)）])?(?:[:：] ?[\d–\-, ]+)?\.?"
)
_TYPED_ENTRY = regex(r"\[(?:[MJDCNPSRZ]|EB|DB|CP)(?:/OL)?\]")


class Kind(Enum):
    """What a line is for; some rules hold for running text alone."""

    TEXT = "text"
    TITLE = "title"
    VERSE = "verse"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Setting:
    """What the chapter tells of its lines.

    ``corner`` where it quotes with 「」; ``stops`` where ``．`` ends its sentences; ``joined``
    where what it glosses in Latin lost its spaces; ``off`` are the rules that its author
    switched off.
    """

    corner: bool = False
    stops: bool = True
    joined: bool = False
    off: frozenset[str] = frozenset()


class Reading:
    """A line as it stands now, with what it is for and where.

    ``marks`` are what else than Han and letters is in it: rules for others need no look. Of
    the marks that any sentence has, they hold only those that stand twice running.
    """

    def __init__(self, content: str, kind: Kind, setting: Setting) -> None:
        """Look through the line once; what not every line is asked waits."""
        self.content, self.kind, self.setting = content, kind, setting
        self.marks = frozenset(_TELLING.findall(content))
        self._opaque = not self.marks.isdisjoint(_OPAQUE)
        self._touchy = not self.marks.isdisjoint(_TOUCHY) or "www." in content

    @cached_property
    def chinese(self) -> bool:
        """Whether Han carry the line: most of its characters, or as many as Latin words."""
        if _HAN.search(self.content) is None:
            return False
        narrow = len(self.content.encode("ascii", "ignore"))
        if narrow * 2 <= len(self.content):
            return True
        return len(_HAN.findall(self.content)) >= len(_WORD.findall(self.content))

    @cached_property
    def sentence(self) -> bool:
        """Whether spaces between Han part nothing: in titles, verse and lists of words they do."""
        return self.kind is Kind.TEXT and _SENTENCE.search(self.content) is not None

    @cached_property
    def cited(self) -> bool:
        """Whether the line is an entry of a bibliography, whose marks are a code."""
        if self.kind is Kind.REFERENCE:
            return True
        if "[" in self.content and _TYPED_ENTRY.search(self.content) is not None:
            return True
        return ". " in self.content and _DOTTED_ENTRY.fullmatch(self.content.strip()) is not None

    @cached_property
    def _kept(self) -> tuple[tuple[int, int], ...]:
        return tuple(found.span() for found in _HANDS_OFF.finditer(self.content))

    def kept(self, start: int, end: int) -> bool:
        """Whether characters are part of an address, a tag, a datum, a smiley, or no text."""
        if self._opaque and not _OPAQUE.isdisjoint(self.content[start:end]):
            return True
        if not self._touchy or not self._kept:
            return False
        index = bisect_right(self._kept, (start, len(self.content)))
        return index > 0 and start < self._kept[index - 1][1]

    def before(self, at: int) -> str:
        """Return the last character before here that is no space, or nothing."""
        return self.content[max(at - 40, 0) : at].rstrip()[-1:]

    def after(self, at: int) -> str:
        """Return the first character from here on that is no space, or nothing."""
        return self.content[at : at + 40].lstrip()[:1]


def near_han(character: str) -> bool:
    """Whether a neighbour makes a mark a Chinese one."""
    return character in _WIDE or is_han(character)


@lru_cache(maxsize=8192)
def is_han(character: str) -> bool:
    """Whether a character is a Han one."""
    return character != "" and _HAN.match(character) is not None


def has_han(content: str) -> bool:
    """Whether any character is a Han one."""
    return _HAN.search(content) is not None


def finds(pattern: re.Pattern[str], reading: Reading) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds in the parts of a line that may be touched."""
    for found in pattern.finditer(reading.content):
        if not reading.kept(found.start(), found.end()):
            yield found
