"""Goes through a document: its lines are gathered, respelled together, and put back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from publish.model import Document, Edit, Finding, Inlines, Text
from publish.model.text import respelled
from publish.transforms.line import Line, line_of
from publish.transforms.script.answers import region_of
from publish.transforms.script.asking import Questions
from publish.transforms.script.doubts import second
from publish.transforms.script.gathering import BySource, Gatherer
from publish.transforms.script.route import Route
from publish.transforms.script.routes import paths
from publish.transforms.script.sheets import Sheet, together
from publish.transforms.script.single import Single
from publish.transforms.script.written import Written

_Dealt: TypeAlias = tuple[Line, Sequence[str]]
"""A line, and what each of its leaves becomes."""


class Respeller(BySource):
    """Goes through a document chapter by chapter, each from its own script."""

    def __init__(self, route: Route, sources: Mapping[str, Written], source: Written) -> None:
        """Begin with what most chapters are written in."""
        super().__init__(sources, source)
        self.edits: list[Edit] = []
        self._route = route
        self._questions = Questions(region_of(route.target), route.answers)
        self._dealt: Iterator[_Dealt] = iter(())

    def findings(self) -> Iterator[Finding]:
        """Yield the doubts, each once for all like places."""
        yield from self._questions.findings()

    def document(self, old: Document) -> Document:
        """Respell a document: all its lines together, then each put in its place."""
        gatherer = Gatherer(self._sources, self._source)
        gatherer.document(old)
        self._dealt = iter(self._spelled(gatherer.lines))
        return super().document(old)

    def inlines(self, old: Inlines) -> Inlines:
        """Put the next line in its place; one that was not gathered is respelled now."""
        if not old:
            return old
        line, new = next(self._dealt, None) or self._alone(line_of(old))
        if len(old) == 1 and isinstance(old[0], Text):
            return old if old[0].content == new[0] else (respelled(old[0], new[0]),)
        both = list(zip(line.leaves, new, strict=True))
        changed = any(leaf.text.content != said for leaf, said in both)
        if not changed and all(isinstance(node, Text) for node in old):
            return old
        texts = (
            leaf.text if leaf.text.content == said else respelled(leaf.text, said)
            for leaf, said in both
        )
        return self._rebuilt(old, ((text,) for text in texts))

    def words(self, said: str) -> str:
        """Respell words that stand in no line."""
        return self._route.spelled(said, self._source)

    def _alone(self, line: Line) -> _Dealt:
        (only,) = self._spelled([(line, self.source_of(line))])
        return only

    def _spelled(self, lines: Sequence[tuple[Line, Written]]) -> list[_Dealt]:
        """Respell lines, those of one script together; ask and log in the lines' order."""
        kinds: dict[Written, list[tuple[int, Line]]] = {source: [] for source in Written}
        for number, (line, source) in enumerate(lines):
            kinds[source].append((number, line))
        asked = (kinds[source] for source in Written if self._route.asks(source))
        self._questions.read(sum(len(line.content) for kind in asked for _, line in kind))
        new: dict[int, str] = {}
        for source, kind in kinds.items():
            if kind:
                quoted = self._route.all_quoted([line.content for _, line in kind], source)
                sheet = self._sheet(quoted, source)
                if sheet.text and self._route.asks(source):
                    sheet = self._ask(sheet, kind)
                new.update((kind[index][0], said) for index, said in sheet.spelled())
        return [
            (
                line,
                _shared(line, new[number]) if number in new else self._singly(number, line, source),
            )
            for number, (line, source) in enumerate(lines)
        ]

    def _singly(self, number: int, line: Line, source: Written) -> Sequence[str]:
        """Respell a line that needs more than one look, ask about it and log it."""
        one = Single(self._route, line, source, self._route.quoted(line.content, source))
        self.edits += one.edits()
        for doubt in one.doubts:
            self._questions.ask(line, doubt, (number, 0), mended=source is Written.CHARACTERWISE)
        return one.dealt

    def _sheet(self, lines: Sequence[str], source: Written) -> Sheet:
        """Respell the lines that one look is enough for: none of which edits tell."""
        mended = source is Written.CHARACTERWISE and self._route.target.traditional
        steps = paths(source, self._route.target)
        if self._route.wordings or mended:
            return together((), (), self._route.terms)
        quoting = () if len(steps) == 1 else enumerate(lines)
        apart = {number for number, line in quoting if any(self._route.foreign(line, source))}
        return together(lines, steps, self._route.terms, apart)

    def _ask(self, sheet: Sheet, lines: Sequence[tuple[int, Line]]) -> Sheet:
        """Look again at a sheet; ask the gravest doubts, until there are enough questions."""
        path = paths(Written.SIMPLIFIED, self._route.target)[0]
        after, told = second(sheet.text, sheet.after, sheet.settled, path)
        for doubt in told:
            if self._questions.enough:
                break
            index, begun = sheet.line_at(doubt.at)
            number, line = lines[index]
            self._questions.ask(line, doubt, (number, begun), mended=False)
        return replace(sheet, after=after)


def _shared(line: Line, after: str) -> Sequence[str]:
    """Return what each leaf has of a line that kept its length."""
    return [after[leaf.start : leaf.end] for leaf in line.leaves]
