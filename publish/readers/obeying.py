"""Obeying: decisions about lines of a text, followed in a reading of any form."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from publish.decisions import BYLINE, HEADING, NOTICE, VERSE, Decision, Decisions
from publish.model import Blocks, Inlines, Paragraph, Span, Verse, plain_text
from publish.model.value import dataclass
from publish.readers.reading import Byline, Heading, Piece, Reading
from publish.readers.signers import signers

_USUAL = 2


def obeyed(reading: Reading, settled: Decisions) -> Reading:
    """Return a reading with its headings, notices, bylines and verse as decided."""
    if settled.kinds().isdisjoint({HEADING, NOTICE, BYLINE, VERSE}):
        return reading
    body = tuple(one for one in reading.notices if settled.of(NOTICE, one.span) is False)
    kept = tuple(one for one in reading.notices if one not in body)
    merged = _merged(reading.pieces, body)
    obeying = _Obeying(settled, usual_level(_levels(reading.pieces)))
    pieces = _sung(tuple(made for piece in merged for made in obeying.pieces(piece)), settled)
    said = replace(reading.particulars, authors=obeying.authors(reading.particulars.authors))
    notices = (*kept, *obeying.notices)
    return replace(reading, pieces=pieces, particulars=said, notices=notices)


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
    signed: tuple[Inlines, ...] = ()
    unsigned: tuple[Inlines, ...] = ()

    def authors(self, known: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
        """Return the authors with those of lines that sign the text, without those of others."""
        out = {plain_text(name) for line in self.unsigned for name in signers(line)}
        named = (*known, *(name for line in self.signed for name in signers(line, alone=True)))
        return tuple({plain_text(one): one for one in named if plain_text(one) not in out}.values())

    def pieces(self, piece: Piece) -> tuple[Piece, ...]:
        match piece:
            case Heading() if self.settled.of(HEADING, piece.span) is False:
                return (Paragraph(piece.title, span=piece.span),) if piece.title else ()
            case Byline():
                return self._byline(piece)
            case Verse() if self.settled.of(VERSE, piece.span) is False:
                return tuple(Paragraph(line, span=_reach(line)) for line in piece.lines if line)
            case Paragraph():
                made = self._paragraph(piece)
                return (made,) if made else ()
            case _:
                return (piece,)

    def _byline(self, piece: Byline) -> tuple[Piece, ...]:
        """Return the lines that stay a byline, and those that are text below them."""
        refused = [one for one in piece.lines if self.settled.of(BYLINE, _reach(one)) is False]
        self.unsigned += tuple(refused)
        self.signed += tuple(one for one in piece.lines if self.settled.of(BYLINE, _reach(one)))
        kept = tuple(one for one in piece.lines if one not in refused)
        text = (Paragraph(one, span=_reach(one)) for one in refused)
        return (*((replace(piece, lines=kept),) if kept else ()), *text)

    def _paragraph(self, piece: Paragraph) -> Piece | None:
        if self._told(NOTICE, piece.span):
            self.notices += (piece,)
            return None
        if self._told(BYLINE, piece.span):
            self.signed += (piece.content,)
            return Byline((piece.content,), span=piece.span)
        told = self._told(HEADING, piece.span)
        if told:
            return Heading(level_of(told) or self.usual, piece.content, span=piece.span)
        return piece

    def _told(self, kind: str, span: Span) -> Decision | None:
        """Return what was decided and accepted of the line that a paragraph is."""
        return _accepted(self.settled, kind, span)


def _accepted(settled: Decisions, kind: str, span: Span) -> Decision | None:
    for place, told in settled.within(kind, span):
        if told.accept and place.start <= span.start and span.end <= place.end:
            return told
    return None


def _sung(pieces: tuple[Piece, ...], settled: Decisions) -> tuple[Piece, ...]:
    """Make one verse of the paragraphs in a row that one decision calls verse."""
    if VERSE not in settled.kinds():
        return pieces
    done: list[Piece] = []
    last: Decision | None = None
    for piece in pieces:
        paragraph = piece if isinstance(piece, Paragraph) else None
        told = _accepted(settled, VERSE, piece.span) if paragraph else None
        above = done[-1] if done and told is last else None
        if paragraph and told and isinstance(above, Verse):
            lines = (*above.lines, paragraph.content)
            done[-1] = replace(above, lines=lines, span=above.span.to(piece.span))
        elif paragraph and told:
            done.append(Verse((paragraph.content,), span=piece.span))
        else:
            done.append(piece)
        last = told
    return tuple(done)


def _reach(line: Inlines) -> Span:
    return line[0].span.to(line[-1].span)
