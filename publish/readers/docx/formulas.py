"""Formulas of a DOCX (Office MathML, ECMA-376 part 1, 22.1) turned to TeX."""

from typing import TYPE_CHECKING

from publish.readers.docx.names import child, local, value
from publish.readers.html.formulas import letters

if TYPE_CHECKING:
    from lxml import etree

_DEEPEST = 40
_FUNCTIONS = frozenset(["sin", "cos", "tan", "log", "ln", "lim", "max", "min", "exp", "det", "gcd"])
_ACCENTS = {"̂": "hat", "̃": "tilde", "⃗": "vec", "̇": "dot", "̅": "bar", "̈": "ddot"}
_PAIRS = {"{": r"\{", "}": r"\}", "": "."}
_BIG = {"∑": r"\sum", "∏": r"\prod", "∫": r"\int", "∬": r"\iint", "⋃": r"\bigcup", "⋂": r"\bigcap"}


def tex(element: "etree._Element", depth: int = 0) -> str:
    """Return a formula as TeX; what is too deep is its letters alone."""
    if depth > _DEEPEST:
        return letters("".join(str(each) for each in element.itertext()))

    def part(name: str) -> str:
        found = child(element, name)
        return tex(found, depth + 1) if found is not None else ""

    match local(element):
        case "t":
            return letters(element.text or "")
        case "f":
            return f"\\frac{{{part('num')}}}{{{part('den')}}}"
        case "sSup":
            return f"{{{part('e')}}}^{{{part('sup')}}}"
        case "sSub":
            return f"{{{part('e')}}}_{{{part('sub')}}}"
        case "sSubSup":
            return f"{{{part('e')}}}_{{{part('sub')}}}^{{{part('sup')}}}"
        case "sPre":
            return f"{{}}_{{{part('sub')}}}^{{{part('sup')}}}{{{part('e')}}}"
        case "rad":
            degree = part("deg")
            return f"\\sqrt[{degree}]{{{part('e')}}}" if degree else f"\\sqrt{{{part('e')}}}"
        case "nary":
            sign = value(child(element, "naryPr", "chr")) or "∫"
            big = _BIG.get(sign, letters(sign))
            return f"{big}_{{{part('sub')}}}^{{{part('sup')}}}{{{part('e')}}}"
        case "func":
            name = part("fName").strip()
            return f"\\{name} {part('e')}" if name in _FUNCTIONS else f"{name}{part('e')}"
        case "limLow":
            return f"{_named(part('e'))}_{{{part('lim')}}}"
        case "limUpp":
            return f"{_named(part('e'))}^{{{part('lim')}}}"
        case "acc":
            accent = _ACCENTS.get(value(child(element, "accPr", "chr")) or "̂", "hat")
            return f"\\{accent}{{{part('e')}}}"
        case "bar":
            return f"\\overline{{{part('e')}}}"
        case "d":
            return _fenced(element, depth)
        case "m":
            rows = [each for each in element if local(each) == "mr"]
            told = (
                " & ".join(tex(cell, depth + 1) for cell in row if local(cell) == "e")
                for row in rows
            )
            return "\\begin{matrix}" + r" \\ ".join(told) + "\\end{matrix}"
        case "eqArr":
            told = (tex(each, depth + 1) for each in element if local(each) == "e")
            return "\\begin{matrix}" + r" \\ ".join(told) + "\\end{matrix}"
        case name if name.endswith("Pr"):
            return ""
        case _:
            return "".join(tex(each, depth + 1) for each in element)


def _named(name: str) -> str:
    return f"\\{name}" if name in _FUNCTIONS else name


def _fenced(element: "etree._Element", depth: int) -> str:
    about = child(element, "dPr")
    ends = []
    for name, usual in (("begChr", "("), ("endChr", ")")):
        said = child(about, name)
        mark = value(said) if said is not None else usual
        ends.append(_PAIRS.get(mark, mark))
    inner = ",".join(tex(each, depth + 1) for each in element if local(each) == "e")
    return f"\\left{ends[0]}{inner}\\right{ends[1]}"
