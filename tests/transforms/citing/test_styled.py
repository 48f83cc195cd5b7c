"""The list as a book wants it: only the cited, ordered, worded and marked."""

from dataclasses import replace

import pytest

from publish.edition import CitationForm, Citing, Standard
from publish.model import Citation, Document, Paragraph, Reference, Span, WorkKind, plain_text
from publish.model.text import verbatim
from publish.transforms import styling
from publish.transforms.citing.marks import told_apart
from tests.transforms.making import SEED, book, chapter

HERE = Span("x.bib", 0, 9)
BY_YEAR = Citing(form=CitationForm.AUTHOR_YEAR)


def work(key: str, *authors: str, year: str = "2020", title: str = "题目") -> Reference:
    return Reference(key, (), authors, f"{title}{key}", "", year, kind=WorkKind.BOOK, span=HERE)


def citing(*keys: str) -> Paragraph:
    return Paragraph(
        tuple(Citation((key,), span=Span(SEED, n, n + 1)) for n, key in enumerate(keys)),
        span=Span(SEED, 0, 9),
    )


def document(*works: Reference, cited: tuple[str, ...]) -> Document:
    return replace(book(chapter(citing(*cited))), references=works)


def test_only_the_cited_are_printed_in_the_order_of_citing() -> None:
    """What nothing cites is counted in a finding; numbers follow the text."""
    made = styling(Citing())(document(work("a"), work("b"), work("c"), cited=("c", "a", "c")))
    assert [one.key for one in made.document.references] == ["c", "a"]
    assert [(f.code, f.arguments()["count"]) for f in made.findings] == [
        ("unprinted-references", 1)
    ]


def test_all_are_printed_where_the_book_says_so() -> None:
    """``all-references`` prints the rest after the cited, and reports nothing."""
    made = styling(Citing(everything=True))(document(work("a"), work("b"), cited=("b",)))
    assert [one.key for one in made.document.references] == ["b", "a"]
    assert made.findings == ()


def test_entries_of_the_text_stay_as_written() -> None:
    """The author's own words come first and are not worded anew, cited or not."""
    own = Reference("own", (verbatim(SEED, 0, "张三，《某书》"),), ("张三",), "某书", span=HERE)
    made = styling(Citing())(document(own, work("a", "李四"), cited=("a",)))
    said = [plain_text(one.content) for one in made.document.references]
    assert said == ["张三，《某书》", "李四. 题目a[M]. 2020."]


def spoken(key: str, locator: str = "") -> Paragraph:
    """A sentence whose subject is a key."""
    words = (verbatim(SEED, 0, f"@{key}"),)
    return Paragraph(
        (Citation((key,), words, locator, span=Span(SEED, 0, 9)), verbatim(SEED, 9, "指出")),
        span=Span(SEED, 0, 11),
    )


@pytest.mark.parametrize(
    ("authors", "locator", "numbered", "dated"),
    [
        (("张三",), "", "张三指出", "张三（2020）指出"),
        (("李四", "王五"), "", "李四等指出", "李四等（2020）指出"),
        (("Smith, John",), "页 3", "Smith指出", "Smith（2020：页 3）指出"),
        ((), "", "《题目k》指出", "《题目k》（2020）指出"),
    ],
)
def test_a_work_that_a_sentence_speaks_of_is_named(
    authors: tuple[str, ...], locator: str, numbered: str, dated: str
) -> None:
    """A raised number opens no sentence, nor do brackets: the name stands before them."""
    for citing_, said in ((Citing(), numbered), (BY_YEAR, dated)):
        told = replace(book(chapter(spoken("k", locator))), references=(work("k", *authors),))
        made = styling(citing_)(told).document
        (node,) = made.sections[0].body
        assert isinstance(node, Paragraph)
        assert plain_text(node.content) == said
        cited = node.content[0]
        assert isinstance(cited, Citation)
        assert cited.references == ("k",)


def test_apa_speaks_of_two_by_both_their_names() -> None:
    """And writes no & in running Chinese."""
    told = replace(book(chapter(spoken("k"))), references=(work("k", "Smith, J.", "Doe, A."),))
    (node,) = styling(Citing(Standard.APA))(told).document.sections[0].body
    assert isinstance(node, Paragraph)
    assert plain_text(node.content) == "Smith和Doe指出"


def test_names_and_years_mark_and_order() -> None:
    """Chinese works by pinyin, then Latin ones; alike ones are told apart by letters."""
    works = (
        work("l", "Smith, John", "Doe, Ann"),
        work("z", "张三"),
        work("y", "张三"),
        work("b", "包一", "李二"),
    )
    made = styling(BY_YEAR)(document(*works, cited=("l", "z", "y", "b"))).document.references
    assert [one.key for one in made] == ["b", "y", "z", "l"]
    marks = [plain_text(one.mark) for one in made]
    assert marks == ["包一等，2020", "张三，2020a", "张三，2020b", "Smith et al.，2020"]
    assert plain_text(made[1].content).startswith("张三，2020a. ")


def test_the_letters_of_a_year_go_on_behind_z() -> None:
    """The twenty-seventh work of a name and year is 2020aa."""
    many = [work(f"k{n:02}", "张三", title=f"题{n:02}") for n in range(28)]
    made = told_apart(many, Standard.GBT_2025)
    assert [one.year for one in made[24:]] == ["2020y", "2020z", "2020aa", "2020ab"]


BOOK_BY_THREE = replace(
    work("b", "黃某", "王某", "李某", title="書"),
    publisher="心理",
    edition="2",
    translators=("吳某",),
)
ARTICLE = replace(
    work("a", "陳志某", "林美某", title="文"),
    kind=WorkKind.ARTICLE,
    container="某某月刊",
    volume="28",
    issue="9",
)
THESIS = replace(
    work("c", "林某", title="論"), kind=WorkKind.THESIS, publisher="某某大學", genre="mathesis"
)
NEWS = replace(
    work("d", "某報", title="聞"),
    kind=WorkKind.NEWSPAPER,
    container="某報",
    date="2020-03-02",
    pages="A3",
)
CHAPTER = replace(
    work("e", "程某", title="章"),
    kind=WorkKind.CHAPTER,
    editors=("許某",),
    container="大書",
    pages="3-9",
)


@pytest.mark.parametrize(
    ("one", "entry", "mark"),
    [
        (ARTICLE, "陳志某、林美某（2020）。文a。某某月刊，28(9)。", "陳志某、林美某，2020"),
        (BOOK_BY_THREE, "黃某、王某、李某（2020）。書b（吳某譯；第2版）。心理。", "黃某等人，2020"),
        (THESIS, "林某（2020）。論c（碩士論文，某某大學）。", "林某，2020"),
        (NEWS, "某報（2020年3月2日）。聞d。某報，A3。", "某報，2020"),
        (CHAPTER, "程某（2020）。章e。載於許某（主編），大書（頁 3–9）。", "程某，2020"),
    ],
)
def test_apa_in_traditional_characters(one: Reference, entry: str, mark: str) -> None:
    """As guides of Taiwan's universities word Chinese works; Latin ones stay as the manual's."""
    latin = work("l", "Smith, John", title="T")
    made = document(one, latin, cited=("l", one.key))
    made = replace(made, metadata=replace(made.metadata, script="zh-Hant-TW"))
    done = styling(Citing(Standard.APA, CitationForm.AUTHOR_YEAR))(made).document.references
    shown = {r.key: (plain_text(r.content), plain_text(r.mark)) for r in done}
    assert shown[one.key] == (entry, mark)
    assert shown["l"][0].startswith("Smith, J. (2020). ")


def test_apa_names_two() -> None:
    """APA 8.17: two names with an ampersand, three as et al."""
    works = (work("two", "Smith, J.", "Doe, A."), work("three", "Roe, B.", "Poe, C.", "Foe, D."))
    made = styling(Citing(Standard.APA, CitationForm.AUTHOR_YEAR))(
        document(*works, cited=("two", "three"))
    )
    marks = {one.key: plain_text(one.mark) for one in made.document.references}
    assert marks == {"two": "Smith & Doe, 2020", "three": "Roe et al., 2020"}
