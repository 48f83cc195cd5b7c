"""Plain text, read as an editor would."""

import pytest

from publish.model import (
    Block,
    BulletList,
    OrderedList,
    Paragraph,
    Source,
    Table,
    ThematicBreak,
    Verse,
    all_text,
)
from publish.readers.plain.edges import author_spans, is_byline, is_notice
from publish.readers.plain.marks import number, value
from publish.readers.plain.reader import read
from publish.readers.reading import Piece
from publish.readers.seed.draft import Draft
from tests.readers.typed import BODY, headings


def pieces(text: str) -> tuple[Piece, ...]:
    return read(Draft(Source("a.txt", text), text)).pieces


def blocks(text: str) -> list[type]:
    return [type(piece) for piece in pieces(text) if isinstance(piece, Block)]


def test_brief_lines_over_long_ones_are_headings() -> None:
    """Without any mark, a brief line without a point over running text is a heading."""
    text = f"总标题\n{BODY}\n{BODY}\n小标题甲\n{BODY}\n小标题乙\n{BODY}\n"
    assert headings(text) == [(1, "总标题"), (2, "小标题甲"), (2, "小标题乙")]


@pytest.mark.parametrize("line", ["他没有回答。", "“走吧！”", "那么，怎么办呢？", "他说："])
def test_brief_sentences_are_not(line: str) -> None:
    """A brief line that ends as a sentence does is text."""
    assert headings(f"总标题\n{BODY}\n{line}\n{BODY}\n") == [(1, "总标题")]


def test_numbers_nest() -> None:
    """Ways of numbering nest in the order in which books use them."""
    text = f"题目\n一、甲\n{BODY}\n（一）子\n{BODY}\n（二）丑\n{BODY}\n二、乙\n{BODY}\n"
    assert [level for level, _ in headings(text)] == [1, 2, 3, 3, 2]


def test_numbered_items_in_a_row_are_a_list() -> None:
    """Numbers one after another count items, not sections."""
    assert blocks(f"题目\n{BODY}\n1. 甲\n2. 乙\n3. 丙\n{BODY}\n") == [
        Paragraph,
        OrderedList,
        Paragraph,
    ]


@pytest.mark.parametrize("mark", ["•\t", "· ", "－ ", "- ", "●", "◆ "])
def test_bullets_of_every_sort(mark: str) -> None:
    """Whatever the bullet, the items are a list without it."""
    found = pieces(f"题目\n{BODY}\n{mark}甲项\n{mark}乙项\n{BODY}\n")
    lists = [piece for piece in found if isinstance(piece, BulletList)]
    assert [all_text(item) for one in lists for item in one.items] == ["甲项", "乙项"]


@pytest.mark.parametrize("mark", ["1）", "(1)", "①", "（一）"])
def test_numbers_of_every_sort(mark: str) -> None:
    """Braced and circled numbers count items too."""
    following = {"1）": "2）", "(1)": "(2)", "①": "②", "（一）": "（二）"}[mark]
    assert OrderedList in blocks(f"题目\n{BODY}\n{mark}甲项\n{following}乙项\n{BODY}\n")


def test_a_dash_of_dialogue_is_no_bullet() -> None:
    """A long dash opens speech, not an item."""
    assert blocks(f"题目\n{BODY}\n——你来了。\n——来了。\n{BODY}\n") == [Paragraph] * 4


def test_regulated_verse_stands_in_lines() -> None:
    """Lines of five or seven characters that stand together are verse."""
    verse = "山中何事最关情，一夜西风落叶声。\n旧日门前三尺雪，新来陌上半边晴。\n"
    assert Verse in blocks(f"题目\n{BODY}\n{verse}{BODY}\n")


def test_columns_are_a_table() -> None:
    """Three lines with as many tabs are a table, its first row the head."""
    found = pieces(f"题目\n{BODY}\n年\t数\n甲\t1\n乙\t2\n{BODY}\n")
    tables = [piece for piece in found if isinstance(piece, Table)]
    assert [(len(one.head), len(one.body)) for one in tables] == [(1, 2)]


def test_a_row_of_stars_is_a_break() -> None:
    """A row of marks is a change of scene."""
    assert blocks(f"题目\n{BODY}\n* * *\n{BODY}\n") == [Paragraph, ThematicBreak, Paragraph]


@pytest.mark.parametrize(
    "line",
    [
        "作者：林知夏",
        "文/林知夏",
        "(作者 林知夏)",
        "来源：城市观察",
        "2024年5月3日",
        "责任编辑：王一",
    ],
)
def test_bylines_are_told(line: str) -> None:
    """Lines that say who, where from and when are no text."""
    assert is_byline(line)


@pytest.mark.parametrize("line", ["作者认为这不重要。", "来源不明的消息越来越多。", BODY])
def test_sentences_are_no_bylines(line: str) -> None:
    """A sentence that begins as a byline might is text."""
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "特别声明：以上内容为用户上传。",
        "Notice: uploaded by a user.",
        "（如需全文，请私信）",
        "未经授权，禁止转载。",
    ],
)
def test_notices_are_told(line: str) -> None:
    """What a platform adds, and what asks readers to share, are notices."""
    assert is_notice(line, last=True)


def test_names_are_found_in_bylines() -> None:
    """Each name in a byline is an author."""
    line = "作者：林知夏、沈石舟"
    assert [line[a:b] for a, b in author_spans(line)] == ["林知夏", "沈石舟"]


@pytest.mark.parametrize(
    ("written", "amount"), [("十二", 12), ("一百零三", 103), ("一二", 12), ("廿", 1), ("15", 15)]
)
def test_chinese_figures(written: str, amount: int) -> None:
    """Numbers in Chinese figures amount to what they say, or to one where unsure."""
    assert value(written) == amount


def test_a_year_is_no_number() -> None:
    """A year at the head of a line numbers nothing."""
    assert number("2024年的春天") is None


def test_poems_called_by_their_tunes_stand_side_by_side() -> None:
    """Where a tune opens the text, each poem is its own, and its lines of any length are verse."""
    text = "如梦令·夜\n灯下数声秋雨，檐前几点。\n梦里不知身。\n\n"
    text += "卜算子\n\n独坐小楼，看斜阳去。\n一片雨。\n"
    assert headings(text) == [(1, "如梦令·夜"), (1, "卜算子")]
    assert sum(isinstance(piece, Verse) for piece in pieces(text)) == 2
    assert headings(f"论词\n\n{BODY}\n\n{BODY}\n")[0] == (1, "论词")


def test_a_cast_is_a_list() -> None:
    """Who appears in a play is a list, a role each; what they say is none."""
    text = (
        "夜客\n\n人物：\n阿公——摆渡人。\n小满（少年）　学徒\n\n第一幕\n\n"
        "幕启，一条旧船泊在岸边。\n\n阿公：谁在外面？\n小满：是我。\n阿公：进来吧。\n"
    )
    (cast,) = (piece for piece in pieces(text) if isinstance(piece, BulletList))
    assert [all_text(item) for item in cast.items] == ["阿公——摆渡人。", "小满（少年）　学徒"]
    said = ["阿公：你是谁", "小满：是我"]
    assert not any(isinstance(one, BulletList) for one in pieces("\n".join((BODY, *said, BODY))))


def test_a_paper_goes_on_with_the_title_of_its_examination() -> None:
    """The occasion and the paper are one title of two lines; other second lines are not."""
    text = f"2021学年第二学期期末考试\n七年级历史试卷\n\n一、选择题\n\n{BODY}\n"
    assert headings(text)[0] == (1, "2021学年第二学期期末考试 七年级历史试卷")
    assert headings(f"期末考试记\n{BODY}\n\n{BODY}\n")[0] == (1, "期末考试记")
