"""What a drawing unfolds into: references followed, circles and bombs found."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Final

from publish.model.regex import regex
from publish.model.value import dataclass

if TYPE_CHECKING:
    from lxml import etree

MAX_PARTS: Final = 100_000
MAX_DEPTH: Final = 200  # every step costs a drawing engine several calls of its own
MAX_EFFECTS: Final = 40  # of one filter, each of which holds a whole picture of its own
_EFFECT: Final = MAX_PARTS // 400
"""An effect of a filter takes as long as so many parts: it is worked out for every pixel."""
MAX_WORDS: Final = 20_000  # letters of one text, which are set as one line
_LOCAL: Final = regex(r"url\(\s*['\"]?#([^'\")]+)")
_STEP: Final = regex(r"[\d.]+")
_RULE: Final = regex(r"([^{}]*)\{([^{}]*)\}")
_CLASS: Final = regex(r"\.([\w-]+)")
_ANY: Final = ""
# Rules of paint do not reach what only defines paint.
_UNPAINTED: Final = ("Gradient", "stop", "style", "title", "desc", "filter", "defs")


class _EndlessError(Exception):
    """A drawing that refers to itself, or too deep."""


def unfolds_safely(root: "etree._Element") -> bool:
    """Tell whether a drawing ends, within ``MAX_PARTS`` parts and ``MAX_DEPTH`` steps."""
    named = {node.get("id", ""): node for node in root.iter()}
    styles = (node.text or "" for node in root.iter("{*}style"))
    if any(len(node) > MAX_EFFECTS for node in root.iter("{*}filter")):
        return False
    try:
        return _Unfolding(named, _by_class("".join(styles))).parts(root, ()) <= MAX_PARTS
    except _EndlessError:
        return False


def _by_class(css: str) -> dict[str, list[str]]:
    """Return what the rules for each class point at; a rule for no class is for any node."""
    pointed: dict[str, list[str]] = {}
    for selector, body in _RULE.findall(css):
        for name in _CLASS.findall(selector) or [_ANY]:
            pointed.setdefault(name, []).extend(_LOCAL.findall(body))
    return pointed


def _weight(node: "etree._Element") -> int:
    """Return how many parts a node counts for by itself; every letter is one."""
    above = node.getparent()
    if above is not None and str(above.tag).endswith("}filter"):
        return _EFFECT
    letters = sum(map(len, node.itertext())) if str(node.tag).endswith("}text") else 0
    return 1 + (letters if letters <= MAX_WORDS else MAX_PARTS)


def _times(node: "etree._Element", pointed: "etree._Element") -> int:
    """Return how often a node draws what it points at: a marker at every corner of its line."""
    if not str(pointed.tag).endswith("}marker"):
        return 1
    return 1 + len(_STEP.findall(f"{node.get('d', '')} {node.get('points', '')}")) // 2


@dataclass(frozen=True, slots=True)
class _Unfolding:
    named: "Mapping[str, etree._Element]"
    styled: Mapping[str, list[str]]
    known: "dict[etree._Element, int]" = field(default_factory=dict)

    def parts(self, node: "etree._Element", above: "tuple[etree._Element, ...]") -> int:
        if node in self.known:
            return self.known[node]
        if node in above or len(above) > MAX_DEPTH:
            raise _EndlessError
        path = (*above, node)
        named = (self.named[key] for key in self._targets(node) if key in self.named)
        within = sum(self.parts(each, path) for each in node)
        pointed = sum(self.parts(each, path) * _times(node, each) for each in named)
        self.known[node] = _weight(node) + within + pointed
        return self.known[node]

    def _targets(self, node: "etree._Element") -> Iterator[str]:
        for name, value in node.attrib.items():
            if str(name).endswith("href"):
                yield str(value).removeprefix("#")
            else:
                yield from _LOCAL.findall(str(value))
        if str(node.tag).endswith(_UNPAINTED):
            return
        for name in (_ANY, *node.get("class", "").split()):
            yield from self.styled.get(name, ())
