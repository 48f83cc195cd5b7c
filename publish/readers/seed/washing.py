"""Washing: what no book may hold is taken out of a seed before it is read.

Each removal is an edit with its exact place, so that what stood at a citation mark
(U+FFFC) can still be asked. Line and paragraph separators become line ends.
"""

import re
from collections.abc import Iterator

from publish.model import Edit, Source, Span
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.seed.draft import Draft

_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_RULES = (
    ("object-replacement", "\ufffc"),
    ("byte-order-mark", "\ufeff"),
    ("zero-width", "\u00ad\u180e\u200b\u200c\u200d\u2060-\u2064"),
    ("direction-mark", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f"),
    ("line-separator", _BREAKS),
    ("control-character", "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb\U000e0000-\U000e007f"),
    (
        "noncharacter",
        "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
        + "".join(chr(plane * 0x10000 + low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF)),
    ),
)
_DIRT = regex("|".join(f"(?P<r{n}>[{found}]+)" for n, (_, found) in enumerate(_RULES)))
# All of it is here or beyond the first plane, which a range tells faster than its members do.
_BEYOND = "\U00010000-\U0010ffff"
_SUSPECT = regex(
    "[" + re.sub(f"[{_BEYOND}]-?", "", "".join(found for _, found in _RULES)) + _BEYOND + "]+"
)
_STACK = 30
"""So many marks may stand on one letter (Unicode Annex 15, stream-safe text); nobody writes more,
and what shapes text takes the square of their number in time."""
_STACKED = regex(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
    f"{{{_STACK + 1},}}"
)
_LINKS, _LINK = 12, 4
"""So many joiners make one emoji of several, each at most so many characters after the last."""
_JOINED_EMOJI = regex(r"[\u2600-\u27bf\ufe0f\U0001f1e6-\U0001faff]")


@dataclass(frozen=True, slots=True)
class Washed:
    """A draft, and what was taken out to make it."""

    draft: Draft
    edits: tuple[Edit, ...]


def wash(source: Source) -> Washed:
    """Take out controls, zero-width characters, noncharacters, U+FFFC and endless stacks."""
    found = _found(source)
    if not found:
        return Washed(Draft(source, source.text), ())
    kept: list[str] = []
    cuts: list[int] = []
    shifts = [0]
    at = length = 0
    for edit in found:
        kept += source.text[at : edit.span.start], edit.after
        length += edit.span.start - at + len(edit.after)
        at = edit.span.end
        if not edit.after:
            cuts.append(length)
            shifts.append(shifts[-1] + len(edit.before))
    text = "".join((*kept, source.text[at:]))
    return Washed(Draft(source, text, tuple(cuts), tuple(shifts)), tuple(found))


def washed(text: str) -> str:
    """Return words that stand in no seed, an address or a date, without what is washed out."""
    return _DIRT.sub(lambda match: match.group() if _keeps_emoji(match) else _instead(match), text)


def _found(source: Source) -> list[Edit]:
    edits = [_edit(source.name, match) for match in _unjoined(source.text)]
    stacks = [
        Edit("stacked-marks", Span(source.name, match.start() + _STACK, match.end()), above, "")
        for match in _STACKED.finditer(source.text)
        for above in (match.group()[_STACK:],)
    ]
    return sorted((*edits, *stacks), key=lambda edit: edit.span.start) if stacks else edits


def _unjoined(text: str) -> Iterator[re.Match[str]]:
    """Yield all dirt but the joiners within emoji, of which no emoji has an endless chain."""
    links, last = 0, 0
    for match in _dirt(text):
        if _keeps_emoji(match):
            links = links + 1 if match.start() - last <= _LINK else 1
            last = match.start()
            if links <= _LINKS:
                continue
        yield match


def _dirt(text: str) -> Iterator[re.Match[str]]:
    for suspect in _SUSPECT.finditer(text):
        yield from _DIRT.finditer(text, *suspect.span())


def _rule(match: re.Match[str]) -> str:
    return _RULES[int((match.lastgroup or "r0")[1:])][0]


def _instead(match: re.Match[str]) -> str:
    return "\n" * len(match.group()) if _rule(match) == "line-separator" else ""


def _edit(name: str, match: re.Match[str]) -> Edit:
    span = Span(name, match.start(), match.end())
    return Edit(_rule(match), span, match.group(), _instead(match))


def _keeps_emoji(match: re.Match[str]) -> bool:
    """Tell whether a joiner stands within an emoji, where it is part of a letter."""
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    emoji = _JOINED_EMOJI.match(before) and _JOINED_EMOJI.match(after)
    return match.group() == "\u200d" and bool(emoji)
