"""Speech: what stands beside each slide, and where in the book its words are."""

from collections.abc import Iterator

from publish.edition import Edition
from publish.emitters.deck.legible import legible, words
from publish.emitters.deck.slides import Speech
from publish.model import Inlines, Section, Span
from publish.model.value import dataclass
from publish.words import figures, labels
from publish.words.talk import Talk, talk
from publish.xhtml.anchors import Anchors
from publish.xhtml.headings import shows_number


@dataclass(frozen=True, slots=True)
class _Landmark:
    """A heading of the book, and where in its seed it begins."""

    seed: str
    start: int
    trail: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Writes notes for one edition, knowing its sections and printed pages."""

    edition: Edition
    talk: Talk
    landmarks: dict[str, tuple[_Landmark, ...]]
    numbers: dict[str, str]
    anchors: Anchors

    def speech(
        self,
        context: tuple[Inlines | str, ...],
        span: Span | None,
        minutes: int,
        follow_up: str,
        ours: tuple[str, ...] = (),
    ) -> Speech:
        """Return the notes of a slide that says these words from this place."""
        said = (each if isinstance(each, str) else words(each) for each in context)
        kept = tuple(dict.fromkeys(filter(None, map(legible, said))))
        return Speech(kept, self.place(span), minutes, follow_up, ours)

    def place(self, span: Span | None) -> str:
        """Name the chapter, the section and the printed page that a span stands in."""
        found = self._landmark(span) if span else None
        if found is None:
            return ""
        page = self._page(found.key)
        printed = (labels(self.edition.script).page.format(page),) if page else ()
        return " · ".join((*found.trail, *printed))

    def _page(self, key: str) -> str:
        target, pages = self.anchors.find(key), self.edition.pages
        return pages.labels.get(target.id, "") if target and pages else ""

    def _landmark(self, span: Span) -> _Landmark | None:
        before = [each for each in self.landmarks.get(span.seed, ()) if each.start <= span.start]
        return max(before, key=lambda each: each.start, default=None)


def speaker(edition: Edition) -> Speaker:
    """Return the one who writes this edition's notes."""
    chapters = edition.document.sections
    alone = len(chapters) == 1
    numbers = {each.key: _number(edition, each, alone=alone) for each in chapters}
    found: dict[str, list[_Landmark]] = {}
    for chapter in chapters:
        for landmark in _landmarks(chapter, (), numbers[chapter.key]):
            found.setdefault(landmark.seed, []).append(landmark)
    landmarks = {seed: tuple(each) for seed, each in found.items()}
    anchors = Anchors.of(edition.document)
    return Speaker(edition, talk(edition.script), landmarks, numbers, anchors)


def _number(edition: Edition, chapter: Section, *, alone: bool) -> str:
    """Return a chapter's number as the book's own opening says it, or nothing."""
    if not shows_number(chapter, alone=alone):
        return ""
    return labels(edition.script).chapter.format(figures(chapter.number[0]))


def _landmarks(section: Section, above: tuple[str, ...], number: str = "") -> Iterator[_Landmark]:
    title = f"{number} {words(section.title)}".strip()
    trail = (*above, title) if title else above
    yield _Landmark(section.span.seed, section.span.start, trail, section.key)
    for below in section.sections:
        yield from _landmarks(below, trail)
