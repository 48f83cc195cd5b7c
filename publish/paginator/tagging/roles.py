"""Which structure type an element has in the PDF, and the attributes it must carry.

Standard structure types of ISO 32000-1, 14.8.4; attributes that PDF/UA-1 asks for
(7.2 natural language, 7.5 tables, 7.6 lists, 7.9 notes).
"""

from publish.model.value import dataclass
from publish.paginator.foreign import Box

_ROLES = {
    "div": "Div", "section": "Sect", "article": "Art", "main": "Part", "aside": "Div",
    "header": "Div", "footer": "Div", "nav": "Sect", "figure": "Div", "hgroup": "Div",
    "blockquote": "BlockQuote", "p": "P", "pre": "P", "address": "P",
    "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6",
    "ul": "L", "ol": "L", "dl": "L", "li": "LI", "dt": "Lbl", "dd": "LBody",
    "table": "Table", "caption": "Caption", "figcaption": "Caption",
    "thead": "THead", "tbody": "TBody", "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD",
    "code": "Code", "q": "Quote", "ruby": "Ruby", "rb": "RB", "rt": "RT",
    "img": "Figure", "{http://www.w3.org/2000/svg}svg": "Figure",
}  # fmt: skip

_NUMBERING = {
    "decimal": "Decimal", "decimal-leading-zero": "Decimal", "cjk-decimal": "Decimal",
    "simp-chinese-informal": "Decimal", "trad-chinese-informal": "Decimal",
    "lower-roman": "LowerRoman", "upper-roman": "UpperRoman",
    "lower-alpha": "LowerAlpha", "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha", "upper-latin": "UpperAlpha",
    "disc": "Disc", "circle": "Circle", "square": "Square",
}  # fmt: skip

ALWAYS = {"TR", "TH", "TD", "LBody"}
"""Types that stand in the tree even when empty: a table's grid and a list's items need them."""


@dataclass(frozen=True, slots=True)
class Role:
    """A structure type with the attributes its dictionary takes."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    alternative: str = ""


def role_of(box: Box) -> Role | None:
    """Return the role of the element a box stands for; None if it only groups or styles."""
    element = box.element
    tag, _, pseudo = box.element_tag.partition("::")
    if pseudo:
        return {"marker": Role("Lbl"), "footnote-marker": Role("Lbl")}.get(pseudo)
    if tag == "a":
        return Role("Link") if "href" in element.attrib else None
    name = _ROLES.get(tag)
    match name:
        case None:
            return Role("Span") if element.get("lang") and tag not in ("html", "body") else None
        case "L":
            return Role("L", (("O", "/List"), ("ListNumbering", f"/{_numbering(box)}")))
        case "TH" | "TD":
            return Role(name, tuple(_cell(box, name)))
        case "Figure":
            return Role(
                "Figure", (("O", "/Layout"), ("Placement", "/Inline")), alternative(element)
            )
        case _:
            return Role(name)


def _numbering(box: Box) -> str:
    if box.element_tag == "dl":
        return "None"
    style = box.style["list_style_type"]
    if not isinstance(style, str):
        return "Disc"
    return _NUMBERING.get(style, "None" if style == "none" else "Decimal")


def _cell(box: Box, name: str) -> list[tuple[str, str]]:
    attributes = [("O", "/Table")]
    if name == "TH":
        scope = {"row": "/Row", "rowgroup": "/Row"}.get(box.element.get("scope", ""), "/Column")
        attributes.append(("Scope", scope))
    if box.colspan > 1:
        attributes.append(("ColSpan", str(box.colspan)))
    if box.rowspan > 1:
        attributes.append(("RowSpan", str(box.rowspan)))
    return attributes


def alternative(element: Box) -> str:
    """Return the words that stand for an image, empty if it is decoration."""
    said = element.get("alt") or element.get("aria-label") or ""
    title = element.find("{http://www.w3.org/2000/svg}title")
    return said or (title.text or "" if title is not None else "")
