"""What the author settles beside the text wins over what is found in it."""

from dataclasses import replace

from publish.edition import Script
from publish.model import (
    Citation,
    Document,
    Entry,
    Mention,
    Reference,
    Span,
    WorkKind,
    plain_text,
    walk,
)
from publish.transforms import (
    compose,
    gather_glossary,
    gather_references,
    initial,
    link_citations,
    order_glossary,
)
from tests.transforms.making import book, chapter, line, paper, paragraph

HERE = Span("glossary.toml", 0, 9)


def entry(word: str, *forms: str, reading: str = "") -> Entry:
    return Entry("", line(word), (line("a gloss"),), (), (word, *forms), reading, span=HERE)


def told(document: Document, *entries: Entry) -> Document:
    return gather_glossary(replace(document, glossary=entries)).document


def test_an_entry_told_wins_over_one_found() -> None:
    """The text's gloss of the same term makes no second entry, and its forms are mentions."""
    document = told(paper("全民基本收入（UBI）很新。UBI又来。"), entry("全民基本收入", "UBI"))
    assert [plain_text(one.headword) for one in document.glossary] == ["全民基本收入"]
    assert [plain_text(one) for one in document.glossary[0].glosses] == ["a gloss"]
    assert document.glossary[0].key
    assert [node.entry for node in walk(document) if isinstance(node, Mention)]


def test_a_glossary_in_the_text_adds_to_one_told() -> None:
    """Having left its place in the text, what it says of the term is kept."""
    listed = chapter(
        paragraph("长尾，long tail"), paragraph("甲乙，one"), paragraph("丙丁，two"), title="术语表"
    )
    document = told(book(listed), entry("长尾"))
    assert [plain_text(one.headword) for one in document.glossary] == ["长尾", "甲乙", "丙丁"]
    assert [plain_text(one) for one in document.glossary[0].glosses] == ["a gloss", "long tail"]


def test_a_reading_told_orders_the_glossary() -> None:
    """长尾 told as zhǎng stands under Z, in Simplified; strokes need no reading."""
    document = told(paper("文字。"), entry("长尾", reading="zhǎng wěi"), entry("行业"))
    ordered = order_glossary(Script.SIMPLIFIED)(document).document.glossary
    assert [plain_text(one.headword) for one in ordered] == ["行业", "长尾"]
    assert initial(ordered[1], Script.SIMPLIFIED) == "Z"
    assert initial(ordered[1], Script.TAIWAN) != "Z"


def test_a_key_in_the_text_wins_over_a_file() -> None:
    """An entry that the text gives the key of a file's is the one that is cited."""
    shelved = Reference("k", line("file"), kind=WorkKind.BOOK, span=HERE)
    listed = chapter(paragraph("[@k] 张三：《某书》"), title="参考文献", key="refs")
    document = replace(book(chapter(paragraph("见[@k]。")), listed), references=(shelved,))
    done = compose(gather_references, link_citations)(document).document
    assert [plain_text(one.content) for one in done.references] == ["张三：《某书》"]
    cited = [node.references for node in walk(done) if isinstance(node, Citation)]
    assert cited == [("k",)]


def test_words_followed_by_their_mark_are_called_once() -> None:
    """张三（2020）[1] has the author's mark alone; without it the words are pointed at the work."""
    listed = chapter(paragraph("[1] 张三：《某书》，2020"), title="参考文献", key="refs")

    def calls(said: str) -> list[str]:
        document = compose(gather_references, link_citations)(
            book(chapter(paragraph(said)), listed)
        ).document
        return [plain_text(one.content) for one in walk(document) if isinstance(one, Citation)]

    assert calls("张三（2020）[1]指出如此。") == [""]
    assert calls("《某书》[1]指出如此。") == [""]
    assert calls("张三（2020）指出如此。") == ["张三（2020）"]
