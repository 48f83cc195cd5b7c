"""Rules the engine does not know are told, where they are a person's own."""

from dataclasses import replace

import pytest

from publish.edition import Edition
from publish.emitters import pdf
from publish.emitters.pdf.bind import _paginated
from publish.emitters.pdf.ignored import StyleRuleIgnored, ignored
from tests.emitters.epub.books import BOOKS

CSS = "p { color: black }\np { colour: black }\np { break-inside: perhaps }\n"


def styled(css: str) -> Edition:
    made = BOOKS["plain"]()
    return replace(made, style=replace(made.style, page_css=css))


def test_a_rule_of_ones_own_that_is_not_obeyed_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    """Each has its line in page.css; nothing is said on the terminal."""
    made = styled(CSS)
    bound = pdf.bind(pdf.render(pdf.plan(made)))
    told = [each for each in bound.findings if isinstance(each, StyleRuleIgnored)]
    assert [(each.style, each.line) for each in told] == [("general", 2), ("general", 3)]
    assert "colour" in told[0].reason
    assert capfd.readouterr().err == ""


def test_our_own_rules_are_all_obeyed() -> None:
    """The engine has nothing to say of a page set in our styles."""
    rendered = pdf.render(pdf.plan(styled("")))
    assert _paginated(rendered).messages == ()
    assert not list(ignored(rendered, ["Ignored `a:b` at 1:1, unknown property."]))
