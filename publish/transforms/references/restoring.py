"""Restoring: citations set where a person said: at a mark that a chat left, at a name."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from publish.decisions import CITING, Decision, Decisions, parted
from publish.model import Citation, Document, Inline, Inlines, Rewriter, Span, Text, walk
from publish.model.regex import regex
from publish.model.text import cut, runs
from publish.transforms.transform import Revised, Transform

_NEAR = 3
_KEYS = regex(r"[^\s,，;；@\[\]]+")


def restoring(settled: Decisions) -> Transform:
    """Return the transform that puts citations where decisions say that works are meant."""

    def restored(document: Document) -> Revised:
        places = settled.places.items()
        marks = ((place, told) for (_, place, _), told in places if told.puts(CITING))
        waiting = _by_text(document, parted(marks).held)
        return Revised(_Restorer(waiting).document(document) if waiting else document)

    return restored


class _Restorer(Rewriter):
    """Cuts texts at the places, and puts the citations there."""

    def __init__(self, waiting: Mapping[Span, Sequence[Citation]]) -> None:
        super().__init__(inlines=self._restored)
        self._waiting = waiting

    def _restored(self, run: Inlines) -> Inlines:
        return tuple(new for node in run for new in self._parts(node))

    def _parts(self, node: Inline) -> Iterator[Inline]:
        if not isinstance(node, Text) or node.span not in self._waiting:
            yield node
            return
        at = 0
        for citation in self._waiting[node.span]:
            # A mark was taken out when the seed was read: from it to its end is nothing.
            start, end = (length_to(node, at) for at in (citation.span.start, citation.span.end))
            if start > at:
                yield cut(node, at, start)
            yield replace(citation, content=(cut(node, start, end),)) if end > start else citation
            at = end
        if at < len(node.content):
            yield cut(node, at, len(node.content))


def length_to(text: Text, place: int) -> int:
    """Return how many characters of a text come from before a place of its seed."""
    length = 0
    for run in runs(text):
        if run.start >= place:
            break
        length += place - run.start if run.verbatim and place < run.end else run.length
    return length


def _by_text(
    document: Document, marks: Sequence[tuple[Span, Decision]]
) -> Mapping[Span, Sequence[Citation]]:
    """Give each mark to the last text that begins before it, if it ends near."""
    nodes = (node for part in document.sections for node in walk(part)) if marks else ()
    ordered = sorted({node.span for node in nodes if isinstance(node, Text)})
    found: dict[Span, list[Citation]] = defaultdict(list)
    for place, told in marks:
        at = bisect_right(ordered, (place.seed, place.start), key=attrgetter("seed", "start"))
        text = ordered[at - 1] if at else None
        if text and text.seed == place.seed and place.start <= text.end + _NEAR:
            keys = tuple(_KEYS.findall(told.becomes))
            found[text].append(Citation(keys, span=place))
    return found
