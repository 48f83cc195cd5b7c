"""Slides as plain data: what each kind says, with no size and no place on it."""

from dataclasses import field
from typing import TypeAlias

from publish.model.value import dataclass
from publish.resources import Picture


@dataclass(frozen=True, slots=True)
class Speech:
    """What the speaker's notes say: the author's words, where they stand, what to ask.

    ``minutes`` is how long the slide is worth; ``context`` paragraphs, in order; ``ours``
    is what we say ourselves.
    """

    context: tuple[str, ...]
    place: str
    minutes: int
    follow_up: str
    ours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """Anything shown: its title, unique in the deck, and what is said beside it."""

    title: str = field(kw_only=True)
    speech: Speech = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Cover(Said):
    """The outside of the talk."""

    subtitle: str
    authors: str
    edition: str
    mark: str


@dataclass(frozen=True, slots=True)
class SessionPlan(Said):
    """How the time is spent: minutes, and on what."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of the agenda; ``key`` is that of the chapter it leads to."""

    number: str
    title: str
    thesis: str
    key: str


@dataclass(frozen=True, slots=True)
class Agenda(Said):
    """What the talk goes through."""

    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class Opening(Said):
    """A chapter begins; the agenda's jumps arrive here by ``key``."""

    key: str
    number: str
    thesis: str


@dataclass(frozen=True, slots=True)
class Assertion(Said):
    """The title asserts; the points show why. ``kicker`` names the section."""

    number: str
    kicker: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement(Said):
    """An assertion with nothing under it but the author's own sentence."""

    number: str
    kicker: str
    context: str


@dataclass(frozen=True, slots=True)
class BigNumber(Said):
    """One figure, large; the title says what it measures."""

    number: str
    kicker: str
    hedge: str
    value: str
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure among several."""

    value: str
    measures: str
    size: float | None


@dataclass(frozen=True, slots=True)
class Figures(Said):
    """Several figures, each with what it measures."""

    number: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class Comparison(Said):
    """Figures of one unit and one source, to be drawn to scale."""

    number: str
    rows: tuple[FigureRow, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Quotation(Said):
    """Words to be read aloud."""

    number: str
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Poem(Said):
    """Verse, in the lines and stanzas of its author; the title is the poem's."""

    number: str
    kicker: str
    stanzas: tuple[tuple[str, ...], ...]
    source: str


@dataclass(frozen=True, slots=True)
class Contrast(Said):
    """Two things that the title sets against each other, each after its own word (不是, 而是)."""

    number: str
    kicker: str
    one: tuple[str, str]
    other: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Plate(Said):
    """A picture from the book; the title is its caption."""

    number: str
    kicker: str
    picture: Picture
    alt: str


@dataclass(frozen=True, slots=True)
class Terms(Said):
    """Words of the glossary: each with what it means."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Discussion(Said):
    """One question, large: what the text says, where it says it, and the asking."""

    number: str
    label: str
    statement: str
    ask: str


@dataclass(frozen=True, slots=True)
class Closing(Said):
    """What to take away."""

    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sources(Said):
    """The works leaned on, worded as the edition's list has them."""

    entries: tuple[str, ...]


Slide: TypeAlias = (
    Cover
    | SessionPlan
    | Agenda
    | Opening
    | Assertion
    | Statement
    | BigNumber
    | Figures
    | Comparison
    | Quotation
    | Poem
    | Contrast
    | Plate
    | Terms
    | Discussion
    | Closing
    | Sources
)
