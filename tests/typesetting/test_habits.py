"""How wide marks are, what hangs, and what keeps to its square."""

from publish.edition import MarkWidth
from publish.typesetting.classes import alphabet
from publish.typesetting.lines import Line, compose
from publish.typesetting.ruler import Measure, Ruler

FULL = MarkWidth.QUANJIAO


def lines(
    text: str, measure: Measure, marks: MarkWidth, *, hanging: bool = False
) -> tuple[Line, ...]:
    """Compose text of squares alone."""
    letters = text.translate(alphabet("zh-Hans", marks, hanging=hanging))
    return compose(Ruler(letters, [1000] * len(text), measure)).lines


def test_half_marks_take_half_their_square() -> None:
    """Banjiao halves every mark, kaiming all but what ends a sentence."""
    text, wide = "字，字。字", Measure(90_000, justify=False)
    found = {marks: lines(text, wide, marks)[0].width for marks in MarkWidth}
    assert found == {FULL: 5000, MarkWidth.KAIMING: 4500, MarkWidth.BANJIAO: 4000}


def test_centred_marks_keep_their_square() -> None:
    """In Taiwan stops stand mid-square whatever the style, and brackets may be halved."""
    letters = "，。「」".translate(alphabet("zh-Hant-TW", MarkWidth.BANJIAO))
    assert letters == "MMoc"


def test_a_hanging_stop_stands_beyond_the_measure() -> None:
    """A line of ten squares and a comma is ten squares wide where commas hang."""
    first, _ = lines("字" * 10 + "，" + "字" * 5, Measure(10_000), FULL, hanging=True)
    assert (first.stop, first.width, first.trim) == (11, 10_000, 1000)


def test_marks_in_succession_do_not_hang() -> None:
    """A stop after another mark stands within the measure, as centred stops always do."""
    first, _ = lines("字" * 9 + "」。" + "字" * 9, Measure(10_000), FULL, hanging=True)
    assert (first.stop, first.trim) == (11, 500)
    assert "。".translate(alphabet("zh-Hant-TW", hanging=True)) == "M"


def test_marks_on_a_grid_take_whole_squares() -> None:
    """Two marks that meet share a square, and what follows stands on one again."""
    line = lines("字。”字，字", Measure(20_000, grid=True), FULL)[0]
    assert line.width == 5000


def test_figures_joined_by_a_dash_are_one_word_on_a_grid() -> None:
    """Nothing is put between the figures and the dash of 29—36."""
    rule = Ruler("HLDLH", [1000, 1100, 1000, 1100, 1000], Measure(20_000, grid=True))
    line = compose(rule).lines[0]
    assert (line.width, dict(line.gaps)) == (6000, {0: 400, 3: 400})


def test_western_text_on_a_grid_takes_whole_squares() -> None:
    """The gaps round a word are what its last square leaves, and no less than they were."""
    rule = Ruler("HLH", [1000, 2300, 1000], Measure(20_000, grid=True))
    line = compose(rule).lines[0]
    assert (line.width, dict(line.gaps)) == (5000, {0: 350, 1: 350})


def test_nested_marks_on_a_grid_share_with_what_stands_before_them() -> None:
    """Two opening marks take a square and a half: the blank before the first gives the rest."""
    rule = Ruler("HOOH", [1000] * 4, Measure(20_000, grid=True))
    assert [pair.extra for pair in rule.pairs] == [-500, -500, 0]
    assert compose(rule).lines[0].width == 3000
