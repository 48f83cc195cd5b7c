from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from publish import fonts
from publish.fonts.compose import compose

BOX = ((100, -100), (900, 700))


@pytest.fixture
def composed(tmp_path: Path) -> Path:
    source, target = tmp_path / "source.ttf", tmp_path / "made" / "kai.ttf"
    _tiny().save(source)
    compose(source, target)
    return target


def test_only_han_and_spaces_stay(composed: Path) -> None:
    """Latin and punctuation are left to the Song."""
    assert {chr(code) for code in TTFont(composed).getBestCmap()} == set(" \xa0\u3000一ㄅ")


def test_characters_are_raised_to_the_song_s_line(composed: Path) -> None:
    """A character centred like TW-Kai's comes to stand where a Song's stands."""
    glyph = TTFont(composed)["glyf"]["uni4E00"]
    centre = (glyph.yMin + glyph.yMax) / 2 / 1000
    assert centre == pytest.approx(0.3 * 1.05 + 0.372 - 0.284 * 1.05, abs=0.002)
    assert (glyph.xMin + glyph.xMax) / 2 == pytest.approx(500, abs=1)


def test_the_same_source_makes_the_same_bytes(composed: Path, tmp_path: Path) -> None:
    """No clock leaks into the face."""
    again = tmp_path / "again.ttf"
    compose(tmp_path / "source.ttf", again)
    assert again.read_bytes() == composed.read_bytes()


def test_the_face_of_this_machine_stands_on_the_line() -> None:
    """The composed Kai is centred between the Kai and the Song of Simplified Chinese."""
    path, place = fonts.file("Yigao Kai TC")
    font = TTFont(path, fontNumber=place, lazy=True)
    glyphs, names = font["glyf"], font.getBestCmap()
    boxes = [glyphs[names[ord(each)]] for each in "國學圖書館圍園機器龍鳳"]
    centre = sum((box.yMin + box.yMax) / 2 for box in boxes) / len(boxes) / font["head"].unitsPerEm
    assert centre == pytest.approx(0.37, abs=0.03)


def _tiny() -> FontBuilder:
    names = {
        0x20: "space",
        0xA0: "nbsp",
        0x3000: "wide",
        0x41: "A",
        0x3002: "stop",
        0x4E00: "uni4E00",
        0x3105: "bo",
    }
    order = [".notdef", *names.values()]
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(order)
    font.setupCharacterMap(names)
    blank = {"space", "nbsp", "wide"}
    font.setupGlyf({name: _box(empty=name in blank) for name in order})
    font.setupHorizontalMetrics(dict.fromkeys(order, (1000, 100)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Tiny", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    return font


def _box(*, empty: bool) -> object:
    pen = TTGlyphPen(None)
    if not empty:
        (left, low), (right, high) = BOX
        pen.moveTo((left, low))
        for point in ((left, high), (right, high), (right, low)):
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()
