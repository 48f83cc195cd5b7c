"""Rough manuscripts of many kinds: what an editor would see in each."""

import pytest

from publish.model import (
    Block,
    BulletList,
    OrderedList,
    Paragraph,
    Table,
    Verse,
    plain_text,
)
from publish.readers.plain.notices import is_end
from tests.readers.typed import BODY, LONG, byline, headings, notices, reading


def blocks(text: str) -> list[type]:
    return [type(piece) for piece in reading(text).pieces if isinstance(piece, Block)]


def tables(text: str) -> list[Table]:
    return [piece for piece in reading(text).pieces if isinstance(piece, Table)]


def edits(text: str) -> list[tuple[str, str]]:
    return [(edit.rule, edit.before) for edit in reading(text).edits]


@pytest.mark.parametrize(
    ("asks", "answers"), [("问", "答"), ("Q", "A"), ("记者", "老周"), ("甲", "乙")]
)
def test_a_question_of_an_interview_is_no_heading(asks: str, answers: str) -> None:
    """Lines that open with who speaks are speech, however brief they are."""
    turn = f"{asks}：您养了多少年蜂？\n{answers}：{BODY}\n\n"
    assert headings(f"访谈：养蜂人\n\n{BODY}\n\n{turn}{turn}{turn}") == [(1, "访谈：养蜂人")]


@pytest.mark.parametrize(
    "line",
    [
        "（完）",
        "— END —",
        "- END -",
        "本文完",
        "（全文完）",
        "【完】",
        "THE END",
        "（未完待续）",
        "——幕落",
    ],
)
def test_the_end_is_set_aside(line: str) -> None:
    """A line that says the text ends is a notice, and no entry of what is listed above it."""
    text = f"题目\n{BODY}\n{LONG}\n参考文献\n[1] 林蜂：《蜂箱》，2019。\n{line}\n"
    assert is_end(line)
    assert notices(text) == [line]


@pytest.mark.parametrize("line", ["完", "完成了。", "结束语", "他终于说完", "end", "工作完毕。"])
def test_what_only_speaks_of_an_end_stays(line: str) -> None:
    """Words that are no such mark stay where they are."""
    assert not is_end(line)


def test_what_a_serial_repeats_is_kept_once() -> None:
    """Below every chapter the same words: one notice, and edits for the others."""
    chapter = f"　　{BODY}\n　　（本章完）\n"
    text = f"《蜂》\n第一章 甲\n{chapter}第二章 乙\n{chapter}"
    assert notices(text) == ["（本章完）"]
    assert edits(text) == [("repeated-notice", "（本章完）")]


def test_bracketed_lines_are_headings() -> None:
    """Brief words in heavy brackets that come again head what is below them."""
    text = f"题目\n{BODY}\n【材料】\n- 木板\n- 钉子\n【做法】\n{BODY}\n"
    assert headings(text) == [(1, "题目"), (2, "【材料】"), (2, "【做法】")]


def test_a_sign_is_a_heading_where_prose_follows_each_time() -> None:
    """Lines with one sign are headings over prose, and items in a row."""
    over = f"题目\n{BODY}\n\n■ 出发\n{BODY}\n\n■ 回来\n{BODY}\n"
    row = f"题目\n{BODY}\n■ 出发\n■ 回来\n{BODY}\n"
    assert headings(over) == [(1, "题目"), (2, "出发"), (2, "回来")]
    assert (headings(row), BulletList in blocks(row)) == ([(1, "题目")], True)


def test_days_of_a_diary_are_headings_and_no_title() -> None:
    """Entries open with a day and its weather; the first of them does not name the whole."""
    text = f"五月三日　晴\n{BODY}\n\n五月四日　小雨\n{BODY}\n"
    assert headings(text) == [(2, "五月三日　晴"), (2, "五月四日　小雨")]


def test_numbers_with_a_space_count_sections() -> None:
    """``1 引言``, ``2 方法`` are headings where they count on; ``3 个人`` alone is not."""
    paper = f"题目\n1 引言\n{BODY}\n2 方法\n2.1 对象\n{BODY}\n3 结论\n{BODY}\n"
    assert headings(paper)[1:] == [(2, "1 引言"), (2, "2 方法"), (3, "2.1 对象"), (2, "3 结论")]
    assert headings(f"题目\n{BODY}\n3 个人走进来了。\n{BODY}\n") == [(1, "题目")]


def test_pictures_before_numbers_do_not_hide_them() -> None:
    """A heading may open with emoji; its number still says its level."""
    text = f"题目\n🌱 一、甲\n{BODY}\n1. 子\n{BODY}\n🐝 二、乙\n{BODY}\n"
    assert [level for level, _ in headings(text)] == [1, 2, 3, 2]


def test_stressed_lines_are_headings() -> None:
    """Lines in bold as a whole, without other Markdown, head what is below them."""
    text = f"题目\n**一、甲**\n{BODY}\n**二、乙**\n{BODY}\n"
    assert headings(text) == [(1, "题目"), (2, "一、甲"), (2, "二、乙")]


def test_the_head_of_a_letter() -> None:
    """Of the fields of a letter one is its title, and the others its byline."""
    text = f"发件人：林蜂\n收件人：全体\n主题：关于春游\n日期：2024年4月2日\n\n{BODY}\n{LONG}\n"
    assert headings(text) == [(1, "关于春游")]
    assert byline(text) == ["发件人：林蜂", "收件人：全体", "日期：2024年4月2日"]
    assert edits(text) == [("title-label", "主题：")]


def test_particulars_of_a_meeting_stay_together() -> None:
    """Fields that no byline knows keep those beside them in the text."""
    text = f"会议纪要\n时间：2024年5月11日\n出席：六户\n\n{BODY}\n{LONG}\n"
    assert byline(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "撰文 | 林蜂",
        "采访/整理：林蜂",
        "[美] 玛莎·绿（Martha Green）/文　丁一/译",
        "（本文首发于《蜂》2023年第4期，有删节）",
        "写于癸卯年秋夜，时客湘西。",
        "初二（3）班　林小禾",
        "发布于 2023-11-01 20:02",
        "收稿日期：2023-05-16",
        "嘉宾：养蜂人 林蜂",
        "链接：https://example.org/1",
        "〔宋〕林蜂",
        "二〇一六年写于江边",
    ],
)
def test_bylines_of_every_sort(line: str) -> None:
    """Who wrote, translated or took part, where and when it appeared."""
    assert byline(f"题目\n{line}\n{BODY}\n{LONG}\n{LONG}\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "赞同 1,203",
        "86 条评论",
        "#租房 #避坑",
        "著作权归作者所有。请勿转载。",
        "（求月票！求推荐票！）",
        "转载请注明出处。",
        "如果你需要，我可以帮你改写这一篇。",
    ],
)
def test_notices_of_every_sort(line: str) -> None:
    """What counts, tags, begs or states rights is none of the text."""
    assert notices(f"题目\n{BODY}\n{LONG}\n{LONG}\n{line}\n") == [line]


def test_who_signs_above_a_date_is_a_byline() -> None:
    """A brief line right above the last date signs, whatever it is called."""
    assert byline(f"公约\n{BODY}\n{LONG}\n\n菜园小组\n2023年2月20日\n") == [
        "菜园小组",
        "2023年2月20日",
    ]


def test_a_title_spread_out_is_known() -> None:
    """``致　谢`` is 致谢."""
    assert headings(f"题目\n{BODY}\n第一章 甲\n{BODY}\n致　谢\n{BODY}\n")[-1] == (2, "致　谢")


def test_a_command_is_no_heading() -> None:
    """A line of Latin with the signs of a command heads nothing."""
    text = f"题目\n{BODY}\n\nscp a.bin root@10.0.0.1:/tmp/\n\n{BODY}\n"
    assert headings(text) == [(1, "题目")]


def test_a_picture_after_a_sentence_does_not_open_it() -> None:
    """What ends with a point and emoji ends as a sentence does."""
    text = f"题目\n{BODY}\n\n✨ 小结\n写完了。🙂\n"
    assert headings(text) == [(1, "题目"), (2, "✨ 小结")]


def test_hours_are_no_headings() -> None:
    """What stands over a timetable is a heading, and its lines are not."""
    text = f"第七期\n\n时间轴\n02:10 来电的心跳\n09:45 文字的变化\n\n{BODY}\n"
    assert headings(text) == [(1, "第七期"), (2, "时间轴")]


def test_links_to_other_articles_are_notices() -> None:
    """From a heading of related links to the end, nothing is the article's."""
    text = f"题目\n{BODY}\n{LONG}\n{LONG}\n相关新闻\n城里开了新公园\n蜜蜂可以坐地铁吗\n"
    assert notices(text) == ["相关新闻", "城里开了新公园", "蜜蜂可以坐地铁吗"]


def test_a_list_of_contents_is_taken_out() -> None:
    """What the manuscript lists and then says is logged; the book makes its own."""
    text = f"题目\n目录\n一、甲\n二、乙\n一、甲\n{BODY}\n二、乙\n{BODY}\n"
    assert headings(text) == [(1, "题目"), (2, "一、甲"), (2, "二、乙")]
    assert [rule for rule, _ in edits(text)] == ["own-contents"] * 3


def test_a_subtitle_goes_with_its_title() -> None:
    """A line below the title that begins with a dash goes on with it."""
    assert headings(f"养蜂调查报告\n——以三个村为例\n{BODY}\n")[0] == (
        1,
        "养蜂调查报告——以三个村为例",
    )


def test_a_remark_behind_a_title_is_no_sentence_of_it() -> None:
    """When it was, and who allowed it, neither ends the title nor makes it too long for one."""
    title = "【群聊整理】新来的人问：后院的老井到底填不填？（2025年7月，说话的人都同意登出来）"
    assert headings(f"{title}\n\n{BODY}\n\n{LONG}\n")[0] == (1, title)


def test_a_poem_stands_in_its_lines() -> None:
    """Brief lines in stanzas, with or without points, are verse, a stanza each."""
    poem = (
        "河\n作者：林蜂\n\n你从桥下流过\n没有字\n没有箭头\n\n我站在桥上\n像一块石头\n还没有决定\n"
    )
    assert blocks(poem) == [Verse, Verse]


def test_columns_by_wide_gaps_are_a_table() -> None:
    """Cells that begin below one another are a table, headed where figures stand below words."""
    rows = "种类        次数    花费\n豆浆        12      84\n面条        9       27\n"
    text = f"账本\n{BODY}\n\n{rows}"
    assert [(len(one.head), len(one.body)) for one in tables(text)] == [(1, 2)]
    bare = f"菜谱\n{BODY}\n\n五花肉　　500克\n冰糖　　　30克\n生姜　　　4片\n"
    assert [(len(one.head), len(one.body)) for one in tables(bare)] == [(0, 3)]


def test_bars_without_a_rule_are_a_table() -> None:
    """Three lines with as many bars are a table."""
    text = f"招新\n{BODY}\n\n社团 | 报名\n围棋社 | 42\n话剧社 | 88\n"
    assert [(len(one.head), len(one.body)) for one in tables(text)] == [(1, 2)]


def test_verse_in_two_columns_is_no_table() -> None:
    """Halves of one length are lines of verse."""
    verse = "山月照人来　　溪风入夜凉\n无人知旧事　　有客念他乡\n且把残灯剔　　重将别恨量\n"
    text = f"诗\n{BODY}\n\n{verse}"
    assert tables(text) == []


def test_a_caption_needs_no_colon() -> None:
    """``表 1 …`` beside a table is its caption, without the number that the book gives."""
    text = f"题目\n{BODY}\n\n年\t数\n甲\t1\n乙\t2\n\n表 1 三年的数\n\n{BODY}\n"
    assert [plain_text(one.caption) for one in tables(text)] == ["三年的数"]
    assert ("caption-number", "表 1 ") in edits(text)


def test_a_caption_is_no_heading() -> None:
    """A label with a number over running text heads no section."""
    assert headings(f"题目\n{BODY}\n图 1 蜂箱的四面\n{BODY}\n") == [(1, "题目")]


def test_questions_with_numbers_are_headings_over_answers() -> None:
    """Numbered questions, each over its answer, are headings, not one list."""
    text = f"问答\n\n1. 蜂会飞多远？\n{BODY}\n\n2. 蜜放多久？\n{BODY}\n"
    assert headings(text) == [(1, "问答"), (2, "1. 蜂会飞多远？"), (2, "2. 蜜放多久？")]
    assert OrderedList not in blocks(text)


@pytest.mark.parametrize(
    "line",
    [
        "下载「海岛」App，看更多故事",
        "點我下載APP",
        "相關文章：老戲院的春天",
        "本文来自微信公众号：蜂箱",
    ],
)
def test_a_line_that_leads_away_is_a_notice_wherever_it_stands(line: str) -> None:
    """A portal's teasers stand between paragraphs as well as below the last."""
    assert notices(f"题目\n{BODY}\n{line}\n{LONG}\n{BODY}\n") == [line]


def test_further_reading_of_a_portal_is_set_aside_above_its_other_notices() -> None:
    """Titles of other articles go with the line over them, whatever notice comes last."""
    text = f"題目\n{BODY}\n\n延伸閱讀\n老街的早晨\n魚丸湯的故事\n點我下載APP\n"
    assert notices(text) == ["延伸閱讀", "老街的早晨", "魚丸湯的故事", "點我下載APP"]


def test_who_wrote_stands_above_what_a_platform_counts() -> None:
    """A name and a motto under the title, over a count of readers, are the byline."""
    text = f"题目\n\n养蜂的阿木\n关注他\n326 人赞同了该文章\n\n{BODY}\n{LONG}\n"
    assert byline(text) == ["养蜂的阿木"]
    assert notices(text) == ["关注他", "326 人赞同了该文章"]


def test_numbers_of_pages_are_left_out_and_sentences_go_on() -> None:
    """A scan's page numbers count on between hard-wrapped lines; they cut no paragraph."""
    page = "蜂箱放在屋后的坡上，坡上的油菜花开到四月底才\n谢，谢了以后便是槐花，"
    page += "槐花谢了，才轮到荆条，\n"
    page += "荆条花期最长，一直要开到七月里，蜂忙的正是那"
    text = f"41\n{page}\n\n42\n\n{page}。\n\n43\n\n{page}。\n"
    assert [before for rule, before in edits(text) if rule == "page-number"] == ["41", "42", "43"]
    assert blocks(text) == [Paragraph, Paragraph]


@pytest.mark.parametrize("sign", ["✅ ", "🔹"])
def test_one_picture_before_each_line_is_a_bullet(sign: str) -> None:
    """Lines in a row that open with the same picture are items."""
    assert blocks(f"题目\n{BODY}\n{sign}一样事\n{sign}两样事\n{sign}三样事\n") == [
        Paragraph,
        BulletList,
    ]


def test_amounts_in_a_row_are_a_list() -> None:
    """What a recipe takes, line by line, is listed."""
    text = f"红烧肉\n材料\n五花肉 600克\n冰糖 20克\n盐 少许\n做法\n{BODY}\n"
    assert headings(text) == [(1, "红烧肉"), (2, "材料"), (2, "做法")]
    assert BulletList in blocks(text)


@pytest.mark.parametrize("line", ["此致", "祝", "背影——四次——父爱", "2楼 路人 10:41:17"])
def test_some_brief_lines_head_nothing(line: str) -> None:
    """A letter's closing, a chain of words, a stamp of time are no headings."""
    assert headings(f"题目\n{BODY}\n{line}\n{LONG}\n") == [(1, "题目")]


def test_a_name_between_title_and_date_is_a_byline() -> None:
    """Whoever stands there signs, though the name is none that a list of surnames knows."""
    text = f"题目\n一只慢吞吞的猫\n2021-05-18 22:14\n{BODY}\n{LONG}\n"
    assert byline(text) == ["一只慢吞吞的猫", "2021-05-18 22:14"]


def test_questions_with_answers_below_are_headings() -> None:
    """A numbered question over a longer answer heads it, without a blank line above it."""
    text = f"常见问题\n一、基本\n1. 什么是蜂？\n{BODY}\n2. 蜂住哪里？\n{BODY}\n"
    assert headings(text)[2:] == [(3, "1. 什么是蜂？"), (3, "2. 蜂住哪里？")]


def test_poems_in_a_row_have_titles_and_those_of_a_novel_none() -> None:
    """其一 heads a poem of several; within a chapter somebody recites it."""
    poem = "雪落在瓦上\n像一个人轻轻地\n把话说完\n\n"
    assert headings(f"冬日\n\n其一\n{poem}其二\n{poem}")[1:] == [(2, "其一"), (2, "其二")]
    novel = f"第一回 甲\n{BODY}\n其一\n{BODY}\n第二回 乙\n{BODY}\n其二\n{BODY}\n"
    assert len(headings(novel)) == 2


def test_a_part_on_a_line_of_its_own_numbers_the_title_below() -> None:
    """PART 01 over a brief line is the number of a section, not a part of a book."""
    text = f"题目\n{BODY}\nPART 01\n七个学生\n{BODY}\nPART 02\n最后一个\n{BODY}\n"
    assert [level for level, _ in headings(text)] == [1, 2, 2]


def test_a_blog_counts_its_comments_below() -> None:
    """What a weblog files, tags and counts below an article is none of it."""
    tail = ["Filed under: 日记 | Tagged: 山居", "3 Comments"]
    assert notices("\n".join(["题目", BODY, LONG, *tail])) == tail


def test_where_figures_come_from_may_be_a_part_of_a_paper() -> None:
    """2.1 数据来源 over a paragraph with a year in it is no list of works."""
    text = f"论文\n1 引言\n{BODY}\n2 数据\n2.1 数据来源\n数据来自2023年的调查，{LONG}\n"
    text += f"3 结果\n{LONG}\n"
    assert (3, "2.1 数据来源") in headings(text)
    assert BulletList not in blocks(text)
