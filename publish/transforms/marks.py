"""Numbers in brackets that point at a numbered list of references: [1], [2,3], [4–6]."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from publish.model import Citation, Document, Inlines, Section
from publish.model.fold import OnInlines
from publish.transforms.line import BodyRewriter, Leaf, Line, wrapped

_MARK = re.compile(r"(?<![a-z]\b)[\[［](\d{1,3}(?:\s*[,，、–—-]\s*\d{1,3})*)[\]］](?![\[(:：])")
_RANGE = re.compile(r"(\d+)\s*[–—-]\s*(\d+)|(\d+)")
_LONGEST_RANGE = 30

Numbers = Mapping[tuple[str, int], str]
"""Keys of references by (chapter key or seed name, number in its list)."""


def link_numbers(document: Document, numbers: Numbers) -> Document:
    """Make citations of the numbers that lists of references answer."""
    return _Linker(numbers).document(document) if numbers else document


class _Linker(BodyRewriter):
    """Goes through the chapters, each with the numbers of its own list or its seed's."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__(self._line)
        self._numbers = numbers
        self._scopes: tuple[str, ...] = ()

    def section(self, old: Section) -> Section:
        outer = self._scopes
        self._scopes = outer or (old.key, old.span.seed)
        new = super().section(old)
        self._scopes = outer
        return new

    def _line(self, line: Line) -> Sequence[Inlines] | None:
        if "[" not in line.content and "［" not in line.content:
            return None
        marks = {leaf: list(self._marks(leaf)) for leaf in line.leaves if not leaf.pointing}
        if not any(marks.values()):
            return None
        return [wrapped(leaf, marks.get(leaf, ())) for leaf in line.leaves]

    def _marks(self, leaf: Leaf) -> Iterator[tuple[int, int, OnInlines]]:
        for found in _MARK.finditer(leaf.text.content):
            keys = self._keys(found[1])
            if keys:
                start, end = found.span()
                yield leaf.start + start, leaf.start + end, partial(_citation, keys)

    def _keys(self, said: str) -> tuple[str, ...]:
        """Return the references meant, or none where one of them is not listed."""
        keys = [self._key(number) for number in _named(said)]
        known = tuple(key for key in keys if key is not None)
        return known if len(known) == len(keys) else ()

    def _key(self, number: int) -> str | None:
        found = (self._numbers.get((scope, number)) for scope in self._scopes)
        return next((key for key in found if key is not None), None)


def _named(said: str) -> Iterator[int]:
    for found in _RANGE.finditer(said):
        if found[3]:
            yield int(found[3])
        else:
            first, last = int(found[1]), int(found[2])
            yield from range(first, min(last, first + _LONGEST_RANGE) + 1)


def _citation(keys: tuple[str, ...], content: Inlines) -> Inlines:
    return (Citation(keys, span=content[0].span.to(content[-1].span)),)
