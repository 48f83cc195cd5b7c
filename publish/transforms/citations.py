"""Citations: marks and names in the text, pointed at the works they mean.

Set where there is no doubt: a key, a listed number, a title, the name of an
organisation that has one work in the list and is said to report something. What may
mean a work, and what means none, is a finding.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter

from publish.decisions import UNDECIDED, Decision, Decisions
from publish.model import (
    Citation,
    Document,
    Finding,
    Inline,
    Inlines,
    Rewriter,
    Span,
    Text,
    WorkKind,
    plain_text,
    walk,
)
from publish.model.fold import OnInlines
from publish.model.regex import regex
from publish.model.text import span_of
from publish.transforms.findings import (
    DoubtfulCitation,
    OtherYear,
    UncitedReference,
    UnknownCitation,
)
from publish.transforms.line import BodyRewriter, Leaf, Line, wrapped
from publish.transforms.naming import Naming, Stretch, shown
from publish.transforms.transform import Revised, Transform

CITATION = "citation"
"""The kind of decision that says which work some words mean, if any."""

_KEY = regex(r"\[((?:[^\[\]@]*@[\w:.#$%&+?<>~/-]+[^\[\]@]*;?)+)\]")
_YEAR = regex(r"\s*(?:[（(][^（）()]{1,12}[）)])?\s*")
_PART = regex(r"@([\w:.#$%&+?<>~/-]*\w)\s*[,，]?\s*([^;@]*)")


def link_citations(document: Document) -> Revised:
    """Point citations at their references, and report those that lead nowhere."""
    return linking(UNDECIDED)(document)


def linking(decisions: Decisions) -> Transform:
    """Return the transform that points citations at references as a person decided."""

    def linked(document: Document) -> Revised:
        linker = _Linker(document, decisions)
        settled = _Settler({reference.key for reference in document.references})
        done = settled.document(linker.document(document))
        findings = (*linker.findings, *settled.findings, *_uncited(done))
        return Revised(done, (), findings)

    return linked


class _Linker(BodyRewriter):
    """Wraps what names a reference, line by line."""

    def __init__(self, document: Document, settled: Decisions) -> None:
        super().__init__(self._line)
        self._settled = settled
        self.findings: list[Finding] = []
        self._naming = Naming(document.references)
        self._entries = shown(document.references)

    def _line(self, line: Line) -> Sequence[Inlines] | None:
        stretches = [*_keys(line), *self._naming.named(line.content)]
        chosen = list(self._chosen(line, stretches))
        if not chosen:
            return None
        cited: dict[int, list[tuple[int, int, OnInlines]]] = {}
        for leaf, cite in chosen:
            cited.setdefault(id(leaf), []).append(cite)
        return [wrapped(leaf, cited.get(id(leaf), ())) for leaf in line.leaves]

    def _chosen(
        self, line: Line, stretches: Sequence[Stretch]
    ) -> Iterator[tuple[Leaf, tuple[int, int, OnInlines]]]:
        at = 0
        for found in sorted(stretches, key=lambda s: (s.start, -s.end)):
            leaf = _holding(line, found)
            if leaf is None or found.start < at:
                continue
            span = span_of(leaf.text, found.start - leaf.start, found.end - leaf.start)
            told = self._settled.at(CITATION, span) if found.worded else None
            stretch = _answered(found, told)
            if stretch.certain:
                at = stretch.end
                yield leaf, (stretch.start, stretch.end, partial(_citation, stretch))
            elif told is None or told.accept is None:
                said = line.content[stretch.start : stretch.end]
                self.findings.append(self._asked(said, stretch, span))

    def _asked(self, said: str, stretch: Stretch, span: Span) -> Finding:
        key, *others = stretch.keys
        if stretch.year:
            return OtherYear(said, key, stretch.year, self._entries[key], span=span)
        return DoubtfulCitation(said, key, self._entries[key], ", ".join(others), span=span)


def _answered(stretch: Stretch, told: Decision | None) -> Stretch:
    """Return what a person says that some words mean: the work named, or none."""
    if told is None or told.accept is None:
        return stretch
    keys = (told.becomes,) if told.becomes else stretch.keys
    return replace(stretch, keys=keys, certain=told.accept)


def _holding(line: Line, stretch: Stretch) -> Leaf | None:
    after = bisect_right(line.leaves, stretch.start, key=attrgetter("start"))
    leaf = line.leaves[after - 1] if after else None
    return leaf if leaf and stretch.end <= leaf.end and not leaf.pointing else None


def _citation(stretch: Stretch, content: Inlines) -> Inlines:
    span = content[0].span.to(content[-1].span)
    said = content if stretch.worded else ()
    return (Citation(stretch.keys, said, stretch.locator, span=span),)


def _keys(line: Line) -> Iterator[Stretch]:
    for found in _KEY.finditer(line.content):
        parts = _PART.findall(found[1])
        keys = tuple(key for key, _ in parts)
        locator = "; ".join(part.strip() for _, part in parts if part.strip())
        yield Stretch(found.start(), found.end(), keys, locator=locator, worded=False)


class _Settler(Rewriter):
    """Takes away the citations of works that are not listed, and leaves their words."""

    def __init__(self, known: set[str]) -> None:
        super().__init__(inlines=self._settled)
        self.findings: list[Finding] = []
        self._known = known

    def _settled(self, run: Inlines) -> Inlines:
        if not any(isinstance(node, Citation) for node in run):
            return run
        settled = tuple(new for node in run for new in self._one(node))
        return tuple(
            new
            for place, node in enumerate(settled)
            for new in (_words(node) if _marked(node, settled[place + 1 : place + 3]) else (node,))
        )

    def _one(self, node: Inline) -> Inlines:
        if not isinstance(node, Citation):
            return (node,)
        unknown = [key for key in node.references if key not in self._known]
        self.findings += [UnknownCitation(key, span=node.span) for key in unknown]
        known = tuple(key for key in node.references if key in self._known)
        if known:
            return (replace(node, references=known),)
        mark = "; ".join(f"@{key}" for key in unknown)
        return node.content or (Text(f"[{mark}]", span=node.span),)


def _marked(node: Inline, after: Inlines) -> bool:
    """Tell whether words that mean a work are followed by its mark: 张三（2020）[1]."""
    if not isinstance(node, Citation) or not node.content:
        return False
    match after:
        case (Citation() as mark, *_):
            pass
        case (Text(content=between), Citation() as mark, *_) if _YEAR.fullmatch(between):
            pass
        case _:
            return False
    return not mark.content and set(node.references) <= set(mark.references)


def _words(node: Inline) -> Inlines:
    return node.content if isinstance(node, Citation) else (node,)


def _uncited(document: Document) -> Iterator[Finding]:
    cited = {
        key for node in walk(document) if isinstance(node, Citation) for key in node.references
    }
    for reference in document.references:
        if reference.key not in cited and reference.kind is WorkKind.UNKNOWN:
            said = plain_text(reference.content)[:40]
            yield UncitedReference(reference.key, said, span=reference.span)
