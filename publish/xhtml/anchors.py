"""Anchors: the ids of everything a link may point at, the same on page and screen.

A chapter is ``c01``, ``c02``…; what it holds has ids that begin with the chapter's,
so that an e-book knows from an id alone which of its files holds it. What an author or
a reader gave a key has it after ``k``, where no id of the press can be.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b

from publish.model import Document, Equation, Figure, Node, Section, Table, walk
from publish.model.value import dataclass

Numbered = Section | Figure | Table | Equation


def chapter_id(position: int) -> str:
    """Return the id of a chapter by its place in the book, counted from one."""
    return f"c{position:02}"


def keyed_id(chapter: str, key: str) -> str:
    """Return the id of what bears a key, in the chapter whose id is ``chapter``."""
    return f"{chapter}-k-{safe(key)}"


def entry_id(key: str) -> str:
    """Return the id of a glossary entry."""
    return f"g-{safe(key)}"


def reference_id(key: str) -> str:
    """Return the id of a reference."""
    return f"r-{safe(key)}"


def safe(key: str) -> str:
    """Return a key as an id may be written: itself if plain ASCII, else a digest."""
    if re.fullmatch(r"[A-Za-z0-9_-]+", key):
        return key
    plain = re.sub(r"[^A-Za-z0-9]+", "-", key).strip("-")
    return f"{plain}-{blake2b(key.encode(), digest_size=4).hexdigest()}".lstrip("-")


@dataclass(frozen=True, slots=True)
class Target:
    """Something with an id; ``node`` tells what it is and what number it bears."""

    id: str
    node: Numbered


@dataclass(frozen=True, slots=True)
class Anchors:
    """Every keyed node of a document, by key."""

    targets: Mapping[str, Target]

    @classmethod
    def of(cls, document: Document) -> "Anchors":
        """Find them; where two nodes share a key the first is meant."""
        targets: dict[str, Target] = {}
        for key, target in _targets(document):
            targets.setdefault(key, target)
        return cls(targets)

    def find(self, key: str) -> Target | None:
        """Return what bears a key, if anything does."""
        return self.targets.get(key)


def _targets(document: Document) -> Iterator[tuple[str, Target]]:
    for position, chapter in enumerate(document.sections, start=1):
        for node in walk(chapter):
            if isinstance(node, Numbered) and node.key:
                yield node.key, Target(_id(chapter, node, chapter_id(position)), node)


def _id(chapter: Section, node: Node, prefix: str) -> str:
    if node is chapter or not isinstance(node, Numbered):
        return prefix
    return keyed_id(prefix, node.key)
