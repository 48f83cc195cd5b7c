"""Lists of works without a title, remarks in them, and numbers as chats write them."""

import pytest

from publish.model import BulletList, Citation, Paragraph, Span, all_text, walk
from publish.model.text import verbatim
from publish.transforms import gather_references
from tests.transforms.making import SEED, book, chapter, paragraph

HERE = Span(SEED, 0, 9)
CODED = ("Doe J. A title of sorts[M]. New York: House, 2000.", "张三. 某文[J]. 某刊, 2001(2): 3.")


def test_coded_entries_that_close_a_section_need_no_title() -> None:
    """[J] and [M] say what a line is; one alone is left in the text."""
    both = gather_references(book(chapter(paragraph("正文。"), *map(paragraph, CODED)))).document
    assert [work.year for work in both.references] == ["2000", "2001"]
    assert all_text(both.sections[0].body).endswith("正文。")
    one = gather_references(book(chapter(paragraph("正文。"), paragraph(CODED[0])))).document
    assert one.references == ()


def test_a_remark_that_ends_a_list_is_a_notice() -> None:
    """（注：…2023年…） is no work, though it names a year."""
    items = tuple((paragraph(said),) for said in (*CODED, "（注：数据截至2023年，请核对原文）"))
    listed = book(chapter(BulletList(items, tight=True, span=HERE), title="主要参考"))
    done = gather_references(listed).document
    assert len(done.references) == len(CODED)
    assert len(done.notices) == 1


@pytest.mark.parametrize("mark", ["[^1^]", "[1]：", "[1]"])
def test_numbers_as_chats_write_them(mark: str) -> None:
    """A hat on both sides, or a colon behind, does not hide a number."""
    text = chapter(Paragraph((verbatim(SEED, 0, f"如某人所说“某事”{mark}"),), span=HERE))
    listed = chapter(paragraph(f"[1] {CODED[0]}"), title="参考文献")
    done = gather_references(book(text, listed)).document
    assert [node.references for node in walk(done) if isinstance(node, Citation)]
