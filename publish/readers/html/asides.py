"""Asides of a page: notes, tips and warnings, by the classes they are drawn with."""

from publish.model import AsideKind
from publish.readers.html.parts import names
from publish.readers.html.tree import Element
from publish.readers.markdown.asides import kind_named
from publish.readers.rich.words import set_of

_DRAWN = set_of("admonition callout alert markdown-alert hint notice tip note custom-block")


def aside_kind(element: Element) -> AsideKind | None:
    """Return the kind of aside an element is, if it is one."""
    if element.name == "details":
        return AsideKind.NOTE
    said = names(element)
    whole = frozenset(element.get("class").lower().split())
    if (said | whole).isdisjoint(_DRAWN) or element.name in {"p", "li", "a", "span"}:
        return None
    return next((kind for name in sorted(said) if (kind := kind_named(name))), None)
