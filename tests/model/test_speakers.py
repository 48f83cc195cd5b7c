"""Who speaks in an interview or a play is told by a label."""

import pytest

from publish.model import Note, plain_text
from publish.model.speakers import NOBODY, parted, speakers
from tests.emitters.epub.books import note, p

TALK = (p("问：几个字？"), p("答：二十八个。"), p("一停。"), p("问：为什么？"), p("答：就这么宽。"))


def test_labels_that_take_turns_are_speakers() -> None:
    """Two labels, each more than once."""
    assert speakers(TALK) == {"问", "答"}


@pytest.mark.parametrize(
    "lines",
    [
        ["第一：先铺纸。", "第二：再定版心。", "第三：选字。", "第四：排。"],
        ["注意：慢一点。", "注意：再慢一点。", "注意：还要慢。", "注意：停。"],
        ["他说：好。", "答：不。"],
        ["2019年：没有。", "2020年：有。", "2019年：没有。", "2020年：有。"],
    ],
)
def test_other_colons_are_nobodys(lines: list[str]) -> None:
    """Items in order, one label alone, too few turns, years."""
    assert speakers(tuple(map(p, lines))) == NOBODY


def test_a_label_is_parted_from_what_is_said() -> None:
    """The colon stays with the label, and nothing is lost."""
    content = (*TALK[0].content, note())
    who, said = parted(content, speakers(TALK))
    assert plain_text(who) == "问："
    assert isinstance(said[-1], Note)
    assert plain_text((*who, *said)) == plain_text(content)


def test_a_paragraph_without_a_label_is_let_be() -> None:
    """What stands between the turns."""
    assert parted(TALK[2].content, speakers(TALK)) == ((), TALK[2].content)
