"""Doubting: which lines of a plain text another editor might read otherwise.

Only what a person would really ask about is asked, and of each kind a few at the most.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise

from publish.decisions import HEADING
from publish.model import Finding, Paragraph, Span, Verse
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers import doubts as asked
from publish.readers.plain import marks, notices
from publish.readers.plain.edges import Edges
from publish.readers.plain.lines import Layout, Line
from publish.readers.plain.looks import Looks, stressed
from publish.readers.plain.speech import speech
from publish.readers.plain.title import Titles
from publish.readers.reading import Piece
from publish.readers.seed.draft import Draft

MOST = 4
"""So many doubts of one kind a seed, at the most: more are a habit, not a doubt."""

_USUAL, _SHOWN = 2, 30
_LONG, _BRIEF, _BYLINE = 40, 32, 28
_FEW, _STANZA, _POEM = 3, 4, 4
_POINTS = regex(r"[，。、；！？,.;!?]")
_COUNTING = range(marks.HAN, marks.ARABIC + 1)
_COMMAS = "，,；;"
_NO_SONG = "（(【[“「『<{"


@dataclass(frozen=True, slots=True)
class Seen:
    """How the lines of a text were read."""

    layout: Layout
    titles: Titles
    edges: Edges
    aside: frozenset[int]


def doubts(
    draft: Draft, lines: Sequence[Line], seen: Seen, pieces: Sequence[Piece]
) -> Iterator[Finding]:
    """Yield what is in doubt of a reading, a few of each kind."""
    doubter = _Doubter(draft, lines, seen, pieces)
    kinds = (
        doubter.headings(),
        doubter.numbers(),
        doubter.passed_over(),
        doubter.bylines(),
        doubter.requests(),
        doubter.couplets([piece for piece in pieces if isinstance(piece, Verse)]),
        doubter.stanzas(),
    )
    for kind in kinds:
        yield from islice(kind, MOST)


class _Doubter:
    def __init__(
        self, draft: Draft, lines: Sequence[Line], seen: Seen, pieces: Sequence[Piece]
    ) -> None:
        self._draft, self._lines, self._seen = draft, lines, seen
        self._titles = seen.titles.by_line
        within = (at + n for at, title in self._titles.items() for n in range(title.lines))
        taken = {*within, *seen.aside}
        self._body = [at for at in range(len(lines)) if at not in taken]
        alone = {piece.span.start: piece.span for piece in pieces if isinstance(piece, Paragraph)}
        self._alone = {at for at in self._body if alone.get(self._start(at)) == self._span(at)}
        self._next = dict(pairwise(self._body))
        self._first = min(self._titles, default=-1)

    @cached_property
    def _looks(self) -> Looks:
        return Looks(self._lines, self._seen.layout, self._body, speech(self._lines))

    def headings(self) -> Iterator[Finding]:
        """Doubt headings that are brief and no more; together they vouch for each other."""
        bare = [at for at in self._titles if at != self._first and self._is_bare(at)]
        alone = len(bare) == 1 == len(self._titles) - 1
        for at in bare:
            line = self._lines[at]
            signs = (
                alone,
                line.closed,
                line.width > _LONG,
                any(comma in line.text for comma in _COMMAS),
            )
            if sum(signs) > (len(bare) > 1):
                yield asked.DoubtfulHeading(*self._told(at), span=self._span(at))

    def numbers(self) -> Iterator[Finding]:
        """Doubt headings whose number does not follow on the last of its style."""
        last: dict[tuple[int, int], int] = {}
        for at, title in self._titles.items():
            number = marks.number(self._words(at))
            if not number or number.style not in _COUNTING:
                last = {} if title.level <= _USUAL else last
                continue
            place = title.level, number.style
            last = {key: value for key, value in last.items() if key[0] <= title.level}
            if number.value not in {0, 1, last.get(place, 0) + 1}:
                told = _short(self._lines[at].text), number.value, title.level
                yield asked.LeapingNumber(*told, span=self._span(at))
            last[place] = number.value

    def passed_over(self) -> Iterator[Finding]:
        """Doubt brief lines that stand alone over prose, and yet were taken for text."""
        if self._seen.titles.book or len(self._body) < _FEW:
            return
        for at in self._body[1:]:
            after = self._next.get(at)
            stands = (
                at in self._alone
                and self._may_head(at)
                and after is not None
                and self._lines[after].apart
            )
            beside = after == at + 1 and self._looks.prose(after) and self._looks.prose(at - 1)
            if stands and beside and self._lines[at].width <= _BRIEF:
                yield asked.PossibleHeading(*self._told(at), span=self._span(at))

    def bylines(self) -> Iterator[Finding]:
        """Doubt who stands under the title, where only the place speaks for it or against."""
        for at in sorted(self._seen.edges.guessed & {*self._seen.edges.byline}):
            yield asked.DoubtfulByline(_short(self._lines[at].text), span=self._span(at))
        first = self._first + self._titles[self._first].lines if self._titles else -1
        if first in self._next and not self._seen.edges.byline and self._may_head(first):
            after = self._next[first]
            if self._lines[first].width <= _BYLINE and self._looks.prose(after):
                yield asked.PossibleByline(_short(self._lines[first].text), span=self._span(first))

    def requests(self) -> Iterator[Finding]:
        """Doubt lines of the text that ask for what platforms ask for."""
        for at in self._body:
            if (
                at in self._alone
                and at not in self._looks.said
                and notices.may_ask(self._lines[at].text)
            ):
                yield asked.PossibleNotice(_short(self._lines[at].text), span=self._span(at))

    def couplets(self, found: Sequence[Verse]) -> Iterator[Finding]:
        """Doubt the one verse of a text: lines without points may be of one length by chance."""
        if len(found) == 1 and len(self._titles) + _POEM < len(self._lines):
            words = self._draft.source.text[found[0].span.start : found[0].span.end]
            if len(found[0].lines) <= _POEM and not _POINTS.search(words):
                yield asked.DoubtfulVerse(_short(words.partition("\n")[0]), span=found[0].span)

    def stanzas(self) -> Iterator[Finding]:
        """Doubt brief lines in a row that end in no point."""
        run: list[int] = []
        for at in (*self._body, len(self._lines)):
            if run and at == run[-1] + 1 and at < len(self._lines) and self._may_sing(at):
                run.append(at)
                continue
            if len(run) >= _STANZA:
                span = self._draft.span(self._lines[run[0]].start, self._lines[run[-1]].end)
                first = _short(self._lines[run[0]].text)
                yield asked.PossibleVerse(first, len(run), span=span)
            run = [at] if at < len(self._lines) and self._may_sing(at) else []

    def _may_sing(self, at: int) -> bool:
        brief = self._lines[at].width <= _LONG and self._lines[at].text[0] not in _NO_SONG
        return at in self._alone and brief and self._may_head(at)

    def _may_head(self, at: int) -> bool:
        text = self._lines[at].text
        plain = not marks.number(text) and not marks.is_break(text) and not marks.is_amount(text)
        labelled = "：" in text or ":" in text
        return plain and not labelled and self._looks.brief(at) and not self._lines[at].closed

    def _is_bare(self, at: int) -> bool:
        """Tell whether nothing but being brief says that a line is a heading."""
        text, title = self._lines[at].text, self._titles[at]
        signs = (
            marks.hashes(text)[0],
            stressed(text),
            marks.heading_sign(text),
            marks.is_bracketed(text),
            marks.is_day(text),
            marks.decoration(text),
            marks.number(text),
            marks.spaced(text),
            marks.NAMED.fullmatch(marks.unspaced(text)) or marks.NAMED.fullmatch(text),
            marks.REFERENCES.fullmatch(text),
            marks.TUNE.fullmatch(text),
        )
        settled = self._draft.decided(HEADING, self._lines[at].start, self._lines[at].end)
        return title.lines == 1 and not any(signs) and settled is None

    def _words(self, at: int) -> str:
        text = self._lines[at].text
        text = text[marks.hashes(text)[1] :]
        return stressed(text) or text[marks.decoration(text) :]

    def _told(self, at: int) -> tuple[str, int]:
        title = self._titles.get(at)
        return _short(self._lines[at].text), title.level if title else _USUAL

    def _start(self, at: int) -> int:
        return self._draft.origin(self._lines[at].start)

    def _span(self, at: int) -> Span:
        return self._draft.span(self._lines[at].start, self._lines[at].end)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
