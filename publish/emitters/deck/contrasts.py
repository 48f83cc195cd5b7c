"""Contrasts: sentences that set one thing against another, taken apart."""

from publish.edition import ChapterDigest
from publish.emitters.deck.legible import closed, words
from publish.model import Inlines, Span
from publish.model.regex import regex
from publish.model.value import dataclass

_PATTERNS = (
    regex(
        r"(?P<not>不是|并非|並非)(?P<one>[^，、。]{2,20})，(?P<but>而是)(?P<other>[^。！]{2,26})$"
    ),
    regex(
        r"(?P<not>不在[于於])(?P<one>[^，。]{2,20})，(?P<but>而?在[于於])(?P<other>[^。！]{2,26})$"
    ),
    regex(r"^(?P<not>[与與]其)(?P<one>[^，。]{2,24})，(?P<but>不如)(?P<other>[^。！；]{2,26})$"),
)
_MARKS = (("“", "”"), ("「", "」"), ("（", "）"), ("《", "》"))


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence with the two things it sets against each other, each with its word."""

    sentence: str
    context: Inlines
    span: Span
    one: tuple[str, str]
    other: tuple[str, str]


def contrast(chapter: ChapterDigest) -> Pair | None:
    """Return a chapter's first contrast: among its quotations, else among its points."""
    quoted = ((quote.content, quote.content, quote.span) for quote in chapter.quotes)
    pointed = (
        (point.content, point.context, point.span)
        for claim in chapter.claims
        for point in claim.points[1:]
    )
    pairs = (_pair(*each) for each in (*quoted, *pointed))
    return next((pair for pair in pairs if pair), None)


def _pair(content: Inlines, context: Inlines, span: Span) -> Pair | None:
    sentence = closed(words(content))
    for pattern in _PATTERNS:
        found = pattern.search(sentence)
        if found and _whole(found["one"]) and _whole(found["other"]):
            one, other = (found["not"], found["one"]), (found["but"], found["other"])
            return Pair(sentence, context, span, one, other)
    return None


def _whole(part: str) -> bool:
    return all(part.count(opens) == part.count(closes) for opens, closes in _MARKS)
