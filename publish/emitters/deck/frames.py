"""Frames: what stands where on a slide, in points from its top left corner."""

from enum import Enum
from typing import TypeAlias

from publish.model.value import dataclass
from publish.resources import Picture


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the slide."""

    x: float
    y: float
    width: float
    height: float


class Ink(Enum):
    """A colour by what it does; the value is its name in the file's theme."""

    INK = "tx1"
    PAPER = "bg1"
    QUIET = "tx2"
    TINT = "bg2"
    ACCENT = "accent1"
    HAIRLINE = "accent6"


class Voice(Enum):
    """Which of the style's faces speaks: titles, text, words quoted, the cover."""

    TITLE = "title"
    TEXT = "text"
    QUOTED = "quoted"
    COVER = "cover"


class Anchor(Enum):
    """Where text stands in its box."""

    TOP = "t"
    MIDDLE = "ctr"
    BOTTOM = "b"


@dataclass(frozen=True, slots=True)
class Lettering:
    """How letters look; ``leading`` is a multiple of the size."""

    size: float
    ink: Ink = Ink.INK
    voice: Voice = Voice.TEXT
    bold: bool = False
    leading: float = 1.4

    @property
    def pitch(self) -> float:
        """The distance from line to line, in points."""
        return round(self.size * self.leading * 2) / 2


@dataclass(frozen=True, slots=True)
class Words:
    r"""Letters of one look; ``\n`` breaks a line, ``\t`` goes to the next stop."""

    text: str
    lettering: Lettering


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, its lines ``pitch`` points apart whatever stands in them."""

    words: tuple[Words, ...]
    pitch: float
    before: float = 0.0
    stop: float = 0.0

    @property
    def text(self) -> str:
        """The paragraph's words."""
        return "".join(words.text for words in self.words)


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines of text in a box: a layout's slot, or a box of its own that may lead on.

    ``jump`` is the key of the chapter that a click leads to.
    """

    slot: str
    lines: tuple[Line, ...]
    box: Box | None = None
    jump: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A coloured rectangle that says nothing."""

    box: Box
    ink: Ink
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as an outline, for ornament: path commands in em, y upward."""

    box: Box
    path: str
    ink: Ink
    opacity: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table without boxes: columns by their widths, a hairline under every row.

    ``margin`` stands above and below the words of a row.
    """

    box: Box
    widths: tuple[float, ...]
    rows: tuple[tuple[Line, ...], ...]
    heights: tuple[float, ...]
    margin: float
    name: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for each value, to scale, with the number as the text gives it at its end."""

    box: Box
    labels: tuple[str, ...]
    values: tuple[float, ...]
    shown: tuple[str, ...]
    size: float
    alt: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture in its box, whole."""

    box: Box
    picture: Picture
    alt: str


Item: TypeAlias = Frame | Rule | Glyph | Grid | Bars | Photo


@dataclass(frozen=True, slots=True)
class Slot:
    """A place a layout keeps for text: its box, its look, and what it is to a reader.

    ``kind`` is the placeholder's type in the file (ECMA-376-1, 19.7.10).
    """

    name: str
    kind: str
    box: Box
    lettering: Lettering
    anchor: Anchor = Anchor.TOP


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of slide: its ground, its ornament and its slots."""

    name: str
    ground: Ink
    slots: tuple[Slot, ...]
    rules: tuple[Rule, ...] = ()
    standard: str = "cust"

    def slot(self, name: str) -> Slot:
        """Return a slot by its name; KeyError where there is none."""
        found = {slot.name: slot for slot in self.slots}
        return found[name]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One slide, set: its layout, what stands on it, and its notes, a string a paragraph."""

    layout: str
    items: tuple[Item, ...]
    notes: tuple[str, ...]
    key: str = ""
