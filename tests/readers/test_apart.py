"""Markdown as people paste it: no blank lines, no space behind #, headings without marks."""

from pathlib import Path

import pytest

from publish import readers
from publish.model import Paragraph, Quotation, Source, Table, plain_text
from publish.readers.markdown.apart import lines_apart
from publish.readers.markdown.reader import read
from publish.readers.reading import Byline, Heading, Reading
from publish.readers.seed.draft import Draft

PROSE = "第一句话说得不长。第二句话接着说下去，说到这一行的末尾。"


def reading(text: str) -> Reading:
    return read(Draft(Source("a.md", text), text))


def headings(text: str) -> list[tuple[int, str]]:
    found = (piece for piece in reading(text).pieces if isinstance(piece, Heading))
    return [(heading.level, plain_text(heading.title)) for heading in found]


def said(text: str) -> list[str]:
    found = (piece for piece in reading(text).pieces if isinstance(piece, Paragraph))
    return [plain_text(piece.content) for piece in found]


def notices(text: str) -> list[str]:
    return [plain_text(n.content) for n in reading(text).notices if isinstance(n, Paragraph)]


def test_headings_right_over_their_paragraphs_say_that_each_line_is_one() -> None:
    """A paste that lost its blank lines has headings and paragraphs line by line."""
    text = (
        f"# 题目\n{PROSE}\n一、缘起\n{PROSE}\n**小节**\n{PROSE}\n二、经过\n{PROSE}\n结语\n{PROSE}\n"
    )
    assert said(text) == [PROSE] * 5
    assert [title for _, title in headings(text)] == [
        "题目",
        "一、缘起",
        "小节",
        "二、经过",
        "结语",
    ]


def test_a_number_over_a_paragraph_is_no_list_of_one() -> None:
    """1. 背景 heads what stands below it, where lines stand apart; counted lines are a list."""
    text = f"# 题目\n1. 背景\n{PROSE}\n2. 发现\n2.1 门槛\n{PROSE}\n3. 建议\n{PROSE}\n"
    assert headings(text) == [
        (1, "题目"),
        (2, "1. 背景"),
        (2, "2. 发现"),
        (3, "2.1 门槛"),
        (2, "3. 建议"),
    ]


def test_a_quotation_ends_with_its_signs_where_lines_stand_apart() -> None:
    """What follows without a sign is no part of it."""
    text = f"## 甲\n{PROSE}\n{PROSE}\n> 引文一句。\n{PROSE}\n## 乙\n{PROSE}\n"
    assert said(text) == [PROSE] * 4
    assert sum(isinstance(piece, Quotation) for piece in reading(text).pieces) == 1


@pytest.mark.parametrize(
    "text",
    [
        "一句话一行。\n另一句话又一行。\n再一句话。\n\n另一段。\n另一句。\n\n第三段。\n" * 3,
        "这一行在句子的中间就断开了，因为写的人每\n写到这里就换行。下一行也是这样，写到一半就\n停。\n"
        * 4,
        "## 标题\n\n一句话一行。\n另一句话又一行。\n\n## 又一个\n\n一句话。\n另一句。\n",
    ],
)
def test_sentences_a_line_each_and_wrapped_lines_go_on(text: str) -> None:
    """Who parts paragraphs by blank lines may break lines where they like."""
    assert not lines_apart(text)


@pytest.mark.parametrize("signs", ["##", "###"])
def test_signs_without_a_space_before_chinese_are_a_heading(signs: str) -> None:
    """##标题 is what many type; #标签 is a tag, and so is ## before English."""
    assert headings(f"{signs}标题\n\n{PROSE}\n") == [(len(signs), "标题")]
    assert headings(f"#标签\n\n{PROSE}\n") == []
    assert headings(f"{signs}tag\n\n{PROSE}\n") == []


def test_the_first_line_needs_one_sign_where_others_have_two() -> None:
    """#题目 opens a text that goes on with ##章节."""
    assert headings(f"#题目\n\n{PROSE}\n\n##章节\n\n{PROSE}\n") == [(1, "题目"), (2, "章节")]


def test_a_table_ends_before_a_line_of_chinese_without_bars() -> None:
    """The line right below a table is no row of it."""
    text = f"| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n{PROSE}\n"
    tables = [piece for piece in reading(text).pieces if isinstance(piece, Table)]
    assert [len(each.body) for each in tables] == [1]
    assert said(text) == [PROSE]


def test_bold_lines_head_a_text_with_no_other_headings() -> None:
    """Newsletters set their headings in bold; one alone is no heading."""
    bold = f"**固定成本**\n\n{PROSE}\n\n**那只熊**\n\n{PROSE}\n"
    assert [title for _, title in headings(f"# 题目\n\n{PROSE}\n\n{bold}")][1:] == [
        "固定成本",
        "那只熊",
    ]
    assert len(headings(f"# 题目\n\n{PROSE}\n\n**注意**\n\n{PROSE}\n")) == 1


def test_who_wrote_stands_below_the_title() -> None:
    """A second heading too low to open a section, names and dates are the byline."""
    text = f"# 题目\n\n### 副题在此\n\n贺兰山下\n\nMar 03, 2024\n\n{PROSE}\n\n**甲**\n\n{PROSE}\n"
    lines = [one.lines for one in reading(text).pieces if isinstance(one, Byline)]
    assert [plain_text(line) for line in lines[0]] == ["副题在此", "贺兰山下", "Mar 03, 2024"]


def test_what_a_newsletter_asks_is_set_aside() -> None:
    """Buttons and requests between paragraphs, line by line."""
    asks = (
        "Thanks for reading 小本经营! Subscribe for free to receive new posts and support my work."
    )
    text = f"# 题目\n\n{PROSE}\n\n{asks}\n\nSubscribe\n\n{PROSE}\nShare\nLeave a comment\n"
    assert notices(text) == [asks, "Subscribe", "Share", "Leave a comment"]
    assert said(text) == [PROSE, PROSE]


def test_a_chat_may_give_its_text_a_title_in_bold() -> None:
    """What it says before goes, and what it says in the line right below the text."""
    text = f"好的，这是一篇科普文章，供您参考：\n\n**题目**\n\n{PROSE}\n\n### 一、甲\n\n{PROSE}\n"
    ends = "\n*注：数据有限。*\n希望这篇文章对您有所帮助！\n"
    assert headings(text + ends)[0] == (1, "题目")
    assert len(notices(text + ends)) == 2


def test_headings_told_below_a_subtitle_open_sections(tmp_path: Path) -> None:
    """A second title is in the byline, so that nothing is said to skip a level."""
    text = f"# 题目\n\n### 副题\n\n{PROSE}\n\n**甲**\n\n{PROSE}\n\n**乙**\n\n{PROSE}\n"
    assert headings(text)[1:] == [(2, "甲"), (2, "乙")]
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert "skipped-level" not in {found.code for found in readers.read(tmp_path).findings}
