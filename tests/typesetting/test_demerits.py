"""How what a line must gain is shared out among its gaps."""

import pytest

from publish.typesetting.demerits import LOOSE, looseness, spread


@pytest.mark.parametrize(("soft", "hard"), [(0, 12), (300, 12), (750, 1), (1500, 0), (600, 6)])
@pytest.mark.parametrize("slack", [0, 1, 200, 700, 1500])
def test_what_is_shared_out_is_all_there_is(slack: int, soft: int, hard: int) -> None:
    """The gaps of a line gain together what the line lacks."""
    softness, tracking = spread(slack, soft, hard)
    assert softness * soft + tracking * hard == pytest.approx(slack)


def test_western_gaps_open_to_half_an_em_before_ideographs_part() -> None:
    """Han-Latin gaps of a quarter em gain another (clreq 3.5.4) before tracking is wide."""
    softness, tracking = spread(1000, 300, 6)
    assert 250 + 150 * softness == pytest.approx(490)
    assert 80 < tracking < 100


def test_no_single_gap_takes_what_is_left() -> None:
    """Where only two ideographs meet on a line of words, all its gaps open alike."""
    softness, tracking = spread(2900, 750, 1)
    assert tracking < 500
    assert 150 * softness < 600


def test_a_line_that_would_be_torn_apart_is_left_short() -> None:
    """No gap gains more than half an em."""
    assert spread(4000, 150, 3) == (0.0, 0.0)
    assert looseness(4000, 150, 3) > 100 * LOOSE


def test_wider_costs_more() -> None:
    """Cost grows with what a line must gain."""
    costs = [looseness(slack, 300, 10) for slack in range(50, 3000, 50)]
    assert costs == sorted(costs)


def test_nothing_is_shared_out_where_nothing_is_lacking() -> None:
    """A full line of one word gains nothing."""
    assert spread(0, 0, 0) == (0.0, 0.0)
