"""Blocks: what stacks down a page."""

from enum import Enum
from typing import TypeAlias

from publish.model.inline import Inlines
from publish.model.provenance import Sourced
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph(Sourced):
    """Running text."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class BulletList(Sourced):
    """Items without an order; ``tight`` where the author left no space between."""

    items: tuple["Blocks", ...]
    tight: bool


@dataclass(frozen=True, slots=True)
class OrderedList(Sourced):
    """Items in an order, the first of them numbered ``start``."""

    items: tuple["Blocks", ...]
    tight: bool
    start: int


@dataclass(frozen=True, slots=True)
class Definition(Sourced):
    """A term with what it means, as the author lists it in the text."""

    term: Inlines
    content: "Blocks"


@dataclass(frozen=True, slots=True)
class DefinitionList(Sourced):
    """Terms explained one after the other."""

    items: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Quotation(Sourced):
    """Someone else's words, and whose."""

    content: "Blocks"
    attribution: Inlines = ()


@dataclass(frozen=True, slots=True)
class Verse(Sourced):
    """Lines whose ends are the author's, and whose they are."""

    lines: tuple[Inlines, ...]
    attribution: Inlines = ()


@dataclass(frozen=True, slots=True)
class CodeListing(Sourced):
    """A program or a transcript, reproduced exactly."""

    language: str
    content: str


@dataclass(frozen=True, slots=True)
class Equation(Sourced):
    """A formula on a line of its own, as TeX."""

    key: str
    source: str
    number: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure(Sourced):
    """A picture with its caption; ``address`` is relative to its own seed."""

    key: str
    address: str
    alt: str
    caption: Inlines
    number: tuple[int, ...] = ()


class Alignment(Enum):
    """How a column stands."""

    START = "start"
    CENTRE = "centre"
    END = "end"


Row: TypeAlias = tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Table(Sourced):
    """Rows of cells; every row has as many cells as there are alignments."""

    key: str
    caption: Inlines
    alignments: tuple[Alignment, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    number: tuple[int, ...] = ()


class AsideKind(Enum):
    """Why a passage stands beside the text."""

    NOTE = "note"
    TIP = "tip"
    IMPORTANT = "important"
    WARNING = "warning"
    EXAMPLE = "example"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Aside(Sourced):
    """A passage beside the text, with a title where the author gave one."""

    kind: AsideKind
    title: Inlines
    content: "Blocks"


@dataclass(frozen=True, slots=True)
class ThematicBreak(Sourced):
    """A change of scene."""


@dataclass(frozen=True, slots=True)
class Passage(Sourced):
    """Content meant for some audiences only."""

    audiences: frozenset[str]
    content: "Blocks"


@dataclass(frozen=True, slots=True)
class Malformed(Sourced):
    """Source no reader understood, kept so that nothing is lost and a check points.

    ``reason`` is the code of the finding that explains it.
    """

    source: str
    reason: str


Block: TypeAlias = (
    Paragraph
    | BulletList
    | OrderedList
    | DefinitionList
    | Quotation
    | Verse
    | CodeListing
    | Equation
    | Figure
    | Table
    | Aside
    | ThematicBreak
    | Passage
    | Malformed
)
Blocks: TypeAlias = tuple[Block, ...]
