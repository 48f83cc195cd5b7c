"""What composed lines show: torn words, lines below names, headings by words."""

import io
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pikepdf
import pytest

from publish.paginator import Paginated, paginate
from tests.paginator.making import made, sheets
from tests.typesetting.torture import paragraphs


def operators(done: Paginated) -> Counter[str]:
    """Count the operators of the first page."""
    with pikepdf.open(io.BytesIO(done.data)) as pdf:
        return Counter(str(each.operator) for each in pikepdf.parse_content_stream(pdf.pages[0]))


def text(done: Paginated) -> str:
    """Return the lines of the first page."""
    import pypdfium2  # noqa: PLC0415

    page = pypdfium2.PdfDocument(done.data)[0]
    return str(page.get_textpage().get_text_bounded()).replace("\r\n", "\n")


def test_a_word_wider_than_its_line_is_torn_and_told() -> None:
    """Nothing stands out of the measure: the word is broken, and its name is known."""
    word = "x" * 150
    done = made(f"<p>一个长词{word}在此。</p>")
    assert done.torn == (word,)
    assert all(len(line) < 80 for line in text(done).splitlines())


def test_what_may_not_be_parted_is_parted_before_it_leaves_the_page() -> None:
    """A row of marks, or of letters joined by fixed blanks, keeps to the page and is told."""
    for row in ("，" * 300, "字\u00a0" * 150 + "字"):
        done = made(f"<p>{row}</p>")
        assert done.torn == (row,)
        assert all(len(line) < 80 for line in text(done).splitlines())


def test_lines_below_two_names_that_meet_are_two() -> None:
    """Each name has a line of its own (clreq, interlinear punctuation), a title a wave."""
    look = ".n { --yg-beside: line } .t { --yg-beside: wave }"
    names = operators(made('<p><i class="n">孔子</i><i class="n">颜回</i></p>', look))
    title = operators(made('<p><i class="t">论语</i></p>', look))
    assert names["S"] == 2
    assert title["S"] == 1
    assert title["c"] > 2


def test_a_heading_breaks_between_words() -> None:
    """Given where words end, a heading of two lines does not part one."""
    heading = "版式设计的基本原则和常见错误以及如何避免"
    ends = [2, 4, 5, 7, 9, 10, 12, 14, 16, 18, 20]
    asked = replace(
        sheets(f"<h1>{heading}</h1>", "h1 { font-size: 14pt; line-height: 20pt; width: 170pt }"),
        words=lambda _: ends,
    )
    lines = text(paginate(asked)).splitlines()
    place = 0
    for line in lines[:-1]:
        place += len(line)
        assert place in ends or place > len(heading)


def test_a_heading_breaks_at_its_blanks() -> None:
    """Where an author set words apart, a heading of two lines parts them there."""
    look = "h1 { font-size: 14pt; line-height: 20pt; width: 170pt }"
    lines = text(made("<h1>版式设计学 第三讲 常见的错误</h1>", look)).splitlines()
    words = [word for line in lines[:2] for word in line.split()]
    assert words == ["版式设计学", "第三讲", "常见的错误"]


def test_everything_a_line_may_hold_is_composed() -> None:
    """Links, stress, code, notes, pictures, readings: no paragraph is left to the engine."""
    body = "".join(f"<p>{text}</p>" for text in paragraphs(3, 12, "markup"))
    look = """
    .note { float: footnote } .dots { --yg-beside: dots } code { font-size: .88em }
    .ruby { display: inline-block; text-indent: 0; line-height: 1 }
    .rt, .rb { display: block; line-height: 1 } .rt { font-size: .42em }
    """
    done = made(f'<div id="top">{body}</div>', look)
    assert dict(done.fallen_back) == {}
    assert done.composed > 12


def test_a_title_set_far_apart_is_read_as_one_word() -> None:
    """Letters that spacing parts are spoken together, so that no reader puts spaces between."""
    done = made("<h1>第一章</h1><p>正文。</p>", "h1 { letter-spacing: .3em; font-size: 10.5pt }")
    with pikepdf.open(io.BytesIO(done.data)) as pdf:
        spans = [
            str(each.operands[1].get("/ActualText", ""))
            for each in pikepdf.parse_content_stream(pdf.pages[0])
            if str(each.operator) == "BDC" and isinstance(each.operands[1], pikepdf.Dictionary)
        ]
    assert "第一章" in spans
    assert not any("正文" in each for each in spans)


def test_code_takes_no_hyphen() -> None:
    """A command in a narrow column falls between its words or at the seams of its names."""
    said = "".join(
        f"<p>先运行<code>kubernetes installation {'参' * n}</code>。</p>" for n in range(6)
    )
    done = made(said, "p { width: 9em; text-align: justify } code { hyphens: none }")
    assert text(done).count("kubernetes") == text(done).count("installation") == 6


def test_a_dotted_line_below_words_is_one_stroke() -> None:
    """Dots are a dash of the pen, not each a circle; how thick and how low, the style says."""
    look = ".t { text-decoration: underline dotted 2px; text-underline-offset: 4px }"
    done = made('<p>说<i class="t">认知负荷</i>。</p>', look)
    assert operators(done)["c"] == 0
    with pikepdf.open(io.BytesIO(done.data)) as pdf:
        steps = pikepdf.parse_content_stream(pdf.pages[0])
        widths = [float(each.operands[0]) for each in steps if str(each.operator) == "w"]
    assert operators(done)["d"] == 1
    assert widths == [2.0]


def test_a_number_and_its_unit_part_where_no_line_holds_them() -> None:
    """In a column of three letters nothing stands out of it, and the number stays whole."""
    done = made("<p>87,811 dB</p>", "p { width: 3em; text-indent: 0 }")
    assert text(done).splitlines()[:2] == ["87,811 ", "dB"]
    assert not done.torn


def test_a_leader_is_one_box_however_many_its_dots() -> None:
    """All dots of a row of contents are drawn, in one text, where the engine has them."""
    look = 'a::after { content: leader(" . ") "9" } p { text-align: left }'
    done = operators(made('<p><a href="#x">第一章</a></p><p id="x">字</p>', look))
    assert done["Tm"] > 20
    assert done["BT"] <= 6


@pytest.mark.parametrize("long", range(20, 29))
def test_no_character_stands_alone_before_a_leader(long: int) -> None:
    """A row of contents that wants two lines has more than two characters on the second."""
    look = 'a::after { content: leader(" . ") " 21" } p { text-align: left; --yg-wrap: balance }'
    name = "城市更新中的社区参与机制与公共空间治理路径研究以及长期影响"[:long]
    done = made(f'<p><a href="#x">{name}</a></p><p id="x">终</p>', f"{look} p {{ width: 26em }}")
    row = text(done).partition("终")[0].split(" .")[0].splitlines()
    assert len(row) == 1 or len(row[1]) > 2


def test_a_title_ends_its_lines_where_a_clause_ends() -> None:
    """At the comma rather than at a bracket, though the lines are less even so."""
    look = "h1 { font: 21pt/28pt Noto Serif CJK SC; width: 14em; margin: 0; text-align: left }"
    lines = text(made("<h1>WM（自动洗衣）在晾衣，主人在“看书”</h1>", look)).splitlines()
    assert lines[:2] == ["WM（自动洗衣）在晾衣，", "主人在“看书”"]


def test_a_title_s_dash_begins_what_it_explains() -> None:
    """No line of a title ends in a dash: the line below opens with it."""
    look = "h1 { font: 21pt/28pt Noto Serif CJK SC; width: 14em; margin: 0; text-align: left }"
    lines = text(made("<h1>机器能不能当证人？——评某地法院裁定</h1>", look)).splitlines()
    assert lines[:2] == ["机器能不能当证人？", "——评某地法院裁定"]


@pytest.mark.parametrize("width", [28, 24, 21])
def test_an_address_ends_its_lines_at_its_seams(width: int) -> None:
    """A line may stay a little short rather than cut a word of an address in two."""
    address = "https://docs.example.com/handbook/cache/avalanche-and-recovery.html?section=remedies"
    done = made(f"<p>做法写在 {address} 里，照着做。</p>", f"p {{ width: {width}em }}")
    lines = text(done).splitlines()[:-1]
    said = [(above[-1], below[0]) for above, below in pairwise(lines) if below[0].isascii()]
    assert said
    assert not any(end.isalpha() and begin.isalpha() for end, begin in said)


def earth(look: str) -> float:
    """Return where the ideograph behind a picture begins."""
    import pypdfium2  # noqa: PLC0415

    done = made('<p>天<img src="dot.svg">地</p>', f"img {{ width: 1em; {look} }}")
    page = pypdfium2.PdfDocument(done.data)[0].get_textpage()
    return float(page.get_charbox(page.get_text_range().index("地"))[0])


def test_a_formula_stands_as_a_word_does() -> None:
    """What asks for it has a quarter of an em on both sides, another picture none."""
    assert earth("--yg-set: word") - earth("") == pytest.approx(10.5 / 2, abs=0.1)
