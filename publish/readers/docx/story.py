"""A story: what a DOCX says, as paragraphs and tables over one plain text made of it.

Offsets are in that text, one paragraph to a line: it is the decoded seed.
"""

from dataclasses import field
from typing import TypeAlias

from publish.model.value import dataclass
from publish.readers.docx.styles import NORMAL, PLAIN, Look, Style


@dataclass(frozen=True, slots=True)
class Words:
    """A run of characters that look alike; ``link`` is an address, or a bookmark after ``#``."""

    start: int
    end: int
    look: Look = PLAIN
    link: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A line ends here."""

    at: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that stands in the line."""

    at: int
    address: str
    alt: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, as TeX and as the letters it was made of."""

    start: int
    end: int
    source: str
    display: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Words with a reading above them."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A note is called here, by its key."""

    at: int
    key: str


Item: TypeAlias = Words | Break | Drawing | Formula | Reading | Call


@dataclass(slots=True)
class Lines:
    """A paragraph; ``count`` is its number in a list, zero with a bullet, less in none."""

    start: int
    end: int = 0
    style: Style = NORMAL
    items: list[Item] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    count: int = -1


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a table: what stands in it, and how many columns it spans."""

    story: "Story"
    across: int = 1
    begins: bool = False
    """Whether cells below are one with it."""
    centred: bool = False


@dataclass(slots=True)
class Grid:
    """A table: rows of cells, and which rows are its head."""

    start: int
    end: int = 0
    rows: list[list[Box]] = field(default_factory=list)
    heads: list[bool] = field(default_factory=list)
    first_heads: bool = False


Story: TypeAlias = list["Lines | Grid"]


@dataclass(slots=True)
class Whole:
    """A whole document: its body, its notes by key, and what it says of itself."""

    body: Story = field(default_factory=list)
    notes: dict[str, Story] = field(default_factory=dict)
    said: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Stretches of the text by what they say: ``title``, ``creator``."""
    date: str = ""
