"""The pages on which things are spoken of, written where lists of them stand.

`<span data-pages="、–">` holds a link to each place a thing is spoken of. Pages are made in
order, so that by the time such a list is composed the pages before it are known: each
page is said once, pages in a row by their ends, with these two characters between.
"""

from collections.abc import Iterator, Sequence

from weasyprint.formatting_structure import boxes

from publish.paginator.foreign import Box, Document
from publish.paginator.ids import LISTED, listed, name_of

SHORTEST_RUN = 3
"""So many pages in a row are written as the first and the last."""


class PageLists:
    """What is known of a document's lists of pages."""

    def __init__(self, root: Box) -> None:
        self._asked = listed(root)
        self._first: dict[str, tuple[int, str]] = {}
        self._on: dict[int, set[str]] = {}
        self._said: dict[Box, list[list[str]]] = {}

    def note(self, page: Box, number: int, counters: dict[str, list[int]]) -> None:
        """Note what stands on a page that was made, perhaps anew."""
        if not self._asked:
            return
        here = {name for name, _ in _named(page)} & self._asked
        for name in self._on.get(number, set()) - here:
            if self._first[name][0] == number:
                del self._first[name]
        self._on[number] = here
        for name in here:
            if name not in self._first or self._first[name][0] >= number:
                self._first[name] = number, str(counters["page"][-1])

    def settle(self, box: Box) -> None:
        """Write the lists of pages below a line box as far as they are known."""
        if not self._asked:
            return
        for child in box.children:
            if type(child) is boxes.InlineBox:
                if child.element.get(LISTED) and "::" not in child.element_tag:
                    self._settle(child)
                else:
                    self.settle(child)

    def _settle(self, span: Box) -> None:
        found = self._labels(span.element)
        said = self._said[span.element] = list(runs(list(found)))
        if said == span.__dict__.get("yigao_said"):
            return
        span.yigao_said = said
        links = span.__dict__.setdefault("yigao_links", tuple(span.children))
        by_use = {_use(link.element): link for link in reversed(links)}
        between, through = span.element.get(LISTED)
        span.children = []
        for run in said:
            if span.children:
                span.children.append(boxes.TextBox.anonymous_from(span, between))
            link = by_use[found[run[0]]]
            link.children[0].text = through.join(run)
            span.children.append(link)

    def _labels(self, element: Box) -> dict[str, str]:
        """Return each page that is known, and the first place on it."""
        found: dict[str, str] = {}
        for link in element:
            use = _use(link)
            if use in self._first:
                found.setdefault(self._first[use][1], use)
        return found

    def moved(self) -> bool:
        """Tell whether a list says other pages than it would now that all are made."""
        return any(
            said != list(runs(list(self._labels(element)))) for element, said in self._said.items()
        )

    def place(self, document: Document) -> None:
        """Make the places that lists lead to known to the file."""
        if not self._asked:
            return
        wanted = self._asked & {target for page in document.pages for _, target, *_ in page.links}
        for page in document.pages:
            for name, box in _named(page._page_box):  # noqa: SLF001  the only way to the boxes
                if name in wanted and name not in page.anchors:
                    left, top, width, height = box.hit_area()
                    page.anchors[name] = left, top, left + width, top + height


def _use(link: Box) -> str:
    use: str = link.get("href")[1:]
    return use


def _named(page: Box) -> Iterator[tuple[str, Box]]:
    for box in page.descendants(placeholders=True):
        if box.element is not None and "::" not in (box.element_tag or ""):
            name = name_of(box.element)
            if name:
                yield name, box


def runs(labels: Sequence[str]) -> Iterator[list[str]]:
    """Gather pages that follow one another: the ends of a run, or one page alone."""
    run: list[str] = []
    for label in labels:
        if run and not (label.isdigit() and run[-1].isdigit() and int(label) == int(run[-1]) + 1):
            yield from _told(run)
            run = []
        run.append(label)
    if run:
        yield from _told(run)


def _told(run: list[str]) -> Iterator[list[str]]:
    if len(run) >= SHORTEST_RUN:
        yield [run[0], run[-1]]
    else:
        yield from ([label] for label in run)
