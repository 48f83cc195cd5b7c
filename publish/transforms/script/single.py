"""A line respelled by itself: what is mended, put in other words, or kept in part."""

from collections.abc import Iterator, Sequence

from publish.model import Edit
from publish.transforms.line import Line
from publish.transforms.script.mending import mendings
from publish.transforms.script.respell import dealt
from publish.transforms.script.route import Route
from publish.transforms.script.written import Written


class Single:
    """One line on its route."""

    def __init__(self, route: Route, line: Line, source: Written, quoted: str) -> None:
        """Respell a line whose quotation marks are right already."""
        self._route, self._line, self._source = route, line, source
        self._pieces, self.doubts = route.pieces(quoted, source, line.leaves)
        new = dealt(self._pieces, [(leaf.start, leaf.end) for leaf in line.leaves], quoted)
        both = zip(line.leaves, new, strict=True)
        self.dealt: Sequence[str] = [
            route.kept(said, leaf.text.content, source) for leaf, said in both
        ]

    def edits(self) -> Iterator[Edit]:
        """Yield what was mended, and what was put in other words."""
        both = zip(self._line.leaves, self.dealt, strict=True)
        if all(leaf.text.content == said for leaf, said in both):
            return
        if self._source is Written.CHARACTERWISE and self._route.target.traditional:
            yield from mendings(self._line, self.dealt)
        if self._route.wordings:
            yield from self._route.wordings.edits(self._line, self._pieces)
