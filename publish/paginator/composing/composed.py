"""The engine's boxes that hold composed text."""

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import strut

from publish.paginator.composing.paragraph import Paragraph
from publish.paginator.composing.runs import Run
from publish.paginator.foreign import Box, Style

NO_SIDES: dict[str, Any] = {
    f"{name}_{side}{tail}": 0
    for name, tail in (("margin", ""), ("padding", ""), ("border", "_width"))
    for side in ("top", "right", "bottom", "left")
}


class ComposedLine(boxes.LineBox):  # type: ignore[misc]  # the engine is untyped
    """One line of a plain paragraph: childless until its page is final."""

    paragraph: Paragraph
    number: int


class ComposedText(boxes.TextBox):  # type: ignore[misc]  # the engine is untyped
    """Items `start` to `stop` of a paragraph's lines `first` to `last`, all of one run.

    Several lines, `pitch` apart, only when the paragraph is plain. `shift` is where its
    first glyph's origin is, right of its left edge; `again` is how far from there all of
    it stands once more, each time.
    """

    paragraph: Paragraph
    run: Run
    first: int
    last: int
    start: int
    stop: int
    pitch: float
    shift: float
    again: tuple[float, ...] = ()


def line_of(style: Style) -> tuple[float, float]:
    """Return the height and the baseline of a line of a style, asked for once."""
    known: tuple[float, float] | None = style.__dict__.get("yigao_line")
    if known is None:
        known = style.yigao_line = strut(style)
    return known


def leaf(paragraph: Paragraph, run: Run, lines: tuple[int, int], items: tuple[int, int]) -> Box:
    """Return a text box for items of a run, still without a place on the page."""
    text = ComposedText.__new__(ComposedText)
    height, baseline = line_of(run.box.style)
    own = {
        "paragraph": paragraph,
        "run": run,
        "first": lines[0],
        "last": lines[1],
        "start": items[0],
        "stop": items[1],
        "text": paragraph.text(*items),
        "height": height,
        "baseline": baseline,
        "pitch": height,
        "shift": 0.0,
        "pango_layout": None,
    }
    # All at once: what grows piece by piece takes twice the room.
    text.__dict__.update(run.box.__dict__ | NO_SIDES | own)
    return text
