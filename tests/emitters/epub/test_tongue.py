"""Which words are told to a voice as English."""

import pytest

from publish.emitters.epub.tongue import english, glossed


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Universal Basic Income", True),
        ("The content above is uploaded by a user of the platform.", True),
        ("Polanyi, The Tacit Dimension, 1966 (tacit knowledge)", True),
        ("“Quoted words” – and a dash", True),
        ("warranty", True),
        ("hypoglycemia", True),
        ("phlogiston", False),
        ("全民基本收入", False),
        ("UBI（全民基本收入）", False),
        ("ChatGPT", False),
        ("xué xí", False),
        ("Der Mann ohne Eigenschaften oder so etwas", False),
        ("1966, 19(6)", False),
        ("", False),
    ],
)
def test_only_english_alone_is_told(words: str, *, told: bool) -> None:
    """Two words at least, of an English build if they are many, or one that is known as such."""
    assert english(words) is told


def test_a_gloss_in_a_sentence_is_told_and_no_attribute_is_touched() -> None:
    """Only what stands between the tags, in wide parentheses."""
    told = '<span lang="en" xml:lang="en">'
    before = '<p>板块<img alt="（plate tectonics）"/>'
    markup = before + "（plate tectonics，PT）和保证（warranty）</p>"
    assert glossed(markup) == (
        f"{before}（{told}plate tectonics</span>，PT）和保证（{told}warranty</span>）</p>"
    )
