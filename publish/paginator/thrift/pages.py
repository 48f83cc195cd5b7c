"""What every page costs before anything stands on it, made less.

None of these wrappers changes what is laid out. Written so that each could be offered
upstream on its own; docs/upstream.md tells what each cost.
"""

import gc
from collections.abc import Iterator
from types import SimpleNamespace

from publish.model.regex import regex
from publish.paginator.foreign import Box, Context, Function, Given

_NEAR = 120
"""So many characters are looked at for the end of a line of least width."""

BREAKS = regex(r"(?:(?<![\t ])[\t ]+)?\n[\t ]*")
"""What the engine's `TAB_RE` finds, a line end and the blanks round it, in linear time.

The engine's own tries every blank of a long run as the first: 100,000 took ten seconds.
"""


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


def sharing_styles(stock: Function) -> Function:
    """Wrap `StyleFor.set_computed_styles`: elements that differ in their ids alone are alike.

    The engine shares no style with an element that has an id, nor with any below it, and makes
    six for the marker and the calls of notes of every element, shown or not: 5 KB
    each, a quarter of all that a book took.
    """

    def set_computed_styles(
        style_for: Given, element: Given, parent: Given, *args: Given, **settings: Given
    ) -> None:
        pseudo = settings.get("pseudo_type")
        computed = style_for.get_computed_styles()
        cascaded = style_for.get_cascaded_styles().get((element, pseudo), {})
        if parent is None or not hasattr(element, "tag"):
            stock(style_for, element, parent, *args, **settings)
            return
        known, alike = style_for.__dict__.setdefault("yigao_known", ({}, {}))
        above = id(computed[parent, None])
        said = [(name, id(said), rank) for name, (said, rank) in cascaded.items()]
        key = alike.get(above, above), pseudo, *(each for each in said if each[0] != "anchor")
        if key not in known or len(key) - 2 < len(said):
            stock(style_for, element, parent, *args, **settings)
            made = computed[element, pseudo]
            alike[id(made)] = id(known.setdefault(key, made))
        else:
            computed[element, pseudo] = known[key]

    return set_computed_styles


def _matching_rules(page_type: Given, style_for: Given) -> tuple[tuple[bool, ...], ...]:
    """Return which rules match a page: those that count no pages are asked once a kind of page."""
    known = style_for.__dict__.setdefault("yigao_rules", {})
    if not known:
        selectors = [
            selector
            for sheet, _, _ in style_for._sheets  # noqa: SLF001
            for _, selectors, _ in sheet.page_rules
            for _, _, selector in selectors
        ]
        known[None] = [each for each in selectors if each.index is None]
        known[True] = [each for each in selectors if each.index is not None]
    kind = page_type.side, page_type.blank, page_type.index == 0, page_type.name
    if kind not in known:
        known[kind] = _matches(page_type, style_for, known[None])
    return known[kind], _matches(page_type, style_for, known[True])


def _matches(page_type: Given, style_for: Given, selectors: list[Given]) -> tuple[bool, ...]:
    match = style_for._page_type_match  # noqa: SLF001  its own test of a rule
    return tuple([match(selector, page_type) for selector in selectors])


def wasting(stock: Function) -> Function:
    """Wrap what is laid out again and again, notes and columns: the collector wakes up.

    What was made before is garbage: without it a book of notes took a third more memory.
    """

    def laid(*args: Given, **settings: Given) -> Given:
        gc.enable()
        return stock(*args, **settings)

    return laid


def glancing(stock: Function) -> Function:
    """Wrap `split_first_line` as least widths ask for it: a first line is looked for near.

    The engine lays out all that is left of a text for each line of it: quadratic in its
    length. A line that ends within the first part of a text ends there in the whole.
    """

    def split_first_line(text: str, *args: Given, **settings: Given) -> Given:
        if len(text) > _NEAR and args[2] == 0:
            found = stock(text[:_NEAR], *args, **settings)
            if found[2] is not None:
                return found
        return stock(text, *args, **settings)

    return split_first_line


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


class Gathered:
    """Wraps `make_page`: what earlier pages told is gathered once, not by every page.

    The engine joins the anchors and the look-ups of all earlier pages for each page, and seeks
    each of a page's among them: quadratic twice. It makes pages in order, so that a page need
    only be added to those before.
    """

    def __init__(self) -> None:
        self._told: dict[str, _Any] = {}
        self._pages = 0

    def gathering(self, stock: Function) -> Function:
        """Wrap `make_page`."""

        def make_page(context: Context, *args: Given) -> Given:
            pages = context.page_maker
            context.page_maker = _Told(pages, self)
            try:
                return stock(context, *args)
            finally:
                context.page_maker = pages

        return make_page

    def before(self, pages: list[Given], stop: int) -> list[Given]:
        """Return one entry for all of the first pages of the engine's list."""
        if stop <= self._pages:
            self._told, self._pages = {"anchors": _Any(), "content_lookups": _Any()}, 0
        for *_, told in pages[self._pages : stop]:
            for kind, all_told in self._told.items():
                all_told.known.update(told[kind])
        self._pages = stop
        return [(None, None, None, None, {kind: [told] for kind, told in self._told.items()})]


class _Any:
    """Equals each of many: a list with this alone in it holds them all, and is quickly searched."""

    __hash__ = None  # type: ignore[assignment]  # equal to many, it can have no hash

    def __init__(self) -> None:
        self.known: set[object] = set()

    def __eq__(self, other: object) -> bool:
        return other in self.known


class _Told:
    """The engine's list of pages as `make_page` reads it."""

    def __init__(self, pages: list[Given], gathered: Gathered) -> None:
        self._all, self._gathered = pages, gathered

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, place: int | slice) -> Given:
        if isinstance(place, slice):
            return self._gathered.before(self._all, place.stop)
        return self._all[place]


def _copied(value: Given) -> Given:
    """Return a copy of counters: lists, dictionaries and sets of plain values."""
    kind = type(value)
    if kind is dict:
        return {key: _copied(each) for key, each in value.items()}
    if kind is list or kind is tuple:
        return kind(map(_copied, value))
    return set(value) if kind is set else value


PLAIN_COPY = SimpleNamespace(deepcopy=_copied)
"""Stands for `copy` in page layout, which copies each page's counters twice: ten times as fast."""
