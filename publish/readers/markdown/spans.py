"""Spans: ``[words]{.strong}`` says in brackets what marks beside words cannot always say."""

from collections.abc import Mapping

from publish.model import (
    Deletion,
    Emphasis,
    Inlines,
    ProperName,
    Ruby,
    Span,
    Strong,
    WorkTitle,
)
from publish.readers.markdown import attributes

_KINDS: Mapping[str, type[Emphasis | Strong | Deletion | ProperName | WorkTitle]] = {
    "emphasis": Emphasis,
    "strong": Strong,
    "deleted": Deletion,
    "name": ProperName,
    "title": WorkTitle,
}


def spanned(content: Inlines, braces: str, span: Span) -> Inlines:
    """Return words as their attributes say; most say nothing that we print."""
    said = attributes.parse(braces)
    if reading := said.values.get("ruby"):
        return (Ruby(content, reading, span=span),)
    for name, kind in _KINDS.items():
        if name in said.classes:
            return (kind(content, span=span),)
    return content
