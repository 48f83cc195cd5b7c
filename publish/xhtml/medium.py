"""What page and screen answer differently; an emitter supplies its own."""

from collections import Counter
from dataclasses import field
from typing import Protocol

from publish.model import Note
from publish.model.value import dataclass


@dataclass(slots=True)
class Uses:
    """The ids of the places that mention an entry or cite a reference, by its key.

    Filled while chapters are written; the back matter, written last, links back.
    ``counts`` numbers them, and ``linked`` holds the chapters and entries already linked.
    """

    mentions: dict[str, list[str]] = field(default_factory=dict)
    citations: dict[str, list[str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    linked: set[tuple[str, str]] = field(default_factory=set)


class Medium(Protocol):
    """A page or a screen."""

    def href(self, anchor: str) -> str:
        """Return the address of an id."""
        ...

    def note(self, note: Note, body: str, chapter: str) -> str:
        """Set a note: its call here, and ``body`` (blocks) wherever it belongs."""
        ...

    def picture(self, seed: str, address: str) -> str | None:
        """Return the source of a picture, or nothing if it was not admitted."""
        ...

    def ruby(self, base: str, reading: str) -> str:
        """Set characters with their reading; neither is escaped again."""
        ...

    def maths(self, source: str, *, display: bool) -> str:
        """Set a formula given as TeX."""
        ...

    def page_break(self, label: str) -> str:
        """Mark that a printed page begins here."""
        ...
