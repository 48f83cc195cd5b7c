"""Strands: content the block parser cut out of a draft, and where each character stood.

A block parser strips quotation marks, indents and list marks from the front of each line
and white space from its end, so a line of content is found at the end of its line.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from markdown_it.token import Token

from publish.model import Span
from publish.model.value import dataclass
from publish.readers.seed.draft import Draft

_BLANK = " \t\n\u3000\u00a0"
_BARE = _BLANK + "-*+>.)0123456789"


@dataclass(frozen=True, slots=True)
class Strand:
    """Content, and for each stretch of it (from ``starts``) its offset in the draft."""

    draft: Draft
    content: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def at(self, offset: int) -> int:
        """Return the draft's offset of a character of the content."""
        if len(self.starts) == 1:
            return self.places[0] + offset
        stretch = max(bisect_right(self.starts, offset) - 1, 0)
        return self.places[stretch] + offset - self.starts[stretch]

    def end(self, offset: int) -> int:
        """Return the draft's offset after the character before this one."""
        return self.at(offset - 1) + 1 if offset else self.at(0)

    def span(self, start: int, end: int) -> Span:
        """Return the span in the seed behind a stretch of the content."""
        if len(self.starts) == 1:
            return self.draft.span(self.places[0] + start, self.places[0] + end)
        return self.draft.span(self.at(start), max(self.end(end), self.at(start)))

    def stretches(self, start: int, end: int) -> list[tuple[str, int, int]]:
        """Return characters of the content as parts of the draft, one for each stretch."""
        if len(self.starts) == 1:
            at = self.places[0]
            return [(self.content[start:end], at + start, at + end)]
        inner = self.starts[bisect_right(self.starts, start) : bisect_left(self.starts, end)]
        edges = (start, *inner, end)
        return [(self.content[a:b], self.at(a), self.at(a) + b - a) for a, b in pairwise(edges)]

    def part(self, start: int, end: int) -> "Strand":
        """Return a stretch of the content without the white space around it."""
        text = self.content[start:end]
        start += len(text) - len(text.lstrip(_BLANK))
        text = text.strip(_BLANK)
        end = start + len(text)
        if not text:
            return Strand(self.draft, "", (0,), (self.at(start),))
        first, last = bisect_right(self.starts, start), bisect_left(self.starts, end)
        starts = (0, *(at - start for at in self.starts[first:last]))
        places = (self.at(start), *self.places[first:last])
        return Strand(self.draft, text, starts, places)

    def trimmed(self) -> "Strand":
        """Return the content without white space around it, ideographic or not."""
        if self.content and self.content[0] not in _BLANK and self.content[-1] not in _BLANK:
            return self
        return self.part(0, len(self.content))


class Lines:
    """The lines of a draft from some offset on, as the block parser counts them."""

    def __init__(self, draft: Draft, base: int) -> None:
        """Find where each line begins and ends."""
        self.draft = draft
        lines = draft.text[base:].split("\n")
        self._starts = [base]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def bounds(self, line: int) -> tuple[int, int]:
        """Return where in the draft a line begins and ends."""
        if line + 1 >= len(self._starts):
            return len(self.draft.text), len(self.draft.text)
        return self._starts[line], self._starts[line + 1] - 1

    def text(self, line: int) -> str:
        """Return one line."""
        start, end = self.bounds(line)
        return self.draft.text[start:end]

    def span(self, first: int, last: int) -> Span:
        """Return the span of lines without the white space around them."""
        if first < last < len(self._starts):
            start, end = self._starts[first], self._starts[last] - 1
        else:
            start, end = self.bounds(first)[0], self.bounds(max(last - 1, first))[1]
        words = self.draft.text[start:end].lstrip()
        start = end - len(words)
        return self.draft.span(start, start + len(words.rstrip()))

    def strand(self, content: str, first: int) -> Strand:
        """Find content, whose first line stands on this line, in the draft."""
        if "\n" not in content:
            return Strand(self.draft, content, (0,), (self._place(content, first),)).trimmed()
        starts, places, offset = [], [], 0
        for number, words in enumerate(content.split("\n"), self._begins(content, first)):
            starts.append(offset)
            places.append(self._place(words, number))
            offset += len(words) + 1
        return Strand(self.draft, content, tuple(starts), tuple(places)).trimmed()

    def _begins(self, content: str, first: int) -> int:
        """Return the line content begins on: the parser strips lines of wide spaces."""
        while first + 2 < len(self._starts) and not self.text(first).strip(_BARE):
            if content[:1] in self.text(first):
                break
            first += 1
        return first

    def find(self, words: str, within: Sequence[int]) -> Strand | None:
        """Return where some words on one line stand among lines, if they do."""
        start, end = self.bounds(within[0])[0], self.bounds(max(within[-1] - 1, within[0]))[1]
        at = self.draft.text.find(words, start, end) if words else -1
        return Strand(self.draft, words, (0,), (at,)) if at >= 0 else None

    def _place(self, words: str, number: int) -> int:
        start, end = self.bounds(number)
        bare = words.strip()
        if bare and bare == words and self.draft.text.endswith(words, start, end):
            return end - len(words)
        line = self.draft.text[start:end]
        indent = len(words) - len(words.lstrip())
        at = len(line.rstrip()) - len(bare)
        if not line.startswith(bare, max(at, 0)):
            at = line.rfind(bare)
        return start + max(at, 0) - indent


def below(token: Token) -> list[int]:
    """Return the lines of a block but for its first."""
    first, last = token.map or (0, 1)
    return [min(first + 1, last), last]
