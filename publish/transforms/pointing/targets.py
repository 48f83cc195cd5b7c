"""Targets: the figures, tables and sections of a document, by the numbers of their author."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from publish.model import (
    Document,
    Edit,
    Figure,
    Inlines,
    Paragraph,
    Section,
    Span,
    Table,
    Text,
    plain_text,
    walk,
)
from publish.model.value import dataclass
from publish.transforms.pointing.numbers import Numbered, captioned, titled

_NUMBERING = "caption-number"


@dataclass(frozen=True, slots=True)
class Targets:
    """What each number means, in the book and in each chapter; keys are of nodes.

    ``keys`` are new keys for figures and tables that had none, by the span of the node;
    ``said`` are numbers that some line bears, though nothing can be pointed at there.
    """

    sections: Mapping[tuple[int, Numbered], tuple[str, ...]]
    blocks: Mapping[tuple[int, Numbered], tuple[str, ...]]
    keys: Mapping[Span, str]
    said: frozenset[Numbered]
    kinds: frozenset[str]

    def find(self, chapter: int, wanted: Numbered) -> str | None:
        """Return the one thing a number can mean: in its chapter, or else in the book."""
        where = self.blocks if wanted.kind in "图表" else self.sections
        for place in (chapter, -1):
            found = where.get((place, wanted), ())
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def knows(self, kind: str) -> bool:
        """Tell whether anything of a kind bears a number of its author's."""
        return kind in self.kinds


@dataclass(slots=True)
class _Gathering:
    sections: dict[tuple[int, Numbered], list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )
    blocks: dict[tuple[int, Numbered], list[str]] = field(default_factory=lambda: defaultdict(list))
    keys: dict[Span, str] = field(default_factory=dict)
    said: set[Numbered] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)

    def put(
        self, where: dict[tuple[int, Numbered], list[str]], chapter: int, of: Numbered, key: str
    ) -> None:
        where[chapter, of].append(key)
        where[-1, of].append(key)


def targets(document: Document, edits: Iterable[Edit]) -> Targets:
    """Gather what can be pointed at, and the numbers that captions bore in the seeds."""
    bore = {
        (edit.span.seed, edit.span.end): edit.before for edit in edits if edit.rule == _NUMBERING
    }
    found = _Gathering()
    taken = {node.key for node in walk(document) if isinstance(node, Figure | Table)}
    for chapter, part in enumerate(document.sections):
        for section in _sections(part):
            if numbered := titled(plain_text(section.title)):
                found.put(found.sections, chapter, numbered, section.key)
            for block in section.body:
                _block(found, chapter, block, bore, taken)
    frozen = {place: tuple(keys) for place, keys in found.blocks.items()}
    parts = {place: tuple(keys) for place, keys in found.sections.items()}
    kinds = frozenset(of.kind for _, of in (*frozen, *parts))
    return Targets(parts, frozen, found.keys, frozenset(found.said), kinds)


def _sections(part: Section) -> Iterator[Section]:
    yield part
    for below in part.sections:
        yield from _sections(below)


def _block(
    found: _Gathering,
    chapter: int,
    block: object,
    bore: Mapping[tuple[str, int], str],
    taken: set[str],
) -> None:
    if isinstance(block, Paragraph):
        if line := captioned(plain_text(block.content)):
            found.said.add(line[0])
    elif isinstance(block, Figure | Table) and block.caption:
        numbered = _number(block.caption, bore)
        if numbered:
            key = block.key or _key(block, numbered, taken, found.counts)
            found.keys[block.span] = key
            found.put(found.blocks, chapter, numbered, key)


def _number(caption: Inlines, bore: Mapping[tuple[str, int], str]) -> Numbered | None:
    """Return the number a caption has, or had in its seed."""
    first = caption[0]
    if not isinstance(first, Text):
        return None
    words = bore.get((first.span.seed, first.span.start), first.content)
    found = captioned(words.lstrip())
    return found[0] if found else None


def _key(block: Figure | Table, numbered: Numbered, taken: set[str], counts: Counter[str]) -> str:
    """Return a key nobody has; ``counts`` are those given with a stem, none of them tried again."""
    stem = f"{type(block).__name__.lower()}-{'-'.join(map(str, numbered.number))}"
    key = stem if not counts[stem] else f"{stem}-{counts[stem] + 1}"
    while key in taken:
        counts[stem] += 1
        key = f"{stem}-{counts[stem] + 1}"
    taken.add(key)
    return key
