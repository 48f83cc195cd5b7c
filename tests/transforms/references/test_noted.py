"""Works typed as footnotes under the title of a list are its entries."""

from publish.model import Citation, Note, Paragraph, Span, walk
from publish.transforms import gather_references
from tests.transforms.making import SEED, book, chapter, line, paragraph

HERE = Span(SEED, 0, 9)


def noted(key: str, words: str) -> Paragraph:
    """A sentence that calls a note."""
    note = Note(key, (paragraph(words),), span=HERE)
    return Paragraph((*line("如此"), note, *line("。")), span=HERE)


WORK, WORDS = "张三：《某书》，某某出版社，2019年。", "这里另有一句说明。"
EMPTY = chapter(title="参考文献", key="refs")


def test_a_title_over_nothing_lists_the_works_of_notes() -> None:
    """Each once, cited where it is called; a note in words stays one."""
    text = chapter(noted("1", WORK), noted("1", WORK), noted("2", WORDS))
    done = gather_references(book(text, EMPTY)).document
    assert [one.title for one in done.references] == ["某书"]
    assert sum(isinstance(node, Citation) for node in walk(done)) == 2
    assert sum(isinstance(node, Note) for node in walk(done)) == 1


def test_without_such_a_title_they_are_notes() -> None:
    """At the foot of the page, as the author had them."""
    document = book(chapter(noted("1", WORK)))
    assert gather_references(document).document == document
