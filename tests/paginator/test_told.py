"""What is told of pages."""

import re

import pypdfium2
import pytest

from publish.paginator import PageStart
from publish.paginator.told import roman
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


def test_starts_count_the_characters_before_them() -> None:
    """A page begins in a block at the character after those on earlier pages."""
    text = "".join(chr(0x4E00 + number) for number in range(1500))
    told = made(f'<h1 id="h">题</h1><p id="p">{text}</p>')
    assert told.starts[0] == PageStart("h", 0, "1")
    assert [start.key for start in told.starts[1:]] == ["p"] * (told.pages - 1)
    assert all(
        first.offset < then.offset
        for first, then in zip(told.starts, told.starts[1:], strict=False)
    )


def test_starts_do_not_count_what_was_generated_or_noted() -> None:
    """Generated text, notes and white space between blocks move no offset."""
    said = "文字，" * 500
    plain = made(f'<p id="p">{said}</p>').starts
    noted = made(
        f'<p id="p"><span data-generated="">生成</span>{said[:30]}<span class="fn">注</span>'
        f"<b>{said[30:60]}</b>{said[60:]}</p>",
        ".fn { float: footnote } ::footnote-call { content: none }",
    )
    assert {start.key for start in noted.starts} == {"p"}
    assert noted.starts[0].offset == 0
    assert abs(noted.starts[1].offset - plain[1].offset) < 90
    assert re.fullmatch("文字，|字，文|，文字", said[noted.starts[1].offset :][:3])


def test_a_page_of_the_middle_of_a_block_names_the_nearest_block() -> None:
    """A block without an id is found by the nearest one round it that has one."""
    told = made(f'<section id="s"><p>{"文" * 100}</p><p>{"字" * 1500}</p></section>')
    assert told.starts[1].key == "s"
    assert told.starts[1].offset > 700


def test_anchors_stand_on_pages() -> None:
    """Every id is on a page, inline ones and those of footnotes too."""
    told = made(
        '<p id="a">文<b id="b">字</b></p><p id="c" style="break-before: page">页</p>',
    )
    assert dict(told.anchors) == {"a": 0, "b": 0, "c": 1}


def test_a_page_without_text_has_no_key() -> None:
    """A page that holds a picture alone begins nowhere in the text."""
    told = made('<p id="a">文</p><p style="break-before: page"><img src="dot.svg" alt="点"></p>')
    assert told.starts[1].key == ""


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
