"""What no book may hold is washed out, each time with its place."""

from publish.model import Source
from publish.model.text import runs
from publish.readers.seed.washing import wash


def test_a_clean_seed_is_left_alone() -> None:
    """A seed with nothing to wash out comes through as it is, without edits."""
    washed = wash(Source("a", "甲\t乙\n"))
    assert (washed.draft.text, washed.edits) == ("甲\t乙\n", ())


def test_each_kind_is_named() -> None:
    """Every character washed out is an edit under the rule for its kind."""
    washed = wash(Source("a", "甲\ufffc乙\u200b丙\ufeff丁\x07戊\ufdd0"))
    rules = [edit.rule for edit in washed.edits]
    assert washed.draft.text == "甲乙丙丁戊"
    assert rules == [
        "object-replacement",
        "zero-width",
        "byte-order-mark",
        "control-character",
        "noncharacter",
    ]


def test_places_are_those_of_the_seed() -> None:
    """A text across a cut knows where both its parts stood."""
    draft = wash(Source("a", "\ufeff甲乙\u200b\u200b丙丁")).draft
    text = draft.words(1, 4)
    assert text.content == "乙丙丁"
    assert [(run.length, run.start, run.end) for run in runs(text)] == [(1, 2, 3), (2, 5, 7)]
    assert (text.span.start, text.span.end) == (2, 7)


def test_replaying_the_edits_backwards_gives_the_seed() -> None:
    """Putting back what each edit took out restores the seed."""
    text = "a\x00b\u2028c\ufffcd"
    washed = wash(Source("a", text))
    restored, at = "", 0
    for edit in washed.edits:
        restored += text[at : edit.span.start] + edit.before
        at = edit.span.end
    assert restored + text[at:] == text
    assert washed.draft.text == "ab\ncd"


def test_a_joiner_in_an_emoji_stays() -> None:
    """The joiner that makes one emoji of several is no dirt."""
    family = "\U0001f468\u200d\U0001f469"
    assert wash(Source("a", family)).draft.text == family


def test_no_letter_bears_marks_without_end() -> None:
    """Thirty marks may stand on a letter; those above are taken out as an edit of their own."""
    washed = wash(Source("a", "\u200b甲a" + "\u0301" * 500 + "乙"))
    assert washed.draft.text == "甲a" + "\u0301" * 30 + "乙"
    assert [(edit.rule, edit.span.start) for edit in washed.edits][1:] == [("stacked-marks", 33)]


def test_no_emoji_is_made_of_others_without_end() -> None:
    """A chain of emoji without end falls into those it is made of, which lines can part."""
    text = wash(Source("a", "\U0001f469\u200d" * 100 + "\U0001f469")).draft.text
    assert text.count("\U0001f469") == 101
    assert text.count("\u200d") == 12
