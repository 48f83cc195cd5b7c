"""Works cited again by no name: （同上，第 5 页）, 前揭书, ibid.; the last cited may be meant."""

from collections.abc import Iterator, Mapping

from publish.model import Citation, Document, Text, walk
from publish.model.regex import regex
from publish.model.text import span_of
from publish.transforms.references.findings import DoubtfulCitation

_AGAIN = regex(
    r"[（(](?:[参參]?[见見])?\s*"
    r"(?P<said>同[上前]|[前上][揭引]|[Ii]bid\b\.?|[Ii]dem\b|[Oo]p\. ?cit\.)[^（）()。]{0,30}[)）]"
)
_CERTAINTY = 0.7


def cited_again(document: Document, entries: Mapping[str, str]) -> Iterator[DoubtfulCitation]:
    """Ask, where a text cites what it cited last in its chapter, whether that is meant.

    ``entries`` are the works as a person is shown them, by key.
    """
    for chapter in document.sections:
        last = ""
        for node in walk(chapter):
            if isinstance(node, Citation):
                last = node.references[0]
            elif isinstance(node, Text) and last:
                for found in _AGAIN.finditer(node.content):
                    place = span_of(node, *found.span("said"))
                    said, shown = found["said"], entries.get(last, last)
                    yield DoubtfulCitation(said, last, shown, "", _CERTAINTY, span=place)
