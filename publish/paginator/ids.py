"""Ids that nothing leads to, set aside: told of, but no places in the file.

The engine shares one computed style among elements that look alike, but not among those
that have an id; and every paragraph has one, to be told where its pages begin.
"""

from publish.model.regex import regex
from publish.paginator.foreign import Box

LISTED = "data-pages"
"""The attribute of a span whose links become a list of pages."""
_ASIDE = "data-id"
_SELECTED = regex(r"#([\w-]+)")


def set_aside(root: Box, stylesheet: str) -> None:
    """Set aside the ids below `root` that no link and no rule of the stylesheet names."""
    lists = {id(link) for span in root.iter("span") if span.get(LISTED) for link in span}
    links = (element.get("href") or "" for element in root.iter() if id(element) not in lists)
    named = {link[1:] for link in links if link.startswith("#")}
    named.update(_SELECTED.findall(stylesheet))
    for element in root.iter():
        name = element.get("id")
        if name and name not in named:
            del element.attrib["id"]
            element.set(_ASIDE, name)


def listed(root: Box) -> frozenset[str]:
    """Return the ids that lists of pages lead to."""
    spans = (span for span in root.iter("span") if span.get(LISTED))
    return frozenset(link.get("href")[1:] for span in spans for link in span)


def name_of(element: Box) -> str | None:
    """Return the id an element was given."""
    name: str | None = element.get("id") or element.get(_ASIDE)
    return name
