"""Papers by name, and what else people call our keys."""

from collections.abc import Callable
from pathlib import Path

import pytest

from publish.readers import Styling, read_style
from publish.readers.settings.papers import PAPERS
from publish.readers.settings.proportions import POINTS

OURS = Path(__file__).parents[3] / "styles"
Reader = Callable[[str], Styling]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Return what reads a style that inherits the general one and says this besides."""
    (tmp_path / "mine").mkdir()

    def reader(said: str) -> Styling:
        text = f'inherits = "general"\ntitle = "一"\n{said}'
        (tmp_path / "mine/style.toml").write_text(text, encoding="utf-8")
        return read_style("mine", [tmp_path, OURS])

    return reader


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_has_a_text_block_that_suits_it(read: Reader, name: str) -> None:
    """Two thirds and more of the paper across, margins alike at both sides, more white above."""
    styling = read(f'[page]\npaper = "{name}"\n')
    assert styling.style
    assert not styling.findings
    page = styling.style.page
    assert (page.width, page.height) == PAPERS[name]
    across = page.text_width / POINTS
    outer = page.width - page.inner - across
    foot = page.height - page.head - page.text_height / POINTS
    assert 0.66 < across / page.width < 0.74
    assert outer == pytest.approx(page.inner, abs=0.1)
    assert foot > 0.12 * page.height


def test_the_general_style_is_what_its_own_paper_gives(read: Reader) -> None:
    """A5 by name has 28 characters a line and 25 lines a page."""
    styling = read('[page]\npaper = "A5"\n')
    assert styling.style
    page = styling.style.page
    assert (page.measure, page.lines) == (28, 25)


@pytest.mark.parametrize("name", ["32開", "大32 开", "b5", "Letter"])
def test_a_paper_may_be_written_otherwise(read: Reader, name: str) -> None:
    """Traditional characters, spaces and either case."""
    assert read(f'[page]\npaper = "{name}"\n').style


def test_what_is_said_beside_a_papers_name_stands(read: Reader) -> None:
    """A measure of one's own is kept, and the margins follow the rest."""
    styling = read('[page]\npaper = "16开"\nmeasure = 30\nsize = 12\nleading = 20\n')
    assert styling.style
    page = styling.style.page
    assert (page.measure, page.size, page.width) == (30, 12, 185)
    assert page.lines == int(260 * POINTS * 0.7364 / 20)


@pytest.mark.parametrize("said", ['"C7"', "5", "true"])
def test_a_paper_nobody_knows_is_an_error(read: Reader, said: str) -> None:
    """The names there are stand in the message."""
    styling = read(f"[page]\npaper = {said}\n")
    assert styling.style is None
    (finding,) = styling.findings
    assert finding.code == "wrong-value"
    assert "32开" in str(finding)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("[page]\nmargin = 20", "head"),
        ("[page]\nline-height = 1.5", "leading"),
        ("[page]\nfont-size = 12", "size"),
        ('[faces]\nfont = "song"', "text"),
        ("[text]\nindent = 2", "paragraphs"),
        ("[page]\nmesure = 20", "measure"),
    ],
)
def test_what_others_call_it_leads_to_what_we_do(read: Reader, said: str, meant: str) -> None:
    """A key of CSS or of another program is unknown, and ours is named."""
    styling = read(f"{said}\n")
    assert styling.style
    (finding,) = styling.findings
    assert finding.code == "unknown-key"
    assert f"nearest='{meant}'" in str(finding)
