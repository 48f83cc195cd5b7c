"""The glossary: what the text explains, and nothing else."""

import pytest

from publish.decisions import Decision, Decisions
from publish.edition import Script, TermOrder
from publish.model import (
    Alignment,
    Definition,
    DefinitionList,
    Document,
    Mention,
    Span,
    Table,
    all_text,
    plain_text,
    walk,
)
from publish.transforms import gather_glossary, gathering, initial, order_glossary
from publish.transforms.language.zhuyin import spelled
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
        ("工人佩戴安全绳（safety rope）上塔", "安全绳", ["safety rope"]),
        ("我们随后加装屏蔽门（screen door）", "屏蔽门", ["screen door"]),
        ("老人激发出求生欲（will to live）", "求生欲", ["will to live"]),
        ("先做扎染，勾芡浮雕感（relief effect）。", "浮雕感", ["relief effect"]),
        ("强化学习（reinforcement learning）", "强化学习", ["reinforcement learning"]),
        ("后进先出（last in, first out）", "后进先出", ["last in, first out"]),
        ("《居民时间调查》（ATUS）", "居民时间调查", ["ATUS"]),
        ("隨著成長型思維（growth mindset）", "成長型思維", ["growth mindset"]),
        ("有人靠做私域（private domain）谋生", "私域", ["private domain"]),
        ("她在世界经济论坛（WEF）上说", "世界经济论坛", ["WEF"]),
        ("国际货币基金组织（IMF）预计", "国际货币基金组织", ["IMF"]),
        ("『路徑依賴』（path dependence）", "路徑依賴", ["path dependence"]),
        ("渐冻症（ALS/肌萎缩侧索硬化症）很罕见", "渐冻症", ["ALS", "肌萎缩侧索硬化症"]),
        ("帕金森病（Parkinson's disease或PD）", "帕金森病", ["Parkinson's disease", "PD"]),
        ("MVP，即最小可行产品，很常用", "MVP", ["最小可行产品"]),
        ("药叫senolytics，也就是衰老细胞裂解药。", "senolytics", ["衰老细胞裂解药"]),
        (
            "最小可行产品（minimum viable product (MVP)）",
            "最小可行产品",
            ["minimum viable product", "MVP"],
        ),
        (
            "強制性公積金（Mandatory Provident Fund，簡稱「強積金」或 MPF）",
            "強制性公積金",
            ["Mandatory Provident Fund", "強積金", "MPF"],
        ),
        ("“鲶鱼效应”，也叫“catfish effect”，", "鲶鱼效应", ["catfish effect"]),
        (
            "主导动机（leitmotif，德语作Leitmotiv）严格说不属于和声",
            "主导动机",
            ["leitmotif", "Leitmotiv"],
        ),
        ("这叫肉鸽（roguelike的音译）", "肉鸽", ["roguelike"]),
        ("最大摄氧量（VO₂max）讲起", "最大摄氧量", ["VO₂max"]),
        ("用了自動調音（Auto-Tune）當效果", "自動調音", ["Auto-Tune"]),
        ("都来聊聊情绪价值（emotional value）", "情绪价值", ["emotional value"]),
        ("如何用好费曼技巧（Feynman Technique）", "费曼技巧", ["Feynman Technique"]),
        ("每天写代码（coding）", "写代码", ["coding"]),
        ("有人靠做空（short selling）获利", "做空", ["short selling"]),
        ("模型会过拟合（overfitting）", "过拟合", ["overfitting"]),
        ("资讯不对称（information asymmetry）", "资讯不对称", ["information asymmetry"]),
        ("还有讀心術（mind reading）", "讀心術", ["mind reading"]),
        ("常见的有布洛芬（ibuprofen）", "布洛芬", ["ibuprofen"]),
        ("我们把存储（Image Store）独立出来", "存储", ["Image Store"]),
        ("而核心CPI（core CPI）较小", "核心CPI", ["core CPI"]),
        ("天天跑A/B测试（A/B testing）", "A/B测试", ["A/B testing"]),
        ("计算机断层扫描（CT）", "计算机断层扫描", ["CT"]),
        ("用户生成内容（UGC）", "用户生成内容", ["UGC"]),
        ("HPA轴（下丘脑—垂体—肾上腺轴）", "HPA轴", ["下丘脑—垂体—肾上腺轴"]),
        ("通常用softmax函数（又叫归一化指数函数）", "softmax函数", ["归一化指数函数"]),
        (
            "随机梯度下降（英文：stochastic gradient descent，缩写SGD）",
            "随机梯度下降",
            ["stochastic gradient descent", "SGD"],
        ),
        (
            "世贸组织（World Trade Organization，下称WTO）",
            "世贸组织",
            ["World Trade Organization", "WTO"],
        ),
        ("货币幻觉，又称“货币错觉”，是", "货币幻觉", ["货币错觉"]),
        (
            "首过效应，又称首过消除（first-pass elimination），",
            "首过效应",
            ["首过消除", "first-pass elimination"],
        ),
        (
            "士绅化（gentrification），又译绅士化、中产化，",
            "士绅化",
            ["gentrification", "绅士化", "中产化"],
        ),
        ("独热编码（one-hot encoding，即只有一位为1的编码）", "独热编码", ["one-hot encoding"]),
        ("MMT（现代货币理论）", "MMT", ["现代货币理论"]),
        ("GDPR（《通用数据保护条例》）", "GDPR", ["通用数据保护条例"]),
        (
            "叫首次公开募股（initial public offering，IPO）。",
            "首次公开募股",
            ["initial public offering", "IPO"],
        ),
        ("多做提取练习（retrieval practice）", "提取练习", ["retrieval practice"]),
        ("至于预期违约（anticipatory breach），另当别论", "预期违约", ["anticipatory breach"]),
        ("还要看市净率（P/B）；", "市净率", ["P/B"]),
        ("单氯丙二醇（3-MCPD）超标", "单氯丙二醇", ["3-MCPD"]),
        ("看一下溶解固体（dissolved solids）", "溶解固体", ["dissolved solids"]),
        ("中国证券监督管理委员会（以下简称证监会）", "中国证券监督管理委员会", ["证监会"]),
        ("切成两个组块（chunk）", "组块", ["chunk"]),
        ("信使RNA（mRNA）进入细胞质", "信使RNA", ["mRNA"]),
        ("用第一把位（first position）", "第一把位", ["first position"]),
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
        "教堂山（Chapel Hill）的学者",
        "在华盛顿（Washington）的年会",
        "我在星巴克（Starbucks）买咖啡",
        "服务（lighttpd）部署好了",
        "消息队列（RabbitMQ）负责解耦",
        "费雪（Irving Fisher，1867—1947）提出",
        "柏林墙（见下图）倒了",
        "推特（X）被罚",
        "羅內堡教授（Till Roenneberg）主持",
        "克利夫兰诊所（Cleveland Clinic）的研究",
        "OpenAI（旧金山）的接口",
        "经验（即数据）告诉我们",
        "维果茨基（Lev Vygotsky）提出",
        "他叫李明（Li Ming）",
        "到了北京（Beijing）",
        "写进第十一版（ICD-11）",
        "专注才不是一种稀缺的奢侈品。",
        "普特南（Putnam）写过一本书",
        "春天，就是播种的季节。",
        "忘了充电就哭哭（QQ）",
        "网络论坛（PTT、Dcard）很吵",
        "上台紧张很正常，学名表演焦虑，别怕",
        "吞吐翻了三倍（A100，单卡）",
        "别信天才的说法（俗称VAK模型）",
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


@pytest.mark.parametrize(
    ("text", "headword"),
    [
        ("所谓内卷，是指没有发展的增长。", "内卷"),
        ("所谓人机共生，并不是比拼速度，而是学会协作。", "人机共生"),
        ("高血压，是指血压持续偏高的状态。", "高血压"),
        ("心流，就是人完全投入时忘记时间的状态。", "心流"),
        ("数字鸿沟，指不同人群在获取技术上的差距。", "数字鸿沟"),
        ("下垫面，即与大气接触的地表，是关键。", "下垫面"),
        ("雙言現象，指同一社群裡兩種語體並存的情形。", "雙言現象"),
    ],
)
def test_a_sentence_that_defines_gives_a_term(text: str, headword: str) -> None:
    """是指, 指, 即 with a noun phrase, and what 所谓 is said to be, if not only to be not."""
    assert entries(paper(text)) == [(headword, [])]


@pytest.mark.parametrize(
    "text",
    ["箭头指向下面的那个按钮。", "这里指的是前面说过的情况。", "第二天，即十月一日的早晨，下雨。"],
)
def test_a_sentence_that_points_defines_nothing(text: str) -> None:
    """An arrow, a pronoun, a day."""
    assert entries(paper(text)) == []


def test_a_plain_statement_defines_what_is_glossed() -> None:
    """X（gloss）是……的Y: the sentence is kept as what the entry says."""
    (entry,) = gather_glossary(paper("音位（phoneme）是能区别意义的最小单位。")).document.glossary
    assert all_text(entry.definition) == "音位（phoneme）是能区别意义的最小单位。"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("承诺（acceptance）：必须与要约完全一致。", "承诺（acceptance）：必须与要约完全一致。"),
        (
            "酥油（ghee，也就是去掉乳固体的澄清黄油）可以炸。",
            "酥油（ghee，也就是去掉乳固体的澄清黄油）",
        ),
        (
            "褪黑素（melatonin）是一种在黑暗中分泌的激素，它像报时的钟声。",
            "褪黑素（melatonin）是一种在黑暗中分泌的激素",
        ),
        ("下游慢了，上游重试，这叫重试风暴（retry storm）。", "下游慢了，上游重试，这叫重试风暴"),
        ("幸福（eudaimonia）不是开心，而是活得好。", "幸福（eudaimonia）不是开心，而是活得好。"),
        (
            "人会拿自己跟别人比。这种现象叫社会比较（social comparison）。",
            "人会拿自己跟别人比。这种现象叫社会比较",
        ),
        (
            "有人把房贷余额除以房价叫做贷款成数（loan to value）。",
            "有人把房贷余额除以房价叫做贷款成数",
        ),
        (
            "常说的是跑步经济性（running economy），指的是同样配速下消耗的氧气。",
            "跑步经济性（running economy），指的是同样配速下消耗的氧气。",
        ),
        ("血管承受的压力叫收缩压（systolic pressure）。", "血管承受的压力叫收缩压"),
    ],
)
def test_what_a_glossed_term_is_may_be_told_behind_it_or_before(text: str, said: str) -> None:
    """Behind a colon at the head of a line, behind 指的是, or before 叫."""
    (entry,) = gather_glossary(paper(text)).document.glossary
    assert all_text(entry.definition) == said


def test_what_points_back_defines_nothing() -> None:
    """这种……叫 says what it is called and not what it is."""
    (entry,) = gather_glossary(
        paper("他们管这种落差叫感知通胀（perceived inflation）。")
    ).document.glossary
    assert entry.definition == ()


@pytest.mark.parametrize(
    "text",
    [
        "护城河（moat）是巴菲特最爱讲的词。",
        "梯度（gradient）是很重要的。",
        "鲜味（umami）是一九〇八年提出的第五种基本味。",
        "有个更响亮的名字，叫注意力经济（attention economy）。",
        "渐冻症（ALS，即肌萎缩侧索硬化症）很罕见。",
        "策略（strategy）：第一是降价，第二是关店。",
    ],
)
def test_a_judgement_a_name_a_list_define_nothing(text: str) -> None:
    """What is said of a term need not say what it is."""
    (entry,) = gather_glossary(paper(text)).document.glossary
    assert all_text(entry.definition) == ""


def test_words_in_emphasis_are_the_whole_term() -> None:
    """An author who sets 古各斯之戒 in bold has said where it begins."""
    document = paper("问起*古各斯之戒*（Ring of Gyges）。")
    assert entries(document) == [("古各斯之戒", ["Ring of Gyges"])]


def test_what_kind_of_thing_something_is_defines_it() -> None:
    """水活度是一种……的指标 says what it is; what everybody calls so needs no entry."""
    document = paper("水活度是一种衡量食物中可用水分的指标，记作aw。", "写作是一种孤独的劳动。")
    (entry,) = gather_glossary(document).document.glossary
    assert all_text(entry.definition) == "水活度是一种衡量食物中可用水分的指标"


def test_an_abbreviation_joins_its_expansion() -> None:
    """Two explanations of one term are one entry."""
    document = paper("全民基本收入（UBI）好", "UBI（Universal Basic Income）好")
    assert entries(document) == [("全民基本收入", ["UBI", "Universal Basic Income"])]


def test_every_use_is_a_mention() -> None:
    """The longest form, whole words only, not in links or code."""
    one = chapter(paragraph("[AI](),AID,`AI`,AI智能体（AI Agent）和AI（人工智能）,AI"), key="one")
    two = chapter(paragraph("用AI智能体,AI"), key="two")
    assert mentions(book(one, two)) == ["AI智能体", "AI", "AI", "AI智能体", "AI"]


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


def terms(*rows: str, title: str, head: str = "术语|英文|说明") -> Document:
    """Return a book with a table, cells apart by bars, in a section of this title."""
    cells = [tuple(line(cell) for cell in row.split("|")) for row in (head, *rows)]
    usual = (Alignment.START,) * len(cells[0])
    table = Table("table", (), usual, (cells[0],), tuple(cells[1:]), span=HERE)
    return book(chapter(paragraph("用长短期记忆"), table, title=title))


@pytest.mark.parametrize(("title", "stays"), [("术语表", False), ("第二章", True)])
def test_a_table_of_terms_is_a_glossary(title: str, *, stays: bool) -> None:
    """Known by its head wherever it stands; under such a title it is moved."""
    document = terms("长短期记忆|long short-term memory (LSTM)|一种网络", title=title)
    done = gather_glossary(document).document
    (entry,) = done.glossary
    assert [plain_text(name) for name in entry.glosses] == ["long short-term memory", "LSTM"]
    assert all_text(entry.definition) == "一种网络"
    assert any(isinstance(node, Table) for node in walk(done)) is stays


def test_a_term_listed_twice_is_one_entry() -> None:
    """What its second row adds is added."""
    document = terms("样例|instance|甲", "样例|example|乙", title="术语表")
    assert entries(document) == [("样例", ["instance", "example"])]


def test_other_tables_are_no_glossary() -> None:
    """Prices are not terms."""
    assert entries(terms("苹果|3|好", title="第二章", head="品名|价格|说明")) == []


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


@pytest.mark.parametrize(
    "text",
    [
        "独立内核，即使容器内的应用利用内核的漏洞溢出，也能挡住。",
        "操初到任，即设五色棒十余条于县之四门。",
        "太尉大怒，指着道众说道：“你等不开与我看。”",
        "赴“蟠桃胜会”即着那红衣仙女去摘桃。",
        "情知事泄，亦即披挂上马，与尚交锋。",
        "他夸了半天，这就是怎么说。",
        "掌柜的听完大喜，又叫小二再打两壶酒来，摆在桌上。",
        "主帅即刻传令，众将即日启程。将军即领兵出城去了。",
        "老人回头，又叫：“快来！快来！”",
        "那老师傅大怒，指着后生骂道：“这一行的规矩你全忘了吗，还敢在这里说话。”",
    ],
)
def test_a_tale_defines_nothing(text: str) -> None:
    """叫 may be shouting, 即 may be at once, and 指 may be a finger."""
    assert entries(paper(text)) == []


def test_a_style_may_order_by_zhuyin() -> None:
    """By the reading of phrases, in the order of the signs, Latin words behind."""
    quoted = (
        f"「{word}」（the {word.encode().hex()}）"
        for word in ("音樂", "長期", "行業", "腦腐", "重複")
    )
    gathered = gather_glossary(paper(*quoted, "AI（人工智慧）")).document
    done = order_glossary(Script.TAIWAN, TermOrder.ZHUYIN)(gathered).document
    assert [
        (initial(e, Script.TAIWAN, TermOrder.ZHUYIN), plain_text(e.headword)) for e in done.glossary
    ] == [
        ("ㄋ", "腦腐"),
        ("ㄏ", "行業"),
        ("ㄔ", "長期"),
        ("ㄔ", "重複"),
        ("ㄧ", "音樂"),
        ("A", "AI"),
    ]


@pytest.mark.parametrize(
    ("pinyin", "zhuyin"),
    [
        ("zhi1", "ㄓ1"),
        ("xue2", "ㄒㄩㄝ2"),
        ("yu3", "ㄩ3"),
        ("yuan2", "ㄩㄢ2"),
        ("yong4", "ㄩㄥ4"),
        ("ying1", "ㄧㄥ1"),
        ("you3", "ㄧㄡ3"),
        ("wu3", "ㄨ3"),
        ("weng1", "ㄨㄥ1"),
        ("lv4", "ㄌㄩ4"),
        ("jun1", "ㄐㄩㄣ1"),
        ("er2", "ㄦ2"),
        ("OKR", "OKR"),
    ],
)
def test_syllables_are_spelled_in_zhuyin(pinyin: str, zhuyin: str) -> None:
    """Glides and rounded vowels are told apart as in dictionaries."""
    assert spelled(pinyin) == zhuyin


def test_what_may_be_a_name_is_asked_about_and_obeyed() -> None:
    """教堂山 is a place until a person says that it is a term; a refused term is none."""
    document = paper("在教堂山（Chapel Hill）谈心流（flow）")
    asked = gather_glossary(document)
    (finding,) = asked.findings
    told = finding.proposal()
    assert told is not None
    assert (told.kind, told.becomes) == ("term", "教堂山")
    assert finding.span is not None
    (entry,) = asked.document.glossary
    yes = Decision("term", "教堂山", accept=True, becomes="教堂山", span=HERE)
    no = Decision("term", "心流", accept=False, span=HERE)
    settled = Decisions({yes.matter(finding.span): yes, no.matter(entry.span): no})
    (other,) = gathering(settled)(document).document.glossary
    assert plain_text(other.headword) == "教堂山"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("只能做裸多（即不对冲的单边多头）。", "裸多"),
        ("把价格与溢价率相加，数值越小越便宜，这就是双低策略。", "双低策略"),
    ],
)
def test_what_may_be_said_of_a_term_is_asked_about(text: str, term: str) -> None:
    """A name that no other name follows may be one: the question says with what certainty."""
    done = gather_glossary(paper(text))
    assert done.document.glossary == ()
    (proposal,) = (finding.proposal() for finding in done.findings)
    assert proposal is not None
    assert proposal.becomes == term
    assert 0 < proposal.certainty < 1


def test_what_is_asked_about_keeps_what_is_said_of_it() -> None:
    """A name that a person takes for a term is defined by its sentence."""
    document = paper("教堂山（Chapel Hill）是一种盖在山上的房子。")
    (finding,) = gather_glossary(document).findings
    assert finding.span is not None
    yes = Decision("term", "教堂山", accept=True, becomes="教堂山", span=HERE)
    settled = Decisions({yes.matter(finding.span): yes})
    (entry,) = gathering(settled)(document).document.glossary
    assert all_text(entry.definition) == "教堂山（Chapel Hill）是一种盖在山上的房子。"


def test_a_person_may_correct_where_a_term_begins() -> None:
    """What it becomes is the headword, as far as it ends where the term does."""
    document = paper("这是深层心流（deep flow）")
    (entry,) = gather_glossary(document).document.glossary
    yes = Decision("term", plain_text(entry.headword), accept=True, becomes="心流", span=HERE)
    (other,) = gathering(Decisions({yes.matter(entry.span): yes}))(document).document.glossary
    assert plain_text(other.headword) == "心流"
