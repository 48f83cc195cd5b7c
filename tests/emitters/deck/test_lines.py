"""How many lines words take, by the rules of Chinese line breaking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.edition import Face, Script
from publish.emitters.deck.frames import Lettering
from publish.emitters.deck.lines import Ruler, units

RULER = Ruler({"text": Face.HEI, "title": Face.HEI}, Script.SIMPLIFIED)
TEN = Lettering(10)
ROOM = 10.2
"""A point size of ten, and a little room, as a program's rounding wants."""


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("读书，写字。", ["读", "书，", "写", "字。"]),
        ("他说：“好。”", ["他", "说：", "“好。”"]),
        ("用OKR管理", ["用", "OKR", "管", "理"]),
        ("（甲）乙", ["（甲）", "乙"]),
        ("big data", ["big", " ", "data"]),
    ],
)
def test_units_keep_marks_with_their_words(text: str, pieces: list[str]) -> None:
    """No line begins with a closing mark, ends with an opening one, or parts a word."""
    assert list(units(text)) == pieces


def test_han_take_an_em_each() -> None:
    """Ten characters of ten points fill a hundred."""
    assert RULER.width("读" * 10, TEN) == 100
    assert RULER.lines("读" * 20, TEN, 10 * ROOM) == 2
    assert RULER.lines("读" * 21, TEN, 10 * ROOM) == 3


def test_latin_beside_han_takes_the_space_that_programs_add() -> None:
    """A quarter em on each side, whether or not the text holds a space."""
    apart = RULER.width("用", TEN) + RULER.width("AI", TEN) + RULER.width("写", TEN)
    assert RULER.width("用AI写", TEN) == pytest.approx(apart + 2 * 2.5)


def test_two_lines_are_parted_where_they_pause() -> None:
    """A title breaks after its comma rather than a character before the end."""
    text = "夜里亮着灯，河边有人读书"
    assert RULER.balanced(text, TEN, 10 * ROOM) == "夜里亮着灯，\n河边有人读书"


def test_a_dash_opens_the_line_it_explains() -> None:
    """What stands behind a dash explains: the dash is not left at the end above it."""
    assert (
        RULER.balanced("夜里亮着灯？——评一间书馆", TEN, 10 * ROOM) == "夜里亮着灯？\n——评一间书馆"
    )


def test_one_line_is_left_alone() -> None:
    """What fits is not broken, and what is no title is left to the program."""
    assert RULER.balanced("夜里，亮着灯", TEN, 10 * ROOM) == "夜里，亮着灯"
    assert "\n" not in RULER.balanced("读，" * 35, TEN, 10 * ROOM)


@pytest.mark.parametrize(
    ("text", "rows", "lines"),
    [
        ("他把缆绳绕了三圈坐下来抽烟", 0, ["他把缆绳绕了三圈", "坐下来抽烟"]),
        ("城里最后一家通宵营业的图书馆", 0, ["城里最后一家", "通宵营业的图书馆"]),
        ("夜雨书声渡口 秋灯归棹河边", 0, ["夜雨书声渡口", "秋灯归棹河边"]),
        ("雨停，灯还亮，读书的人走了没有", 0, ["雨停，灯还亮，", "读书的人走了没有"]),
        ("钥匙要是馆里配的，灯是读者带来的，书算谁的", 4, None),
    ],
)
def test_lines_end_at_sense(text: str, rows: int, lines: list[str] | None) -> None:
    """At a pause or the end of a word, in one line more where that lets every line pause."""
    broken = RULER.balanced(text, TEN, 10 * ROOM, rows).split("\n")
    assert broken == (lines or ["钥匙要是馆里配的，", "灯是读者带来的，", "书算谁的"])


PIECES = st.sampled_from(["读书", "，", "图书馆", "AI", "的", "（注）", "3.5%"])


@given(st.lists(PIECES).map("".join))
def test_breaking_loses_nothing(text: str) -> None:
    """The words are the same, no line is wider than the measure, none adds to the lines."""
    text = text.lstrip("，")
    broken = RULER.balanced(text, TEN, 100)
    assert broken.replace("\n", "") == text
    assert RULER.lines(broken, TEN, 100) == RULER.lines(text, TEN, 100)


@pytest.mark.parametrize(
    "text", ["A" * 57, "见" + "https://example.org/" + "abcdefgh/" * 9 + "。好", "大\n" + "w" * 90]
)
def test_what_is_wider_than_a_measure_is_parted(text: str) -> None:
    """No unit stands out of its box, and no letter is lost."""
    parted = RULER.parted(text, TEN, 100)
    assert not RULER.holds(text, TEN, 100)
    assert all(RULER.width(line, TEN) <= 100 for line in parted.split("\n") if "好" not in line)
    assert RULER.holds(parted, TEN, 100)
    assert parted.replace("\n", "") == text.replace("\n", "")


def test_a_long_word_takes_a_hyphen() -> None:
    """Where no seam is near, a word wider than its column parts between syllables."""
    assert RULER.set("Internationalization", TEN, 80) == "Internationaliza-\ntion"


def test_what_fits_is_left_alone() -> None:
    """Words that a line may hold are not parted."""
    assert RULER.parted("读 https://example.org/a", TEN, 300) == "读 https://example.org/a"
