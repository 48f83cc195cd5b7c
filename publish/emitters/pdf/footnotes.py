"""Which notes the foot of a page can bear, and which stand at the end of their chapter."""

from collections.abc import Iterator

from publish.edition import Edition, NotePlace
from publish.model import (
    Code,
    CodeListing,
    Finding,
    Node,
    Note,
    Paragraph,
    Severity,
    Table,
    Text,
    Verse,
    walk,
)
from publish.model.value import dataclass

LONGEST_NOTE = 0.4
"""The part of a page that a note may fill; the engine breaks no note over pages."""

MOST_NOTES = 200
"""The notes of one paragraph that its pages have feet for: the engine weighs each with all."""


@dataclass(frozen=True, slots=True)
class LongNote(Finding):
    """A note is too long for the foot of a page, and stands at the end of its chapter."""

    code = "long-note"
    severity = Severity.NOTE
    length: int
    limit: int


@dataclass(frozen=True, slots=True)
class CrowdedNotes(Finding):
    """One paragraph calls more notes than pages have feet for; all go to the chapter's end."""

    code = "crowded-notes"
    severity = Severity.WARNING
    notes: int
    limit: int


class Feet:
    """The feet of an edition's pages: what they hold, and what is too much for them."""

    def __init__(self, edition: Edition) -> None:
        """Look at every paragraph once."""
        page = edition.style.page
        self._at_foot = page.notes is NotePlace.FOOT
        self._room = int(LONGEST_NOTE * page.measure * page.lines)
        self._crowds = tuple(_crowds(edition)) if self._at_foot else ()
        self._crowded = frozenset(id(note) for _, notes in self._crowds for note in notes)

    def bear(self, note: Note) -> bool:
        """Say whether a note stands at the foot of its page."""
        return self._at_foot and _length(note) <= self._room and id(note) not in self._crowded

    @property
    def refuse(self) -> bool:
        """Say whether all notes stand at the end of their chapter."""
        return not self._at_foot

    def moved(self, edition: Edition) -> Iterator[Finding]:
        """Yield a finding for each note, or crowd of them, that the feet cannot bear."""
        for crowd, notes in self._crowds:
            yield CrowdedNotes(len(notes), MOST_NOTES, span=crowd.span)
        for node in walk(edition.document) if self._at_foot else ():
            if isinstance(node, Note) and _length(node) > self._room:
                yield LongNote(_length(node), self._room, span=node.span)


def _crowds(edition: Edition) -> Iterator[tuple[Paragraph | Table | Verse, tuple[Note, ...]]]:
    for node in walk(edition.document):
        if isinstance(node, Paragraph | Table | Verse):
            notes = tuple(below for below in walk(node) if isinstance(below, Note))
            if len(notes) > MOST_NOTES:
                yield node, notes


def _length(note: Note) -> int:
    leaves: Iterator[Node] = (leaf for block in note.content for leaf in walk(block))
    said = (leaf.content for leaf in leaves if isinstance(leaf, Text | Code | CodeListing))
    return sum(map(len, said))
