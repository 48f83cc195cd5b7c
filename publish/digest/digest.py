"""The digest of a document: chapter by chapter, section by section."""

from itertools import chain

from publish.digest.amounts import amounts
from publish.digest.cues import CONCLUSION, FOLD, SIMPLIFIED, TRADITIONAL
from publish.digest.points import Candidate, candidates, chosen, room
from publish.digest.questions import questions
from publish.digest.quotes import quotes
from publish.digest.score import bigrams, narrative
from publish.digest.sentences import Sentence, sentences
from publish.digest.works import prose_of
from publish.edition import ChapterDigest, Claim, Digest
from publish.model import Blocks, Document, Inlines, Section, Span, plain_text
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a talk can hold: points a section, characters a point, and the rest a chapter."""

    points: int = 4
    length: int = 36
    amounts: int = 16
    quotes: int = 2
    questions: int = 3


USUAL = Limits()


@dataclass(frozen=True, slots=True)
class _Part:
    """One section as the digest reads it: its heading, its sentences, its points."""

    title: Inlines
    span: Span
    sentences: tuple[Sentence, ...]
    points: tuple[Candidate, ...]


def digest(document: Document, limits: Limits = USUAL) -> Digest:
    """Extract what a talk needs; the same document always gives the same digest."""
    return Digest(tuple(_chapter(each, limits) for each in document.sections))


def _chapter(chapter: Section, limits: Limits) -> ChapterDigest:
    parts = tuple(_parts(chapter, limits))
    said = tuple(chain.from_iterable(part.sentences for part in parts))
    points = tuple(chain.from_iterable(part.points for part in parts))
    return ChapterDigest(
        chapter.key,
        chapter.title,
        chapter.number,
        _thesis(points, plain_text(chapter.title).translate(FOLD)),
        tuple(map(_claim, parts)),
        amounts(said, limits.amounts, limits.length),
        quotes(said, points, limits.quotes),
        questions(said, points, limits.questions, traditional=_traditional(said)),
        narrative(said),
        span=chapter.span,
    )


def _parts(chapter: Section, limits: Limits) -> tuple[_Part, ...]:
    """Divide a chapter into its own opening and its sections, each with all below it."""
    heading = plain_text(chapter.title).translate(FOLD)
    opening = _part((), chapter.span, prose_of(chapter), (heading,), limits)
    below = tuple(
        _part(
            each.title,
            each.span,
            _prose(each),
            (plain_text(each.title).translate(FOLD), heading),
            limits,
        )
        for each in chapter.sections
    )
    return tuple(part for part in (opening, *below) if part.sentences)


def _part(
    title: Inlines, span: Span, blocks: Blocks, titles: tuple[str, ...], limits: Limits
) -> _Part:
    found = sentences(blocks)
    ranked = candidates(found, titles, limits.length)
    return _Part(title, span, found, chosen(ranked, room(found, limits.points)))


def _prose(section: Section) -> Blocks:
    return (*prose_of(section), *chain.from_iterable(map(_prose, section.sections)))


def _thesis(points: tuple[Candidate, ...], title: str) -> Inlines:
    """Choose the point that sums a chapter up: a conclusion that speaks of its title."""

    def sums_up(each: Candidate) -> float:
        about = len(bigrams(each.cut.mask) & bigrams(title))
        return each.weight + 1.5 * bool(CONCLUSION.match(each.cut.sentence.mask)) + 0.7 * about

    best = max(points, key=lambda each: (sums_up(each), -each.order), default=None)
    return best.cut.inlines if best else ()


def _traditional(sentences: tuple[Sentence, ...]) -> bool:
    """Tell which characters a chapter is written in; a book's chapters may differ."""
    words = "".join(each.text for each in sentences)
    return sum(map(words.count, TRADITIONAL)) > sum(map(words.count, SIMPLIFIED))


def _weightiest(points: tuple[Candidate, ...]) -> Candidate | None:
    return max(points, key=lambda each: (each.weight, -each.order), default=None)


def _claim(part: _Part) -> Claim:
    """Tell a section: the weightiest point asserts, the others follow as they stand in the text."""
    lead = _weightiest(part.points)
    others = (each.point for each in part.points if each is not lead)
    points = (lead.point, *others) if lead else ()
    return Claim(part.title, points, span=part.span)
