"""Which marks belong to Latin words."""

import pytest

from publish.typesetting.western import western


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“Hello,” he said.", "<Hello,> he said."),
        ("“Hello,” he said总之", "<Hello,> he said总之"),
        ("他说“Hello”。", "他说“Hello”。"),
        ("用 Word 的“Smart quotes”功能", "用 Word 的“Smart quotes”功能"),
        ("它是Word“模板”PDF", "它是Word“模板”PDF"),
        ("He said “你好” and left了", "He said <你好> and left了"),
        (
            "they say “it’s a ‘nested’ thing,” and 走了",
            "they say <it|s a (nested) thing,> and 走了",
        ),
        ("dogs’ tails 尾", "dogs) tails 尾"),
        ("long — and short 字", "long _ and short 字"),
        ("汉——字 Word——Excel", "汉——字 Word——Excel"),
        ("wait… what 字", "wait~ what 字"),
        ("一……Word……", "一……Word……"),
    ],
)
def test_marks_are_western_by_their_surroundings(text: str, shown: str) -> None:
    """Marks beside Latin words are Latin; those of a Chinese sentence are not."""
    marks = {"“": "<", "”": ">", "‘": "(", "’": ")", "—": "_", "…": "~"}
    places = western(text)
    said = "".join(marks[each] if at in places else each for at, each in enumerate(text))
    assert said == shown.replace("|", ")")
