"""Obeying: decisions about headings and notices, followed in a reading of any form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from publish.decisions import HEADING, NOTICE, Decision, Decisions
from publish.model import Blocks, Paragraph, Span
from publish.readers.reading import Byline, Heading, Piece, Reading

_USUAL = 2


def obeyed(reading: Reading, settled: Decisions) -> Reading:
    """Return a reading with its headings and notices as decided."""
    if settled.kinds().isdisjoint({HEADING, NOTICE}):
        return reading
    body = tuple(one for one in reading.notices if settled.of(NOTICE, one.span) is False)
    kept = tuple(one for one in reading.notices if one not in body)
    merged = _merged(reading.pieces, body)
    obeying = _Obeying(settled, usual_level(_levels(reading.pieces)))
    pieces = tuple(piece for piece in map(obeying.piece, merged) if piece is not None)
    return replace(reading, pieces=pieces, notices=(*kept, *obeying.notices))


def usual_level(levels: Sequence[int]) -> int:
    """Return the level that most headings stand at, the first aside."""
    others = levels[1:]
    return max(others, key=lambda level: (others.count(level), -level)) if others else _USUAL


def level_of(told: Decision | None) -> int:
    """Return the level that a decision states, as number signs in its ``becomes``, or zero."""
    marks = told.becomes.strip() if told else ""
    return len(marks) if marks and not marks.strip("#") else 0


def _levels(pieces: Sequence[Piece]) -> list[int]:
    return [piece.level for piece in pieces if isinstance(piece, Heading)]


def _merged(pieces: Sequence[Piece], notices: Blocks) -> Iterator[Piece]:
    """Put notices that are body back where they stood."""
    waiting = sorted(notices, key=attrgetter("span"), reverse=True)
    for piece in pieces:
        while waiting and waiting[-1].span < piece.span:
            yield waiting.pop()
        yield piece
    yield from waiting[::-1]


@dataclass(slots=True)
class _Obeying:
    """Goes through the pieces, setting aside what was decided to be a notice."""

    settled: Decisions
    usual: int
    notices: Blocks = ()

    def piece(self, piece: Piece) -> Piece | None:
        match piece:
            case Heading() if self.settled.of(HEADING, piece.span) is False:
                return Paragraph(piece.title, span=piece.span) if piece.title else None
            case Heading() | Byline():
                return piece
            case Paragraph():
                return self._paragraph(piece)
            case _:
                return piece

    def _paragraph(self, piece: Paragraph) -> Piece | None:
        if self._told(NOTICE, piece.span):
            self.notices += (piece,)
            return None
        told = self._told(HEADING, piece.span)
        if told:
            return Heading(level_of(told) or self.usual, piece.content, span=piece.span)
        return piece

    def _told(self, kind: str, span: Span) -> Decision | None:
        """Return what was decided and accepted of the line that a paragraph is."""
        for place, told in self.settled.within(kind, span):
            if told.accept and place.start <= span.start and span.end <= place.end:
                return told
        return None
