"""One chapter as slides: opening, assertions, figures, quotations, pictures, questions."""

from collections.abc import Iterator
from itertools import chain, islice

from publish.edition import Amount, ChapterDigest, Claim, Point, Question, Quote
from publish.emitters.deck.contrasts import Pair, contrast
from publish.emitters.deck.dealing import dealt
from publish.emitters.deck.figures import Picked, numeral, pick, size
from publish.emitters.deck.legible import closed, legible, shortened, words
from publish.emitters.deck.plates import shown
from publish.emitters.deck.poems import poems
from publish.emitters.deck.slides import (
    Assertion,
    BigNumber,
    Comparison,
    Contrast,
    Discussion,
    FigureRow,
    Figures,
    Opening,
    Plate,
    Poem,
    Quotation,
    Slide,
    Speech,
    Statement,
)
from publish.emitters.deck.speech import Speaker
from publish.model import Figure, LineBreak, Section, Span, walk
from publish.model.value import dataclass
from publish.words.talk import Story, Talk

LONGEST_CONTEXT = 150


@dataclass(frozen=True, slots=True)
class Budget:
    """How many slides of each kind a chapter may have; long books get fewer."""

    claims: int
    quotes: int
    questions: int
    plates: int
    poems: int
    figures: bool


FEW, SOME = 6, 15
"""Chapters of a short book, and of one that a talk can still go through."""


def budget(chapters: int) -> Budget:
    """Share a talk among so many chapters."""
    if chapters <= FEW:
        return Budget(12, 2, 3, 4, 8, figures=True)
    if chapters <= SOME:
        return Budget(4, 1, 2, 2, 2, figures=True)
    return Budget(2, 1, 1, 1, 1, figures=False)


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells one chapter: who speaks, what the chapter holds and how much of it to show.

    ``questions`` are those not asked before, and ``asked`` how many were.
    """

    speaker: Speaker
    chapter: ChapterDigest
    section: Section | None
    budget: Budget
    questions: tuple[Question, ...]
    asked: int

    @property
    def number(self) -> str:
        """The chapter's number as its heading says it."""
        return self.speaker.numbers.get(self.chapter.key, "")

    @property
    def title(self) -> str:
        """The chapter's title."""
        return words(self.chapter.title)

    @property
    def _asks(self) -> Talk | Story:
        """What is asked of such a chapter."""
        return self.speaker.talk.story if self.chapter.tells else self.speaker.talk

    def slides(self) -> Iterator[Slide]:
        """Yield the chapter's slides in the order of the talk."""
        picked = pick(self.chapter.amounts)
        yield self._opening()
        for claim, until in self._claims():
            yield from self._claim(claim)
            if picked.big and claim.span.start <= picked.big.span.start < until:
                yield self._big(picked.big, claim)
        if self.budget.figures:
            yield from self._figures(picked)
        yield from self._plates()
        yield from self._poems()
        pair = contrast(self.chapter) if self.budget.figures else None
        if pair:
            yield self._contrast(pair)
        quotes = [each for each in self.chapter.quotes if not pair or each.span != pair.span]
        yield from map(self._quotation, quotes[: self.budget.quotes])
        for at, question in enumerate(self.questions):
            yield self._discussion(question, self.asked + at + 1)

    def _opening(self) -> Opening:
        chapter, told = self.chapter, self.speaker
        speech = told.speech((chapter.thesis,), chapter.span, 1, self._asks.after_opening)
        thesis = closed(words(chapter.thesis))
        return Opening(chapter.key, self.number, thesis, title=self.title, speech=speech)

    def _claims(self) -> Iterator[tuple[Claim, int]]:
        """Yield the claims to be told, each with where the next one begins."""
        told = [claim for claim in self.chapter.claims if claim.points]
        ends = (*(claim.span.start for claim in told[1:]), 1 << 60)
        yield from list(zip(told, ends, strict=False))[: self.budget.claims]

    def _claim(self, claim: Claim) -> Iterator[Slide]:
        for points in dealt(claim.points, self.speaker.edition.style.slide):
            lead, *rest = points
            kicker = words(claim.title) or self.title
            if rest:
                speech = self._said(tuple(points))
                lines = tuple(closed(words(point.content)) for point in rest)
                title = closed(words(lead.content))
                yield Assertion(self.number, kicker, lines, title=title, speech=speech)
            else:
                yield self._statement(lead, kicker)

    def _statement(self, point: Point, kicker: str) -> Statement:
        title, context = closed(words(point.content)), words(point.context)
        more = len(title) + 6 < len(context) <= LONGEST_CONTEXT
        speech = self._said((point,))
        return Statement(self.number, kicker, context if more else "", title=title, speech=speech)

    def _said(self, points: tuple[Point, ...]) -> Speech:
        asks = self._asks.after_claim
        ask = asks[points[0].span.start % len(asks)]
        contexts = tuple(point.context for point in points)
        return self.speaker.speech(contexts, points[0].span, 2, ask)

    def _big(self, amount: Amount, claim: Claim) -> BigNumber:
        speech = self.speaker.speech(
            (amount.context,), amount.span, 1, self.speaker.talk.after_number
        )
        return BigNumber(
            self.number,
            words(claim.title) or self.title,
            words(amount.hedge),
            numeral(amount.value),
            words(amount.unit),
            words(amount.source),
            title=closed(words(amount.measures)),
            speech=speech,
        )

    def _figures(self, picked: Picked) -> Iterator[Slide]:
        named = self.speaker.talk.figures_of
        if picked.compared:
            title = named.format(self._within(picked.compared[0].span))
            yield self._comparison(picked.compared, title)
        if len(picked.rest) > 1:
            title = named.format(self.title)
            speech = self._measured(picked.rest)
            rows = tuple(map(_row, picked.rest))
            yield Figures(self.number, rows, title=title, speech=speech)

    def _within(self, span: Span) -> str:
        """Name the section that a span stands in."""
        before = (claim for claim in self.chapter.claims if claim.span.start <= span.start)
        titles = [words(claim.title) for claim in before]
        return (titles[-1] if titles else "") or self.title

    def _comparison(self, amounts: tuple[Amount, ...], title: str) -> Comparison:
        source = next((words(each.source) for each in amounts if each.source), "")
        return Comparison(
            self.number,
            tuple(map(_row, amounts)),
            source,
            title=title,
            speech=self._measured(amounts),
        )

    def _measured(self, amounts: tuple[Amount, ...]) -> Speech:
        contexts = tuple(amount.context for amount in amounts)
        return self.speaker.speech(contexts, amounts[0].span, 2, self.speaker.talk.after_number)

    def _plates(self) -> Iterator[Plate]:
        found = (self._plate(node) for node in self._pictured())
        yield from [plate for plate in found if plate][: self.budget.plates]

    def _pictured(self) -> Iterator[Figure]:
        if self.section:
            yield from (node for node in walk(self.section) if isinstance(node, Figure))

    def _plate(self, figure: Figure) -> Plate | None:
        picture = shown(figure, self.speaker.edition)
        if picture is None:
            return None
        alt = legible(figure.alt) or words(figure.caption) or self.title
        title = shortened(closed(words(figure.caption)) or alt, 72)
        speech = self.speaker.speech((figure.caption, alt), figure.span, 1, self._ask(figure))
        return Plate(self.number, self.title, picture, alt, title=title, speech=speech)

    def _poems(self) -> Iterator[Poem]:
        found = islice(poems(self.section), self.budget.poems) if self.section else ()
        for leaf in chain.from_iterable(found):
            told = self.speaker
            lines = "／".join(leaf.lines)
            speech = told.speech((lines,), leaf.span, 2, told.talk.after_quotation)
            kicker = "" if self.title == leaf.title else self.title
            yield Poem(
                self.number, kicker, leaf.stanzas, leaf.source, title=leaf.title, speech=speech
            )

    def _ask(self, figure: Figure) -> str:
        asks = self._asks.after_claim
        return asks[figure.span.start % len(asks)]

    def _contrast(self, pair: Pair) -> Contrast:
        told, kicker = self.speaker, self._within(pair.span)
        speech = told.speech((pair.context,), pair.span, 2, told.talk.after_quotation)
        return Contrast(
            self.number, kicker, pair.one, pair.other, title=pair.sentence, speech=speech
        )

    def _quotation(self, quote: Quote) -> Quotation:
        told = self.speaker
        speech = told.speech((quote.content,), quote.span, 1, told.talk.after_quotation)
        source = words(quote.source) or self.title
        return Quotation(
            self.number, words(quote.content), source, title=told.talk.quotation, speech=speech
        )

    def _discussion(self, question: Question, at: int) -> Discussion:
        told = self.speaker
        statement, ask = _parted(question)
        asked, ours = self._asks.after_question, (told.talk.how_to_discuss,)
        speech = told.speech((question.context,), question.span, 5, asked, ours)
        label = told.talk.question.format(at)
        title = f"{statement}{ask}"
        return Discussion(self.number, label, statement, ask, title=title, speech=speech)


def _parted(question: Question) -> tuple[str, str]:
    """Return what a question holds up and what it asks of it."""
    breaks = [at for at, each in enumerate(question.content) if isinstance(each, LineBreak)]
    if not breaks:
        return "", words(question.content)
    return words(question.content[: breaks[0]]), words(question.content[breaks[0] + 1 :])


def _row(amount: Amount) -> FigureRow:
    unit = words(amount.unit)
    gap = "\xa0" if unit[:1].isalpha() and unit.isascii() else ""
    value = f"{words(amount.hedge)}{numeral(amount.value)}{gap}{unit}"
    return FigureRow(value, closed(words(amount.measures)), size(amount))
