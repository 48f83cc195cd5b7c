"""What stands before and after the chapters, and how much room it takes."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from publish.edition import Edition
from publish.emitters import pdf
from publish.emitters.pdf.plan import Contents
from publish.model import BulletList, Entry, Metadata, Section
from publish.words import figures
from tests.emitters.epub.books import BOOKS, HERE, p, t
from tests.emitters.pdf.test_book import book, opened, written

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage


def terms(count: int) -> Edition:
    """Return a book with so many terms of one line each."""
    made = book(p("字"))
    entries = tuple(
        Entry(f"t{at}", t(f"词{at}"), (t("words"),), (), (), span=HERE) for at in range(count)
    )
    return replace(made, document=replace(made.document, glossary=entries))


@pytest.mark.parametrize(("count", "tight"), [(4, False), (20, True), (30, False)])
def test_no_page_is_opened_for_the_last_of_the_terms(count: int, tight: bool) -> None:  # noqa: FBT001  a case
    """A glossary that would spill a few entries is set tighter, one that is far from it is not."""
    markup = written(terms(count)).markup
    assert ("tight" in markup[markup.index('class="glossary') :][:60]) is tight


def test_a_contents_of_one_row_is_left_out() -> None:
    """One chapter and nothing else needs no contents; a section more does."""
    alone = book(p("字"))
    chapter = replace(
        alone.document.sections[0], sections=(Section("two", t("一节"), (p("字"),), span=HERE),)
    )
    more = replace(alone, document=replace(alone.document, sections=(chapter,)))
    kinds = [{type(part) for part in pdf.plan(made).parts} for made in (alone, more)]
    assert [Contents in kind for kind in kinds] == [False, True]


def test_particulars_stand_at_the_foot_whatever_stood_beside_the_text() -> None:
    """版权页: the last line of the colophon ends the text block, with short notices and long."""
    heights = []
    for count in (0, 2, 40):
        made = book(p("字"))
        notices = tuple(p("平台只提供信息存储服务。" * 4) for _ in range(count))
        noted = replace(made, document=replace(made.document, notices=notices))
        file = opened(written(noted))
        page = file[len(file) - 1].get_textpage()
        at = page.get_text_range().rindex("排版")
        heights.append(round(page.get_charbox(at)[1]))
    assert len(set(heights)) == 1


def contents_of(*titles: str) -> "PdfTextPage":
    """Return the first page of the contents of a book of such chapters."""
    made = book(p("字"))
    below = (Section("two", t("一节"), (p("字"),), span=HERE),)
    chapters = tuple(
        replace(made.document.sections[0], key=f"c{at}", title=t(title), sections=below)
        for at, title in enumerate(titles)
    )
    file = opened(written(replace(made, document=replace(made.document, sections=chapters))))
    pages = (file[at].get_textpage() for at in range(len(file)))
    return next(page for page in pages if page.get_text_range().startswith("目录"))


def test_page_numbers_of_contents_stand_flush() -> None:
    """All rows end at one edge: short leaders and gaps before Latin do not push their numbers."""
    text = contents_of("名字", "名字" * 9, "AI 在名字里", "AI")
    rows: dict[int, float] = {}
    for at in range(text.count_chars()):
        if text.get_text_range(at, 1).isdigit():
            _, foot, right, _ = text.get_charbox(at, loose=True)
            rows[round(foot)] = max(right, rows.get(round(foot), 0))
    numbers = [edge for foot, edge in rows.items() if foot > 60]
    assert len(numbers) == 8
    assert max(numbers) - min(numbers) < 0.6


@pytest.mark.parametrize(("sections", "tight"), [(8, False), (25, True), (40, False)])
def test_no_page_is_opened_for_the_last_rows_of_contents(sections: int, tight: bool) -> None:  # noqa: FBT001  a case
    """A list that would spill a few rows stands closer to its title, and on one page."""
    made = book(p("字"))
    names = (f"第{figures(at + 1)}节" for at in range(sections))
    below = tuple(Section(name, t(name), (p("字"),), span=HERE) for name in names)
    chapter = replace(made.document.sections[0], sections=below)
    full = written(replace(made, document=replace(made.document, sections=(chapter,))))
    assert ('class="contents tight"' in full.markup) is tight
    if tight:
        file = opened(full)
        pages = [file[at].get_textpage().get_text_range() for at in range(len(file))]
        (listed,) = (page for page in pages if page.startswith("目录"))
        assert below[-1].key in listed


def test_works_that_no_list_names_are_not_pointed_at() -> None:
    """A style without references leaves out their numbers, not the words about them."""
    made = BOOKS["plain"]()
    parts = replace(made.style.parts, references=False)
    markup = written(replace(made, style=replace(made.style, parts=parts))).markup
    assert 'class="citation"' in written(made).markup
    assert 'class="citation"' not in markup
    assert "unresolved" not in markup


@pytest.mark.parametrize("authors", [1, 3, 24])
def test_the_publisher_stands_on_the_title_page(authors: int) -> None:
    """Below the authors at the foot, or, where they leave no room there, right after them."""
    made = book(p("字"))
    names = tuple(t(f"Alexandra Konstantinopoulou-Richardson {at}") for at in range(authors))
    title = t("Computational Typography for East Asian Scripts：给程序员的中文排版")
    about = Metadata(title, authors=names, publisher=t("某某出版社"))
    file = opened(written(replace(made, document=replace(made.document, metadata=about))))
    pages = [file[at].get_textpage().get_text_range() for at in range(len(file))]
    (at,) = (at for at, said in enumerate(pages[:-1]) if "某某出版社" in said)
    assert f"Richardson {authors - 1}" in pages[at]


def test_a_list_of_tasks_has_boxes_and_no_dots() -> None:
    """Each item begins with a box; where one does not, all have dots as other lists."""
    tasks = BulletList(((p("☐ 一"),), (p("☑ 二"),)), tight=True, span=HERE)
    mixed = BulletList(((p("☐ 一"),), (p("二"),)), tight=True, span=HERE)
    markup = written(book(tasks, mixed)).markup
    assert markup.count('<ul class="tasks">') == 1
