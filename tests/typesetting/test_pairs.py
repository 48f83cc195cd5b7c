"""What neighbours do to each other."""

import pytest

from publish.typesetting.pairs import NEVER, PAIRS


@pytest.mark.parametrize(
    ("pair", "extra"),
    [("CO", -500), ("CC", -500), ("OO", -500), ("OC", 0), ("CM", -500), ("MO", -250), ("MC", -250)],
)
def test_adjacent_marks_are_compressed(pair: str, extra: int) -> None:
    """Two marks together give up half an em, or what blank stands between them."""
    assert PAIRS[pair[0], pair[1]].extra == extra


def test_han_and_latin_stand_a_quarter_em_apart() -> None:
    """The gap between Han and Latin is a quarter em and may shrink to an eighth."""
    assert all(PAIRS[a, b].extra == 250 for a, b in ("HL", "LH", "YH"))
    assert PAIRS["H", "L"].extra - PAIRS["H", "L"].shrink == 125


def test_wide_signs_hold_on_to_their_figures() -> None:
    """19～25 and 12％ have a sliver within, or none: the square has air of its own."""
    assert all(PAIRS[a, b].extra == PAIRS[a, b].shrink <= 80 for a, b in ("LW", "WL", "YW"))


@pytest.mark.parametrize("letter", "CMTKWNP")
def test_some_classes_never_begin_a_line(letter: str) -> None:
    """No line begins with a stop, a closing mark or a suffix, whatever stands before it."""
    assert all(PAIRS[before, letter].cost >= NEVER for before in "HWCMDSLU")


@pytest.mark.parametrize("letter", "OJQN")
def test_some_classes_never_end_a_line(letter: str) -> None:
    """No line ends with an opening mark or a prefix, whatever follows."""
    assert all(PAIRS[letter, after].cost >= NEVER for after in "HWOMDLU")


@pytest.mark.parametrize("pair", ["QH", "HP", "OH", "HC", "QO", "CP"])
def test_brackets_hug_what_they_hold(pair: str) -> None:
    """Nothing opens between a bracket and its content, be the bracket Chinese or Western."""
    assert PAIRS[pair[0], pair[1]].extra <= 0
    assert not PAIRS[pair[0], pair[1]].soft + PAIRS[pair[0], pair[1]].hard


def test_a_dash_stands_close_to_marks() -> None:
    """Half of the blank between a mark and a dash goes."""
    assert (PAIRS["C", "D"].extra, PAIRS["D", "O"].extra, PAIRS["M", "D"].extra) == (
        -250,
        -250,
        -125,
    )


def test_words_do_not_break_but_at_their_seams() -> None:
    """A word breaks only where it is marked breakable or hyphenated."""
    assert PAIRS["L", "L"].cost >= NEVER
    assert PAIRS["U", "L"].cost < PAIRS["Y", "L"].cost < NEVER


def test_tracking_enters_between_ideographs_alone() -> None:
    """Tracking is for Han, and never stands inside words or before a space."""
    assert PAIRS["H", "H"].hard == 1
    assert not any(PAIRS[a, b].hard for a, b in ("LL", "HL", "LS", "HC", "DD"))


@pytest.mark.parametrize("pair", ["CO", "MO", "CM"])
def test_marks_in_succession_give_half_of_what_is_left(pair: str) -> None:
    """What blank marks that meet still keep is there to be shortened (clreq 3.5.3)."""
    assert PAIRS[pair[0], pair[1]].shrink in {125, 250}
    assert not PAIRS["C", "C"].shrink + PAIRS["O", "O"].shrink


def test_half_marks_open_before_ideographs_part() -> None:
    """The blank beside a mark that its style sets half wide is soft, beside a full one not."""
    assert PAIRS["c", "H"].soft == PAIRS["H", "o"].soft == 150
    assert not PAIRS["C", "H"].soft + PAIRS["H", "O"].soft + PAIRS["M", "H"].soft
