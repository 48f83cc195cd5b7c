"""Lines of Markdown that were typed a line each, and those that go on."""

import pytest

from publish.model import Block, OrderedList, Paragraph, Source, all_text
from publish.readers.markdown.reader import read
from publish.readers.seed.draft import Draft


def blocks(text: str) -> list[Block]:
    pieces = read(Draft(Source("a.md", text), text)).pieces
    return [piece for piece in pieces if isinstance(piece, Block)]


def said(text: str) -> list[str]:
    return [all_text((block,)) for block in blocks(text) if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "lines",
    [
        ["时间：三月九日 14:00", "地点：二楼小会议室", "主持：阿宽　记录：思思"],
        ["**思思**：书里说人多地少。", "**老魏**：因为地是根。"],
    ],
)
def test_labelled_lines_are_paragraphs(lines: list[str]) -> None:
    """Particulars, and what speakers said, are a line each though no blank line parts them."""
    assert said("\n".join(lines)) == [line.replace("**", "") for line in lines]


def test_a_sentence_broken_over_lines_is_one() -> None:
    """Lines that go on with a sentence, or of English, are joined as CommonMark has it."""
    assert len(said("这是一句很长的话，\n写在两行里。")) == 1
    assert len(said("Time: nine\nPlace: here")) == 1
    assert len(said("第一句话。\n第二句话。\n\n另一段。\n\n再一段。\n")) == 3


def test_a_paste_without_blank_lines_has_a_paragraph_a_line() -> None:
    """Where hardly a blank line parts anything, a line that ends as a sentence is whole."""
    text = "## 标题\n第一段的话。\n第二段的话。\n" * 6
    assert said(text) == ["第一段的话。", "第二段的话。"] * 6


@pytest.mark.parametrize("title", ["**参考文献**\n", "**参考资料：**\n", "参考文献\n", ""])
def test_works_listed_a_line_each_are_paragraphs(title: str) -> None:
    """As chats and blogs paste them, bullets of no Markdown before them or not."""
    works = ["甲某. 城与乡[J]. 某刊, 2019, 43(5): 12-19.", "◎乙某：《乡土》，某某出版社，1985年。"]
    told = [title.strip("*\n")] if title else []
    assert said(f"前一段。\n\n{title}{chr(10).join(works)}") == ["前一段。", *told, *works]


def test_lines_with_years_are_no_works() -> None:
    """A year and a title do not make a list."""
    assert len(said("1990年，他读《某书》，\n2000年又读了一遍。")) == 1


def test_marks_over_lines_hold_them_together() -> None:
    """Weight that runs over two lines is not torn."""
    assert len(said("**时间：三月\n地点：二楼**")) == 1


def test_items_counted_in_chinese() -> None:
    """1、 2、 3、 count items."""
    (made,) = blocks("1、服务器到期；\n2、合同没有续签；\n3、张工休假。")
    assert isinstance(made, OrderedList)
    assert len(made.items) == 3


def test_a_line_in_bold_over_its_paragraph_stands_alone() -> None:
    """Chats set a point in bold and go on in the next line; a bold sentence opens a paragraph."""
    assert said("前一段。\n\n**一个要点**\n正文从这里开始。\n第二行也是正文。") == [
        "前一段。",
        "一个要点",
        "正文从这里开始。第二行也是正文。",
    ]
    assert len(said("**这是一句话。**\n正文接着说。")) == 1
