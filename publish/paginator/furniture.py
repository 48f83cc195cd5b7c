"""Boxes that are not content: marked before they are drawn."""

from weasyprint.formatting_structure import boxes

from publish.paginator.foreign import Box
from publish.paginator.roles import alternative

_MARK = "yigao_furniture"


def furnish(box: Box) -> None:
    """Mark a box and all below it as furniture."""
    for each in box.descendants(placeholders=True):
        getattr(each, "_box", each).__dict__[_MARK] = True


def is_furniture(box: Box) -> bool:
    """Return whether a box is furniture, or an image that says nothing."""
    if box.__dict__.get(_MARK):
        return True
    replaced = isinstance(box, boxes.ReplacedBox)
    return replaced and (box.element is None or not alternative(box.element))
