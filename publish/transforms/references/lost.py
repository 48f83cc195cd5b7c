"""Citations that are missing: where a chat left a mark, and where studies are said to show.

Which work was meant is told by the names in the sentence, or guessed by what both are
about. None is set without a person's word.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Sized

from publish.model import Document, Edit, Finding, Paragraph, Span, WorkKind, walk
from publish.model.regex import regex
from publish.model.text import span_of
from publish.model.value import dataclass
from publish.transforms.line import Line, line_of
from publish.transforms.references.findings import DoubtfulCitation, LostCitation
from publish.transforms.references.holding import NEAR, SENTENCES, held
from publish.transforms.references.naming import HEARD, Naming, shown
from publish.transforms.references.topics import Likeness, Topics
from publish.transforms.transform import Revised, Transform

_STUDIES = regex(
    "(?:(?:有|多项|多項|许多|許多|不少|一些|大量|近年|国际学术|國際學術|相关|相關|已有|实证|實證)的?)?"
    "(?:研究|调查|調查|实验|實驗|学者|學者)(?:者|人员|人員)?"
    "(?:表明|显示|顯示|发现|發現|指出|证明|證明|认为|認為)"
)
_SHOWN = 24
_SURE, _LIKELY, _GUESSED, _UNKNOWN = 0.9, 0.6, 0.2, 0.1
_ENOUGH, _MOST, _STEP, _CANDIDATES = 1.0, 0.5, 0.1, 3


def lost_marks(edits: Sequence[Edit]) -> list[Span]:
    """Return where a chat left its marks, in order."""
    return sorted({edit.span for edit in edits if edit.rule == "object-replacement"})


def lost_citations(edits: Sequence[Edit]) -> Transform:
    """Return the transform that asks what stood where object replacement characters did.

    A chat leaves U+FFFC where it cited; reading takes it out and logs the edit, whose
    place this finds in the text again.
    """
    lost = lost_marks(edits)

    def ask(document: Document) -> Revised:
        listed = [work for work in document.references if work.kind is WorkKind.UNKNOWN]
        nodes = (node for section in document.sections for node in walk(section))
        paragraphs = [node for node in nodes if isinstance(node, Paragraph)]
        asking = _Asking(
            Naming(document.references, document.glossary), Topics(listed), shown(listed)
        )
        studied = asking.studied(paragraphs, lost) if listed else ()
        return Revised(document, (), (*asking.lost(lost, paragraphs), *studied))

    return ask


@dataclass(frozen=True, slots=True)
class _Asking:
    """Looks for the works that sentences may have cited."""

    naming: Naming
    topics: Topics
    entries: dict[str, str]

    def lost(self, marks: Sequence[Span], paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
        """Ask about every mark that a chat left."""
        since = Span("", 0, 0)
        for mark, words in held(marks, paragraphs):
            before = words.before(mark.start, since.start if since.seed == mark.seed else 0)
            *above, sentence = SENTENCES.split(before)
            yield self._lost(sentence, "".join(above), mark)
            since = mark

    def _lost(self, sentence: str, above: str, mark: Span) -> LostCitation:
        """Ask about a mark; who is named above its sentence is the next best guess."""
        named, sure = self._named(sentence)
        alike = () if named else self.topics.like(sentence)
        earlier = {} if named else self._named(above)[0]
        like = (one.key for one in alike if one.weight * 2 > alike[0].weight)
        told = list(dict.fromkeys((*named, *reversed(earlier), *like)))
        why = {**{one.key: "、".join(one.shared) for one in alike}, **earlier, **named}
        listed = "; ".join(
            f"{key} ({why[key]}): {self.entries.get(key, key)}" for key in told[:_CANDIDATES]
        )
        sure = min(sure, _sureness(len(named), alike)) if named else _sureness(0, alike, earlier)
        first = told[0] if told else ""
        said = sentence if len(sentence) <= _SHOWN else f"…{sentence[-_SHOWN:]}"
        return LostCitation(said, listed or "—", first, sure, span=mark)

    def _named(self, words: str) -> tuple[dict[str, str], float]:
        """Return the works that words name, by key, how each is said, and how sure the first is."""
        found = list(self.naming.named(words, cited=True))
        sure = _SURE if not found or found[0].certainty > HEARD else _MOST
        return {one.keys[0]: words[one.start : one.end] for one in found}, sure

    def studied(
        self, paragraphs: Sequence[Paragraph], marks: Sequence[Span]
    ) -> Iterator[DoubtfulCitation]:
        """Ask which works are meant where studies show something and none is named."""
        for node in paragraphs:
            line = line_of(node.content)
            for start, end in _places(line.content):
                found = _STUDIES.search(line.content, start, end)
                place = _place(line, found) if found and not _cites(line, start, end) else None
                if found and place and not _marked(place, node, end - found.start(), marks):
                    yield from self._study(line.content[start:end], found[0], place)

    def _study(self, sentence: str, said: str, place: Span) -> Iterator[DoubtfulCitation]:
        likely = self.topics.like(sentence)[:_CANDIDATES]
        if not likely or likely[0].weight < _ENOUGH or any(self.naming.named(sentence)):
            return
        best, others = likely[0], likely[1:]
        why = f"{self.entries[best.key]} ({'、'.join(best.shared)})"
        also = ", ".join(one.key for one in others)
        yield DoubtfulCitation(said, best.key, why, also, _sureness(0, likely), span=place)


def _sureness(named: int, alike: Sequence[Likeness], earlier: Sized = ()) -> float:
    if named:
        return _SURE if named == 1 else _LIKELY
    if len(earlier) == 1:
        return _MOST
    return min(_GUESSED + _STEP * alike[0].weight, _MOST) if alike else _UNKNOWN


def _places(content: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a line stand."""
    start = 0
    for sentence in SENTENCES.split(content):
        yield start, start + len(sentence)
        start += len(sentence)


def _place(line: Line, found: re.Match[str]) -> Span | None:
    """Return where words stand in their seed, or nothing where they are of several nodes."""
    for leaf in line.leaves:
        if leaf.start <= found.start() and found.end() <= leaf.end:
            return span_of(leaf.text, found.start() - leaf.start, found.end() - leaf.start)
    return None


def _cites(line: Line, start: int, end: int) -> bool:
    """Whether a sentence points at something already."""
    return any(leaf.pointing and leaf.start < end and start < leaf.end for leaf in line.leaves)


def _marked(place: Span, node: Paragraph, reach: int, marks: Sequence[Span]) -> bool:
    """Whether a lost mark stands in the rest of a sentence, and is asked about itself."""
    end = min(place.start + 2 * reach, node.span.end + NEAR)
    after = bisect_left(marks, Span(place.seed, place.start, 0))
    return after < len(marks) and marks[after] < Span(place.seed, end + 1, 0)
