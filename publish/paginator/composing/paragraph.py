"""A line box's content composed: items, their widths in the real faces, and lines."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from publish.paginator.composing.breaks import Words, dear, glued
from publish.paginator.composing.paths import Path
from publish.paginator.composing.runs import CannotComposeError, Content, Reason, Run, said
from publish.paginator.composing.setting import set_run
from publish.paginator.foreign import Box
from publish.typesetting.demerits import LOOSE, TORN
from publish.typesetting.lines import Line, balance, compose
from publish.typesetting.pairs import NEVER, PAIRS
from publish.typesetting.ruler import Measure, Ruler
from publish.typesetting.western import western

_PARTS = 3, 2
"""The fewest letters before a hyphen, and the fewest where a line would be torn."""
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


class Paragraph:
    """The composed content of one line box at one measure.

    `items`, `letters` and `widths` run over all runs; `leads` and `trails` hold what an
    item's width contains of the sides of inline boxes. `resume` maps the places where lines
    begin, as paths into the box tree, to line numbers; `unit` is a thousandth of the em
    in CSS pixels; `plain` tells of one run of text and nothing else.
    """

    __slots__ = (
        "align", "box", "content", "hyphen", "items", "leads", "letters", "lines", "measure",
        "plain", "resume", "scales", "size", "starts", "torn", "trails", "unit", "widths", "words",
    )  # fmt: skip

    def __init__(
        self, box: Box, content: Content, measure: float, words: Words | None = None
    ) -> None:
        self.box, self.content, self.measure, self.words = box, content, measure, words
        self.size: float = box.style["font_size"]
        self.align: str = box.style["text_align_all"]
        self.hyphen = 0
        self.unit: float = self.size / 1000
        self.plain = len(content.runs) == 1 and not content.nested and not content.atoms
        self.lines = self._compose()
        self.starts = list(self._places())
        self.resume = {place: number for number, place in enumerate(self.starts)}

    def _compose(self) -> tuple[Line, ...]:
        _strip(self.content.runs)
        _tell_western(self.content.runs)
        self._itemise()
        if not self.letters.strip("SB"):
            raise CannotComposeError(Reason.EMPTY)
        lines, worst = self._fit()
        if worst >= LOOSE:
            lines = self._fit_patiently()
        widest = self._width + 1
        if any(line.start + line.width > widest for line in lines):
            self._itemise(_PARTS[-1], self._width)
            lines, _ = self._fit(patient=True)
        if worst >= LOOSE:
            self.torn += self._unbreakable(lines)
        return lines

    def _unbreakable(self, lines: Sequence[Line]) -> Iterator[str]:
        """Yield what was broken where no line may end, for being too wide: a row of marks."""
        costs = [PAIRS[pair].cost for pair in pairwise(self.letters)]
        for place in glued(self.content):
            costs[place] = NEVER
        done = 0
        for line in lines[:-1]:
            end = line.stop - 1
            if end >= done and costs[end] >= NEVER and self.letters[end] != "B":
                ends = (at + 1 for at in range(line.stop, len(costs)) if costs[at] < NEVER)
                done = next(ends, len(self.items))
                yield self.text(line.first, done)

    def _fit_patiently(self) -> tuple[Line, ...]:
        """Hyphenate, and leave as few as two letters before a hyphen where nothing else helps."""
        if self.box.style["hyphens"] == "none" or "L" not in self.letters:
            return self._fit(patient=True)[0]
        for part in _PARTS:
            self._itemise(part)
            lines, worst = self._fit(patient=True)
            if worst < TORN:
                break
        return lines

    @property
    def _width(self) -> int:
        return round(self.measure / self.unit)

    def _fit(self, *, patient: bool = False) -> tuple[tuple[Line, ...], float]:
        indent = round(self.box.text_indent / self.unit)
        self.hyphen = self._hyphen()
        costs = dear(self.items, self.letters, self.content, self.words, even=self._balanced)
        lines: list[Line] = []
        worst = 0.0
        for start, stop in _segments(self.letters):
            measure = Measure(
                self._width,
                0 if start else indent,
                self.align == "justify",
                patient=patient,
                grid=self.gridded,
            )
            scales = self.scales[start:stop] if self.scales else None
            ruler = Ruler(
                self.letters[start:stop],
                self.widths[start:stop],
                measure,
                scales,
                self.hyphen,
                {item - start: cost for item, cost in costs.items() if start <= item < stop - 1},
            )
            even = self._balanced
            fitted = balance(ruler, phrases="phrases" in self._wrap) if even else compose(ruler)
            worst = max(worst, fitted.worst)
            lines.extend(_moved(line, start) for line in fitted.lines)
        return tuple(lines), worst

    @property
    def gridded(self) -> bool:
        """Whether characters keep to squares: where `--yg-marks` says so, and lines are full."""
        return "grid" in said(self.box.style, "__yg_marks") and self.align == "justify"

    @property
    def _balanced(self) -> bool:
        """Whether lines are to be even: headings, and what asks so by `--yg-wrap`."""
        asked = not self._wrap.isdisjoint({"balance", "phrases"})
        return self.align != "justify" and (asked or self.box.element_tag in _HEADINGS)

    @property
    def _wrap(self) -> frozenset[str]:
        """What `--yg-wrap` says: `balance`, or `phrases` that are to stay whole."""
        return said(self.box.style, "__yg_wrap")

    def _hyphen(self) -> int:
        if "Y" not in self.letters:
            return 0
        return max(
            run.face.word("-").advance * run.scale // 1000 for run in self.content.runs if run.face
        )

    def _itemise(self, part: int = 0, widest: int = 0) -> None:
        runs = self.content.runs
        own, kinds, widths = zip(
            *[set_run(run, self.unit, part=part, widest=widest) for run in runs], strict=True
        )
        stop = 0
        for run, letters in zip(runs, kinds, strict=True):
            run.start, run.stop = stop, stop + len(letters)
            stop = run.stop
        self.items: Sequence[str] = own[0] if len(runs) == 1 else list(chain.from_iterable(own))
        self.letters = "".join(kinds)
        self.widths = widths[0] if len(runs) == 1 else list(chain.from_iterable(widths))
        self.torn = [word for run in runs for word in run.torn]
        scaled = any(run.scale != 1000 for run in runs)  # noqa: PLR2004  the whole em
        self.scales = (
            [run.scale for run in runs for _ in range(run.stop - run.start)] if scaled else None
        )
        self._pad()

    def _pad(self) -> None:
        self.leads: dict[int, int] = {}
        self.trails: dict[int, int] = {}
        for edge in self.content.edges:
            runs = self.content.runs[edge.start : edge.stop]
            if runs and runs[0].start < runs[-1].stop:
                first, last = runs[0].start, runs[-1].stop - 1
                left, right = round(edge.left / self.unit), round(edge.right / self.unit)
                self.widths[first] += left
                self.widths[last] += right
                self.leads[first] = self.leads.get(first, 0) + left
                self.trails[last] = self.trails.get(last, 0) + right

    def text(self, start: int, stop: int) -> str:
        """Return the text of the items from `start` to `stop`."""
        items = self.items[start:stop]
        return items if isinstance(items, str) else "".join(items)

    def _places(self) -> Iterator[Path]:
        runs = iter(self.content.runs)
        run, finger = next(runs), None
        yield ()
        for line in self.lines[:-1]:
            while line.stop >= run.stop:
                run, finger = next(runs), None
            finger = finger or _Finger(self, run)
            offset = finger.offset(line.stop)
            yield (*run.path, offset) if offset or run.face else run.path


class _Finger:
    """Finds where an item of a run begins in its text box, in UTF-8 bytes, moving on only."""

    def __init__(self, paragraph: Paragraph, run: Run) -> None:
        self.paragraph, self.item, self.byte = paragraph, run.start, run.skipped

    def offset(self, item: int) -> int:
        """Return where `item` begins."""
        self.byte += len(self.paragraph.text(self.item, item).encode())
        self.item = item
        return self.byte


def _strip(runs: list[Run]) -> None:
    """Drop the spaces at both ends of the text and round its forced breaks."""
    fresh = True
    for run in runs:
        if fresh:
            bare = run.text.lstrip(" ")
            run.skipped = len(run.text) - len(bare)
            run.text = bare
        fresh = run.text == "\n" or (fresh and not run.text)
    fresh = True
    for run in reversed(runs):
        if fresh:
            run.text = run.text.rstrip(" ")
        fresh = run.text == "\n" or (fresh and not run.text)


def _tell_western(runs: list[Run]) -> None:
    """Tell every run which of its marks are Western, which the whole paragraph decides."""
    places = sorted(western("".join(run.text for run in runs)))
    end = 0
    for run in runs if places else ():
        begin, end = end, end + len(run.text)
        run.western = [place - begin for place in places if begin <= place < end]


def _segments(letters: str) -> Iterator[tuple[int, int]]:
    start = 0
    while (stop := letters.find("B", start) + 1) > 0:
        yield start, stop
        start = stop
    if start < len(letters):
        yield start, len(letters)


def _moved(line: Line, by: int) -> Line:
    if not by:
        return line
    gaps = tuple((item + by, gap) for item, gap in line.gaps)
    return line._replace(first=line.first + by, stop=line.stop + by, seen=line.seen + by, gaps=gaps)
