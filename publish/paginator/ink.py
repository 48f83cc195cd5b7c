"""Composed text drawn: one text object a box, its decorations, its emphasis dots."""

from collections.abc import Iterator

from weasyprint.draw.color import get_color
from weasyprint.draw.text import draw_text_decoration

from publish.paginator.faces import Face
from publish.paginator.foreign import Box, Stream
from publish.paginator.leaves import ComposedText
from publish.paginator.paragraph import Paragraph
from publish.paginator.pen import Pen
from publish.paginator.rich import places


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


_DOT, _DROP = 0.09, 0.3


def dots(stream: Stream, box: ComposedText) -> None:
    """Draw an emphasis dot below every ideograph of a box.

    clreq, "Handling interlinear punctuation": dots stand centred under their
    characters, and marks take none.
    """
    size, paragraph = box.style["font_size"], box.paragraph
    stream.set_color(box.style["color"])
    y = box.position_y + box.baseline + _DROP * size
    for number in range(box.first, box.last):
        for x in centres(paragraph, box, number):
            _dot(stream, x, y, _DOT * size)
        y += box.pitch


def centres(paragraph: Paragraph, box: ComposedText, number: int) -> Iterator[float]:
    """Yield the middle of each ideograph of a box on one of its lines."""
    line = paragraph.lines[number]
    begins, ends = places(paragraph, line, box.position_x)
    start, stop = max(box.start, line.first), min(box.stop, line.stop)
    shift = 0.0 if paragraph.plain else box.position_x + box.shift - begins[start - line.first]
    for item in range(start, stop):
        if paragraph.letters[item] == "H":
            yield (begins[item - line.first] + ends[item - line.first]) / 2 + shift


_BOW = 0.5523


def _dot(stream: Stream, x: float, y: float, radius: float) -> None:
    bow = radius * _BOW
    stream.move_to(x - radius, y)
    stream.curve_to(x - radius, y + bow, x - bow, y + radius, x, y + radius)
    stream.curve_to(x + bow, y + radius, x + radius, y + bow, x + radius, y)
    stream.curve_to(x + radius, y - bow, x + bow, y - radius, x, y - radius)
    stream.curve_to(x - bow, y - radius, x - radius, y - bow, x - radius, y)
    stream.fill()


def _underline(stream: Stream, box: Box, offset_x: float, face: Face) -> None:
    style, scale = box.style, box.style["font_size"] / 100
    thickness = face.metrics.underline_thickness * scale
    color = get_color(style, "text_decoration_color")
    if "overline" in style["text_decoration_line"]:
        y = box.baseline - face.metrics.ascent * scale + thickness / 2
        draw_text_decoration(stream, box, offset_x, y, thickness, color)
    if "underline" in style["text_decoration_line"]:
        y = box.baseline - face.metrics.underline_position * scale + thickness / 2
        draw_text_decoration(stream, box, offset_x, y, thickness, color)


def _strike(stream: Stream, box: Box, offset_x: float, face: Face) -> None:
    if "line-through" in box.style["text_decoration_line"]:
        scale = box.style["font_size"] / 100
        thickness = face.metrics.strikethrough_thickness * scale
        y = box.baseline - face.metrics.strikethrough_position * scale
        color = get_color(box.style, "text_decoration_color")
        draw_text_decoration(stream, box, offset_x, y, thickness, color)
