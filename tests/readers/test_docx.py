import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish import readers
from publish.model import (
    Block,
    BulletList,
    Code,
    CodeListing,
    CrossReference,
    Deletion,
    Emphasis,
    Equation,
    Figure,
    Finding,
    Link,
    Maths,
    Note,
    OrderedList,
    Paragraph,
    Quotation,
    Ruby,
    Source,
    Strong,
    Table,
    Text,
    plain_text,
    walk,
)
from publish.readers import Manuscript
from publish.readers.docx import FORM
from publish.readers.seed.washing import wash
from publish.readers.settings.limits import Limits
from publish.resources import Loader
from tests.readers.packages import (
    item,
    line,
    package,
    picture,
    relation,
    row,
    run,
    table,
    zipped,
)
from tests.readers.pieces import blocks, codes, covered, paragraphs, titles
from tests.steps import steps

LONG = "这是一段比较长的正文，用来说明标题下面确实有内容，因此不会被当作标题，也不会被当作署名。"
HEAD = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:hdr>'


def read(tmp_path: Path, data: bytes) -> Manuscript:
    """Read one package."""
    path = tmp_path / "稿.docx"
    path.write_bytes(data)
    return readers.read(path)


def body(tmp_path: Path, content: str) -> tuple[Block, ...]:
    """Return the blocks of a package made around some paragraphs."""
    return blocks(read(tmp_path, package(content)))


def test_styles_make_headings_below_the_title(tmp_path: Path) -> None:
    """Title, heading 1 and heading 2 are three levels, the title the chapter."""
    content = line("总标题", "a3") + line("一章", "1") + line(LONG) + line("一节", "2") + line(LONG)
    manuscript = read(tmp_path, package(content))
    assert titles(manuscript) == [(1, "总标题"), (2, "一章"), (3, "一节")]


def test_a_style_named_in_chinese_is_a_heading(tmp_path: Path) -> None:
    """A style called 标题 1 is what heading 1 is."""
    named = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="标题 1"/></w:style>'
    content = line("甲", "x") + line(LONG) + line("乙", "x") + line(LONG)
    manuscript = read(tmp_path, package(content, {"styles": named}))
    assert titles(manuscript) == [(1, "甲"), (1, "乙")]


def test_an_unstyled_document_has_its_headings_told(tmp_path: Path) -> None:
    """A centred first line is the title, 一、 and （一） lines its sections, at their levels."""
    centre = '<w:jc w:val="center"/>'
    content = (
        line("论城市的夜晚", more=centre)
        + line("姓名：王小明　学号：20230001")
        + line(run("一、缘起", "<w:b/>"))
        + line(LONG)
        + line(run("（一）灯光", "<w:b/>"))
        + line(LONG)
        + line(run("二、结语", "<w:b/>"))
        + line(LONG)
    )
    manuscript = read(tmp_path, package(content))
    expected = [(1, "论城市的夜晚"), (2, "一、缘起"), (3, "（一）灯光"), (2, "二、结语")]
    assert titles(manuscript) == expected
    assert [plain_text(by) for by in manuscript.document.sections[0].byline] == [
        "姓名：王小明　学号：20230001"
    ]


def test_looks_become_what_they_mean(tmp_path: Path) -> None:
    """Bold, italic, 着重号, struck out and a typewriter's face are told apart."""
    content = (
        run("粗", "<w:b/>")
        + run("斜", "<w:i/>")
        + run("重", '<w:em w:val="dot"/>')
        + run("删", "<w:strike/>")
        + run("x=1", '<w:rFonts w:ascii="Consolas"/>')
        + run("常")
    )
    (made,) = body(tmp_path, line(content))
    assert isinstance(made, Paragraph)
    kinds = [type(each) for each in made.content]
    assert kinds == [Strong, Emphasis, Deletion, Code, Text]


def test_runs_that_look_alike_are_one(tmp_path: Path) -> None:
    """Word cuts runs at random; the words come back whole."""
    (made,) = body(tmp_path, line(run("一") + run("句") + run("话。")))
    assert isinstance(made, Paragraph)
    assert [t.content for t in walk(made) if isinstance(t, Text)] == ["一句话。"]


def test_numbered_paragraphs_nest_as_lists(tmp_path: Path) -> None:
    """Items follow their depth, and a number that goes on goes on."""
    content = item("甲", 1) + item("乙", 1, 1) + item("丙", 1, 1) + item("丁", 1)
    content += line(LONG) + item("子", 2) + line(LONG) + item("丑", 2)
    first, _, second, _, third = body(tmp_path, content)
    assert isinstance(first, BulletList)
    assert len(first.items) == 2
    assert isinstance(first.items[0][1], OrderedList)
    assert isinstance(second, OrderedList)
    assert isinstance(third, OrderedList)
    assert (second.start, third.start) == (1, 2)


def test_numbers_that_are_words_stay_in_the_text(tmp_path: Path) -> None:
    """第一条 is part of what an article of law says, though Word only counts it."""
    made = body(tmp_path, item("总则。", 3) + item("附则。", 3))
    assert [plain_text(each.content) for each in made if isinstance(each, Paragraph)] == [
        "第一条　总则。",
        "第二条　附则。",
    ]


def test_a_table_keeps_its_head_and_its_merged_cells(tmp_path: Path) -> None:
    """A cell over two columns stands in the first, and the merging is told."""
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{line("合计")}</w:tc>'
    head = row("年", "数", more="<w:trPr><w:tblHeader/></w:trPr>")
    manuscript = read(tmp_path, package(line(LONG) + table(head, row("甲", "1"), row(wide))))
    (made,) = [each for each in blocks(manuscript) if isinstance(each, Table)]
    assert [[plain_text(cell) for cell in line] for line in (*made.head, *made.body)] == [
        ["年", "数"],
        ["甲", "1"],
        ["合计", ""],
    ]
    assert len(made.head) == 1
    assert "cells-merged" in codes(manuscript)


def test_notes_stand_where_they_are_called(tmp_path: Path) -> None:
    """A footnote is a note at its mark, and its words have their place."""
    rule = f'<w:footnote w:type="separator" w:id="-1">{line("线")}</w:footnote>'
    notes = f'{rule}<w:footnote w:id="2">{line("注文。")}</w:footnote>'
    call = run("正文") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("之后。")
    manuscript = read(tmp_path, package(line(call), {"footnotes": notes}))
    (note,) = [n for block in blocks(manuscript) for n in walk(block) if isinstance(n, Note)]
    (words,) = [node for node in walk(note) if isinstance(node, Text)]
    source = manuscript.sources["稿.docx"].text
    assert source[words.span.start : words.span.end] == words.content == "注文。"
    assert "线" not in source


def test_links_lead_out_and_within(tmp_path: Path) -> None:
    """A hyperlink has its related address, and one to a heading's bookmark points there."""
    out = f'<w:hyperlink r:id="h">{run("外")}</w:hyperlink>'
    within = f'<w:hyperlink w:anchor="sec">{run("内")}</w:hyperlink>'
    marked = '<w:bookmarkStart w:name="sec" w:id="0"/>' + run("节")
    content = line(run("见") + out + within) + line(marked, "1") + line(LONG)
    related = relation("h", "hyperlink", "http://a.cn/", outside=True)
    manuscript = read(tmp_path, package(content, relations=related))
    nodes = [node for block in blocks(manuscript) for node in walk(block)]
    assert [n.target for n in nodes if isinstance(n, Link)] == ["http://a.cn/"]
    assert [n.target for n in nodes if isinstance(n, CrossReference)] == ["sec"]


def test_readings_old_and_new(tmp_path: Path) -> None:
    """A ruby element and the EQ field of old programs are both ruby."""
    new = (
        f"<w:r><w:ruby><w:rt>{run('hàn')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby></w:r>"
    )
    old = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        r"<w:r><w:instrText>EQ \* jc2 \* hps10 \o\ad(\s\up 9(zì),字)</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    (made,) = body(tmp_path, line(run("读") + new + old))
    assert [(n.reading, plain_text(n.base)) for n in walk(made) if isinstance(n, Ruby)] == [
        ("hàn", "漢"),
        ("zì", "字"),
    ]


def test_formulas_are_tex(tmp_path: Path) -> None:
    """A formula in a line is maths, one alone is an equation."""
    fraction = (
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num>"
        "<m:den><m:r><m:t>x</m:t></m:r></m:den></m:f></m:oMath>"
    )
    first, second = body(
        tmp_path, line(run(LONG) + fraction) + line(f"<m:oMathPara>{fraction}</m:oMathPara>")
    )
    assert [n.source for n in walk(first) if isinstance(n, Maths)] == [r"\frac{1}{x}"]
    assert isinstance(second, Equation)


def test_raised_figures_are_characters(tmp_path: Path) -> None:
    """x2 with the 2 raised is x², and the change is logged."""
    manuscript = read(
        tmp_path, package(line(run("x") + run("2", '<w:vertAlign w:val="superscript"/>')))
    )
    assert paragraphs(manuscript) == ["x²"]
    assert [edit.rule for edit in manuscript.edits] == ["superscript"]


def test_a_picture_comes_out_of_the_package(tmp_path: Path) -> None:
    """A picture has an address within the package, its alt text and its caption."""
    related = relation("i", "image", "media/image1.png")
    content = line(picture("i", "门口")) + line("图 1　书店门口", "a5") + line(LONG)
    data = package(content, {"media/image1.png": png()}, related)
    figure = blocks(read(tmp_path, data))[0]
    assert isinstance(figure, Figure)
    assert (figure.alt, plain_text(figure.caption)) == ("门口", "书店门口")
    found = Loader(tmp_path).picture("稿.docx", figure.address)
    assert not isinstance(found, Finding)
    assert found.media_type == "image/png"


def test_tracked_changes_and_comments_are_told(tmp_path: Path) -> None:
    """Insertions are kept, deletions and comments left out, and all are reported."""
    changes = (
        run("留")
        + f'<w:ins w:author="甲">{run("新")}</w:ins>'
        + '<w:del w:author="乙"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        + '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    comments = f'<w:comment w:id="0" w:author="丙">{line("再查。")}</w:comment>'
    manuscript = read(tmp_path, package(line(changes), {"comments": comments}))
    assert paragraphs(manuscript) == ["留新"]
    assert {"docx-deletion", "docx-insertions", "docx-comment"} <= set(codes(manuscript))


def test_old_contents_and_running_heads_are_left_out(tmp_path: Path) -> None:
    """Lines of a table of contents and of page heads are reported, not printed."""
    head = HEAD.format(line("某校论文"))
    content = line("第一章　1", "11") + line("甲", "1") + line(LONG)
    related = relation("x", "header", "header1.xml")
    manuscript = read(tmp_path, package(content, {"header1.xml": head}, related))
    assert {"docx-contents", "docx-running-head"} <= set(codes(manuscript))
    assert titles(manuscript) == [(1, "甲")]


def test_a_running_head_is_told_once_and_a_page_number_never(tmp_path: Path) -> None:
    """Word keeps a head for first, left and right pages, mostly the same."""
    parts = {
        f"header{n}.xml": HEAD.format(line(text)) for n, text in enumerate(("校", "校", "第3页"))
    }
    related = "".join(relation(f"h{n}", "header", name) for n, name in enumerate(parts))
    manuscript = read(tmp_path, package(line(LONG), parts, related))
    assert codes(manuscript).count("docx-running-head") == 1


def test_quotations_and_listings_are_kept_together(tmp_path: Path) -> None:
    """Neighbouring paragraphs of one such style are one block."""
    content = (
        line("言一", "a4") + line("言二", "a4") + line("a = 1", "HTML") + line("b = 2", "HTML")
    )
    first, second = body(tmp_path, content)
    assert isinstance(first, Quotation)
    assert len(first.content) == 2
    assert isinstance(second, CodeListing)
    assert second.content == "a = 1\nb = 2"


def test_properties_name_the_author(tmp_path: Path) -> None:
    """The creator is the author, unless it is only the name of a machine."""
    named = read(tmp_path, package(line(LONG), core="<dc:creator>王小明</dc:creator>"))
    dull = read(tmp_path, package(line(LONG), core="<dc:creator>Administrator</dc:creator>"))
    assert [plain_text(each) for each in named.document.metadata.authors] == ["王小明"]
    assert dull.document.metadata.authors == ()


def test_text_boxes_and_alternatives_are_read_once(tmp_path: Path) -> None:
    """What stands in a text box is read, and not once more from its copy for old programs."""
    box = f"<w:txbxContent>{line('框中的话。')}</w:txbxContent>"
    content = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    made = body(tmp_path, line(run("外面的话。") + content))
    assert [plain_text(each.content) for each in made if isinstance(each, Paragraph)] == [
        "外面的话。",
        "框中的话。",
    ]


WORDS = st.text("甲乙丙丁，。abc 12", min_size=1, max_size=12).filter(str.strip)
LINES = st.one_of(
    WORDS.map(line),
    WORDS.map(lambda words: line(words, "1")),
    WORDS.map(lambda words: item(words, 1)),
    WORDS.map(lambda words: item(words, 2)),
    WORDS.map(lambda words: line(words, "a4")),
    WORDS.map(lambda words: line(run(words, "<w:b/>"))),
    st.lists(WORDS, min_size=1, max_size=3).map(lambda cells: table(row(*cells), row(*cells))),
)


@given(st.lists(LINES, min_size=1, max_size=8))
def test_no_word_is_lost(content: list[str]) -> None:
    """Every character of the body is in the document, or in a finding or an edit about it."""
    opened = FORM.open(package("".join(content)), "x.docx", Limits())
    assert opened
    assert opened.read
    draft = wash(Source("x.docx", opened.decoded.text)).draft
    reading = opened.read(draft)
    kept = covered(reading)
    assert not [c for at, c in enumerate(draft.source.text) if c.strip() and at not in kept]


def test_every_text_is_where_it_says(tmp_path: Path) -> None:
    """Words of the model stand in the seed at their spans, also after dirt was washed out."""
    manuscript = read(
        tmp_path, package(line("甲\u200b乙\ufffc丙") + line(run("丁\u200b", "<w:b/>") + run("戊")))
    )
    source = manuscript.sources["稿.docx"].text
    for node in (n for block in blocks(manuscript) for n in walk(block) if isinstance(n, Text)):
        stood = source[node.span.start : node.span.end]
        assert stood.replace("\u200b", "").replace("\ufffc", "") == node.content


def bomb() -> bytes:
    """Return a package whose main part unfolds to far more than it weighs."""
    return zipped({"word/document.xml": b"<a>" + b" " * 100_000_000})


ENTITIES = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>'
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"PK\x03\x04 no zip", "docx-broken", id="no zip"),
        pytest.param(package(line(LONG))[:-200], "docx-broken", id="cut short"),
        pytest.param(bomb(), "docx-part-too-large", id="bomb"),
        pytest.param(zipped({"word/document.xml": ENTITIES}), "docx-part-broken", id="entities"),
        pytest.param(zipped({"word/document.xml": "<a><b>"}), "docx-part-broken", id="unclosed"),
        pytest.param(
            zipped({f"{n}": "" for n in range(10_001)} | {"word/document.xml": ""}),
            "docx-too-many-parts",
            id="many",
        ),
        pytest.param(package("<w:p>" * 3000), "docx-part-broken", id="deep"),
        pytest.param(package(table(row(*["甲"] * 1000))), "table-too-wide", id="wide"),
    ],
)
def test_hostile_packages_end_in_findings(tmp_path: Path, data: bytes, code: str) -> None:
    """Whatever the package is, reading it takes few steps, and a finding says why."""
    found: set[str] = set()
    assert steps(lambda: found.update(codes(read(tmp_path, data)))) < 10_000_000
    assert code in found


@given(st.binary(max_size=200), st.integers(0, 400))
def test_damage_never_crashes(noise: bytes, at: int) -> None:
    """A package with bytes overwritten anywhere is still read to an end."""
    whole = package(line("甲") + table(row("乙", "丙")))
    at = at * len(whole) // 400
    FORM.open(whole[:at] + noise + whole[at + len(noise) :], "x.docx", Limits())


def test_a_zip_of_something_else_is_left_to_others(tmp_path: Path) -> None:
    """A zip without a Word document is no DOCX, whatever it is called."""
    path = tmp_path / "x.docx"
    path.write_bytes(zipped({"a.txt": "甲"}))
    assert "binary-seed" in codes(readers.read(path))


def png() -> bytes:
    """Return a picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
        + chunk(b"IEND", b"")
    )
