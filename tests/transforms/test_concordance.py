"""Where a text says a word."""

from itertools import product

from publish.transforms.glosses.concordance import Concordance


def test_words_of_the_same_characters_are_counted_as_the_text_says_them() -> None:
    """However a word is sought by its parts, its places do not overlap and none is lost."""
    text = "甲乙甲丙甲甲乙丙丙甲乙" * 40
    said = Concordance(text)
    words = ("".join(word) for size in (1, 2, 3, 5) for word in product("甲乙丙丁", repeat=size))
    assert all(said.count(word) == text.count(word) for word in words)


def test_a_word_opens_behind_a_mark_only() -> None:
    """Not at the start of the text, nor behind another word."""
    said = Concordance("乙丙，甲乙丙" * 20)
    assert (said.opens("甲乙"), said.opens("乙丙")) == (True, False)
    assert said.led("甲", "乙丙") == 20
