"""Texts changed as a transform changes them."""

from publish.model import Text
from publish.model.text import cut, join, span_of


def splice(text: Text, start: int, end: int, new: str) -> Text:
    """Put new characters in place of others; they come from where the old ones did."""
    put = Text(new, span=span_of(text, start, end))
    return join((cut(text, 0, start), put, cut(text, end, len(text.content))))
