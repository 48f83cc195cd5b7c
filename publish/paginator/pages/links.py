"""Links: each once, and those between the call of a note and the note.

The call and the number that leads back are no ``a`` of the markup: the engine makes both
(PDF/UA-1, 7.9 and 7.18.5).
"""

from collections.abc import Iterable, Iterator

from weasyprint.formatting_structure import boxes

from publish.paginator.foreign import Box, Document
from publish.paginator.ids import name_of
from publish.paginator.pages.boxes import everything

Link = tuple[str, str, tuple[float, float, float, float], Box]
"""What it leads to, within the file or out of it, its target, its place on the page, its box."""

_NEARLY = 0.01


def outermost(links: list[Link]) -> list[Link]:
    """Return links without those inside another of the same target.

    The engine makes a place for every box inside a link; readers would be told twice.
    """
    return [link for link in links if not any(_inside(link, other) for other in links)]


def _inside(link: Link, other: Link) -> bool:
    (kind, target, (left, top, right, bottom), _), (about, aim, (west, north, east, south), _) = (
        link,
        other,
    )
    within = west <= left and right <= east + _NEARLY and north <= top and bottom <= south + _NEARLY
    smaller = (right - left) * (bottom - top) < (east - west) * (south - north)
    return (kind, target) == (about, aim) and within and smaller


def lead(document: Document) -> None:
    """Add the places of calls and numbers to their pages, and give every link a height."""
    for page in document.pages:
        for box, here, there in ends(everything(page._page_box)):  # noqa: SLF001  no other way
            left, top, width, height = box.hit_area()
            area = left, top, left + width, top + height
            page.anchors.setdefault(here, area)
            page.links.append(("internal", there, area, box))
        page.links = [_tall(link) for link in page.links]


def _tall(link: Link) -> Link:
    """Give a link that takes no room on its line the height of its letters, to be hit."""
    kind, target, (left, top, right, bottom), box = link
    short = max(0.0, (box.style["font_size"] - (bottom - top)) / 2)
    return kind, target, (left, top - short, right, bottom + short), box


def ends(found: Iterable[Box]) -> Iterator[tuple[Box, str, str]]:
    """Yield each call and each number among boxes, with its own name and that of the other."""
    for each in found:
        box: Box = getattr(each, "_box", each)
        if box.footnote is not None:
            key = name_of(box.footnote.element)
            ends = f"{key}-call", f"{key}"
        elif type(box) is boxes.InlineBox and box.element_tag.endswith("::footnote-marker"):
            key = name_of(box.element)
            ends = f"{key}", f"{key}-call"
        else:
            continue
        if key:
            yield (box, *ends)
