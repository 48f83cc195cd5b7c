"""Cleaning: what a careful editor mends without asking, and what one asks about."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from publish.decisions import UNDECIDED, Decisions
from publish.model import (
    Block,
    Blocks,
    Document,
    Edit,
    Finding,
    Inlines,
    Metadata,
    Reference,
    Section,
    Verse,
    plain_text,
)
from publish.model.keeping import each, kept, same
from publish.transforms.cleaning.asking import Quotations, doubts_of
from publish.transforms.cleaning.deciding import decided
from publish.transforms.cleaning.mending import mended, setting_of
from publish.transforms.cleaning.patch import Patch, apply, patched, shared
from publish.transforms.cleaning.reading import Kind, Reading, Setting
from publish.transforms.cleaning.specimens import specimens
from publish.transforms.line import Leaf, Line, LineRewriter
from publish.transforms.titles import is_references
from publish.transforms.transform import Revised, Transform


def clean(document: Document) -> Revised:
    """Mend the texts of a document, and point at what may need mending."""
    return cleaning()(document)


def cleaning(settled: Decisions = UNDECIDED, off: frozenset[str] = frozenset()) -> Transform:
    """Return the transform that cleans as a person decided, the rules named ``off`` left out."""

    def cleaned(document: Document) -> Revised:
        cleaner = _Cleaner(settled, Setting(off=off))
        done = cleaner.document(document)
        cleaner.findings += cleaner.quotations.end()
        return Revised(done, tuple(cleaner.edits), tuple(cleaner.findings))

    return cleaned


class _Cleaner(LineRewriter):
    """Goes through a document line by line, and knows what kind of line comes next."""

    def __init__(self, settled: Decisions, setting: Setting) -> None:
        super().__init__(self._line)
        self._settled = settled
        self.edits: list[Edit] = []
        self.findings: list[Finding] = []
        self.quotations = Quotations()
        self._kind = Kind.TEXT
        self._setting = setting
        self._depth = 0

    def document(self, old: Document) -> Document:
        """Clean a document; its title as the first chapter's is, for often it is that one."""
        off = self._setting.off
        if old.sections:
            self._setting = replace(setting_of(old.sections[0]), off=off)
        with self._as(Kind.TITLE):
            about = super().document(Document(old.metadata, ())).metadata
        self._setting = Setting(off=off)
        cleaned = super().document(replace(old, metadata=Metadata(())))
        return replace(cleaned, metadata=about)

    def section(self, old: Section) -> Section:
        if self._depth == 0:
            self._setting = replace(setting_of(old), off=self._setting.off)
        kind = Kind.REFERENCE if is_references(plain_text(old.title)) else self._kind
        self._depth += 1
        with self._as(Kind.TITLE):
            title, byline = self.inlines(old.title), each(self.inlines, old.byline)
        with self._as(kind):
            body = self.blocks(old.body)
            sections = each(self.section, old.sections)
        self._depth -= 1
        return kept(old, title=title, byline=byline, body=body, sections=sections)

    def reference(self, old: Reference) -> Reference:
        with self._as(Kind.REFERENCE):
            return super().reference(old)

    def blocks(self, old: Blocks) -> Blocks:
        chosen = zip(old, specimens(old), strict=True)
        return same(old, tuple(node if meant else self._cleaned(node) for node, meant in chosen))

    def _cleaned(self, node: Block) -> Block:
        if not isinstance(node, Verse):
            return self._block(node)
        with self._as(Kind.VERSE):
            return self._block(node)

    @contextmanager
    def _as(self, kind: Kind) -> Iterator[None]:
        before, self._kind = self._kind, kind
        yield
        self._kind = before

    def _line(self, line: Line) -> Sequence[Inlines] | None:
        patches, reading = mended(line.content, self._kind, self._setting)
        if self._settled.places:
            patches = decided(line, patches, self._settled)
            reading = Reading(apply(line.content, patches), self._kind, self._setting)
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
