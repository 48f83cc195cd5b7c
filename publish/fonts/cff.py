"""What a subset of a CID-keyed face says of its glyphs (Adobe Technical Note 5176, CFF)."""

from collections.abc import Iterator

_ROS, _CHARSET, _CHARSTRINGS, _ESCAPE = 1230, 15, 17, 12
_SHORT, _LONG, _REAL = 28, 29, 30
_LAST_OPERATOR = 21


def cids(font: memoryview) -> tuple[int, ...] | None:
    """Return the CID of each glyph in a CFF table; None where glyphs have names (chapter 18)."""
    if not font:
        return None
    top = _end(font, font[2])
    entries = dict(_entries(font[_object(font, top, 0) : _object(font, top, 1)]))
    if _ROS not in entries:
        return None
    count = int.from_bytes(font[entries[_CHARSTRINGS] :][:2], "big")
    return tuple(_charset(font, entries[_CHARSET], count))


def _end(font: memoryview, at: int) -> int:
    """Return where an INDEX that begins at `at` ends (chapter 5)."""
    count = int.from_bytes(font[at : at + 2], "big")
    return _object(font, at, count) if count else at + 2


def _object(font: memoryview, at: int, number: int) -> int:
    """Return where the object `number` of an INDEX begins, or the last one ends."""
    count, size = int.from_bytes(font[at : at + 2], "big"), font[at + 2]
    place = at + 3 + number * size
    return at + 2 + (count + 1) * size + int.from_bytes(font[place : place + size], "big")


def _entries(data: memoryview) -> Iterator[tuple[int, int]]:
    """Yield the operators of a DICT with their last operands, reals as nothing (chapter 4)."""
    at, operand = 0, 0
    while at < len(data):
        lead = data[at]
        at += 1
        if lead <= _LAST_OPERATOR:
            if lead == _ESCAPE:
                lead = 100 * _ESCAPE + data[at]
                at += 1
            yield lead, operand
        elif lead == _REAL:
            while data[at] & 15 != 15 and data[at] >> 4 != 15:  # noqa: PLR2004  its end
                at += 1
            at += 1
        else:
            size = {_SHORT: 2, _LONG: 4}.get(lead, int(lead > 246))  # noqa: PLR2004  two bytes
            operand = _number(lead, int.from_bytes(data[at : at + size], "big"))
            at += size


def _number(lead: int, rest: int) -> int:
    if lead in (_SHORT, _LONG):
        return rest
    if lead <= 246:  # noqa: PLR2004  one byte
        return lead - 139
    return (lead - 247) * 256 + rest + 108 if lead < 251 else -(lead - 251) * 256 - rest - 108  # noqa: PLR2004


def _charset(font: memoryview, at: int, count: int) -> Iterator[int]:
    """Yield the CIDs of `count` glyphs (chapter 13)."""
    kind, at, left = font[at], at + 1, count - 1
    yield 0
    while left > 0:
        first = int.from_bytes(font[at : at + 2], "big")
        more = min(int.from_bytes(font[at + 2 : at + 2 + kind], "big"), left - 1)
        yield from range(first, first + more + 1)
        at, left = at + 2 + kind, left - more - 1
