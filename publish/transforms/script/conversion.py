"""Conversion: a document, a digest or a word, in the script of an edition.

OpenCC sees whole lines, not nodes, so that 头|发 becomes 頭|髮 across an emphasis.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from publish.edition import ChapterDigest, Digest, Script
from publish.model import (
    Document,
    Edit,
    Entry,
    Finding,
    Inlines,
    Reference,
    Section,
    Sourced,
    Text,
    walk,
)
from publish.model.text import respelled
from publish.transforms.line import Line, LineRewriter
from publish.transforms.script.digests import digest_respelled
from publish.transforms.script.mending import mendings
from publish.transforms.script.quotes import requoted
from publish.transforms.script.respell import dealt, paths, respelled_line
from publish.transforms.script.terms import Terms, terms_for, unusable
from publish.transforms.script.written import Written, written
from publish.transforms.transform import Revised

_ENOUGH = 20_000


@dataclass(frozen=True, slots=True)
class Conversion:
    """Puts documents, digests and words into one script.

    ``sources`` tells how chapters, by key, and seeds, by name, are known to be written;
    what it does not hold is told from the text itself.
    """

    target: Script
    terms: Terms
    findings: tuple[Finding, ...] = ()
    sources: Mapping[str, Written] = field(default_factory=dict)

    def document(self, document: Document) -> Revised:
        """Return the document in this script, every label, entry and notice included."""
        sources = self.sources or sources_of(document)
        known = Conversion(self.target, self.terms, (), sources)
        rewriter = _Respeller(known, _common(known.sources))
        new = rewriter.document(document)
        new = replace(new, metadata=replace(new.metadata, script=self.target.value))
        return Revised(new, tuple(rewriter.edits), self.findings)

    def digest(self, digest: Digest) -> Digest:
        """Return a digest in this script."""
        return Digest(tuple(map(self._chapter, digest.chapters)))

    def text(self, content: str) -> str:
        """Return words in this script."""
        return self.spelled(content, written(content, _common(self.sources)))

    def spelled(self, content: str, source: Written) -> str:
        """Return words written so in this script."""
        quoted = self._quoted(content, source)
        pieces = respelled_line(quoted, paths(source, self.target), self.terms)
        return "".join(piece.content for piece in pieces)

    def _chapter(self, chapter: ChapterDigest) -> ChapterDigest:
        source = self.sources.get(chapter.key) or written(_digested(chapter), _common(self.sources))
        return digest_respelled(
            chapter, _Respeller(self, source).inlines, partial(self.spelled, source=source)
        )

    def _quoted(self, line: str, source: Written) -> str:
        if not self.target.traditional and source is Written.SIMPLIFIED:
            return line
        return requoted(line, corner=self.target.traditional)

    def line(self, line: Line, source: Written) -> Sequence[str]:
        """Return what each leaf of a line becomes."""
        quoted = self._quoted(line.content, source)
        route = paths(source, self.target)
        pieces = respelled_line(quoted, route, self.terms)
        return dealt(pieces, [(leaf.start, leaf.end) for leaf in line.leaves], quoted)


def conversion(
    target: Script, terms: Mapping[str, str], document: Document | None = None
) -> Conversion:
    """Return the conversion to a script, with a book's own terms (Simplified = Traditional).

    A document given here tells how its chapters are written, for their digests too.
    """
    sources = sources_of(document) if document else {}
    return Conversion(target, terms_for(target, terms), unusable(terms), sources)


def sources_of(document: Document) -> dict[str, Written]:
    """Tell how each chapter, by its key, and each seed, by its name, is written."""
    sources: dict[str, Written] = {}
    otherwise = _hinted(document)
    for chapter in document.sections:
        found = written(_said(chapter), otherwise)
        sources[chapter.key] = found
        sources.setdefault(f"{chapter.span.seed}\n", found)
    return sources


def _hinted(document: Document) -> Written:
    script = Script.named(document.metadata.script)
    if script is Script.TAIWAN:
        return Written.TAIWAN
    return Written.HONG_KONG if script is Script.HONG_KONG else Written.SIMPLIFIED


def _common(sources: Mapping[str, Written]) -> Written:
    """Return how most chapters are written."""
    counted = {kind: list(sources.values()).count(kind) for kind in Written}
    return max(Written, key=lambda kind: counted[kind])


def _said(node: Section) -> str:
    said: list[str] = []
    length = 0
    for part in walk(node):
        if isinstance(part, Text):
            said.append(part.content)
            length += len(part.content)
            if length > _ENOUGH:
                break
    return "".join(said)


def _digested(chapter: ChapterDigest) -> str:
    runs = [chapter.title, chapter.thesis]
    runs += [point.context for claim in chapter.claims for point in claim.points]
    return "".join(node.content for run in runs for node in run if isinstance(node, Text))


class _Respeller(LineRewriter):
    """Goes through a document chapter by chapter, each from its own script."""

    def __init__(self, to: Conversion, source: Written) -> None:
        super().__init__(self._line)
        self.edits: list[Edit] = []
        self._to = to
        self._source = self._common = source
        self._outside = True

    def section(self, old: Section) -> Section:
        before, outside = self._source, self._outside
        self._source, self._outside = self._to.sources.get(old.key, before), False
        new = super().section(old)
        self._source, self._outside = before, outside
        return new

    def entry(self, old: Entry) -> Entry:
        self._source = self._of_seed(old)
        new = super().entry(old)
        forms = tuple(dict.fromkeys(map(self.words, old.forms)))
        self._source = self._common
        return replace(new, forms=forms)

    def reference(self, old: Reference) -> Reference:
        self._source = self._of_seed(old)
        new = super().reference(old)
        new = replace(
            new,
            authors=tuple(map(self.words, old.authors)),
            title=self.words(old.title),
            container=self.words(old.container),
        )
        self._source = self._common
        return new

    def words(self, said: str) -> str:
        return self._to.spelled(said, self._source)

    def _source_of(self, line: Line) -> Written:
        """What stands outside all chapters, a title or a notice, is written as its seed is."""
        if self._outside and line.leaves:
            return self._of_seed(line.leaves[0].text)
        return self._source

    def _of_seed(self, node: Sourced) -> Written:
        return self._to.sources.get(f"{node.span.seed}\n", self._common)

    def _line(self, line: Line) -> Sequence[Inlines] | None:
        source = self._source_of(line)
        new = self._to.line(line, source)
        if all(
            leaf.text.content == content for leaf, content in zip(line.leaves, new, strict=True)
        ):
            return None
        if source is Written.CHARACTERWISE and self._to.target.traditional:
            self.edits += mendings(line, new)
        return [
            (respelled(leaf.text, content),) for leaf, content in zip(line.leaves, new, strict=True)
        ]
