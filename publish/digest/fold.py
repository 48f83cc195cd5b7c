"""The way through a digest: rebuild it from its runs of inlines."""

from dataclasses import replace

from publish.edition import Amount, ChapterDigest, Claim, Digest, Point, Question, Quote
from publish.model.fold import OnInlines


def rewrite(digest: Digest, *, inlines: OnInlines) -> Digest:
    """Rebuild a digest; ``inlines`` is handed every whole run, as in a document."""
    return Digest(tuple(_chapter(each, inlines) for each in digest.chapters))


def _chapter(old: ChapterDigest, inlines: OnInlines) -> ChapterDigest:
    return replace(
        old,
        title=inlines(old.title),
        thesis=inlines(old.thesis),
        claims=tuple(_claim(each, inlines) for each in old.claims),
        amounts=tuple(_amount(each, inlines) for each in old.amounts),
        quotes=tuple(_quote(each, inlines) for each in old.quotes),
        questions=tuple(_question(each, inlines) for each in old.questions),
    )


def _claim(old: Claim, inlines: OnInlines) -> Claim:
    return replace(
        old, title=inlines(old.title), points=tuple(_point(each, inlines) for each in old.points)
    )


def _point(old: Point, inlines: OnInlines) -> Point:
    return replace(old, content=inlines(old.content), context=inlines(old.context))


def _amount(old: Amount, inlines: OnInlines) -> Amount:
    return replace(
        old,
        measures=inlines(old.measures),
        context=inlines(old.context),
        source=inlines(old.source),
        hedge=inlines(old.hedge),
        unit=inlines(old.unit),
    )


def _quote(old: Quote, inlines: OnInlines) -> Quote:
    return replace(old, content=inlines(old.content), source=inlines(old.source))


def _question(old: Question, inlines: OnInlines) -> Question:
    return replace(old, content=inlines(old.content), context=inlines(old.context))
