"""What follows from a style, and a containing block, alone: resolved once.

Styles are shared by all boxes that look alike; the engine resolves eighteen lengths afresh
for every box and every piece of a box.
"""

from weasyprint.formatting_structure import boxes

from publish.paginator.foreign import Box, Function, Given, Style

_SIDES = ("top", "right", "bottom", "left")
_NAMES = (
    *(f"{name}_{side}" for name in ("margin", "padding") for side in _SIDES),
    *(f"border_{side}_width" for side in _SIDES),
    *(f"{kind}{name}" for kind in ("", "min_", "max_") for name in ("width", "height")),
)


class _EmptyMargin(boxes.MarginBox):  # type: ignore[misc]  # the engine is untyped
    """A margin box without content, whose sides are nothing from the start."""

    def _reset_spacing(self, side: str) -> None:
        """Leave the sides as they are."""


def remembering(stock: Function) -> Function:
    """Wrap `resolve_percentages`: boxes of one style in blocks of one size resolve once."""

    def resolve_percentages(box: Box, containing_block: Given) -> None:
        known = _known(box.style)
        if known is None or isinstance(box, boxes.PageBox):
            stock(box, containing_block)
            return
        empty = type(box) is boxes.MarginBox and not box.is_generated
        key = (empty, *_size(containing_block))
        values = known.get(key)
        if values is None:
            values = known[key] = _resolved(stock, box, containing_block)
            if empty:
                values.update(dict.fromkeys(_NAMES[:12], 0))
        box.__dict__.update(values)
        if empty:
            box.__class__ = _EmptyMargin

    return resolve_percentages


def _known(style: Style) -> dict[Given, dict[str, Given]] | None:
    """Return what is known of a style; None where borders that collapse decide."""
    known: dict[Given, dict[str, Given]] | None
    try:
        known = style.yigao_used
    except AttributeError:
        collapse = style["border_collapse"] == "collapse"
        known = style.yigao_used = None if collapse else {}
    return known


def _size(containing_block: Given) -> tuple[Given, Given]:
    if isinstance(containing_block, boxes.Box):
        return containing_block.width, containing_block.height
    width, height = containing_block
    return width, height


def _resolved(stock: Function, box: Box, containing_block: Given) -> dict[str, Given]:
    stock(box, containing_block)
    return {name: box.__dict__[name] for name in _NAMES}


_CORNERS = tuple(f"border_{end}_{side}_radius" for end in _SIDES[::2] for side in ("left", "right"))
_BARE = {"background": None, **dict.fromkeys(_CORNERS, (0, 0))}


def passing_bare(stock: Function) -> Function:
    """Wrap `layout_box_backgrounds`: a style that shows nothing behind its boxes is known."""

    def layout_box_backgrounds(page: Box, box: Box, *args: Given, **settings: Given) -> None:
        if settings or len(args) > 1 or box is page or not box.style.__dict__.get("yigao_bare"):
            stock(page, box, *args, **settings)
            if box.background is None and box is not page:
                box.style.yigao_bare = _is_bare(box.style)
            return
        # What is out of the flow has its place held by something that answers for it.
        getattr(box, "_box", box).__dict__.update(_BARE)
        for child in box.all_children():
            layout_box_backgrounds(page, child, *args)

    return layout_box_backgrounds


def _is_bare(style: Style) -> bool:
    sources = (style["border_image_source"], style["mask_border_source"])
    square = all((0, "px") in style[corner] for corner in _CORNERS)
    return square and all(kind == "none" for kind, *_ in sources)
