"""Speech: what stands beside each slide, and where in the book its words are."""

from collections.abc import Iterator
from dataclasses import dataclass

from publish.edition import Edition
from publish.emitters.deck.legible import legible, words
from publish.emitters.deck.slides import Speech
from publish.model import Inlines, Section, Span
from publish.words import figures, labels
from publish.words.talk import Talk, talk


@dataclass(frozen=True, slots=True)
class _Landmark:
    """A heading of the book, and where in its seed it begins."""

    start: int
    trail: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Writes notes for one edition, knowing its sections and printed pages."""

    edition: Edition
    talk: Talk
    landmarks: dict[str, tuple[_Landmark, ...]]

    def speech(
        self, context: tuple[Inlines | str, ...], span: Span | None, minutes: int, follow_up: str
    ) -> Speech:
        """Return the notes of a slide that says these words from this place."""
        said = (each if isinstance(each, str) else words(each) for each in context)
        kept = tuple(dict.fromkeys(filter(None, map(legible, said))))
        return Speech(kept, self.place(span), minutes, follow_up)

    def place(self, span: Span | None) -> str:
        """Name the chapter, the section and the printed page that a span stands in."""
        found = self._landmark(span) if span else None
        if found is None:
            return ""
        page = self.edition.pages.labels.get(found.key) if self.edition.pages else None
        printed = (labels(self.edition.script).page.format(page),) if page else ()
        return " · ".join((*found.trail, *printed))

    def _landmark(self, span: Span) -> _Landmark | None:
        before = [each for each in self.landmarks.get(span.seed, ()) if each.start <= span.start]
        return max(before, key=lambda each: each.start, default=None)


def speaker(edition: Edition) -> Speaker:
    """Return the one who writes this edition's notes."""
    found: dict[str, list[_Landmark]] = {}
    for section in edition.document.sections:
        for below, landmark in _landmarks(edition, section, ()):
            found.setdefault(below.span.seed, []).append(landmark)
    return Speaker(edition, talk(edition.script), {k: tuple(v) for k, v in found.items()})


def chapter_number(edition: Edition, number: tuple[int, ...]) -> str:
    """Return a chapter's number as a heading says it, or nothing where it has none."""
    return labels(edition.script).chapter.format(figures(number[0])) if number else ""


def _landmarks(
    edition: Edition, section: Section, above: tuple[str, ...]
) -> Iterator[tuple[Section, _Landmark]]:
    number = chapter_number(edition, section.number) if not above else ""
    title = f"{number} {words(section.title)}".strip()
    trail = (*above, title) if title else above
    yield section, _Landmark(section.span.start, trail, section.key)
    for below in section.sections:
        yield from _landmarks(edition, below, trail)
