"""What stands round articles and pasted essays as people hand them in."""

import pytest

from publish.model import BulletList, Paragraph, plain_text
from publish.readers.plain.bylines import author_spans, is_byline
from tests.readers.typed import BODY, LONG, byline, headings, notices, reading


@pytest.mark.parametrize(
    "line",
    [
        "■ 本报记者 高庭 通讯员 魏明",
        "晚刊记者 贾明明 实习生 杜若 北京报道",
        "罗一禾 | 文",
        "立法研究小組　整理",
        "中華民國一一三年七月",
        "2024年4月號 第331期",
        "业主代表 孟晓",
        "范晓宇 指导教师:罗敏",
    ],
)
def test_who_and_when_under_a_title(line: str) -> None:
    """Reporters, signatures behind a bar, issues and years of the Republic are a byline."""
    assert byline(f"一个题目\n{line}\n{BODY}\n{LONG}\n") == [line]


@pytest.mark.parametrize("line", ["（原载《读史》二〇一九年第八期）", "原刊《茶座》2018年第4辑"])
def test_where_it_appeared(line: str) -> None:
    """Where a text was printed stands below it, with or without 于."""
    assert byline(f"一个题目\n\n{BODY}\n\n{LONG}\n\n{line}\n") == [line]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("文／沈石律師　（僅為個人看法）", ["沈石"]),
        ("撰文／林知夏先生", ["林知夏"]),
        ("文：何田医生（观点与医院无关）", ["何田"]),
        ("文 | 林知夏教授、沈石 博士", ["林知夏", "沈石"]),
        ("作者｜沈石舟（某社编辑）", ["沈石舟"]),
        ("By 林知夏記者", ["林知夏"]),
        ("作者｜王教授", ["王教授"]),
        ("作者：陈以师", ["陈以师"]),
    ],
)
def test_a_name_is_told_from_its_title_and_a_remark(line: str, names: list[str]) -> None:
    """What honours a name, and what is said behind it, are no part of it."""
    assert is_byline(line)
    assert [line[start:end] for start, end in author_spans(line)] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者 高庭 通讯员 魏明", ["高庭", "魏明"]),
        ("记者 周念慈/台北報導", ["周念慈"]),
        ("吳采蓉／雲林報導", ["吳采蓉"]),
        ("记者 王𬭎/北京报道", ["王𬭎"]),
        ("罗一禾 | 文", ["罗一禾"]),
        ("簡若庭　2025.02.18", ["簡若庭"]),
        ("范晓宇 指导教师:罗敏", ["范晓宇"]),
        ("业主代表 孟晓", ["孟晓"]),
    ],
)
def test_reporters_are_authors(line: str, names: list[str]) -> None:
    """Who reported a text wrote it."""
    assert [line[start:end] for start, end in author_spans(line)] == names


@pytest.mark.parametrize(
    "line",
    [
        "（本報保留版權，未經許可，不得轉載。）",
        "※ 本文由合作媒體授權轉載，未經同意不得轉載。",
        "◎本專欄文章僅代表作者意見，不代表本報立場",
        "打开APP，阅读全文",
        "本回答由 AI 生成，内容仅供参考，请仔细甄别。",
    ],
)
def test_what_is_said_about_rights_below(line: str) -> None:
    """Rights in parentheses or behind a sign, and who wrote for a platform, are notices."""
    assert notices(f"一个题目\n\n{BODY}\n\n{LONG}\n\n{line}\n") == [line]


def test_a_heading_of_nothing_but_notices() -> None:
    """A title of further reading with nothing but notices below is one itself."""
    text = f"一个题目\n{BODY}\n{LONG}\n延伸閱讀：\n看更多：訂閱電子報\n"
    assert notices(text) == ["延伸閱讀：", "看更多：訂閱電子報"]


def test_what_a_machine_says_below_the_title() -> None:
    """A machine hands over its text below the title as well as above it."""
    line = "以下是一篇约一千字的文章，供您参考："
    assert notices(f"一个题目\n\n{line}\n\n{BODY}\n\n{LONG}\n") == [line]
    assert notices(f"一个题目\n\n这是一篇文章的开头。\n\n{BODY}\n\n{LONG}\n") == []


def test_who_asked_a_machine() -> None:
    """What was asked, and the name of who answers, are no text."""
    text = f"中年转行\n用户：帮我写一篇回答\nDeepSeek：\n{BODY}\n\n{LONG}\n"
    assert notices(text) == ["用户：帮我写一篇回答", "DeepSeek："]


def test_a_question_over_a_heading_is_a_paragraph() -> None:
    """What asks right above a heading ends what was said before it."""
    whole = BODY + LONG
    text = f"一个题目\n{whole}\n故事讲得通吗?\n一条街上的招牌\n{whole}\n谁来喝\n{whole}\n"
    assert headings(text) == [(1, "一个题目"), (2, "一条街上的招牌"), (2, "谁来喝")]


def test_numbers_of_cheques_count_wider_parts() -> None:
    """壹、貳、 stand over 一、二、, also right above them."""
    below = f"一、甲事\n{BODY}\n二、乙事\n{BODY}\n"
    text = f"题目甲乙\n壹、緣起\n{BODY}\n貳、爭點\n{below}參、結語\n{BODY}\n"
    assert headings(text)[1:] == [
        (2, "壹、緣起"),
        (2, "貳、爭點"),
        (3, "一、甲事"),
        (3, "二、乙事"),
        (2, "參、結語"),
    ]


def test_brief_words_behind_a_bullet_over_text_are_headings() -> None:
    """A bullet alone between blank lines, over a paragraph, more than once, heads it."""
    text = f"一、总的\n\n{BODY}\n\n• 甲的情形\n\n{BODY}\n\n• 乙的情形\n\n{BODY}\n"
    assert headings(f"题目\n\n{text}")[2:] == [(3, "甲的情形"), (3, "乙的情形")]
    listed = "• 甲的情形\n\n• 乙的情形\n\n"
    assert headings(f"题目\n\n一、总的\n\n{BODY}\n\n{listed}{BODY}\n")[2:] == []


def test_indents_by_name_hide_no_heading() -> None:
    """&nbsp; in front of a line is an indent like any other."""
    line = "&nbsp;&nbsp;&nbsp;&nbsp;"
    text = f"题目\n{line}{BODY}{LONG}\n{line}看不见的\n{line}{BODY}{LONG}\n"
    assert headings(text)[1:] == [(2, "看不见的")]


def test_headings_over_wrapped_paragraphs() -> None:
    """A first line that runs to the margin is text, though the sentence goes on below."""
    rows = [f"    {BODY[:28]}", BODY[28:] + LONG[: 30 - len(BODY[28:])], LONG[20:]]
    part = "\n".join(rows)
    text = f"题目\n\n{part}\n\n    学徒\n\n{part}\n\n    停摆\n\n{part}\n"
    assert headings(text)[1:] == [(2, "学徒"), (2, "停摆")]


HASHED = f"## 一、甲\n\n{LONG}\n\n{{bare}}\n\n{LONG}\n\n## 三、丙\n\n{LONG}\n"


def test_a_heading_that_lost_its_signs_is_known_by_its_number() -> None:
    """Between ## 一 and ## 三, 二 on a line of its own is their like."""
    assert headings(HASHED.format(bare="二、乙")) == [(2, "一、甲"), (2, "二、乙"), (2, "三、丙")]


@pytest.mark.parametrize("bare", ["四、乙", "2. 乙", "二、乙是这样的。"])
def test_a_number_that_does_not_count_on_is_no_heading(bare: str) -> None:
    """Another number, another way to write it, or a sentence."""
    assert headings(HASHED.format(bare=bare)) == [(2, "一、甲"), (2, "三、丙")]


def test_items_below_a_numbered_heading_are_no_headings() -> None:
    """After ## 1 come an item 1 and an item 2: the items count by themselves."""
    text = f"## 1. 甲\n\n{LONG}\n\n1. 乙\n\n{LONG}\n\n2. 丙\n\n{LONG}\n\n## 2. 丁\n\n{LONG}\n"
    assert headings(text) == [(2, "1. 甲"), (2, "2. 丁")]


def test_a_long_line_that_ends_in_a_comma_goes_on_below() -> None:
    """A line break after a comma, further out than verse reaches, is no end of a paragraph."""
    first = "拆的那天，来了很多人，有的拿着手机，有的拿着小板凳，大家都说可惜，"
    text = f"一个题目\n\n{LONG}\n\n{first}\n可是谁也说不清可惜在哪里。\n\n{LONG}\n"
    found = [plain_text(one.content) for one in reading(text).pieces if isinstance(one, Paragraph)]
    assert f"{first}可是谁也说不清可惜在哪里。" in found


def test_hyphens_without_a_space_are_bullets_where_several_lines_have_one() -> None:
    """Three lines of -记录 are a list; a lone one, and -全文完-, are none."""
    found = reading(f"一个题目\n\n{LONG}\n\n-记录\n-访谈\n-扫描\n\n{LONG}\n\n-只此一行\n").pieces
    (made,) = [one for one in found if isinstance(one, BulletList)]
    assert len(made.items) == 3


def test_what_a_site_sets_round_an_article() -> None:
    """Its trail is no title, its share bar no heading, its other articles no list."""
    site = ["首頁 > 生活 > 人文", "分享到：LINE Facebook 複製連結", "您可能還會喜歡", "• 一杯咖啡"]
    trail, shares, others, other = site
    text = f"{trail}\n\n慢慢走\n\n{LONG}\n\n{shares}\n\n{LONG}\n\n{others}\n{other}\n"
    assert headings(text) == [(1, "慢慢走")]
    assert notices(text) == site
