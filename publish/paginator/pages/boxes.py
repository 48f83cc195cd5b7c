"""The boxes of a finished page."""

from publish.paginator.foreign import Box


def everything(page: Box) -> tuple[Box, ...]:
    """Return all boxes of a finished page, gathered once."""
    known: tuple[Box, ...] | None = page.__dict__.get("yigao_boxes")
    if known is None:
        known = page.yigao_boxes = tuple(page.descendants(placeholders=True))
    return known
