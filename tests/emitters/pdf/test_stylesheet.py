"""Tokens become pages: geometry adds up and choices are said."""

import re
from dataclasses import replace

import pytest

from publish.edition import Stress
from publish.emitters.pdf.stylesheet import MILLIMETRE, stylesheet
from publish.model import Metadata, Span, Text
from tests.emitters.epub.books import BOOKS

plain = BOOKS["plain"]


@pytest.mark.parametrize(("side", "inner"), [("right", 3), ("left", 1)])
def test_margins_and_text_make_the_page(side: str, inner: int) -> None:
    """On either side of a leaf, margins and text block add up to the sheet."""
    edition = plain()
    page = edition.style.page
    found = re.search(rf"@page :{side} {{ margin: (.*?); }}", stylesheet(edition))
    assert found
    margins = [float(length.removesuffix("pt")) for length in found.group(1).split()]
    head, right, foot, left = margins
    assert left + right + page.text_width == pytest.approx(page.width * MILLIMETRE, abs=0.01)
    assert head + foot + page.text_height == pytest.approx(page.height * MILLIMETRE, abs=0.01)
    assert margins[inner] == pytest.approx(page.inner * MILLIMETRE, abs=0.01)


@pytest.mark.parametrize(
    ("stress", "rule"),
    [(Stress.DOTS, "--yg-beside: dots"), (Stress.KAI, "var(--kai)"), (Stress.WEIGHT, "bold")],
)
def test_stress_shows_as_the_style_says(stress: Stress, rule: str) -> None:
    """Emphasis is dots, Kai or weight, never a slant."""
    edition = plain()
    faces = replace(edition.style.faces, emphasis=stress)
    sheet = stylesheet(replace(edition, style=replace(edition.style, faces=faces)))
    chosen = next(line for line in sheet.splitlines() if line.startswith("em:not(.latin)"))
    assert rule in chosen


def test_a_persons_own_rules_come_last() -> None:
    """What a style folder's page.css says is said after everything of ours."""
    edition = plain()
    own = replace(edition.style, page_css="p { color: teal; }")
    assert stylesheet(replace(edition, style=own)).rstrip().endswith("p { color: teal; }")


def test_a_title_cannot_leave_its_string() -> None:
    """Quotation marks and backslashes of a title are escaped in the running head."""
    edition = plain()
    title = (Text('a"; } b \\', span=Span("x", 0, 1)),)
    book = replace(edition.document, metadata=Metadata(title))
    assert 'book "a\\"; } b \\\\"' in stylesheet(replace(edition, document=book))
