"""Composed text drawn: one text object a box, and its decorations."""

from weasyprint.draw.color import get_color
from weasyprint.draw.text import draw_text_decoration
from weasyprint.layout.percent import percentage

from publish.paginator.composing.composed import ComposedText
from publish.paginator.composing.faces import Face
from publish.paginator.drawing.pen import Pen
from publish.paginator.foreign import Box, Stream, Style


def draw(stream: Stream, box: ComposedText, offset_x: float) -> None:
    """Draw a composed text box with its decorations."""
    style = box.style
    face = box.run.face
    if style["visibility"] != "visible" or face is None or not face.main:
        return
    face.bind(stream)
    stream.set_color(style["color"])
    lines = style["text_decoration_line"]
    if lines != "none":
        _underline(stream, box, offset_x, face)
    size = style["font_size"]
    stream.begin_text()
    main = face.names[face.main]
    stream.set_font_size(main, size)
    pen = Pen(box, face, size)
    stream.stream.append("".join(pen.operators()).encode())
    stream.end_text()
    if lines != "none":
        _strike(stream, box, offset_x, face)


def _underline(stream: Stream, box: Box, offset_x: float, face: Face) -> None:
    style, scale = box.style, box.style["font_size"] / 100
    thickness = _length(style, "text_decoration_thickness", face.metrics.underline_thickness)
    color = get_color(style, "text_decoration_color")
    if "overline" in style["text_decoration_line"]:
        y = box.baseline - face.metrics.ascent * scale + thickness / 2
        draw_text_decoration(stream, box, offset_x, y, thickness, color)
    if "underline" in style["text_decoration_line"]:
        offset = _length(style, "text_underline_offset", -face.metrics.underline_position)
        y = box.baseline + offset + thickness / 2
        draw_text_decoration(stream, box, offset_x, y, thickness, color)


def _length(style: Style, name: str, own: float) -> float:
    """Return a length that a style says, or else the face's own, in hundredths of an em."""
    said = style[name]
    if said in {"auto", "from-font"}:
        return own * float(style["font_size"]) / 100
    return float(percentage(said, style, style["font_size"]))


def _strike(stream: Stream, box: Box, offset_x: float, face: Face) -> None:
    if "line-through" in box.style["text_decoration_line"]:
        scale = box.style["font_size"] / 100
        thickness = face.metrics.strikethrough_thickness * scale
        y = box.baseline - face.metrics.strikethrough_position * scale
        color = get_color(box.style, "text_decoration_color")
        draw_text_decoration(stream, box, offset_x, y, thickness, color)
