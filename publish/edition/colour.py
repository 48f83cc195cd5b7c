"""How far colours stand apart, as WCAG 2.2 measures it."""

from typing import Final

# sRGB made linear (IEC 61966-2-1), and what each part weighs in its light (ITU-R BT.709).
_TOE, _DIVISOR, _OFFSET, _SLOPE, _GAMMA = 0.04045, 12.92, 0.055, 1.055, 2.4
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)
_FLARE: Final = 0.05


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours written ``#rrggbb``, 1 to 21 (WCAG 2.2, glossary)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + _FLARE) / (dark + _FLARE)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return sum(weight * _linear(part) for weight, part in zip(_WEIGHTS, parts, strict=True))


def _linear(part: float) -> float:
    if part <= _TOE:
        return part / _DIVISOR
    return float(((part + _OFFSET) / _SLOPE) ** _GAMMA)
