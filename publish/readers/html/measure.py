"""How much running text there is in each element of a page, and how much of it is links."""

from collections.abc import Callable

from publish.model.value import dataclass
from publish.readers.html.tree import BLOCKS, Element, Words

_STOPS = frozenset("，。；：？！、,.;?!")
_LONG = 25
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Measure:
    """Characters in all, those in links, those of running text, and how many links."""

    text: int = 0
    linked: int = 0
    prose: int = 0
    links: int = 0

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(
            self.text + other.text,
            self.linked + other.linked,
            self.prose + other.prose,
            self.links + other.links,
        )


NOTHING = Measure()


class Measures:
    """Measures of the elements of one page; ``empty`` says which count as nothing."""

    def __init__(self, root: Element, empty: Callable[[Element], bool]) -> None:
        """Measure a page from the leaves up."""
        self._found: dict[int, Measure] = {}
        self._empty = empty
        self._measure(root)

    def of(self, element: Element) -> Measure:
        """Return the measure of an element; what was never measured is empty."""
        return self._found.get(element.start, NOTHING)

    def _measure(self, element: Element) -> Measure:
        total, run = NOTHING, NOTHING
        stopped = False
        for child in () if self._empty(element) else element.children:
            if isinstance(child, Words) or not (child.stacked or child.name in BLOCKS):
                found, stops = self._run(child)
                run += found
                stopped = stopped or stops
            else:
                total += _prose(run, stopped=stopped) + self._measure(child)
                run, stopped = NOTHING, False
        total += _prose(run, stopped=stopped)
        self._found[element.start] = total
        return total

    def _run(self, node: Element | Words) -> tuple[Measure, bool]:
        if isinstance(node, Words):
            text = "".join(part[0] for part in node.parts)
            return Measure(len("".join(text.split()))), not _STOPS.isdisjoint(text)
        if self._empty(node):
            return NOTHING, False
        found = [self._run(child) for child in node.children]
        total = sum((each for each, _ in found), NOTHING)
        stopped = any(stops for _, stops in found)
        if node.name == "a" and "href" in node.attributes:
            return Measure(total.text, total.text, links=1), False
        return total, stopped


def _prose(run: Measure, *, stopped: bool) -> Measure:
    bare = run.text - run.linked
    counts = bare >= _LONG or (stopped and bare >= _SHORT)
    return Measure(run.text, run.linked, bare if counts else 0, run.links)
