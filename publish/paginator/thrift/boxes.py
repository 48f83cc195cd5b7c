"""What boxes are asked over and over, answered at once where the answer is the usual one.

A book asks its boxes a hundred thousand times whether they are in the flow, and each
question looks up its style five times. Nothing that is laid out changes.
"""

from weasyprint.formatting_structure import boxes

from publish.paginator.composing.composed import ComposedLine
from publish.paginator.foreign import Box, Function

_PLACED = ("static", "relative")


def flowing(stock: Function) -> Function:
    """Wrap `Box.is_in_normal_flow`."""

    def is_in_normal_flow(box: Box) -> bool:
        style = box.style
        usual = style["float"] == "none" and style["position"] in _PLACED
        return usual or bool(stock(box))

    return is_in_normal_flow


def establishing(stock: Function) -> Function:
    """Wrap `Box.establishes_formatting_context`: most boxes are blocks that do not."""

    def establishes_formatting_context(box: Box) -> bool:
        style = box.style
        usual = (
            type(box) is boxes.BlockBox
            and not box.is_column
            and style["float"] == "none"
            and style["position"] in _PLACED
            and style["overflow"] == "visible"
        )
        return "flow-root" in style["display"] if usual else bool(stock(box))

    return establishes_formatting_context


def collapsing(stock: Function) -> Function:
    """Wrap `collapse_margin`: a margin that adjoins no other."""

    def collapse_margin(margins: list[float]) -> float:
        if len(margins) == 1:
            return margins[0]
        collapsed: float = stock(margins)
        return collapsed

    return collapse_margin


def naming(stock: Function) -> Function:
    """Wrap `ParentBox.page_values`: lines without children ask for no page of their own."""

    def page_values(box: Box) -> tuple[str, str]:
        if box.children and type(box.children[0]) is ComposedLine:
            own = box.style["page"]
            return own, own
        values: tuple[str, str] = stock(box)
        return values

    return page_values
