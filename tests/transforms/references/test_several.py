"""Several works in one paragraph are told apart, and a title that opens it is one."""

import pytest

from publish.model import LineBreak, Paragraph, Span, plain_text
from publish.transforms import gather_references
from publish.transforms.references.several import apart
from tests.transforms.making import SEED, book, chapter, line, paragraph, said

HERE = Span(SEED, 0, 9)
FIRST, SECOND = "张三. 某书[M]. 北京: 某社, 2018.", "李四：《某文》，某某出版社，2019年。"


@pytest.mark.parametrize(
    ("words", "works"),
    [
        (f"[1] {FIRST} [2] {SECOND}", [f"[1] {FIRST} ", f"[2] {SECOND}"]),
        (f"[3]{FIRST}[4]{SECOND}", [f"[3]{FIRST}", f"[4]{SECOND}"]),
        (f"{SECOND}；{FIRST}", [f"{SECOND}；", FIRST]),
        ("张三：《某书》见[1]与[3]。", ["张三：《某书》见[1]与[3]。"]),
        ("一句话；另一句话。", ["一句话；另一句话。"]),
        (FIRST, [FIRST]),
    ],
)
def test_numbers_in_a_row_and_semicolons_part_works(words: str, works: list[str]) -> None:
    """Where the numbers count, and where each part says what a work says."""
    assert [plain_text(one.content) for one in apart(paragraph(words))] == works


def test_line_breaks_part_works() -> None:
    """As pages and chats have them."""
    broken = (*line("甲"), LineBreak(span=HERE), *line("乙"))
    assert [plain_text(one.content) for one in apart(Paragraph(broken, span=HERE))] == ["甲", "乙"]


@pytest.mark.parametrize("title", ["参考文献：", "**参考文献**:", "参考资料 ："])
def test_a_title_may_open_its_paragraph(title: str) -> None:
    """The works behind it are taken, and what stands before and after stays."""
    block = paragraph(f"{title.replace('*', '')}[1] {FIRST} [2] {SECOND}")
    done = gather_references(book(chapter(paragraph("正文。"), block))).document
    assert [one.title for one in done.references] == ["某书", "某文"]
    assert said(done) == "正文。"


def test_words_that_only_begin_like_a_title_stay() -> None:
    """A sentence about sources is no list."""
    prose = paragraph("参考：这里说的是一种态度，不是别的。")
    document = book(chapter(prose))
    assert gather_references(document).document == document
