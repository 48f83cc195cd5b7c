"""Lines that could not be composed as they should be: what was left to the engine, and torn."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from publish.model import Code, CodeListing, Document, Finding, Severity, Span, Text, walk
from publish.model.text import span_of
from publish.model.value import dataclass
from publish.paginator import Paginated

_SHOWN = 40
_PLACED = 200
"""So many words torn are looked for in the text; who has more has another trouble."""

_RIGHTLY = ("no text", "preserved white space")
"""Reasons that ask for no care: nothing to set, and code to be set as it was typed."""


@dataclass(frozen=True, slots=True)
class WordTorn(Finding):
    """A word or address was wider than its line, and broken wherever the line ended."""

    code = "word-torn"
    severity = Severity.WARNING
    word: str
    length: int


@dataclass(frozen=True, slots=True)
class LinesByEngine(Finding):
    """Paragraphs that our composition could not set, and the engine did, without its care."""

    code = "lines-by-engine"
    severity = Severity.NOTE
    paragraphs: int
    composed: int
    reason: str


def hard_lines(made: Paginated, document: Document) -> Iterator[Finding]:
    """Yield a finding for each word torn and each reason to leave paragraphs to the engine."""
    words = tuple(dict.fromkeys(made.torn))
    places = _Places(document) if words else None
    for position, word in enumerate(words):
        shown = word if len(word) <= _SHOWN else f"{word[:_SHOWN]}…"
        place = places.find(word) if places and position < _PLACED else None
        yield WordTorn(shown, len(word), span=place)
    for reason, count in made.fallen_back.items():
        if reason not in _RIGHTLY:
            yield LinesByEngine(count, made.composed, reason, span=None)


class _Places:
    """The words of a document as one string, which is searched at once."""

    def __init__(self, document: Document) -> None:
        self._nodes = [
            node
            for section in document.sections
            for node in walk(section)
            if isinstance(node, Text | Code | CodeListing)
        ]
        self._words = "\0".join(node.content for node in self._nodes)
        self._starts = list(accumulate((len(node.content) + 1 for node in self._nodes), initial=0))

    def find(self, word: str) -> Span | None:
        """Return where a word first stands, if the author wrote it."""
        at = self._words.find(word)
        if at < 0:
            return None
        index = bisect_right(self._starts, at) - 1
        node, start = self._nodes[index], at - self._starts[index]
        return span_of(node, start, start + len(word)) if isinstance(node, Text) else node.span
