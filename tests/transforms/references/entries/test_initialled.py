"""Entries of medicine, engineering and law, and Harvard’s: their own order of the same things."""

import pytest

from publish.transforms.references.entries import Parsed, parsed


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Roe AB, Dow C. A thing: seen closely. N Some J Med. 2012 Jul 5;34(4):28-7.",
            Parsed(("Roe AB", "Dow C"), "A thing: seen closely", "N Some J Med", "2012"),
        ),
        (
            "Roe A, Dow C, et al. Is it so? Things 2015; 52: 436–44.",
            Parsed(("Roe A", "Dow C"), "Is it so?", "Things", "2015"),
        ),
        (
            "Roe AB, Dow CD. All of things. 4th ed. St. Mary: Moss; 2002.",
            Parsed(("Roe AB", "Dow CD"), "All of things", "", "2002", "Moss"),
        ),
        (
            "Roe, A., Dow, N., Poe, N. et al. All we need. In Advances in Some 30 (AS 2017), 59.",
            Parsed(("Roe, A.", "Dow, N.", "Poe, N."), "All we need", "Advances in Some", "2017"),
        ),
        (
            "A. Roe, M.-W. Dow, and K. Poe, “Deep things,” in Proc. ABC-DE, 2019, pp. 41–46.",
            Parsed(("A. Roe", "M.-W. Dow", "K. Poe"), "Deep things", "Proc. ABC-DE", "2019"),
        ),
        (
            "The Some Post, “An age of work”, 5 June 2022.",
            Parsed(("The Some Post",), "An age of work", "", "2022"),
        ),
        (
            "Roe, C.B. and Dow, M. (2017) ‘The work’s end: how near?’, Some View, 114, pp. 25–28.",
            Parsed(("Roe, C.B.", "Dow, M."), "The work’s end: how near?", "Some View", "2017"),
        ),
        (
            "Ann Roe, Of Things: A View (Some University Press, 2006).",
            Parsed(("Ann Roe",), "Of Things: A View", "", "2006", "Some University Press"),
        ),
        (
            "Ann R. Roe, Push and Pull, 12 Some. L. Rev. 210 (2014).",
            Parsed(("Ann R. Roe",), "Push and Pull", "Some. L. Rev", "2014"),
        ),
        (
            "Roe, Ann（2011），Far, Near and Here，New York：Ash, Bay and Co。",
            Parsed(("Roe, Ann",), "Far, Near and Here", "", "2011", "Ash, Bay and Co"),
        ),
        (
            "Roe D, Gaf C. UCX Things at Work[DB/OL]. Irving: Some House, 2019. http://example.org/m.",
            Parsed(("Roe D", "Gaf C"), "UCX Things at Work", "", "2019", "Some House"),
        ),
    ],
)
def test_initials_behind_names_and_quoted_titles(entry: str, told: Parsed) -> None:
    """Medicine, engineers, Harvard, law: each has its own order of the same things."""
    assert parsed(entry) == told
