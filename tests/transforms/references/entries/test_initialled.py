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


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Roe, Ann & Dow, Carl. Things Seen. 2nd ed. London: Some House, 2011.",
            Parsed(("Roe, Ann", "Dow, Carl"), "Things Seen", "", "2011", "Some House"),
        ),
        (
            "Roe, Ann & Dow, Carl. How is it done? Some Things, 30(2), 2002.",
            Parsed(("Roe, Ann", "Dow, Carl"), "How is it done?", "Some Things", "2002"),
        ),
        (
            "Roe, A. J.; Dow, C. J.; Poe, C. R. On Bias. A View of All. 1996, 9 (4): 1097–1120.",
            Parsed(("Roe, A. J.", "Dow, C. J.", "Poe, C. R."), "On Bias", "A View of All", "1996"),
        ),
        (
            "Roe T M et al. Points — too risky to take. Things 575, 592–595 (2019).",
            Parsed(("Roe T M",), "Points — too risky to take", "Things", "2019"),
        ),
        (
            "ABCD. Weather 2021: The Basis. Some University Press, 2021.",
            Parsed(("ABCD",), "Weather 2021: The Basis", "", "2021", "Some University Press"),
        ),
        (
            "Roe, S. The Age of Things (some, more)",
            Parsed(("Roe, S.",), "The Age of Things", note="some, more"),
        ),
        (
            "Roe, The View of Self（1959）（擬某論）",
            Parsed(("Roe",), "The View of Self", "", "1959", note="擬某論"),
        ),
        (
            'Roe, T., "Some Luck", in Mortal Things, Some UP, 1979',
            Parsed(("Roe, T.",), "Some Luck", "Mortal Things", "1979", "Some UP"),
        ),
        (
            "Roe K, Dow X. Deep things. In: ABCD; 2016. p. 770–8.",
            Parsed(("Roe K", "Dow X"), "Deep things", "ABCD", "2016"),
        ),
        ("Far, Near and Here — Ann Roe", Parsed()),
        (
            "Roe AJ, Dow M and Poe I (2019) Good and bad. Work, Life and All 33(1): 56–75.",
            Parsed(("Roe AJ", "Dow M", "Poe I"), "Good and bad", "Work, Life and All", "2019"),
        ),
        (
            "Roe, D. (2014), The Place of Work, Some University Press, Some City, MA.",
            Parsed(("Roe, D.",), "The Place of Work", "", "2014", "Some University Press"),
        ),
        (
            "Ann Roe and Carl Dow, Might and More: Our Long Way, SomeHouse, 2023.",
            Parsed(("Ann Roe", "Carl Dow"), "Might and More: Our Long Way", "", "2023"),
        ),
        (
            "SomeAI. “A Technical Report.” arXiv:2303.08 (2023).",
            Parsed(("SomeAI",), "A Technical Report", "", "2023"),
        ),
        (
            "Roe, V. A. (1979/2017). Some morals. Some University Press.",
            Parsed(("Roe, V. A.",), "Some morals", "", "1979", "Some University Press"),
        ),
    ],
)
def test_names_turned_round(entry: str, told: Parsed) -> None:
    """Both halves of every name stay together; a year may stand alone at the end."""
    assert parsed(entry) == told
