"""Contexts: what a character's neighbours say of its spelling."""

import re
from pathlib import Path

import pytest

from publish.transforms.language import opencc
from publish.transforms.language.opencc import convert
from publish.transforms.script import contexts
from publish.transforms.script.contexts import Verdict, in_doubt, verdicts


def told(context: str, path: opencc.Path = "s2tw") -> Verdict | None:
    """Return what is thought of a spelling between two characters."""
    return dict(verdicts([context], path)).get(context)


@pytest.mark.parametrize("context", ["头发型髮", "煮面条麵", "皇后宫后", "然后来後"])
def test_what_its_neighbours_expect_is_in_no_doubt(context: str) -> None:
    """A spelling that usually stands there."""
    assert told(context) is None


@pytest.mark.parametrize(
    ("context", "other"), [("头发型發", "髮"), ("煮面条面", "麵"), ("碗面条面", "麵")]
)
def test_what_they_do_not_expect_does_not_stand(context: str, other: str) -> None:
    """The other stands, and how likely that is wrong is told."""
    found = told(context)
    assert found is not None
    assert (found.stands, found.other) == (other, context[3])
    assert 0 < found.wrong < 0.5


def test_a_region_has_its_own_characters() -> None:
    """Hong Kong has 麪 and 裏 for 麵 and 裡."""
    found = told("煮面条面", "s2hk")
    assert found is not None
    assert found.stands == "麪"


def test_marks_and_letters_are_no_neighbours() -> None:
    """What is no Han is one and the same."""
    assert told("a面b面") == told("，面\n面")


def test_the_table_spells_what_dictionaries_may() -> None:
    """Every character of the table is a Simplified one; its usual spelling becomes it again."""
    for character in in_doubt().pattern[1:-1]:
        assert convert(character, "t2s") == character


def test_the_table_can_be_read() -> None:
    """A row of seven, a choice for each spelling, pairs of two characters; no more than 200 kB."""
    table = Path(contexts.__file__).with_name("contexts.txt").read_bytes()
    assert len(table) < 200_000
    rows = [row for row in table.decode().splitlines() if not row.startswith("#")]
    for _, spellings, about, chosen, behind, ahead, between in (row.split("\t") for row in rows):
        assert about in spellings[1:]
        assert len(chosen.split()) == len(spellings)
        assert all(len(part) % 2 == 0 for part in re.split("[A-Za-z]", between))
        assert not {"", *behind, *ahead} & set("\n\t ")
