"""The way from the call of a note to the note, and from the note's number back to its call.

Neither is an ``a`` of the markup: the engine makes both (PDF/UA-1, 7.9 and 7.18.5).
"""

from collections.abc import Iterable, Iterator

from weasyprint.formatting_structure import boxes

from publish.paginator.foreign import Box, Document
from publish.paginator.names import name_of
from publish.paginator.told import Link, everything


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
