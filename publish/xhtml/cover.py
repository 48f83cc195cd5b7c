"""The cover: one typographic description, drawn as SVG for every medium.

The title stands vertically on a field of the accent colour, before one large character
drawn from it. Every letter is an outline, so it looks alike wherever it is shown and
needs no font.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from publish import fonts
from publish.edition import Edition, Face
from publish.model import Inlines, Text, plain_text, walk
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.xhtml.lettering import (
    COMMONPLACE,
    STANDING,
    Place,
    column,
    columns,
    length,
    row,
    width,
)

WIDTH = 600.0
MEASURE = WIDTH - 144
"""The width between the margins."""
MOST_LETTERS = 120
"""So many letters of a title stand on a cover."""
MOST_LINES = 3
"""So many lines of authors stand on a cover."""
_HAN = regex(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the cover says, and its colours and proportions."""

    height: float
    title: str
    subtitle: str
    authors: tuple[str, ...]
    mark: str
    field: str
    paper: str
    family: str
    small: str


def cover(edition: Edition, bleed: float = 0.0) -> str:
    """Draw the cover of an edition as a stand-alone SVG, 600 units wide.

    ``bleed`` is how far it reaches over every edge, in millimetres of the printed page.
    """
    return draw(describe(edition), bleed * WIDTH / edition.style.page.width)


def describe(edition: Edition) -> Drawing:
    """Say what stands on the cover of an edition."""
    about, style = edition.document.metadata, edition.style
    script = edition.script.value
    return Drawing(
        height=WIDTH * style.page.height / style.page.width,
        title=_shown(about.title),
        subtitle=_shown(about.subtitle),
        authors=tuple(map(plain_text, about.authors)),
        mark=_mark(edition),
        field=style.colours.accent,
        paper=style.colours.paper,
        family=fonts.families(Face.SONG.value, script)[0],
        small=fonts.families(Face.HEI.value, script)[0],
    )


def _shown(words: Inlines) -> str:
    """Return as much of a title as a cover can show; the title page has it whole."""
    said = plain_text(words)
    return said if len(said) <= MOST_LETTERS else f"{said[: MOST_LETTERS - 1]}…"


def _mark(edition: Edition) -> str:
    """Choose the character of the title that the book says most often."""
    title = _HAN.findall(_shown(edition.document.metadata.title))
    candidates = [c for c in title if c not in COMMONPLACE] or title
    said: Counter[str] = Counter()
    for node in walk(edition.document):
        if isinstance(node, Text):
            said.update(c for c in node.content if c in candidates)
    return max(candidates, key=lambda c: said[c], default="")


def draw(drawing: Drawing, over: float = 0.0) -> str:
    """Draw a described cover, so many units over its edges."""
    height, title = drawing.height, drawing.title
    wide, high = f"{WIDTH + 2 * over:.6g}", f"{height + 2 * over:.1f}"
    corner = f' x="{-over:.3f}" y="{-over:.3f}"' if over else ""
    view = f"{0 - over:.6g} {0 - over:.6g} {wide} {high}"
    body = chain(
        [f'<rect{corner} width="{wide}" height="{high}" fill="{drawing.field}"/>'],
        _large_mark(drawing),
        _upright(drawing) if _HAN.search(title) else _level(drawing),
        _byline(drawing),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" '
        f'width="{wide}" height="{high}">{"".join(body)}</svg>'
    )


def _large_mark(drawing: Drawing) -> Iterator[str]:
    if drawing.mark:
        size = 560.0
        place = Place(-90, drawing.height - 70, size, drawing.paper, 0.11)
        yield from row(drawing.mark, drawing.family, place)


def _upright(drawing: Drawing) -> Iterator[str]:
    """Set the title in columns from the right, the subtitle beside a rule at its left."""
    title = columns(drawing.title.translate(STANDING))
    longest = max(map(length, title))
    size = min(84.0, drawing.height * 0.58 / longest, 330.0 / len(title))
    top, right = drawing.height * 0.1, WIDTH - 72
    for number, words in enumerate(title):
        x = right - size - number * size * 1.28
        yield from column(words, drawing.family, Place(x, top, size, drawing.paper))
    edge = right - len(title) * size * 1.28 + size * 0.1
    yield _rule(edge, top, longest * size, drawing.paper)
    if drawing.subtitle:
        small = min(24.0, drawing.height * 0.5 / max(1.0, length(drawing.subtitle)))
        x = edge - 20 - small
        beside = Place(x, top, small, drawing.paper, 0.85)
        yield from column(drawing.subtitle.translate(STANDING), drawing.family, beside)


def _level(drawing: Drawing) -> Iterator[str]:
    """Set a title without Han in lines from the left, as large as they fit."""
    room = drawing.height * 0.52
    for size in range(72, 19, -4):
        lines = _wrapped(drawing.title.split(), drawing.family, MEASURE / size)
        widest = max(width(drawing.family, line) for line in lines)
        if widest * size <= MEASURE and len(lines) * size * 1.2 <= room:
            break
    fitted = min(float(size), MEASURE / max(widest, 0.01), room / (len(lines) * 1.2))
    for number, line in enumerate(lines):
        y = drawing.height * 0.2 + number * fitted * 1.2
        yield from row(line, drawing.family, Place(72, y, fitted, drawing.paper))


def _byline(drawing: Drawing) -> Iterator[str]:
    """Set the authors in lines that end above the foot; who finds no room is among 等."""
    if not drawing.authors:
        return
    lines = names(drawing)
    widest = max(width(drawing.small, line) for line in lines)
    size = min(20.0, MEASURE / max(widest, 0.01))
    for above, line in enumerate(reversed(lines)):
        place = Place(72, drawing.height - 64 - above * 30, size, drawing.paper, 0.9)
        yield from row(line, drawing.small, place)


def names(drawing: Drawing) -> list[str]:
    """Return the lines in which the authors of a cover are named."""
    authors = drawing.authors
    for count in range(len(authors), 0, -1):
        shown = (*authors[:count], *(("等",) if count < len(authors) else ()))
        lines = _wrapped(shown, drawing.small, MEASURE / 20, between="\u3000")
        if len(lines) <= MOST_LINES:
            break
    return lines


def _rule(x: float, top: float, length: float, colour: str) -> str:
    return (
        f'<rect x="{x:.1f}" y="{top:.1f}" width="1.2" height="{length:.1f}" '
        f'fill="{colour}" opacity=".6"/>'
    )


def _wrapped(words: Sequence[str], family: str, room: float, *, between: str = " ") -> list[str]:
    """Fill lines with words; ``room`` is in em, and a word longer than it has its own line."""
    lines = [""]
    for word in words:
        longer = f"{lines[-1]}{between}{word}" if lines[-1] else word
        if lines[-1] and width(family, longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
