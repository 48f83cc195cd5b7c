"""A run of inlines as the one line that a reader of the book sees.

Punctuation beside a link, a quotation mark inside an emphasis, a word of which half
is strong: what decides is the line, not the node. So the texts of a run are joined,
looked at together, and what comes of it is handed back to the nodes it belongs to.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias, assert_never

from publish.model import (
    Block,
    Blocks,
    Citation,
    Code,
    CrossReference,
    Deletion,
    Document,
    Emphasis,
    Figure,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Maths,
    Mention,
    Note,
    ProperName,
    Rewriter,
    Ruby,
    Section,
    Span,
    Strong,
    Text,
    WorkTitle,
)
from publish.model.fold import OnInlines
from publish.model.keeping import each, kept, same
from publish.model.text import Origins, cut
from publish.model.value import dataclass

# Noncharacters stand for what has no text of its own; a seed cannot hold them.
CODE, MATHS, IMAGE, NUMBER = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
OPAQUE = CODE + MATHS + IMAGE + NUMBER
BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One text of a line, where it begins in it, and whether it is part of a pointer.

    ``stressed`` where it is in emphasis.
    """

    start: int
    text: Text
    pointing: bool
    stressed: bool = False

    @property
    def end(self) -> int:
        """Return where the leaf ends in its line."""
        return self.start + len(self.text.content)


@dataclass(frozen=True, slots=True)
class Line:
    """The characters of a run of inlines in reading order, and the texts they are of.

    Code, maths, pictures and bare numbers are one opaque character each, a break is a
    line feed; notes and the marks of citations are nothing at all, but ``marks`` are those
    of citations with the places they stand at.
    """

    content: str
    leaves: tuple[Leaf, ...]
    marks: tuple[tuple[int, Citation], ...] = ()


def line_of(run: Inlines) -> Line:
    """Join the texts of a run of inlines."""
    if len(run) == 1 and isinstance(run[0], Text):
        return Line(run[0].content, (Leaf(0, run[0], pointing=False),))
    pieces: list[str] = []
    leaves: list[Leaf] = []
    marks: list[tuple[int, Citation]] = []
    at = 0
    for node, pointing, stressed in _parts(run, pointing=False, stressed=False):
        if isinstance(node, Citation):
            marks.append((at, node))
            continue
        if isinstance(node, Text):
            leaves.append(Leaf(at, node, pointing, stressed))
        piece = node if isinstance(node, str) else node.content
        pieces.append(piece)
        at += len(piece)
    return Line("".join(pieces), tuple(leaves), tuple(marks))


def _parts(
    run: Inlines, *, pointing: bool, stressed: bool
) -> Iterator[tuple[Text | Citation | str, bool, bool]]:
    for node in run:
        match node:
            case Text():
                yield node, pointing, stressed
            case Emphasis() | Strong():
                yield from _parts(node.content, pointing=pointing, stressed=True)
            case Deletion() | ProperName() | WorkTitle():
                yield from _parts(node.content, pointing=pointing, stressed=stressed)
            case Citation(content=()):
                yield node, True, stressed
            case Link() | Mention() | Citation():
                yield from _parts(node.content, pointing=True, stressed=stressed)
            case Ruby():
                yield from _parts(node.base, pointing=True, stressed=stressed)
            case CrossReference(content=()):
                yield NUMBER, True, stressed
            case CrossReference():
                yield from _parts(node.content, pointing=True, stressed=stressed)
            case Code() | Maths() | Image() | LineBreak():
                yield _mark(node), True, stressed
            case Note():
                pass
            case _:
                assert_never(node)


def _mark(node: Code | Maths | Image | LineBreak) -> str:
    match node:
        case Code():
            return CODE
        case Maths():
            return MATHS
        case Image():
            return IMAGE
        case LineBreak():
            return BREAK
        case _:
            assert_never(node)


OnLine: TypeAlias = Callable[[Line], Sequence[Inlines] | None]


class LineRewriter(Rewriter):
    """Rebuilds a document line by line, the blocks of notes included.

    ``on_line`` returns what each leaf of the line becomes, or none where all stay.
    """

    def __init__(self, on_line: OnLine) -> None:
        """Remember what to do with each line."""
        super().__init__()
        self._on_line = on_line

    def inlines(self, old: Inlines) -> Inlines:
        """Rebuild one run of inlines as one line."""
        if not old:
            return old
        line = line_of(old)
        new = self._on_line(line)
        if new is None and all(isinstance(node, Text) for node in old):
            return old
        texts = new if new is not None else [(leaf.text,) for leaf in line.leaves]
        return self._rebuilt(old, iter(texts))

    def words(self, said: str) -> str:
        """Rebuild words that a picture says and no line holds."""
        return said

    def blocks(self, old: Blocks) -> Blocks:
        """Rebuild blocks, and what their pictures say."""
        return each(self._said, super().blocks(old))

    def _said(self, node: Block) -> Block:
        return kept(node, alt=self.words(node.alt)) if isinstance(node, Figure) else node

    def _rebuilt(self, run: Inlines, texts: Iterator[Inlines]) -> Inlines:
        return same(run, tuple(new for node in run for new in self._one(node, texts)))

    def _one(self, node: Inline, texts: Iterator[Inlines]) -> Inlines:
        match node:
            case Text():
                return next(texts)
            case (
                Emphasis() | Strong() | Deletion() | ProperName() | WorkTitle() | Link() | Mention()
            ):
                content = self._rebuilt(node.content, texts)
                emptied = bool(node.content) and not content
                return () if emptied else (kept(node, content=content),)
            case Citation() | CrossReference():
                return (kept(node, content=self._rebuilt(node.content, texts)),)
            case Ruby():
                return (kept(node, base=self._rebuilt(node.base, texts)),)
            case Note():
                return (kept(node, content=self.blocks(node.content)),)
            case Image():
                return (kept(node, alt=self.words(node.alt)),)
            case Code() | Maths() | LineBreak():
                return (node,)
            case _:
                assert_never(node)


class BodyRewriter(LineRewriter):
    """Rebuilds running text alone: no headings, bylines, apparatus or notices."""

    def document(self, old: Document) -> Document:
        """Rebuild the chapters of a document."""
        return replace(old, sections=tuple(map(self.section, old.sections)))

    def section(self, old: Section) -> Section:
        """Rebuild the body of a section, and of those below it."""
        body = self.blocks(old.body)
        return kept(old, body=body, sections=each(self.section, old.sections))


def extract(line: Line, start: int, end: int) -> Inlines:
    """Return the texts that stand at ``start`` to ``end`` of a line."""
    parts = (
        cut(leaf.text, max(start - leaf.start, 0), min(end, leaf.end) - leaf.start)
        for leaf in line.leaves
        if leaf.start < end and leaf.end > start
    )
    return tuple(part for part in parts if part.content)


class Extracts:
    """The texts of one line, cut at many places: what stands behind each is laid out once."""

    def __init__(self, line: Line) -> None:
        """Lay out nothing yet."""
        self._leaves = line.leaves
        self._starts = [leaf.start for leaf in line.leaves]
        self._origins: dict[int, Origins] = {}

    def cut(self, start: int, end: int) -> Inlines:
        """Return the texts that stand at ``start`` to ``end`` of the line."""
        found: list[Text] = []
        for at in range(max(bisect_right(self._starts, start) - 1, 0), len(self._leaves)):
            leaf = self._leaves[at]
            if leaf.start >= end:
                break
            if leaf.end > start:
                places = max(start - leaf.start, 0), min(end, leaf.end) - leaf.start
                found.append(self._of(at).cut(*places))
        return tuple(part for part in found if part.content)

    def span(self, start: int, end: int) -> Span | None:
        """Return the span of ``start`` to ``end`` where one text holds it."""
        at = bisect_right(self._starts, start) - 1
        if at < 0 or end > self._leaves[at].end:
            return None
        return self._of(at).span(start - self._starts[at], end - self._starts[at])

    def _of(self, at: int) -> Origins:
        if at not in self._origins:
            self._origins[at] = Origins(self._leaves[at].text)
        return self._origins[at]


def wrapped(leaf: Leaf, stretches: Sequence[tuple[int, int, OnInlines]]) -> Inlines:
    """Return a leaf with stretches of its line, in order and apart, put inside nodes."""
    origins, pieces, at = Origins(leaf.text), list[Inline](), 0
    for start, end, make in stretches:
        if start - leaf.start > at:
            pieces.append(origins.cut(at, start - leaf.start))
        pieces += make((origins.cut(start - leaf.start, end - leaf.start),))
        at = end - leaf.start
    if at < len(leaf.text.content):
        pieces.append(origins.cut(at, len(leaf.text.content)))
    return tuple(pieces)
