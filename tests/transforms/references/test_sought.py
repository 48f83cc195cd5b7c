"""Names and titles sought in a text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from publish.transforms.references.sought import SURE, Names, Titles

NAMES = st.sets(st.text("甲乙ab-", min_size=2, max_size=5), max_size=6)
TEXT = st.text("甲乙ab- ，", max_size=40)
TITLE = st.text("甲乙", min_size=2, max_size=14)


@given(NAMES, TEXT)
def test_names_are_found_as_one_pattern_of_them_all_would_find_them(
    names: set[str], text: str
) -> None:
    """From left to right, the longest first; what is all letters stands as a word."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(map(_bounded, longest)) or "(?!)")
    assert list(Names(names).found(text)) == [match.span() for match in pattern.finditer(text)]


@given(st.sets(TITLE, max_size=8), TITLE)
def test_a_title_means_the_one_work_that_holds_it_or_that_it_holds(
    listed: set[str], title: str
) -> None:
    """Of two that do, neither is meant; short titles must be the very same."""
    long = {one for one in listed if min(len(one), len(title)) >= SURE}
    among = {one for one in long if one in title or title in one}
    meant = title if title in listed else among.pop() if len(among) == 1 else None
    assert Titles({one: one for one in listed}).meant(title) == meant


def test_many_works_cost_no_more_than_their_number() -> None:
    """A part of one title among thousands is found among the few that share its rarest words."""
    works = {f"关于第{number:05}号样本的研究报告": str(number) for number in range(5000)}
    titles = Titles(works)
    assert all(titles.meant(title[2:11]) == key for title, key in works.items())


def _bounded(name: str) -> str:
    if re.search("[甲乙]", name):
        return re.escape(name)
    return rf"(?<![A-Za-z0-9-]){re.escape(name)}(?![A-Za-z0-9-])"
