"""What is drawn beside composed text: emphasis dots, name lines, title waves.

clreq 3.1.8: below the line in horizontal writing; dots
stand centred under their characters and marks take none; the lines of two names that
meet do not touch.
"""

from collections.abc import Iterator

from publish.paginator.composing.composed import ComposedText
from publish.paginator.composing.lines import places
from publish.paginator.composing.runs import Beside
from publish.paginator.foreign import Stream

_DOT, _DROP = 0.09, 0.3
_LINE, _THICK, _APART = 0.2, 0.05, 0.1
_WAVE, _HIGH = 0.4, 0.055
_BOW = 0.5523


def beside(stream: Stream, box: ComposedText) -> None:
    """Draw what belongs beside the lines of a box."""
    size, run = box.style["font_size"], box.run
    stream.set_color(box.style["color"])
    if run.beside is not Beside.DOTS:
        stream.set_color(box.style["color"], stroke=True)
        stream.set_line_width(_THICK * size)
    y = box.position_y + box.baseline
    for number in range(box.first, box.last):
        if run.beside is Beside.DOTS:
            for left, right, letter in _items(box, number):
                if letter == "H":
                    _dot(stream, (left + right) / 2, y + _DROP * size, _DOT * size)
        else:
            _below(stream, box, number, y + _LINE * size)
        y += box.pitch


def _items(box: ComposedText, number: int) -> Iterator[tuple[float, float, str]]:
    """Yield where each item of a box begins and ends on one of its lines, and its letter."""
    paragraph = box.paragraph
    line = paragraph.lines[number]
    begins, ends = places(paragraph, line, box.position_x)
    start, stop = max(box.start, line.first), min(box.stop, line.stop)
    shift = 0.0 if paragraph.plain else box.position_x + box.shift - begins[start - line.first]
    for item in range(start, min(stop, line.seen)):
        place = item - line.first
        yield begins[place] + shift, ends[place] + shift, paragraph.letters[item]


def _below(stream: Stream, box: ComposedText, number: int, y: float) -> None:
    size, items = box.style["font_size"], list(_items(box, number))
    if not items:
        return
    left, right = items[0][0] + _APART * size, items[-1][1] - _APART * size
    stream.move_to(left, y)
    if box.run.beside is Beside.LINE:
        stream.line_to(right, y)
    else:
        _wave(stream, left, right, y, size)
    stream.stroke()


def _wave(stream: Stream, left: float, right: float, y: float, size: float) -> None:
    """Draw whole waves, as many as come nearest to the usual length."""
    halves = max(2, 2 * round((right - left) / (_WAVE * size)))
    step, high = (right - left) / halves, 2 * _HIGH * size
    for half in range(halves):
        x, peak = left + half * step, y + (high if half % 2 else -high)
        stream.curve_to(x + step / 3, peak, x + 2 * step / 3, peak, x + step, y)


def _dot(stream: Stream, x: float, y: float, radius: float) -> None:
    bow = radius * _BOW
    stream.move_to(x - radius, y)
    stream.curve_to(x - radius, y + bow, x - bow, y + radius, x, y + radius)
    stream.curve_to(x + bow, y + radius, x + radius, y + bow, x + radius, y)
    stream.curve_to(x + radius, y - bow, x + bow, y - radius, x, y - radius)
    stream.curve_to(x - bow, y - radius, x - radius, y - bow, x - radius, y)
    stream.fill()
