"""Who speaks: the labels of an interview's or a play's paragraphs, 问：and 答：."""

from collections import Counter
from typing import Final

from publish.model.block import Blocks, Paragraph
from publish.model.inline import Inlines, Text
from publish.model.regex import regex
from publish.model.text import cut

_LABEL = regex(r"([^\s\d，。、：；！？“”‘’「」（）《》]{1,6})：(?=\S)")

OFTEN, TURNS = 2, 4
"""How often each of two must speak, and how many turns make a conversation."""

NOBODY: Final[frozenset[str]] = frozenset()


def speakers(nodes: Blocks) -> frozenset[str]:
    """Return the labels by which paragraphs beside one another say who speaks, if they do."""
    said = Counter(
        filter(None, (_label(node.content) for node in nodes if isinstance(node, Paragraph)))
    )
    often = {label: times for label, times in said.items() if times >= OFTEN}
    return frozenset(often) if len(often) > 1 and sum(often.values()) >= TURNS else NOBODY


def parted(content: Inlines, known: frozenset[str]) -> tuple[Inlines, Inlines]:
    """Return the label of a paragraph, with its colon, and what is said."""
    label = _label(content) if known else ""
    if label not in known:
        return (), content
    first = content[0]
    if not isinstance(first, Text):
        return (), content
    end = len(label) + 1
    return (cut(first, 0, end),), (cut(first, end, len(first.content)), *content[1:])


def _label(content: Inlines) -> str:
    first = content[0] if content else None
    found = _LABEL.match(first.content) if isinstance(first, Text) else None
    return found[1] if found else ""
