"""Prose: the running text of one block, with every character's way back to its seed."""

from collections.abc import Iterator
from enum import Enum
from typing import TypeAlias, assert_never

from publish.digest.cues import FOLD
from publish.model import (
    Citation,
    Code,
    CrossReference,
    Deletion,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Maths,
    Mention,
    Note,
    ProperName,
    Ruby,
    Span,
    Strong,
    Text,
    WorkTitle,
)
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.text import cut
from publish.model.value import dataclass

Leaf: TypeAlias = Text | Code | Maths


class Role(Enum):
    """What part a stretch of prose plays in its section."""

    BODY = "body"
    ITEM = "item"
    QUOTED = "quoted"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of one block as leaves, and twice as strings of equal length.

    ``text`` is what stands there; ``mask`` is the same for the rules to read: Simplified
    where they look, full-width punctuation, and code and formulas blotted out. ``gaps``
    are offsets where something that is no word (a picture, a bare cross-reference, a
    formula) stands: a sentence around one cannot be lifted out. ``spoken`` is what a
    person says to another, in an interview or a play.
    """

    leaves: tuple[Leaf, ...]
    text: str
    mask: str
    gaps: tuple[int, ...]
    role: Role
    attribution: Inlines = ()
    spoken: bool = False

    def cut(self, start: int, end: int) -> Inlines:
        """Return characters ``start`` to ``end``; a leaf of code comes whole."""
        return tuple(_parts(self.leaves, start, end))

    def span(self, start: int, end: int) -> Span:
        """Return where characters ``start`` to ``end`` stand in the seed."""
        parts = self.cut(start, end)
        return parts[0].span.to(parts[-1].span)


def prose(inlines: Inlines, role: Role, *, spoken: bool = False) -> Prose:
    """Gather a run of inlines as prose, without notes, struck words and marks."""
    found = tuple(_leaves(inlines))
    leaves = tuple(leaf for leaf in found if not isinstance(leaf, _Gap))
    text = "".join(map(_characters, leaves))
    mask = _widened("".join(map(_masked, leaves))).translate(FOLD)
    return Prose(leaves, text, mask, tuple(_gaps(found)), role, spoken=spoken)


@dataclass(frozen=True, slots=True)
class _Gap:
    """A place where something that is no word was left out."""


def _leaves(inlines: Inlines) -> Iterator[Leaf | _Gap]:
    for inline in inlines:
        yield from _leaf(inline)


def _leaf(inline: Inline) -> Iterator[Leaf | _Gap]:
    match inline:
        case Text() | Code():
            yield inline
        case Maths():
            yield from (_Gap(), inline)
        case Emphasis() | Strong() | ProperName() | WorkTitle() | Link() | Mention():
            yield from _leaves(inline.content)
        case Ruby():
            yield from _leaves(inline.base)
        case Citation():
            yield from _leaves(inline.content)
        case CrossReference():
            yield from _leaves(inline.content) if inline.content else (_Gap(),)
        case Image():
            yield _Gap()
        case Note() | Deletion() | LineBreak():
            return
        case _:
            assert_never(inline)


def _characters(leaf: Leaf) -> str:
    return leaf.source if isinstance(leaf, Maths) else leaf.content


def _masked(leaf: Leaf) -> str:
    return leaf.content if isinstance(leaf, Text) else "x" * len(_characters(leaf))


def _gaps(found: tuple[Leaf | _Gap, ...]) -> Iterator[int]:
    at = 0
    for leaf in found:
        if isinstance(leaf, _Gap):
            yield at
        else:
            at += len(_characters(leaf))


def _parts(leaves: tuple[Leaf, ...], start: int, end: int) -> Iterator[Leaf]:
    at = 0
    for leaf in leaves:
        length = len(_characters(leaf))
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            yield cut(leaf, first, last) if isinstance(leaf, Text) else leaf
        at += length


_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_BESIDE_HAN = regex(rf"(?<=[{HAN}”’」』）》])[,;:?!()]|[,;:?!()](?=[{HAN}“‘「『（《])")


def _widened(text: str) -> str:
    """Read half-width marks beside Han as the full-width ones they stand for."""
    return _BESIDE_HAN.sub(lambda mark: _WIDE[mark[0]], text)
