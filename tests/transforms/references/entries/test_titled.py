"""Entries whose title is marked, from abroad and from the air."""

import pytest

from publish.transforms.references.entries import Parsed, parsed


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "上村千鶴『ひとりの老後』法某、2007年。",
            Parsed(("上村千鶴",), "ひとりの老後", "", "2007", "法某"),
        ),
        (
            "山某昌弘、『格差の社会』、東京：某書房、2004年",
            Parsed(("山某昌弘",), "格差の社会", "", "2004", "某書房"),
        ),
        (
            "佐某俊樹「不平等な国」『某公論』2000年5月号、70-85頁",
            Parsed(("佐某俊樹",), "不平等な国", "某公論", "2000"),
        ),
        ("某生省編『白書 某年版』2019", Parsed(("某生省",), "白書 某年版", "", "2019")),
        (
            "김모도, 『아픈 청춘』, 모모출판, 2010.",
            Parsed(("김모도",), "아픈 청춘", "", "2010", "모모출판"),
        ),
        (
            "王大，〈論「某『書』者」〉，《某刊》9:2（2002年12月），頁1-2。",
            Parsed(("王大",), "論「某『書』者」", "某刊", "2002"),
        ),
    ],
)
def test_japanese_and_korean_titles(entry: str, told: Parsed) -> None:
    """『』 mark a book there, and what is quoted within a title here."""
    assert parsed(entry) == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("某某FM，第321期《夜班》，2020年4月", Parsed(("某某FM",), "夜班", "", "2020")),
        ("某某波动，Vol.88 《谈工作》，2022-11-09", Parsed(("某某波动",), "谈工作", "", "2022")),
        (
            "[^1]: 某某论坛. 《某年报告》. 2025年1月. https://example.org/2024/",
            Parsed(("某某论坛",), "某年报告", "", "2025"),
        ),
        (
            "《群众》（法）古斯塔夫·某 著 冯某 译 某某出版社",
            Parsed(("古斯塔夫·某",), "群众", "", "", "某某出版社"),
        ),
        (
            "丹尼尔·某著，胡某、李某译. 快慢. 北京：某某出版社，2012.",
            Parsed(("丹尼尔·某",), "快慢", "", "2012", "某某出版社"),
        ),
        (
            "习某. 在某会上. 某某日报, 2020-07-22(002).",
            Parsed(("习某",), "在某会上", "某某日报", "2020"),
        ),
        ("某某部等八部门：《某意见》，2021年", Parsed(("某某部",), "某意见", "", "2021")),
        (
            "王某（2018）。某事之研究（未出版之碩士論文）。國立某某大學，臺北市。",
            Parsed(("王某",), "某事之研究", "", "2018", "國立某某大學"),
        ),
        (
            "某某處（2022）。某年統計。取自 https://example.org/ct.asp?x=1",
            Parsed(("某某處",), "某年統計", "", "2022"),
        ),
        (
            "Bo, P.（2009）。所述（陳某譯）。台北：麥某。（原著出版於1987年）",
            Parsed(("Bo, P.",), "所述", "", "2009", "麥某"),
        ),
    ],
)
def test_programmes_translations_and_theses(entry: str, told: Parsed) -> None:
    """The number of an episode is no name; who translated did not write."""
    assert parsed(entry) == told
