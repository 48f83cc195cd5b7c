"""What pages and DOCX have in common: lists that were typed, and links that lead elsewhere."""

from publish.model import BulletList, OrderedList, Source, all_text, plain_text
from publish.readers.html.reader import read
from publish.readers.reading import Byline, Heading, Reading
from publish.readers.seed.draft import Draft

PROSE = "这是一段足够长的正文，用来撑起它上面的标题，所以要写得比标题长许多才行。" * 2


def page(*paragraphs: str) -> Reading:
    inner = "".join(f"<p>{words}</p>" for words in (PROSE, *paragraphs, PROSE))
    text = f"<html><body><article><h1>题目</h1>{inner}</article></body></html>"
    return read(Draft(Source("a.html", text), text))


def test_numbers_that_count_are_a_list() -> None:
    """Paragraphs that open with 1, 2, 3 in one way of writing are items; the log says so."""
    made = page("1．枣木的", "2．八寸长", "3．声音脆")
    (found,) = (piece for piece in made.pieces if isinstance(piece, OrderedList))
    assert [all_text(item) for item in found.items] == ["枣木的", "八寸长", "声音脆"]
    assert [e.before for e in made.edits if e.rule == "item-number"] == ["1．", "2．", "3．"]


def test_numbers_that_do_not_count_stay() -> None:
    """One alone, or two that do not follow each other, are paragraphs."""
    made = page("1．枣木的", "3．声音脆")
    assert not any(isinstance(piece, OrderedList | BulletList) for piece in made.pieces)


def test_links_to_other_articles_go_with_their_title() -> None:
    """Further reading stands in the colophon, wherever the article had it, and is told."""
    made = page("延伸閱讀：", '<a href="/1">老街的早晨</a>', '<a href="/2">魚丸湯</a>')
    assert "notice-set-aside" in {finding.code for finding in made.findings}
    assert "魚丸湯" in all_text(made.notices)
    assert "老街" not in "".join(
        plain_text(piece.title) if isinstance(piece, Heading) else all_text((piece,))
        for piece in made.pieces
        if not isinstance(piece, Byline)
    )


def test_an_old_page_laid_out_by_a_table_is_read() -> None:
    """A cell of breaks and centred lines is the page; the links beside it are none of it."""
    lines = f"　　{PROSE}<br><br>" * 3
    text = (
        "<html><body><table><tr><td><a href='a.htm'>首頁</a><br><a href='b.htm'>留言</a></td>"
        f"<td><center><font size=5><b>菜園</b></font></center><br>{lines}</td>"
        "</tr></table></body></html>"
    )
    made = read(Draft(Source("a.html", text), text))
    words = [all_text((p,)) for p in made.pieces if not isinstance(p, Heading | Byline)]
    assert [len(one) for one in words] == [len(PROSE)] * 3
