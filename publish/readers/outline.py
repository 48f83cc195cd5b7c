"""Outlines: a flat run of headings and blocks folded into nested sections."""

from collections.abc import Iterable, Iterator
from dataclasses import field

from publish.model import Block, Finding, Inlines, Section, Span, plain_text
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.findings import SkippedLevel
from publish.readers.reading import Byline, Heading, Piece


@dataclass(slots=True)
class _Part:
    """A section while it is being filled."""

    heading: Heading
    body: list[Block] = field(default_factory=list)
    byline: list[Inlines] = field(default_factory=list)
    parts: list["_Part"] = field(default_factory=list)

    def section(self) -> Section:
        sections = tuple(part.section() for part in self.parts)
        return Section(
            key=self.heading.key,
            title=self.heading.title,
            body=tuple(self.body),
            sections=sections,
            byline=tuple(self.byline),
            numbered=self.heading.numbered,
            span=_reach(self.heading.span, self.body, sections),
        )


@dataclass(frozen=True, slots=True)
class Outline:
    """The chapters of one seed."""

    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]


def outline(pieces: Iterable[Piece], opening: Heading, *, titled: bool = False) -> Outline:
    """Fold pieces into chapters; what stands before the first heading opens the first one.

    Headings of level one are chapters. Where there are none, a heading that alone and
    first is the highest is the chapter, or else ``opening``, which wins if the seed is
    ``titled``. A heading that skips levels is nested by one and reported.
    """
    waiting = tuple(pieces)
    levels = [piece.level for piece in waiting if isinstance(piece, Heading)]
    top = min(levels, default=1)
    lone = not titled and levels[:1] == [top] and levels.count(top) == 1
    root = _Part(opening)
    stack = [(top - 1, root)]
    findings: list[Finding] = []
    for piece in waiting:
        if isinstance(piece, Heading):
            findings += _open(stack, piece)
        else:
            _put(stack[-1][1], piece)
    whole = not root.parts or (top > 1 and not (lone and len(root.parts) == 1))
    sections = (root.section(),) if whole else _spread(root)
    return Outline(sections if waiting else (), tuple(findings))


def _put(part: _Part, piece: Block | Byline) -> None:
    if isinstance(piece, Byline):
        part.byline += piece.lines
    else:
        part.body.append(piece)


def _open(stack: list[tuple[int, _Part]], heading: Heading) -> Iterator[Finding]:
    while len(stack) > 1 and stack[-1][0] >= heading.level:
        stack.pop()
    above, parent = stack[-1]
    if heading.level > above + 1:
        title = plain_text(heading.title)
        yield SkippedLevel(heading.level, above + 1, title, span=heading.span)
    part = _Part(heading)
    parent.parts.append(part)
    stack.append((heading.level, part))


def _spread(root: _Part) -> tuple[Section, ...]:
    first = root.parts[0]
    first.body[:0] = root.body
    first.byline[:0] = root.byline
    return tuple(part.section() for part in root.parts)


def _reach(start: Span, body: list[Block], sections: tuple[Section, ...]) -> Span:
    last = sections[-1].span if sections else body[-1].span if body else start
    return start.to(last)


_NOT_WORD = regex(r"[^\w]+")


def slug(words: str) -> str:
    """Return words as a key: letters, digits and Han joined by hyphens, a letter first."""
    made = _NOT_WORD.sub("-", words.lower()).strip("-_")[:60].rstrip("-_")
    return made if made[:1].isalpha() else f"s-{made}" if made else "s"
