"""References made of words: 见图 1, 如表 2-1 所示, 见第三章, where they can mean one thing only.

A figure or a table is pointed at by the number the book gives it, for the author's may not
be that; a chapter or a section keeps the words, for its title keeps its number.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from publish.model import (
    Block,
    Blocks,
    CrossReference,
    Document,
    Edit,
    Emphasis,
    Figure,
    Finding,
    Inline,
    Inlines,
    Note,
    Rewriter,
    Section,
    Strong,
    Table,
    Text,
)
from publish.model.keeping import each, kept
from publish.model.text import cut, span_of
from publish.transforms.pointing.findings import NothingThere
from publish.transforms.pointing.numbers import (
    POINTER,
    Numbered,
    captioned,
    is_plain,
    may_miss,
    pointed,
)
from publish.transforms.pointing.targets import Targets, targets
from publish.transforms.transform import Revised, Transform

RULE, NUMBERING = "cross-reference", "caption-number"
_SIGNS = ("图", "圖", "表", "章", "节", "節")


def pointing(edits: Iterable[Edit]) -> Transform:
    """Return the transform that makes references; ``edits`` are those of the readers."""

    def done(document: Document) -> Revised:
        pointer = _Pointer(targets(document, edits))
        made = pointer.document(document)
        return Revised(made, tuple(pointer.edits), tuple(pointer.findings))

    return done


class _Pointer(Rewriter):
    """Goes through running text, chapter by chapter."""

    def __init__(self, known: Targets) -> None:
        super().__init__()
        self._known = known
        self._chapter = 0
        self._missed: set[Numbered] = set()
        self.edits: list[Edit] = []
        self.findings: list[Finding] = []

    def document(self, old: Document) -> Document:
        """Rebuild the chapters of a document."""
        chapters = []
        for self._chapter, part in enumerate(old.sections):
            chapters.append(self.section(part))
        return kept(old, sections=tuple(chapters)) if chapters else old

    def section(self, old: Section) -> Section:
        """Rebuild the body of a section, and of those below it."""
        return kept(old, body=self.blocks(old.body), sections=each(self.section, old.sections))

    def blocks(self, old: Blocks) -> Blocks:
        """Rebuild blocks; captions lose their numbers before anything points at them."""
        return super().blocks(each(self._given, old))

    def inlines(self, old: Inlines) -> Inlines:
        """Rebuild one run: texts, and what stresses them; nothing that points already."""
        if not any(map(self._concerns, old)):
            return old
        return tuple(new for node in old for new in self._node(node))

    def _concerns(self, node: Inline) -> bool:
        if isinstance(node, Text):
            return any(sign in node.content for sign in _SIGNS)
        return isinstance(node, Emphasis | Strong | Note)

    def _node(self, node: Inline) -> Iterator[Inline]:
        if isinstance(node, Text):
            yield from self._text(node)
        elif isinstance(node, Emphasis | Strong):
            yield kept(node, content=self.inlines(node.content))
        elif isinstance(node, Note):
            yield kept(node, content=self.blocks(node.content))
        else:
            yield node

    def _text(self, node: Text) -> Iterator[Inline]:
        at = 0
        for match in POINTER.finditer(node.content):
            wanted, start, end = pointed(match)
            if start < at or not is_plain(match):
                continue
            target = self._known.find(self._chapter, wanted)
            words = cut(node, start, end)
            if target is None:
                self._miss(wanted, words, may_miss(match))
                continue
            if start > at:
                yield cut(node, at, start)
            yield self._reference(wanted, target, words)
            at = end
        if at == 0:
            yield node
        elif at < len(node.content):
            yield cut(node, at, len(node.content))

    def _reference(self, wanted: Numbered, target: str, words: Text) -> CrossReference:
        if wanted.kind not in "图表":
            return CrossReference(target, (words,), span=words.span)
        self.edits.append(Edit(RULE, words.span, words.content, ""))
        return CrossReference(target, span=words.span)

    def _miss(self, wanted: Numbered, words: Text, surely: bool) -> None:  # noqa: FBT001  as found
        there = wanted in self._known.said or wanted in self._missed
        if surely and not there and (wanted.kind in "图表" or self._known.knows(wanted.kind)):
            self._missed.add(wanted)
            self.findings.append(NothingThere(words.content, span=words.span))

    def _given(self, node: Block) -> Block:
        """Give a figure or a table the key it is pointed at by; its caption loses its number."""
        key = self._known.keys.get(node.span)
        if key is None or not isinstance(node, Figure | Table):
            return node
        caption = self._bare(node.caption)
        if isinstance(node, Figure):
            return replace(node, key=key, caption=caption)
        return replace(node, key=key, caption=caption)

    def _bare(self, caption: Inlines) -> Inlines:
        first = caption[0]
        found = captioned(first.content) if isinstance(first, Text) else None
        if not isinstance(first, Text) or not found or found[1] >= len(first.content):
            return caption
        length = found[1]
        taken = span_of(first, 0, length)
        self.edits.append(Edit(NUMBERING, taken, first.content[:length], ""))
        return (cut(first, length, len(first.content)), *caption[1:])
