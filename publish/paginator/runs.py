"""What stands in a line box before layout: runs of text, atoms, and the boxes round them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import atomic_box
from weasyprint.layout.percent import resolve_percentages

from publish.paginator.faces import Face, Faces
from publish.paginator.foreign import Box, Context, Style

_FOREIGN_SCRIPT = re.compile(
    "[\u0590-\u109f\u1200-\u137f\u1780-\u18af\u1950-\u1cff\u200d-\u200f\u202a-\u202e"
    "\u2066-\u2069\ua800-\uabff\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufefe"
    "\U0001f000-\U0001faff\U000e0000-\U000e0fff]"
)
_WRAPPED, _UNWRAPPED = ("normal", "nowrap"), ("nowrap", "pre")
_ALIGNED = ("justify", "start", "left", "center", "right", "end")
_SHORT = 8
_KEPT = re.compile(r"[^\S ]|  ")
_ATOMS = (boxes.InlineBlockBox, boxes.InlineReplacedBox)


class Reason(Enum):
    """Why a paragraph is left to the stock engine."""

    DIRECTION = "right to left"
    ALIGNMENT = "alignment"
    WHITE_SPACE = "preserved white space"
    SPACING = "word spacing"
    SCRIPT = "a script that shapes across words"
    GLYPH = "a glyph no font has"
    OUT_OF_FLOW = "something out of the flow"
    ATOM = "an unusual atom"
    FLOAT = "a float beside it"
    MIDWAY = "begun by the stock engine"
    EMPTY = "no text"


class Beside(Enum):
    """What may be drawn beside text: `--yg-beside` says which."""

    DOTS = "dots"
    LINE = "line"
    WAVE = "wave"


class CannotComposeError(Exception):
    """Raised while a line box is gathered; the stock engine then sets it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(slots=True)
class Run:
    """One text box, atom or forced break: where it is in the tree, and its items.

    `path` leads to it from the line box, `scale` is its size in thousandths of the
    paragraph's, `spacing` its letter spacing in CSS pixels; `start` and `stop` bound
    its items once they are known, `odd` tells which are not squares once it is drawn;
    at the places `western` stand marks that belong to Latin words; `torn` are the words
    that were wider than their line.
    """

    box: Box
    path: tuple[int, ...]
    text: str
    face: Face | None = None
    scale: int = 1000
    spacing: float = 0.0
    tight: bool = False
    leader: bool = False
    beside: Beside | None = None
    width: float = 0.0
    skipped: int = 0
    start: int = 0
    stop: int = 0
    odd: list[int] | None = None
    western: Sequence[int] = ()
    torn: Sequence[str] = ()


@dataclass(slots=True)
class Edge:
    """An inline box with something on its sides: the runs it holds and the sides' widths."""

    start: int
    stop: int
    left: float
    right: float


@dataclass(slots=True)
class Content:
    """All that stands in a line box; `nested` maps inline boxes to the runs they hold.

    `unwrapped` are spans of runs in which no line may end.
    """

    runs: list[Run] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    nested: dict[int, tuple[int, int]] = field(default_factory=dict)
    unwrapped: list[tuple[int, int]] = field(default_factory=list)
    atoms: bool = False


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Walks a line box; raises CannotComposeError at the first thing it may not set."""

    faces: Faces
    context: Context
    block: Box

    def gather(self, line: Box) -> Content:
        """Return what stands in `line`."""
        style = line.style
        if style["direction"] != "ltr":
            raise CannotComposeError(Reason.DIRECTION)
        align, last = style["text_align_all"], style["text_align_last"]
        if (
            align not in _ALIGNED
            or last not in ("auto", "start", "left", align)
            or last == "justify"
        ):
            raise CannotComposeError(Reason.ALIGNMENT)
        content = Content()
        self._walk(line, (), content, style["font_size"])
        if style["white_space"] in _UNWRAPPED:
            content.unwrapped.append((0, len(content.runs)))
        if not content.runs:
            raise CannotComposeError(Reason.EMPTY)
        return content

    def _walk(self, parent: Box, path: tuple[int, ...], content: Content, size: float) -> None:
        for number, child in enumerate(parent.children):
            place = (*path, number)
            if type(child) is boxes.TextBox:
                if child.text:
                    content.runs.append(self._text(child, parent, place, size))
            elif not child.is_in_normal_flow():
                raise CannotComposeError(Reason.OUT_OF_FLOW)
            elif type(child) is boxes.InlineBox:
                self._inline(child, place, content, size)
            elif type(child) in _ATOMS and not child.is_table_wrapper:
                content.runs.append(self._atom(child, place))
                content.atoms = True
            else:
                raise CannotComposeError(Reason.ATOM)

    def _text(self, box: Box, parent: Box, path: tuple[int, ...], size: float) -> Run:
        style = box.style
        if style["white_space"] not in _WRAPPED and not (parent.is_leader or _is_bare(box, path)):
            raise CannotComposeError(Reason.WHITE_SPACE)
        if style["word_spacing"]:
            raise CannotComposeError(Reason.SPACING)
        if style["font_size"] <= 0 or _FOREIGN_SCRIPT.search(box.text):
            raise CannotComposeError(Reason.SCRIPT)
        return Run(
            box,
            path,
            box.text,
            self.faces.of(style),
            scale=round(1000 * style["font_size"] / size),
            spacing=0.0 if style["letter_spacing"] == "normal" else style["letter_spacing"],
            tight=parent.is_leader,
            leader=parent.is_leader,
            beside=_beside(style),
        )

    def _inline(self, box: Box, path: tuple[int, ...], content: Content, size: float) -> None:
        resolve_percentages(box, (self.block.width, "auto"))
        for side in ("margin_left", "margin_right"):
            if getattr(box, side) == "auto":
                setattr(box, side, 0)
        start = len(content.runs)
        self._walk(box, path, content, size)
        stop = len(content.runs)
        content.nested[id(box)] = start, stop
        if box.style["white_space"] in _UNWRAPPED:
            content.unwrapped.append((start, stop))
        if _is_raised(box):
            for run in content.runs[start:stop]:
                run.tight = run.tight or len(run.text) <= _SHORT
        left = box.margin_left + box.border_left_width + box.padding_left
        right = box.margin_right + box.border_right_width + box.padding_right
        if left or right:
            content.edges.append(Edge(start, stop, left, right))

    def _atom(self, box: Box, path: tuple[int, ...]) -> Run:
        laid = self.lay(box, 0.0, [], [])
        return Run(box, path, "\ufffc", width=laid.margin_width())

    def lay(self, box: Box, x: float, absolute: list[Box], fixed: list[Box]) -> Box:
        """Return a copy of an atom laid out at `x`."""
        resolve_percentages(box, self.block)
        laid = atomic_box(self.context, box, x, None, self.block, absolute, fixed)
        laid.position_x = x
        return laid


def _beside(style: Style) -> Beside | None:
    said = {getattr(token, "value", "") for token in style["__yg_beside"]}
    return next((beside for beside in Beside if beside.value in said), None)


def _is_bare(box: Box, path: tuple[int, ...]) -> bool:
    """Return whether preserving white space changes nothing: a forced break, or a few words."""
    few = len(path) > 1 and box.style["white_space"] == "pre" and not _KEPT.search(box.text)
    return few or box.text == "\n"


def _is_raised(box: Box) -> bool:
    if box.footnote is not None:
        return True
    align = box.style["vertical_align"]
    return align == "top" or (isinstance(align, int | float) and align > 0)


def contents(box: Box) -> Iterator[Box | str]:
    """Yield the boxes below a box and their texts: what a composed paragraph was made of.

    The engine makes generated content anew, and in place, when a counter becomes known.
    """
    for child in box.children:
        yield child
        if isinstance(child, boxes.TextBox):
            yield child.text
        elif type(child) is boxes.InlineBox:
            yield from contents(child)
