"""Colours are measured before anyone prints with them."""

from dataclasses import replace
from pathlib import Path

import pytest

from publish.edition import Colours, contrast
from publish.readers import read_style
from publish.readers.settings.contrast import alike, faint

STYLES = Path(__file__).parents[3] / "styles"
PLAIN = Colours("#1a1a1a", "#ffffff", "#8c2f1f", "#666666", "#f2efe8")


def test_black_on_white_is_the_most_contrast_there_is() -> None:
    """Contrast runs from 1 to 21, whichever colour is named first."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_ordinary_colours_pass() -> None:
    """Dark ink, a deep accent and a middling grey are found readable."""
    assert not list(faint(PLAIN))
    assert alike(PLAIN) is None


def test_a_pale_accent_is_named_with_its_ground() -> None:
    """An accent too pale for the paper is too pale for the tint as well."""
    pale = replace(PLAIN, accent="#e09080")
    assert [(name, ground) for name, ground, _ in faint(pale)] == [
        ("accent", "paper"),
        ("accent", "tint"),
    ]


def test_an_accent_as_dark_as_the_ink_is_lost_in_grey() -> None:
    """Navy and black differ on a screen and not on a grey press."""
    assert alike(replace(PLAIN, ink="#000000", accent="#00003a"))


def test_a_style_says_where_its_faint_colour_stands(tmp_path: Path) -> None:
    """The finding points at the line of style.toml that set the colour; the style stands."""
    (tmp_path / "mine").mkdir()
    toml = 'inherits = "general"\n[colours]\nquiet = "#bbbbbb"\n'
    (tmp_path / "mine" / "style.toml").write_text(toml, encoding="utf-8")
    styling = read_style("mine", [tmp_path, STYLES])
    assert styling.style
    (finding,) = styling.findings
    assert finding.code == "faint-colour"
    assert finding.span
    assert "quiet" in toml[finding.span.start : finding.span.end + 20]
