"""Provenance: where in the seeds a piece of content came from."""

import dataclasses
from bisect import bisect_right
from dataclasses import field
from functools import cached_property
from itertools import accumulate

from publish.model.value import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters of one decoded seed, counted from zero, the end left out."""

    seed: str
    start: int
    end: int

    def to(self, other: "Span") -> "Span":
        """Return the smallest span of this seed that holds both."""
        if other.seed != self.seed:
            return self
        start, end = min(self.start, other.start), max(self.end, other.end)
        return Span(self.seed, start, end)


@dataclass(frozen=True, slots=True)
class Sourced:
    """Anything that remembers its span; two nodes from two places are not equal."""

    span: Span = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Place:
    """A span as a person counts: lines and columns of code points, from one."""

    seed: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.seed}:{self.line}:{self.column}"


@dataclasses.dataclass(frozen=True)
class Source:
    r"""One decoded seed: its name within the manuscript, and its characters.

    Line ends are ``\\n`` alone; readers see to that when they decode.
    """

    name: str
    text: str

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        lengths = (len(line) for line in self.text.split("\n"))
        return tuple(accumulate((length + 1 for length in lengths), initial=0))[:-1]

    def place(self, offset: int) -> Place:
        """Return the line and column of a character; past the end, of the end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset)
        return Place(self.name, line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return one line of the seed, counted from one, without its end."""
        start = self._starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]
