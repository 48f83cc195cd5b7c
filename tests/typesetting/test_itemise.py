"""Text into items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.typesetting.classes import CORNER, MIDDLE
from publish.typesetting.itemise import itemise, reluctant

TORTURE = st.text(
    st.sampled_from("汉字，。“”（）—…· abAB19%,.$-/:’\u00ad\u00a0\u3000～"), max_size=60
)


def test_ideographs_are_their_own_items() -> None:
    """Text of ideographs and marks is itself its sequence of items."""
    assert itemise("天地，玄黄。", CORNER) == ("天地，玄黄。", "HHCHHC")


@pytest.mark.parametrize(
    ("text", "items", "letters"),
    [
        ("重5 kg的", ["重", "5", " ", "kg", "的"], "HLNLH"),
        ("价$1,000.50。", ["价", "$1,000.50", "。"], "HLC"),
        ("约3.5%吧", ["约", "3.5%", "吧"], "HLH"),
        ("好——是……吗", ["好", "——", "是", "……", "吗"], "HDHDH"),
        ("it’s", ["it’s"], "L"),
        ("中,AI", ["中", ",", "AI"], "HKL"),
        ("a.org/b-c?d=1", ["a.", "org/", "b-", "c?", "d=", "1"], "LUUZLL"),
    ],
)
def test_what_belongs_together_is_one_item(text: str, items: list[str], letters: str) -> None:
    """Numbers with their signs, dashes, dots and words are items; addresses fall at their seams."""
    assert itemise(text, CORNER) == (items, letters)


def test_a_word_falls_into_syllables_when_asked() -> None:
    """With a hyphenator words are parted, each part but the last in class Y."""
    assert itemise("按hyphenation分", CORNER, lambda _: (2, 6)) == (
        ["按", "hy", "phen", "ation", "分"],
        "HYYLH",
    )


@pytest.mark.parametrize(
    "word",
    [
        "https://example.org/hyphenation?ddccbbaa99",
        "wechat_redirect",
        "someone@hyphenation.example",
        "src/hyphenation",
        "hyphenation=hyphen&hyphenation",
        "hyphenation2",
        "hyphen.hyphenation",
    ],
)
def test_addresses_and_technical_names_take_no_hyphen(word: str) -> None:
    """They are parted at their seams only, and no part is in class Y."""
    items, letters = itemise(word, CORNER, lambda run: range(2, len(run)))
    assert "Y" not in letters
    assert "".join(items) == word


@pytest.mark.parametrize("word", ["UTF-8", "e-mail", "v2.17.3", "12:30", "A/B"])
def test_one_letter_is_not_parted_from_a_word(word: str) -> None:
    """Nor is a number at its points: neither is an end of a line."""
    assert not set(itemise(word, CORNER, lambda _: ())[1]) & set("UZAY")


@pytest.mark.parametrize(
    ("word", "letters"),
    [("Covid-19", "ZL"), ("x86_64", "ZL"), ("well-known", "UL"), ("abc\u200bd", "UL")],
)
def test_two_letters_are_parted_at_a_price(word: str, letters: str) -> None:
    """A seam that leaves two letters alone is a poor break, unless the author asked for it."""
    assert itemise(word, CORNER, lambda _: ())[1] == letters


def test_an_address_keeps_its_short_numbers_whole() -> None:
    """Its names fall best three letters from a seam and leave none alone; short numbers stay."""
    items, letters = itemise("example2019/12.34567890", CORNER, lambda _: ())
    assert "".join(items) == "example2019/12.34567890"
    assert letters == "XZAAAAAXXXXUXXLZZZZZZZL"


def test_figures_keep_their_signs_where_a_word_is_spelt() -> None:
    """No line begins with a degree or a per cent: the letters before them bind."""
    items, letters = itemise("about123456℃by98%x", CORNER, lambda _: ())
    assert all(letters[items.index(sign) - 1] == "X" for sign in "℃%")


def test_a_fraction_without_its_nought_begins_no_line() -> None:
    """The space before it is one that does not break: p < .05."""
    assert itemise("p < .05", CORNER)[1] == "LSLNL"


def test_a_word_that_ends_a_sentence_may_be_hyphenated() -> None:
    """A full stop after a word makes no address of it."""
    assert itemise("hyphenation.", CORNER, lambda _: (2, 6))[1] == "YYL"


def test_a_soft_hyphen_makes_a_syllable() -> None:
    """What stands before a soft hyphen may end a line with a hyphen."""
    assert itemise("字hy\u00adphen", CORNER) == (["字", "hy\u00ad", "phen"], "HYL")


@given(TORTURE, st.booleans())
def test_no_character_is_lost(text: str, centred: bool) -> None:  # noqa: FBT001  hypothesis gives it
    """Items joined are the text, and every item has one letter."""
    items, letters = itemise(text, MIDDLE if centred else CORNER, lambda word: range(2, len(word)))
    assert "".join(items) == text
    assert len(items) == len(letters)


def test_a_number_and_what_it_counts_are_told() -> None:
    """第3章 and 2024年 can be kept together: the places where they would part are known."""
    items, letters = itemise("见第3章，2024年的Word年", CORNER)
    assert [items[place] for place in reluctant(items, letters)] == ["第", "3", "2024"]


def test_a_line_rather_begins_with_no_point() -> None:
    """The place before .NET is told too: the point would look like a stop."""
    items, letters = itemise("用.NET写", CORNER)
    assert [items[place] for place in reluctant(items, letters)] == ["用"]


@pytest.mark.parametrize(("text", "blanks"), [("（M = 47.8，SD）", 2), ("见 p. 42 等 a b", 1)])
def test_a_relation_and_a_number_of_pages_are_told(text: str, blanks: int) -> None:
    """The blanks that hold M = 3 and p. 42 together are told, and no others."""
    items, letters = itemise(text, CORNER)
    assert [items[place] for place in reluctant(items, letters)] == [" "] * blanks


@pytest.mark.parametrize("unit", ["μg/m³", "hPa", "km²", "GWh", "lx", "dB", "mAh", "kg"])
def test_a_number_keeps_its_unit(unit: str) -> None:
    """The space before a unit does not break, whatever its prefix and what it is divided by."""
    assert itemise(f"约178 {unit}。", CORNER)[1].startswith("HLN")


@pytest.mark.parametrize("word", ["apples", "China", "Kings", "mode"])
def test_a_number_lets_go_of_other_words(word: str) -> None:
    """What only begins as a unit is none."""
    assert itemise(f"约178 {word}。", CORNER)[1] == "HLSLC"
