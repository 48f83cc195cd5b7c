"""Composed text drawn: one text object a box, glyphs by number, gaps in TJ."""

from collections.abc import Iterator

from weasyprint.draw.color import get_color
from weasyprint.draw.text import draw_text_decoration

from publish.paginator.faces import Face
from publish.paginator.foreign import Box, Stream
from publish.paginator.leaves import ComposedText
from publish.paginator.paragraph import Paragraph
from publish.paginator.rich import offset, places
from publish.paginator.setting import feature
from publish.typesetting.classes import SQUARE
from publish.typesetting.lines import Line


def draw(stream: Stream, box: ComposedText, offset_x: float) -> None:
    """Draw a composed text box with its decorations."""
    style = box.style
    face = box.run.face
    if style["visibility"] != "visible" or face is None:
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
    pen = _Pen(box, face, size)
    stream.stream.append("".join(pen.operators()).encode())
    stream.end_text()
    if lines != "none":
        _strike(stream, box, offset_x, face)


class _Pen:
    """Writes PDF text operators for the items of one box."""

    def __init__(self, box: ComposedText, face: Face, size: float) -> None:
        self.box, self.face, self.size = box, face, size
        self.paragraph = box.paragraph
        self.mille = self.paragraph.size / size
        """Thousandths of this box's em in one of the paragraph's."""

    def operators(self) -> Iterator[str]:
        """Yield the operators that set every line of the box."""
        box = self.box
        y = box.position_y + box.baseline
        for number in range(box.first, box.last):
            line = self.paragraph.lines[number]
            x = box.position_x + box.shift
            if self.paragraph.plain:
                x += (line.start + offset(self.paragraph, line)) * self.paragraph.unit
            yield f"1 0 0 -1 {x:.7g} {y:.7g} Tm "
            start, stop = max(box.start, line.first), min(box.stop, line.stop)
            yield self._line(line, start, stop)
            yield "\n"
            y += box.pitch
        yield "0 Tc"

    def _line(self, line: Line, start: int, stop: int) -> str:
        plain = isinstance(self.paragraph.items, str) and not self.face.alien
        if plain and not self.face.narrow:
            return self._squares(line, start, stop)
        return "".join(self._mixed(line, start, stop))

    def _squares(self, line: Line, start: int, stop: int) -> str:
        items, hexes, tracking = self.paragraph.items, self.face.hexes, line.tracking
        parts = []
        for item, gap in line.gaps:
            if start <= item < stop - 1:
                text = items[start : item + 1].translate(hexes)  # type: ignore[attr-defined]  # a string here
                parts.append(f"<{text}>{(tracking - gap) * self.mille:.4g}")
                start = item + 1
        text = items[start:stop].translate(hexes)  # type: ignore[attr-defined]  # a string here
        return f"{self._spacing(tracking):g} Tc [{''.join(parts)}<{text}>]TJ"

    def _spacing(self, tracking: float) -> float:
        return round(tracking * self.paragraph.unit, 4)

    def _mixed(self, line: Line, start: int, stop: int) -> Iterator[str]:
        """Yield operators item by item, with a new Tf or Tc only where one is needed."""
        gaps = dict(line.gaps)
        font, spacing, operand = self.face.main, 0.0, ""
        yield "0 Tc "
        for item in range(start, stop):
            tracking = line.tracking
            gap = gaps.get(item, tracking) if item + 1 < line.seen else 0.0
            lead = self.paragraph.leads.get(item, 0) if item > start else 0
            if lead:
                operand += f"{-lead * self.mille:.4g}"
            for wanted, wanted_spacing, glyphs in self._item(item, tracking):
                if wanted != font or wanted_spacing != spacing:
                    if operand:
                        yield f"[{operand}]TJ "
                    operand = ""
                    if wanted != font:
                        yield f"/{self.face.names[wanted]} {self.size:g} Tf "
                    if wanted_spacing != spacing:
                        yield f"{self._spacing(wanted_spacing):g} Tc "
                    font, spacing = wanted, wanted_spacing
                operand += glyphs
            rest = (gap - spacing) * self.mille
            if abs(rest) > _UNSEEN and item + 1 < stop:
                operand += f"{-rest:.4g}"
        if line.hyphenated and stop == line.stop:
            operand += self._hyphen()
        if operand:
            yield f"[{operand}]TJ "
        if font != self.face.main:
            yield f"/{self.face.names[self.face.main]} {self.size:g} Tf "

    def _item(self, item: int, tracking: float) -> Iterator[tuple[int, float, str]]:
        text, letter = self.paragraph.items[item], self.paragraph.letters[item]
        if letter in SQUARE and len(text) == 1 and ord(text) in self.face.hexes:
            font = self.face.alien.get(text, self.face.main)
            yield font, tracking, f"<{self.face.hexes[ord(text)]}>"
        elif letter != "B":
            for font, glyphs in self.face.word(text, feature(text, letter)).segments:
                yield font, 0.0, glyphs

    def _hyphen(self) -> str:
        return "".join(glyphs for _, glyphs in self.face.word("-").segments)


_UNSEEN = 0.05
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
