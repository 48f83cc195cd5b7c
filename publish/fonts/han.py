"""What counts as Han and Bopomofo where a face gives nothing else (Unicode blocks)."""

__all__ = ["HOLES", "is_han"]

_RANGES = (
    (0x2E80, 0x2FDF),  # radicals
    (0x3005, 0x3005),  # 々
    (0x3007, 0x3007),  # 〇
    (0x3021, 0x3029),  # Suzhou numerals
    (0x3105, 0x312F),  # Bopomofo
    (0x31A0, 0x31EF),  # Bopomofo extended, strokes
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFD),
)


def is_han(code: int) -> bool:
    """Whether a code point is Han or Bopomofo."""
    return any(first <= code <= last for first, last in _RANGES)


HOLES = tuple(
    (before + 1, first - 1)
    for before, first in zip(
        (-1, *(last for _, last in _RANGES)),
        (*(first for first, _ in _RANGES), 0x110000),
        strict=True,
    )
    if before + 1 <= first - 1
)
"""The ranges between: what a Han-only face is forbidden to draw."""
