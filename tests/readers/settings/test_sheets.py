"""The author's own rules lead nowhere."""

from pathlib import Path

import pytest

from publish.model import Source
from publish.readers import read_style, style_sources
from publish.readers.settings.sheets import sealed

OURS = Path(__file__).parents[3] / "styles"


@pytest.mark.parametrize(
    "rule",
    [
        "p { background: url(http://example.org/a.png) }",
        "p { background: url('../../secret.png') }",
        'p { background: URL( "file:///etc/passwd" ) }',
        "p { background: \\75rl(a.png) }",
        "p { background: u\\000072 l(a.png) }",
        "p { background: image-set('a.png' 1x) }",
        "@font-face { font-family: x; src: url(x.woff2) format('woff2') }",
        "@import 'other.css';",
        '@import url("http://example.org/a.css") screen;',
        "@\\69mport 'other.css';",
    ],
)
def test_what_would_be_fetched_is_taken_out_and_told(rule: str) -> None:
    """Addresses on the disk and on the net, however they are spelled."""
    text, found = sealed(Source("mine/page.css", rule))
    assert len(found) == 1
    assert not any(word in text for word in (".png", "passwd", ".css", ".woff2"))


@pytest.mark.parametrize(
    "rule",
    [
        "p { fill: url(#paint) }",
        "p { background: url(data:image/png;base64,AAAA) }",
        "/* url(http://example.org/) */",
        'p::before { content: "url(a.png) @import" }',
        ".curl { color: red } p { width: calc(1em + 2px) }",
    ],
)
def test_what_stays_within_is_let_be(rule: str) -> None:
    """Fragments, data, remarks and words to be shown are the author's."""
    assert sealed(Source("mine/page.css", rule)) == (rule, ())


def test_lines_keep_their_numbers() -> None:
    """Later messages name the line of the author's own file."""
    text, _ = sealed(Source("mine/page.css", "@import\n 'a.css';\np { x: url(\na.png) }\nem {}"))
    assert text.split("\n")[-1] == "em {}"
    assert text.count("\n") == 4


def test_a_style_says_where_its_rules_led(tmp_path: Path) -> None:
    """The finding stands at its place in the sheet, which can be shown."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "style.toml").write_text('inherits = "general"\ntitle = "一"\n', encoding="utf-8")
    (mine / "screen.css").write_text("p { background: url(a.png) }", encoding="utf-8")
    read = read_style("mine", [tmp_path, OURS])
    assert read.style
    assert "a.png" not in read.style.screen_css
    assert [finding.code for finding in read.findings] == ["style-address"]
    span = read.findings[0].span
    assert span
    source = style_sources([tmp_path])[span.seed]
    assert source.text[span.start : span.end] == "url(a.png)"
