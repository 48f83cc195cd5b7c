"""Goes through a document line by line, each from the script of its chapter."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from publish.edition import Script
from publish.model import Edit, Entry, Finding, Inlines, Reference, Section, Sourced
from publish.model.text import respelled, span_of
from publish.transforms.findings import DoubtfulSpelling
from publish.transforms.line import Leaf, Line, LineRewriter
from publish.transforms.script.answers import Answers, region_of
from publish.transforms.script.custom import either_way, one_of_custom, usual_words
from publish.transforms.script.doubts import Doubt, doubts
from publish.transforms.script.mending import mendings
from publish.transforms.script.opencc import convert
from publish.transforms.script.quotes import requoted
from publish.transforms.script.respell import Piece, dealt, respelled_line
from publish.transforms.script.routes import paths
from publish.transforms.script.terms import Terms
from publish.transforms.script.wordings import Wordings
from publish.transforms.script.written import Written, strays


@dataclass(frozen=True, slots=True)
class Route:
    """What leads a line into a script: terms, answers, and local words if they are wanted."""

    target: Script
    terms: Terms
    answers: Answers
    wordings: Wordings | None = None

    def spelled(self, content: str, source: Written) -> str:
        """Return words written so in this script."""
        pieces = self.pieces(self.quoted(content, source), source)
        return self.kept("".join(piece.content for piece in pieces), content, source)

    def pieces(self, line: str, source: Written, leaves: Sequence[Leaf] = ()) -> tuple[Piece, ...]:
        """Return the pieces that a line becomes."""
        local = self.wordings.stretches(line, source, leaves) if self.wordings else ()
        return respelled_line(line, paths(source, self.target), self.terms, local)

    def quoted(self, line: str, source: Written) -> str:
        """Return a line with the quotation marks of this script."""
        if not self.target.traditional and source is Written.SIMPLIFIED:
            return line
        return requoted(line, corner=self.target.traditional)

    def kept(self, after: str, before: str, source: Written) -> str:
        """Leave an author's variants in a text that is only mended."""
        return _kept(after, before, source) if self.target.traditional else after


def _kept(after: str, before: str, source: Written) -> str:
    if source is not Written.CHARACTERWISE or len(after) != len(before) or after == before:
        return after
    for start, end in either_way(before):
        if after[start:end] in usual_words():
            after = after[:start] + before[start:end] + after[end:]
    pairs = zip(before, after, strict=True)
    return "".join(one if one != two and one_of_custom(one, two) else two for one, two in pairs)


class Respeller(LineRewriter):
    """Goes through a document chapter by chapter, each from its own script."""

    def __init__(self, route: Route, sources: Mapping[str, Written], source: Written) -> None:
        """Begin with what most chapters are written in."""
        super().__init__(self._line)
        self.edits: list[Edit] = []
        self._route = route
        self._sources = sources
        self._source = self._common = source
        self._outside = True
        self._doubts: dict[tuple[str, str], DoubtfulSpelling] = {}

    def findings(self) -> Iterator[Finding]:
        """Yield the doubts, each once for all like places."""
        yield from self._doubts.values()

    def section(self, old: Section) -> Section:
        """Respell a section from its own script, if that is known."""
        before, outside = self._source, self._outside
        self._source, self._outside = self._sources.get(old.key, before), False
        new = super().section(old)
        self._source, self._outside = before, outside
        return new

    def entry(self, old: Entry) -> Entry:
        """Respell an entry of the glossary, its forms included."""
        self._source = self._of_seed(old)
        new = super().entry(old)
        forms = tuple(dict.fromkeys(map(self.words, old.forms)))
        self._source = self._common
        return replace(new, forms=forms)

    def reference(self, old: Reference) -> Reference:
        """Respell a reference, its fields included."""
        self._source = self._of_seed(old)
        new = super().reference(old)
        new = replace(
            new,
            authors=tuple(map(self.words, old.authors)),
            title=self.words(old.title),
            container=self.words(old.container),
        )
        self._source = self._common
        return new

    def words(self, said: str) -> str:
        """Respell words that stand in no line."""
        return self._route.spelled(said, self._source)

    def _source_of(self, line: Line) -> Written:
        """What stands outside all chapters, a title or a notice, is written as its seed is."""
        outside = self._outside and line.leaves
        source = self._of_seed(line.leaves[0].text) if outside else self._source
        return strays(line.content, source)

    def _of_seed(self, node: Sourced) -> Written:
        return self._sources.get(f"{node.span.seed}\n", self._common)

    def _line(self, line: Line) -> Sequence[Inlines] | None:
        source = self._source_of(line)
        quoted = self._route.quoted(line.content, source)
        pieces = self._route.pieces(quoted, source, line.leaves)
        new = dealt(pieces, [(leaf.start, leaf.end) for leaf in line.leaves], quoted)
        both = list(zip(line.leaves, new, strict=True))
        new = [self._route.kept(content, leaf.text.content, source) for leaf, content in both]
        self._notice(line, pieces, source)
        if all(leaf.text.content == said for leaf, said in zip(line.leaves, new, strict=True)):
            return None
        self._log(line, pieces, new, source)
        both = list(zip(line.leaves, new, strict=True))
        return [(respelled(leaf.text, content),) for leaf, content in both]

    def _log(
        self, line: Line, pieces: Sequence[Piece], new: Sequence[str], source: Written
    ) -> None:
        if source is Written.CHARACTERWISE and self._route.target.traditional:
            self.edits += mendings(line, new)
        if self._route.wordings:
            self.edits += self._route.wordings.edits(line, pieces)

    def _notice(self, line: Line, pieces: Sequence[Piece], source: Written) -> None:
        """Ask about what is in doubt, unless it was answered."""
        if not self._route.target.traditional or source in {Written.TAIWAN, Written.HONG_KONG}:
            return
        plain = line.content
        if source is Written.CHARACTERWISE:
            plain = convert(plain, "t2s")
        last = paths(source, self._route.target)[-1]
        for doubt in doubts(plain, pieces, last):
            leaf = next((one for one in line.leaves if one.start <= doubt.at < one.end), None)
            own = line.content[doubt.start : doubt.end] == doubt.other
            kept = own or line.content[doubt.at] == doubt.chosen
            if leaf and (plain is line.content or not kept):
                self._ask(line, leaf, doubt)

    def _ask(self, line: Line, leaf: Leaf, doubt: Doubt) -> None:
        start, end = max(doubt.start, leaf.start), min(doubt.end, leaf.end)
        text = line.content[start:end]
        if text in self._route.answers.settled:
            return
        spelled, other = (
            said[start - doubt.start : len(said) - (doubt.end - end)]
            for said in (doubt.spelled, doubt.other)
        )
        known = self._doubts.get((text, other))
        span = known.span if known else span_of(leaf.text, start - leaf.start, end - leaf.start)
        places = known.places + 1 if known else 1
        region = region_of(self._route.target)
        self._doubts[text, other] = DoubtfulSpelling(
            text, spelled, other, region, places, span=span
        )
