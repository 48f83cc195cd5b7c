"""Texts as they come from chats, forums, encyclopedias, portals and scans."""

import pytest

from publish.model import BulletList, Paragraph
from tests.readers.typed import BODY, LONG, byline, headings, notices, reading


def left_out(text: str, rule: str) -> list[str]:
    return [edit.before for edit in reading(text).edits if edit.rule == rule]


@pytest.mark.parametrize(
    ("asker", "machine"),
    [("User:", "ChatGPT said:"), ("You said:", "ChatGPT:"), ("我：", "豆包：")],
)
def test_what_was_asked_of_a_machine_is_no_part_of_its_text(asker: str, machine: str) -> None:
    """Who asks, the question and who answers are set aside, above the title and further down."""
    text = (
        f"{asker}\n写一篇短文\n{machine}\n\n题目\n\n{BODY}\n\n{asker} 再长一点\n{machine}\n{LONG}\n"
    )
    assert headings(text) == [(1, "题目")]
    assert notices(text) == [asker, "写一篇短文", machine, f"{asker} 再长一点"]


def test_a_dialogue_is_no_chat_with_a_machine() -> None:
    """Two people who speak in turn are kept, whatever they call each other."""
    text = f"题目\n我：你去哪里？\n她：{BODY}\n我：还回来吗？\n她：{LONG}\n"
    assert not notices(text)


def test_who_wrote_may_stand_above_the_title() -> None:
    """Credits that a site puts before what is copied from it are the byline."""
    above = "作者：半亩方塘\n链接：https://example.com/1\n来源：知乎\n著作权归作者所有。\n"
    text = f"{above}\n为什么要养蜂？\n{BODY}\n{LONG}\n"
    assert headings(text) == [(1, "为什么要养蜂？")]
    assert byline(text) == ["作者：半亩方塘", "链接：https://example.com/1", "来源：知乎"]


def test_a_forum_says_author_and_title_without_a_colon() -> None:
    """作者  name (nick), 標題  [心得] …: fields that spaces part."""
    head = "作者  beeman (養蜂人)\n看板  Garden\n標題  [心得] 第一箱蜂\n"
    head += "時間  Sun Mar 17 21:08:44 2024\n"
    text = f"{head}\n{BODY}\n{LONG}\n"
    assert headings(text) == [(1, "[心得] 第一箱蜂")]
    assert len(byline(text)) == 3


def test_a_label_and_a_date_are_a_dateline() -> None:
    """出版：… 更新：… below a title, whatever the label."""
    stamp = "出版：2024-03-09 08:00　更新：2024-03-09 12:45"
    share = "分享到：Facebook　WhatsApp"
    text = f"題目\n撰文：何嘉敏\n{stamp}\n{share}\n{BODY}\n{LONG}\n"
    assert byline(text) == ["撰文：何嘉敏", stamp]


@pytest.mark.parametrize("line", ["二〇二一年冬　记于青阳", "2023年3月　北京", "以恒 敬上"])
def test_a_text_may_be_signed_by_season_place_or_respects(line: str) -> None:
    """Such a last line says when, where or who, and is no sentence."""
    assert byline(f"题目\n\n{BODY}\n\n{LONG}\n\n{line}\n") == [line]


def test_what_a_text_was_made_from_is_said_beside_it() -> None:
    """（根据录音整理，…） is no paragraph of a speech."""
    line = "（根据录音整理，未经本人审阅）"
    assert byline(f"题目\n\n{BODY}\n\n{LONG}\n\n{line}\n") == [line]


def test_an_encyclopedia_brings_links_and_its_own_contents() -> None:
    """Links to edit go; what the list of contents names is a heading, as deep as it counts."""
    contents = "目录\n1 历史\n2 构造\n2.1 叶轮\n"
    text = f"走马灯\n维基百科，自由的百科全书\n{BODY}\n\n{contents}\n历史[编辑]\n{BODY}\n"
    text += f"构造[编辑]\n叶轮[编辑]\n{LONG}\n"
    assert headings(text) == [(1, "走马灯"), (2, "历史"), (2, "构造"), (3, "叶轮")]
    assert left_out(text, "edit-link") == ["[编辑]"] * 3
    assert notices(text) == ["维基百科，自由的百科全书"]


def test_running_heads_go_with_the_numbers_of_their_pages() -> None:
    """A head that comes again, and those in its place, are none of the text."""
    one = "蜂箱放在屋后的坡上，坡上的油菜花开到四月底才\n"
    one += "谢，谢了以后便是槐花，槐花谢了，才轮到荆\n条。\n"
    two = "荆条花期最长，一直要开到七月里，蜂忙的正是那\n"
    two += "几天，人也跟着忙，连饭都顾不上回屋里去吃了\n。\n"
    text = f"养蜂记\n\n{one}· 87 ·\n\n养蜂记\n\n{two}· 88 ·\n\n山中岁月\n\n{one}· 89 ·\n"
    assert left_out(text, "page-number") == ["· 87 ·", "养蜂记", "· 88 ·", "山中岁月", "· 89 ·"]
    assert headings(text) == [(1, "养蜂记")]


def test_pictures_of_several_kinds_are_bullets() -> None:
    """Three lines in a row that open with a picture are items, alike or not."""
    text = f"题目\n{BODY}\n✅ 支付页面上线\n⏳ 兼容测试\n❌ 会员体系延期\n{LONG}\n"
    lists = [each for each in reading(text).pieces if isinstance(each, BulletList)]
    assert [len(each.items) for each in lists] == [3]


def test_dashes_before_words_are_bullets_and_before_speech_none() -> None:
    """A dash opens an item where no sentence ends; what somebody says does end."""
    items = f"题目\n选书有三条：\n——不超过三百页\n——能引起分歧\n{BODY}\n"
    said = f"题目\n{BODY}\n——你去哪里？\n——回家去。\n{BODY}\n"
    assert any(isinstance(each, BulletList) for each in reading(items).pieces)
    assert not any(isinstance(each, BulletList) for each in reading(said).pieces)


def test_where_a_picture_comes_from_heads_nothing() -> None:
    """图源：… between two paragraphs is no heading."""
    assert headings(f"题目\n{BODY}\n图源：电影剧照\n{LONG}\n") == [(1, "题目")]


def test_an_english_title_below_a_chinese_one_goes_with_it() -> None:
    """A person's name there is a byline still."""
    assert headings(f"雨的气味\nThe Smell of Rain\n\n{BODY}\n{LONG}\n")[0][1].endswith("Rain")
    assert byline(f"雨的气味\nJohn Muir\n\n{BODY}\n{LONG}\n") == ["John Muir"]


def test_a_serial_begs_below_the_end_of_a_chapter() -> None:
    """What asks for votes right below the end needs no brackets; elsewhere it does."""
    begs = "求月票求推荐票，明天双更！"
    assert begs in notices(f"第一章 甲\n{BODY}\n（本章完）\n{begs}\n第二章 乙\n{BODY}\n")
    assert begs not in notices(f"第一章 甲\n{BODY}\n{begs}\n{LONG}\n第二章 乙\n{BODY}\n")


def test_times_alone_in_their_lines_are_left_out() -> None:
    """Subtitles come with the time of each line; two lines of a timetable stay."""
    text = f"题目\n0:00\n{BODY}\n0:07\n{LONG}\n0:15\n{BODY}\n"
    assert left_out(text, "timestamp") == ["0:00", "0:07", "0:15"]
    assert not left_out(f"题目\n08:00\n{BODY}\n07:00\n{LONG}\n06:00\n{BODY}\n", "timestamp")


def test_what_is_said_of_an_author_in_sentences_is_text() -> None:
    """作者是… with a sentence behind it speaks of a book's author, not of this one's."""
    last = "作者是气象站的观测员，写得像记录。全书没有一处写到死亡，可是每章都少一个人。"
    assert byline(f"题目\n{BODY}\n{LONG}\n{last}\n") == []
    assert byline(f"题目\n{BODY}\n{LONG}\n作者系某大学教授。\n") == ["作者系某大学教授。"]


def test_one_brief_line_between_two_numbers_is_what_the_first_heads() -> None:
    """Nothing but the next heading stands below it."""
    text = f"题目\n一、目标\n{BODY}\n二、板书\n影子：光、物体、屏\n三、反思\n{LONG}\n"
    assert [title for _, title in headings(text)] == ["题目", "一、目标", "二、板书", "三、反思"]


def test_lines_that_break_off_together_are_wrapped() -> None:
    """Numbered paragraphs of two lines each have as many short lines as full ones."""
    full = "为了减少会议提高写作质量特制定本规范本规范适用于产品研发设计三个部门"
    text = "".join(f"1.{n} {full}\n其他参照执行。\n" for n in range(1, 6))
    found = [one for one in reading(f"规范\n\n{text}").pieces if isinstance(one, Paragraph)]
    assert len(found) == 5


def test_a_letter_keeps_its_closing() -> None:
    """此致 and 敬礼 end the letter; who signs it and the day follow."""
    text = f"建议书\n\n{BODY}\n\n{LONG}\n\n此致\n敬礼\n建议人：三十七名居民\n2024年1月15日\n"
    assert byline(text) == ["建议人：三十七名居民", "2024年1月15日"]


@pytest.mark.parametrize("line", ["Follow", "128 Followers", "Written by Ann Hsu"])
def test_buttons_of_english_platforms_are_set_aside(line: str) -> None:
    """They stand round a Chinese text and are none of it."""
    assert line in notices(f"题目\n{BODY}\n{line}\n{LONG}\n{BODY}\n")


def test_a_brief_line_with_space_above_it_heads_a_table() -> None:
    """Manuals have headings over rows of cells; a line close above them may be their caption."""
    rows = "型号\tNH-12\n电压\t220V\n净重\t2.3kg\n"
    text = f"说明书\n\n安全须知\n· {BODY}\n· {LONG}\n\n技术参数\n{rows}\n"
    text += "使用方法\n1. 加水。\n2. 等待。\n"
    assert [title for _, title in headings(text)][1:] == ["安全须知", "技术参数", "使用方法"]


def test_who_edits_an_issue_signs_it() -> None:
    """本期编辑 is who edits."""
    assert byline(f"题目\n\n{BODY}\n{LONG}\n\n本期编辑：小满\n") == ["本期编辑：小满"]


def test_more_stories_of_a_portal_are_none_of_the_text() -> None:
    """A line that leads to more, and titles below it."""
    text = f"题目\n\n{BODY}\n{LONG}\n\n【看更多人物故事】\n→菜市場裡的家教\n→把公車開進山裡的人\n"
    assert len(notices(text)) == 3
