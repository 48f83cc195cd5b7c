"""A route: all that leads words into the script of an edition."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeAlias

from publish.edition import Script
from publish.model.value import dataclass
from publish.transforms.language.opencc import convert
from publish.transforms.line import Leaf
from publish.transforms.script.answers import Answers
from publish.transforms.script.custom import either_way, one_of_custom, usual_words
from publish.transforms.script.doubts import Doubt, second
from publish.transforms.script.quotes import all_requoted, requoted
from publish.transforms.script.respell import Piece, Stretches, respelled_line
from publish.transforms.script.routes import paths
from publish.transforms.script.terms import Terms
from publish.transforms.script.wordings import Wordings
from publish.transforms.script.written import Written, quotations

Respelled: TypeAlias = tuple[tuple[Piece, ...], Iterable[Doubt]]
"""The pieces of a line, and its doubts."""


@dataclass(frozen=True, slots=True)
class Route:
    """What leads a line into a script: terms, answers, and local words if they are wanted."""

    target: Script
    terms: Terms
    answers: Answers
    wordings: Wordings | None = None

    def spelled(self, content: str, source: Written) -> str:
        """Return words written so in this script."""
        pieces, _ = self.pieces(self.quoted(content, source), source)
        return self.kept("".join(piece.content for piece in pieces), content, source)

    def pieces(self, line: str, source: Written, leaves: Sequence[Leaf] = ()) -> Respelled:
        """Return the pieces that a line becomes, and what is doubtful about them."""
        first = self._first(line, source, leaves)
        pieces = respelled_line(line, paths(source, self.target), self.terms, first)
        if not self.asks(source) or any(len(one.content) != one.length for one in pieces):
            return pieces, ()
        plain = convert(line, "t2s") if source is Written.CHARACTERWISE else line
        path = paths(Written.SIMPLIFIED, self.target)[0]
        settled = b"".join(bytes([piece.fixed]) * piece.length for piece in pieces)
        after, doubts = second(plain, "".join(one.content for one in pieces), settled, path)
        ends = accumulate(piece.length for piece in pieces)
        return tuple(
            replace(one, content=after[end - one.length : end])
            for one, end in zip(pieces, ends, strict=True)
        ), doubts

    def _first(self, line: str, source: Written, leaves: Sequence[Leaf]) -> Stretches:
        """Return what comes before all terms: quotations of another script, then local words."""
        local = self.wordings.stretches(line, source, leaves) if self.wordings else ()
        foreign = [
            (start, end, self.spelled(line[start:end], script), "")
            for start, end, script in self.foreign(line, source)
        ]
        if not foreign:
            return local
        bounds = [(start, end) for start, end, *_ in foreign]
        apart = (one for one in local if all(one[1] <= a or b <= one[0] for a, b in bounds))
        return sorted((*foreign, *apart))

    def foreign(self, line: str, source: Written) -> Iterable[tuple[int, int, Written]]:
        """Return the quotations of another script; on its way to Traditional they keep theirs."""
        onward = source is Written.SIMPLIFIED and self.target.traditional
        return () if onward else quotations(line, source)

    def quoted(self, line: str, source: Written) -> str:
        """Return a line with the quotation marks of this script."""
        if not self.target.traditional and source is Written.SIMPLIFIED:
            return line
        return requoted(line, corner=self.target.traditional)

    def all_quoted(self, lines: Sequence[str], source: Written) -> Sequence[str]:
        """Return lines with the quotation marks of this script."""
        if not self.target.traditional and source is Written.SIMPLIFIED:
            return lines
        return all_requoted(lines, corner=self.target.traditional)

    def kept(self, after: str, before: str, source: Written) -> str:
        """Leave an author's variants in a text that is only mended."""
        return _kept(after, before, source) if self.target.traditional else after

    @property
    def simplifies(self) -> bool:
        """Whether all that is asked for is Simplified characters."""
        return not self.target.traditional and self.wordings is None

    def asks(self, source: Written) -> bool:
        """Whether what is written so may come out doubtful: what people spelled does not."""
        return self.target.traditional and source not in {Written.TAIWAN, Written.HONG_KONG}


def _kept(after: str, before: str, source: Written) -> str:
    if source is not Written.CHARACTERWISE or len(after) != len(before) or after == before:
        return after
    for start, end in either_way(before):
        if after[start:end] in usual_words():
            after = after[:start] + before[start:end] + after[end:]
    pairs = zip(before, after, strict=True)
    return "".join(one if one != two and one_of_custom(one, two) else two for one, two in pairs)
