"""The door to ziamath: a formula drawn from its TeX, offline."""

from collections.abc import Iterator
from functools import lru_cache

from publish.edition import Edition
from publish.model import Equation, Finding, Maths, Severity, walk
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass

NUMBER = 5
"""The ems of the measure that a formula leaves, for its number to stand beside it."""

MATCH = 1.1
"""How much larger than its text a formula is set: STIX letters are 0.473 em high (x) and 0.657
(H), those of the Song 0.516 and 0.728."""

EDGE = 1.0
"""The points of blank that the library leaves round what it draws."""

SMALL = 0.7
"""A formula smaller than this is hard to read."""

_HAN = regex(f"[{HAN}]+")
"""Words that the face of formulas has no letters for."""

_COMMAND = regex(r"\\[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class UnknownTex(Finding):
    """A formula has commands that nobody can draw; it is printed as it was typed."""

    code = "unknown-tex"
    severity = Severity.WARNING
    source: str
    commands: str


@dataclass(frozen=True, slots=True)
class UndrawnFormula(Finding):
    """A formula cannot be read as TeX; it is printed as it was typed."""

    code = "undrawn-formula"
    severity = Severity.WARNING
    source: str


@dataclass(frozen=True, slots=True)
class FormulaShrunk(Finding):
    """A formula is so much wider than the measure that it is set very small."""

    code = "formula-shrunk"
    severity = Severity.WARNING
    source: str
    percent: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A formula as SVG; its width, its height, and how far it hangs below the line, in em.

    ``edge`` is the blank that the drawing has on every side beyond them, ``unknown`` are
    commands that were let through as letters.
    """

    data: bytes
    width: float
    height: float
    depth: float
    edge: float
    unknown: tuple[str, ...]


def scale(image: Drawn, measure: float) -> float:
    """Return how much smaller than its text a formula is set, to fit a measure in em."""
    return min(1.0, (measure - NUMBER) / image.width)


@lru_cache(maxsize=4096)
def drawn(source: str, *, size: float, display: bool) -> Drawn | None:
    """Draw a formula at a size in points, or return nothing if it cannot be read.

    The library is slow to import and few books have formulas, so it is asked for late.
    """
    import ziamath  # noqa: PLC0415  see above

    ziamath.config.svg2 = False  # <symbol> is beyond some renderers
    try:
        formula = ziamath.Latex(source, size=size, inline=not display)
        width, height = formula.getsize()
        words = [
            command for said in formula.mathml.itertext() for command in _COMMAND.findall(said)
        ]
        unknown = tuple(dict.fromkeys((*words, *_HAN.findall(source))))
        depth, em = -formula.getyofst(), size / MATCH
        sizes = width / em, height / em, depth / em, EDGE / em
        return Drawn(formula.svg().encode(), *sizes, unknown)
    except Exception:  # noqa: BLE001  the library raises whatever its parser met
        return None


def undrawn(edition: Edition) -> Iterator[Finding]:
    """Yield a finding for each formula that is printed as it was typed."""
    size, measure = edition.style.page.size, edition.style.page.measure
    for node in walk(edition.document):
        if isinstance(node, Maths | Equation):
            image = drawn(node.source, size=size, display=isinstance(node, Equation))
            if image is None:
                yield UndrawnFormula(node.source, span=node.span)
            elif image.unknown:
                yield UnknownTex(node.source, "、".join(image.unknown), span=node.span)
            elif (small := scale(image, measure + NUMBER * isinstance(node, Maths))) < SMALL:
                yield FormulaShrunk(node.source, round(small * 100), span=node.span)
