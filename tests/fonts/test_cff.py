"""Which CIDs the glyphs of a CFF table have."""

from publish.fonts.cff import cids

HEADER = b"\1\0\4\1"


def _index(*items: bytes) -> bytes:
    ends = [1]
    for item in items:
        ends.append(ends[-1] + len(item))
    offsets = b"".join(end.to_bytes(2, "big") for end in ends)
    return len(items).to_bytes(2, "big") + b"\2" + offsets + b"".join(items)


def _number(value: int) -> bytes:
    return b"\x1d" + value.to_bytes(4, "big")


def _table(charset: bytes, glyphs: int, *, keyed: bool = True) -> memoryview:
    """Return a table of empty glyphs with this charset, CID-keyed or not."""
    outlines = _index(*[b"\x0e"] * glyphs)
    ros = b"\x8b\x8b\x8b\x0c\x1e" if keyed else b""
    real = b"\x1e\x0a\x14\x05\x41\xff\x0c\x08"

    def top(at: int) -> bytes:
        return ros + real + _number(at) + b"\x0f" + _number(at + len(charset)) + b"\x11"

    before = HEADER + _index(b"Face") + _index(top(0))
    return memoryview(HEADER + _index(b"Face") + _index(top(len(before))) + charset + outlines)


def test_cids_are_listed_one_by_one() -> None:
    """Format 0: a number for each glyph but the first."""
    assert cids(_table(b"\0\0\7\1\0", 3)) == (0, 7, 256)


def test_cids_are_listed_in_ranges() -> None:
    """Formats 1 and 2: a first number and how many follow it."""
    assert cids(_table(b"\1\0\5\2\0\x20\0", 5)) == (0, 5, 6, 7, 32)
    assert cids(_table(b"\2\0\1\0\3", 5)) == (0, 1, 2, 3, 4)


def test_glyphs_that_have_names_have_no_cids() -> None:
    """A face that is not CID-keyed tells nothing; nor does one without such a table."""
    assert cids(_table(b"\0\0\7", 2, keyed=False)) is None
    assert cids(memoryview(b"")) is None
