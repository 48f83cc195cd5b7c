import pytest

from publish import fonts
from publish.checks.drawn import drawn, inkless
from publish.paginator import Sheets, paginate

SONG = ",".join(f"'{name}'" for name in fonts.families("song", "zh-Hans"))
STYLE = f"@page{{size:100mm 100mm}}p{{font-family:{SONG}}}"


@pytest.fixture(scope="module")
def page() -> bytes:
    return _page("<p>一二三</p><p style='break-before:page'>四 <b>五</b></p>")


def test_glyphs_are_read_page_by_page(page: bytes) -> None:
    """Each page tells which glyphs it drew, and with which face."""
    first = [each for each in drawn(page) if each.page == 0]
    assert [each.font.partition("+")[2] for each in first] == ["Noto-Serif-CJK-SC"]
    assert len(first[0].glyphs) == 3
    assert 0 not in first[0].glyphs
    second = [each for each in drawn(page) if each.page == 1]
    assert {each.font.partition("+")[2] for each in second} >= {"Noto-Serif-CJK-SC-Bold"}


def test_characters_hold_ink(page: bytes) -> None:
    """The embedded outlines of what was drawn are not empty, but for the space."""
    blank = {name: glyphs for name, glyphs in inkless(page).items() if glyphs}
    assert sum(len(glyphs) for glyphs in blank.values()) <= 1


def test_a_face_without_outlines_is_found_out() -> None:
    """An embedded program that cannot be read draws nothing at all."""
    assert fonts.inkless(b"no font", (7, 8)) == (7, 8)
    assert fonts.inkless(b"\1\0\4\1no outlines", (7, 8)) == (7, 8)


def _page(body: str) -> bytes:
    markup = f'<html lang="zh-Hans"><head><title>t</title></head><body>{body}</body></html>'
    return paginate(Sheets(markup, STYLE, lambda _: None, b"drawn")).data
