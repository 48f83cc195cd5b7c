"""What counts as Han and Bopomofo where a face gives nothing else (Unicode blocks)."""

__all__ = ["RANGES", "is_han"]

RANGES = (
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
    return any(first <= code <= last for first, last in RANGES)
