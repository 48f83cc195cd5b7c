from pathlib import Path
from xml.etree import ElementTree as ET

from publish import fonts
from publish.fonts.configuration import configuration
from publish.fonts.han import is_han


def test_only_our_own_faces_are_seen() -> None:
    """One folder is read, and none of the system's."""
    tree = ET.fromstring(configuration(Path("/there")))  # noqa: S314  our own words
    assert tree.find("reset-dirs") is not None
    assert [folder.text for folder in tree.findall("dir")] == ["/there/faces"]


def test_nothing_is_slanted_or_emboldened() -> None:
    """No rule fakes an italic or a bold: Chinese has neither."""
    text = configuration(Path("/there"))
    assert "matrix" not in text
    assert "embolden" not in text


def test_a_path_that_looks_like_markup_is_harmless() -> None:
    """A folder's name is escaped."""
    tree = ET.fromstring(configuration(Path("/a<b>&c")))  # noqa: S314
    assert tree.findtext("dir") == "/a<b>&c/faces"


def test_preparing_twice_changes_nothing() -> None:
    """The second call finds the file of the first."""
    first = fonts.prepare()
    fonts.prepare.cache_clear()
    assert fonts.prepare() == first
    assert first.is_file()


def test_a_han_only_face_loses_what_is_not_han() -> None:
    """A set is read character by character: what is kept is named, and is a seventh of Unicode."""
    rule = ET.fromstring(configuration(Path("/there"))).find("match")  # noqa: S314  our own words
    assert rule is not None
    named = [int(bound.text or "", 16) for bound in rule.iterfind(".//charset/range/int")]
    kept = list(zip(named[::2], named[1::2], strict=True))
    assert sum(last - first + 1 for first, last in kept) < 0x110000 / 6
    for code in (*range(0x3300), 0x4E00, 0x9FFF, 0xA000, 0xFF01, 0x20000, 0x10FFFF):
        assert any(first <= code <= last for first, last in kept) == is_han(code)


def test_the_engine_s_harfbuzz_and_python_s_own_live_together() -> None:
    """Outlines can be read after the layout libraries were loaded: no symbol leaks."""
    fonts.prepare()
    assert fonts.outlines("Noto Serif CJK SC", "中")[0].path
