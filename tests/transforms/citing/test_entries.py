"""Entries as the standards word them: our own works, in the pattern of printed examples."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest

from publish.edition import CitationForm, Citing, Standard
from publish.model import MAGAZINE, Reference, Span, WorkKind
from publish.transforms.citing import apa, gbt
from publish.transforms.citing.people import Name

HERE = Span("x.bib", 0, 9)
Made: TypeAlias = Callable[[Reference], str]


def work(kind: WorkKind, title: str, *authors: str) -> Reference:
    return Reference("k", (), authors, title, kind=kind, span=HERE)


BOOK = replace(
    work(WorkKind.BOOK, "灯下杂记", "周明远"),
    city="南京",
    publisher="江南出版社",
    year="2002",
    pages="288",
)
TRANSLATED = replace(
    work(WorkKind.BOOK, "明日的银行", "博纳"),
    translators=("徐一舟",),
    city="北京",
    publisher="学林出版社",
    year="2023",
    edition="2",
)
ARTICLE = replace(
    work(WorkKind.ARTICLE, "药品资质审核", "于一", "刘二", "柴三", "王四"),
    container="北方大学学报",
    year="2012",
    volume="52",
    issue="11",
    pages="1518-1523",
)
LATIN = replace(
    work(WorkKind.ARTICLE, "A model of small things", "Godard, Jean-Luc", "De Morgan, Augustus"),
    container="Things",
    year="1993",
    issue="7",
    pages="50-58",
    doi="10.1000/182",
)
CHAPTER = replace(
    work(WorkKind.CHAPTER, "洪水的成因", "程一山"),
    editors=("许一", "赵二"),
    container="河流与科技",
    city="北京",
    publisher="学林出版社",
    year="1999",
    pages="32-36",
)
PAPER = replace(
    work(WorkKind.PAPER, "Seeing with attention", "Li, Jiangning", "Smith, John R."),
    container="Proceedings of some day",
    year="2017",
    pages="2204-2212",
)
THESIS = replace(
    work(WorkKind.THESIS, "论开关", "井一"),
    city="北京",
    publisher="北方大学",
    year="2022",
    genre="博士学位论文",
)
NEWS = replace(
    work(WorkKind.NEWSPAPER, "判决书上网", "何一"),
    container="日日新报",
    date="2000-05-21",
    year="2000",
    pages="2",
)
WEB = replace(
    work(WorkKind.WEB, "两种茶诗", "杨一"),
    date="2021-04-21",
    year="2021",
    accessed="2023-05-02",
    url="https://example.org/tea",
)
STANDARD = replace(
    work(WorkKind.STANDARD, "资源描述", "某标准委员会"),
    number="GB/T 1—2021",
    city="北京",
    publisher="标准出版社",
    year="2021",
)
PREPRINT = replace(
    work(WorkKind.PREPRINT, "Controlled light", "Jenkins, S. D."),
    container="arXiv",
    date="2012-03-18",
    year="2012",
    accessed="2020-06-24",
    url="https://doi.org/10.48550/x",
    doi="10.48550/x",
)


def written(one: Reference, standard: Standard, form: CitationForm = CitationForm.NUMERIC) -> str:
    pieces = apa.entry(one) if standard is Standard.APA else gbt.entry(one, Citing(standard, form))
    return "".join(piece.words for piece in pieces)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (BOOK, "周明远. 灯下杂记[M]. 南京：江南出版社，2002：288."),
        (TRANSLATED, "博纳. 明日的银行[M]. 徐一舟，译. 2版. 北京：学林出版社，2023."),
        (
            ARTICLE,
            "于一，刘二，柴三，等. 药品资质审核[J]. 北方大学学报，2012，52（11）：1518-1523.",
        ),
        (
            LATIN,
            (
                "Godard J-L，De Morgan A. A model of small things[J/OL]. Things，1993（7）："
                "50-58. DOI:10.1000/182."
            ),
        ),
        (
            CHAPTER,
            "程一山. 洪水的成因[M]//许一，赵二. 河流与科技. 北京：学林出版社，1999：32-36.",
        ),
        (
            PAPER,
            (
                "Li Jiangning，Smith J R. Seeing with attention[C]//Proceedings of some day，2017："
                "2204-2212."
            ),
        ),
        (THESIS, "井一. 论开关[D]. 北京：北方大学，2022."),
        (NEWS, "何一. 判决书上网[N]. 日日新报，2000-05-21（2）."),
        (WEB, "杨一. 两种茶诗[EB/OL]. （2021-04-21）[2023-05-02]. https://example.org/tea."),
        (STANDARD, "GB/T 1—2021 资源描述[S]."),
        (
            PREPRINT,
            (
                "Jenkins S D. Controlled light[PP/OL]. arXiv（2012-03-18）[2020-06-24]. "
                "https://doi.org/10.48550/x."
            ),
        ),
    ],
)
def test_gbt_of_2025(one: Reference, said: str) -> None:
    """GB/T 7714—2025, numeric: clauses 7.1, 7.4–7.7 and 8.2–8.15."""
    assert written(one, Standard.GBT_2025) == said


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (BOOK, "周明远. 灯下杂记[M]. 南京: 江南出版社, 2002: 288."),
        (
            LATIN,
            (
                "GODARD J L, DE MORGAN A. A model of small things[J/OL]. Things, 1993(7): "
                "50-58. DOI:10.1000/182."
            ),
        ),
        (
            PAPER,
            (
                "LI J, SMITH J R. Seeing with attention[C]//Proceedings of some day. 2017: "
                "2204-2212."
            ),
        ),
        (STANDARD, "某标准委员会. 资源描述: GB/T 1—2021[S]. 北京: 标准出版社, 2021."),
        (
            replace(BOOK, url="https://example.org/b", accessed="2014-06-26"),
            "周明远. 灯下杂记[M/OL]. 南京: 江南出版社, 2002: 288[2014-06-26]. https://example.org/b.",
        ),
    ],
)
def test_gbt_of_2015(one: Reference, said: str) -> None:
    """GB/T 7714—2015, numeric: clauses 8.1.1 (capitals), 8.5 (day of access), 4.1–4.7."""
    assert written(one, Standard.GBT_2015) == said


@pytest.mark.parametrize(
    ("one", "standard", "said"),
    [
        (BOOK, Standard.GBT_2015, "周明远, 2002. 灯下杂记[M]. 南京: 江南出版社: 288."),
        (
            ARTICLE,
            Standard.GBT_2025,
            "于一，刘二，柴三，等，2012. 药品资质审核[J]. 北方大学学报，52（11）：1518-1523.",
        ),
        (
            replace(BOOK, authors=()),
            Standard.GBT_2025,
            "佚名，2002. 灯下杂记[M]. 南京：江南出版社：288.",
        ),
    ],
)
def test_gbt_by_author_and_year(one: Reference, standard: Standard, said: str) -> None:
    """The year follows the names, and nobody is 佚名 (2015: 8.1.3, 10.2)."""
    assert written(one, standard, CitationForm.AUTHOR_YEAR) == said


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (
            LATIN,
            (
                "Godard, J.-L., & De Morgan, A. (1993). A model of small things. Things, (7), "
                "50–58. https://doi.org/10.1000/182"
            ),
        ),
        (
            replace(LATIN, volume="50"),
            (
                "Godard, J.-L., & De Morgan, A. (1993). A model of small things. Things, "
                "50(7), 50–58. https://doi.org/10.1000/182"
            ),
        ),
        (
            replace(PAPER, editors=("Doe, Ann", "Roe, Bob")),
            (
                "Li, J., & Smith, J. R. (2017). Seeing with attention. In A. Doe & B. Roe (Eds.), "
                "Proceedings of some day (pp. 2204–2212)."
            ),
        ),
        (
            replace(
                work(WorkKind.BOOK, "Systems: A primer", "Meadows, D. H."),
                edition="3rd",
                publisher="Green Press",
                year="2008",
            ),
            "Meadows, D. H. (2008). Systems: A primer (3rd ed.). Green Press.",
        ),
        (BOOK, "周明远. (2002). 灯下杂记. 江南出版社."),
        (THESIS, "井一. (2022). 论开关 [博士学位论文, 北方大学]."),
        (
            ARTICLE,
            "于一, 刘二, 柴三, 王四. (2012). 药品资质审核. 北方大学学报, 52(11), 1518–1523.",
        ),
    ],
)
def test_apa(one: Reference, said: str) -> None:
    """APA 7: 9.8 (people), 10.1–10.6 (kinds of works), 9.34 (DOI)."""
    assert written(one, Standard.APA) == said


EDITED = replace(
    work(WorkKind.BOOK, "Old thoughts", "Fro, Sam"),
    editors=("Str, Jim",),
    translators=("Str, Jim",),
    publisher="Fro, Sam",
    year="2010",
)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (EDITED, "Fro, S. (2010). Old thoughts (J. Str, Ed. & Trans.)."),
        (
            replace(EDITED, editors=("A, B", "C, D"), edition="2", volume="3", publisher="P"),
            "Fro, S. (2010). Old thoughts (B. A & D. C, Eds.; J. Str, Trans.; 2nd ed., Vol. 3). P.",
        ),
        (
            replace(LATIN, authors=("A Body", "Another Body"), pages="e0209", doi="", volume="4"),
            "A Body & Another Body. (1993). A model of small things. Things, 4(7), Article e0209.",
        ),
        (
            replace(LATIN, genre=MAGAZINE, date="1993-02-03", doi=""),
            (
                "Godard, J.-L., & De Morgan, A. (1993, February 3). A model of small things. "
                "Things, (7), 50–58."
            ),
        ),
        (
            replace(
                CHAPTER, title="A part", editors=("Roe, Bob",), translators=("A, B",), edition="2"
            ),
            (
                "程一山. (1999). A part (B. A, Trans.). In B. Roe (Ed.), "
                "河流与科技 (2nd ed., pp. 32–36). 学林出版社."
            ),
        ),
        (
            replace(
                STANDARD, kind=WorkKind.REPORT, title="A brief", number="1", genre="Issue Brief"
            ),
            "某标准委员会. (2021). A brief (Issue Brief No. 1). 标准出版社.",
        ),
    ],
)
def test_apa_tells_people_editions_and_days(one: Reference, said: str) -> None:
    """APA 9.14 (days), 9.19 (parentheses), 9.29 (a publisher that is the author), 10.1–10.4."""
    assert written(one, Standard.APA) == said


@pytest.mark.parametrize(
    ("name", "of_2025", "of_2015"),
    [
        ("Li, Jiangning", "Li Jiangning", "LI J"),
        ("Li, J.", "Li J", "LI J"),
        ("Williams-Ellis, Amabel", "Williams-Ellis A", "WILLIAMS-ELLIS A"),
        ("Park, Ji-Ryong", "Park J-R", "PARK J R"),
        ("Veen, Peter H van der", "Veen P H van der", "VEEN P H van der"),
        ("Peebles, P. Z., Jr.", "Peebles P Z Jr", "PEEBLES P Z, Jr"),
        ("World Health Organization", "World Health Organization", "World Health Organization"),
        ("张三", "张三", "张三"),
    ],
)
def test_names(name: str, of_2025: str, of_2015: str) -> None:
    """2025 (7.1.1): no capitals, hyphens kept, pinyin in full; 2015 (8.1.1): the reverse."""
    assert gbt.write_name(Name.of(name), Standard.GBT_2025) == of_2025
    assert gbt.write_name(Name.of(name), Standard.GBT_2015) == of_2015


MAPPED = replace(
    work(WorkKind.MAP, "某地地质图", "胡一"),
    city="北京",
    publisher="学林出版社",
    year="2021",
    scale="1:25000",
    size="128cm×84cm",
)
PATENT = replace(
    work(WorkKind.PATENT, "一种桥", "李一"),
    number="CN2U",
    filed="CN1.0",
    date="2023-01-03",
    year="2023",
)
PERIODICAL = replace(
    work(WorkKind.PERIODICAL, "某某杂志", "某某学会"),
    city="武汉",
    publisher="某某学会",
    year="1984",
    volume="1984（1）—",
)
PART = replace(CHAPTER, editors=("许一",), translators=("姜三",))
DATA = replace(
    work(WorkKind.DATASET, "某地数据", "郑一"),
    edition="1",
    publisher="数据库",
    date="2018",
    year="2018",
    cstr="1.2.x",
    url="https://example.org/data",
)


@pytest.mark.parametrize(
    ("one", "of_2025", "of_2015"),
    [
        (
            MAPPED,
            "胡一. 某地地质图. 1:25000[CM]. 北京：学林出版社，2021. 128cm×84cm.",
            "胡一. 某地地质图[CM]. 北京: 学林出版社, 2021.",
        ),
        (
            PATENT,
            "李一. 一种桥：CN1.0[P]. 2023-01-03.",
            "李一. 一种桥: CN2U[P]. 2023-01-03.",
        ),
        (
            replace(PATENT, pages="8-9"),
            "李一. 一种桥：CN1.0[P]. 2023-01-03：8-9.",
            "李一. 一种桥: CN2U[P]. 2023-01-03.",
        ),
        (
            PERIODICAL,
            "某某学会. 某某杂志[J]. 1984（1）—. 武汉：某某学会，1984.",
            "某某学会. 某某杂志[J]. 1984（1）—. 武汉: 某某学会, 1984.",
        ),
        (
            PART,
            "程一山. 洪水的成因[M]. 姜三，译//许一. 河流与科技. 北京：学林出版社，1999：32-36.",
            "程一山. 洪水的成因[M]. 姜三, 译//许一. 河流与科技. 北京: 学林出版社, 1999: 32-36.",
        ),
        (
            DATA,
            "郑一. 某地数据[DS/OL]. V1. 数据库（2018）. https://example.org/data. CSTR:1.2.x.",
            "郑一. 某地数据[DS/OL]. V1. 数据库, 2018. https://example.org/data.",
        ),
    ],
)
def test_each_standard_has_numbers_scales_and_identifiers(
    one: Reference, of_2025: str, of_2015: str
) -> None:
    """2025 asks for a patent's application, a map's scale and size, a CSTR; 2015 does not."""
    assert written(one, Standard.GBT_2025) == of_2025
    assert written(one, Standard.GBT_2015) == of_2015


def test_a_report_without_a_year_has_the_year_it_was_seen_in() -> None:
    """In square brackets, as a guess; 2015 shows the day itself."""
    seen = replace(
        work(WorkKind.REPORT, "某报告", "某会"), url="https://example.org/r", accessed="2025-02-28"
    )
    assert written(seen, Standard.GBT_2025) == "某会. 某报告[R/OL]. [2025]. https://example.org/r."
    assert "[2025-02-28]" in written(seen, Standard.GBT_2015)


def test_archives_and_maps_have_types_of_their_own() -> None:
    """A with the number of its shelf and the day, CM with its volume (annex B)."""
    letter = Reference(
        "a",
        (),
        ("某人",),
        "某奏折",
        year="1887",
        kind=WorkKind.ARCHIVE,
        number="04-01",
        publisher="某档案馆",
        city="北京",
        date="1887-03-13",
        span=HERE,
    )
    chart = Reference(
        "m", (), ("某人",), "某地图集", year="1982", kind=WorkKind.MAP, volume="2", span=HERE
    )
    said = ["".join(p.words for p in gbt.entry(work, Citing())) for work in (letter, chart)]
    assert said == [
        "某人. 某奏折：04-01[A]. 北京：某档案馆，1887-03-13.",
        "某人. 某地图集：第2卷[CM]. 1982.",
    ]
