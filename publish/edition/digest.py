"""The digest: what a talk needs of a document, in the author's own words."""

from publish.model import Inlines, Sourced
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Point(Sourced):
    """A sentence the talk turns on, cut to the length of a line on a slide.

    ``context`` is the sentence it came from, whole, for the speaker.
    """

    content: Inlines
    context: Inlines


@dataclass(frozen=True, slots=True)
class Amount(Sourced):
    """A number worth a look: the figure, and what it measures.

    ``context`` is the whole sentence; ``source`` who says so, as the text names it;
    ``hedge`` and ``unit`` the words just before and after the figure (约, 小时).
    """

    value: str
    measures: Inlines
    context: Inlines
    source: Inlines = ()
    hedge: Inlines = ()
    unit: Inlines = ()


@dataclass(frozen=True, slots=True)
class Quote(Sourced):
    """Words worth reading aloud, and whose they are."""

    content: Inlines
    source: Inlines = ()


@dataclass(frozen=True, slots=True)
class Question(Sourced):
    """Something to argue over; ``context`` is what in the text raises it."""

    content: Inlines
    context: Inlines


@dataclass(frozen=True, slots=True)
class Claim(Sourced):
    """A section of a chapter as a talk tells it: what it asserts, and why.

    The first point asserts; the others follow in the order of the text. ``title`` is the
    section's own heading, empty for a chapter without sections.
    """

    title: Inlines
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class ChapterDigest(Sourced):
    """One chapter, digested; ``key`` and ``number`` are the chapter's own.

    ``tells`` where it tells a story, rather than argues or explains.
    """

    key: str
    title: Inlines
    number: tuple[int, ...]
    thesis: Inlines
    claims: tuple[Claim, ...]
    amounts: tuple[Amount, ...]
    quotes: tuple[Quote, ...]
    questions: tuple[Question, ...]
    tells: bool = False


@dataclass(frozen=True, slots=True)
class Digest:
    """The whole talk: chapters in order."""

    chapters: tuple[ChapterDigest, ...] = ()

    def asked(self, key: str) -> tuple[Question, ...]:
        """Return the questions of the chapter that has this key."""
        return next((each.questions for each in self.chapters if each.key == key), ())
