"""Styles are read into tokens, or what is wrong with them is told."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from publish.edition import Face, Script, Vocabulary
from publish.readers import Styling, read_style, style_sources, styles

STYLES = Path(__file__).parents[3] / "styles"


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
        ('inherits = "general"\n[faces]\ntext = ["song"]\n', "wrong-value"),
        ('inherits = "general"\n[page]\nnotes = {foot = true}\n', "wrong-value"),
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


def test_a_style_says_whose_words_it_speaks(mine: Path) -> None:
    """The author's own, unless a style asks for those of its script's region."""
    plain = written(mine, 'inherits = "taiwan"\n').style
    local = written(mine, 'inherits = "taiwan"\nvocabulary = "regional"\n').style
    assert plain
    assert local
    assert (plain.vocabulary, local.vocabulary) == (Vocabulary.AUTHOR, Vocabulary.REGIONAL)
    wrong = written(mine, 'inherits = "taiwan"\nvocabulary = "martian"\n')
    assert [one.code for one in wrong.findings] == ["wrong-value"]


def test_an_unknown_audience_names_the_known() -> None:
    """Asking for an audience nobody wrote a style for tells which there are."""
    found = read_style("taiwann", [STYLES]).findings
    assert found[0].arguments()["nearest"] == "taiwan"


@pytest.mark.parametrize("name", ["style.toml", "page.css", "screen.css"])
@pytest.mark.parametrize("kind", ["outside", "dangling", "special", "huge", "binary"])
def test_no_file_of_a_style_is_read_from_elsewhere(tmp_path: Path, name: str, kind: str) -> None:
    """A link out of the styles, a pipe, a giant: a finding says why, and only tokens are needed."""
    folder = tmp_path / "styles"
    (folder / "mine").mkdir(parents=True)
    (folder / "mine" / "style.toml").write_text('inherits = "general"\n', encoding="utf-8")
    (tmp_path / "secret").write_text("# secret", encoding="utf-8")
    at = folder / "mine" / name
    at.unlink(missing_ok=True)
    if kind == "outside":
        at.symlink_to(tmp_path / "secret")
    elif kind == "dangling":
        at.symlink_to(tmp_path / "nowhere")
    elif kind == "special":
        os.mkfifo(at)
    elif kind == "binary":
        at.write_bytes(b"%PDF-1.7\n\x00\x01")
    else:
        at.write_bytes(b" " * (1024 * 1024 + 1))
    styling = read_style("mine", [folder, STYLES])
    tokens = name == "style.toml"
    assert (styling.style is None) == tokens
    gone = kind == "dangling" and tokens
    assert [found.code for found in styling.findings] == [
        "unknown-audience" if gone else "unreadable-style" if tokens else "unreadable-sheet"
    ]
    assert "# secret" not in {source.text for source in style_sources([folder]).values()}


def test_a_link_within_the_styles_is_followed(mine: Path) -> None:
    """Two styles may share one sheet by a link."""
    (mine / "shared.css").write_text("h1 { color: red }")
    (mine / "mine" / "page.css").symlink_to(mine / "shared.css")
    style = written(mine, 'inherits = "general"\n').style
    assert style
    assert "color: red" in style.page_css


def test_folders_that_may_not_be_looked_into_hold_no_style(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What there is elsewhere is found all the same."""
    glob, closed = Path.glob, tmp_path / "closed"

    def guarded(path: Path, pattern: str) -> Iterator[Path]:
        if path == closed:
            raise PermissionError
        return glob(path, pattern)

    (tmp_path / "open" / "a").mkdir(parents=True)
    (tmp_path / "open" / "a" / "style.toml").touch()
    monkeypatch.setattr(Path, "glob", guarded)
    assert styles((closed, tmp_path / "open")) == ("a",)
