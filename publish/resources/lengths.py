"""Numbers in a drawing: which are sane, and how large they make it."""

import re
from typing import Final

from publish.model.regex import regex

_NUMBER: Final = regex(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|nan|infinity|inf", re.IGNORECASE)
_NAMES: Final = """
    x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points transform viewBox
    gradientTransform patternTransform stroke-width stroke-dasharray stroke-dashoffset
    font-size offset rotate textLength refX refY markerWidth markerHeight opacity
"""
_GEOMETRY: Final = frozenset(_NAMES.split())
_FAR: Final = 1e7
_COSTLY: Final = {"numOctaves": 10, "stdDeviation": 500, "radius": 100, "order": 15}
"""What a filter does for each pixel again: more is not seen, and may never end."""
_HEX: Final = regex(r"#[0-9a-f]+", re.IGNORECASE)
_BLURRED: Final = regex(r"(?:blur|drop-shadow)\(([^;}]*)", re.IGNORECASE)
_LENGTH: Final = regex(r"\s*(\d+\.?\d*|\.\d+)(px|pt|pc|mm|cm|in|em|rem|ex|)\s*")
_PIXELS: Final = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
}
_UNSAID: Final = 150.0  # pixels, where a drawing says no size (CSS 2.2, 10.6.2)


def sane(name: str, value: str) -> bool:
    """Tell whether an attribute's numbers are finite and near enough to be drawn."""
    if name == "filter":
        return clear(value)
    if name in _COSTLY:
        return all(abs(float(number)) <= _COSTLY[name] for number in _NUMBER.findall(value))
    return name not in _GEOMETRY or all(map(_near, _NUMBER.findall(value)))


def clear(css: str) -> bool:
    """Tell whether what style rules blur is blurred no further than can be drawn."""
    blurred = (_HEX.sub("", said) for said in _BLURRED.findall(css))
    reaches = (number for said in blurred for number in _NUMBER.findall(said))
    return all(abs(float(number)) <= _COSTLY["stdDeviation"] for number in reaches)


def size(view_box: str, width: str, height: str) -> tuple[int, int] | None:
    """Return a drawing's size in pixels, or nothing if it has none that can be drawn."""
    match [float(number) for number in _NUMBER.findall(view_box)]:
        case [_, _, across, down]:
            sides = (across, down)
        case _:
            sides = (_pixels(width), _pixels(height))
    if not all(0 < side <= _FAR for side in sides):
        return None
    return max(1, round(sides[0])), max(1, round(sides[1]))


def _near(number: str) -> bool:
    return abs(float(number)) <= _FAR  # what is infinite or no number is not


def _pixels(written: str) -> float:
    parts = _LENGTH.fullmatch(written)
    return float(parts[1]) * _PIXELS[parts[2]] if parts else _UNSAID
