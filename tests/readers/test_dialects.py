"""Markdown of every make: what each writes, and the reading written down for it beforehand."""

from pathlib import Path

import pytest

from publish.model import (
    Block,
    CrossReference,
    Figure,
    Link,
    Paragraph,
    Section,
    Source,
    Table,
    plain_text,
    walk,
)
from publish.readers import read
from publish.readers.markdown.reader import read as read_markdown
from publish.readers.seed.draft import Draft
from tests.readers.compact import compact, outlined

LINES = [
    ("甲<sub>2</sub>乙<sup>10</sup>", "Paragraph(甲₂乙¹⁰)"),
    ("H~2~O 与 x^2^", "Paragraph(H₂O 与 x²)"),
    ("<b>粗</b><i>斜</i><del>删</del>", "Paragraph(Strong(粗)Emphasis(斜)Deletion(删))"),
    ("一<br>二<br/>三", "Paragraph(一LineBreak()二LineBreak()三)"),
    ("这是==要紧==的%%私话%%。", "Paragraph(这是Emphasis(要紧)的。)"),
    ("a == b == c", "Paragraph(a == b == c)"),
    ("10~20元，好~的~吧", "Paragraph(10~20元，好~的~吧)"),
    ("是 ~旧的~ 词", "Paragraph(是 Deletion(旧的) 词)"),
    (r"行内\(x_1*y*z\)式", "Paragraph(行内Maths x_1*y*z()式)"),
    (r"注\(一\)与\[二\]", "Paragraph(注(一)与[二])"),
    ("$`a*b`$ 价 $5 和 $6", "Paragraph(Maths a*b() 价 $5 和 $6)"),
    ("![图|300](a.png)字", "Paragraph(Image a.png()字)"),
    ("![图](a.png =30x20)字", "Paragraph(Image a.png()字)"),
    ("![[塔.png|300]]字", "Paragraph(Image 塔.png()字)"),
    ("信寄 me@a.org。", "Paragraph(信寄 Link mailto:me@a.org(me@a.org)。)"),
    ("见 www.a.org/b。", "Paragraph(见 Link http://www.a.org/b(www.a.org/b)。)"),
    ("{kbd}`K` {math}`x^2`", "Paragraph(Code(K) Maths x^2())"),
    ("前 {{ site.a }} 后", "Paragraph(前 Code({{ site.a }}) 后)"),
    ("[词]({% link a.md %})后", "Paragraph(词后)"),
    ("Vec<T> 与 <未知>", "Paragraph(Vec<T> 与 <未知>)"),
    ("- [x] 甲\n- [ ] 乙", "BulletList(-Paragraph(☑ 甲)-Paragraph(☐ 乙))"),
    ("甲\n（1）一\n（2）二", "Paragraph(甲（1）一（2）二)"),
    ("甲：\n（1）一\n（2）二", "Paragraph(甲：)OrderedList(-Paragraph(一)-Paragraph(二))"),
    ("> [!tip]- 题\n> 话", "Aside tip<题>(Paragraph(话))"),
    ("> [!quote] 谁\n> 话", "Quotation(Paragraph(话)谁)"),
    ('!!! note "题"\n    一\n\n    二', "Aside note<题>(Paragraph(一)Paragraph(二))"),
    ("??? tip\n    一", "Aside tip<>(Paragraph(一))"),
    ('=== "甲"\n    一\n\n=== "乙"\n    二', "Definitions([甲: Paragraph(一)][乙: Paragraph(二)])"),
    (":::caution 题\n:::tip\n内\n:::\n:::", "Aside warning<题>(Aside tip<>(Paragraph(内)))"),
    ("::: {.warning}\n话\n:::", "Aside warning<>(Paragraph(话))"),
    ("::: columns\n::: column\n左\n:::\n:::", "Paragraph(左)"),
    ('{% hint style="danger" %}\n话\n{% endhint %}', "Aside warning<>(Paragraph(话))"),
    ("{{< notice tip >}}\n话\n{{< /notice >}}", "Aside tip<>(Paragraph(话))"),
    ("{% highlight sh %}\n# a\n{% endhighlight %}", "CodeListing sh(# a)"),
    ('{{< figure src="a.png" title="塔" >}}', "Figure a.png(塔)"),
    ("{% raw %}\n话\n{% endraw %}", "Paragraph(话)"),
    ("```{note}\n话\n```", "Aside note<>(Paragraph(话))"),
    ("```{code-block} py\n:linenos:\n\nx\n```", "CodeListing py(x)"),
    ("```{figure} a.png\n:name: f\n\n塔\n```", "Figure a.png(塔)"),
    ("```{math}\n:label: e\n\na=b\n```", "Equation a=b()"),
    ("```{python}\nx\n```", "CodeListing python(x)"),
    ("```rust,ignore\nx\n```", "CodeListing rust(x)"),
    ("<details>\n<summary>题</summary>\n\n话\n\n</details>", "Aside note<题>(Paragraph(话))"),
    ("<aside>\n💡 话\n\n</aside>", "Aside note<>(Paragraph(💡 话))"),
    ("<div align=center>\n\n# 题\n\n</div>", "题"),
    ("?> 话", "Aside tip<>(Paragraph(话))"),
    ("[TOC]\n\n话", "Paragraph(话)"),
    ("话\n{: .lead}", "Paragraph(话)"),
    ("\\begin{align}\na&=b\\\\\n\\end{align}", "Equation \\begin{align}\na&=b\\\\\n\\end{align}()"),
    ("%%\n私\n%%\n\n话", "Paragraph(话)"),
    ("> <div>甲</div>", "Quotation(Paragraph(甲))"),
    ("- <p>甲 <b>乙</b></p>", "BulletList(-Paragraph(甲 Strong(乙)))"),
    ("<style>p{}</style>\n\n话", "Paragraph(话)"),
    ("import X from './x'\n\n<X>\n\n话\n\n</X>", "Paragraph(话)"),
    ("import X from 'x'", "Paragraph(import X from 'x')"),
    (r"见图 \@ref(fig:a)", "Paragraph(见图 CrossReference fig:a())"),
    (":begin_tab:`甲`\n话\n:end_tab:", "Definitions([甲: Paragraph(话)])"),
]  # fmt: skip


@pytest.mark.parametrize(("markdown", "reading"), LINES)
def test_each_make_of_markdown_is_read(markdown: str, reading: str) -> None:
    """Each is read as what its own program would show."""
    found = read_markdown(Draft(Source("s.md", markdown + "\n"), markdown + "\n")).pieces
    said = "".join(compact(one) if isinstance(one, Block) else str_title(one) for one in found)
    assert said == reading


def str_title(piece: object) -> str:
    """Return the words of a heading."""
    return "".join(compact(one) for one in getattr(piece, "title", ()))


STRESS = [
    ("“引”。**甲**乙", "甲"),
    ("看**《书》、**吧", "《书》、"),
    ("看**见[链](https://a.b)。**后", "见链。"),
    ("看**`码`：**后", "码："),
    ("看**外*内。*外**后", "外内。外"),
    ("看__“引。”__后", "“引。”"),
    ("看**（一）**、**【二】**后", "（一）"),
    ("看**100%**的", "100%"),
    ("看**他说：「好！」**后", "他说：「好！」"),
    ("看**甲……**后", "甲……"),
    ("看**甲——**后", "甲——"),
    ("**甲：***乙*", "甲："),
]


@pytest.mark.parametrize(("markdown", "stressed"), STRESS)
def test_stress_ends_beside_any_chinese_mark(markdown: str, stressed: str) -> None:
    """Whatever mark stands at an edge of stressed words, and Han outside it."""
    found = read_markdown(Draft(Source("s.md", markdown), markdown)).pieces
    assert isinstance(found[0], Block)
    said = compact(found[0])
    for within in ("Link https://a.b(链)", "Code(码)", "Code(`码`)", "Emphasis(内。)"):
        said = said.replace(within, within.partition("(")[2].rstrip(")"))
    assert f"Strong({stressed})" in said


FRONT = [
    ("---\ntitle: 甲\nauthor: 乙\ndate: 2024-01-02\n---\n\n话。\n", "甲 乙 2024-01-02"),
    ('+++\ntitle = "甲"\nauthors = ["乙"]\ndate = 2024-01-02\n+++\n\n话。\n', "甲 乙 2024-01-02"),
    ('{\n"title": "甲",\n"author": "乙",\n"date": "2024-01-02"\n}\n\n话。\n', "甲 乙 2024-01-02"),
    ("% 甲\n% 乙\n% 2024-01-02\n\n话。\n", "甲 乙 2024-01-02"),
]


@pytest.mark.parametrize(("markdown", "said"), FRONT)
def test_front_matter_of_every_make(markdown: str, said: str, tmp_path: Path) -> None:
    """YAML, TOML, JSON and a title block say title, author and date."""
    (tmp_path / "s.md").write_text(markdown, encoding="utf-8")
    title, author, date, *_ = outlined(read(tmp_path / "s.md")).split("\n")
    assert [line.split(": ", 1)[1] for line in (title, author, date)] == said.split(" ")


def test_what_repeats_is_told_once() -> None:
    """A tag, a comment or a command that comes again is one finding, where it is first."""
    text = "# 题\n\n<u>一</u>，<u>二</u>。<!-- 私 -->\n\n<u>三</u> {{ a.b }} {{ a.b }}<!-- 话 -->\n"
    found = read_markdown(Draft(Source("s.md", text), text)).findings
    told = [(one.code, one.arguments().get("count"), one.span and one.span.start) for one in found]
    assert told == [("tags-dropped", 3, 5), ("remarks-left-out", 2, 23), ("commands-shown", 2, 44)]


def test_a_picture_and_its_caption_need_no_blank_line(tmp_path: Path) -> None:
    """A numbered line right below a picture is its caption; the book numbers it itself."""
    text = "# 题\n\n一段话。\n\n![](a.png)\n图 1：系统的结构\n\n末一段话。\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (figure,) = (n for n in walk(read(tmp_path).document) if isinstance(n, Figure))
    assert plain_text(figure.caption) == "系统的结构"


def test_bars_without_a_rule_make_a_table() -> None:
    """Lines between bars with as many cells each are a table without a head; others are words."""
    text = "| 名称 | 价格 |\n| **苹果** | 3 |\n\n| 甲 | 乙 |\n不是表\n\n|甲|\n|乙|\n"
    table, *others = read_markdown(Draft(Source("s.md", text), text)).pieces
    assert isinstance(table, Table)
    assert table.head == ()
    assert [[plain_text(cell) for cell in row] for row in table.body] == [
        ["名称", "价格"],
        ["苹果", "3"],
    ]
    assert not any(isinstance(one, Table) for one in others)


def test_a_numbered_line_captions_a_picture_with_words_of_its_own(tmp_path: Path) -> None:
    """The numbered paragraph below a picture is its caption, and its alternative text stays."""
    text = "# 题\n\n![一只猫](a.png)\n\n图 2 猫在窗台上\n\n![狗](b.png)\n\n末一段话。\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    cat, dog = (n for n in walk(read(tmp_path).document) if isinstance(n, Figure))
    assert (plain_text(cat.caption), cat.alt) == ("猫在窗台上", "一只猫")
    assert (plain_text(dog.caption), dog.alt) == ("狗", "狗")


def test_a_heading_in_brackets_is_a_reference(tmp_path: Path) -> None:
    """``[words of a heading]`` leads there; an author's own definition wins, a number is none."""
    text = (
        "# 书名\n\n见 [第二节]、[第二节][]、[那里][第三节：引]、[没有的]、[1]、[已定]。\n\n"
        "## 第二节\n\n[已定]: http://a.example\n\n"
        "## 第三节：引 {#third}\n\n## 1\n\n## 已定\n\n话。\n"
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    made = read(tmp_path)
    led = [n for n in walk(made.document) if isinstance(n, CrossReference)]
    assert [(plain_text(n.content), n.target) for n in led] == [
        ("第二节", "第二节"),
        ("第二节", "第二节"),
        ("那里", "third"),
    ]
    (links,) = (n for n in walk(made.document) if isinstance(n, Link))
    assert links.target == "http://a.example"
    assert "、[没有的]、[1]、已定。" in plain_text(
        next(n for n in walk(made.document) if isinstance(n, Paragraph)).content
    )


def test_bookdown_marks_parts(tmp_path: Path) -> None:
    """What says that a title opens a part is no word of the title, and is logged."""
    text = "# (PART) 第一部 起步 {-}\n\n# 第一章 甲\n\n一段话。\n\n# (APPENDIX) 附录 {-}\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    made = read(tmp_path)
    titles = [plain_text(n.title) for n in walk(made.document) if isinstance(n, Section)]
    assert [title for title in titles if "(" in title] == []
    assert [edit.before for edit in made.edits] == ["(PART) ", "(APPENDIX) "]
