"""Markdown as Chinese authors write it."""

import pytest

from publish.model import (
    Block,
    BulletList,
    CodeListing,
    Emphasis,
    Figure,
    Link,
    OrderedList,
    Paragraph,
    Source,
    Strong,
    Table,
    Text,
    all_text,
    plain_text,
)
from publish.readers.markdown.pieces import PieceReader
from publish.readers.markdown.reader import read
from publish.readers.reading import Heading, Piece
from publish.readers.seed.draft import Draft


def pieces(markdown: str) -> tuple[Piece, ...]:
    return PieceReader(Draft(Source("a.md", markdown), markdown), 0).pieces()


def paragraph(markdown: str) -> Paragraph:
    found = pieces(markdown)[0]
    assert isinstance(found, Paragraph)
    return found


@pytest.mark.parametrize(
    ("source", "strong"),
    [
        ("**注意：**文字", "注意："),
        ("文字**“强调”**文字", "“强调”"),
        ("这是**重点。**下一句", "重点。"),
        ("他说**（小声）**走吧", "（小声）"),
        ("**《书名》**是好书", "《书名》"),
        ("请按**Ctrl+C。**然后", "Ctrl+C。"),
        ("价格是**100元！**真贵", "100元！"),
    ],
)
def test_chinese_can_be_stressed_without_spaces(source: str, strong: str) -> None:
    """Stress beside Chinese punctuation works without a space around it."""
    found = [part for part in paragraph(source).content if isinstance(part, Strong)]
    assert [plain_text(part.content) for part in found] == [strong]


def test_stress_in_latin_keeps_its_rules() -> None:
    """Marks within Latin words and beside spaces stay as they are."""
    content = paragraph("snake_case_name and 2 * 3 * 4").content
    assert [type(part) for part in content] == [Text]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("春天\n来了", "春天来了"),
        ("good\nmorning", "good morning"),
        ("用 Python\n写", "用 Python写"),
        ("**春天**\n**来了**", "春天来了"),
        ("“引文”\n“又一句”", "“引文”“又一句”"),
    ],
)
def test_a_line_end_is_a_space_only_between_letters(source: str, words: str) -> None:
    """A line end beside Han stands for nothing, between Latin words for one space."""
    assert plain_text(paragraph(source).content) == words


def test_a_bare_address_is_a_link() -> None:
    """An address in the text is a link, without the Chinese punctuation after it."""
    link = paragraph("见 https://a.b/c_d，谢谢。").content[1]
    assert isinstance(link, Link)
    assert link.target == "https://a.b/c_d"


def test_dangerous_addresses_are_no_links() -> None:
    """A script in place of an address is left as the words it is made of."""
    content = paragraph("[点我](javascript:alert(1))").content
    assert not [part for part in content if isinstance(part, Link)]


def test_indented_chinese_is_a_paragraph() -> None:
    """Four spaces before Chinese are an indent; before code they make a listing."""
    assert [type(piece).__name__ for piece in pieces("    春天来了。\n\n    code()\n")] == [
        "Paragraph",
        "CodeListing",
    ]


def test_indented_dots_are_a_list() -> None:
    """What a chat left as tabs and dots is no listing, in whatever script it goes on."""
    assert [type(piece).__name__ for piece in pieces("某事：\n\n\t•\tRoe, A\n\t•\tDow, B\n")] == [
        "Paragraph",
        "BulletList",
    ]


def test_indented_numbers_before_chinese_are_no_listing() -> None:
    """As lists of references are pasted; what R prints is."""
    assert [type(piece).__name__ for piece in pieces("    [1] 某书，2019年\n\n    [1] 3.14\n")] == [
        "Paragraph",
        "CodeListing",
    ]


def test_headings_carry_their_keys() -> None:
    """A heading's braces give its key and take it out of the numbering."""
    heading = pieces("## 引言 {#intro .unnumbered}\n")[0]
    assert isinstance(heading, Heading)
    assert (plain_text(heading.title), heading.key, heading.numbered) == ("引言", "intro", False)


def test_places_hold_in_quotations_and_lists() -> None:
    """Inlines deep in quotations and lists know their own characters."""
    source = "> - 甲\n>   *乙*丙\n> - `丁`戊\n"
    quotation = pieces(source)[0]
    assert isinstance(quotation, Block)
    texts = _texts(quotation)
    assert [source[text.span.start : text.span.end] for text in texts] == ["甲", "乙", "丙", "戊"]


def _texts(block: Block) -> list[Text]:
    from publish.model import walk  # noqa: PLC0415  a look behind one test only

    return [node for node in walk(block) if isinstance(node, Text)]


def test_nesting_without_end_is_kept() -> None:
    """What is nested too deep to follow is kept as it was written."""
    found = pieces("> " * 200 + "底")
    assert "底" in repr(found)


def test_notes_that_call_themselves_end() -> None:
    """A note that calls itself is read once."""
    reader = PieceReader(Draft(Source("a", ""), "[^1]\n\n[^1]: 自己[^1]\n"), 0)
    assert "自己" in all_text(tuple(p for p in reader.pieces() if isinstance(p, Block)))


def test_tight_and_loose_lists() -> None:
    """A list whose items are set apart is loose."""
    assert [
        piece.tight
        for piece in (*pieces("- a\n- b\n"), *pieces("- a\n\n- b\n"))
        if isinstance(piece, BulletList)
    ] == [True, False]


def test_emphasis_is_bounded() -> None:
    """Marks piled up by the thousand do not pile up nodes."""
    deepest, node = 0, paragraph("*" * 2000 + "字" + "*" * 2000).content
    while node and isinstance(node[0], Strong | Emphasis):
        deepest, node = deepest + 1, node[0].content
    assert deepest <= 20


def test_ruby_and_pictures_in_html() -> None:
    """What Markdown leaves to HTML, readings and sized pictures, is understood."""
    source = '<ruby>学<rt>xué</rt>习<rt>xí</rt></ruby><img src="a.png" alt="图">'
    assert [type(part).__name__ for part in paragraph(source).content] == ["Ruby", "Ruby", "Image"]
    figure = pieces('<p align="center">\n<img src="b.png" alt="乙">\n</p>\n')[0]
    assert isinstance(figure, Figure)
    assert (figure.address, figure.alt) == ("b.png", "乙")


def whole(markdown: str) -> list[tuple[int, str]]:
    """Return the headings of a whole seed."""
    found = read(Draft(Source("a.md", markdown), markdown)).pieces
    return [(one.level, plain_text(one.title)) for one in found if isinstance(one, Heading)]


def aside(markdown: str) -> list[str]:
    """Return what is set aside of a whole seed."""
    found = read(Draft(Source("a.md", markdown), markdown)).notices
    return [plain_text(one.content) for one in found if isinstance(one, Paragraph)]


def test_stressed_lines_that_count_are_headings() -> None:
    """Two lines in bold with numbers are headings; one alone, or one without, stays."""
    counting = "## 题\n\n**一、甲**\n\n正文。\n\n**二、乙**\n\n正文。\n"
    assert whole(counting) == [(2, "题"), (3, "一、甲"), (3, "二、乙")]
    assert whole("## 题\n\n**甲**\n\n正文。\n\n**乙**\n\n正文。\n") == [(2, "题")]


def test_the_words_of_a_machine_are_set_aside() -> None:
    """What it says to whom it wrote for, before and after, is none of the text."""
    first, last = "好的，以下是为您写的文章：", "希望这篇文章对您有所帮助！"
    assert aside(f"{first}\n\n---\n\n# 题\n\n正文。\n\n---\n\n{last}\n") == [first, last]


@pytest.mark.parametrize(
    "line", ["图 3：请求转发示意图", "如果你希望更省事，可以进一步使用脚本。", "---"]
)
def test_a_last_paragraph_is_text(line: str) -> None:
    """A caption, advice or a rule at the end is no notice."""
    assert aside(f"# 题\n\n正文。\n\n{line}\n") == []


def test_a_list_is_loose_by_any_paragraph() -> None:
    """Space round a paragraph below a listing makes the list loose, as space round a first does."""
    found = pieces("1. ```\n   a\n   ```\n\n   乙\n")[0]
    assert isinstance(found, OrderedList)
    assert not found.tight


def test_the_language_of_a_fence_may_be_escaped() -> None:
    """Escapes and entities count in what a fence says, as CommonMark has it."""
    found = [pieces(f"``` {said}\na\n```\n")[0] for said in ("c\\+\\+", "f&ouml;")]
    assert [one.language for one in found if isinstance(one, CodeListing)] == ["c++", "fö"]


def test_html_among_markdown_is_read() -> None:
    """A heading, a table and centred words in HTML are what they are, and in their places."""
    rows = "<tr><th>年</th></tr>\n<tr><td>甲</td></tr>"
    html = f"<h1 align=center>题</h1>\n\n<table>\n{rows}\n</table>\n"
    found = read(Draft(Source("a.md", html), html)).pieces
    assert [type(one) for one in found] == [Heading, Table]
    title = found[0]
    assert isinstance(title, Heading)
    place = title.title[0].span
    assert html[place.start : place.end] == "题"


@pytest.mark.parametrize("html", ["<!-- 批注 -->", "<div>", "<script>\n甲()\n</script>"])
def test_html_without_words_is_none(html: str) -> None:
    """Comments and tags alone leave nothing; a script is never read as words."""
    found = read(Draft(Source("a.md", html), html)).pieces
    assert not any(isinstance(one, Paragraph) for one in found)
