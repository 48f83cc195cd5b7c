"""Drawings in SVG: parsed without a network, stripped to what draws, measured.

What is not named here does not come in: elements are allowed, never forbidden one by
one. A drawing may refer to its own parts only, never to itself, and may not unfold
into more parts than can be drawn.
"""

import re
from enum import Enum, auto
from typing import Final

from lxml import etree

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.resources import lengths
from publish.resources.embedded import is_raster
from publish.resources.references import unfolds_safely
from publish.resources.styled import matches_soon
from publish.resources.xml import parser

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "{http://www.w3.org/1999/xlink}href"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_SHAPES: Final = """
    svg g defs symbol use switch a title desc path rect circle ellipse line polyline polygon
    text tspan textPath style image
"""
_PAINT: Final = """
    linearGradient radialGradient stop pattern clipPath mask marker filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence
"""
_DRAWN: Final = frozenset((_SHAPES + _PAINT).split())
# Gone without a word: an editor keeps it for itself, and it draws nothing.
_SILENT: Final = frozenset({"metadata"})
_OUTSIDE: Final = regex(r"url\(\s*+['\"]?+(?!#)", re.IGNORECASE)
_LEAKS: Final = regex(
    r"@import|\\|expression\s*\(|javascript:|image-set|-moz-binding"
    # What else may name an address (CSS Images 4; CSS Values 5), and an address in any function.
    r"|(?<![\w-])(?:src|image|element|paint|cross-fade)\(|[\w-]\(\s*+['\"]?+(?:[a-z][a-z+.-]*+:)?//",
    re.IGNORECASE,
)
_FONT_FACES: Final = regex(r"@font-face\s*\{[^{}]*\}|@import[^;]*;", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that may be let in, and the names of what was taken out of it."""

    data: bytes
    width: int
    height: int
    removed: tuple[str, ...]


class Fault(Enum):
    """Why bytes are no drawing that may be let in."""

    FOREIGN = auto()
    BROKEN = auto()
    UNSAFE = auto()


def clean(data: bytes) -> Drawing | Fault:
    """Strip a drawing to what draws; the same bytes in give the same bytes out."""
    try:
        root = etree.fromstring(data, parser())
    except etree.XMLSyntaxError:
        return Fault.BROKEN if b"<svg" in data[:4096] else Fault.FOREIGN
    if root.tag != f"{{{_SVG}}}svg":
        return Fault.FOREIGN
    removed: set[str] = set()
    _strip(root, removed)
    if not (unfolds_safely(root) and matches_soon(root)):
        return Fault.UNSAFE
    size = lengths.size(root.get("viewBox", ""), root.get("width", ""), root.get("height", ""))
    if size is None:
        return Fault.BROKEN
    etree.cleanup_namespaces(root, top_nsmap={None: _SVG})
    written = etree.tostring(root, encoding="utf-8", xml_declaration=True, with_tail=False)
    return Drawing(written, *size, tuple(sorted(removed)))


def _strip(node: "etree._Element", removed: set[str]) -> None:
    for child in list(node):
        if _allowed(child, removed):
            _strip(child, removed)
        else:
            _drop(node, child, removed)
    for key in list(node.attrib):
        _strip_attribute(node, str(key), removed)


def _allowed(child: "etree._Element", removed: set[str]) -> bool:
    if not isinstance(child.tag, str):
        return False
    space, _, name = child.tag[1:].partition("}")
    if space != _SVG or name not in _DRAWN:
        return False
    if name == "style":
        return _style(child, removed)
    return name != "image" or is_raster(_address(child))


def _style(node: "etree._Element", removed: set[str]) -> bool:
    css = node.text or ""
    node.text = _FONT_FACES.sub("", css)
    if node.text != css:
        removed.add("@font-face")
    return not _leaks(node.text) and lengths.clear(node.text) and not len(node)


def _address(node: "etree._Element") -> str:
    return str(node.get("href") or node.get(_XLINK) or "")


def _drop(parent: "etree._Element", child: "etree._Element", removed: set[str]) -> None:
    _name_loss(child, removed)
    before, tail = child.getprevious(), child.tail or ""
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
    child.tail = None
    parent.remove(child)


def _name_loss(child: "etree._Element", removed: set[str]) -> None:
    if not isinstance(child.tag, str):
        removed.add("entity")
        return
    name = etree.QName(child)
    if (name.namespace == _SVG or name.localname == "script") and name.localname not in _SILENT:
        removed.add(name.localname)


def _strip_attribute(node: "etree._Element", key: str, removed: set[str]) -> None:
    value = str(node.attrib[key])
    name = etree.QName(key).localname
    if _keeps(node, key, name, value):
        return
    del node.attrib[key]
    if not key.startswith("{") or key == _XLINK:
        removed.add(name)


def _keeps(node: "etree._Element", key: str, name: str, value: str) -> bool:
    if key in {_XLINK, "href"}:
        return value.startswith("#") or etree.QName(node).localname == "image"
    if key.startswith("{"):
        return key.startswith(_XML) and name in {"lang", "space"}
    return not name.lower().startswith("on") and _sound(name, value)


def _sound(name: str, value: str) -> bool:
    if name == "style" and not lengths.clear(value):
        return False
    return not _leaks(value) and lengths.sane(name, value)


def _leaks(css: str) -> bool:
    return bool(_OUTSIDE.search(css) or _LEAKS.search(css))
