"""What a style asks of the press, looked up in the file that was made."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest

from publish.edition import (
    Colours,
    Edition,
    Marks,
    MarkWidth,
    NotePlace,
    PageStyle,
    Paragraphs,
    Parts,
    PrintStyle,
    TextStyle,
)
from publish.emitters import pdf
from publish.emitters.pdf.stylesheet import MARKS, MILLIMETRE
from publish.model import Block, Document, Metadata, Section
from tests.emitters.epub.books import HERE, edition, note, p, t

PLAIN = edition(Document(Metadata(t("书名")), ())).style
LONG = "字在格子里站得整整齐齐。" * 60
PRESS = {"none": PrintStyle(), "bleed": PrintStyle(3), "crop": PrintStyle(3, Marks.CROP, 16)}
GREYS = Colours("#000000", "#ffffff", "#4d4d4d", "#595959", "#f2f2f2")


def chapters(*bodies: tuple[Block, ...], **tokens: object) -> Edition:
    """Return a book of chapters, its style changed table by table."""
    sections = tuple(
        Section(f"s{at}", t(f"第{at}章的名字"), body, span=HERE)
        for at, body in enumerate(bodies, 1)
    )
    made = edition(Document(Metadata(t("书名")), sections))
    return replace(made, style=replace(made.style, **tokens))  # type: ignore[arg-type]  # tables, as the callers know


def made(book: Edition) -> bytes:
    return pdf.bind(pdf.render(pdf.plan(book))).data


@cache
def press(name: str) -> bytes:
    return made(chapters((p(LONG),), print=PRESS[name]))


def pages(data: bytes) -> list[pypdfium2.PdfPage]:
    file = pypdfium2.PdfDocument(data)
    return [file[at] for at in range(len(file))]


def boxes(data: bytes, name: str) -> list[tuple[float, ...]]:
    """Return a box of every page, as millimetres from its trimmed corner."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        found = [(page.get(name), page.trimbox) for page in opened.pages]
    trims = [[float(edge) for edge in trim] for _, trim in found]
    return [
        tuple(
            round((float(edge) - trim[at % 2]) / MILLIMETRE, 1) for at, edge in enumerate(box or ())
        )
        for (box, _), trim in zip(found, trims, strict=True)
    ]


def letters(page: pypdfium2.PdfPage) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Return the characters of a page with where they are drawn: left, foot, right, head."""
    text = page.get_textpage()
    said = [text.get_text_range(at, 1) for at in range(text.count_chars())]
    return [
        (each, text.get_charbox(at, loose=True)) for at, each in enumerate(said) if each.strip()
    ]


def said(page: pypdfium2.PdfPage) -> str:
    return "".join(letter for letter, _ in letters(page))


def drawn(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Return the bounds of what is drawn on a page and is no letter."""
    return [
        each.get_bounds()
        for each in page.get_objects()
        if each.type != pypdfium2.raw.FPDF_PAGEOBJ_TEXT
    ]


def body(book: Edition) -> Iterator[pypdfium2.PdfPage]:
    """Yield the pages of the first chapter after its opening."""
    opened = pages(made(book))
    first = next(at for at, page in enumerate(opened) if said(page).startswith("第1章的名字"))
    yield from opened[first + 1 :]


def test_without_bleed_the_sheet_is_the_page() -> None:
    """MediaBox and TrimBox are the style's page, and no page has another bleed."""
    assert set(boxes(press("none"), "/MediaBox")) == {(0.0, 0.0, 148.0, 210.0)}
    assert not any(len(box) and box[0] < 0 for box in boxes(press("none"), "/BleedBox"))


@pytest.mark.parametrize("name", ["bleed", "crop"])
def test_the_bleed_is_as_wide_as_the_style_says(name: str) -> None:
    """BleedBox is so many millimetres beyond the trim on every side (ISO 32000-1, 14.11.2)."""
    assert set(boxes(press(name), "/BleedBox")) == {(-3.0, -3.0, 151.0, 213.0)}


def test_marks_have_a_margin_of_their_own() -> None:
    """The sheet is larger than bleed and trim by the room for marks."""
    edge = 3.0 + MARKS
    sheet = (-edge, -edge, 148 + edge, 210 + edge)
    assert set(boxes(press("crop"), "/MediaBox")) == {sheet}
    assert set(boxes(press("bleed"), "/MediaBox")) == {(-3.0, -3.0, 151.0, 213.0)}


def test_crop_marks_keep_out_of_the_bleed() -> None:
    """Eight strokes at the corners, none of which a blade or a picture touches."""
    bleed = 3 * MILLIMETRE
    for page in pages(press("crop"))[1:]:
        outer = [box for box in drawn(page) if box[0] < -bleed or box[1] < -bleed]
        assert outer
    blank = pages(press("crop"))[-1]
    inside = [b for b in drawn(blank) if b[0] > -bleed and b[1] > -bleed]
    assert not [b for b in inside if b[2] < page_edge(148) and b[3] < page_edge(210)]


def page_edge(length: float) -> float:
    return (length + 3) * MILLIMETRE


def test_the_cover_reaches_over_the_bleed() -> None:
    """No white shows where the blade is a little off."""
    field = (-3 * MILLIMETRE, -3 * MILLIMETRE, page_edge(148), page_edge(210))
    cover = pages(press("bleed"))[0]
    assert any(box == pytest.approx(field, abs=0.1) for box in drawn(cover))
    assert min(box[0] for box in drawn(cover)) < field[0]  # the large character too


@pytest.mark.parametrize("signature", [4, 8, 16])
def test_pages_fill_signatures_with_empty_leaves(signature: int) -> None:
    """The leaves that round a book up have neither letters, nor folio, nor running head."""
    plain = made(chapters((p(LONG),)))
    rounded = made(chapters((p(LONG),), print=PrintStyle(signature=signature)))
    count, full = len(pages(plain)), len(pages(rounded))
    assert full % signature == 0
    assert 0 <= full - count < signature
    assert {said(page) for page in pages(rounded)[count:]} <= {""}


def test_a_grey_style_prints_without_colour() -> None:
    """Of five greys no operator of any page makes a colour."""
    data = made(chapters((p(LONG), p("又一段", note(p("注。")))), colours=GREYS))
    with pikepdf.open(io.BytesIO(data)) as opened:
        asked = {
            tuple(round(float(each), 4) for each in step.operands)
            for page in opened.pages
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) in {"rg", "RG"}
        }
    assert asked
    assert all(len(set(colour)) == 1 for colour in asked)


@pytest.mark.parametrize("archive", [True, False])
def test_an_archive_says_that_it_is_one(archive: bool) -> None:  # noqa: FBT001  a case
    """PDF/A-2a names itself and its colours (ISO 19005-2, 6.6.4 and 6.2.2); others do not."""
    data = made(chapters((p("字"),), print=PrintStyle(archive=archive)))
    with pikepdf.open(io.BytesIO(data)) as opened:
        assert ("/OutputIntents" in opened.Root) is archive
        told = opened.Root.Metadata.read_bytes()
    assert (re.search(rb'pdfaid:part(=|>)"?2', told) is not None) is archive
    assert (re.search(rb'pdfaid:conformance(=|>)"?A', told) is not None) is archive
    assert re.search(rb'pdfuaid:part(=|>)"?1', told)


def hung(text: TextStyle) -> float:
    """Return by how many ems a stop after a full first line stands beyond the measure."""
    line = "字" * (PLAIN.page.measure - 2)
    page = next(body(chapters((p(LONG), p(f"{line}，字的下面还有一行字。" * 3)), text=text)))
    rows = letters(page)
    edge = (PLAIN.page.width - PLAIN.page.inner) * MILLIMETRE
    beyond = [box[2] for letter, box in rows if letter == "，"]
    return (max(beyond) - edge) / PLAIN.page.size


def test_stops_hang_where_the_style_lets_them() -> None:
    """A stop at the end of a full line stands outside, and without the option never does."""
    assert hung(TextStyle(hanging=True)) > 0.2
    assert hung(TextStyle()) < 0.6


def test_a_grid_keeps_characters_on_squares() -> None:
    """Han stand whole ems from one another, line below line, though marks stand between them."""
    assert off_square(TextStyle(hanging=True, grid=True)) < 0.2 < off_square(TextStyle())


def off_square(text: TextStyle) -> float:
    """Return the share of Han that stand on no square."""
    mixed = "格子里的字，一个一个都有自己的“位置”。一行一行往下看；都对得齐。" * 30
    page = next(body(chapters((p(mixed),), text=text)))
    starts = [box[0] / PLAIN.page.size for letter, box in letters(page) if letter in "格位置自己"]
    phases = [round((start - starts[0]) * 20) % 20 for start in starts]
    return 1 - phases.count(max(phases, key=phases.count)) / len(phases)


def advance(marks: MarkWidth, mark: str) -> float:
    """Return how many ems the next character stands after a mark within a line begins."""
    text = f"一二三四五{mark}六七八九十。" + "完" * 60
    page = next(body(chapters((p(LONG), p(text)), text=TextStyle(marks))))
    row = letters(page)
    at = next(place for place, (letter, _) in enumerate(row) if letter == "六")
    before = next(box for letter, box in reversed(row[:at]) if letter == "五")
    return (row[at][1][0] - before[0]) / PLAIN.page.size - 1


@pytest.mark.parametrize(
    ("marks", "comma", "stop"),
    [(MarkWidth.QUANJIAO, 1, 1), (MarkWidth.KAIMING, 0.5, 1), (MarkWidth.BANJIAO, 0.5, 0.5)],
)
def test_marks_are_as_wide_as_their_style(marks: MarkWidth, comma: float, stop: float) -> None:
    """全角, 开明, 半角: a comma and a full stop within a line (clreq 3.1.6.1)."""
    assert advance(marks, "，") == pytest.approx(comma, abs=0.13)
    assert advance(marks, "。") == pytest.approx(stop, abs=0.13)


@pytest.mark.parametrize("place", NotePlace)
def test_notes_stand_where_the_style_says(place: NotePlace) -> None:
    """At the foot of the page that calls, or after their chapter, under a name."""
    page = replace(PLAIN.page, notes=place)
    book = chapters((p("正文在此", note(p("注在彼。"))), p(LONG * 2)), (p("下一章"),), page=page)
    words = [said(each) for each in pages(made(book))]
    calls = next(at for at, each in enumerate(words) if "正文在此" in each)
    notes = next(at for at, each in enumerate(words) if "注在彼" in each)
    assert (notes == calls) is (place is NotePlace.FOOT)
    assert any("注释" in each for each in words) is (place is NotePlace.CHAPTER_END)


def openings(page: PageStyle) -> list[int]:
    """Return the numbers of the leaves' sides on which four short chapters open."""
    book = chapters(*[(p("字"),)] * 4, page=page)
    words = [said(each) for each in pages(made(book))]
    return [at for at, each in enumerate(words, 1) if re.match(r"(第.章)?第\d章的名字字", each)]


def test_chapters_open_on_the_right_where_the_style_asks() -> None:
    """奇数页起: blank pages stand between; else only the first chapter does so."""
    assert {at % 2 for at in openings(replace(PLAIN.page, chapter_on_recto=True))} == {1}
    plain = openings(replace(PLAIN.page, chapter_on_recto=False))
    assert plain == list(range(plain[0], plain[0] + 4))
    assert plain[0] % 2 == 1


def test_blank_pages_between_chapters_are_blank() -> None:
    """No folio, no running head, no rule."""
    page = replace(PLAIN.page, chapter_on_recto=True)
    opened = pages(made(chapters((p("字"),), (p("字"),), page=page)))
    words = [said(each) for each in opened]
    first = next(at for at, each in enumerate(words) if "第1章的名字字" in each)
    assert words[first + 1] == ""
    assert not drawn(opened[first + 1])


def test_running_heads_and_folios_stand_outside() -> None:
    """The book's name over left pages, the chapter's over right ones; numbers at the outer edge."""
    middle = PLAIN.page.width * MILLIMETRE / 2
    for page in list(body(chapters((p(LONG * 6),))))[:4]:
        rows = letters(page)
        head = "".join(each for each, box in rows if box[1] > page.get_height() - 27 * MILLIMETRE)
        number = [(each, box) for each, box in rows if box[3] < 25 * MILLIMETRE]
        left = int("".join(each for each, _ in number)) % 2 == 0
        assert head == ("书名" if left else "第1章的名字")
        assert (number[0][1][0] < middle) is left


def test_openings_have_no_running_head() -> None:
    """The page on which a chapter opens has its number below and nothing above."""
    opened = pages(made(chapters((p(LONG),))))
    page = next(each for each in opened if "第1章的名字字" in said(each))
    top = page.get_height() - 27 * MILLIMETRE
    assert not [each for each, box in letters(page) if box[1] > top]


@pytest.mark.parametrize("margin", [True, False])
def test_margins_to_write_in_are_ruled(margin: bool) -> None:  # noqa: FBT001  a case
    """Rules stand in the outer margin, as many as the page has lines."""
    wide = replace(PLAIN.page, width=210, inner=22)
    parts: Parts = replace(PLAIN.parts, margin_notes=margin)
    page = next(body(chapters((p(LONG * 2),), page=wide, parts=parts)))
    edge = (22 + 10) * MILLIMETRE + PLAIN.page.text_width
    outer = [box for box in drawn(page) if box[0] > edge or box[2] < page.get_width() - edge]
    assert bool(outer) is margin


@pytest.mark.parametrize(("kind", "indent", "lines"), [("indent", 2, 1), ("space", 0, 2)])
def test_paragraphs_are_told_apart_as_the_style_says(kind: str, indent: int, lines: int) -> None:
    """Two empty squares before each, or an empty line between them."""
    text = TextStyle(paragraphs=Paragraphs(kind))
    page = next(body(chapters((p(LONG), *(p("甲乙"),) * 3), text=text)))
    firsts = [box for letter, box in letters(page) if letter == "甲"]
    margin = min(box[0] for letter, box in letters(page) if letter in "字格子里站得整齐")
    size, leading = PLAIN.page.size, PLAIN.page.leading
    assert (firsts[0][0] - margin) / size == pytest.approx(indent, abs=0.1)
    assert (firsts[0][1] - firsts[1][1]) / leading == pytest.approx(lines, abs=0.01)
