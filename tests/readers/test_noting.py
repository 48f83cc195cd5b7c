"""Notes that were typed: a sign in the text, and what it means below."""

from collections.abc import Callable

import pytest

from publish.model import Note, Paragraph, Source, all_text, plain_text
from publish.model.fold import walk
from publish.readers.markdown import reader as markdown
from publish.readers.noting import groups
from publish.readers.reading import Byline, Heading, Reading
from publish.readers.seed.draft import Draft
from tests.readers.typed import BODY, reading
from tests.steps import growth


def in_markdown(text: str) -> Reading:
    return markdown.read(Draft(Source("a.md", text), text))


def plain(made: Reading) -> list[str]:
    titles = [one.title if isinstance(one, Heading) else one for one in made.pieces]
    return [
        plain_text(one) if isinstance(one, tuple) else all_text((one,))
        for one in titles
        if not isinstance(one, Byline)
    ]


def notes(text: str) -> list[str]:
    return noted_in(reading(text))


def noted_in(made: Reading) -> list[str]:
    pieces = [each for each in made.pieces if not isinstance(each, Heading | Byline)]
    found = [node for piece in pieces for node in walk(piece) if isinstance(node, Note)]
    said = [each.content[0] for each in found]
    return [plain_text(each.content) for each in said if isinstance(each, Paragraph)]


@pytest.mark.parametrize(
    ("calls", "signs"),
    [
        ("①②", "①②"),
        (("（注1）", "（注2）"), ("注1：", "注2：")),
        (("[註1]", "[註2]"), ("註1 ", "註2 ")),
    ],
)
def test_what_is_called_once_above_is_a_note(calls: str, signs: str) -> None:
    """A sign in the text, and a paragraph below that opens with it, are a note in its place."""
    text = f"题目\n\n他住在河边{calls[0]}，河边有一棵树{calls[1]}。{BODY}\n\n"
    text += f"{signs[0]}河名不详。\n{signs[1]}树已不在。\n"
    assert notes(text) == ["河名不详。", "树已不在。"]
    assert len(reading(text).pieces) == 2


def test_a_sign_that_nothing_calls_leaves_the_whole_group() -> None:
    """Circled items are a list, unless every one of them is called."""
    text = f"题目\n\n他住在河边①。{BODY}\n\n①河名不详。\n②树已不在。\n"
    assert notes(text) == []


def test_numbers_in_brackets_are_notes_under_their_own_title_only() -> None:
    """[1] points at a list of works more often than at a note."""
    said = "[1] 河名不详。\n[2] 树已不在。\n"
    text = f"题目\n\n他住在河边[1]，河边有一棵树[2]。{BODY}\n\n"
    assert notes(f"{text}注释\n{said}") == ["河名不详。", "树已不在。"]
    assert notes(f"{text}{said}") == []


SAID = "一二三四五"


def called(numbers: str) -> str:
    """Return a body that calls notes by their numbers."""
    return f"{''.join(f'这是一句话[{number}]，' for number in numbers)}{BODY}"


@pytest.mark.parametrize("title", ["【注释】", "註：", "附註", "【註釋】", "Notes"])
@pytest.mark.parametrize("form", ["{}\n", "{}\n\n"])
def test_notes_under_a_title_are_notes_in_markdown_too(title: str, form: str) -> None:
    """Run together, which makes a list of them, or parted by blank lines."""
    said = "".join(form.format(f"[{at}] 说明{one}。") for at, one in enumerate(SAID, 1))
    made = in_markdown(f"# 题目\n\n{called('12345')}\n\n## {title}\n\n{said}")
    assert noted_in(made) == [f"说明{one}。" for one in SAID]
    assert len(made.pieces) == 2
    assert "notes-title" in [edit.rule for edit in made.edits]


@pytest.mark.parametrize("form", ["{}\n", "{}\n\n"])
def test_one_note_of_five_that_nothing_calls_stays_under_the_title(form: str) -> None:
    """The others are notes, wherever they are called; two of five leave all as they are."""
    said = "".join(form.format(f"[{at}] 说明{one}。") for at, one in enumerate(SAID, 1))
    for form_of in (reading, in_markdown):
        one = form_of(f"# 题目\n\n{called('12451')}\n\n## 注释\n\n{said}")
        assert noted_in(one) == [f"说明{SAID[int(at) - 1]}。" for at in "12451"]
        assert plain(one)[-2] == "注释"
        assert plain(one)[-1].endswith("说明三。")
        two = form_of(f"# 题目\n\n{called('124')}\n\n## 注释\n\n{said}")
        assert noted_in(two) == []
        assert all(f"说明{each}。" in "".join(plain(two)) for each in SAID)


def test_titles_of_notes_without_calls_take_steps_as_they_are_many() -> None:
    """Each line is searched for calls once, however many titles of notes come after it."""

    def many(times: int) -> Callable[[], object]:
        return lambda: groups(["注释", "[1] 河名不详[2]。"] * times)

    assert growth(many, 60, 4) < 1.3


def test_a_title_of_notes_goes_with_its_last_note() -> None:
    """Nothing is left to head; what is taken out stands in the log."""
    read = reading(f"题目\n\n他住在河边①。{BODY}\n\n注释\n①河名不详。\n")
    assert [edit.before for edit in read.edits if edit.rule == "notes-title"] == ["注释"]
    assert sum(isinstance(each, Heading) for each in read.pieces) == 1


def test_each_chapter_may_count_anew() -> None:
    """Notes below one chapter are called there; the next begins again with ①."""
    lines = ["河边①。", "①河名不详。", "树下①。", "①树已不在。"]
    assert [list(group.lines) for group in groups(lines)] == [[1], [3]]


def test_a_star_is_a_note_and_no_bullet_nor_stress() -> None:
    """One star behind a word, and one before the last line, belong together."""
    assert notes(f"题目\n\n谁也不许多要，谁也不许少要*。{BODY}\n\n* 见章程碑。\n") == ["见章程碑。"]
    assert notes(f"题目\n{BODY}\n* 一件事\n* 两件事\n") == []
    assert notes(f"题目\n**一、甲**\n{BODY}\n**二、乙**\n{BODY}\n") == []


def test_a_list_of_works_with_signs_is_no_group_of_notes() -> None:
    """Below the title of such a list, signs count works; notes may follow under their own."""
    lines = ["如此①，又如此②。", "参考文献", "① 甲某：《某书》，2019年", "② 乙某：《某文》，2020年"]
    assert groups(lines) == ()
    told = groups([*lines[:2], "[1] 甲某：《某书》，2019年", "注释", "① 一说。", "② 二说。"])
    assert [one.lines for one in told] == [range(4, 6)]


def test_notes_may_stand_below_a_list_of_works() -> None:
    """Their signs are of another kind than the numbers of the works."""
    text = f"题目\n\n我们去年做了调查①。已有研究[1]。{BODY}\n\n参考文献\n"
    text += "[1] 徐明远．直播的兴起[J]．商业研究，2021（8）：15-19．\n① 调查由学生完成。\n"
    assert notes(text) == ["调查由学生完成。"]
