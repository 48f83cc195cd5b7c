"""Mentions: every use of a term in running text, pointed at its entry."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter

from publish.model import Document, Inlines, Mention, plain_text
from publish.model.fold import OnInlines
from publish.model.regex import regex
from publish.transforms.cleaning.reading import has_han
from publish.transforms.language import word_ends
from publish.transforms.line import BodyRewriter, Leaf, Line, wrapped
from publish.transforms.transform import Revised

_SURE = 5
_FIRST = 2
_BEFORE = regex("[A-Za-z0-9_-]")
_AFTER = regex("[A-Za-z0-9_]|-[A-Za-z]")


def mentioning(document: Document) -> Revised:
    """Wrap every use of a term: the longest that fits, no part of a word, a link or code.

    Which of them are links is for a style to say. What is set already, such as a
    citation, stays whole: so this comes last.
    """
    names = {name: "" for entry in document.glossary for name in map(plain_text, entry.glosses)}
    forms = {form: entry.key for entry in reversed(document.glossary) for form in entry.forms}
    keys = {form: key for form, key in (names | forms).items() if len(form) >= _FIRST}
    return Revised(_Mentioner(keys).document(document) if keys else document)


class _Mentioner(BodyRewriter):
    """Wraps the terms of each line."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        super().__init__(self._line)
        self._terms = _Terms(keys)

    def _line(self, line: Line) -> Sequence[Inlines] | None:
        uses: dict[int, list[tuple[int, int, OnInlines]]] = defaultdict(list)
        for start, end, key in self._terms.within(line.content):
            leaf = _holding(line, start, end)
            if leaf is not None:
                uses[id(leaf)].append((start, end, partial(_mention, key)))
        return [wrapped(leaf, uses.get(id(leaf), ())) for leaf in line.leaves] if uses else None


def _mention(key: str, content: Inlines) -> Inlines:
    return (Mention(content, key, span=content[0].span.to(content[-1].span)),)


def _holding(line: Line, start: int, end: int) -> Leaf | None:
    after = bisect_right(line.leaves, start, key=attrgetter("start"))
    leaf = line.leaves[after - 1] if after else None
    return leaf if leaf and end <= leaf.end and not leaf.pointing else None


class _Terms:
    """Terms by their first two characters, so that a text is gone through but once.

    Without a key are names that only explain: what stands within one is no use of a term.
    """

    def __init__(self, keys: Mapping[str, str]) -> None:
        self._keys = keys
        lengths: dict[str, set[int]] = defaultdict(set)
        for form in keys:
            lengths[form[:_FIRST]].add(len(form))
        self._lengths = {pair: sorted(known, reverse=True) for pair, known in lengths.items()}
        firsts, seconds = (_class(pair[at] for pair in lengths) for at in range(_FIRST))
        self._begins = re.compile(f"{firsts}(?={seconds})")

    def within(self, line: str) -> Iterator[tuple[int, int, str]]:
        """Yield where terms stand in a line, and the keys of their entries."""
        whole = _Whole(line)
        done = 0
        for found in self._begins.finditer(line):
            start = found.start()
            term = self._longest(whole, start) if start >= done else None
            if term is not None:
                done = start + len(term)
                if key := self._keys[term]:
                    yield start, done, key

    def _longest(self, whole: "_Whole", start: int) -> str | None:
        """Return the longest term that begins here and is no part of a word."""
        line = whole.line
        for length in self._lengths.get(line[start : start + _FIRST], ()):
            term = line[start : start + length]
            if len(term) == length and term in self._keys and whole.holds(term, start):
                return term
        return None


class _Whole:
    """A line, cut into words when first asked."""

    def __init__(self, line: str) -> None:
        self.line = line
        self._edges: frozenset[int] | None = None

    def holds(self, term: str, start: int) -> bool:
        """Whether a term found is a word or several, and not the meeting of two."""
        if not _bounded(self.line, start, term):
            return False
        if len(term) >= _SURE or not has_han(term):
            return True
        if self._edges is None:
            self._edges = frozenset((0, *word_ends(self.line)))
        return start in self._edges and start + len(term) in self._edges


def _class(characters: Iterator[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(set(characters))))}]"


def _bounded(line: str, start: int, term: str) -> bool:
    """Whether a term that begins or ends in Latin is no part of a longer word."""
    if term[0].isascii() and start and _BEFORE.match(line, start - 1):
        return False
    return not (term[-1].isascii() and _AFTER.match(line, start + len(term)))
