"""Holding: the paragraphs that hold places of a seed, and the sentences that end there."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from publish.model import Paragraph, Run, Span, Text, walk
from publish.model.regex import regex
from publish.model.text import runs

SENTENCES = regex("(?<=[。！？!?])(?=.)")
NEAR = 3
"""So far behind its end a paragraph still holds a mark."""
_LONGEST = 1000


def held(marks: Sequence[Span], paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Span, "Words"]]:
    """Yield each mark that a paragraph holds, with the words of the shortest that does.

    ``marks`` are in order; each paragraph is looked at only while it may hold the next.
    """
    words = cache(lambda at: Words(paragraphs[at]))
    waiting = sorted(range(len(paragraphs)), key=lambda at: paragraphs[at].span, reverse=True)
    begun: list[int] = []
    for mark in marks:
        while waiting and paragraphs[waiting[-1]].span <= _end(mark):
            begun.append(waiting.pop())
        begun = [at for at in begun if _holds(paragraphs[at].span, mark)]
        if begun:
            yield mark, words(min(begun, key=lambda at: (_length(paragraphs[at].span), at)))


def _end(mark: Span) -> Span:
    """Return what sorts behind every span that begins where a mark stands."""
    return Span(mark.seed, mark.start + 1, 0)


def _holds(span: Span, mark: Span) -> bool:
    return span.seed == mark.seed and span.start <= mark.start <= span.end + NEAR


def _length(span: Span) -> int:
    return span.end - span.start


class Words:
    """The words of a paragraph with their places in its seed, asked for many of them."""

    def __init__(self, node: Paragraph) -> None:
        """Join the texts of the paragraph, those left out that stand elsewhere in the seed."""
        texts: list[Text] = []
        for text in walk(node):
            if isinstance(text, Text) and (not texts or texts[-1].span <= text.span):
                texts.append(text)
        self._content = "".join(text.content for text in texts)
        self._runs: list[Run] = [run for text in texts for run in runs(text)]
        self._starts = [run.start for run in self._runs]
        self._offsets = list(accumulate((run.length for run in self._runs), initial=0))

    def sentence(self, place: int) -> str:
        """Return the sentence that ends at a place of the seed, the end of it if it is long."""
        return SENTENCES.split(self.before(place))[-1]

    def before(self, place: int, since: int = 0) -> str:
        """Return the words before a place, the end of them if they are many."""
        start, end = self._reached(since), self._reached(place)
        return self._content[max(end - _LONGEST, start, 0) : end].rstrip()

    def _reached(self, place: int) -> int:
        """Return how many of the words stand before a place of the seed."""
        at = bisect_left(self._starts, place) - 1
        if at < 0:
            return 0
        run = self._runs[at]
        within = place - run.start if run.verbatim and place < run.end else run.length
        return self._offsets[at] + within
