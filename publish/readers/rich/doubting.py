"""Which headings, bylines and paragraphs of a rich form another editor might read otherwise."""

from collections.abc import Iterator, Sequence
from itertools import islice

from publish.model import Finding, Paragraph, plain_text
from publish.readers.doubts import DoubtfulByline, DoubtfulHeading, PossibleByline, PossibleVerse
from publish.readers.plain import marks
from publish.readers.plain.doubting import MOST
from publish.readers.plain.edges import Edges
from publish.readers.plain.lines import Line
from publish.readers.plain.looks import reads_brief
from publish.readers.reading import Heading, Piece
from publish.readers.seed.wide import columns

_LONG, _SHOWN = 40, 30
_COMMAS = "，,；;"
_BYLINE, _STANZA = 28, 4
_NO_SONG = "（(【[“「『<{"


def doubtful(found: Sequence[Heading], marked: int) -> Iterator[Finding]:
    """Doubt headings that only weight or brevity tells; several vouch for each other."""
    bare = [(one, words) for one in found if not marks.number(words := plain_text(one.title))]
    alone = len(found) == 1 and marked <= 1
    for heading, words in bare:
        signs = (alone, columns(words) > _LONG, any(comma in words for comma in _COMMAS))
        if sum(signs) > (len(bare) > 1) and not marks.NAMED.fullmatch(marks.unspaced(words)):
            yield DoubtfulHeading(words[:_SHOWN], heading.level, span=heading.span)


def doubted(
    pieces: Sequence[Piece], lines: Sequence[Line], edges: Edges, first: int
) -> Iterator[Finding]:
    """Doubt who stands under the title for the place alone, and brief lines in a row."""
    for at in sorted(edges.guessed & {*edges.byline}):
        yield DoubtfulByline(lines[at].text[:_SHOWN], span=pieces[at].span)
    aside = {*edges.byline, *edges.notices}
    brief = {
        at
        for at, piece in enumerate(pieces)
        if at not in aside and isinstance(piece, Paragraph) and _is_brief(lines[at])
    }
    under = first > 0 and first in brief and first + 1 < len(lines) and not edges.byline
    if under and lines[first].width <= _BYLINE and lines[first + 1].closed:
        yield PossibleByline(lines[first].text[:_SHOWN], span=pieces[first].span)
    yield from islice(_stanzas(pieces, lines, brief), MOST)


def _stanzas(pieces: Sequence[Piece], lines: Sequence[Line], brief: set[int]) -> Iterator[Finding]:
    for at in sorted(one for one in brief if one - 1 not in brief):
        end = at
        while end in brief:
            end += 1
        if end - at >= _STANZA:
            span = pieces[at].span.to(pieces[end - 1].span)
            yield PossibleVerse(lines[at].text[:_SHOWN], end - at, span=span)


def _is_brief(line: Line) -> bool:
    """Tell whether a line of prose would not be so short, unmarked and without a point."""
    text = line.text
    marked = marks.number(text) or marks.bullet(text) or marks.is_amount(text)
    plain = not marked and not marks.caption(text) and "：" not in text and ":" not in text
    return (
        plain
        and line.width <= _LONG
        and text[0] not in _NO_SONG
        and not line.closed
        and reads_brief(text)
    )
