"""Headings as link definitions: ``[words of a heading]`` leads there, as in pandoc."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from publish.model.regex import regex
from publish.readers.markdown import attributes
from publish.readers.markdown.attributes import BRACED

_BRACES = regex(r"[ \t]*" + BRACED.pattern + r"[ \t]*$")
_NUMBER = regex(r"[\d\s.,、xX]*")
_DROPPED = regex(r"[^\w\- ]")


def anchor(title: str) -> str:
    """Return the fragment by which Markdown hosts know a heading."""
    return _DROPPED.sub("", title.strip().lower()).replace(" ", "-")


def define(tokens: Sequence[Token], env: dict[str, object]) -> None:
    """Define a link for each heading at the top, unless its author defined one of that name."""
    known = env.setdefault("references", {})
    assert isinstance(known, dict)  # noqa: S101  the engine's own
    for name, target in _headings(tokens):
        known.setdefault(name, {"title": "", "href": f"#{target}", "map": [0, 0]})


def _headings(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    for opening, words in pairwise(tokens):
        if opening.type != "heading_open" or opening.level:
            continue
        braces = _BRACES.search(words.content)
        title = words.content[: braces.start()] if braces else words.content
        key = attributes.parse(braces.group().strip()).key if braces else ""
        # A bare number or a cross in brackets is a mark of reference or a box, not a title.
        if not _NUMBER.fullmatch(title):
            yield normalizeReference(title.strip()), key or anchor(title)
