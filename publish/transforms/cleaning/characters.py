"""Characters that should be others, whatever stands beside them."""

import re
from collections.abc import Iterator
from string import ascii_letters

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.cleaning.patch import Patch
from publish.transforms.cleaning.reading import Reading, finds

INVISIBLE = (
    "".join(
        chr(code)
        for start, end in (
            (0, 9),
            (0xB, 0x20),
            (0x7F, 0x85),
            (0x86, 0xA0),
            (0x200B, 0x200D),
            (0x200E, 0x2010),
            (0x2028, 0x202F),
            (0x2060, 0x2065),
            (0x2066, 0x2070),
        )
        for code in range(start, end)
    )
    + "\ufeff\ufff9\ufffa\ufffb\ufffe\uffff"
)
_INVISIBLE = regex(f"[{re.escape(INVISIBLE)}]+")
FULL_WIDTH = "".join(chr(ord(c) + 0xFEE0) for c in "0123456789" + ascii_letters)
_WIDE = regex("[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ％]|(?<=[０-９])[．：](?=[０-９]))*")
_OBJECT = regex(
    "[ \t\u00a0\u3000]*(?:\ufffc|\ue200[^\ue201\n]{0,80}\ue201"
    r"|【\d{1,3}(?::\d{1,3})?†[^】\n]{0,60}】"
    r"|:contentReference\[?oaicite:\d{1,3}\]?(?:\{index=\d{1,3}\})?"
    r"|\[cite_start\]|\[cite:\s?\d[\d, ]{0,40}\]|\[\^\d{1,3}_\d{1,3}\])+"
    r"|\[oai_citation:\d{1,3}‡[^\[\]\n]{0,80}\](?:\([^)\s]{0,400}\))?|oai_citation:\d{1,3}‡"
)
CITED = "\ufffc†‡\ue200[:"
_LATIN = regex("[A-Za-z0-9０-９]")
_STOP = regex("．+")
_ENDED = regex("[”’」』]|$")
_HAN = regex(f"[{HAN}]")
_NARROW = regex("[｡､｢｣]")
_NARROWED = dict(zip("｡､｢｣", "。、「」", strict=True))
_SHIFT = ord("Ａ") - ord("A")


def invisible(reading: Reading) -> Iterator[Patch]:
    """Drop what cannot be seen: controls, zero-width characters, stray order marks."""
    for found in _INVISIBLE.finditer(reading.content):
        yield Patch(found.start(), found.end(), "", "invisible-character")


def full_width_latin(reading: Reading) -> Iterator[Patch]:
    """Write letters and figures half as wide as Han."""
    for found in finds(_WIDE, reading):
        narrow = "".join(chr(ord(c) - _SHIFT) for c in found.group())
        yield Patch(found.start(), found.end(), narrow, "full-width-latin")


def half_width_marks(reading: Reading) -> Iterator[Patch]:
    """Write the half-width Chinese marks of old terminals at their full width."""
    for found in finds(_NARROW, reading):
        after = _NARROWED[found.group()]
        yield Patch(found.start(), found.end(), after, "punctuation-width")


def object_replacement(reading: Reading) -> Iterator[Patch]:
    """Drop what a chat leaves where it cited, with the spaces that led to it.

    That is an object replacement character, or a mark of the chat's own: ``【3†source】``.
    """
    for found in _OBJECT.finditer(reading.content):
        yield Patch(found.start(), found.end(), "", "object-replacement")


def wide_stop(reading: Reading) -> Iterator[Patch]:
    """Write ``．`` as ``。`` where a chapter, or else the line, ends its sentences with it."""
    for found in finds(_STOP, reading):
        ends = reading.setting.stops or _ENDED.match(reading.content, found.end())
        lone = len(found.group()) == 1 and not _LATIN.match(reading.before(found.start()))
        if lone and ends and (reading.setting.stops or _HAN.match(reading.before(found.start()))):
            yield Patch(found.start(), found.end(), "。", "full-stop")
