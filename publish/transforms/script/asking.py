"""What a conversion asks: its doubts, each once for all like places, the gravest first.

Nobody answers a thousand questions. A text has so many as a person may, for its length;
what is likelier right than these is not asked.
"""

from collections.abc import Iterator

from publish.model import Finding
from publish.model.text import span_of
from publish.transforms.line import Leaf, Line
from publish.transforms.script.answers import Answers, pairs_of
from publish.transforms.script.doubts import Doubt
from publish.transforms.script.findings import DoubtfulSpelling

_FEW, _A_QUESTION = 60, 1400
"""A text has so many questions, or one for so many of its characters."""
_EVEN = 0.5


class Questions:
    """Doubts gathered from lines; what was answered is not asked."""

    def __init__(self, region: str, answers: Answers) -> None:
        """Begin with none."""
        self._region = region
        self._answers = answers
        self._asked: dict[tuple[str, str], DoubtfulSpelling] = {}
        self._stand: dict[tuple[str, str], tuple[int, int]] = {}
        self._many = _FEW

    @property
    def enough(self) -> bool:
        """Whether nothing more is to be asked that is likelier right than what was."""
        return len(self._asked) >= self._many

    def findings(self) -> Iterator[Finding]:
        """Yield the doubts, in the order of their first places."""
        yield from (
            self._asked[key] for key in sorted(self._asked, key=lambda key: self._stand[key])
        )

    def read(self, characters: int) -> None:
        """Take note of how long the text is that is asked about."""
        self._many = max(_FEW, characters // _A_QUESTION)

    def ask(self, line: Line, doubt: Doubt, stand: tuple[int, int], *, mended: bool) -> None:
        """Ask about a doubt of a line: which line that is, and where it begins.

        In a text that is only mended, what stands already is in no doubt.
        """
        number, begun = stand
        at, start, end = doubt.at - begun, doubt.start - begun, doubt.end - begun
        leaf = next((one for one in line.leaves if one.start <= at < one.end), None)
        if leaf is None:
            return
        own = line.content[start:end] == doubt.other or line.content[at] == doubt.chosen
        if not (mended and own):
            self._ask(line, leaf, doubt, (number, start))

    def _refused(self, text: str, other: str, doubt: Doubt, cut: int) -> bool:
        """Whether the like was refused, and no more speaks for it than against."""
        at = doubt.at - doubt.start - cut
        pairs = pairs_of(text, at, other[at])
        return doubt.wrong < _EVEN and not self._answers.refused.isdisjoint(pairs)

    def _ask(self, line: Line, leaf: Leaf, doubt: Doubt, stand: tuple[int, int]) -> None:
        """Ask about the part of a doubt that stands in its leaf."""
        begun = stand[1]
        start = max(begun, leaf.start)
        end = min(begun + doubt.end - doubt.start, leaf.end)
        text = line.content[start:end]
        spelled, other = (
            said[start - begun : end - begun] for said in (doubt.spelled, doubt.other)
        )
        if text in self._answers.settled or self._refused(text, other, doubt, start - begun):
            return
        key = text, other
        known = self._asked.get(key)
        places = doubt.places + (known.places if known else 0)
        sure = round(max(doubt.wrong, known.certainty if known else 0.0), 2)
        if known and self._stand[key] <= stand:
            span = known.span
        else:
            span = span_of(leaf.text, start - leaf.start, end - leaf.start)
            self._stand[key] = stand
        self._asked[key] = DoubtfulSpelling(
            text, spelled, other, self._region, places, sure, span=span
        )
