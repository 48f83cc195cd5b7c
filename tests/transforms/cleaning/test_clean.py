"""Cleaning mends what is wrong in Chinese, and lets everything else be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from publish import readers
from publish.model import (
    CodeListing,
    LineBreak,
    Paragraph,
    Quotation,
    Span,
    Verse,
    all_text,
)
from publish.model.text import join, verbatim
from publish.transforms import clean
from tests.steps import growth
from tests.transforms.making import SEED, book, chapter, line, paper, paragraph, said, texts

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
HERE = Span(SEED, 0, 0)

MENDED = [
    # rule, before, after
    ("punctuation-width", "今天,我们出发;明天:休息?好!", "今天，我们出发；明天：休息？好！"),
    ("punctuation-width", "模型(一种机器)很大", "模型（一种机器）很大"),
    ("punctuation-width", "用OKR(Objectives)来管理", "用OKR（Objectives）来管理"),
    ("punctuation-width", "用OKR（Objectives)来管理", "用OKR（Objectives）来管理"),
    ("punctuation-width", "他来了.我走了.", "他来了。我走了。"),
    ("punctuation-width", "他说你好｡", "他说你好。"),
    ("punctuation-width", "为什么选GPT?", "为什么选GPT？"),
    ("quotation-marks", '这个"反内卷“的“顶梁柱”', "这个“反内卷”的“顶梁柱”"),
    ("quotation-marks", '所谓"智能"是什么', "所谓“智能”是什么"),
    ("quotation-marks", "”智能“是什么", "“智能”是什么"),
    ("quotation-marks", "他说：“她答：“好。”就走了。”", "他说：“她答：‘好。’就走了。”"),
    ("punctuation-width", "请按Ctrl+C,再用Python.", "请按Ctrl+C，再用Python。"),
    (
        "punctuation-width",
        "参见http://a.org/p?a=1,b=2,然后继续.",
        "参见http://a.org/p?a=1,b=2，然后继续。",
    ),
    ("quotation-marks", "<<某书>>很好看", "《某书》很好看"),
    ("quotation-marks", "这是'新词'吗", "这是“新词”吗"),
    ("ellipsis", "后来...没有了", "后来……没有了"),
    ("ellipsis", "后来。。。没有了", "后来……没有了"),
    ("ellipsis", "后来…没有了", "后来……没有了"),
    ("dash", "这很难--非常难", "这很难——非常难"),
    ("dash", "这件事情很难 — 真的非常难", "这件事情很难——真的非常难"),
    ("dash", "这就是我们全部的选择—没有人能够改变它", "这就是我们全部的选择——没有人能够改变它"),
    ("quotation-marks", '"没人问，"他说，"现在都问。"', "“没人问，”他说，“现在都问。”"),
    ("punctuation-width", "“总价降到548!”晚上", "“总价降到548！”晚上"),
    ("full-width-latin", "共１２个ＡＩ模型", "共12个AI模型"),
    ("full-stop", "来了．走了．", "来了。走了。"),
    ("space-between-han", "这是 一个句子，对吗。", "这是一个句子，对吗。"),
    ("space-han-latin", "用 AI 写 3 篇", "用AI写3篇"),
    ("space-around-punctuation", "好 ，走 。", "好，走。"),
    ("indent", "\u3000\u3000正文", "正文"),
    ("indent", "&nbsp;&nbsp;正文", "正文"),
    ("trailing-space", "正文  ", "正文"),
    ("invisible-character", "正\u200b文", "正文"),
    ("object-replacement", "好。 \ufffc", "好。"),
    ("object-replacement", "年增三成【3†source】。", "年增三成。"),
    ("object-replacement", "年增三成 【12:0†报告.pdf】。", "年增三成。"),
    ("object-replacement", "年增三成:contentReference[oaicite:0]{index=0}。", "年增三成。"),
    ("object-replacement", "oai_citation:1‡nature.com", "nature.com"),
    ("object-replacement", "[cite_start]年增三成 [cite: 3, 4]。", "年增三成。"),
    ("object-replacement", "年增三成\ue200cite\ue202turn0search1\ue201。", "年增三成。"),
    (
        "latin-spacing",
        "“全民收入”（UniversalBasicIncome，简称UBI）",
        "“全民收入”（Universal Basic Income，简称UBI）",
    ),
    ("latin-spacing", "AI智能体（AIAgent）", "AI智能体（AI Agent）"),
    ("latin-spacing", "在险价值（ValueatRisk，VaR）", "在险价值（Value at Risk，VaR）"),
    ("latin-spacing", "冒牌者症候群（ImpostorSyndrome）", "冒牌者症候群（Impostor Syndrome）"),
    (
        "latin-spacing",
        "行为疗法（BehavioralTherapyforInsomnia）",
        "行为疗法（Behavioral Therapy for Insomnia）",
    ),
    ("latin-spacing", "用OKR（ObjectivesandKeyResults）", "用OKR（Objectives and Key Results）"),
    ("latin-spacing", "成长型思维（growthmindset）", "成长型思维（growth mindset）"),
    ("latin-spacing", "指数（chain-weightedindex）", "指数（chain-weighted index）"),
    ("latin-spacing", "租金（owners'equivalentrent）", "租金（owners' equivalent rent）"),
    (
        "latin-spacing",
        "护城河（economicmoat）、毛利率（grossmargin）和冰山（Laspeyresindex）",
        "护城河（economic moat）、毛利率（gross margin）和冰山（Laspeyres index）",
    ),
]

LEFT_ALONE = [
    "Hello, world! It's fine (really).",
    "价格是3,000元，时间是3:15，版本是1.2.3。",
    "见https://example.org/a,b?c=d;e。",
    "写信给a.b@example.org。",
    "他说“Stay hungry, stay foolish.”",
    "显示「Hello, world!」程序",
    "用f(x)表示，用print(a)输出",
    "坐标(0.0, 0.0)处",
    "巨集panic!会停下",
    "使用 --rm 参数".replace(" --rm ", "`--rm`"),
    "用--mount挂载",
    "工作—生活平衡指数下降",
    "ChatGPT、DeepSeek、GitHub（GitHub）",
    "元认知（metacognition）是认知，突破（breakthrough）是突破",
    "一. 总则",
    "甲公司是某某集团Inc.",
    "我们在U.S.A.",
    "第一章 总则",
    "1.1 背景",
    "白日依山尽 黄河入海流",
    "作者：张三 编辑：李四",
    "张三. 书名[M]. 北京: 出版社, 2020.",
    "don't和rock 'n' roll都好",
    "把 std::vector 换成x != y".replace(" ", ""),
    "模板::实例化的做法",
    "The word 内卷, which means involution, is new.",
    "好的:)",
    '27"的屏幕',
    '<a href="x">',
]


def test_the_points_of_a_works_entry_are_a_code() -> None:
    """王世襄. 明式家具研究. 北京: 三联书店. 2008. stands in a note as in a list."""
    entry = "王世襄. 明式家具研究. 北京: 三联书店. 2008: 45–47."
    assert clean(paper(entry)).edits == ()
    assert clean(paper("他来了. 我走了. 后来是2008年.")).edits


@pytest.mark.parametrize(("rule", "before", "after"), MENDED)
def test_each_defect_is_mended_under_its_rule(rule: str, before: str, after: str) -> None:
    """The line is mended, and the edits say by which rule."""
    revised = clean(paper(before))
    assert said(revised.document) == after
    assert rule in {edit.rule for edit in revised.edits}


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_right_stays(text: str) -> None:
    """English, numbers, names, addresses and deliberate spacing are not touched."""
    assert clean(paper(text)).edits == ()


def test_a_mark_sees_its_neighbours_across_markup() -> None:
    """The comma after an emphasis, a link or a note is widened for the Han inside."""
    before = "*重点*,[链接](),注^他说^,`代码`,好"
    done = clean(book(chapter(paragraph(before)))).document
    assert said(done).startswith("重点，链接，注他说，")


def test_code_and_what_stands_beside_it_stay() -> None:
    """Code is never touched, nor the spaces that set it off."""
    document = book(chapter(paragraph("用 `a,b` 命令"), CodeListing("", "甲,乙", span=HERE)))
    assert clean(document).document == document


@pytest.mark.parametrize("label", ["错误：", "Bad:", "An example of complete and correct usage:"])
def test_specimens_stay(label: str) -> None:
    """A quotation that shows what is wrong, or right, is deliberate, as is its counterpart."""
    wrong = Quotation((paragraph("嗨!你知道嘛?"),), span=HERE)
    other = paragraph("compared with:")
    assert clean(book(chapter(paragraph(label), wrong, wrong, other, wrong))).edits == ()
    assert clean(book(chapter(other, wrong))).edits != ()
    assert clean(book(chapter(paragraph("badly said:"), wrong))).edits != ()
    assert clean(book(chapter(paragraph("他来信了。"), wrong))).edits != ()


def test_the_chapter_tells_how_it_quotes() -> None:
    """Straight marks become corner ones where the chapter uses those."""
    done = clean(paper("他說「好」，又說「行」。", '她說"走"。', script="zh-Hant-TW")).document
    assert said(done).endswith("她說「走」。")


def test_a_wide_point_between_names_stays() -> None:
    """Only where a chapter ends its sentences with ``．`` is it a full stop."""
    assert clean(paper("史蒂夫．賈伯斯來了。他走了。")).edits == ()


def test_spaces_in_verse_and_titles_stay() -> None:
    """What parts the halves of a verse or a title is not stray."""
    verse = Verse((line("白日，依山 尽。"),), span=HERE)
    document = book(chapter(verse, title="第一回 甄士隐 贾雨村"))
    assert clean(document).edits == ()


def test_references_keep_their_punctuation() -> None:
    """The marks of a bibliography are a code of their own."""
    document = book(chapter(paragraph("张三, 李四: 书名. 北京: 出版社"), title="参考文献"))
    assert clean(document).edits == ()


def test_the_spans_of_mended_text_are_true() -> None:
    """An edit's place is in the seed, before anything was changed."""
    revised = clean(paper("好 ,坏 ,"))
    assert sorted((e.span.start, e.before) for e in revised.edits) == [
        (1, " "),
        (2, ","),
        (4, " "),
        (5, ","),
    ]


def test_breaks_part_lines() -> None:
    """A break the author asked for is no space between Han."""
    run = (verbatim(SEED, 0, "上，句 "), LineBreak(span=HERE), verbatim(SEED, 5, " 下。句"))
    done = clean(book(chapter(Paragraph(run, span=HERE)))).document
    assert [text.content for text in texts(done)] == ["上，句", "下。句"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("承担风险来来维持", "doubled-character"),
        ("好的，，走", "doubled-character"),
        ("他说“好。", "unbalanced-quotation"),
        ("工作—生活平衡", "doubtful-dash"),
        ("脑腐（brainrot）", "lost-spaces"),
        ("马太效应（Mattheweffect）", "lost-spaces"),
        ("AI暴露度（AIexposure）", "lost-spaces"),
        ("私\ue123字", "private-character"),
    ],
)
def test_doubts_are_findings(text: str, code: str) -> None:
    """What may be meant is pointed at, and not changed."""
    revised = clean(paper(text))
    assert [finding.code for finding in revised.findings] == [code]
    assert said(revised.document) == text


@pytest.mark.parametrize("text", ["班布里奇（Bainbridge）", "华兹华斯（Wordsworth）"])
def test_surnames_have_lost_no_space(text: str) -> None:
    """English surnames are often two words of English."""
    assert clean(paper(text)).findings == ()


@pytest.mark.parametrize(
    "text", ["为了了解", "来来往往", "存在在这里", "目的的确", "他还是是非分明"]
)
def test_words_that_meet_are_no_doubt(text: str) -> None:
    """The same character twice is often two words."""
    assert clean(paper(text)).findings == ()


@pytest.mark.skipif(not SEEDS.exists(), reason="the trial texts are not here")
def test_the_trial_texts_come_out_clean() -> None:
    """Every half-width mark beside Han is gone, and no letter has changed."""
    manuscript = readers.read(SEEDS)
    revised = clean(manuscript.document)
    for before, after in zip(manuscript.document.sections, revised.document.sections, strict=True):
        letters = [
            "".join(c for c in all_text(part.body) if c.isalnum()) for part in (before, after)
        ]
        assert letters[0] == letters[1]


@pytest.mark.parametrize("words", ["他的的书，甲—丙。", '"文" 说, ', "文\xa0 , "])
@pytest.mark.parametrize("runs", [1, 2], ids=["one run", "many runs"])
def test_a_line_costs_no_more_than_its_length(words: str, runs: int) -> None:
    """Four times the patches and doubts on a line take four times the work, not sixteen."""

    def cleaned(times: int) -> Callable[[], object]:
        texts = join(verbatim(SEED, runs * at * len(words), words) for at in range(times))
        document = book(chapter(Paragraph((texts,), span=texts.span)))
        return lambda: clean(document)

    assert growth(cleaned, 40) < 1.2
