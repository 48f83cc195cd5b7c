"""Points dealt over slides: as many to one as stand below its title in the style's letters."""

from collections.abc import Sequence
from math import ceil

from publish.edition import Point, SlideStyle
from publish.emitters.deck.grid import GAP, POINTS, body_lettering, normal
from publish.emitters.deck.legible import closed, width, words

FEWEST = 2
"""The fewest points dealt together: one asserts, one says why."""


def dealt(points: Sequence[Point], style: SlideStyle) -> list[tuple[Point, ...]]:
    """Deal points over as few slides as hold them, evenly; the first of each asserts."""
    fewest = -(-len(points) // (style.points + 1))
    for slides in range(fewest, len(points)):
        shares = _evenly(points, slides)
        if all(_stand(share[1:], style) for share in shares):
            return shares
    return _evenly(points, max(1, len(points) // FEWEST))


def _evenly(points: Sequence[Point], slides: int) -> list[tuple[Point, ...]]:
    size = max(FEWEST, -(-len(points) // slides))
    return [tuple(points[first : first + size]) for first in range(0, len(points), size)]


def _stand(points: Sequence[Point], style: SlideStyle) -> bool:
    """Tell whether points stand below a title, an em of every line to spare."""
    look = body_lettering(normal(style))
    columns = 2 * (POINTS.width / look.size - 1)
    rows = sum(ceil(width(closed(words(point.content))) / columns) for point in points)
    return rows * look.pitch + (len(points) - 1) * GAP <= POINTS.height
