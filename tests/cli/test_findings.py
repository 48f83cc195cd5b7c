"""Findings as a person reads them."""

import io
from pathlib import Path

import pytest

from publish.cli.console import Stream
from publish.cli.findings import show
from publish.cli.whereabouts import finding_row, where
from publish.model import Finding, Source, Span
from publish.readers.folder.findings import NoManuscript
from publish.readers.seed.findings import BinarySeed
from publish.readers.settings.findings import BadToml
from publish.resources.findings import Cleaned, Missing
from publish.words.interface import interface
from tests.conftest import Golden

GOLDEN = Path(__file__).parent / "golden"
TEXT = "标题\n\n这里有一张图![图](a.png)，在一行的中间。\n"
SOURCES = {"one.md": Source("one.md", TEXT), "two.txt": Source("two.txt", "")}
HERE = Span("one.md", 10, 21)
FOUND: tuple[Finding, ...] = (
    Cleaned("b.svg", "script", span=HERE),
    *(Missing(f"{number}.png", span=HERE) for number in range(6)),
    BinarySeed("two.txt", "PNG", span=Span("two.txt", 0, 0)),
    BadToml("styles/mine/style.toml", 3, "open-text", span=Span("styles/mine/style.toml", 9, 9)),
    NoManuscript("empty", span=None),
)


def printed(found: tuple[Finding, ...], language: str, *, every: bool = False) -> str:
    """Return what a person sees in a pipe."""
    out = io.StringIO()
    show(found, SOURCES, interface(language), Stream(out, coloured=False), every=every)
    return out.getvalue()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_findings_are_shown_in_order_with_places_and_hints(language: str, golden: Golden) -> None:
    """Errors come first, a source line with a caret stands below, and a hint after it."""
    golden(GOLDEN / f"findings.{language}.txt", printed(FOUND, language))


def test_many_of_a_code_are_folded() -> None:
    """Three warnings of a code are shown and the rest counted, unless all are asked for."""
    assert printed(FOUND, "en").count("warning[picture-missing]") == 3
    assert "and 3 more like this" in printed(FOUND, "en")
    assert printed(FOUND, "en", every=True).count("warning[picture-missing]") == 6


def test_no_colour_in_a_pipe() -> None:
    """Nothing but text is printed where nobody asked for colour."""
    assert "\x1b" not in printed(FOUND, "en")


def test_colour_on_a_terminal() -> None:
    """On a terminal the severity is coloured."""
    out = io.StringIO()
    show(FOUND, SOURCES, interface("en"), Stream(out, coloured=True), every=False)
    assert "\x1b[1;31merror[binary-seed]\x1b[0m" in out.getvalue()


def test_a_place_is_as_exact_as_is_known() -> None:
    """Seeds give line and column, other files the line they say, the rest nothing."""
    assert str(where(FOUND[0], SOURCES)) == "one.md:3:7"
    assert str(where(FOUND[-2], SOURCES)) == "styles/mine/style.toml:3"
    assert not str(where(FOUND[-1], SOURCES))


def test_a_row_has_every_key() -> None:
    """A finding as JSON has all its keys, null where nothing is known."""
    row = finding_row(FOUND[-1], SOURCES, "en")
    assert list(row) == ["severity", "code", "file", "line", "column", "message", "hint"]
    assert row["file"] is row["line"] is row["column"] is None


def test_nothing_found_is_nothing_said() -> None:
    """Without findings there is no output at all."""
    assert not printed((), "en")
