"""Line boxes of paragraphs with markup inside: the boxes that stand on one line, rebuilt."""

from bisect import bisect_left, bisect_right
from types import SimpleNamespace

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import _adjust_line_height, line_box_verticality
from weasyprint.layout.leader import handle_leader

from publish.model.value import dataclass
from publish.paginator.composing.composed import NO_SIDES, leaf
from publish.paginator.composing.paragraph import Paragraph
from publish.paginator.composing.paths import Path
from publish.paginator.composing.runs import Gatherer, Run
from publish.paginator.foreign import Box
from publish.paginator.tagging.furniture import furnish
from publish.typesetting.classes import OPENERS
from publish.typesetting.lines import Line
from publish.typesetting.pairs import EM
from publish.typesetting.ruler import TRIM

_ALIGNED = {"center": 0.5, "right": 1.0, "end": 1.0}
"""What of a line's rest stands left of it."""


@dataclass(slots=True)
class RichLines:
    """Makes the lines of one paragraph; `x` is the left edge of its measure."""

    paragraph: Paragraph
    gatherer: Gatherer
    x: float
    absolute: list[Box]
    fixed: list[Box]

    def make(self, number: int, y: float) -> Box:
        """Return line `number` with its top at `y`, made from the boxes of the tree."""
        paragraph = self.paragraph
        line = paragraph.lines[number]
        box = paragraph.box.copy_with_children([])
        box.__dict__.update(NO_SIDES, position_x=self.x, position_y=y)
        box.width = line.width * paragraph.unit
        row = _Row(self, number, line, *places(paragraph, line, self.x))
        box.children = row.children(paragraph.box, *self._neighbours(line))
        _adjust_line_height(box)
        bottom, top = line_box_verticality(box)
        box.__dict__.update(
            baseline=-top, position_y=top, height=bottom - top, margin_top=0, margin_bottom=0
        )
        box.translate(0, y - top)
        box.position_y = y
        if paragraph.content.leader:
            self._lead(box)
        return box

    def _lead(self, box: Box) -> None:
        """Let the engine draw out the leader of a line; its dots are furniture, and one box.

        It knows no indent: the line begins for it where its words do; nor does it know the
        gaps between boxes: it is given one box that spans them. It makes a box of each dot,
        sixty in a row of contents, and a kilobyte each.
        """
        whole, start = self.gatherer.block.width, box.position_x
        row = box.copy_with_children(box.children)
        first, last = box.children[0], box.children[-1]
        box.position_x = row.position_x = first.position_x
        row.width = last.position_x + last.margin_width() - first.position_x
        box.children = [row]
        within = SimpleNamespace(width=whole - (box.position_x - start))
        handle_leader(self.gatherer.context, box, within)
        box.children = row.children
        box.position_x, box.width = start, whole
        for each in [each for each in box.descendants() if each.is_leader and each.children]:
            first, *others = each.children
            first.again = tuple(other.position_x - first.position_x for other in others)
            each.children = (first,)
            furnish(each)

    def _neighbours(self, line: Line) -> tuple[Path, Path]:
        """Return the paths of the last run before a line and of the first one after it."""
        runs = self.paragraph.content.runs
        before = bisect_right(runs, line.first, key=lambda run: run.stop) - 1
        after = bisect_left(runs, line.stop, key=lambda run: run.start)
        return (
            runs[before].path if before >= 0 else (),
            runs[after].path if after < len(runs) else (),
        )

    def run(self, box: Box) -> Run | None:
        """Return the run a box of the tree stands for."""
        return self.paragraph.content.of_box().get(id(box))

    def span(self, box: Box) -> tuple[int, int]:
        """Return the items below an inline box."""
        start, stop = self.paragraph.content.nested[id(box)]
        runs = self.paragraph.content.runs
        if start == stop:
            place = runs[start].start if start < len(runs) else runs[-1].stop
            return place, place
        return runs[start].start, runs[stop - 1].stop


@dataclass(slots=True)
class _Row:
    """One line being made: where its items begin and end on the page."""

    lines: RichLines
    number: int
    line: Line
    begins: list[float]
    ends: list[float]

    def children(self, parent: Box, before: Path, after: Path) -> list[Box]:
        """Return what of `parent` is on the line, looking only between two paths."""
        start = before[0] if before else 0
        stop = after[0] + 1 if after else len(parent.children)
        made = []
        for number in range(start, stop):
            child = self._child(
                parent.children[number],
                before[1:] if before and number == start else (),
                after[1:] if after and number == stop - 1 else (),
            )
            if child is not None:
                made.append(child)
        return made

    def _child(self, child: Box, before: Path, after: Path) -> Box | None:
        if type(child) is boxes.InlineBox:
            return self._inline(child, before, after)
        run = self.lines.run(child)
        if run is None or run.start >= self.line.stop or run.stop <= self.line.first:
            return None
        start, stop = max(run.start, self.line.first), min(run.stop, self.line.stop)
        if start == stop:
            return None
        x = self.begins[start - self.line.first]
        if run.face is None:
            return self.lines.gatherer.lay(child, x, self.lines.absolute, self.lines.fixed)
        return self._text(run, start, stop, x)

    def _text(self, run: Run, start: int, stop: int, x: float) -> Box:
        text = leaf(self.lines.paragraph, run, (self.number, self.number + 1), (start, stop))
        seen = min(stop, self.line.seen)
        end = self.ends[seen - 1 - self.line.first] if seen > start else x
        text.shift = self._trimmed(start)
        x -= text.shift
        text.__dict__.update(position_x=x, position_y=0.0, width=max(0.0, end - x))
        return text

    def _trimmed(self, start: int) -> float:
        """Return the blank, left of zero, of an opening mark trimmed at the line's start."""
        paragraph = self.lines.paragraph
        if start != self.line.first or paragraph.letters[start] not in OPENERS or paragraph.gridded:
            return 0.0
        scale = paragraph.scales[start] if paragraph.scales else EM
        return float(-TRIM * scale / EM * paragraph.unit)

    def _inline(self, box: Box, before: Path, after: Path) -> Box | None:
        start, stop = self.lines.span(box)
        first, end = self.line.first, self.line.stop
        if start == stop:
            return self._empty(box, start) if self._holds(start) else None
        if start >= end or stop <= first:
            return None
        inline = box.copy_with_children(self.children(box, before, after))
        inline.remove_decoration_sides = set()
        inline.remove_decoration(start=start < first, end=stop > end)
        left, right = self._extent(inline.children, start)
        inline.position_x = left - (
            inline.margin_left + inline.border_left_width + inline.padding_left
        )
        inline.position_y, inline.width = 0.0, right - left
        _adjust_line_height(inline)
        return inline

    def _extent(self, children: list[Box], start: int) -> tuple[float, float]:
        if not children:
            place = self.begins[max(start, self.line.first) - self.line.first]
            return place, place
        last = children[-1]
        return children[0].position_x, last.position_x + last.margin_width()

    def _holds(self, place: int) -> bool:
        final = self.number + 1 == len(self.lines.paragraph.lines)
        return self.line.first <= place < self.line.stop or (final and place == self.line.stop)

    def _empty(self, box: Box, place: int) -> Box:
        at = place - self.line.first
        x = self.begins[at] if at < len(self.begins) else self.ends[-1]
        inside = (child for child in box.children if type(child) is boxes.InlineBox)
        empty = box.copy_with_children([self._empty(child, place) for child in inside])
        empty.__dict__.update(position_x=x, position_y=0.0, width=0.0)
        _adjust_line_height(empty)
        return empty


def places(paragraph: Paragraph, line: Line, x: float) -> tuple[list[float], list[float]]:
    """Return where the ink of each item of a line begins and ends, in CSS pixels."""
    gaps = dict(line.gaps)
    place = line.start + offset(paragraph, line)
    begins, ends = [], []
    for item in range(line.first, line.stop):
        lead, trail = paragraph.leads.get(item, 0), paragraph.trails.get(item, 0)
        begins.append(x + (place + lead) * paragraph.unit)
        place += paragraph.widths[item]
        ends.append(x + (place - trail) * paragraph.unit)
        if item + 1 < line.seen:
            place += gaps.get(item, line.tracking)
    shown = line.seen - line.first - 1
    ends[shown] -= line.trim * paragraph.unit
    if line.hyphenated:
        ends[shown] += paragraph.hyphen * paragraph.unit
    return begins, ends


def offset(paragraph: Paragraph, line: Line) -> float:
    """Return how far alignment moves a line, in thousandths of an em."""
    if paragraph.align not in _ALIGNED:
        return 0.0
    rest = max(0.0, paragraph.measure / paragraph.unit - line.start - line.width)
    return rest * _ALIGNED[paragraph.align]
