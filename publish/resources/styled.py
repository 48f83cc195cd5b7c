"""Style rules in a drawing: how often they must be matched, which its engines do one by one."""

from typing import TYPE_CHECKING, Final

from publish.model.regex import regex

if TYPE_CHECKING:
    from lxml import etree

MAX_RULES: Final = 65_536  # characters of all rules
MAX_INLINE: Final = 4_096  # characters of one node's own
MAX_STEPS: Final = 8  # from a node up to those a selector names above it
MAX_MATCHES: Final = 5_000_000
_SELECTORS: Final = regex(r"([^{}]*)\{")
_NESTED: Final = regex(r"(?:[({\[][^(){}\[\]]*){20}")


def matches_soon(root: "etree._Element") -> bool:
    """Tell whether a drawing's rules are few enough, short enough and shallow enough.

    Every selector is tried on every node, and each of its steps on all nodes above.
    """
    css = "".join(node.text or "" for node in root.iter("{*}style"))
    if len(css) > MAX_RULES or _NESTED.search(css):
        return False
    if any(len(node.get("style", "")) > MAX_INLINE for node in root.iter()):
        return False
    selectors = (each for group in _SELECTORS.findall(css) for each in group.split(","))
    steps = [len(each.split()) for each in selectors]
    matches = sum(step * step for step in steps) * sum(1 for _ in root.iter())
    return max(steps, default=0) <= MAX_STEPS and matches <= MAX_MATCHES
