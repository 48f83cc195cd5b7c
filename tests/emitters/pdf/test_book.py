"""What a style may ask of the whole book."""

import io
import re
from dataclasses import replace
from functools import cache
from itertools import chain

import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest

from publish.edition import Edition, Marks, NotePlace, PrintStyle, TermLinks, identity
from publish.emitters import epub, pdf
from publish.emitters.bound import Bound
from publish.emitters.pdf.footnotes import MOST_NOTES
from publish.emitters.pdf.formulas import NUMBER, drawn, scale, undrawn
from publish.emitters.pdf.medium import Page
from publish.emitters.pdf.plan import Book, Contents, HalfTitle, Index
from publish.emitters.pdf.render import Rendered
from publish.emitters.pdf.stylesheet import MILLIMETRE
from publish.model import (
    Alignment,
    Aside,
    AsideKind,
    Block,
    BulletList,
    Code,
    CodeListing,
    Document,
    Emphasis,
    Equation,
    Maths,
    Mention,
    Metadata,
    Note,
    Paragraph,
    Quotation,
    Section,
    Table,
    ThematicBreak,
)
from publish.xhtml.writer import LONG_LIST
from tests.emitters.epub.books import BOOKS, HERE, edition, note, p, t

TERMS = BOOKS["plain"]().document.glossary


def book(*blocks: object, **tokens: object) -> Edition:
    """Return an edition of one chapter, its style changed table by table."""
    chapter = Section("one", t("第一章的名字"), tuple(blocks), span=HERE)  # type: ignore[arg-type]  # blocks, as the callers know
    made = edition(Document(Metadata(t("书名")), (chapter,)))
    style = replace(made.style, **tokens)  # type: ignore[arg-type]  # tables, as the callers know
    return replace(made, style=style)


def written(made: Edition) -> Rendered:
    return pdf.render(pdf.plan(made))


def opened(made: Rendered) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(pdf.bind(made).data)


@cache
def printed(bleed: float, marks: Marks, signature: int) -> Bound:
    tokens = PrintStyle(bleed, marks, signature)
    return pdf.bind(written(book(p("字"), print=tokens)))


def test_a_half_title_stands_where_the_style_asks() -> None:
    """The first leaf inside has the title alone, by token."""
    plain = book(p("字"))
    asked = replace(plain.style.parts, half_title=True)
    with_half = replace(plain, style=replace(plain.style, parts=asked))
    assert not any(isinstance(part, HalfTitle) for part in pdf.plan(plain).parts)
    assert isinstance(pdf.plan(with_half).parts[1], HalfTitle)


@pytest.mark.parametrize(("title", "ems", "apart"), [("书名", 2, True), ("书名与 AI", 4.7, False)])
def test_a_half_title_sets_han_apart_and_no_words(title: str, ems: float, *, apart: bool) -> None:
    """Lower-case letters with white between them are no word."""
    made = book(p("字"))
    parts = replace(made.style.parts, half_title=True)
    document = replace(made.document, metadata=Metadata(t(title)))
    text = opened(written(replace(made, document=document, style=replace(made.style, parts=parts))))
    (line,) = (each.get_bounds() for each in text[2].get_objects())
    assert (line[2] - line[0] > ems * 1.12 * made.style.page.size) is apart


def test_an_index_needs_a_term_spoken_of_twice() -> None:
    """Where each term is used once the glossary's pages are the index."""
    entry = TERMS[0]
    mention = Mention(t("词"), entry.key, span=HERE)
    for uses, found in ((1, False), (2, True)):
        made = book(*[p(mention)] * uses)
        parts = replace(made.style.parts, index=True)
        document = replace(made.document, glossary=(entry,))
        made = replace(made, document=document, style=replace(made.style, parts=parts))
        assert any(isinstance(part, Index) for part in pdf.plan(made).parts) is found


@pytest.mark.parametrize(
    ("links", "linked"), [(TermLinks.FIRST, 1), (TermLinks.ALL, 3), (TermLinks.NONE, 0)]
)
def test_a_style_says_which_uses_of_a_term_are_links(links: TermLinks, linked: int) -> None:
    """The first of a chapter, all or none; an index counts the pages of every one."""
    entry = TERMS[0]
    made = book(*[p(Mention(t("词"), entry.key, span=HERE))] * 3)
    parts = replace(made.style.parts, index=True, term_links=links)
    document = replace(made.document, glossary=(entry,))
    style = replace(made.style, parts=parts)
    markup = written(replace(made, document=document, style=style)).markup
    assert markup.count('class="term"') == linked
    assert all(f'href="#c01-m{use}"' in markup for use in (1, 2, 3))


def test_notes_after_their_chapter_are_linked_both_ways() -> None:
    """A call leads to its note and the note's number back; no note is at the foot."""
    page = replace(book().style.page, notes=NotePlace.CHAPTER_END)
    note = Note("n", (p("注的话"),), span=HERE)
    markup = written(book(p("正文", note), page=page)).markup
    assert 'id="c01-e1-call" href="#c01-e1"' in markup
    assert '<li id="c01-e1">' in markup
    assert 'href="#c01-e1-call">①' in markup
    assert markup.index("注的话") < markup.index('class="colophon"')
    assert 'class="footnote"' not in markup


def test_a_note_may_hold_any_block() -> None:
    """Each block of a note is closed before the text goes on, and no cell runs into another."""
    listing = CodeListing("", "first()\nsecond()", span=HERE)
    rows = ((t("甲一"), t("乙一")), (t("甲二"), t("乙二")))
    sides = (Alignment.START, Alignment.START)
    table = Table("", t("注中表"), sides, rows[:1], rows[1:], (), span=HERE)
    aside = Aside(AsideKind.TIP, (), (p("旁话"),), span=HERE)
    points = BulletList(((p("点一"),), (p("点二"),)), tight=True, span=HERE)
    rule = ThematicBreak(span=HERE)
    whole = Note("n", (p("先"), points, table, listing, rule, aside, p("末")), span=HERE)
    made = written(book(p("正文", whole, "之后"), p("下一段")))
    inside = made.markup[made.markup.index('class="footnote"') : made.markup.index("之后")]
    assert not re.search(r"<(p|hr|aside|td|tr|table|pre|ul|li)\b", inside)
    assert inside.count("<span") + 1 == inside.count("</span>")
    pages = [page.get_textpage().get_text_range() for page in opened(made)]
    said = "\n".join(pages).splitlines()
    assert {"甲一 乙一", "甲二 乙二", "first()", "second()", "正文①之后"} <= set(said)


def test_a_note_in_a_title_is_set_once() -> None:
    """Half title, colophon, running heads and outline say a title without its notes."""
    noted = (*t("章名"), note(p("题注")))
    below = Section("below", (*t("节名"), note(p("节注"))), (p("话" * 2000),), span=HERE)
    chapter = Section("one", noted, (p("字"),), (below,), span=HERE)
    made = edition(Document(Metadata((*t("书名"), note(p("书注")))), (chapter,)))
    parts = replace(made.style.parts, half_title=True)
    rendered = written(replace(made, style=replace(made.style, parts=parts)))
    assert [rendered.markup.count(said) for said in ("题注", "节注", "书注")] == [1, 1, 1]
    bound = opened(rendered)
    said = [line for page in bound for line in page.get_textpage().get_text_range().splitlines()]
    assert "章名" in said
    assert [mark.get_title() for mark in bound.get_toc()][1:3] == ["章名", "节名"]


def test_notes_are_numbered_in_their_chapter() -> None:
    """The first note of every chapter is its first, as on the screen."""
    chapters = tuple(
        Section(
            f"c{place}",
            t("章名"),
            (p("文", note(p(f"甲{place}")), note(p(f"乙{place}"))),),
            span=HERE,
        )
        for place in range(2)
    )
    bound = opened(written(edition(Document(Metadata(t("书名")), chapters))))
    said = "".join(page.get_textpage().get_text_range() for page in bound)
    assert re.findall("([①-⑩]) ([甲乙])", said) == [("①", "甲"), ("②", "乙")] * 2


LONG = "Pneumonoultramicroscopicsilicovolcanoconiosis"


def grid(*rows: tuple[str, ...]) -> Table:
    cells = tuple(tuple(t(cell) for cell in row) for row in rows)
    sides = (Alignment.START,) * len(rows[0])
    return Table("", (), sides, cells[:1], cells[1:], (), span=HERE)


@pytest.mark.parametrize(
    "block",
    [
        grid(("名", "址"), ("甲", "https://example.org/a/very/long/path/" + LONG.lower())),
        grid(tuple(LONG[: 12 + place] for place in range(8)), ("甲",) * 8),
        grid(tuple(f"第{place}列" for place in range(14)), ("数据",) * 14),
        p("代码", Code(LONG * 3, span=HERE), Code("a_b(c=1)" * 20, span=HERE)),
    ],
)
def test_nothing_runs_off_the_page(block: Table | Paragraph) -> None:
    """Long words break in cells, code, headings and titles; a running head ends in time."""
    title = t(f"{LONG} and {LONG} of Everything")
    below = Section("below", t(LONG * 2), (block, p("话" * 900)), span=HERE)
    made = edition(Document(Metadata(title), (Section("one", title, (), (below,), span=HERE),)))
    page = made.style.page
    right = page.width * MILLIMETRE
    left = min(page.inner * MILLIMETRE, right - page.inner * MILLIMETRE - page.text_width)
    for sheet in list(opened(written(made)))[1:]:
        text = sheet.get_textpage()
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
        out = [box for box in boxes if box[0] < left - 1 or box[2] > right - left + 1]
        assert not out


def test_pages_fill_whole_signatures() -> None:
    """Blank pages round the book up, and nothing is drawn on them."""
    plain, rounded = printed(0, Marks.NONE, 1), printed(0, Marks.NONE, 16)
    assert rounded.units == 16 > plain.units
    pages = pypdfium2.PdfDocument(rounded.data)
    added = [pages[at].get_textpage().get_text_range() for at in range(plain.units, 16)]
    assert set(added) == {""}


def test_marks_stand_beyond_the_bleed() -> None:
    """The trimmed page is the style's; sheet and bleed are larger (ISO 32000-1, 14.11.2)."""
    with pikepdf.open(io.BytesIO(printed(3, Marks.CROP, 1).data)) as opened:
        page = opened.pages[0]
        trim, media = ([float(edge) for edge in box] for box in (page.trimbox, page.mediabox))
    point = 72 / 25.4
    assert trim[2] - trim[0] == pytest.approx(148 * point, abs=0.1)
    assert trim[0] - media[0] >= 3 * point


def test_the_cover_bleeds() -> None:
    """The field of a cover reaches over the trim where the style asks."""
    sheet = written(book(p("字"), print=PrintStyle(3))).stylesheet
    assert "left: -3mm" in sheet


def test_the_colophon_states_the_book() -> None:
    """版权页: title, edition, script, extent, format and faces, each after its label."""
    markup = written(book(p("一二三四五"))).markup
    imprint = markup[markup.index('class="imprint"') :]
    for label in ("书名", "版本", "文字", "字数", "开本", "字体"):
        assert f">{label}</span>" in imprint
    assert "11 字" in imprint  # the title's six among them
    assert "148 × 210" in imprint


def test_lists_begin_where_they_say() -> None:
    """The engine counts from one, so the stylesheet says where each list begins."""
    assert "list-item 2" not in written(book(p("字"))).stylesheet
    works = BOOKS["plain"]()
    assert written(works).stylesheet.count('ol[start="1"]') <= 1


def test_unknown_tex_is_found_and_printed_as_typed() -> None:
    """A command nobody can draw is named, with its place, and loses no letter."""
    strange = Equation("", r"\frobnicate{x}", span=HERE)
    made = book(strange)
    (finding,) = undrawn(made)
    assert finding.code == "unknown-tex"
    assert finding.span == HERE
    assert finding.arguments()["commands"] == r"\frobnicate"
    assert r"\frobnicate{x}</code>" in written(made).markup


def test_drawn_formulas_say_their_tex() -> None:
    """The TeX is a formula's alternative text."""
    made = book(Equation("", r"\frac{a}{b}", span=HERE))
    assert r'alt="\frac{a}{b}"' in written(made).markup
    assert drawn(r"\frac{a}{b}", size=10, display=True)
    assert not list(undrawn(made))


@pytest.mark.parametrize("display", [False, True])
def test_letters_of_a_formula_are_as_large_as_those_beside_it(*, display: bool) -> None:
    """H as high as the Song's, 0.728 em, in a line and on a line of its own."""
    shown = Equation("", "H", span=HERE) if display else p("字", Maths("H", span=HERE))
    made = book(shown)
    file = opened(written(made))
    path = pypdfium2.raw.FPDF_PAGEOBJ_PATH
    shapes = [each.get_bounds() for each in file[4].get_objects() if each.type == path]
    heights = [top - foot for _, foot, _, top in shapes]
    assert heights == [pytest.approx(0.728 * made.style.page.size, rel=0.03)]


def test_slanted_latin_is_as_large_as_upright() -> None:
    """The italics are another family's, and drawn smaller: x stands as high as x."""
    text = opened(written(book(p(Emphasis(t("x"), span=HERE), " and x"))))[4].get_textpage()
    said = text.get_text_range()
    places = [text.get_charbox(at) for at, letter in enumerate(said) if letter == "x"]
    slanted, upright = (top - foot for _, foot, _, top in places)
    assert slanted == pytest.approx(upright, rel=0.05)


@pytest.mark.parametrize("name", ["Dvořák", "Łukasiewicz", "Erdoğan"])
def test_letters_that_the_song_lacks_stand_upright(name: str) -> None:
    """Another face lends them, and not its italics."""
    with pikepdf.open(io.BytesIO(pdf.bind(written(book(p(f"作家{name}说")))).data)) as made:
        fonts = chain.from_iterable(page.Resources.get("/Font", {}).values() for page in made.pages)
        faces = {str(font.BaseFont) for font in fonts}
    assert {face[8:] for face in faces if "Libertine" in face} == {"Linux-Libertine-O"}


def test_a_pdf_bears_the_name_of_its_edition() -> None:
    """The printed book and the e-book of one edition are named alike."""
    made = book(p("字"))
    with pikepdf.open(io.BytesIO(pdf.bind(written(made)).data)) as printed_book:
        assert bytes(printed_book.trailer.ID[0]) == identity(made).hex.encode()
    assert epub.render(epub.plan(made)).identifier == identity(made).urn


def test_a_note_longer_than_a_foot_stands_at_the_end_of_its_chapter() -> None:
    """No note runs off the page: a long one is kept, called by a mark of its own, and told."""
    made = book(p("一句话。"))
    long = Note("n", (p("很长。" * 200),), span=HERE)
    short = Note("m", (p("短。"),), span=HERE)
    page = Page(made)
    assert "doc-footnote" in page.note(short, "<p>短。</p>", "c01")
    assert "❶" in page.note(long, "<p>很长。</p>", "c01")
    assert "很长" in page.endnotes.written("注")
    told = written(book(p("话", long))).findings
    assert [finding.code for finding in told] == ["long-note"]


def test_more_notes_than_pages_have_feet_stand_at_the_end_of_their_chapter() -> None:
    """A paragraph of too many notes is told once, and costs no more than its words."""
    notes = [Note(f"n{place}", (p("短。"),), span=HERE) for place in range(MOST_NOTES + 1)]
    made = written(book(p("话", *notes), p("又", notes[0])))
    assert [finding.code for finding in made.findings] == ["crowded-notes"]
    assert "doc-footnote" not in made.markup
    assert made.markup.count('class="note-back"') == MOST_NOTES + 2


def test_what_is_quoted_in_many_quotations_keeps_a_measure() -> None:
    """Indents stop before nothing of the line is left."""
    inner: Block = p("一段引了又引的话。" * 20)
    for _ in range(30):
        inner = Quotation((inner,), (), span=HERE)
    bound = pdf.bind(written(book(inner)))
    assert bound.units <= 12


def test_contents_list_no_more_than_their_style_has_rows_for() -> None:
    """Sections are left out first, then the contents; both are told."""
    below = tuple(Section(f"s{place}", t("节"), (p("话"),), span=HERE) for place in range(3))
    chapter = Section("one", t("章"), (), sections=below, span=HERE)
    made = edition(Document(Metadata(t("书名")), (chapter, replace(chapter, key="two"))))

    def planned(rows: int) -> Book:
        parts = replace(made.style.parts, contents=rows)
        return pdf.plan(replace(made, style=replace(made.style, parts=parts)))

    def depths(planned: Book) -> list[int]:
        return [part.depth for part in planned.parts if isinstance(part, Contents)]

    assert depths(planned(8)) == [2]
    assert depths(planned(7)) == [1]
    assert depths(planned(1)) == []
    assert [len(planned(rows).findings) for rows in (8, 7, 1)] == [0, 1, 1]


def test_a_word_torn_is_told_where_it_stands() -> None:
    """Of the author's words the place is told; what we wrote ourselves has none."""
    word = "1234567890" * 20
    told = pdf.bind(written(book(p("前面的话"), p(word)))).findings
    (torn,) = (finding for finding in told if finding.code == "word-torn")
    assert torn.span is not None


def test_a_formula_wider_than_the_measure_is_shrunk() -> None:
    """It keeps to the measure, with room for its number, and a very small one is told."""
    long = " + ".join(f"a_{{{place}}} x^{{{place}}}" for place in range(20))
    made = book(Equation("", long, span=HERE))
    image = drawn(long, size=10.5, display=True)
    assert image
    assert image.width * scale(image, 28) == pytest.approx(28 - NUMBER)
    assert [finding.code for finding in undrawn(made)] == ["formula-shrunk"]


def test_formulas_with_han_are_printed_as_typed() -> None:
    """The face of formulas has no Han: no empty box is printed for one."""
    (finding,) = undrawn(book(Equation("", r"\text{面积} = ab", span=HERE)))
    assert finding.code == "unknown-tex"
    assert finding.arguments()["commands"] == "面积"


def test_lists_of_thousands_have_markers_that_run_along() -> None:
    """What is too long for boxes of its own is told by a class to the stylesheet."""
    items = tuple((p("项"),) for _ in range(LONG_LIST + 1))
    assert '<ul class="long">' in written(book(BulletList(items, tight=True, span=HERE))).markup
    assert "<ul>" in written(book(BulletList(items[1:], tight=True, span=HERE))).markup
