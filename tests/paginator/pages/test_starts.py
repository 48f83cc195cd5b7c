"""Where each page begins in the text."""

import re

from publish.edition import PageStart
from tests.paginator.making import made


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
