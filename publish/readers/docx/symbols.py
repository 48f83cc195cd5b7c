"""Letters of symbol fonts as the characters they look like."""

from typing import TYPE_CHECKING

from publish.readers.docx.context import Context
from publish.readers.docx.findings import UnknownSymbol
from publish.readers.docx.names import value

if TYPE_CHECKING:
    from lxml import etree

_GREEK = dict(
    zip(
        "abgdezhqiklmnxoprstufcywABGDEZHQIKLMNXOPRSTUFCYW",
        "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
        strict=True,
    )
)
_SYMBOL = dict(
    zip(
        b"\xa3\xb3\xb9\xb1\xb4\xb8\xa5\xae\xd6\xe5\xf2\xb0\xb7\xce\xbb",
        "≤≥≠±×÷∞→√∑∫°•∈≈",
        strict=True,
    )
)
_WINGDINGS = dict(
    zip(
        b"\xfc\xfb\xa8\xfe\xfd\x6f\x71\x6c\x6e\x75\xd8\xe0\xdf\x4a\xab\xa7\x9f",
        "✓✗□☑☒□❑●■◆➢→←☺★▪•",
        strict=True,
    )
)
_UNKNOWN = "□"


def symbol(context: Context, element: "etree._Element") -> str:
    """Return the character that a letter of a symbol font looks like."""
    font, said = value(element, "font"), value(element, "char")
    try:
        code = int(said, 16)
    except ValueError:
        return ""
    # Letters of symbol fonts stand in the private range F000 to F0FF (17.3.3.30).
    private = code in range(0xF000, 0xF100)
    found = _found(font.lower(), code & 0xFF if private else code)
    if found:
        return found
    if code in range(0x21, 0xD800) or code in range(0x1_0000, 0x11_0000):
        return chr(code)
    context.report(UnknownSymbol(font, said, span=context.here))
    return _UNKNOWN


def _found(font: str, code: int) -> str:
    if "wingdings" in font:
        return _WINGDINGS.get(code, "")
    if "symbol" not in font:
        return ""
    digits = chr(code) if code in range(0x20, 0x41) else ""
    return _SYMBOL.get(code, "") or _GREEK.get(chr(code), "") or digits
