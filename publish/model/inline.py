"""Inlines: what runs along a line."""

from typing import TYPE_CHECKING, TypeAlias

from publish.model.provenance import Sourced
from publish.model.value import dataclass

if TYPE_CHECKING:
    from publish.model.block import Blocks


@dataclass(frozen=True, slots=True)
class Run:
    """So many characters of a text, made of these characters of its seed.

    A run as long as its source came over character by character; one of another
    length came over as a whole.
    """

    length: int
    start: int
    end: int

    @property
    def verbatim(self) -> bool:
        """Whether each character has one of its own in the seed."""
        return self.length == self.end - self.start


@dataclass(frozen=True, slots=True)
class Text(Sourced):
    """Words as the author wrote them; the only inline that a script may convert.

    No runs means one run: the whole content from the whole span. Build and change
    texts with the functions of ``publish.model.text``, which keep the runs true.
    """

    content: str
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Emphasis(Sourced):
    """Stress."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong(Sourced):
    """Importance."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Deletion(Sourced):
    """Words the author struck out and wants seen."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class ProperName(Sourced):
    """The name of a person, place or people, where a line below may tell it."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class WorkTitle(Sourced):
    """The title of a work, where a wavy line below or marks round it tell it."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Code(Sourced):
    """Characters to be reproduced exactly."""

    content: str


@dataclass(frozen=True, slots=True)
class Maths(Sourced):
    """A formula within a line, as TeX."""

    source: str


@dataclass(frozen=True, slots=True)
class Link(Sourced):
    """A pointer out of the book; ``target`` is an address as the author gave it."""

    content: "Inlines"
    target: str


@dataclass(frozen=True, slots=True)
class Image(Sourced):
    """A small picture within a line; ``alt`` is what it says to who cannot see it."""

    address: str
    alt: str


@dataclass(frozen=True, slots=True)
class Note(Sourced):
    """A remark called out here and set elsewhere, as the page or screen likes."""

    key: str
    content: "Blocks"


@dataclass(frozen=True, slots=True)
class Citation(Sourced):
    """A pointer into the references.

    ``content`` is the author's own wording where the text itself names the work,
    and empty where the author left only a mark such as ``[@key, 页 3]``.
    """

    references: tuple[str, ...]
    content: "Inlines" = ()
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Mention(Sourced):
    """A use of a term that the glossary defines; ``entry`` is the entry's key."""

    content: "Inlines"
    entry: str


@dataclass(frozen=True, slots=True)
class CrossReference(Sourced):
    """A pointer to a section, figure, table or equation of this document.

    ``content`` is the author's wording, and empty where the number should stand.
    """

    target: str
    content: "Inlines" = ()


@dataclass(frozen=True, slots=True)
class Ruby(Sourced):
    """Characters with their reading above or beside them."""

    base: "Inlines"
    reading: str


@dataclass(frozen=True, slots=True)
class LineBreak(Sourced):
    """A break the author asked for."""


Inline: TypeAlias = (
    Text
    | Emphasis
    | Strong
    | Deletion
    | ProperName
    | WorkTitle
    | Code
    | Maths
    | Link
    | Image
    | Note
    | Citation
    | Mention
    | CrossReference
    | Ruby
    | LineBreak
)
Inlines: TypeAlias = tuple[Inline, ...]
