from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish import readers
from publish.model import (
    Aside,
    BulletList,
    Code,
    CodeListing,
    CrossReference,
    DefinitionList,
    Deletion,
    Emphasis,
    Equation,
    Figure,
    Finding,
    Image,
    LineBreak,
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
    all_text,
    plain_text,
    walk,
)
from publish.model.text import runs
from publish.readers import Manuscript
from publish.readers.html import FORM
from publish.readers.seed.washing import wash
from publish.resources import Loader
from tests.readers.pieces import blocks, codes, covered, inlines, paragraphs, titles
from tests.steps import growth

LONG = "这是一段比较长的正文，用来说明这里确实是文章，而不是导航；因此要有标点，也要有几十个字。"


def read(tmp_path: Path, html: str | bytes, name: str = "page.html") -> Manuscript:
    """Read one page."""
    path = tmp_path / name
    path.write_bytes(html.encode() if isinstance(html, str) else html)
    return readers.read(path)


def article(tmp_path: Path, html: str) -> Manuscript:
    """Read a page that has nothing but a title and some content."""
    return read(
        tmp_path, f"<!DOCTYPE html><html><body><h1>题目</h1>{html}<p>{LONG}</p></body></html>"
    )


NEWS = f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>老书店搬了家_城事_某城新闻网</title><meta property="og:title" content="老书店搬了家">
<meta name="author" content="某城新闻网">
<meta property="article:published_time" content="2024-03-05T08:00">
<style>.a{{color:red}}</style><script>var a = "<p>不是正文</p>";</script></head><body>
<div class="topbar"><a href="/">首页</a><a href="/n">新闻</a><a href="/s">体育</a></div>
<div class="crumb">您的位置：<a href="/">首页</a> &gt; <a href="/c">城事</a> &gt; 正文</div>
<div class="main"><div class="left"><h1>老书店搬了家</h1>
<div class="info"><span>2024-03-05 08:00</span> <span>来源：某城晚报</span></div>
<div class="share-box">分享到：<a>微信</a><a>微博</a></div>
<div class="article-content"><p>　　{LONG}</p><p>　　{LONG}</p>
<p><img data-src="page_files/a.jpg" src="data:image/gif;base64,R0lGOD"></p>
<p>▲店门口。记者&nbsp;王小明 摄</p><p><strong>旧址</strong></p><p>　　{LONG}</p>
<div class="ad">广告：买一送一，欲购从速，数量有限。</div><p>　　{LONG}</p>
<p>（记者 王小明 编辑：李小红）</p></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">甲事</a></ul></div>
<div class="comments"><p>网友甲：写得真好，我也去过那家店。</p></div></div>
<div class="right"><h3>热门排行</h3><ol><li><a href="/3">丙事</a></li></ol></div></div>
<div class="footer">版权所有 某城新闻网 备案号 0000</div></body></html>"""


def test_an_article_is_found_on_a_news_page(tmp_path: Path) -> None:
    """Title, byline, paragraphs and captions are the article's; the rest is reported."""
    manuscript = read(tmp_path, NEWS)
    assert titles(manuscript) == [(1, "老书店搬了家"), (2, "旧址")]
    assert paragraphs(manuscript) == [LONG] * 4
    (figure,) = [each for each in blocks(manuscript) if isinstance(each, Figure)]
    assert figure.address == "page_files/a.jpg"
    assert plain_text(figure.caption) == "店门口。记者\u00a0王小明 摄"
    byline = [plain_text(line) for line in manuscript.document.sections[0].byline]
    assert byline == ["2024-03-05 08:00 来源：某城晚报", "（记者 王小明 编辑：李小红）"]
    assert manuscript.document.metadata.date == "2024-03-05"
    expected = {"page-navigation", "page-sharing", "page-advertising", "page-related"}
    assert expected | {"page-comments", "page-furniture", "page-scripts"} <= set(codes(manuscript))


def test_a_site_that_signs_its_pages_is_no_author(tmp_path: Path) -> None:
    """The author a page names is taken only where it is a person's name or signs the text."""
    assert "某城新闻网" not in map(plain_text, read(tmp_path, NEWS).document.metadata.authors)
    named = NEWS.replace('content="某城新闻网"', 'content="王小明"')
    authors = read(tmp_path, named).document.metadata.authors
    assert [plain_text(each) for each in authors] == ["王小明"]


def test_an_article_of_sections_in_a_hidden_frame_is_read(tmp_path: Path) -> None:
    """An app's article: hidden until a script shows it, made of sections and spans."""
    html = f"""<html><head><meta property="og:title" content="夜读"></head><body>
    <h1 id="activity-name">夜读</h1><div id="meta_content"><span>原创</span> <span>小明</span></div>
    <div id="js_content" style="visibility: hidden; opacity: 0;"><section><section><p>
    <span style="font-weight: bold;">01 灯下</span></p></section><section><p><span>{LONG}</span>
    </p><p><br></p><p><span>{LONG}</span></p></section></section></div>
    <div class="qr_code"><p>微信扫一扫关注该公众号</p></div></body></html>"""
    manuscript = read(tmp_path, html)
    assert titles(manuscript) == [(1, "夜读"), (2, "01 灯下")]
    assert paragraphs(manuscript) == [LONG, LONG]


def test_a_page_without_chrome_is_all_article(tmp_path: Path) -> None:
    """Chapters written in plain HTML are kept whole, a short one beside a long one too."""
    html = f"<body><h1>甲章</h1><p>{LONG * 20}</p><h1>乙章</h1><p>短。</p></body>"
    manuscript = read(tmp_path, html)
    assert titles(manuscript) == [(1, "甲章"), (1, "乙章")]
    assert paragraphs(manuscript) == [LONG * 20, "短。"]


def test_a_list_that_holds_most_words_is_not_the_article(tmp_path: Path) -> None:
    """A long list of works below a brief text leaves heading and text where they are."""
    works = "".join(
        f"<li>某人：《某书{n}》，某某出版社，2001年，第三十页。</li>" for n in range(40)
    )
    page = (
        "<html><body><article><h1>题目</h1><p>一段不长的正文，就这么几个字。</p>"
        f"<h2>参考文献</h2><ol>{works}</ol></article></body></html>"
    )
    chapter = read(tmp_path, page).document.sections[0]
    assert [plain_text(part.title) for part in chapter.sections] == ["参考文献"]
    assert all_text(chapter.body) == "一段不长的正文，就这么几个字。"


def test_notices_of_the_platform_go_to_the_colophon(tmp_path: Path) -> None:
    """A disclaimer at the end of an article is kept among the notices."""
    manuscript = article(tmp_path, f"<p>{LONG}</p><p>特别声明：以上内容仅代表作者观点。</p>")
    ended = read(
        tmp_path, f"<body><h1>题</h1><p>{LONG}</p><p>特别声明：以上内容仅代表作者观点。</p></body>"
    )
    assert manuscript.document.notices == ()
    assert len(ended.document.notices) == 1


def test_references_keep_their_places(tmp_path: Path) -> None:
    """An entity is one character that came from several, and the seed says which."""
    manuscript = article(tmp_path, "<p>甲&amp;&nbsp;乙&#x4e2d;&#20013;丙，这里还有一些字。</p>")
    text = next(n for n in inlines(manuscript) if isinstance(n, Text) and "甲" in n.content)
    assert text.content.startswith("甲&\u00a0乙中中丙")
    source = manuscript.sources["page.html"].text
    stood = [source[run.start : run.end] for run in runs(text)]
    assert stood[:6] == ["甲", "&amp;", "&nbsp;", "乙", "&#x4e2d;", "&#20013;"]


def test_dirt_spelled_by_references_is_washed(tmp_path: Path) -> None:
    """A zero-width space written as a reference is taken out, and the edit says so."""
    manuscript = article(tmp_path, "<p>甲&#8203;乙&ZeroWidthSpace;丙，后面还有字。</p>")
    assert "甲乙丙，后面还有字。" in paragraphs(manuscript)
    assert [e.before for e in manuscript.edits] == ["&#8203;", "&ZeroWidthSpace;"]


def test_looks_become_what_they_mean(tmp_path: Path) -> None:
    """Tags and styles of weight, stress and striking out are told apart."""
    html = (
        "<p>常<b>粗</b><em>斜</em><del>删</del><code>x=1</code>"
        '<span style="font-weight:700">重</span><span style="text-emphasis: dot">点</span>'
        "<br>下一行。</p>"
    )
    manuscript = article(tmp_path, html)
    (made, _) = (b for b in blocks(manuscript) if isinstance(b, Paragraph))
    kinds = [Text, Strong, Emphasis, Deletion, Code, Strong, Emphasis, LineBreak, Text]
    assert [type(each) for each in made.content] == kinds


def test_white_space_is_what_a_browser_shows(tmp_path: Path) -> None:
    """Runs of space are one, none stand at the ends, and line ends between Han are none."""
    manuscript = article(tmp_path, "<p>\n  中文\n  换行 <b> two\n words</b>\n ，完。\n</p>")
    assert paragraphs(manuscript)[0] == "中文换行 two words，完。"


def test_breaks_that_part_paragraphs_do(tmp_path: Path) -> None:
    """Two breaks, or one before an indent, end a paragraph; one in verse does not."""
    manuscript = article(tmp_path, "<div>甲句。<br><br>乙句。<br>　　丙句。<br>丁行</div>")
    assert paragraphs(manuscript)[:3] == ["甲句。", "乙句。", "丙句。 丁行"]


def test_headings_are_set_below_the_title(tmp_path: Path) -> None:
    """Whatever ranks a page uses, its title stands above them and none is skipped."""
    manuscript = article(tmp_path, f"<h3>甲</h3><p>{LONG}</p><h5>乙</h5><p>{LONG}</p>")
    assert titles(manuscript) == [(1, "题目"), (2, "甲"), (3, "乙")]


def test_heavy_lines_are_headings(tmp_path: Path) -> None:
    """A short paragraph wholly in bold over another heads it; a sentence in bold does not."""
    html = f"<p><b>一、缘起</b></p><p>{LONG}</p><p><b>此句是结论。</b></p><p>{LONG}</p>"
    assert titles(article(tmp_path, html)) == [(1, "题目"), (2, "一、缘起")]


def test_lists_nest_whatever_was_left_open(tmp_path: Path) -> None:
    """Unclosed items, a list right below a list, and a start are understood."""
    manuscript = article(
        tmp_path, "<ul><li>甲<ul><li>子</ul><li>乙</ul><ol start=3><li>丙<li>丁</ol>"
    )
    first, second = (b for b in blocks(manuscript) if isinstance(b, BulletList | OrderedList))
    assert len(first.items) == 2
    assert isinstance(first.items[0][1], BulletList)
    assert isinstance(second, OrderedList)
    assert second.start == 3


def test_terms_are_a_definition_list(tmp_path: Path) -> None:
    """dl, dt and dd are terms with what they mean."""
    manuscript = article(tmp_path, "<dl><dt>甲<dd>一<dd>二<dt>乙<dd>三</dl>")
    (made,) = (b for b in blocks(manuscript) if isinstance(b, DefinitionList))
    assert [(plain_text(i.term), len(i.content)) for i in made.items] == [("甲", 2), ("乙", 1)]


def test_tables_keep_head_caption_and_spans(tmp_path: Path) -> None:
    """Cells over rows and columns are set in plain ones, first cell first, and it is told."""
    html = """<table><caption>表 1　产量</caption><thead><tr><th>年<th>数<th>注</thead>
    <tr><td rowspan=2>甲<td align=right>1<td>a<tr><td align=right>2<td>b
    <tr><td colspan=3>合计</table>"""
    manuscript = article(tmp_path, html)
    (made,) = (b for b in blocks(manuscript) if isinstance(b, Table))
    rows = [[plain_text(cell) for cell in row] for row in (*made.head, *made.body)]
    assert rows == [["年", "数", "注"], ["甲", "1", "a"], ["", "2", "b"], ["合计", "", ""]]
    assert plain_text(made.caption) == "产量"
    assert made.alignments[1].value == "end"
    assert "cells-merged" in codes(manuscript)


def test_an_article_in_a_cell_beside_an_archive_is_no_table(tmp_path: Path) -> None:
    """Headings over paragraphs in a cell of few rows are a page laid out, not data."""
    cell = f"<h2>题</h2><p>{LONG}</p><h3>一节</h3><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p>"
    side = "<h3>归档</h3><ul><li>八月</li></ul>"
    page = f"<tr><td colspan=2><h1>站名</h1></td></tr><tr><td>{cell}</td><td>{side}</td></tr>"
    chapter = article(tmp_path, f"<table>{page}</table>").document.sections[0]
    assert [plain_text(part.title) for part in chapter.sections] == ["一节"]


def test_a_table_for_layout_is_read_as_its_content(tmp_path: Path) -> None:
    """One cell, or tables within tables, are no data."""
    html = f"<table><tr><td><p>{LONG}</p><table><tr><td>甲<td>乙</table></td></table>"
    manuscript = article(tmp_path, html)
    assert LONG in paragraphs(manuscript)
    assert sum(isinstance(b, Table) for b in blocks(manuscript)) == 1


def test_figures_quotations_listings_and_asides(tmp_path: Path) -> None:
    """Each block of a page is the block it means."""
    html = """<figure><a href="big.png"><img src="f/a.png" alt="门"></a>
    <figcaption>图2 门口</figcaption></figure>
    <blockquote><p>书是阶梯。</p><p>——某人</p></blockquote>
    <pre><code class="language-python">if a &lt; b:
    pass</code></pre><details><summary>细节</summary><p>展开的话。</p></details>
    <div class="admonition warning"><p class="admonition-title">当心</p><p>滑。</p></div>"""
    figure, quotation, listing, aside, warning, _ = blocks(article(tmp_path, html))
    assert isinstance(figure, Figure)
    assert (figure.address, figure.alt, plain_text(figure.caption)) == ("f/a.png", "门", "门口")
    assert isinstance(quotation, Quotation)
    assert plain_text(quotation.attribution) == "某人"
    assert isinstance(listing, CodeListing)
    assert (listing.language, listing.content) == ("python", "if a < b:\n    pass")
    assert isinstance(aside, Aside)
    assert plain_text(aside.title) == "细节"
    assert isinstance(warning, Aside)
    assert warning.kind.value == "warning"


def test_line_numbers_of_listings_are_left_out(tmp_path: Path) -> None:
    """A table whose other column only counts lines is its program."""
    html = """<table><tr><td class="gutter"><pre>1
2</pre></td><td class="code"><pre><span>a</span><br><span>b</span></pre>"""
    (made,) = (b for b in blocks(article(tmp_path, html)) if isinstance(b, CodeListing))
    assert made.content == "a\nb"


def test_links_lead_out_within_or_nowhere(tmp_path: Path) -> None:
    """An address stays as written, a fragment points at its section, a script at nothing."""
    html = f"""<p>见<a href="http://a.cn/?x=1&amp;y=2">外</a>、<a href="#s">内</a>与
    <a href="javascript:alert(1)">空</a>。</p><h2 id="s">节</h2><p>{LONG}</p>"""
    nodes = inlines(article(tmp_path, html))
    assert [n.target for n in nodes if isinstance(n, Link)] == ["http://a.cn/?x=1&y=2"]
    assert [n.target for n in nodes if isinstance(n, CrossReference)] == ["s"]


NOTES = {
    "markdown": '<p>正文<sup><a href="#fn1" id="r1">[1]</a></sup>。</p><ol class="footnotes">'
    '<li id="fn1">注文。<a href="#r1">↩</a></li></ol>',
    "word": '<p>正文<a href="#_ftn1" name="_ftnref1">[1]</a>。</p>'
    '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> 注文。</p></div>',
    "wiki": '<p>正文<sup id="cite_ref-1"><a href="http://a.cn/w#cite_note-1">[1]</a></sup>。</p>'
    '<h2>注释</h2><ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">^</a>'
    " <span>注文。</span></li></ol>",
}


@pytest.mark.parametrize("html", NOTES.values(), ids=NOTES)
def test_footnotes_stand_where_they_are_called(tmp_path: Path, html: str) -> None:
    """The usual ways of writing notes are all notes, and nothing is left of their lists."""
    head = '<html><head><link rel="canonical" href="http://a.cn/w"></head>'
    page = f"{head}<body><h1>题目</h1><p>{LONG}</p>{html}"
    manuscript = read(tmp_path, page)
    (note,) = (n for n in inlines(manuscript) if isinstance(n, Note))
    assert [n.content.strip() for n in walk(note) if isinstance(n, Text)] == ["注文。"]
    assert paragraphs(manuscript)[-1] == "正文。"
    assert titles(manuscript) == [(1, "题目")]


def test_readings_are_ruby(tmp_path: Path) -> None:
    """Each base has the reading behind it, with or without parentheses for old browsers."""
    html = "<p>读<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>。</p>"
    nodes = inlines(article(tmp_path, html))
    found = [(n.reading, plain_text(n.base)) for n in nodes if isinstance(n, Ruby)]
    assert found == [("hàn", "漢"), ("zì", "字")]


_TEX = 'annotation encoding="application/x-tex"'
FORMULAS = {
    "annotated": (f"<math><semantics><mi>x</mi><{_TEX}>x^2</annotation></semantics></math>", "x^2"),
    "markup": (
        "<math><mfrac><mn>1</mn><msup><mi>x</mi><mn>2</mn></msup></mfrac></math>",
        r"\frac{1}{{x}^{2}}",
    ),
    "picture": ('<img class="ztext-math" eeimg="1" alt="a+b" src="/equation?tex=a">', "a+b"),
    "script": ('<script type="math/tex">y=1</script>', "y=1"),
    "katex": (
        (
            f'<span class="katex"><span class="x"><math><{_TEX}>z</annotation></math></span>'
            '<span class="katex-html" aria-hidden="true">z</span></span>'
        ),
        "z",
    ),
}


@pytest.mark.parametrize(("html", "tex"), FORMULAS.values(), ids=FORMULAS)
def test_formulas_are_tex(tmp_path: Path, html: str, tex: str) -> None:
    """However a page writes a formula, it is read once, as TeX."""
    manuscript = article(tmp_path, f"<p>取{html}为例，说明一下。</p>")
    assert [n.source for n in inlines(manuscript) if isinstance(n, Maths)] == [tex]
    assert "z为例" not in "".join(paragraphs(manuscript)).replace("取z为例", "")


def test_a_formula_on_its_own_line_is_an_equation(tmp_path: Path) -> None:
    """Display maths stands alone."""
    html = '<p><math display="block"><mi>x</mi></math></p>'
    assert any(isinstance(b, Equation) for b in blocks(article(tmp_path, html)))


def test_raised_figures_are_characters(tmp_path: Path) -> None:
    """10 with a raised 6 is 10⁶, not 106."""
    manuscript = article(
        tmp_path, "<p>约10<sup>6</sup>个，CO<sub>2</sub>也多，x<sup>a+1</sup>。</p>"
    )
    assert paragraphs(manuscript)[0].startswith("约10⁶个，CO₂也多，x")
    assert [n.source for n in inlines(manuscript) if isinstance(n, Maths)] == ["{}^{a+1}"]
    assert [edit.rule for edit in manuscript.edits] == ["superscript", "subscript"]


def test_a_picture_written_in_the_page_is_found_there(tmp_path: Path) -> None:
    """A picture in base 64 has a short address that the loader answers."""
    dot = (
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
        "awAAAABJRU5ErkJggg=="
    )
    manuscript = article(tmp_path, f'<p><img src="data:image/png;base64,{dot}" alt=""></p>')
    (figure,) = (b for b in blocks(manuscript) if isinstance(b, Figure))
    assert figure.address == "page.html!/data-1"
    assert not isinstance(Loader(tmp_path).picture("page.html", figure.address), Finding)


def test_small_pictures_stay_in_their_line(tmp_path: Path) -> None:
    """An emoji between words is an image with its meaning, and a counter's dot is nothing."""
    html = '<p>好<img class="emoji" src="e.png" alt="[笑]">的<img src="c.gif" width=1>。</p>'
    found = [n.alt for n in inlines(article(tmp_path, html)) if isinstance(n, Image)]
    assert found == ["[笑]"]


@pytest.mark.parametrize(
    ("said", "encoding"),
    [("gb2312", "gb18030"), ("big5", "big5"), ("shift_jis", "cp932"), ("windows-1251", "cp1251")],
)
def test_a_page_is_decoded_as_it_says(tmp_path: Path, said: str, encoding: str) -> None:
    """The encoding that a page names is believed where the bytes are not UTF-8."""
    words = {"cp932": "これは本文です、とても長い。", "cp1251": "Это текст, и он длинный."}
    words |= {"big5": "這是一段比較長的內文，用來說明。", "gb18030": LONG}
    text = words[encoding]
    head = f'<html><head><meta charset="{said}"></head>'
    html = f"{head}<body><h1>{text[:4]}</h1><p>{text}</p></body></html>"
    assert paragraphs(read(tmp_path, html.encode(encoding))) == [text]


def test_a_page_is_known_by_its_content(tmp_path: Path) -> None:
    """A page called .txt is a page, and Markdown with some tags in it is Markdown."""
    assert titles(read(tmp_path, NEWS, "a.txt"))[0] == (1, "老书店搬了家")
    markdown = f"# 题\n\n<div>甲</div>\n\n{LONG}\n\n- 乙\n- 丙\n"
    assert any(isinstance(b, BulletList) for b in blocks(read(tmp_path, markdown, "b.md")))


def test_a_fragment_is_a_page_where_all_of_it_is_tagged(tmp_path: Path) -> None:
    """Paragraphs in tags are a page without its frame; prose with a tag in it is not."""
    tagged = f"<h2>题</h2>\n<p>{LONG}</p>\n<p>{LONG}</p>\n<p>{LONG}</p>\n"
    assert paragraphs(read(tmp_path, tagged, "a.txt")) == [LONG] * 3
    assert FORM.likeness(f"{LONG}\n<p>{LONG}</p>\n{LONG}\n") < 0.5


def test_typed_bullets_are_a_list(tmp_path: Path) -> None:
    """Paragraphs that open with a bullet are items; each bullet taken is an edit."""
    manuscript = article(tmp_path, "<p>•&nbsp;甲</p><p>• 乙</p>")
    (made,) = (b for b in blocks(manuscript) if isinstance(b, BulletList))
    assert len(made.items) == 2
    assert [edit.rule for edit in manuscript.edits] == ["bullet", "bullet"]


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "b",
        "i",
        "a",
        "span",
        "ul",
        "li",
        "ol",
        "table",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "blockquote",
        "pre",
        "code",
        "sup",
        "ruby",
        "rt",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "br",
        "hr",
        "section",
        "article",
        "q",
        "details",
        "summary",
        "font",
        "center",
    ]
)
PIECES = st.one_of(
    TAGS.map("<{}>".format),
    TAGS.map("</{}>".format),
    st.text("甲乙丙，。abc 1\n　&<>;\"'", max_size=10),
    st.sampled_from(["&amp;", "&nbsp;", "&#x4e2d;", "&bogus;", "<!-- x", "<a href='#x'>", "<!"]),
)


@given(st.lists(PIECES, max_size=40))
def test_no_word_is_lost(pieces: list[str]) -> None:
    """Every word between tags is in the document, or in a finding or an edit about it."""
    source = Source("x.html", "<body>" + "".join(pieces).replace("<!", "<i"))
    reading = FORM.read(wash(source).draft)
    kept = covered(reading)
    lost = [at for at, c in enumerate(source.text) if c in "甲乙丙" and at not in kept]
    assert not [at for at in lost if not _within_tag(source.text, at)]


def _within_tag(text: str, at: int) -> bool:
    """Tell whether an offset may stand within a tag, where it is no word."""
    opening = max(text.rfind(f"<{mark}", 0, at) for mark in "abcdefhijlopqrstu/")
    return opening >= 0 and ">" not in text[opening:at]


@given(st.text(max_size=300))
def test_any_text_is_read_to_an_end(text: str) -> None:
    """No text crashes the reader, and every place it names lies in the seed."""
    source = Source("x.html", text)
    reading = FORM.read(wash(source).draft)
    assert all(0 <= at <= len(text) for at in covered(reading))


def test_further_reading_goes_to_the_colophon(tmp_path: Path) -> None:
    """What an author recommends is kept among the notices, or in the body if somebody says so."""
    links = "".join(f"<li><a href=/{n}>文章{n}的題目</a></li>" for n in "甲乙")
    page = f"<p>{LONG}</p><p>{LONG}</p><h3>延伸閱讀</h3><ul>{links}</ul>"
    manuscript = article(tmp_path, page)
    said = [all_text((block,)) for block in manuscript.document.notices]
    assert [words.split() for words in said] == [["延伸閱讀"], ["文章甲的題目文章乙的題目"]]
    assert "page-related" not in codes(manuscript)
    assert "notice-set-aside" in codes(manuscript)


def test_how_long_a_page_takes_to_read_is_no_byline(tmp_path: Path) -> None:
    """What a site counts of an article is left out, and told."""
    manuscript = article(tmp_path, f"<p>5 min read</p><p>{LONG}</p><p>{LONG}</p>")
    assert "page-controls" in codes(manuscript)
    assert not any(
        "min read" in plain_text(line) for line in manuscript.document.sections[0].byline
    )


HOSTILE = {
    "nested": "<div>",
    "quoted": "<blockquote>",
    "listed": "<ul><li>",
    "terms": "<dl><dt>",
    "heavy": "<b>甲",
    "heavy neighbours": "<b>甲, </b>",
    "unclosed tags": "<a ",
    "unclosed comments": "<!--",
    "unclosed scripts": "<script>",
    "references": "&amp;",
    "spaces": "甲&nbsp;, ",
    "a long number": "9",
    "a long line": "字",
    "wide": "<td>甲",
    "spans": "<tr><td rowspan=1000 colspan=90>甲",
    "linked data": "[",
    "notes": '<p><a id=b href="#a">[1]</a>字',
}
BEFORE = {
    "a long number": "<p>&#",
    "wide": "<table><tr>",
    "spans": "<table>",
    "linked data": '<script type="application/ld+json">',
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pages_take_steps_as_they_have_letters(kind: str) -> None:
    """Reading takes work in proportion to the page, whatever stands in it."""

    def page(times: int) -> Callable[[], object]:
        html = f"<body>{BEFORE.get(kind, '')}{HOSTILE[kind] * times}甲"
        return lambda: FORM.read(wash(Source("x.html", html)).draft)

    assert growth(page, 120, 3) < 1.3


def test_limits_are_told(tmp_path: Path) -> None:
    """What nests too deep and what is too wide is read flat, with a finding that says so."""
    assert "too-deep" in codes(read(tmp_path, f"<body><p>{LONG}</p>{HOSTILE['quoted'] * 1000}"))
    assert "table-too-wide" in codes(
        read(tmp_path, f"<body><p>{LONG}</p><table><tr>{HOSTILE['wide'] * 1000}")
    )
