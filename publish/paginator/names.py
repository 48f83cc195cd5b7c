"""Ids that nothing leads to, set aside: told of, but no places in the file.

The engine shares one computed style among elements that look alike, but not among those
that have an id; and every paragraph has one, to be told where its pages begin.
"""

import re

from publish.paginator.foreign import Box

_ASIDE = "data-id"
_SELECTED = re.compile(r"#([\w-]+)")


def set_aside(root: Box, stylesheet: str) -> None:
    """Set aside the ids below `root` that no link and no rule of the stylesheet names."""
    links = (element.get("href") or "" for element in root.iter())
    named = {link[1:] for link in links if link.startswith("#")}
    named.update(_SELECTED.findall(stylesheet))
    for element in root.iter():
        name = element.get("id")
        if name and name not in named:
            del element.attrib["id"]
            element.set(_ASIDE, name)


def name_of(element: Box) -> str | None:
    """Return the id an element was given."""
    name: str | None = element.get("id") or element.get(_ASIDE)
    return name
