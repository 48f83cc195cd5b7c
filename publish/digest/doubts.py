"""What a person should know of a digest before speaking from it."""

from collections.abc import Iterator

from publish.edition import ChapterDigest, Digest
from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class ChapterWithoutPoints(Finding):
    """No sentence of a chapter could be cut to a slide's line."""

    code = "chapter-without-points"
    severity = Severity.NOTE


def doubts(digest: Digest) -> tuple[Finding, ...]:
    """Return a finding for each chapter that gives a talk nothing to say."""
    return tuple(_doubts(digest))


def _doubts(digest: Digest) -> Iterator[Finding]:
    for chapter in digest.chapters:
        if not _points(chapter):
            yield ChapterWithoutPoints(span=chapter.span)


def _points(chapter: ChapterDigest) -> int:
    return sum(len(claim.points) for claim in chapter.claims)
