"""Atoms: what runs along a line of a rich form, before it is nested."""

from enum import Enum, auto
from typing import TypeAlias

from publish.model import Inline
from publish.model.value import dataclass
from publish.readers.seed.draft import Part


class Wrap(Enum):
    """What may be laid around words."""

    EMPHASIS = auto()
    STRONG = auto()
    DELETION = auto()
    LINK = auto()
    CROSS = auto()
    RAISED = auto()
    LOWERED = auto()


@dataclass(frozen=True, slots=True)
class Open:
    """Something is laid around the words from here; ``at`` is an offset in the draft."""

    wrap: Wrap
    at: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Close:
    """What was opened last ends here."""

    end: int


Atom: TypeAlias = Part | Open | Close | Inline
