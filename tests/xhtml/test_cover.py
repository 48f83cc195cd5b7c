"""The cover: drawn from the title, alike everywhere, never broken within a word."""

import re
from dataclasses import replace

import pytest
from lxml import etree

from publish.xhtml.cover import Drawing, cover, describe, draw, names
from publish.xhtml.lettering import Place, column, columns
from tests.emitters.epub.books import BOOKS

plain = BOOKS["plain"]


def test_a_cover_is_sound_and_needs_no_font() -> None:
    """The drawing is well-formed SVG of outlines alone: no text, nothing from outside."""
    root = etree.fromstring(cover(plain()).encode())
    names = {etree.QName(node).localname for node in root.iter()}
    assert names <= {"svg", "rect", "path", "g"}


def test_a_cover_is_always_the_same() -> None:
    """One edition has one cover, byte for byte."""
    assert cover(plain()) == cover(plain())


def test_the_mark_is_a_character_of_the_title() -> None:
    """The large character stands in the title itself."""
    drawing = describe(plain())
    assert drawing.mark in drawing.title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("红楼梦", ["红楼梦"]),
        ("AI时代下，内卷的尽头是什么", ["AI时代下", "内卷的尽头是什么"]),
        ("深入浅出大模型与ChatGPT应用开发实战", ["深入浅出大模型与", "ChatGPT应用开发实战"]),
    ],
)
def test_titles_turn_where_they_pause(title: str, expected: list[str]) -> None:
    """A long title falls into even columns, at a mark or after a small word."""
    assert columns(title) == expected


LATIN = "The Extraordinarily Comprehensive Encyclopaedia of Incomprehensibilities and Other Matters"


def _said(*authors: str) -> list[str]:
    return names(_crowded(authors=authors))


def _crowded(**changes: object) -> Drawing:
    drawing = replace(describe(plain()), mark="")
    return replace(drawing, **changes)  # type: ignore[arg-type]  # fields, as the callers know


@pytest.mark.parametrize(
    "drawing",
    [
        _crowded(authors=tuple(f"第{place}位作者" for place in range(12))),
        _crowded(authors=tuple(f"Extraordinarily Named Author {place}" for place in range(12))),
        _crowded(authors=("A" * 90,)),
        _crowded(title=LATIN),
        _crowded(title="Pneumonoultramicroscopicsilicovolcanoconiosis" * 2),
        _crowded(title=LATIN * 6),
    ],
)
def test_nothing_runs_off_the_cover(drawing: Drawing) -> None:
    """Many authors and long Latin titles are wrapped and fitted between the margins."""
    found = re.findall(r"translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+)", draw(drawing))
    assert all(float(x) > 0 and float(x) + float(size) * 0.4 <= 530 for x, _, size in found)
    assert all(0 < float(y) <= drawing.height - 64 for _, y, _ in found)


def test_more_authors_than_lines_are_and_others() -> None:
    """Twelve long names end in 等, three short ones do not."""
    many = _said(*(f"Extraordinarily Named Author {place}" for place in range(12)))
    assert many[-1].endswith("等")
    assert _said("甲", "乙", "丙") == ["甲\u3000乙\u3000丙"]


def test_latin_words_side_by_side_turn_together() -> None:
    """A short word stands across its column alone, and turns with the words it is among."""
    family = describe(plain()).family
    place = Place(0, 0, 10, "#fff")
    turned = [
        sum("rotate(90)" in drawn for drawn in column(words, family, place))
        for words in ("AI时代", "论to与", "Type for East", "中文 Type for East 排版")
    ]
    assert turned == [0, 0, 1, 1]


def test_no_column_begins_with_a_closing_mark() -> None:
    """Columns are rather uneven than that the second begins with a mark that closes."""
    assert columns("甲乙丙丁戊己庚辛）壬癸子丑寅卯辰") == ["甲乙丙丁戊己庚", "辛）壬癸子丑寅卯辰"]
