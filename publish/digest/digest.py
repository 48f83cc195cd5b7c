"""The digest of a document: chapter by chapter, section by section."""

from dataclasses import dataclass
from itertools import chain

from publish.digest.amounts import amounts
from publish.digest.cues import FOLD
from publish.digest.points import Candidate, candidates, chosen, room
from publish.digest.questions import questions
from publish.digest.quotes import quotes
from publish.digest.sentences import Sentence, sentences
from publish.edition import ChapterDigest, Claim, Digest
from publish.model import Blocks, Document, Inlines, Section, Span, plain_text


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a talk can hold: points a section, characters a point, and the rest a chapter."""

    points: int = 5
    length: int = 36
    amounts: int = 8
    quotes: int = 2
    questions: int = 3


@dataclass(frozen=True, slots=True)
class _Part:
    """One section as the digest reads it: its heading, its sentences, its candidates."""

    title: Inlines
    span: Span
    sentences: tuple[Sentence, ...]
    candidates: tuple[Candidate, ...]


def digest(document: Document, limits: Limits = Limits()) -> Digest:  # noqa: B008 - frozen
    """Extract what a talk needs; the same document always gives the same digest."""
    traditional = document.metadata.script.startswith("zh-Hant")
    return Digest(tuple(_chapter(each, limits, traditional) for each in document.sections))


def _chapter(chapter: Section, limits: Limits, traditional: bool) -> ChapterDigest:  # noqa: FBT001
    parts = tuple(_parts(chapter, limits))
    said = tuple(chain.from_iterable(part.sentences for part in parts))
    picked = tuple(chosen(part.candidates, room(part.sentences, limits.points)) for part in parts)
    points = tuple(chain.from_iterable(picked))
    return ChapterDigest(
        chapter.key,
        chapter.title,
        chapter.number,
        _thesis(points),
        tuple(map(_claim, parts, picked)),
        amounts(said, limits.amounts, limits.length),
        quotes(said, points, limits.quotes),
        questions(said, points, limits.questions, limits.length, traditional=traditional),
        span=chapter.span,
    )


def _parts(chapter: Section, limits: Limits) -> tuple[_Part, ...]:
    """Divide a chapter into its own opening and its sections, each with all below it."""
    heading = plain_text(chapter.title).translate(FOLD)
    opening = _part((), chapter.span, chapter.body, (heading,), limits)
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
    return _Part(title, span, found, candidates(found, titles, limits.length))


def _prose(section: Section) -> Blocks:
    return (*section.body, *chain.from_iterable(map(_prose, section.sections)))


def _thesis(points: tuple[Candidate, ...]) -> Inlines:
    best = max(points, key=lambda each: (each.weight, -each.order), default=None)
    return best.cut.inlines if best else ()


def _claim(part: _Part, picked: tuple[Candidate, ...]) -> Claim:
    return Claim(part.title, tuple(each.point for each in picked), span=part.span)
