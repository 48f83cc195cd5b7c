"""Mentions: the first use of each term in a chapter, pointed at its entry."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from publish.model import Document, Entry, Inlines, Mention, Section
from publish.model.fold import OnInlines
from publish.transforms.cleaning.reading import has_han
from publish.transforms.language import words_of
from publish.transforms.line import BodyRewriter, Leaf, Line, wrapped

_AROUND = 12
_SURE = 5


def mention(document: Document, entries: Sequence[Entry]) -> Document:
    """Wrap the first use of each term in each chapter."""
    keys = {form: entry.key for entry in reversed(entries) for form in entry.forms}
    return _Mentioner({form: key for form, key in keys.items() if len(form) > 1}).document(document)


class _Mentioner(BodyRewriter):
    """Looks for the terms that its chapter has not used yet."""

    def __init__(self, keys: dict[str, str]) -> None:
        super().__init__(self._line)
        self._keys = keys
        self._pattern = _pattern(keys)
        self._depth = 0
        self._used: set[str] = set()

    def section(self, old: Section) -> Section:
        if self._depth == 0:
            self._used = set()
        self._depth += 1
        new = super().section(old)
        self._depth -= 1
        return new

    def _line(self, line: Line) -> Sequence[Inlines] | None:
        if len(self._used) == len(set(self._keys.values())):
            return None
        uses = list(self._uses(line))
        if not uses:
            return None
        return [wrapped(leaf, [use for at, use in uses if at is leaf]) for leaf in line.leaves]

    def _uses(self, line: Line) -> Iterator[tuple[Leaf, tuple[int, int, OnInlines]]]:
        for found in self._pattern.finditer(line.content):
            key = self._keys[found.group()]
            if key in self._used or not _whole(line.content, found):
                continue
            leaf = _holding(line.leaves, *found.span())
            if leaf is not None:
                self._used.add(key)
                yield leaf, (*found.span(), partial(_mention, key))


def _mention(key: str, content: Inlines) -> Inlines:
    return (Mention(content, key, span=content[0].span.to(content[-1].span)),)


def _holding(leaves: Iterable[Leaf], start: int, end: int) -> Leaf | None:
    holding = (leaf for leaf in leaves if leaf.start <= start and end <= leaf.end)
    return next((leaf for leaf in holding if not leaf.pointing), None)


def _whole(line: str, found: re.Match[str]) -> bool:
    """Whether a short Han term found is a word, and not the meeting of two."""
    term, (start, end) = found.group(), found.span()
    if not has_han(term) or len(term) >= _SURE:
        return True
    first = max(start - _AROUND, 0)
    at, edges = first, {first}
    for word in words_of(line[first : end + _AROUND]):
        at += len(word)
        edges.add(at)
    return start in edges and end in edges


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """Return what finds the longest form at each place, Latin ones as whole words."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        by_first[form[0]].append(form)
    groups = (
        f"(?={re.escape(first)})(?:{'|'.join(map(_bounded, those))})"
        for first, those in by_first.items()
    )
    return re.compile("|".join(groups) or "(?!)")


def _bounded(form: str) -> str:
    before = r"(?<![A-Za-z0-9_-])" if form[0].isascii() else ""
    after = r"(?![A-Za-z0-9_]|-[A-Za-z])" if form[-1].isascii() else ""
    return f"{before}{re.escape(form)}{after}"
