"""The door to ziamath: a formula drawn from its TeX, offline."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class Drawn:
    """A formula as SVG; its height, and how far it hangs below the line, in em."""

    data: bytes
    height: float
    depth: float


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
        return Drawn(formula.svg().encode(), height / size, -formula.getyofst() / size)
    except Exception:  # noqa: BLE001  the library raises whatever its parser met
        return None
