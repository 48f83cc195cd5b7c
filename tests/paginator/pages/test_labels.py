"""Pages are called by their folios."""

import re

import pypdfium2
import pytest

from publish.paginator.pages.labels import roman
from tests.paginator.making import made

FRONT = """
.front { page: front } .main { page: main }
@page front { @bottom-center { content: counter(page, lower-roman) } }
@page :nth(1 of main) { counter-reset: page 1 }
"""


@pytest.mark.parametrize(("number", "figures"), [(1, "i"), (4, "iv"), (9, "ix"), (49, "xlix")])
def test_roman_figures(number: int, figures: str) -> None:
    """Numbers are written in lower-case roman figures."""
    assert roman(number) == figures


def test_front_matter_has_roman_labels_and_the_text_begins_at_one() -> None:
    """Pages named front count in roman figures, the main matter anew from 1."""
    told = made(
        '<section class="front"><p>一</p><p style="break-before: page">二</p></section>'
        '<section class="main"><p>三</p><p style="break-before: page">四</p></section>',
        FRONT,
    )
    assert told.labels == ("i", "ii", "1", "2")


def test_contents_say_the_labels_of_pages() -> None:
    """The figures of a contents list are the labels told of the pages they lead to."""
    chapters = "".join(
        f'<h1 id="c{number}" style="break-before: page">第{number}章</h1>'
        f"<p>{'正文，' * 400 * number}</p>"
        for number in range(1, 5)
    )
    entries = "".join(f'<p><a href="#c{number}">第{number}章</a></p>' for number in range(1, 5))
    look = FRONT + "a::after { content: leader('·') target-counter(attr(href), page) }"
    told = made(
        f'<section class="front">{entries}</section><section class="main">{chapters}</section>',
        look,
    )
    with pypdfium2.PdfDocument(told.data) as pdf:
        said = pdf[0].get_textpage().get_text_range()
    figures = re.findall(r"·\s*(\d+)", said)
    assert figures == [told.labels[told.anchors[f"c{number}"]] for number in range(1, 5)]


def test_a_blank_after_the_front_matter_belongs_to_it() -> None:
    """The empty back of the last leaf of the front matter is counted in roman figures too."""
    told = made(
        '<section class="front"><p>一</p></section><section class="main"><p>二</p></section>',
        FRONT + ".main { break-before: recto }",
    )
    assert told.labels == ("i", "ii", "1")
