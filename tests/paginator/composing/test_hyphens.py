"""Where words may be parted."""

import pytest

from publish.paginator.composing.hyphens import syllables


@pytest.mark.parametrize(
    ("word", "cuts"),
    [
        ("hyphenation", (6,)),
        ("requirements", (7,)),
        ("short", ()),
        ("OpenAI", ()),
        ("UNESCO", ()),
        ("Cursor", (3,)),
    ],
)
def test_words_are_parted_and_names_of_capitals_are_not(word: str, cuts: tuple[int, ...]) -> None:
    """Common words fall into syllables; short ones and those with inner capitals stay whole."""
    assert syllables("zh-Hans")(word) == cuts


def test_a_language_has_its_own_hyphens() -> None:
    """A word is parted as its language does, and as English where the language has no words."""
    assert syllables("de")("Wissenschaft") != syllables("zh")("Wissenschaft")
