"""Sounds: Chinese spellings of authors that are listed in Latin letters."""

import pytest

from publish.transforms.references.sounds import Sounds
from tests.steps import growth


def heard(text: str, *names: str) -> list[tuple[str, str]]:
    """Return what of a text may spell which name."""
    return [(text[start:end], name) for start, end, name in Sounds(names).found(text)]


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("Levinas", "列维纳斯"),
        ("Goffman", "高夫曼"),
        ("Kahneman", "卡尼曼"),
        ("Festinger", "费斯廷格"),
        ("Piketty", "皮凯蒂"),
        ("Bourdieu", "布尔迪厄"),
        ("Wittgenstein", "维特根斯坦"),
        ("Foucault", "福柯"),
        ("Marx", "马克思"),
        ("Simon", "西蒙"),
        ("Kant", "康德"),
        ("Newport", "纽波特"),
    ],
)
def test_a_name_is_heard_in_its_chinese_spelling(name: str, spelled: str) -> None:
    """Consonant by consonant; with the given name before a dot too."""
    assert heard(f"正如{spelled}所说", name) == [(spelled, name)]
    assert heard(f"某某·{spelled}说", name) == [(spelled, name)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Kant", "孔子说过"),
        ("Weber", "这个文本很长"),
        ("Thaler", "一片森林"),
        ("Smith", "切莫这样"),
        ("Simon", "西蒙斯说"),
        ("Lee", "李先生说"),
        ("Foot", "富特别多"),
    ],
)
def test_common_words_and_brief_names_are_not_heard(name: str, text: str) -> None:
    """Two syllables that are words, a part of a longer name, fewer than three consonants."""
    assert heard(text, name) == []


def test_a_look_costs_no_more_with_the_text() -> None:
    """Runs of syllables are looked at once."""
    names = Sounds(["Levinas", "Goffman", "Kahneman"])
    assert growth(lambda times: lambda: list(names.found("高夫曼说过列维纳斯。" * times)), 40) < 1.2
