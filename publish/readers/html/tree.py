"""The tree of a page: elements and words with their places, whatever the tags forgot."""

from collections.abc import Iterator
from dataclasses import field
from typing import TypeAlias

from publish.model import Edit
from publish.model.value import dataclass
from publish.readers.html.charrefs import parts
from publish.readers.html.tokens import Attribute, EndTag, StartTag, tokens
from publish.readers.html.tokens import Words as Characters
from publish.readers.rich.words import set_of
from publish.readers.seed.draft import Draft, Part

"""How deep elements nest; what is deeper stands in the deepest."""

_VOID = set_of("area base br col embed hr img input link meta param source track wbr frame keygen")
BLOCKS = set_of(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
    "listing main menu nav ol optgroup option p pre search section summary table caption "
    "colgroup tbody td tfoot th thead tr ul xmp"
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ENDS_PARAGRAPH = BLOCKS - {"body", "html", "caption", "td", "th", "tr", "tbody", "thead", "tfoot"}
# What an opening tag closes, and what it cannot see past.
_CLOSES = {
    "li": ({"li"}, {"ul", "ol", "menu", "dir"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th", "caption", "colgroup"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "tbody": ({"tbody", "thead", "tfoot", "tr", "caption", "colgroup"}, {"table"}),
    "thead": ({"tbody", "thead", "tfoot", "tr", "caption", "colgroup"}, {"table"}),
    "tfoot": ({"tbody", "thead", "tfoot", "tr", "caption", "colgroup"}, {"table"}),
    "option": ({"option"}, {"select"}),
    "rb": ({"rb", "rt", "rp"}, {"ruby"}),
    "rt": ({"rb", "rt", "rp"}, {"ruby", "rtc"}),
    "rp": ({"rb", "rt", "rp"}, {"ruby", "rtc"}),
    "rtc": ({"rb", "rt", "rp", "rtc"}, {"ruby"}),
    "a": ({"a"}, {"td", "th", "table", "li", "div", "section"}),
}
_WALLS = frozenset({"table", "td", "th", "caption", "button", "object", "template", "svg", "math"})


@dataclass(frozen=True, slots=True)
class Words:
    """Characters of a page with the places they stood at."""

    parts: tuple[Part, ...]
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Element:
    """An element from its ``<`` to the end of what it holds."""

    name: str
    start: int
    end: int
    attributes: dict[str, Attribute] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)
    stacked: bool = False
    """Whether blocks stand in it."""

    def get(self, name: str) -> str:
        """Return the value of an attribute, or nothing."""
        found = self.attributes.get(name)
        return found.value if found else ""

    @property
    def elements(self) -> Iterator["Element"]:
        """The elements right below."""
        return (child for child in self.children if isinstance(child, Element))

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all below it, in order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [child for child in reversed(element.children) if isinstance(child, Element)]

    def words(self) -> Iterator[Words]:
        """Yield all words below, in order."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Words):
                yield node
            else:
                waiting += reversed(node.children)

    def text(self) -> str:
        """Return all words below as they are written."""
        return "".join(part[0] for words in self.words() for part in words.parts)


Node: TypeAlias = Element | Words


@dataclass(frozen=True, slots=True)
class Tree:
    """A page: its root, and where nesting first went too deep, if it did."""

    root: Element
    too_deep: int = -1


def tree(draft: Draft, edits: list[Edit]) -> Tree:
    """Build the tree of a page."""
    builder = _Builder(draft, edits)
    for token in tokens(draft.text):
        match token:
            case StartTag():
                builder.open(token)
            case EndTag():
                builder.close(token)
            case Characters(start, end):
                builder.words(start, end)
    return builder.finished()


class _Builder:
    def __init__(self, draft: Draft, edits: list[Edit]) -> None:
        self._draft = draft
        self._edits = edits
        self._stack = [Element("#page", 0, len(draft.text), stacked=True)]
        self._beyond: list[str] = []
        self._too_deep = -1

    def finished(self) -> Tree:
        while len(self._stack) > 1:
            self._pop(len(self._draft.text))
        return Tree(self._stack[0], self._too_deep)

    def words(self, start: int, end: int) -> None:
        here = self._stack[-1]
        silent = here.name in {"script", "style", "iframe", "noembed", "noframes"}
        found = () if silent else parts(self._draft, start, end, self._edits)
        if found:
            here.children.append(Words(found, start, end))

    def open(self, tag: StartTag) -> None:
        if tag.name in {"html", "body"} and self._merged(tag):
            return
        if tag.name in _ENDS_PARAGRAPH:
            self._close_up({"p"}, _WALLS, tag.start)
        if tag.name in _HEADINGS and self._stack[-1].name in _HEADINGS:
            self._pop(tag.start)
        if tag.name in _CLOSES:
            closes, walls = _CLOSES[tag.name]
            self._close_up(closes, frozenset(walls), tag.start)
        if len(self._stack) > self._draft.limits.page_nesting and tag.name not in _VOID:
            self._beyond.append(tag.name)
            self._too_deep = tag.start if self._too_deep < 0 else self._too_deep
            return
        made = Element(tag.name, tag.start, tag.end, tag.attributes)
        self._stack[-1].children.append(made)
        if tag.name not in _VOID:
            self._stack.append(made)
        elif tag.name == "hr":
            self._stack[-1].stacked = True

    def _merged(self, tag: StartTag) -> bool:
        """Give a second ``html`` or ``body`` to the first."""
        first = next((one for one in self._stack if one.name == tag.name), None)
        if first is None:
            return False
        for name, value in tag.attributes.items():
            first.attributes.setdefault(name, value)
        return True

    def close(self, tag: EndTag) -> None:
        if self._beyond:
            if tag.name == self._beyond[-1]:
                self._beyond.pop()
                return
            if tag.name in self._beyond[-20:]:
                while self._beyond.pop() != tag.name:
                    pass
                return
        if tag.name == "br":
            self._stack[-1].children.append(Element("br", tag.start, tag.end))
        elif tag.name not in {"html", "body"}:
            walls = _WALLS if tag.name not in BLOCKS | _WALLS else frozenset({"#page"})
            self._close_up({tag.name}, walls - {tag.name}, tag.end)

    def _close_up(self, names: set[str], walls: frozenset[str] | set[str], end: int) -> None:
        """Close elements up to the outermost of some names on this side of a wall."""
        depth = 0
        for at in range(len(self._stack) - 1, 0, -1):
            name = self._stack[at].name
            if name in names:
                depth = at
                if len(names) == 1:
                    break
            elif name in walls:
                break
        while depth and len(self._stack) > depth:
            self._pop(end)

    def _pop(self, end: int) -> None:
        done = self._stack.pop()
        done.end = max(end, done.end)
        below = self._stack[-1]
        below.stacked = below.stacked or done.name in BLOCKS or done.stacked
