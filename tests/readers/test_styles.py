"""Styles are read into tokens, or what is wrong with them is told."""

from pathlib import Path

import pytest

from publish.edition import Face, Script
from publish.readers import Styling, read_style, styles

STYLES = Path(__file__).parents[2] / "styles"


def test_every_shipped_style_reads() -> None:
    """Each audience that ships with the press has a style without a fault."""
    names = styles([STYLES])
    assert "general" in names
    assert all(read_style(name, [STYLES]).style for name in names)
    assert not any(read_style(name, [STYLES]).findings for name in names)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    (tmp_path / "mine").mkdir()
    return tmp_path


def written(mine: Path, toml: str) -> Styling:
    (mine / "mine" / "style.toml").write_text(toml, encoding="utf-8")
    return read_style("mine", [mine, STYLES])


def test_a_style_inherits_key_by_key(mine: Path) -> None:
    """A style says only what differs from the one it inherits."""
    (mine / "mine" / "page.css").write_text("h1 { color: red }")
    style = written(mine, 'inherits = "general"\nscript = "zh-TW"\n[faces]\ntext = "kai"\n').style
    general = read_style("general", [STYLES]).style
    assert style
    assert general
    assert (style.name, style.script, style.faces.text) == ("mine", Script.TAIWAN, Face.KAI)
    assert (style.page, style.faces.heading) == (general.page, general.faces.heading)
    assert "color: red" in style.page_css


@pytest.mark.parametrize(
    ("toml", "code"),
    [
        ('inherits = "general"\n[page]\nmesure = 3\n', "unknown-key"),
        ('inherits = "general"\n[page]\nmeasure = "wide"\n', "wrong-value"),
        ('inherits = "general"\n[page]\nsize = nan\n', "wrong-value"),
        ('inherits = "general"\n[colours]\nink = "red"\n', "wrong-value"),
        ('inherits = "mine"\n', "style-circle"),
        ('inherits = "genral"\n', "unknown-audience"),
        ('title = "x"\n', "missing-key"),
        ("title = \n", "bad-toml"),
    ],
)
def test_faults_are_told(mine: Path, toml: str, code: str) -> None:
    """A style with a wrong value is no style; each fault is a finding."""
    found = written(mine, toml)
    assert {fault.code for fault in found.findings} == {code}
    assert (found.style is None) == (code != "unknown-key")


def test_an_unknown_audience_names_the_known() -> None:
    """Asking for an audience nobody wrote a style for tells which there are."""
    found = read_style("taiwann", [STYLES]).findings
    assert found[0].arguments()["nearest"] == "taiwan"
