"""Characters that should be others, whatever stands beside them."""

import re
from collections.abc import Iterator

from publish.transforms.cleaning.reading import HAN, Reading, finds
from publish.transforms.patch import Patch

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u200b\u200c\u200e\u200f\u2028-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]+"
)
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ％]|(?<=[０-９])[．：](?=[０-９]))*")
_OBJECT = re.compile("[ \t\u00a0\u3000]*\ufffc+")
_STOP = re.compile("．+")
_NARROW = re.compile("[｡､｢｣]")
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
    """Drop object replacement characters, with the spaces that led to them."""
    for found in _OBJECT.finditer(reading.content):
        yield Patch(found.start(), found.end(), "", "object-replacement")


def wide_stop(reading: Reading) -> Iterator[Patch]:
    """Write ``．`` as ``。`` where a chapter ends its sentences with it."""
    if not reading.setting.stops:
        return
    for found in finds(_STOP, reading):
        if len(found.group()) == 1 and re.match(
            f"[{HAN}”’」』）》]", reading.before(found.start())
        ):
            yield Patch(found.start(), found.end(), "。", "full-stop")
