"""Numbering: what is counted gets its number, and every key a shape that is safe.

Chapters and their sections are counted by place in the tree; figures, tables and
equations within their chapter. A title that brings its own number gets none.
"""

from collections import Counter
from dataclasses import field, replace
from typing import TypeAlias

from publish.model import (
    Block,
    Citation,
    CrossReference,
    Document,
    Entry,
    Equation,
    Figure,
    Finding,
    Inline,
    Inlines,
    Mention,
    Note,
    Reference,
    Rewriter,
    Section,
    Span,
    Table,
    Text,
    plain_text,
    walk,
)
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.findings import RepeatedKey, UnknownTarget
from publish.transforms.titles import has_number
from publish.transforms.transform import Revised

_SAFE = regex(r"[A-Za-z][A-Za-z0-9._-]*")
_GIVEN = regex(r"(?:.+-)?equation-\d+")
"""A key that no author gave: what is numbered again is numbered as before."""

Number: TypeAlias = tuple[int, ...]


def number(document: Document) -> Revised:
    """Number a document, make its keys safe and unlike, and settle what points at them."""
    numberer = _Numberer(_aimed_at(document))
    numbered = numberer.document(document)
    pointer = _Pointer(numberer.keys)
    settled = pointer.document(numbered)
    return Revised(settled, (), (*numberer.keys.findings, *pointer.findings))


def _aimed_at(document: Document) -> frozenset[str]:
    return frozenset(node.target for node in walk(document) if isinstance(node, CrossReference))


@dataclass(slots=True)
class _Keys:
    """Keys given so far, and what the keys of the seeds have become.

    ``became`` is by kind, chapter and old key; under chapter -1 by the book's first.
    """

    taken: set[str] = field(default_factory=set)
    became: dict[tuple[str, int, str], str] = field(default_factory=dict)
    counted: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def give(self, kind: str, chapter: int, old: str, span: Span) -> str:
        """Return a key like the old one that nothing else has."""
        key = old if _SAFE.fullmatch(old) else self._next(kind)
        while key in self.taken:
            key = self._next(old if _SAFE.fullmatch(old) else kind)
        if key != old and old and (kind, -1, old) in self.became and kind != "note":
            self.findings.append(RepeatedKey(old, key, span=span))
        self.taken.add(key)
        self.became.setdefault((kind, chapter, old), key)
        self.became.setdefault((kind, -1, old), key)
        return key

    def _next(self, stem: str) -> str:
        self.counted[stem] += 1
        return f"{stem}-{self.counted[stem]}"

    def find(self, kind: str, chapter: int, old: str) -> str | None:
        """Return what a key has become, in this chapter if it can be."""
        return self.became.get((kind, chapter, old)) or self.became.get((kind, -1, old))


class _Numberer(Rewriter):
    """Gives numbers and keys, from the front of the book to its back."""

    def __init__(self, aimed_at: frozenset[str]) -> None:
        super().__init__(inlines=self._notes, block=lambda node: (self._numbered(node),))
        self.keys = _Keys()
        self._aimed_at = aimed_at
        self._counts: list[int] = [0]
        self._kinds: Counter[tuple[int, str]] = Counter()
        self._place: Number = ()
        self.chapter = 0

    def section(self, old: Section) -> Section:
        if len(self._counts) == 1:
            self.chapter += 1
        counts = old.numbered and (len(self._counts) == 1 or bool(self._place))
        self._counts[-1] += counts
        outer, self._place = self._place, (*self._place, self._counts[-1]) if counts else ()
        shown = () if has_number(plain_text(old.title)) else self._place
        key = self.keys.give("section", self.chapter, old.key, old.span)
        self._counts.append(0)
        new = super().section(replace(old, key=key, number=shown))
        self._counts.pop()
        self._place = outer
        return new

    def entry(self, old: Entry) -> Entry:
        key = self.keys.give("term", -1, old.key, old.span)
        return super().entry(replace(old, key=key))

    def reference(self, old: Reference) -> Reference:
        key = self.keys.give("reference", -1, old.key, old.span)
        return super().reference(replace(old, key=key))

    def _notes(self, run: Inlines) -> Inlines:
        return tuple(self._note(node) if isinstance(node, Note) else node for node in run)

    def _note(self, node: Note) -> Note:
        return replace(node, key=self.keys.give("note", self.chapter, node.key, node.span))

    def _numbered(self, node: Block) -> Block:
        match node:
            case Figure(key=key, caption=caption) | Table(key=key, caption=caption):
                wanted = bool(caption) or key in self._aimed_at
            case Equation(key=key):
                wanted = key in self._aimed_at or bool(key and not _GIVEN.fullmatch(key))
            case _:
                return node
        kind = type(node).__name__.lower()
        given = self.keys.give(kind, self.chapter, key, node.span)
        return replace(node, key=given, number=self._count(kind) if wanted else ())

    def _count(self, kind: str) -> Number:
        chapter = self._place[:1]
        self._kinds[(chapter or (0,))[0], kind] += 1
        return (*chapter, self._kinds[(chapter or (0,))[0], kind])


_TARGETS = ("section", "figure", "table", "equation")


class _Pointer(Rewriter):
    """Points every mention, citation and cross-reference at the key its aim now has."""

    def __init__(self, keys: _Keys) -> None:
        super().__init__(inlines=self._settled)
        self.findings: list[Finding] = []
        self._keys = keys
        self._depth = self._chapter = 0

    def section(self, old: Section) -> Section:
        self._chapter += self._depth == 0
        self._depth += 1
        new = super().section(old)
        self._depth -= 1
        return new

    def _settled(self, run: Inlines) -> Inlines:
        return tuple(new for node in run for new in self._one(node))

    def _one(self, node: Inline) -> Inlines:
        match node:
            case Mention(entry=old):
                return (replace(node, entry=self._keys.find("term", -1, old) or old),)
            case Citation(references=old):
                found = (self._keys.find("reference", -1, key) or key for key in old)
                return (replace(node, references=tuple(found)),)
            case CrossReference():
                return self._crossed(node)
            case _:
                return (node,)

    def _crossed(self, node: CrossReference) -> Inlines:
        """Point at what is meant; what is not there leaves its words behind."""
        tried = (self._keys.find(kind, self._chapter, node.target) for kind in _TARGETS)
        target = next((key for key in tried if key), None)
        if target is not None:
            return (replace(node, target=target),)
        self.findings.append(UnknownTarget(node.target, span=node.span))
        return node.content or (Text(node.target, span=node.span),)
