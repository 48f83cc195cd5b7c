"""Pictures of a page: where the saved file is, and which are only decoration."""

import re

from publish.model.regex import regex
from publish.readers.html.tree import Element

_LAZY = (
    "data-src",
    "data-original",
    "data-actualsrc",
    "data-lazy-src",
    "data-url",
    "data-echo",
    "_src",
    "data-croporisrc",
)
_REMOTE = regex(r"(?:https?:)?//", re.IGNORECASE)


def address(image: Element) -> str:
    """Return where a picture is: a saved file first, then what was to be loaded later."""
    shown = image.get("src").strip()
    later = next((each for name in _LAZY if (each := image.get(name).strip())), "")
    if not shown or shown.startswith(("data:", "about:")):
        named = later or image.get("srcset").strip().split(" ")[0].rstrip(",")
        return named or shown
    if later and _REMOTE.match(shown) and not _REMOTE.match(later):
        return later
    return shown


def is_decoration(image: Element) -> bool:
    """Tell whether a picture only counts visitors or fills a corner."""
    alone = {image.get("width").strip(), image.get("height").strip()}
    return bool(alone & {"0", "1", "0px", "1px"}) or not address(image)
