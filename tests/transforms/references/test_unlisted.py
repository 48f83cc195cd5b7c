"""Works named and not listed: told once, and only what a reader might look for."""

from dataclasses import replace

import pytest

from publish.model import Reference, Span
from publish.transforms import compose, link_citations, unlisted_works
from tests.transforms.making import SEED, book, chapter, line, paragraph

HERE = Span(SEED, 0, 9)
LISTED = (
    Reference("own", line("某书"), ("王力",), "某某旧书：写给新人", "某某学刊", "2019", span=HERE),
    Reference("part", line("某篇"), (), "庄子·天道", span=HERE),
)


def named(*texts: str) -> list[str]:
    """Return what is told of chapters, a text each."""
    chapters = [chapter(paragraph(text), key=f"c{n}") for n, text in enumerate(texts)]
    document = replace(book(*chapters), references=LISTED)
    found = compose(link_citations, unlisted_works)(document).findings
    return [str(one.arguments()["title"]) for one in found if one.code == "unlisted-work"]


def test_works_named_but_not_listed() -> None:
    """Once each; not the listed, their main titles, wholes and journals, nor the book."""
    text = "《某某旧书》与《另一本书》，又是《另一本书》；此即《书名》。《庄子》《某某学刊》"
    assert named(text) == ["《另一本书》"]


def test_what_promises_no_list_is_not_asked_for_one() -> None:
    """A chapter that cites nothing, and a book without references."""
    assert named("读《某某旧书》。", "读《另一本书》。") == []
    assert unlisted_works(book(chapter(paragraph("读《另一本书》。")))).findings == ()


def test_authors_with_years_promise_a_list() -> None:
    """Though there is none at all; a name and its year in the prose promise nothing."""
    text = chapter(paragraph("这是老例子（Angris，1990；王芳，2016）。Angris（1990）说过。"))
    told = [one.arguments()["title"] for one in unlisted_works(book(text)).findings]
    assert told == ["Angris，1990", "王芳，2016"]


def test_a_name_made_short_is_no_other_work() -> None:
    """Nor is it asked for where it is used."""
    assert named("读《某某旧书》。《某某保护法》（以下简称《某护法》）里，《某护法》说过。") == []


@pytest.mark.parametrize(
    "words",
    [
        "《某某日报》登过",
        "《婚姻法》规定",
        "《居民意见调查表》里",
        "《某某字典》说",
        "电影《某某家族》里",
        "《某某》杂志上",
        "《某某》记者问",
    ],
)
def test_not_all_in_title_marks_are_references(words: str) -> None:
    """Newspapers, laws, forms, dictionaries, films and broadcasts."""
    assert named(f"读《某某旧书》。{words}。") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("王芳（2016）另有说法", ["王芳（2016）"]),
        ("也有人不信（Smith & Doe, 2011）", ["Smith & Doe, 2011"]),
        ("后来（王芳，2016；王力，2019）", ["王芳，2016"]),
        ("改革开放（1978）以来", []),
        ("王力（2018）另有说法", []),
    ],
)
def test_authors_with_years_that_no_listed_work_answers(words: str, told: list[str]) -> None:
    """In a book that cites so; a year near a listed one is asked about otherwise."""
    assert named(f"王力（2019）写过。{words}。") == told
