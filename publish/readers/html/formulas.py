"""Formulas of a page as TeX: what the page wrote, or what its MathML says."""

import re
from collections.abc import Callable, Mapping

from publish.model.regex import regex
from publish.readers.html.tree import Element, Node, Words
from publish.readers.rich.words import set_of

_TEX = ("application/x-tex", "tex", "latex", "application/x-latex", "text/x-tex")
_PICTURED = set_of("ztext-math tex latex math formula mwe-math-fallback-image-inline katex")
_BRACES = regex(r"^\{\\(?:display|text)style (.*)\}$", re.DOTALL)
_LETTERS = {
    "×": r"\times ", "÷": r"\div ", "≤": r"\le ", "≥": r"\ge ", "≠": r"\ne ", "±": r"\pm ",
    "∞": r"\infty ", "∑": r"\sum ", "∏": r"\prod ", "∫": r"\int ", "√": r"\surd ", "→": r"\to ",
    "∈": r"\in ", "·": r"\cdot ", "…": r"\dots ", "α": r"\alpha ", "β": r"\beta ", "γ": r"\gamma ",
    "δ": r"\delta ", "ε": r"\varepsilon ", "θ": r"\theta ", "λ": r"\lambda ", "μ": r"\mu ",
    "π": r"\pi ", "ρ": r"\rho ", "σ": r"\sigma ", "τ": r"\tau ", "φ": r"\varphi ",
    "ω": r"\omega ", "Δ": r"\Delta ", "Σ": r"\Sigma ", "Ω": r"\Omega ", "∂": r"\partial ",
    "∇": r"\nabla ", "≈": r"\approx ", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#",
    "\u2061": "", "\u2062": "", "\u2063": "", "−": "-", "⋅": r"\cdot ",
}  # fmt: skip


def letters(text: str) -> str:
    """Return characters as TeX spells them in a formula."""
    return "".join(_LETTERS.get(letter, letter) for letter in text)


def of_picture(image: Element) -> str:
    """Return the formula that a picture shows, if it is one."""
    said = image.get("data-formula") or image.get("data-tex") or image.get("data-latex")
    if said:
        return said.strip()
    named = not _PICTURED.isdisjoint(image.get("class").lower().split())
    drawn = "eeimg" in image.attributes or "/equation?tex=" in image.get("src")
    return unstyled(image.get("alt")) if named or drawn else ""


def unstyled(source: str) -> str:
    """Return TeX without the braces that only set its style."""
    source = source.strip().strip("$").strip()
    braced = _BRACES.match(source)
    return braced[1].strip() if braced else source


def of_markup(element: Element) -> str:
    """Return the formula of a ``math`` element: its annotation, or its markup turned to TeX."""
    for below in element.walk():
        if below.name == "annotation" and below.get("encoding").lower() in _TEX:
            return unstyled(below.text())
    return unstyled(element.get("alttext")) or _tex(element).strip()


def is_display(element: Element) -> bool:
    """Tell whether a formula stands on a line of its own."""
    return element.get("display") == "block" or element.get("mode") == "display"


def _tex(element: Element) -> str:
    below = [_tex(child) for child in element.elements]
    made = _MADE.get(element.name)
    if made and len(below) >= made[0]:
        return made[1](below)
    match element.name:
        case "mi" | "mn" | "mo":
            return letters(element.text().strip())
        case "mtext" | "ms":
            return f"\\text{{{element.text().strip()}}}"
        case "annotation" | "annotation-xml":
            return ""
        case "mfenced":
            return f"\\left({','.join(below)}\\right)"
        case "mtable":
            return "\\begin{matrix}" + r" \\ ".join(below) + "\\end{matrix}"
        case "mtr":
            return " & ".join(below)
        case _:
            return "".join(map(_part, element.children))


def _part(node: Node) -> str:
    if isinstance(node, Words):
        return letters("".join(part[0] for part in node.parts).strip())
    return _tex(node)


_MADE: Mapping[str, tuple[int, Callable[[list[str]], str]]] = {
    "mfrac": (2, lambda b: f"\\frac{{{b[0]}}}{{{b[1]}}}"),
    "msup": (2, lambda b: f"{{{b[0]}}}^{{{b[1]}}}"),
    "msub": (2, lambda b: f"{{{b[0]}}}_{{{b[1]}}}"),
    "msubsup": (3, lambda b: f"{{{b[0]}}}_{{{b[1]}}}^{{{b[2]}}}"),
    "munderover": (3, lambda b: f"{b[0]}_{{{b[1]}}}^{{{b[2]}}}"),
    "munder": (2, lambda b: f"{b[0]}_{{{b[1]}}}"),
    "mover": (2, lambda b: f"\\overset{{{b[1]}}}{{{b[0]}}}"),
    "msqrt": (1, lambda b: f"\\sqrt{{{''.join(b)}}}"),
    "mroot": (2, lambda b: f"\\sqrt[{b[1]}]{{{b[0]}}}"),
}
