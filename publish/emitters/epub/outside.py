"""The outside of the book: its cover, in pixels.

Many reading systems show nothing but pixels on their shelves. The drawn cover is all
rectangles and outlines, so it is filled here without a drawing engine; if it ever holds
anything else, the drawing itself is packed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from math import cos, radians, sin
from typing import Final, TypeAlias
from xml.etree import ElementTree as ET

from publish.emitters.epub.plan import Book
from publish.model.regex import regex
from publish.resources import Picture
from publish.resources.loader import COVER
from publish.resources.raster import Ring, Shape, painted
from publish.xhtml.cover import cover

WIDTH: Final = 1200
_SVG: Final = "{http://www.w3.org/2000/svg}"
_STEPS: Final = 16  # straight pieces to a curve
_TOKEN: Final = regex(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_TRANSFORM: Final = regex(r"(\w+)\(([^)]*)\)")

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
Point: TypeAlias = tuple[float, float]


def outside(book: Book) -> Picture:
    """Return the author's cover if one was admitted, else ours."""
    edition = book.edition
    chosen = edition.gallery.find(COVER, edition.document.metadata.cover)
    if chosen:
        return chosen
    drawing = cover(edition)
    try:
        return pixels(drawing)
    except (ValueError, KeyError, ET.ParseError):
        return Picture("cover.svg", drawing.encode(), "image/svg+xml", 0, 0)


@lru_cache(maxsize=4)
def pixels(drawing: str) -> Picture:
    """Fill a drawn cover as a PNG.

    Raises:
        ValueError, KeyError: where the drawing holds more than outlines and rectangles.
    """
    root = ET.fromstring(drawing)  # noqa: S314  our own drawing
    _, _, across, down = map(float, root.attrib["viewBox"].split())
    scale = WIDTH / across
    height = round(down * scale)
    shapes = _shapes(root, (scale, 0, 0, scale, 0, 0))
    return Picture("cover.png", painted(WIDTH, height, shapes), "image/png", WIDTH, height)


def _shapes(above: ET.Element, matrix: Matrix) -> Iterator[Shape]:
    for node in above:
        inner = _moved(matrix, node.get("transform", ""))
        match node.tag.removeprefix(_SVG):
            case "g":
                yield from _shapes(node, inner)
            case "rect":
                yield _shape(node, (_corners(node),), inner)
            case "path":
                yield _shape(node, tuple(_rings(node.attrib["d"])), inner)
            case other:
                raise ValueError(other)


def _shape(node: ET.Element, rings: tuple[Ring, ...], matrix: Matrix) -> Shape:
    placed = tuple(tuple(_placed(matrix, point) for point in ring) for ring in rings)
    return Shape(placed, node.attrib["fill"], float(node.get("opacity", "1")))


def _corners(node: ET.Element) -> Ring:
    x, y = (float(node.get(name, "0")) for name in ("x", "y"))
    right, foot = x + float(node.attrib["width"]), y + float(node.attrib["height"])
    return ((x, y), (right, y), (right, foot), (x, foot))


def _moved(matrix: Matrix, said: str) -> Matrix:
    for name, written in _TRANSFORM.findall(said):
        values = [float(value) for value in re.split(r"[\s,]+", written.strip())]
        match name, values:
            case "translate", [x, y]:
                step: Matrix = (1, 0, 0, 1, x, y)
            case "scale", [x, y]:
                step = (x, 0, 0, y, 0, 0)
            case "rotate", [degrees]:
                turn = radians(degrees)
                step = (cos(turn), sin(turn), -sin(turn), cos(turn), 0, 0)
            case _:
                raise ValueError(said)
        matrix = _times(matrix, step)
    return matrix


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[2] * b[1],
        a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3],
        a[1] * b[2] + a[3] * b[3],
        *_placed(a, (b[4], b[5])),
    )


def _placed(matrix: Matrix, point: Point) -> Point:
    a, b, c, d, e, f = matrix
    return (a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f)


def _rings(path: str) -> Iterator[Ring]:
    """Flatten a path of absolute commands into rings (SVG 2, section 9.3)."""
    ring: list[Point] = []
    for command, numbers in _commands(path):
        if command in "MZ" and ring:
            yield tuple(ring)
            ring = []
        ring += _points(command, numbers, ring[-1] if ring else (0.0, 0.0))
    if ring:
        yield tuple(ring)


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    takes = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "Z": 0}
    command, numbers = "", list[float]()
    for token in _TOKEN.findall(path):
        if token.isalpha():
            command, numbers = token, []
            if takes[command] == 0:
                yield command, []
            continue
        numbers.append(float(token))
        if len(numbers) == takes[command]:
            yield command, numbers
            command, numbers = {"M": "L"}.get(command, command), []


def _points(command: str, n: list[float], last: Point) -> list[Point]:
    match command:
        case "Z":
            return []
        case "H":
            return [(n[0], last[1])]
        case "V":
            return [(last[0], n[0])]
        case "M" | "L":
            return [(n[0], n[1])]
        case _:
            ends = [last, *zip(n[::2], n[1::2], strict=True)]
            return [_along(ends, step / _STEPS) for step in range(1, _STEPS + 1)]


def _along(ends: list[Point], at: float) -> Point:
    """Return a point of a Bézier curve, by de Casteljau's halving."""
    while len(ends) > 1:
        ends = [(a[0] + (b[0] - a[0]) * at, a[1] + (b[1] - a[1]) * at) for a, b in pairwise(ends)]
    return ends[0]
