"""A digest, rebuilt run by run."""

from collections.abc import Callable
from dataclasses import replace

from publish.edition import Amount, ChapterDigest, Claim, Point, Question, Quote
from publish.model.fold import OnInlines


def digest_respelled(
    chapter: ChapterDigest, inlines: OnInlines, words: Callable[[str], str]
) -> ChapterDigest:
    """Return a chapter's digest with every run, and every amount, in other words."""
    return replace(
        chapter,
        title=inlines(chapter.title),
        thesis=inlines(chapter.thesis),
        claims=tuple(_claim(claim, inlines) for claim in chapter.claims),
        amounts=tuple(_amount(amount, inlines, words) for amount in chapter.amounts),
        quotes=tuple(_quote(quote, inlines) for quote in chapter.quotes),
        questions=tuple(_question(question, inlines) for question in chapter.questions),
    )


def _claim(claim: Claim, inlines: OnInlines) -> Claim:
    points = tuple(_point(point, inlines) for point in claim.points)
    return replace(claim, title=inlines(claim.title), points=points)


def _point(point: Point, inlines: OnInlines) -> Point:
    return replace(point, content=inlines(point.content), context=inlines(point.context))


def _amount(amount: Amount, inlines: OnInlines, words: Callable[[str], str]) -> Amount:
    return replace(
        amount,
        value=words(amount.value),
        measures=inlines(amount.measures),
        context=inlines(amount.context),
        source=inlines(amount.source),
        hedge=inlines(amount.hedge),
        unit=inlines(amount.unit),
    )


def _quote(quote: Quote, inlines: OnInlines) -> Quote:
    return replace(quote, content=inlines(quote.content), source=inlines(quote.source))


def _question(question: Question, inlines: OnInlines) -> Question:
    return replace(question, content=inlines(question.content), context=inlines(question.context))
