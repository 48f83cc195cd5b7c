"""The screen's rules: the reader owns size, face and colour."""

import re
from dataclasses import replace

import pytest

from publish.edition import Colours, Script, Stress
from publish.emitters.epub.stylesheet import stylesheet
from tests.emitters.epub.books import style


def _css(**changes: object) -> str:
    return stylesheet(replace(style(), **changes), Script.SIMPLIFIED)  # type: ignore[arg-type]


def test_no_length_is_absolute() -> None:
    """Every length follows the reader's own size."""
    assert not re.search(r"\d(px|pt|mm|cm)\b", _css())


def test_words_and_paper_have_no_colour() -> None:
    """Outside a dark screen's own rules, no colour is set but the reader's."""
    rules = _css().partition("@media (prefers-color-scheme")[0]
    assert re.findall(r"(?<!-)color:\s*(\S+);", rules) == ["inherit"] * 2


@pytest.mark.parametrize(
    ("stress", "rule"),
    [
        (Stress.DOTS, "text-emphasis-position: under right"),
        (Stress.KAI, "em:not(.latin) { font-family"),
        (Stress.WEIGHT, "em:not(.latin) { font-weight: bold"),
    ],
)
def test_stress_is_the_styles(stress: Stress, rule: str) -> None:
    """Dots stand below, Kai or weight where the style says so; no Han slants."""
    css = _css(faces=replace(style().faces, emphasis=stress))
    assert rule in css
    assert re.findall(r"\n([^\n]*)\{[^}]*italic", css) == ["em.latin "]


@pytest.mark.parametrize(
    ("accent", "used"), [("#c4553b", True), ("#101040", False), ("#ffee88", False)]
)
def test_an_accent_shows_by_day_and_by_night(accent: str, *, used: bool) -> None:
    """A colour too dark or too light for either screen is left out."""
    colours = Colours("#1a1a1a", "#ffffff", accent, "#666666", "#eeeeee")
    assert (accent in _css(colours=colours)) is used


def test_the_authors_own_rules_come_last() -> None:
    """What the author adds wins."""
    assert _css(screen_css="p { text-indent: 0; }").endswith("p { text-indent: 0; }\n")


@pytest.mark.parametrize("script", list(Script))
def test_glosses_are_drawn_in_the_face_of_their_book(script: Script) -> None:
    """A screen has a face for each language: a gloss marked as English keeps the book's."""
    assert f'span[lang|="en"] {{ -webkit-locale: "{script.value}"; }}' in stylesheet(
        style(), script
    )
