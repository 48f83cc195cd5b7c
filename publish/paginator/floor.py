"""What every page costs before anything stands on it, made less.

Three things the engine does afresh for each page depend only on which `@page` rules
match it; none of these wrappers changes what is laid out. Written so that each could
be offered upstream on its own.
"""

from collections.abc import Iterator

from weasyprint.formatting_structure import boxes

from publish.paginator.foreign import Box, Context, Function, Given


def sharing_page_styles(stock: Function) -> Function:
    """Wrap `set_page_type_computed_styles`: pages that match the same rules share styles.

    The engine computes a style for each page and each of its margin boxes, and looks
    through the styles of all earlier pages to find them: quadratic in pages.
    """

    def shared(page_type: Given, html: Given, style_for: Given) -> None:
        known = style_for.__dict__.setdefault("yigao_pages", {})
        key = _matching_rules(page_type, style_for)
        computed = style_for.get_computed_styles()
        if key not in known:
            stock(page_type, html, style_for)
            cascaded = style_for.get_cascaded_styles()
            pseudos = [None, *(pseudo for kind, pseudo in cascaded if pseudo and kind == page_type)]
            known[key] = [(pseudo, computed[page_type, pseudo]) for pseudo in pseudos]
            for page_key in [each for each in cascaded if each[0] == page_type]:
                del cascaded[page_key]
        for pseudo, style in known[key]:
            computed[page_type, pseudo] = style

    return shared


def _matching_rules(page_type: Given, style_for: Given) -> tuple[bool, ...]:
    return tuple(
        style_for._page_type_match(selector, page_type)  # noqa: SLF001  its own test of a rule
        for sheet, _, _ in style_for._sheets  # noqa: SLF001
        for _, selectors, _ in sheet.page_rules
        for _, _, selector in selectors
    )


def remembering_empty_margins(stock: Function) -> Function:
    """Wrap `resolve_percentages` in page layout: margin boxes without content resolve once.

    Sixteen margin boxes stand round every page and most are empty; their used values
    depend on their style and their containing block alone.
    """

    def remembering(box: Box, containing_block: Given) -> None:
        if type(box) is not boxes.MarginBox or box.is_generated:
            stock(box, containing_block)
            return
        known = box.style.__dict__.setdefault("yigao_resolved", {})
        values = known.get(containing_block)
        if values is None:
            before = set(box.__dict__)
            stock(box, containing_block)
            known[containing_block] = {
                name: value for name, value in box.__dict__.items() if name not in before
            }
        else:
            box.__dict__.update(values)

    return remembering


class FixedBoxes:
    """Wraps `make_page` and `layout_fixed_boxes`: no search where no box is fixed.

    The engine asks every page for its fixed boxes on behalf of every page: quadratic.
    """

    def __init__(self) -> None:
        self.any = False

    def noticing(self, stock: Function) -> Function:
        """Wrap `make_page`."""

        def make_page(*args: Given) -> Given:
            made = stock(*args)
            self.any = self.any or bool(made[0].fixed_boxes)
            return made

        return make_page

    def sparing(self, stock: Function) -> Function:
        """Wrap `layout_fixed_boxes`."""

        def layout_fixed_boxes(context: Context, pages: Given, page: Box) -> Iterator[Box]:
            return stock(context, pages, page) if self.any else iter(())

        return layout_fixed_boxes
