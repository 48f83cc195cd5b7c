"""Formulas of a DOCX (Office MathML, ECMA-376 part 1, 22.1) turned to TeX."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from publish.model.regex import regex
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
    name = local(element)
    pattern = _PATTERNS.get(name)
    if pattern:
        return _PART.sub(lambda match: _part(element, match[1], depth), pattern)
    if name == "t":
        return letters(element.text or "")
    made = _MADE.get(name)
    if made:
        return made(element, depth)
    if name.endswith("Pr"):
        return ""
    return "".join(tex(each, depth + 1) for each in element)


def _part(element: "etree._Element", name: str, depth: int) -> str:
    found = child(element, name)
    return tex(found, depth + 1) if found is not None else ""


# What stands where each <part> is named.
_PART = regex("<([a-z]+)>")
_PATTERNS = {
    "f": r"\frac{<num>}{<den>}",
    "sSup": "{<e>}^{<sup>}",
    "sSub": "{<e>}_{<sub>}",
    "sSubSup": "{<e>}_{<sub>}^{<sup>}",
    "sPre": "{}_{<sub>}^{<sup>}{<e>}",
    "bar": r"\overline{<e>}",
}


def _root(element: "etree._Element", depth: int) -> str:
    degree = _part(element, "deg", depth)
    inner = _part(element, "e", depth)
    return f"\\sqrt[{degree}]{{{inner}}}" if degree else f"\\sqrt{{{inner}}}"


def _summed(element: "etree._Element", depth: int) -> str:
    sign = value(child(element, "naryPr", "chr")) or "∫"
    low, high = _part(element, "sub", depth), _part(element, "sup", depth)
    return f"{_BIG.get(sign, letters(sign))}_{{{low}}}^{{{high}}}{{{_part(element, 'e', depth)}}}"


def _applied(element: "etree._Element", depth: int) -> str:
    name = _named(_part(element, "fName", depth).strip())
    return f"{name} {_part(element, 'e', depth)}"


def _limited(element: "etree._Element", depth: int) -> str:
    mark = "_" if local(element) == "limLow" else "^"
    return f"{_named(_part(element, 'e', depth))}{mark}{{{_part(element, 'lim', depth)}}}"


def _accented(element: "etree._Element", depth: int) -> str:
    accent = _ACCENTS.get(value(child(element, "accPr", "chr")) or "̂", "hat")
    return f"\\{accent}{{{_part(element, 'e', depth)}}}"


def _matrix(element: "etree._Element", depth: int) -> str:
    rows = [each for each in element if local(each) in {"mr", "e"}]
    told = (_row(each, depth) if local(each) == "mr" else tex(each, depth + 1) for each in rows)
    return "\\begin{matrix}" + r" \\ ".join(told) + "\\end{matrix}"


def _row(row: "etree._Element", depth: int) -> str:
    return " & ".join(tex(cell, depth + 1) for cell in row if local(cell) == "e")


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


_MADE: "Mapping[str, Callable[[etree._Element, int], str]]" = {
    "rad": _root,
    "nary": _summed,
    "func": _applied,
    "limLow": _limited,
    "limUpp": _limited,
    "acc": _accented,
    "d": _fenced,
    "m": _matrix,
    "eqArr": _matrix,
}
