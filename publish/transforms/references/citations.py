"""Citations: marks and names in the text, pointed at the works they mean.

Set where there is no doubt: a key, a listed number, a title, the name of an
organisation that has one work in the list and is said to report something. What may
mean a work, and what means none, is a finding.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter

from publish.decisions import UNDECIDED, Decision, Decisions
from publish.model import (
    Citation,
    Document,
    Edit,
    Finding,
    Inline,
    Inlines,
    Link,
    Reference,
    Rewriter,
    Span,
    Text,
    WorkKind,
    plain_text,
    walk,
)
from publish.model.fold import OnInlines
from publish.model.regex import regex
from publish.model.text import cut, span_of
from publish.readers.markdown.cited import CITED, calls
from publish.transforms.line import BodyRewriter, Leaf, Line, wrapped
from publish.transforms.references.again import cited_again
from publish.transforms.references.findings import (
    DoubtfulCitation,
    OtherYear,
    UncitedReference,
    UncitedReferences,
    UnknownCitation,
)
from publish.transforms.references.holding import NEAR
from publish.transforms.references.lost import lost_marks
from publish.transforms.references.naming import Naming, Stretch, shown
from publish.transforms.transform import Revised, Transform

CITATION = "citation"
"""The kind of decision that says which work some words mean, if any."""

_STOP = regex("[。！？!?\n]")
_YEAR = regex(r"\s*(?:等人?|et al\.?)?\s*(?:[（(][^（）()]{1,12}[）)])?\s*")
_FEW = 2
_ADDRESS = regex(r"https?://[^\s，。；、）)\]》]+")
_FURTHER = regex("延伸|[扩擴拓]展|[进進]一步|推[荐薦]|further", re.IGNORECASE)


def link_citations(document: Document) -> Revised:
    """Point citations at their references, and report those that lead nowhere."""
    return linking(UNDECIDED)(document)


def linking(decisions: Decisions, edits: Sequence[Edit] = ()) -> Transform:
    """Return the transform that points citations at references as a person decided.

    Of ``edits``, those that took a chat's marks out say where another question is asked.
    """
    lost = lost_marks(edits)

    def linked(document: Document) -> Revised:
        linker = _Linker(document, decisions, lost)
        settled = _Settler({reference.key for reference in document.references})
        done = settled.document(linker.document(document))
        again = (one for one in cited_again(done, linker.entries) if _open(one, decisions))
        findings = (*linker.findings, *settled.findings, *again, *_uncited(done))
        return Revised(done, (), findings)

    return linked


class _Linker(BodyRewriter):
    """Wraps what names a reference, line by line."""

    def __init__(self, document: Document, settled: Decisions, lost: Sequence[Span]) -> None:
        super().__init__(self._line)
        self._settled = settled
        self._lost = lost
        self.findings: list[Finding] = []
        self._naming = Naming(document.references, document.glossary)
        self.entries = shown(document.references)

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
        keyed = (one for one in stretches if not one.worded and one.keys[0] in self.entries)
        marks = [*(at for at, _ in line.marks), *(one.end for one in keyed)]
        for found in sorted(stretches, key=lambda s: (s.start, -s.end)):
            leaf = _holding(line, found)
            if leaf is None or found.start < at:
                continue
            span = span_of(leaf.text, found.start - leaf.start, found.end - leaf.start)
            told = self._settled.at(CITATION, span) if found.worded else None
            asked = told is None or told.accept is None
            if asked and found.loose and _marked_within(line, found, marks):
                continue
            stretch = _answered(found, told)
            if stretch.certain:
                at = stretch.end
                yield leaf, (stretch.start, stretch.end, partial(_citation, stretch))
            elif asked and not self._asked_elsewhere(line, found, span):
                said = line.content[stretch.start : stretch.end]
                self.findings.append(self._asked(said, stretch, span))

    def _asked_elsewhere(self, line: Line, found: Stretch, span: Span) -> bool:
        """Whether a mark that a chat lost in the rest of the sentence is asked about itself."""
        if not found.loose or not self._lost:
            return False
        end = span.end + 2 * (_sentence_end(line, found) - found.end) + NEAR
        after = bisect_left(self._lost, span)
        return after < len(self._lost) and self._lost[after] < Span(span.seed, end, 0)

    def _asked(self, said: str, stretch: Stretch, span: Span) -> Finding:
        key, *others = stretch.keys
        if stretch.year:
            return OtherYear(said, key, stretch.year, self.entries[key], span=span)
        also, sure = ", ".join(others), stretch.certainty
        return DoubtfulCitation(said, key, self.entries[key], also, sure, span=span)


def _open(asked: Finding, decisions: Decisions) -> bool:
    return asked.span is None or decisions.of(CITATION, asked.span) is None


def _marked_within(line: Line, found: Stretch, marks: Sequence[int]) -> bool:
    """Whether the sentence of a name brings the mark of a citation, its author's own word."""
    end = _sentence_end(line, found)
    start = max((stop.end() for stop in _STOP.finditer(line.content, 0, found.start)), default=0)
    return any(start < at <= end for at in marks)


def _sentence_end(line: Line, found: Stretch) -> int:
    stop = _STOP.search(line.content, found.end)
    return stop.end() if stop else len(line.content)


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
    if stretch.worded:
        return (Citation(stretch.keys, content, stretch.locator, span=span),)
    return tuple(_called(content, span))


def _called(content: Inlines, span: Span) -> Iterator[Inline]:
    """Yield what brackets call, and the words before each key as they stand."""
    text = content[0]
    assert isinstance(text, Text)  # noqa: S101  a stretch is part of one text
    for call in calls(text.content[1:-1]):
        if call.end > call.start:
            yield cut(text, call.start + 1, call.end + 1)
        yield Citation(call.keys, locator=call.locator, span=span)


def _keys(line: Line) -> Iterator[Stretch]:
    for found in CITED.finditer(line.content):
        keys = tuple(key for call in calls(found[1]) for key in call.keys)
        if keys:
            yield Stretch(found.start(), found.end(), keys, worded=False)


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
        place = f", {node.locator}" if node.locator else ""
        return node.content or (Text(f"[{mark}{place}]", span=node.span),)


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
    linked = {
        node.target for part in document.sections for node in walk(part) if isinstance(node, Link)
    }
    listed = [one for one in document.references if one.kind is WorkKind.UNKNOWN]
    cited |= {one.key for one in listed if linked and not linked.isdisjoint(_addresses(one))}
    left = [one for one in listed if one.key not in cited and not _for_further_reading(one)]
    if len(left) == len(listed) > _FEW:
        yield UncitedReferences(len(left), span=left[0].span)
        return
    for one in left:
        yield UncitedReference(one.key, plain_text(one.content)[:40], span=one.span)


def _addresses(work: Reference) -> Sequence[str]:
    """Return the addresses of an entry: what the text links to it leans on."""
    links = [node.target for node in work.content if isinstance(node, Link)]
    return [*links, *_ADDRESS.findall(plain_text(work.content))]


def _for_further_reading(work: Reference) -> bool:
    return any(_FURTHER.search(plain_text(title)) for title in work.under)
