"""Boxes that are not content: marked before they are drawn."""

from collections.abc import Iterable, Iterator

from weasyprint.formatting_structure import boxes

from publish.paginator.foreign import Box
from publish.paginator.tagging.roles import alternative

_MARK = "yigao_furniture"


def furnish(box: Box) -> None:
    """Mark a box and all below it as furniture."""
    for each in box.descendants(placeholders=True):
        getattr(each, "_box", each).__dict__[_MARK] = True


def is_furnished(box: Box) -> bool:
    """Return whether a box was marked as furniture."""
    return bool(box.__dict__.get(_MARK))


def is_furniture(box: Box) -> bool:
    """Return whether a box is furniture, or an image that says nothing."""
    if is_furnished(box):
        return True
    replaced = isinstance(box, boxes.ReplacedBox)
    return replaced and (box.element is None or not alternative(box.element))


def furnish_repeats(pages: Iterable[Box]) -> None:
    """Mark the heads and feet of tables that run on, on every page but the first."""
    seen = set()
    for page in pages:
        for table in _tables(page):
            if table.element in seen:
                for group in table.children:
                    if group.is_header or group.is_footer:
                        furnish(group)
            seen.add(table.element)


def _tables(box: Box) -> Iterator[Box]:
    for child in box.children:
        child = getattr(child, "_box", child)  # noqa: PLW2901  a placeholder stands for its box
        if isinstance(child, boxes.TableBox):
            yield child
        if not isinstance(child, boxes.LineBox | boxes.TextBox):
            yield from _tables(child)
