"""What a reader hands back: one seed as a flat run of pieces, and what it says of itself."""

from typing import TypeAlias

from publish.model import Block, Blocks, Edit, Finding, Inlines, Sourced
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Heading(Sourced):
    """A title line; ``level`` counts from one, ``key`` is the author's or empty."""

    level: int
    title: Inlines
    key: str = ""
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Byline(Sourced):
    """Lines that say who wrote the part above, where they work and when it appeared."""

    lines: tuple[Inlines, ...]


Piece: TypeAlias = Heading | Byline | Block


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a seed says of the work it belongs to; empty where it does not say."""

    title: Inlines = ()
    subtitle: Inlines = ()
    authors: tuple[Inlines, ...] = ()
    description: Inlines = ()
    publisher: Inlines = ()
    rights: Inlines = ()
    date: str = ""
    language: str = ""
    identifier: str = ""
    cover: str = ""


NOTHING_SAID = Particulars()


@dataclass(frozen=True, slots=True)
class Reading:
    """One seed, read; ``book`` says that its one title is that of a whole book."""

    pieces: tuple[Piece, ...]
    particulars: Particulars = NOTHING_SAID
    notices: Blocks = ()
    edits: tuple[Edit, ...] = ()
    findings: tuple[Finding, ...] = ()
    book: bool = False
