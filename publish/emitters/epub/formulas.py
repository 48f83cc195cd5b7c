"""The door to latex2mathml: a formula as MathML, or nothing if it cannot be said."""

from functools import lru_cache
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

from publish.model.regex import regex

_SPACE: Final = "{http://www.w3.org/1998/Math/MathML}"
# The converter copies these from the author: links, looks and scripts have no place here.
_FOREIGN: Final = frozenset({"href", "style", "class", "id", "mathcolor", "mathbackground"})
_EMPTY: Final = regex(r"\s*\Z")


@lru_cache(maxsize=4096)
def mathml(source: str, *, display: bool) -> str | None:
    """Return TeX as MathML, with the TeX itself as its alternative text.

    What the converter does not know it lets through as text that still begins with a
    backslash; such a formula is not said, but shown as TeX by whoever asked.
    """
    if _EMPTY.match(source):
        return None
    root = _tree(source, display=display)
    if root is None or any("\\" in words for words in root.itertext()):
        return None
    for node in root.iter():
        node.tag = node.tag.removeprefix(_SPACE)
        for name in _FOREIGN & node.attrib.keys():
            del node.attrib[name]
    root.attrib |= {"xmlns": "http://www.w3.org/1998/Math/MathML", "alttext": source}
    return ET.tostring(root, encoding="unicode")


def _tree(source: str, *, display: bool) -> ET.Element | None:
    from latex2mathml.converter import convert  # noqa: PLC0415  few books have formulas

    try:
        return ET.fromstring(convert(source, display="block" if display else "inline"))  # noqa: S314  written by the converter, without a DTD
    except Exception:  # noqa: BLE001  the library raises whatever its parser met
        return None


def tex(source: str, *, display: bool) -> str:
    """Return a formula as it was typed."""
    kind = "tex display" if display else "tex"
    return f'<code class="{kind}">{escape(source, quote=False)}</code>'
