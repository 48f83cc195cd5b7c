"""Letters drawn one by one as outlines: in rows, and in columns as Chinese stands.

A column sets Han upright, short Latin across, and turns what has a turned form; a
title breaks into columns where it pauses.
"""

from collections.abc import Iterator

from publish import fonts
from publish.model.regex import regex
from publish.model.value import dataclass

_TURNED = frozenset("（）《》〈〉「」『』【】〔〕—…～：；-–()[]·")
_CORNERED = frozenset("，、。")
_PIECE = regex(r"[A-Za-z0-9.+#&'’-]+|\s+|——|……|.")
_DRAWN = regex(r"[A-Za-z0-9.+#&'’-]+(?: +[A-Za-z0-9.+#&'’-]+)*|\s+|——|……|.")
"""What is set together: words of Latin that stand side by side turn together."""
_PAUSES = frozenset("，、：；。！？—…　 ")
_OPENS = frozenset("（《〈「『【〔")
_CLOSES = frozenset("）》〉」』】〕，、：；。！？")
STANDING = str.maketrans("“”‘’", "「」『』")
"""Curly quotation marks do not stand upright: GB/T 15834 sets corner marks in columns."""
SHORT_LATIN = 3
"""So many Latin letters or figures stand across a column; more are turned."""

LONGEST_COLUMN = 9

COMMONPLACE = frozenset(
    "的了是在与和及或之于其而我你他她它们这那不一有为個个與於為這們嗎么麼什谁誰哪里裡"
    "没沒不也就都还還又再会會能可第二三四五六七八九十两兩几幾多少后後前上下中从從到对對把被让讓讲講章节節篇回卷"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where letters stand: left end, baseline, size, colour and how solid they are."""

    x: float
    y: float
    size: float
    colour: str
    opacity: float = 1.0

    def at(self, x: float, y: float, size: float | None = None) -> "Place":
        """Return another place for the same letters."""
        return Place(x, y, size or self.size, self.colour, self.opacity)


def columns(title: str) -> list[str]:
    """Break a title into even columns, where it pauses rather than within a phrase."""
    pieces = _PIECE.findall(title)
    total = length(title)
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
    long = length("".join(pieces[start:end]))
    uneven = (long - ideal) ** 2 + 40 * max(0.0, long - LONGEST_COLUMN - 2)
    if end == len(pieces) or pieces[end - 1][-1] in _PAUSES:
        return uneven
    if pieces[end][0] in _CLOSES:
        return uneven + 400
    return uneven + (16 if pieces[end - 1] in COMMONPLACE or pieces[end][0] in _OPENS else 40)


def _traced(pieces: list[str], best: list[tuple[float, int]]) -> list[str]:
    traced, end = [], len(pieces)
    while end:
        start = best[end][1]
        traced.append("".join(pieces[start:end]))
        end = start
    return traced[::-1]


def length(text: str) -> float:
    """Return how long a column is, in characters."""
    return sum(_extent(piece) for piece in _DRAWN.findall(text)) or 1.0


def _extent(piece: str) -> float:
    if piece.isspace():
        return 0.4
    if piece.isascii() and len(piece) > SHORT_LATIN:
        return len(piece) * 0.55 + 0.2
    return float(len(piece)) if piece in {"——", "……"} else 1.0


def column(text: str, family: str, place: Place) -> Iterator[str]:
    """Draw letters downwards from the top of a place."""
    y = place.y
    for piece in _DRAWN.findall(text):
        extent = _extent(piece) * place.size
        yield from _piece(piece, family, place.at(place.x, y))
        y += extent


def _piece(piece: str, family: str, place: Place) -> Iterator[str]:
    """Set one piece of a column: upright, across (short Latin), cornered or turned."""
    size = place.size
    if piece.isspace():
        return
    if piece.isascii() and len(piece) <= SHORT_LATIN:
        yield from _across(piece, family, place)
    elif piece.isascii() or piece[0] in _TURNED:
        glyphs = "".join(row(piece, family, place.at(0, 0)))
        corner = f"{place.x + size * 0.14:.1f} {place.y:.1f}"
        yield f'<g transform="translate({corner}) rotate(90)">{glyphs}</g>'
    else:
        shift = size * 0.55 if piece in _CORNERED else 0.0
        yield from row(piece, family, place.at(place.x + shift, place.y - shift + size * 0.88))


def _across(piece: str, family: str, place: Place) -> Iterator[str]:
    size = place.size
    wide = width(family, piece)
    fitted = min(size, size / max(wide, 0.01))
    x = place.x + (size - wide * fitted) / 2
    yield from row(piece, family, place.at(x, place.y + size * 0.86, fitted))


def width(family: str, text: str) -> float:
    """Return how wide letters are in a row, in em."""
    return sum(outline.advance for outline in fonts.outlines(family, text))


def row(text: str, family: str, place: Place) -> Iterator[str]:
    """Draw letters from left to right on a baseline, as SVG paths."""
    x = place.x
    for outline in fonts.outlines(family, text):
        if outline.path:
            yield (
                f'<path transform="translate({x:.2f} {place.y:.2f}) scale({place.size:.3f} '
                f'-{place.size:.3f})" d="{outline.path}" fill="{place.colour}"'
                f"{_opacity(place)}/>"
            )
        x += outline.advance * place.size


def _opacity(place: Place) -> str:
    return "" if place.opacity == 1 else f' opacity="{place.opacity}"'
