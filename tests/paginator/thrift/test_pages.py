"""Pages that cost less are the same pages."""

from contextlib import ExitStack
from io import BytesIO
from unittest.mock import patch

import pikepdf
import pytest
import weasyprint
from weasyprint import layout
from weasyprint.css import StyleFor
from weasyprint.formatting_structure import boxes
from weasyprint.layout import background, block, page, percent, preferred

from publish.paginator.foreign import Box
from publish.paginator.thrift.boxes import collapsing, establishing, flowing, naming
from publish.paginator.thrift.lengths import passing_bare, remembering
from publish.paginator.thrift.margins import Margins
from publish.paginator.thrift.pages import (
    BREAKS,
    PLAIN_COPY,
    FixedBoxes,
    Gathered,
    glancing,
    sharing_page_styles,
    sharing_styles,
)

RULES = """
@page { size: A6; margin: 18mm 15mm;
  @bottom-center { content: counter(page) "/" counter(pages) } @top-left { content: string(t) } }
@page :first { margin: 40mm 15mm; @bottom-center { content: none } }
@page :left { @top-left { content: none } @top-right { content: "L" string(t) } }
@page :nth(7) { background: #fee }
@page n:first { @top-left { content: "N" } }
@page :nth(1 of m) { counter-reset: page 1 }
@page m { @right-middle { height: 3em; content: string(t) counter(page) }
  @left-top { content: "a" counter(pages) } @bottom-right-corner { content: counter(page) } }
@page :blank { @top-left { content: "blank" } }
h1 { page: n; string-set: t content(); break-before: right } section { page: m }
a::after { content: target-counter(attr(href), page) }
section + section p { background: #eef; border-radius: 3px } h1 { border-radius: 2px 0 }
.out { position: absolute; top: 0; z-index: 1 }
.note { float: footnote } .fixed { position: fixed; top: 0; right: 0 }
"""
FIXED = """
@page { @bottom-center { width: 90% } @top-left { width: 40% } @top-right { width: 3em }
  @left-top { height: 5em } }
"""
ESTABLISHES = "establishes_formatting_context"
BODY = "".join(
    f"<section><h1>题{number}</h1>{'<p>' + '文字排版，' * 30 + '</p>'}</section>" * 3
    for number in range(4)
) + (
    '<p style="float: right">丙<sup class="note">注</sup></p><div style="overflow: hidden">丁'
    '<p style="float: left">戊</p></div><p style="display: flow-root; margin: -3px 0 9px">己</p>'
    '<p class="out">甲</p><p class="out">乙</p><p>见<a href="#t">后</a></p>'
    '<table style="border-collapse: collapse; width: 50%">'
    '<tr><td style="border: 3px solid">甲<td>乙</table><h1 id="t">末</h1>'
)


def streams(extra: str = "") -> list[bytes]:
    """Return the drawing of every page as the engine makes it now."""
    html = weasyprint.HTML(string=f"<html lang=zh><style>{RULES}</style>{extra}{BODY}")
    with pikepdf.open(BytesIO(html.write_pdf())) as pdf:
        return [each.Contents.read_bytes() for each in pdf.pages]


@pytest.mark.parametrize("extra", ["", '<p class="fixed">定</p>', f"<style>{FIXED}</style>"])
def test_a_lower_floor_leaves_pages_as_they_were(extra: str) -> None:
    """Named, first, left, blank and counted pages are drawn byte for byte as by stock."""
    stock = streams(extra)
    fixed, resolve = FixedBoxes(), remembering(percent.resolve_percentages)
    margins = Margins()
    making = fixed.noticing(Gathered().gathering(page.make_page))
    with ExitStack() as stack:
        for module, name, function in (
            (page, "make_page", making),
            (page, "copy", PLAIN_COPY),
            (boxes.Box, "is_in_normal_flow", flowing(boxes.Box.is_in_normal_flow)),
            (boxes.Box, ESTABLISHES, establishing(getattr(boxes.Box, ESTABLISHES))),
            (boxes.ParentBox, "page_values", naming(boxes.ParentBox.page_values)),
            (block, "collapse_margin", collapsing(block.collapse_margin)),
            (page, "margin_box_content_layout", margins.laying(page.margin_box_content_layout)),
            (layout, "make_margin_boxes", margins.making(layout.make_margin_boxes)),
            (page, "resolve_percentages", resolve),
            (block, "resolve_percentages", resolve),
            (
                page,
                "set_page_type_computed_styles",
                sharing_page_styles(page.set_page_type_computed_styles),
            ),
            (
                background,
                "layout_box_backgrounds",
                passing_bare(background.layout_box_backgrounds),
            ),
            (layout, "layout_fixed_boxes", fixed.sparing(layout.layout_fixed_boxes)),
            (StyleFor, "set_computed_styles", sharing_styles(StyleFor.set_computed_styles)),
        ):
            stack.enter_context(patch.object(module, name, function))
        assert streams(extra) == stock


def test_elements_that_differ_in_their_ids_share_their_styles() -> None:
    """Paragraphs with ids are places to lead to, and all below them is alike."""
    html = weasyprint.HTML(
        string="<style>p::before { content: attr(id) }</style>"
        + "".join(f'<p id="p{number}"><i>字</i><a href="#p1">甲</a></p>' for number in range(9))
    )
    shared = sharing_styles(StyleFor.set_computed_styles)
    with patch.object(StyleFor, "set_computed_styles", shared):
        document = html.render()
    below = [box for page in document.pages for box in page._page_box.descendants()]
    lines = [box for box in below if box.element_tag == "p" and isinstance(box, boxes.BlockBox)]
    assert len({id(box.style) for box in lines}) == 9
    assert [box.style["anchor"] for box in lines] == [f"p{number}" for number in range(9)]
    for tag in ("i", "p::before"):
        inline = [box for box in below if box.element_tag == tag and type(box) is boxes.InlineBox]
        assert len(inline) == 9
        assert len({id(box.style) for box in inline}) == 1
    words = [box.text for box in below if isinstance(box, boxes.TextBox) and box.text[0] == "p"]
    assert words == [f"p{number}" for number in range(9)]


def test_a_long_cell_is_as_wide_as_the_engine_finds_it() -> None:
    """Looking near for the end of a line finds the widths that looking far does."""
    text = "排版要看一整页，word by word，再看一行。" * 12
    html = weasyprint.HTML(string=f"<table><td>{text}<td>{'Endlessword' * 30}</table>")
    stock = [box.width for box in _cells(html)]
    near = glancing(preferred.split_first_line)
    with patch.object(preferred, "split_first_line", near):
        assert [box.width for box in _cells(html)] == stock


def _cells(html: weasyprint.HTML) -> list[Box]:
    pages = html.render().pages
    boxes = (box for page in pages for box in page._page_box.descendants())
    return [box for box in boxes if box.element_tag == "td"]


@pytest.mark.parametrize("text", ["", " \n", "a \t \n\n \n b\n", "\n  \n\t\n", "  a  b \n \n c  "])
def test_breaks_are_those_the_engine_finds(text: str) -> None:
    """Line ends lose the blanks round them as the engine would have it."""
    assert BREAKS.sub("\n", text) == boxes.TAB_RE.sub("\n", text)
