"""A run of the engine as its callers see it."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from publish.paginator import Asset, paginate
from publish.provision.words import Trouble
from tests.paginator.making import LOOK, fetch, made, sheets

MIXED = """<p id="a">“开头”的段落——破折号……省略号，以及 5 kg、3.5% 与 OpenAI 公司的
<strong>强调</strong>、<em>着重</em>、<code>f(x)</code>和<a href="#a">链接文字可以跨行折断</a>。
<img src="dot.svg" alt="点">图<span class="fn">脚注，“引文”。</span>。</p><h2>标题</h2>
<ul><li>一项</li><li>二项</li></ul>"""


def test_importing_the_room_costs_no_engine() -> None:
    """The engine is imported by the first document, not with the room."""
    asked = "import sys, publish.paginator; print('weasyprint' in sys.modules)"
    done = subprocess.run(  # noqa: S603  this interpreter
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_a_machine_without_any_face_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is not asked to print with nothing: it would end the process."""
    monkeypatch.setattr("publish.fonts.printable", lambda: False)
    with pytest.raises(Trouble) as caught:
        made("<p>字</p>")
    assert "no font to print with" in caught.value.what.en


def test_the_same_sheets_give_the_same_bytes() -> None:
    """Nothing of the clock, the machine or an earlier run gets into a file."""
    given = replace(sheets(MIXED), created=datetime(2026, 1, 2, tzinfo=UTC))
    first = paginate(given)
    made("<p>别的书</p>", "p { font-family: 'Noto Sans CJK SC' }")
    assert paginate(given).data == first.data
    with pikepdf.open(BytesIO(first.data)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260102000000")
        assert b"<xmp:CreateDate>2026-01-02T00:00:00" in pdf.Root.Metadata.read_bytes()


def test_addresses_are_answered_by_the_caller_alone() -> None:
    """Every address is asked for as it stood in the sheets, and a refusal is no crash."""
    asked: list[str] = []

    def ask(address: str) -> Asset | None:
        asked.append(address)
        return None

    look = LOOK + "@font-face { font-family: x; src: url('fonts/x y.woff2') }"
    body = '<p>图<img src="图/一.png" alt="一"><img src="http://example.org/a.png" alt="二"></p>'
    paginate(replace(sheets(body), stylesheet=look, fetch=ask))
    assert set(asked) == {"图/一.png", "http://example.org/a.png", "fonts/x y.woff2"}


def test_text_is_read_as_it_was_written() -> None:
    """A file says the manuscript's characters in order, and words apart within lines."""
    text = "天地玄黄，“宇宙”洪荒。OpenAI 发布了 GPT-4 模型——它有 3.5 亿用户……" * 6
    with pypdfium2.PdfDocument(made(f"<p>{text}</p>").data) as pdf:
        said = pdf[0].get_textpage().get_text_range()
    assert "".join(said.split()).removesuffix("1") == "".join(text.split())
    assert "GPT-4 模型" in said


def test_only_what_stands_beside_a_float_is_left_to_the_engine() -> None:
    """Below a floating box paragraphs are composed again."""
    floating = '<div style="float: right; width: 5em; height: 3em">浮</div>'
    done = made(f"{floating}<p>{'文字，' * 60}</p><p>又一段。</p>")
    assert dict(done.fallen_back) == {"a float beside it": 1}


def test_a_citation_is_not_parted() -> None:
    """No line ends inside unwrapped text, however many boxes it is made of."""
    for length in range(12, 30):
        body = f'{"文" * length}<span style="white-space: nowrap">[<a href="#a">12</a>]</span>'
        with pypdfium2.PdfDocument(made(f"<p>{body}{'字' * 30}</p>").data) as pdf:
            assert "[12]" in pdf[0].get_textpage().get_text_range()


def test_a_figure_may_be_a_call_and_a_character() -> None:
    """The same figure set as a note's call and in the text is drawn both times."""
    look = ".n { vertical-align: super; font-size: 60% }"
    with pypdfium2.PdfDocument(made('<p>文<span class="n">①</span>字①。</p>', look).data) as pdf:
        assert pdf[0].get_textpage().get_text_range().startswith("文①字①。")


def test_what_cannot_be_composed_is_counted() -> None:
    """Preserved white space and foreign scripts go to the stock engine, by reason."""
    done = made("<pre>一  二</pre><p>السلام عليكم</p><p>三</p>")
    assert dict(done.fallen_back) == {
        "a script that shapes across words": 1,
        "preserved white space": 1,
    }


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p></p>",
        "<p> </p>",
        "<p><br></p>",
        "<p><b></b></p>",
        '<p><a id="x"></a></p>',
        "<p>“</p>",
        "<p>。</p>",
        "<p>\u3000\u3000字</p>",
        f"<p>{'X' * 500}</p>",
        f"<p>{'，' * 200}</p>",
        "<p style='font-size: 0'>无</p>",
        "<p>字<span style='float: left'>浮</span>字</p>",
        "<p>字<span style='position: absolute'>离</span>字</p>",
        "<p style='direction: rtl'>右</p>",
        "<p>🙂字\U000e0100\u200d𠮷\ue000\ufffc</p>",
        "<div style='width: 0'><p>零</p></div>",
        "<p style='letter-spacing: 2em'>疏AI朗</p>",
        "<p style='text-indent: -3em; text-align: right'>悬挂缩进" * 30,
        "<p style='text-indent: 200em'>远</p>",
        "<div style='columns: 2'><p>" + "分栏的文字，" * 60 + "</p></div>",
        "<div style='display: flex'><p>甲</p><p>乙</p></div>",
        "<p><ruby>汉<rt>hàn</rt></ruby>字</p>",
    ],
)
def test_odd_paragraphs_come_out(body: str) -> None:
    """Empty, overfull, floating and foreign paragraphs make a page, not a crash."""
    assert made(body).pages >= 1


def test_a_long_paragraph_comes_out() -> None:
    """A hundred thousand characters in one paragraph are set in a moment."""
    assert made(f"<p>{'文字，' * 33000}</p>").pages > 80


def test_the_fetcher_of_the_tests_refuses_strangers() -> None:
    """Only the dot is answered."""
    assert fetch("dot.svg") is not None
    assert fetch("/etc/passwd") is None


def test_counter_styles_of_the_stylesheet_count() -> None:
    """A note is called by the figure that the stylesheet's own counter style gives."""
    ring = '@counter-style ring { system: fixed; symbols: "㊀" "㊁"; }'
    call = ".fn { float: footnote } .fn::footnote-call { content: counter(footnote, ring) }"
    one = replace(sheets('<p>正文<span class="fn">注</span>完。</p>'), stylesheet=ring + call)
    page = pypdfium2.PdfDocument(paginate(one).data)[0]
    assert "㊀" in page.get_textpage().get_text_range()
