"""Lists of references that no section holds."""

from dataclasses import replace

import pytest

from publish.model import Citation, OrderedList, Paragraph, plain_text, walk
from publish.transforms import gather_references
from tests.transforms.making import book, chapter, paragraph, said

BODY = paragraph("正文说的是另一件事。")


@pytest.mark.parametrize(
    "title",
    [
        *("参考文献", "参 考 文 献", "📚 参考文献", "〔参考文献〕", "五参考文献", "——参考文献——"),
        *(
            "参考文献：（按出现先后）",
            "文中提到的书",
            "引文出处",
            "References 参考文献",
            "部分參考文獻",
        ),
        *("参考与延伸阅读", "References & Further Reading", "Notes and References", "推荐阅读："),
    ],
)
def test_a_plain_line_may_name_the_list(title: str) -> None:
    """Where entries follow it; what else is below them stays."""
    works = (paragraph("[1] 张三. 某书[M]. 2018."), paragraph("[2] 李四：《某文》，2019年。"))
    after = paragraph("谢谢读到这里。下次再见。")
    done = gather_references(book(chapter(BODY, paragraph(title), *works, after))).document
    assert [one.title for one in done.references] == ["某书", "某文"]
    assert said(done) == "正文说的是另一件事。\n谢谢读到这里。下次再见。"


def test_the_same_line_before_prose_is_prose() -> None:
    """Nothing is taken where no entry follows."""
    prose = (BODY, paragraph("参考"), paragraph("这里说的参考，是一种态度。"))
    document = book(chapter(*prose))
    assert gather_references(document).document == document


def test_works_go_by_letters_too() -> None:
    """``[a]`` points at the entry that begins so, and at nothing where the list has numbers."""
    text = Paragraph(paragraph("如此[a]，又如此[a,b]。数组[c]。").content, span=BODY.span)
    list_ = chapter(
        paragraph("[a] 无名之物，2019年"),
        paragraph("[b] 无名之书，2019年"),
        title="参考文献",
        key="r",
    )
    done = gather_references(book(chapter(text), list_)).document
    found = [node.references for node in walk(done) if isinstance(node, Citation)]
    assert found == [("ref-1",), ("ref-1", "ref-2")]
    assert plain_text(done.references[0].content) == "无名之物，2019年"


def test_an_editors_call_for_a_source_may_follow_a_number() -> None:
    """``[3][来源请求]`` is a number and a remark."""
    works = chapter(paragraph("[1] 无名之物，2019年"), title="参考文献", key="r")
    done = gather_references(book(chapter(paragraph("如此。[1][来源请求]")), works)).document
    assert any(isinstance(node, Citation) for node in walk(done))


WORKS = (
    paragraph("张三. 某书. 北京: 某某出版社, 2018."),
    paragraph("李四：《某文》，某社，2019年。"),
)


def test_works_without_a_title_are_a_list_where_numbers_ask_for_one() -> None:
    """``[1]`` in the text points at something; where nothing points, a list of books is text."""
    asked = book(chapter(paragraph("如此[1]，正文说的是另一件事。"), *WORKS))
    assert len(gather_references(asked).document.references) == 2
    told = book(chapter(BODY, *WORKS))
    assert gather_references(told).document == told


def test_notes_that_are_works_and_nothing_else_are_a_list() -> None:
    """Under 注释, where numbers in the text ask for it; notes in sentences stay notes."""
    notes = replace(chapter(*WORKS, title="注释", key="n"), span=BODY.span)
    inner = replace(chapter(paragraph("如此[1]，正文说的是另一件事。")), sections=(notes,))
    assert len(gather_references(book(inner)).document.references) == 2
    other = replace(notes, body=(*WORKS, paragraph("这里另有一句说明。")))
    kept = book(replace(inner, sections=(other,)))
    assert gather_references(kept).document == kept


LISTED = OrderedList(tuple((work,) for work in WORKS), tight=True, start=1, span=BODY.span)


@pytest.mark.parametrize("title", ["【註釋】", "附注：", "附註", "[Notes]", "注"])
@pytest.mark.parametrize("headed", [True, False])
def test_works_under_any_title_of_notes_are_a_list_if_any_is_called(
    title: str, *, headed: bool
) -> None:
    """In brackets or below a plain line, and whichever number the text calls."""
    text = Paragraph(paragraph("正文说的是另一件事[2]。").content, span=BODY.span)
    notes = replace(chapter(LISTED, title=title, key="n"), span=BODY.span)
    inner = replace(chapter(text), sections=(notes,))
    below = inner if headed else chapter(text, paragraph(title), LISTED)
    done = gather_references(book(below)).document
    assert [one.title for one in done.references] == ["某书", "某文"]
    found = [node.references for node in walk(done) if isinstance(node, Citation)]
    assert found == [(done.references[1].key,)]
    assert said(done) == "正文说的是另一件事。"


def test_works_under_a_title_of_notes_stay_where_nothing_calls_them() -> None:
    """A title of notes alone says too little."""
    document = book(chapter(BODY, paragraph("附注："), LISTED))
    assert gather_references(document).document == document
