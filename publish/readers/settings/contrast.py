"""Whether a style's colours can be read, in colour and on a grey press."""

from collections.abc import Iterator

from publish.edition import Colours
from publish.model import Finding, Severity
from publish.model.value import dataclass

LEAST = 4.5
"""WCAG 2.2, 1.4.3: contrast of text with what is behind it."""

APART = 1.4
"""Two greys of less contrast than this look alike in print."""

_TOE, _DIVISOR, _OFFSET, _SLOPE, _GAMMA = 0.04045, 12.92, 0.055, 1.055, 2.4
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_FLARE = 0.05


@dataclass(frozen=True, slots=True)
class FaintColour(Finding):
    """A colour of text stands out too little from the paper."""

    code = "faint-colour"
    severity = Severity.WARNING
    key: str
    ratio: str
    paper: str


@dataclass(frozen=True, slots=True)
class GreysAlike(Finding):
    """Two colours that mean different things become one grey."""

    code = "greys-alike"
    severity = Severity.WARNING
    key: str
    other: str
    ratio: str


def faint(colours: Colours) -> Iterator[tuple[str, str, float]]:
    """Yield each colour of text that is too pale, what it stands on, and their contrast."""
    for name in ("ink", "accent", "quiet"):
        for ground in ("paper", "tint") if name != "quiet" else ("paper",):
            ratio = contrast(getattr(colours, name), getattr(colours, ground))
            if ratio < LEAST:
                yield name, ground, ratio


def alike(colours: Colours) -> float | None:
    """Return the contrast of accent and ink where a grey press prints them alike."""
    ratio = contrast(colours.accent, colours.ink)
    return ratio if ratio < APART else None


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours written ``#rrggbb``, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + _FLARE) / (dark + _FLARE)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return sum(weight * _linear(part) for weight, part in zip(_WEIGHTS, parts, strict=True))


def _linear(part: float) -> float:
    if part <= _TOE:
        return part / _DIVISOR
    return float(((part + _OFFSET) / _SLOPE) ** _GAMMA)
