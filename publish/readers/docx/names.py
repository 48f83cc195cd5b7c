"""Names of WordprocessingML without namespaces: both editions of the standard use the same."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_OFF = frozenset({"0", "false", "off", "none"})


@lru_cache(2048)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def local(element: "etree._Element") -> str:
    """Return the name of an element; nothing for a comment or an instruction."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


def value(element: "etree._Element | None", name: str = "val") -> str:
    """Return an attribute by its local name, or nothing."""
    if element is None:
        return ""
    found = (said for tag, said in element.attrib.items() if _local(str(tag)) == name)
    return str(next(found, ""))


def child(element: "etree._Element | None", *path: str) -> "etree._Element | None":
    """Return the first element down a path of names."""
    here = element
    for name in path:
        here = (
            next((each for each in here if local(each) == name), None) if here is not None else None
        )
    return here


def below(element: "etree._Element", *names: str) -> Iterator["etree._Element"]:
    """Yield every element below of some names, in order."""
    return (each for each in element.iter() if local(each) in names)


def is_on(element: "etree._Element | None") -> bool:
    """Tell whether a property that is on or off is there and on."""
    return element is not None and value(element) not in _OFF


def number(said: str, default: int = 0) -> int:
    """Return an attribute as a number within reason."""
    try:
        return max(min(int(float(said)), 1_000_000), -1_000_000)
    except (ValueError, OverflowError):
        return default


def chosen(element: "etree._Element") -> "etree._Element":
    """Return the first alternative that holds something; what others would draw is the same."""
    return next((each for each in element if len(each)), element)


def is_boxed(box: "etree._Element", within: "etree._Element") -> bool:
    """Tell whether a text box stands in another, or is drawn once more for old programs."""
    here = box.getparent()
    while here is not None and here is not within:
        if local(here) in {"txbxContent", "Fallback"}:
            return True
        here = here.getparent()
    return False
