"""Lines that could not be composed as they should be: what was left to the engine, and torn."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from publish.model import Code, CodeListing, Document, Finding, Severity, Span, Text, walk
from publish.model.text import span_of
from publish.paginator import Paginated

_SHOWN = 40
_RIGHTLY = ("no text", "preserved white space")
"""Reasons that ask for no care: nothing to set, and code to be set as it was typed."""


@dataclass(frozen=True, slots=True)
class WordTorn(Finding):
    """A word or address was wider than its line, and broken wherever the line ended."""

    code: ClassVar[str] = "word-torn"
    severity: ClassVar[Severity] = Severity.WARNING
    word: str
    length: int


@dataclass(frozen=True, slots=True)
class LinesByEngine(Finding):
    """Paragraphs that our composition could not set, and the engine did, without its care."""

    code: ClassVar[str] = "lines-by-engine"
    severity: ClassVar[Severity] = Severity.NOTE
    paragraphs: int
    composed: int
    reason: str


def hard_lines(made: Paginated, document: Document) -> Iterator[Finding]:
    """Yield a finding for each word torn and each reason to leave paragraphs to the engine."""
    for word in made.torn:
        shown = word if len(word) <= _SHOWN else f"{word[:_SHOWN]}…"
        yield WordTorn(shown, len(word), span=_place(document, word))
    for reason, count in made.fallen_back.items():
        if reason not in _RIGHTLY:
            yield LinesByEngine(count, made.composed, reason, span=None)


def _place(document: Document, word: str) -> Span | None:
    for node in (node for section in document.sections for node in walk(section)):
        if isinstance(node, Text) and (at := node.content.find(word)) >= 0:
            return span_of(node, at, at + len(word))
        if isinstance(node, Code | CodeListing) and word in node.content:
            return node.span
    return None
