"""Cleaning: what a careful editor mends without asking, and what one asks about."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from publish.model import (
    Block,
    Blocks,
    Document,
    Edit,
    Finding,
    Inlines,
    Reference,
    Section,
    Verse,
    plain_text,
)
from publish.transforms.cleaning.asking import Quotations, doubts_of
from publish.transforms.cleaning.mending import mended, setting_of
from publish.transforms.cleaning.reading import Kind, Setting
from publish.transforms.cleaning.specimens import specimens
from publish.transforms.line import Leaf, Line, LineRewriter
from publish.transforms.patch import Patch, patched, shared
from publish.transforms.titles import is_references
from publish.transforms.transform import Revised


def clean(document: Document) -> Revised:
    """Mend the texts of a document, and point at what may need mending."""
    cleaner = _Cleaner()
    cleaned = cleaner.document(document)
    cleaner.findings += cleaner.quotations.end()
    return Revised(cleaned, tuple(cleaner.edits), tuple(cleaner.findings))


class _Cleaner(LineRewriter):
    """Goes through a document line by line, and knows what kind of line comes next."""

    def __init__(self) -> None:
        super().__init__(self._line)
        self.edits: list[Edit] = []
        self.findings: list[Finding] = []
        self.quotations = Quotations()
        self._kind = Kind.TEXT
        self._setting = Setting()
        self._depth = 0

    def section(self, old: Section) -> Section:
        if self._depth == 0:
            self._setting = setting_of(old)
        kind = Kind.REFERENCE if is_references(plain_text(old.title)) else self._kind
        self._depth += 1
        with self._as(Kind.TITLE):
            title, byline = self.inlines(old.title), tuple(map(self.inlines, old.byline))
        with self._as(kind):
            body = self.blocks(old.body)
            sections = tuple(map(self.section, old.sections))
        self._depth -= 1
        return replace(old, title=title, byline=byline, body=body, sections=sections)

    def reference(self, old: Reference) -> Reference:
        with self._as(Kind.REFERENCE):
            return super().reference(old)

    def blocks(self, old: Blocks) -> Blocks:
        chosen = zip(old, specimens(old), strict=True)
        return tuple(node if kept else self._cleaned(node) for node, kept in chosen)

    def _cleaned(self, node: Block) -> Block:
        with self._as(Kind.VERSE if isinstance(node, Verse) else self._kind):
            return self._block(node)

    @contextmanager
    def _as(self, kind: Kind) -> Iterator[None]:
        before, self._kind = self._kind, kind
        yield
        self._kind = before

    def _line(self, line: Line) -> Sequence[Inlines] | None:
        patches, reading = mended(line.content, self._kind, self._setting)
        self.findings += doubts_of(line, reading, patches)
        self.findings += self.quotations.ask(line, reading, patches)
        if not patches:
            return None
        return [self._leaf(leaf, given) for leaf, given in shared(line, patches)]

    def _leaf(self, leaf: Leaf, patches: Sequence[Patch]) -> Inlines:
        if not patches:
            return (leaf.text,)
        text, edits = patched(leaf.text, patches)
        self.edits += edits
        return (text,) if text.content else ()
