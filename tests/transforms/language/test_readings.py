"""How Han is read: as pypinyin reads it, without loading all it knows."""

import pytest
from pypinyin import Style, lazy_pinyin

from publish.transforms.language.readings import syllables

WORDS = (
    "行业前景",
    "长期主义",
    "重复与重量",
    "绿色转型",
    "妈妈的觉",
    "UBI 计划（试行）",
    "生成式AI",
    "一不做，二不休",
    "龘𠀀㐀",
    "齄",
    "plain",
    "",
)


@pytest.mark.parametrize("words", WORDS)
def test_the_longest_phrase_decides(words: str) -> None:
    """Phrases are found as pypinyin finds them, tones and all."""
    toned = lazy_pinyin(words, style=Style.TONE3, neutral_tone_with_five=True)
    assert syllables(words, toned=True) == toned
    assert syllables(words, toned=False) == lazy_pinyin(words, style=Style.NORMAL)


def test_a_phrase_may_change_a_reading() -> None:
    """行 is read by the word that it stands in."""
    assert syllables("行业", toned=True) == ["hang2", "ye4"]
    assert syllables("行走", toned=True) == ["xing2", "zou3"]


@pytest.mark.parametrize(
    ("term", "read"),
    [
        ("重构", "chong2gou4"),
        ("微调", "wei1tiao2"),
        ("长尾效应", "chang2wei3xiao4ying4"),
        ("长上下文", "chang2shang4xia4wen2"),
        ("重排序", "chong2pai2xu4"),
    ],
)
def test_terms_the_dictionary_does_not_know_are_read_right(term: str, read: str) -> None:
    """重 of 重构 is chóng, whatever it is alone."""
    assert "".join(syllables(term, toned=True)) == read
