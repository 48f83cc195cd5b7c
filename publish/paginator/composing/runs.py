"""What stands in a line box before layout: runs of text, atoms, and the boxes round them."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from enum import Enum
from typing import NamedTuple

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import atomic_box
from weasyprint.layout.percent import resolve_percentages

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.paginator.composing.faces import Face, Faces
from publish.paginator.foreign import Box, Context, Style
from publish.paginator.ids import LISTED

_FOREIGN_SCRIPT = regex(
    "[\u0590-\u109f\u1200-\u137f\u1780-\u18af\u1950-\u1cff\u200d-\u200f\u202a-\u202e"
    "\u2066-\u2069\ua800-\uabff\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufefe"
    "\U0001f000-\U0001faff\U000e0000-\U000e0fff]"
)
_WRAPPED, _UNWRAPPED = ("normal", "nowrap"), ("nowrap", "pre")
_ALIGNED = ("justify", "start", "left", "center", "right", "end")
_SHORT = 8
_KEPT = regex(r"[^\S ]|  ")
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
    its items once they are known, `odd` tells which are not squares of the face's own font and
    `glyphs` the others' numbers, once it is drawn;
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
    glyphs: str = ""
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
    leader: bool = False
    _of_box: dict[int, Run] = field(default_factory=dict)

    def of_box(self) -> dict[int, Run]:
        """Return the run of each box of the tree, by the box's `id`."""
        self._of_box = self._of_box or {id(run.box): run for run in self.runs}
        return self._of_box


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
        content.leader = any(run.leader for run in content.runs)
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
        text, leader = box.text, parent.is_leader
        face, own, spacing, beside, wrapped, refusal = _type_of(box.style, self.faces)
        if not wrapped and not (leader or _is_bare(box, path)):
            raise CannotComposeError(Reason.WHITE_SPACE)
        if refusal is not None:
            raise CannotComposeError(refusal)
        if _FOREIGN_SCRIPT.search(text):
            raise CannotComposeError(Reason.SCRIPT)
        scale = 1000 if own == size else round(1000 * own / size)
        return Run(box, path, text, face, scale, spacing, leader, leader, beside)

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


def said(style: Style, name: str) -> frozenset[str]:
    """Return the words that one of our own properties says; its names begin with ``__yg_``."""
    return frozenset([getattr(token, "value", "") for token in style[name]])


def _beside(style: Style) -> Beside | None:
    asked = said(style, "__yg_beside")
    return next((beside for beside in Beside if beside.value in asked), None) if asked else None


class _Type(NamedTuple):
    """What a run takes from its style alone; `refusal` tells why text of it cannot be set."""

    face: Face
    size: float
    spacing: float
    beside: Beside | None
    wrapped: bool
    refusal: Reason | None


def _type_of(style: Style, faces: Faces) -> _Type:
    known: _Type | None = style.__dict__.get("yigao_type")
    if known is None:
        size, spacing = style["font_size"], style["letter_spacing"]
        refusal = Reason.SPACING if style["word_spacing"] else Reason.SCRIPT if size <= 0 else None
        known = style.yigao_type = _Type(
            faces.of(style),
            size,
            0.0 if spacing == "normal" else spacing,
            _beside(style),
            style["white_space"] in _WRAPPED,
            refusal,
        )
    return known


def _is_bare(box: Box, path: tuple[int, ...]) -> bool:
    """Return whether preserving white space changes nothing: a forced break, or a few words."""
    few = len(path) > 1 and box.style["white_space"] == "pre" and not _KEPT.search(box.text)
    return few or box.text == "\n"


def _is_raised(box: Box) -> bool:
    if box.footnote is not None:
        return True
    align = box.style["vertical_align"]
    return align == "top" or (isinstance(align, int | float) and align > 0)


def generated(line: Box) -> tuple[Box, ...]:
    """Return the boxes of a line box whose content may change while pages are made.

    The engine makes generated content anew, and in place, when a counter becomes known; so
    do we with lists of pages.
    """
    own = (line,) if "::" in (line.element_tag or "::") else ()
    return own or tuple(_generated(line))


def _generated(parent: Box) -> Iterator[Box]:
    for child in parent.children:
        if type(child) is boxes.InlineBox:
            if "::" in (child.element_tag or "::") or child.element.get(LISTED):
                yield child
            else:
                yield from _generated(child)


def contents(box: Box) -> Iterator[Box | str]:
    """Yield the boxes below a box and their texts."""
    for child in box.children:
        yield child
        if isinstance(child, boxes.TextBox):
            yield child.text
        elif type(child) is boxes.InlineBox:
            yield from contents(child)
