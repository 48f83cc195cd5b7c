"""The cover: one typographic description, drawn as SVG for every medium.

The title stands vertically on a field of the accent colour, before one large character
drawn from it. Every letter is an outline, so it looks alike wherever it is shown and
needs no font.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from publish import fonts
from publish.edition import Edition, Face
from publish.model import Text, plain_text, walk

WIDTH = 600.0
_TURNED = frozenset("（）《》〈〉「」『』【】〔〕—…～：；-–()[]·")
_CORNERED = frozenset("，、。")
_HAN = re.compile(r"[\u3400-\u9fff]")
_PIECE = re.compile(r"[A-Za-z0-9.+#&'’-]+|\s+|——|……|.")
_PAUSES = frozenset("，、：；。！？—…　 ")
_OPENS = frozenset("（《〈「『【〔")
_CLOSES = frozenset("）》〉」』】〕，、：；。！？")
_STANDING = str.maketrans("“”‘’", "「」『』")
"""Curly quotation marks do not stand upright: GB/T 15834 sets corner marks in columns."""
SHORT_LATIN = 3
"""So many Latin letters or figures stand across a column; more are turned."""

LONGEST_COLUMN = 9

COMMONPLACE = frozenset("的了是在与和及或之于其而我你他她它们这那不一有为")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the cover says, and its colours and proportions."""

    height: float
    title: str
    subtitle: str
    authors: str
    mark: str
    field: str
    paper: str
    family: str
    small: str


def cover(edition: Edition) -> str:
    """Draw the cover of an edition as a stand-alone SVG, 600 units wide."""
    return draw(describe(edition))


def describe(edition: Edition) -> Drawing:
    """Say what stands on the cover of an edition."""
    about, style = edition.document.metadata, edition.style
    script = edition.script.value
    return Drawing(
        height=WIDTH * style.page.height / style.page.width,
        title=plain_text(about.title),
        subtitle=plain_text(about.subtitle),
        authors="　".join(map(plain_text, about.authors)),
        mark=_mark(edition),
        field=style.colours.accent,
        paper=style.colours.paper,
        family=fonts.families(Face.SONG.value, script)[0],
        small=fonts.families(Face.HEI.value, script)[0],
    )


def _mark(edition: Edition) -> str:
    """Choose the character of the title that the book says most often."""
    title = _HAN.findall(plain_text(edition.document.metadata.title))
    candidates = [c for c in title if c not in COMMONPLACE] or title
    said: Counter[str] = Counter()
    for node in walk(edition.document):
        if isinstance(node, Text):
            said.update(c for c in node.content if c in candidates)
    return max(candidates, key=lambda c: said[c], default="")


def draw(drawing: Drawing) -> str:
    """Draw a described cover."""
    height, title = drawing.height, drawing.title
    body = chain(
        [f'<rect width="600" height="{height:.1f}" fill="{drawing.field}"/>'],
        _large_mark(drawing),
        _upright(drawing) if _HAN.search(title) else _level(drawing),
        _byline(drawing),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 {height:.1f}" '
        f'width="600" height="{height:.1f}">{"".join(body)}</svg>'
    )


def _large_mark(drawing: Drawing) -> Iterator[str]:
    if drawing.mark:
        size = 560.0
        place = _Place(-90, drawing.height - 70, size, drawing.paper, 0.11)
        yield from _row(drawing.mark, drawing.family, place)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where letters stand: left end, baseline, size, colour and how solid they are."""

    x: float
    y: float
    size: float
    colour: str
    opacity: float = 1.0

    def at(self, x: float, y: float, size: float | None = None) -> "_Place":
        return _Place(x, y, size or self.size, self.colour, self.opacity)


def _upright(drawing: Drawing) -> Iterator[str]:
    """Set the title in columns from the right, the subtitle beside a rule at its left."""
    columns = _columns(drawing.title.translate(_STANDING))
    longest = max(map(_length, columns))
    size = min(84.0, drawing.height * 0.58 / longest, 330.0 / len(columns))
    top, right = drawing.height * 0.1, WIDTH - 72
    for place, column in enumerate(columns):
        x = right - size - place * size * 1.28
        yield from _column(column, drawing.family, _Place(x, top, size, drawing.paper))
    edge = right - len(columns) * size * 1.28 + size * 0.1
    yield _rule(edge, top, longest * size, drawing.paper)
    if drawing.subtitle:
        small = min(24.0, drawing.height * 0.5 / max(1.0, _length(drawing.subtitle)))
        x = edge - 20 - small
        place = _Place(x, top, small, drawing.paper, 0.85)
        yield from _column(drawing.subtitle.translate(_STANDING), drawing.family, place)


def _level(drawing: Drawing) -> Iterator[str]:
    """Set a title without Han in lines from the left."""
    lines = _wrapped(drawing.title, 16)
    size = min(72.0, 440.0 / max(1, *map(len, lines)) * 1.9)
    for place, line in enumerate(lines):
        y = drawing.height * 0.2 + place * size * 1.2
        yield from _row(line, drawing.family, _Place(72, y, size, drawing.paper))


def _byline(drawing: Drawing) -> Iterator[str]:
    if drawing.authors:
        place = _Place(72, drawing.height - 64, 20, drawing.paper, 0.9)
        yield from _row(drawing.authors, drawing.small, place)


def _rule(x: float, top: float, length: float, colour: str) -> str:
    return (
        f'<rect x="{x:.1f}" y="{top:.1f}" width="1.2" height="{length:.1f}" '
        f'fill="{colour}" opacity=".6"/>'
    )


def _columns(title: str) -> list[str]:
    """Break a title into even columns, where it pauses rather than within a phrase."""
    pieces = _PIECE.findall(title)
    total = _length(title)
    count = max(1, round(total / LONGEST_COLUMN + 0.4))
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(pieces) + 1):
        best.append(
            min(
                (best[start][0] + _strain(pieces, start, end, total / count), start)
                for start in range(end)
            )
        )
    return [c.strip("，、：；—　 ") for c in _traced(pieces, best)] or [title]


def _strain(pieces: list[str], start: int, end: int, ideal: float) -> float:
    """Return how bad a column of these pieces is: uneven, too long, badly broken."""
    length = _length("".join(pieces[start:end]))
    uneven = (length - ideal) ** 2 + 40 * max(0.0, length - LONGEST_COLUMN - 2)
    if end == len(pieces) or pieces[end - 1][-1] in _PAUSES:
        return uneven
    if pieces[end][0] in _CLOSES:
        return uneven + 400
    return uneven + (16 if pieces[end - 1] in COMMONPLACE or pieces[end][0] in _OPENS else 40)


def _traced(pieces: list[str], best: list[tuple[float, int]]) -> list[str]:
    columns, end = [], len(pieces)
    while end:
        start = best[end][1]
        columns.append("".join(pieces[start:end]))
        end = start
    return columns[::-1]


def _wrapped(title: str, width: int) -> list[str]:
    lines = [""]
    for word in title.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _length(text: str) -> float:
    """Return how long a column is, in characters."""
    return sum(_extent(piece) for piece in _PIECE.findall(text)) or 1.0


def _extent(piece: str) -> float:
    if piece.isspace():
        return 0.4
    if piece.isascii() and len(piece) > SHORT_LATIN:
        return len(piece) * 0.55 + 0.2
    return float(len(piece)) if piece in {"——", "……"} else 1.0


def _column(text: str, family: str, place: _Place) -> Iterator[str]:
    y = place.y
    for piece in _PIECE.findall(text):
        extent = _extent(piece) * place.size
        yield from _piece(piece, family, place.at(place.x, y))
        y += extent


def _piece(piece: str, family: str, place: _Place) -> Iterator[str]:
    """Set one piece of a column: upright, across (short Latin), cornered or turned."""
    size = place.size
    if piece.isspace():
        return
    if piece.isascii() and len(piece) <= SHORT_LATIN:
        yield from _across(piece, family, place)
    elif piece.isascii() or piece[0] in _TURNED:
        glyphs = "".join(_row(piece, family, place.at(0, 0)))
        corner = f"{place.x + size * 0.14:.1f} {place.y:.1f}"
        yield f'<g transform="translate({corner}) rotate(90)">{glyphs}</g>'
    else:
        shift = size * 0.55 if piece in _CORNERED else 0.0
        corner = place.at(place.x + shift, place.y - shift + size * 0.88)
        yield from _row(piece, family, corner)


def _across(piece: str, family: str, place: _Place) -> Iterator[str]:
    size = place.size
    width = sum(outline.advance for outline in fonts.outlines(family, piece))
    fitted = min(size, size / max(width, 0.01))
    x = place.x + (size - width * fitted) / 2
    yield from _row(piece, family, place.at(x, place.y + size * 0.86, fitted))


def _row(text: str, family: str, place: _Place) -> Iterator[str]:
    x = place.x
    for outline in fonts.outlines(family, text):
        if outline.path:
            yield (
                f'<path transform="translate({x:.2f} {place.y:.2f}) scale({place.size:.3f} '
                f'-{place.size:.3f})" d="{outline.path}" fill="{place.colour}"'
                f"{_opacity(place)}/>"
            )
        x += outline.advance * place.size


def _opacity(place: _Place) -> str:
    return "" if place.opacity == 1 else f' opacity="{place.opacity}"'
