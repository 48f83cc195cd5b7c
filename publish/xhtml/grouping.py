"""References under the headings of their author."""

from itertools import takewhile

from publish.model import Inlines, plain_text

Headings = tuple[Inlines, ...]
"""What a group of references stands under, outermost first."""


def unsaid(under: Headings, above: Headings, name: str) -> Headings:
    """Return the headings that a group does not share with the one above it.

    The ``name`` of the whole list is not said twice.
    """
    pairs = zip(under, above, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return tuple(words for words in under[shared:] if plain_text(words) != name)
