"""What a digest takes from a text, and what it leaves."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.digest import digest, doubts
from publish.edition import ChapterDigest, Digest
from publish.model import Text, plain_text
from tests.digest.writing import SEED, written

ESSAY = """# 城里的图书馆
河边的旧厂房改成了图书馆，许多人是第一次走进去。起初，大家只是来躲雨。
## 为什么要夜里开门
首先，图书馆应当在夜里开门。例如，邻市的图书馆开到十点，门口总有人排队。
其次，图书馆必须让孩子能够大声说话。孩子不说话的地方，大人也不会久留。
根据市统计局的报告，约16%的居民每周去一次图书馆，而去书店的居民只有4.5%。
因此，一座城市真正的客厅不是商场，而是夜里亮着灯的图书馆。
## 谁来付钱
钱从哪里来，是每一次开会都绕不过去的问题。
与其多修一条没有人走的路，不如多雇三位懂书的人。
第三，企业和居民都应当为图书馆出一份力。
如果一座城市连一间阅览室都养不起，它还能养活什么样的未来呢？
> 书是随身携带的避难所。
"""


def only(made: Digest) -> ChapterDigest:
    (chapter,) = made.chapters
    return chapter


@pytest.fixture(name="essay")
def _essay() -> ChapterDigest:
    return only(digest(written(ESSAY)))


def points(chapter: ChapterDigest) -> list[str]:
    return [plain_text(point.content) for claim in chapter.claims for point in claim.points]


def test_points_are_the_sentences_that_cues_mark(essay: ChapterDigest) -> None:
    """Ordinals, conclusions and antitheses carry the argument."""
    assert "图书馆应当在夜里开门" in points(essay)
    assert any("真正的客厅" in point for point in points(essay))


def test_examples_and_questions_are_no_points(essay: ChapterDigest) -> None:
    """例如 introduces an example, and a question asserts nothing."""
    assert not any("邻市" in point or "？" in point for point in points(essay))


def test_points_keep_to_a_slides_line(essay: ChapterDigest) -> None:
    """Thirty-six characters, and no half of a pair of marks."""
    for point in points(essay):
        assert len(re.sub(r"\s", "", point)) <= 36
        assert point.count("“") == point.count("”")


def test_each_claim_names_its_section(essay: ChapterDigest) -> None:
    """A chapter's own opening has no title; its sections have theirs."""
    titles = [plain_text(claim.title) for claim in essay.claims]
    assert titles == ["", "为什么要夜里开门", "谁来付钱"]


def test_the_first_point_of_a_claim_is_its_weightiest(essay: ChapterDigest) -> None:
    """A slide's title asserts; an ordinal or a conclusion is worth more than what explains it."""
    claim = essay.claims[1]
    assert plain_text(claim.points[0].content) in {
        "图书馆应当在夜里开门",
        "一座城市真正的客厅不是商场，而是夜里亮着灯的图书馆",
    }


def test_amounts_tell_what_they_measure_and_who_says_so(essay: ChapterDigest) -> None:
    """A figure comes with its unit, its hedge, its clause and its source."""
    first, second = essay.amounts
    assert (plain_text(first.hedge), first.value, plain_text(first.unit)) == ("约", "16", "%")
    assert "居民每周去一次图书馆" in plain_text(first.measures)
    assert plain_text(first.source) == "市统计局的报告"
    assert (second.value, plain_text(second.unit)) == ("4.5", "%")


@pytest.mark.parametrize(
    "text",
    [
        "这座馆建于1998年，第3章和图2.1说过它。",
        "他在2024年3月5日来过两次，版本是v1.2.3。",
        "GPT-4和3.2节都不是量出来的东西。",
        "会上来了3名工程师，提了2个问题。",
    ],
)
def test_years_numbers_of_things_and_names_are_no_amounts(text: str) -> None:
    """A number that measures nothing is not worth a slide."""
    assert only(digest(written(f"# 题目\n{text}"))).amounts == ()


def test_a_range_is_one_amount() -> None:
    """2%—3% is told whole."""
    (amount,) = only(digest(written("# 题目\n人口正以每年2%—3%的速度外流。"))).amounts
    assert (amount.value, plain_text(amount.unit)) == ("2%—3", "%")


def test_scenes_and_particulars_are_no_points() -> None:
    """An hour of the day opens a scene; a date and a room are no claim."""
    scene = "下午四点，中学门口的三家奶茶店同时排起了队。"
    claim = "门店越开越多，真正赚钱的却是卖糖浆的人。"
    made = only(digest(written(f"# 题目\n{scene}\n{claim}\n上课日期：三月九日，三教一楼。")))
    assert plain_text(made.thesis) in claim


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("程序写出了750多行代码。", "750", "多行"),
        ("每周的工作时间增加0.063小时。", "0.063", "小时"),
        ("产量达到从前的2.5倍。", "2.5", "倍"),
        ("收入几乎是从前的三倍。", "三", "倍"),
        ("工資從6,000元起。", "6,000", "元"),
    ],
)
def test_amounts_in_their_many_spellings(text: str, value: str, unit: str) -> None:
    """Digits, spelt numerals, and words between figure and unit."""
    (amount,) = only(digest(written(f"# 题目\n{text}"))).amounts
    assert (amount.value, plain_text(amount.unit)) == (value, unit)


def test_nobody_named_is_no_source() -> None:
    """“Studies show” is left for a person to resolve, never asserted."""
    (amount,) = only(digest(written("# 题目\n研究显示，近40%的人愿意夜里读书。"))).amounts
    assert amount.source == ()


def test_quotations_of_others_are_quotes(essay: ChapterDigest) -> None:
    """What the text quotes in a block comes first."""
    assert plain_text(essay.quotes[0].content) == "书是随身携带的避难所。"


def test_the_authors_own_question_is_asked_first(essay: ChapterDigest) -> None:
    """Then come those that the claims invite, each with what raises it."""
    asked = [plain_text(question.content) for question in essay.questions]
    assert len(asked) == 3
    assert asked[0].startswith("如果一座城市连一间阅览室都养不起")
    assert all(question.context for question in essay.questions)
    assert all(text.endswith("？") for text in asked)


def test_questions_are_put_in_the_characters_of_the_chapter() -> None:
    """The script transform converts a chapter as it is written, templates with it."""
    text = "# 題目\n因此，圖書館應當在夜裡開門，這對學生來說是最實際的幫助。"
    (question, *_) = only(digest(written(text, "zh-Hans"))).questions
    assert "文中主張：" in plain_text(question.content)


def test_a_story_is_asked_other_questions() -> None:
    """A story claims nothing: it is asked what it does, not whether it is right."""
    told = "\n".join(
        f"老王道：“第{n}天的雨比昨天更大了。”\n第{n}天夜里河水漫过了老王家的石阶。"
        for n in "一二三四五六七"
    )
    asked = [plain_text(each.content) for each in only(digest(written(f"# 雨\n{told}"))).questions]
    assert asked
    assert all(text.startswith("书中写道：") for text in asked)


@pytest.mark.parametrize("text", ["", "# 空章\n", "# 只有标题", "# 短\n嗯。"])
def test_little_or_nothing_is_digested_without_complaint(text: str) -> None:
    """An empty chapter has an empty digest, and a person is told."""
    made = digest(written(text))
    assert all(not claim.points for chapter in made.chapters for claim in chapter.claims)
    assert len(doubts(made)) == len(made.chapters)


@given(st.text(alphabet="因此，。：；“”（）不是而如果首先读书AI 3%年\n#>-", max_size=120))
def test_any_lineis_digested_within_its_limits(text: str) -> None:
    """No mess of marks raises, and whatever is taken keeps the rules."""
    source = f"# 题\n{text}"
    made = digest(written(source))
    for chapter in made.chapters:
        for line in points(chapter):
            assert len(re.sub(r"\s", "", line)) <= 36
        for claim in chapter.claims:
            for point in claim.points:
                assert _stands(point.content, source)


def _stands(content: tuple[object, ...], source: str) -> bool:
    texts = [leaf for leaf in content if isinstance(leaf, Text)]
    return all(leaf.content == source[leaf.span.start : leaf.span.end] for leaf in texts)


def test_the_digest_is_the_same_every_time() -> None:
    """Equal documents have equal digests, spans and all."""
    assert digest(written(ESSAY)) == digest(written(ESSAY))
    assert SEED in {claim.span.seed for claim in only(digest(written(ESSAY))).claims}


TRIALS = sorted((Path(__file__).parents[3] / "shared" / "seeds").glob("*.txt"))


@pytest.mark.skipif(not TRIALS, reason="the optional trial texts are not here")
@pytest.mark.parametrize("path", TRIALS, ids=lambda path: path.stem[:3])
def test_real_manuscripts_give_points_and_questions(path: Path) -> None:
    """Every section of a real essay has something to say, and three questions a chapter."""
    text = "# 章\n" + path.read_text(encoding="utf-8").replace("#", "")
    chapter = only(digest(written(text)))
    assert len(points(chapter)) >= 3
    assert len(chapter.questions) == 3


TALK = """# 谈话
问：您第一次校的是一本什么样的书？
答：一本农药手册，错一个小数点是要出人命的。
问：校对和编辑到底有什么不同？
答：因此，编辑看的是好不好，校对看的是对不对。
问：您觉得电脑会代替校对这一行吗？
答：电脑看错字比我快，可是它不知道一句话为什么别扭。
"""


def test_what_is_asked_of_another_is_not_asked_of_the_reader() -> None:
    """In an interview nobody in the room can say what the first book was; labels are no words."""
    (chapter,) = digest(written(TALK)).chapters
    asked = [plain_text(question.content) for question in chapter.questions]
    said = [plain_text(point.content) for claim in chapter.claims for point in claim.points]
    assert not [words for words in asked if "您" in words]
    assert said
    assert not [words for words in (*asked, *said) if "答：" in words or "问：" in words]


def test_what_is_said_twice_is_one_point() -> None:
    """Of two sentences that say the same in nearly the same words one is told."""
    first = "因此，一座城市真正的客厅是夜里亮着灯的图书馆。"
    again = "总之，一座城市真正的客厅就是夜里亮着灯的图书馆。"
    others = "河边的旧厂房很大。许多人走了进去。大家来躲雨。孩子在里面说话。"
    told = points(only(digest(written(f"# 题目\n{first}{others}{others}\n{again}"))))
    assert sum("客厅" in point for point in told) == 1


WORKS = (
    "张三：《夜里的灯》，某某出版社，2019年。",
    "李四：《谁来付钱》，《某某研究》2020年第3期。",
    "Smith, John. The Reading Room. Some Press, 2011.",
)
LAST = "因此，一座城市真正的客厅不是商场，而是夜里亮着灯的图书馆。"


@pytest.mark.parametrize("title", ["延伸的灯", "注释", "【註釋】", "我们读过的书"])
@pytest.mark.parametrize("sign", ["- {}", "[{at}] {}", "{}"])
def test_works_are_no_points_whatever_stands_over_them(title: str, sign: str) -> None:
    """An entry of a bibliography asserts nothing, listed or a paragraph each."""
    listed = "\n".join(sign.format(work, at=at) for at, work in enumerate(WORKS, 1))
    for heading in (f"## {title}\n", ""):
        made = only(digest(written(f"# 城里的图书馆\n{LAST}\n{heading}{listed}\n")))
        assert [claim.title for claim in made.claims] == [()]
        assert all("客厅" in point for point in points(made))
        assert not any("2019" in each.value for each in made.amounts)


def test_notes_under_their_title_are_no_points_and_a_list_that_argues_is() -> None:
    """What a note remarks, no talk needs; a list that names a work among its claims stays."""
    remark = "- 首先，图书馆应当在夜里开门。\n- 其次，孩子必须能够大声说话。\n"
    noted = only(digest(written(f"# 城里的图书馆\n{LAST}\n## 註\n{remark}")))
    assert not any("夜里开门" in point for point in points(noted))
    argued = f"{remark}- {WORKS[0]}\n- LXC (2013)：最初的容器\n"
    kept = only(digest(written(f"# 城里的图书馆\n{LAST}\n## 为什么\n{argued}")))
    assert any("夜里开门" in point for point in points(kept))
