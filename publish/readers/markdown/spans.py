"""Spans: ``[words]{.strong}`` says in brackets what marks beside words cannot always say."""

from publish.model import Deletion, Emphasis, Inlines, Ruby, Span, Strong
from publish.readers.markdown import attributes


def spanned(content: Inlines, braces: str, span: Span) -> Inlines:
    """Return words as their attributes say; most say nothing that we print."""
    said = attributes.parse(braces)
    if reading := said.values.get("ruby"):
        return (Ruby(content, reading, span=span),)
    if "emphasis" in said.classes:
        return (Emphasis(content, span=span),)
    if "strong" in said.classes:
        return (Strong(content, span=span),)
    return (Deletion(content, span=span),) if "deleted" in said.classes else content
