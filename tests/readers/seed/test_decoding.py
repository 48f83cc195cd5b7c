"""Bytes of any encoding end in characters and located findings."""

import codecs

import pytest

from publish.readers.seed.decoding import decode
from publish.readers.seed.findings import (
    BinarySeed,
    EmptySeed,
    EncodingGuessed,
    EncodingMixed,
    LostCharacter,
    LostCharacters,
)

SIMPLIFIED = "夜里的图书馆很安静，只有翻书的声音。\n他们说，这里的灯会一直亮到天明。\n"
TRADITIONAL = "夜裡的圖書館很安靜，只有翻書的聲音。\n他們說，這裡的燈會一直亮到天明。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    """UTF-8 and UTF-16 are read whether or not a byte order mark stands in front."""
    assert decode(SIMPLIFIED.encode(encoding), "a.txt").text == SIMPLIFIED


def test_big_endian_with_a_mark() -> None:
    """UTF-16 that begins with the big-endian mark is read as such."""
    data = codecs.BOM_UTF16_BE + TRADITIONAL.encode("utf-16-be")
    assert decode(data, "a.txt").text == TRADITIONAL


@pytest.mark.parametrize(
    ("encoding", "text"), [("gb18030", SIMPLIFIED), ("big5hkscs", TRADITIONAL)]
)
def test_chinese_encodings_are_told_apart(encoding: str, text: str) -> None:
    """GB18030 and Big5 are told apart by how everyday their characters come out."""
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert [type(found) for found in decoded.findings] == [EncodingGuessed]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("utf-8", SIMPLIFIED), ("gb18030", SIMPLIFIED), ("big5hkscs", TRADITIONAL)],
)
def test_a_bad_byte_costs_little(encoding: str, text: str) -> None:
    """One bad byte among good ones loses at most a few characters, and each is located."""
    good = (text * 10).encode(encoding)
    decoded = decode(good + b"\xff" + good, "a.txt")
    lost = [found for found in decoded.findings if isinstance(found, LostCharacter)]
    assert 1 <= len(lost) <= 3
    assert all(found.span and decoded.text[found.span.start] == "\ufffd" for found in lost)
    assert decoded.text.count(text.split("\n", maxsplit=1)[0]) >= 18


def test_a_file_cut_within_a_character() -> None:
    """A file cut in the middle of its last character keeps all the others."""
    decoded = decode(SIMPLIFIED.strip().encode()[:-1], "a.txt")
    assert decoded.text == SIMPLIFIED.strip()[:-1] + "\ufffd"


def test_many_losses_are_counted() -> None:
    """Of many lost characters a few are listed and all are counted."""
    decoded = decode(b"text \xff" * 40, "a.txt")
    assert [found.count for found in decoded.findings if isinstance(found, LostCharacters)] == [40]


def test_line_ends_are_one_kind() -> None:
    """Line ends of any system become the one kind that offsets count."""
    assert decode("甲\r\n乙\r丙\n".encode(), "a.txt").text == "甲\n乙\n丙\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"", EmptySeed), (b"\x89PNG\r\n\x1a\n", BinarySeed), (b"\0\1" * 9, BinarySeed)],
)
def test_what_is_no_text_is_found(data: bytes, kind: type) -> None:
    """Empty and binary files give a finding and no text."""
    decoded = decode(data, "a.txt")
    assert decoded.text == ""
    assert [type(found) for found in decoded.findings] == [kind]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "gb18030"),
        (codecs.BOM_UTF16_LE, "utf-8"),
        (codecs.BOM_UTF16_BE, "utf-16-le"),
    ],
)
def test_a_mark_that_lies_is_not_believed(mark: bytes, encoding: str) -> None:
    """Where the bytes are plainly another encoding than their mark says, they are read as that."""
    assert decode(mark + SIMPLIFIED.encode(encoding), "a.txt").text == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", ["Grüße aus München: über Öl.", "plain “words”", "héé", "你好"])
def test_a_mark_is_believed_where_nothing_speaks_against_it(encoding: str, text: str) -> None:
    """Words in other languages, or too few to tell, are what their mark says."""
    assert decode(text.encode(encoding), "a.txt").text == text


def test_utf_16_with_a_stray_byte_is_read() -> None:
    """A line end of one byte after UTF-16 without a mark costs only itself."""
    assert decode(SIMPLIFIED.encode("utf-16-le") + b"\n", "a.txt").text.startswith(SIMPLIFIED)


@pytest.mark.parametrize(
    ("encoding", "line"),
    [("gb18030", SIMPLIFIED.split("\n")[1]), ("big5hkscs", TRADITIONAL.split("\n")[1])],
)
@pytest.mark.parametrize("times", [1, 9])
def test_files_put_together_are_read_line_by_line(encoding: str, line: str, times: int) -> None:
    """Lines of another encoding among UTF-8 are read as what they are; the first is located."""
    data = SIMPLIFIED.encode() * 2 + f"{line}\r\n".encode(encoding) * times + SIMPLIFIED.encode()
    decoded = decode(data, "a.txt")
    assert decoded.text == SIMPLIFIED * 2 + f"{line}\n" * times + SIMPLIFIED
    (told,) = decoded.findings
    assert isinstance(told, EncodingMixed)
    assert told.span is not None
    assert (told.count, decoded.text[told.span.start : told.span.end]) == (times, line)


def test_what_comes_late_is_weighed() -> None:
    """The first bytes beyond ASCII decide, wherever they stand."""
    decoded = decode(b"plain words " * 20_000 + SIMPLIFIED.encode("gb18030"), "a.txt")
    assert decoded.text.endswith(SIMPLIFIED)
