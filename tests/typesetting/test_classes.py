"""Character classes and habits."""

import pytest

from publish.typesetting.classes import CORNER, MIDDLE, WESTERN, alphabet


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("汉，（）", "HCOC"),
        ("·——……", "MDDEE"),
        ("ab 3%", "LLSLL"),
        ("～①→", "WHH"),
        ("\n\u00a0", "BN"),
    ],
)
def test_characters_fall_into_classes(text: str, letters: str) -> None:
    """Ideographs, marks, dashes, dots, spaces and Western letters each have their letter."""
    assert text.translate(CORNER) == letters


def test_taiwan_sets_stops_in_the_middle() -> None:
    """In the habit of Taiwan and Hong Kong stops are centred and brackets are not."""
    assert "，。！（）「".translate(MIDDLE) == "MMMOCO"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh-Hans", CORNER),
        ("", CORNER),
        ("zh-Hant-TW", MIDDLE),
        ("zh-HK", MIDDLE),
        ("en-GB", WESTERN),
    ],
)
def test_a_language_has_a_habit(language: str, expected: object) -> None:
    """The habit follows from the language tag; without one the text is Chinese."""
    assert alphabet(language) is expected


def test_western_quotation_marks_belong_to_their_words() -> None:
    """In Western text quotation marks, dashes and dots are letters of words."""
    assert "“a”…—".translate(WESTERN) == "LLLLL"
