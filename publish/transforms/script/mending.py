"""What was mended in a text that a machine had put into Traditional characters."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from publish.model import Edit
from publish.model.text import span_of
from publish.transforms.line import Leaf, Line

_QUOTES = "“”‘’「」『』"


def mendings(line: Line, new: Sequence[str]) -> Iterator[Edit]:
    """Yield an edit for every stretch of characters that became others."""
    for leaf, content in zip(line.leaves, new, strict=True):
        if len(content) == len(leaf.text.content):
            yield from _stretches(leaf, content)


def _stretches(leaf: Leaf, content: str) -> Iterator[Edit]:
    pairs = enumerate(zip(leaf.text.content, content, strict=True))
    for changed, run in groupby(pairs, key=lambda pair: _mended(*pair[1])):
        if changed:
            places = [at for at, _ in run]
            start, end = places[0], places[-1] + 1
            before, after = leaf.text.content[start:end], content[start:end]
            yield Edit("script-repair", span_of(leaf.text, start, end), before, after)


def _mended(before: str, after: str) -> bool:
    return before != after and before not in _QUOTES
