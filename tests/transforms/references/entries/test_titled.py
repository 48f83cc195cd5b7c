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
        ("某某组织（2021）。《某展望》。日内瓦。", Parsed(("某某组织",), "某展望", "", "2021")),
        (
            "某某周刊｜《谁在送》，2021年第9期，记者：黄某",
            Parsed(("某某周刊",), "谁在送", "", "2021"),
        ),
        (
            "謝某。2013。《某圖》。台北：某某研究所。",
            Parsed(("謝某",), "某圖", "", "2013", "某某研究所"),
        ),
        ("某某日報（2016年11月23日），〈月薪〉，A6版。", Parsed(("某某日報",), "月薪", "", "2016")),
        (
            "《某子·梁某上》，见杨某译注：《某子译注》，某某书局1960年版",
            Parsed((), "某子·梁某上", "某子译注", "1960", "某某书局"),
        ),
        (
            "某某報，2022年3月4日，〈某員的一天〉，A5版。",
            Parsed(("某某報",), "某員的一天", "", "2022"),
        ),
        (
            "某某署。(2023)。某報告。https://example.org/a",
            Parsed(("某某署",), "某報告", "", "2023"),
        ),
        ("某园 - 《某疗法》 - https://example.org/1", Parsed(("某园",), "某疗法")),
        (
            "罗某. 某论（修订版）. 何某译. 某某出版社，2009.",
            Parsed(("罗某",), "某论", "", "2009", "某某出版社"),
        ),
        ("某社部发〔2020〕62号《关于某事的通知》", Parsed((), "关于某事的通知")),
        ("贾某（导演）. 某峡[电影]. 2006.", Parsed(("贾某",), "某峡", "", "2006")),
        (
            "王某：《某法（第三版）》，某某出版社2022年版。",
            Parsed(("王某",), "某法", "", "2022", "某某出版社"),
        ),
    ],
)
def test_programmes_translations_and_theses(entry: str, told: Parsed) -> None:
    """The number of an episode is no name; who translated did not write."""
    assert parsed(entry) == told


def test_what_nobody_can_tell_apart_is_soon_given_up() -> None:
    """Long entries of one character over and over cost no more than their length."""
    for unit in ("Roe A, ", "甲、", "A. ", "《甲》", "“a” ", "Roe, A., & ", "(", "甲：", "1985, "):
        parsed(unit * (1900 // len(unit)))
