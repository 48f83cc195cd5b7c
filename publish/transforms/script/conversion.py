"""Conversion: a document, a digest or a word, in the script of an edition.

OpenCC sees whole lines, not nodes, so that 头|发 becomes 頭|髮 across an emphasis. That
an edition is in another script is no edit; what was mended and what was put in other
words is.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from functools import partial

from publish.decisions import UNDECIDED, Decisions
from publish.edition import ChapterDigest, Digest, Script
from publish.model import Document, Section, Text, walk
from publish.model.value import dataclass
from publish.transforms.script.answers import Answers, answers_for
from publish.transforms.script.digests import digest_respelled
from publish.transforms.script.respeller import Respeller
from publish.transforms.script.route import Route
from publish.transforms.script.terms import terms_for
from publish.transforms.script.wordings import Wordings
from publish.transforms.script.written import Written, written
from publish.transforms.transform import Revised

_ENOUGH = 20_000


@dataclass(frozen=True, slots=True)
class Conversion:
    """Puts documents, digests and words into one script.

    ``sources`` tells how chapters, by key, and seeds, by name, are known to be written;
    what it does not hold is told from the text itself.
    """

    route: Route
    sources: Mapping[str, Written] = field(default_factory=dict)

    def document(self, document: Document) -> Revised:
        """Return the document in this script, every label, entry and notice included."""
        sources = self.sources or sources_of(document, simplify=self.route.simplifies)
        respeller = Respeller(self.route, sources, _common(sources))
        new = respeller.document(document)
        new = replace(new, metadata=replace(new.metadata, script=self.route.target.value))
        return Revised(new, tuple(dict.fromkeys(respeller.edits)), tuple(respeller.findings()))

    def digest(self, digest: Digest) -> Digest:
        """Return a digest in this script."""
        return Digest(tuple(map(self._chapter, digest.chapters)))

    def text(self, content: str) -> str:
        """Return words in this script."""
        return self.route.spelled(content, written(content, _common(self.sources)))

    def _chapter(self, chapter: ChapterDigest) -> ChapterDigest:
        source = self.sources.get(chapter.key) or self._told(chapter)
        inlines = Respeller(self.route, self.sources, source).inlines
        return digest_respelled(chapter, inlines, partial(self.route.spelled, source=source))

    def _told(self, chapter: ChapterDigest) -> Written:
        return written(_digested(chapter), _common(self.sources))


def conversion(
    target: Script,
    terms: Mapping[str, str],
    document: Document | None = None,
    settled: Decisions = UNDECIDED,
    *,
    local: bool = False,
) -> Conversion:
    """Return the conversion to a script, with a book's own terms (Simplified = Traditional).

    A document given here tells how its chapters are written, for their digests too. With
    ``local``, words change for those of the region too: 软件 is 軟體 in Taiwan.
    """
    answers = answers_for(target, settled) if target.traditional else Answers()
    own = {**terms, **answers.chosen} if target.traditional else terms
    wordings = Wordings(target, frozenset(terms), settled) if local else None
    route = Route(target, terms_for(target, own), answers, wordings)
    sources = sources_of(document, simplify=route.simplifies) if document else {}
    return Conversion(route, sources)


def sources_of(document: Document, *, simplify: bool = False) -> dict[str, Written]:
    """Tell how each chapter, by its key, and each seed, by its name, is written.

    Where a machine spelled a seed as a whole, it spelled its every Traditional chapter.
    """
    sources: dict[str, Written] = {}
    seeds: dict[str, list[tuple[str, str]]] = {}
    for chapter in document.sections:
        seeds.setdefault(chapter.span.seed, []).append((chapter.key, _said(chapter)))
    told = partial(written, otherwise=_hinted(document), simplify=simplify)
    for seed, chapters in seeds.items():
        whole = told("\n".join(said for _, said in chapters))
        for key, said in chapters:
            found = told(said)
            traditional = found in {Written.TAIWAN, Written.HONG_KONG}
            machine = whole is Written.CHARACTERWISE and traditional
            sources[key] = Written.CHARACTERWISE if machine else found
        sources[f"{seed}\n"] = sources[chapters[0][0]]
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
