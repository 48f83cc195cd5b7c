"""The glossary: what the text explains, and nothing else."""

import pytest

from publish.edition import Script
from publish.model import (
    Definition,
    DefinitionList,
    Document,
    Mention,
    Span,
    all_text,
    plain_text,
    walk,
)
from publish.transforms import gather_glossary, initial, order_glossary
from tests.transforms.making import SEED, book, chapter, line, paper, paragraph, said

HERE = Span(SEED, 0, 9)


def entries(document: Document) -> list[tuple[str, list[str]]]:
    """Return headwords with their glosses."""
    done = gather_glossary(document).document
    return [(plain_text(e.headword), [plain_text(g) for g in e.glosses]) for e in done.glossary]


def mentions(document: Document) -> list[str]:
    """Return what is wrapped."""
    done = gather_glossary(document).document
    return [plain_text(node.content) for node in walk(done) if isinstance(node, Mention)]


@pytest.mark.parametrize(
    ("text", "headword", "glosses"),
    [
        ("UBI（全民基本收入）很新", "UBI", ["全民基本收入"]),
        ("用KPI（关键绩效指标）考核", "KPI", ["关键绩效指标"]),
        ("研究表明，拥有成长型思维（growth mindset）的人", "成长型思维", ["growth mindset"]),
        (
            "诸如“全民基本收入”（Universal Basic Income，简称UBI）",
            "全民基本收入",
            ["Universal Basic Income", "UBI"],
        ),
        ("OKR（Objectives and Key Results）", "OKR", ["Objectives and Key Results"]),
        ("随着AI智能体（AI Agent）的发展", "AI智能体", ["AI Agent"]),
        ("美国国家经济研究局（NBER）认为", "美国国家经济研究局", ["NBER"]),
        (
            "本书介绍大语言模型（large language model，LLM）",
            "大语言模型",
            ["large language model", "LLM"],
        ),
        ("这就是检索增强生成，简称RAG，很新", "检索增强生成", ["RAG"]),
        ("叫默会知识（tacit knowledge）", "默会知识", ["tacit knowledge"]),
        ("经合组织（OECD）在报告里", "经合组织", ["OECD"]),
        ("后进先出（last in, first out）", "后进先出", ["last in, first out"]),
        ("《居民时间调查》（ATUS）", "居民时间调查", ["ATUS"]),
        ("隨著成長型思維（growth mindset）", "成長型思維", ["growth mindset"]),
        ("有人靠做私域（private domain）谋生", "私域", ["private domain"]),
        ("她在世界经济论坛（WEF）上说", "世界经济论坛", ["WEF"]),
        ("国际货币基金组织（IMF）预计", "国际货币基金组织", ["IMF"]),
        ("都来聊聊情绪价值（emotional value）", "情绪价值", ["emotional value"]),
        ("如何用好费曼技巧（Feynman Technique）", "费曼技巧", ["Feynman Technique"]),
        ("每天写代码（coding）", "写代码", ["coding"]),
        ("有人靠做空（short selling）获利", "做空", ["short selling"]),
    ],
)
def test_terms_are_found_in_every_shape(text: str, headword: str, glosses: list[str]) -> None:
    """Quoted or not, Latin or Chinese, with its abbreviation or without."""
    assert entries(paper(text)) == [(headword, glosses)]


@pytest.mark.parametrize(
    "text",
    [
        "他在2020年（疫情期间）写道",
        "如图（图1）所示",
        "陈永伟（作者）说",
        "约翰·史密斯（John Smith）认为",
        "贝索斯（Jeff Bezos）曾说",
        "李飞飞（Fei-Fei Li）曾说",
        "经济学家奥托（David Autor）曾说",
        "公有云（AWS、Azure、GCP、Oracle）都有",
        "macOS（具体以文档为准）",
        "这种方法（当然不是唯一的方法）很好",
        "OpenAI（总部位于旧金山）发布",
        "iPhone（第一代）发布",
        "价格是三元（约0.5美元）",
        "计算f（x）的值",
        "见《论语》（Analects）",
    ],
)
def test_parentheses_that_gloss_nothing_are_not_taken(text: str) -> None:
    """Remarks, years, people and places are no terms."""
    assert entries(paper(text)) == []


def test_a_definition_is_kept_in_the_authors_words() -> None:
    """所谓……是指…… defines; a denial does not."""
    done = gather_glossary(paper("所谓内卷，是指没有发展的增长。后来", "所谓共生，并不是竞赛。"))
    (entry,) = done.document.glossary
    assert plain_text(entry.headword) == "内卷"
    assert all_text(entry.definition) == "所谓内卷，是指没有发展的增长。"


def test_an_abbreviation_joins_its_expansion() -> None:
    """Two explanations of one term are one entry."""
    document = paper("全民基本收入（UBI）好", "UBI（Universal Basic Income）好")
    assert entries(document) == [("全民基本收入", ["UBI", "Universal Basic Income"])]


def test_the_first_use_in_each_chapter_is_linked() -> None:
    """Once a chapter, the longest form, whole words only, not in links or code."""
    one = chapter(paragraph("[AI](),AID,`AI`,AI智能体（AI Agent）和AI（人工智能）,AI"), key="one")
    two = chapter(paragraph("用AI智能体,AI"), key="two")
    assert mentions(book(one, two)) == ["AI智能体", "AI", "AI智能体", "AI"]


def test_a_short_term_is_not_found_across_words() -> None:
    """卷积 is not in 内卷积极."""
    document = paper("“卷积”（convolution）", key := "内卷积极地发展")
    assert key in said(document)
    assert mentions(document) == ["卷积"]


def test_headings_give_terms_but_hold_no_links() -> None:
    """A title may explain a term; the text below mentions it."""
    document = book(chapter(paragraph("用AI"), title="AI（人工智能）来了"))
    assert entries(document) == [("AI", ["人工智能"])]
    done = gather_glossary(document).document
    assert not [n for n in done.sections[0].title if isinstance(n, Mention)]
    assert mentions(document) == ["AI"]


def test_the_authors_own_glossary_is_moved() -> None:
    """A list of terms under such a title becomes entries; the section goes."""
    terms = DefinitionList(
        (Definition(line("脑腐"), (paragraph("一种退化"),), span=HERE),), span=HERE
    )
    pairs = [paragraph(text) for text in ("鞍点，saddle point", "变换，transform", "标签，label")]
    document = book(
        chapter(paragraph("脑腐")),
        chapter(terms, title="术语表", key="terms"),
        chapter(*pairs, title="术语对照表", key="pairs"),
    )
    assert entries(document) == [
        ("脑腐", []),
        ("鞍点", ["saddle point"]),
        ("变换", ["transform"]),
        ("标签", ["label"]),
    ]
    done = gather_glossary(document).document
    assert [section.key for section in done.sections] == ["chapter"]


def _ordered(script: Script, *words: str) -> list[tuple[str, str]]:
    quoted = (
        f"“{word}”（the {word.encode().hex()}）" if ord(word[0]) > 0xFF else f"{word}（某某）"
        for word in words
    )
    done = order_glossary(script)(gather_glossary(paper(*quoted)).document).document
    return [(initial(e, script), plain_text(e.headword)) for e in done.glossary]


def test_simplified_is_ordered_by_the_reading_of_phrases() -> None:
    """长期 stands under C, 行业 under H, and Latin words among their letters."""
    assert _ordered(Script.SIMPLIFIED, "行业", "长期", "ChatGPT", "会计", "卷积") == [
        ("C", "长期"),
        ("C", "ChatGPT"),
        ("H", "行业"),
        ("J", "卷积"),
        ("K", "会计"),
    ]


def test_traditional_is_ordered_by_strokes() -> None:
    """The groups say how many."""
    assert _ordered(Script.TAIWAN, "腦腐", "全民", "AI") == [
        ("6畫", "全民"),
        ("13畫", "腦腐"),
        ("A", "AI"),
    ]


def test_a_document_without_terms_is_left_alone() -> None:
    """Nothing is made of nothing."""
    document = paper("没有术语的一段话。")
    assert gather_glossary(document).document is document


@pytest.mark.parametrize(
    "text",
    [
        "埃利什（Madeleine Clare Elish）说",
        "经济学家奥托（David Autor）说",
        "作家川端清子（Kiyoko Kawabata）说",
        "画家高木由香（Yuka Takagi）说",
        "创办人张小满（Mandy Zhang）说",
        "学者福柯（Foucault）说",
        "与约翰逊（Simon Johnson）合著",
    ],
)
def test_a_person_is_no_term(text: str) -> None:
    """Names of people, spelled out in parentheses, stay out of the glossary."""
    assert entries(paper(text)) == []
