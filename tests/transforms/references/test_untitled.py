"""Lists of references that no section holds."""

import pytest

from publish.model import Citation, Paragraph, plain_text, walk
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
