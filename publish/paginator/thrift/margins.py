"""Running heads and folios: what every page lays out again, laid out once.

The engine makes sixteen boxes a page to show two. On pages of one look they stand
alike, and only what they say differs; what says the same is the same box. Nothing that
is laid out changes.
"""

from collections.abc import Iterator

from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import page as engine_page

from publish.paginator.foreign import Box, Context, Function, Given
from publish.paginator.thrift.pages import PLAIN_COPY

_OWN = ("cached_counter_values", "missing_link")
"""What making its content leaves on a box."""


class Margins:
    """Wraps `make_margin_boxes` and `margin_box_content_layout`."""

    def __init__(self) -> None:
        self._laid: dict[tuple[Given, ...], Box] = {}
        self._alike: dict[int, list[Box]] = {}
        self._empty: list[Box] | None = None

    def laying(self, stock: Function) -> Function:
        """Wrap `margin_box_content_layout`: what says the same in the same place is laid out once.

        The same box then stands on several pages, in the look and the place that all share.
        """

        def margin_box_content_layout(context: Context, page: Box, box: Box) -> Box:
            if self._empty is not None:
                self._empty.append(_emptied(box))
            key = _said(box)
            if key is None:
                return stock(context, page, box)
            if key not in self._laid:
                self._laid[key] = stock(context, page, box)
            return self._laid[key]

        return margin_box_content_layout

    def making(self, stock: Function) -> Function:
        """Wrap `make_margin_boxes`: the boxes of a look are measured on its first page."""

        def make_margin_boxes(context: Context, page: Box, state: Given) -> Iterator[Box]:
            look = id(page.style)
            alike = self._alike.get(look)
            if alike is not None:
                for box in alike:
                    filled = _filled(box.copy(), context, page, state)
                    yield engine_page.margin_box_content_layout(context, page, filled)
                return
            empty: list[Box] = []
            self._empty = empty
            yield from stock(context, page, state)
            self._empty = None
            if all(map(_is_fixed, empty)):
                self._alike[look] = empty

        return make_margin_boxes


def _emptied(box: Box) -> Box:
    """Return a copy of a measured box as it was before it had content."""
    empty = box.copy()
    for name in _OWN:
        empty.__dict__.pop(name, None)
    return empty


def _is_fixed(box: Box) -> bool:
    """Tell whether a box is as wide, at a page's side as high, whatever it says."""
    side = box.at_keyword.removeprefix("@").split("-")
    if "corner" in side:
        return True
    return bool(box.style["width" if side[0] in ("top", "bottom") else "height"] != "auto")


def _filled(box: Box, context: Context, page: Box, state: Given) -> Box:
    """Return a box with what it says on a page."""
    counted = depth, counters, scopes, _ = PLAIN_COPY.deepcopy(state)
    scopes.append(set())
    build.update_counters(counted, box.style)
    box.children = build.content_to_boxes(
        box.style, box, depth, counters, context.get_image_from_uri,
        context.target_collector, context.counter_style, context, page,
    )  # fmt: skip
    box.process_whitespace()
    box.process_text_transform()
    return build.create_anonymous_boxes(box)


def _said(box: Box) -> tuple[Given, ...] | None:
    """Return where a margin box stands, its look and its words, if it is nothing but words."""
    if len(box.children) != 1 or type(box.children[0]) is not boxes.LineBox:
        return None
    words = box.children[0].children
    if not all(type(word) is boxes.TextBox for word in words):
        return None
    place = box.position_x, box.position_y, box.width, box.height
    return (*place, box.at_keyword, id(box.style), *(word.text for word in words))
