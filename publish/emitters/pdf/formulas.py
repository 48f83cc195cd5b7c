"""The door to ziamath: a formula drawn from its TeX, offline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any, ClassVar

from publish.edition import Edition
from publish.model import Equation, Finding, Maths, Severity, walk

_COMMAND = re.compile(r"\\[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class UnknownTex(Finding):
    """A formula has commands that nobody can draw; it is printed as it was typed."""

    code: ClassVar[str] = "unknown-tex"
    severity: ClassVar[Severity] = Severity.WARNING
    source: str
    commands: str


@dataclass(frozen=True, slots=True)
class UndrawnFormula(Finding):
    """A formula cannot be read as TeX; it is printed as it was typed."""

    code: ClassVar[str] = "undrawn-formula"
    severity: ClassVar[Severity] = Severity.WARNING
    source: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A formula as SVG; its height, and how far it hangs below the line, in em.

    ``unknown`` are commands that were let through as letters.
    """

    data: bytes
    height: float
    depth: float
    unknown: tuple[str, ...]


@lru_cache(maxsize=4096)
def drawn(source: str, *, size: float, display: bool) -> Drawn | None:
    """Draw a formula at a size in points, or return nothing if it cannot be read.

    The library is slow to import and few books have formulas, so it is asked for late.
    """
    ziamath: Any = import_module("ziamath")
    ziamath.config.svg2 = False  # <symbol> is beyond some renderers
    try:
        formula = ziamath.Latex(source, size=size, inline=not display)
        _, height = formula.getsize()
        words = [
            command for said in formula.mathml.itertext() for command in _COMMAND.findall(said)
        ]
        unknown = tuple(dict.fromkeys(words))
        depth = -formula.getyofst() / size
        return Drawn(formula.svg().encode(), height / size, depth, unknown)
    except Exception:  # noqa: BLE001  the library raises whatever its parser met
        return None


def undrawn(edition: Edition) -> Iterator[Finding]:
    """Yield a finding for each formula that is printed as it was typed."""
    size = edition.style.page.size
    for node in walk(edition.document):
        if isinstance(node, Maths | Equation):
            image = drawn(node.source, size=size, display=isinstance(node, Equation))
            if image is None:
                yield UndrawnFormula(node.source, span=node.span)
            elif image.unknown:
                yield UnknownTex(node.source, "、".join(image.unknown), span=node.span)
