"""A point is a whole thought or no point at all."""

import pytest

from publish.digest.amounts import amounts
from publish.digest.sentences import Sentence, sentences
from publish.digest.shorten import length, shorten
from publish.model import plain_text
from tests.digest.writing import written

LIMIT = 36


def sentence(text: str) -> Sentence:
    document = written(f"# 题目\n{text}")
    return sentences(document.sections[0].body)[0]


def cut(text: str, limit: int = LIMIT) -> str | None:
    found = shorten(sentence(text), limit)
    return plain_text(found.inlines) if found else None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("因此，阅读需要很多时间。", "阅读需要很多时间"),
        ("首先，要把灯关掉再走。", "要把灯关掉再走"),
        ("簡而言之：閱讀需要很多時間。", "閱讀需要很多時間"),
        ("这意味着读书人越来越少。", "读书人越来越少"),
    ],
)
def test_the_connective_that_leads_in_is_left_out(before: str, after: str) -> None:
    """A slide's line begins with what it says, in either kind of characters."""
    assert cut(before) == after


def test_a_long_sentence_keeps_its_first_whole_clauses() -> None:
    """What follows a complete statement may go."""
    text = (
        "图书馆延长了开放的时间，读者因此多了一倍，并在周末举办各种各样面向孩子和老人的朗读活动。"
    )
    assert cut(text, 24) == "图书馆延长了开放的时间，读者因此多了一倍"


@pytest.mark.parametrize(
    "text",
    [
        "如果城里的图书馆在夜里也一直开着灯等人，那么下班很晚的人就会愿意绕路走进去坐上一会儿再回家。",
        "不是因为城里的年轻人不喜欢纸做的书本，而是因为他们每天回到家里的时候实在已经太累太晚了些。",
        "住在河对岸的几位老先生每天早上讨论的那件事情，是图书馆的门口究竟应该朝着南边还是朝着东边开。",
        "虽然这座城里的每一个人都说自己喜欢读书，但是真正走进图书馆坐下来的人十年里却一直都在减少。",
        "调查组的几位老师在报告的最后一页里非常清楚地指出，图书馆的夜间读者在三年的时间里多了整整一倍。",
    ],
)
def test_no_cut_parts_a_condition_from_its_consequence(text: str) -> None:
    """Where nothing sound fits, the answer is none: another sentence is chosen."""
    assert cut(text) is None


def test_no_half_of_a_pair_stands_alone() -> None:
    """Clauses that answer one another across a semicolon stay together."""
    assert cut("当书借出去，功劳算在馆长头上；当书丢了，账却要算在管理员的头上。", 18) is None


def test_brackets_may_go_but_never_half_of_one() -> None:
    """What stands in brackets is the first to be left out."""
    text = "图书馆（包括流动的书车和学校里的阅览室）都应当对所有的人免费开放。"
    assert cut(text, 24) == "图书馆都应当对所有的人免费开放"


def test_every_character_of_a_cut_stands_in_the_seed_where_its_span_says() -> None:
    """Provenance survives the cutting."""
    text = "# 题目\n因此，图书馆（包括流动的书车和学校里的阅览室）都应当对所有的人免费开放。"
    found = shorten(sentences(written(text).sections[0].body)[0], 24)
    assert found is not None
    for leaf in found.inlines:
        assert plain_text((leaf,)) == text[leaf.span.start : leaf.span.end]


def test_length_counts_every_mark_but_white_space() -> None:
    """A limit of 36 is 36 squares of the slide."""
    assert length("用 AI 读书。") == len("用AI读书。")


def test_a_sentence_without_end_is_not_cut() -> None:
    """What runs on for thousands of characters is no sentence: nothing of it becomes a point."""
    assert cut("读者一年年在减少，" * 3 + "馆长也这样说。") is not None
    assert cut("读者一年年在减少，" * 300 + "馆长也这样说。") is None


def test_brackets_within_brackets_go_with_them() -> None:
    """Of brackets that hold others, the outer pair is left out whole."""
    text = "读者一年比一年（乙（丙）丁）少了很多，这是城里人人都在谈论的事情，都说要想办法。"
    assert cut(text, 12) == "读者一年比一年少了很多"


def test_what_counts_on_does_not_open_a_cut() -> None:
    """第三 without a first says that something is missing."""
    text = (
        "馆里要做的事有三件：第一，把夜里的灯一盏一盏都换成不伤眼睛的；"
        "第二，把门口的台阶一级一级都修平；第三，有没有别的馆愿意一起分担这些费用。"
    )
    assert not (cut(text) or "").startswith(("第二", "第三"))


def test_a_day_and_an_hour_say_nothing() -> None:
    """However long they are written."""
    assert (
        cut("2024 年 6 月 2 日 21 时 07 分，`GET /feed` 慢了下来，然后停了很久很久。", 20) is None
    )


def test_the_query_of_an_address_begins_no_sentence() -> None:
    """A question mark between letters asks nothing."""
    said = sentences(
        written("# 题目\n文档见 https://a.example/b?section=c&lang=d 一页。").sections[0].body
    )
    assert len(said) == 1


def test_a_range_is_one_figure() -> None:
    """四到八倍 is not eight times."""
    said = sentences(
        written("# 题目\n生活水平会涨到当时的四到八倍，书却只贵了3到5倍。").sections[0].body
    )
    assert [each.value for each in amounts(said, 5, LIMIT)] == ["四到八", "3到5"]
