"""Lines chosen together."""

from functools import cache
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.typesetting import lines
from publish.typesetting.classes import CORNER, MIDDLE
from publish.typesetting.demerits import LOOSE
from publish.typesetting.itemise import itemise
from publish.typesetting.lines import Lines, balance, compose
from publish.typesetting.pairs import NEVER
from publish.typesetting.ruler import Measure, Ruler
from publish.typesetting.stretches import stretches

NEVER_FIRST, NEVER_LAST = "CMTKWSNPB", "OJQN"
PIECES = [
    "汉字",
    "一行文字",
    "，",
    "。",
    "“引”",
    "（注）",
    "——",
    "……",
    "AI",
    "OpenAI",
    "3.5%",
    "、",
    "《书》",
    "·",
]
TEXTS = st.lists(st.sampled_from([*PIECES, " "]), min_size=1, max_size=60).map("".join)


def ruler(text: str, measure: Measure, *, centred: bool = False) -> Ruler:
    """Return a ruler for a text whose words have letters half an em wide."""
    items, letters = itemise(text.strip(), MIDDLE if centred else CORNER)
    widths = [
        1000 * len(item) if letter in "HWOCMD" else 500 * len(item)
        for item, letter in zip(items, letters, strict=True)
    ]
    return Ruler(letters, widths, measure)


def set_width(rule: Ruler, composed: Lines, number: int) -> float:
    """Add up a line's items and gaps from where it begins."""
    line = composed.lines[number]
    gaps = dict(line.gaps)
    width = line.start + sum(rule.widths[item] for item in range(line.first, line.seen))
    width += sum(gaps.get(item, line.tracking) for item in range(line.first, line.seen - 1))
    return width - line.trim


@given(TEXTS.filter(str.strip), st.integers(8, 30), st.booleans())
def test_lines_hold_the_whole_paragraph_in_order(text: str, ems: int, centred: bool) -> None:  # noqa: FBT001  hypothesis gives it
    """Every item is on exactly one line, in order."""
    rule = ruler(text, Measure(ems * 1000, 2000), centred=centred)
    lines = compose(rule).lines
    assert [line.first for line in lines] == [0, *(line.stop for line in lines[:-1])]
    assert lines[-1].stop == len(rule.letters)


@given(TEXTS.filter(str.strip), st.integers(8, 30))
def test_prohibitions_hold(text: str, ems: int) -> None:
    """No line begins or ends with what may not stand there (clreq, prohibition rules)."""
    rule = ruler(text, Measure(ems * 1000, 2000))
    for line in compose(rule).lines[1:]:
        assert rule.letters[line.first] not in NEVER_FIRST
        assert rule.letters[line.first - 1] not in NEVER_LAST


@given(TEXTS.filter(str.strip), st.integers(16, 30))
def test_justified_lines_fill_the_measure(text: str, ems: int) -> None:
    """Every line but the last ends where the measure ends, unless one item is too wide."""
    rule = ruler(text, Measure(ems * 1000, 2000))
    composed = compose(rule)
    for number in range(len(composed.lines) - 1):
        line = composed.lines[number]
        if rule.hard[line.seen - 1] > rule.hard[line.first]:
            assert set_width(rule, composed, number) == pytest.approx(ems * 1000, abs=2)


@given(TEXTS.filter(str.strip), st.integers(10, 24))
def test_a_wide_beam_finds_the_cheapest_lines(text: str, ems: int) -> None:
    """With every line end kept the lines are the best there are, one by one."""
    rule = ruler(text, Measure(ems * 1000, 2000))

    @cache
    def cheapest(first: int) -> float:
        if first > rule.last:
            return 0.0
        return min(cost + cheapest(stop) for stop, cost, *_ in stretches(rule, first))

    with patch.object(lines, "UNEVEN", 0.0):
        found = compose(rule, [[NEVER] * 1000]).cost
    assert found == pytest.approx(cheapest(0)) or found >= LOOSE


def test_no_last_line_of_one_character() -> None:
    """A paragraph one character longer than its lines moves a second one down."""
    composed = compose(ruler("文" * 57, Measure(28000)))
    assert composed.lines[-1].stop - composed.lines[-1].first > 1


def test_a_short_line_is_loosened_to_save_a_lone_character() -> None:
    """A line rather stands visibly open than leaves one character and a mark alone."""
    text = "AI带来的增长不是普惠式的，而是集中在少数行业和技能群，"
    composed = compose(ruler(text, Measure(25200)))
    assert [line.stop for line in composed.lines] == [24, 27]


def test_an_opening_mark_is_trimmed_at_line_start() -> None:
    """An opening mark gives up its blank at a line's start, after an indent too."""
    composed = compose(ruler("“引文”" + "文" * 40, Measure(20000, 2000)))
    assert composed.lines[0].start == 1500


@pytest.mark.parametrize("width", [20500, 21000])
def test_a_closing_mark_is_trimmed_at_line_end(width: int) -> None:
    """A mark that ends a line loses its blank, so that ends are flush, whether it fits or not."""
    composed = compose(ruler("文" * 19 + "文。" + "文" * 30, Measure(width)))
    assert (composed.lines[0].stop, composed.lines[0].trim) == (21, 500)


def test_a_mark_keeps_its_blank_where_the_line_would_be_torn() -> None:
    """A line of words that nothing can stretch is not torn to make its end flush."""
    composed = compose(ruler("word word word word。" + "文" * 30, Measure(9960)))
    assert composed.lines[0].width <= 9961


def test_a_line_is_set_like_the_one_above() -> None:
    """What differs less from its neighbours is better than what is better alone."""
    text = "文文，" * 40
    strict = compose(ruler(text, Measure(17700))).lines
    spread = [line.tracking for line in strict[:-1]]
    assert max(spread) - min(spread) < 40


def test_a_number_stays_with_its_unit() -> None:
    """No line ends between a number and its unit."""
    text = "文" * 17 + "5 kg" + "文" * 20
    rule = ruler(text, Measure(20000))
    ends = {line.stop for line in compose(rule).lines}
    items, _ = itemise(text, CORNER)
    assert list(items).index("5") + 1 not in ends


def test_an_unbreakable_word_stands_out_alone() -> None:
    """A word wider than the measure gets a line of its own and the rest goes on."""
    composed = compose(ruler("文文" + "X" * 80 + "文文", Measure(10000)))
    assert len(composed.lines) == 3


def test_glued_items_stay_together() -> None:
    """Where gluing forbids it no line ends."""
    letters = "H" * 30
    rule = Ruler(letters, [1000] * 30, Measure(10000), dear=dict.fromkeys(range(7, 12), NEVER))
    assert not {line.stop - 1 for line in compose(rule).lines} & set(range(7, 12))


def test_headings_are_balanced() -> None:
    """A ragged heading of two lines has two lines of much the same length."""
    lines = balance(ruler("题" * 24, Measure(20000, justify=False))).lines
    assert [line.stop - line.first for line in lines] == [12, 12]


def test_a_long_paragraph_takes_time_in_proportion() -> None:
    """Work grows with the paragraph, not with its square: bounded line ends are kept."""
    rule = ruler("文字，" * 20000, Measure(28000, 2000))
    assert len(compose(rule).lines) > 2000


def test_forbidden_places_cost_too_much() -> None:
    """A forbidden break costs more than any line could."""
    assert NEVER > 100 * LOOSE


def test_headings_rather_end_at_a_mark() -> None:
    """Of lines about as even a heading takes those that keep its phrases whole."""
    lines = balance(ruler("人工智能与内卷：它的尽头在哪里", Measure(12000, justify=False))).lines
    assert lines[0].stop == 8


def test_two_characters_are_an_even_line() -> None:
    """In a narrow cell the last line may be of two characters, rather than one before it."""
    ruled = Ruler("H" * 7, [1000] * 7, Measure(3250, justify=False), dear={1: 150, 3: 150, 5: 150})
    assert [line.stop for line in balance(ruled).lines] == [3, 5, 7]


def test_headings_rather_end_where_scripts_meet() -> None:
    """A line that must end within a phrase ends between a word of Latin and ideographs."""
    words = "Considerations微排版与耳鼻喉科"
    lines = balance(ruler(words, Measure(10000, justify=False))).lines
    assert lines[0].stop == 1


def test_large_titles_take_a_line_more_to_keep_phrases_whole() -> None:
    """Two lines that part a phrase become three that part none; without pauses two stay."""
    title = "“把错字留给别人，是不礼貌的”——与校对员顾兰芝的谈话"
    narrow = Measure(14000, justify=False)
    assert len(balance(ruler(title, narrow)).lines) == 2
    lines = balance(ruler(title, narrow), phrases=True).lines
    items, _ = itemise(title, CORNER)
    assert [items[each.stop - 1] for each in lines] == ["，", "——", "话"]
    assert len(balance(ruler("题" * 20, narrow), phrases=True).lines) == 2


@pytest.mark.parametrize(
    ("title", "ems"),
    [("题，3.5%AI。一行文字——3.5%OpenAI——一行文字", 10), ("题3.5%OpenAI。3.5%", 9)],
)
def test_evened_lines_are_as_many_as_were_needed(title: str, ems: int) -> None:
    """A heading takes neither a line more nor one less for being made even."""
    ruled = ruler(title, Measure(ems * 1000, justify=False))
    needed = len(compose(ruled).lines)
    assert len(balance(ruled).lines) == needed
