"""Entries: told apart as far as they truly say, in the shapes people write them in."""

import pytest

from publish.transforms.references.entries import Parsed, head, keyed, numbered, parsed


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "PwC, 2025 Global AI Jobs Barometer (productivity)",
            Parsed(("PwC",), "2025 Global AI Jobs Barometer", note="productivity"),
        ),
        (
            "Bone, Ehlinger & Stephany, Skills or Degree? The Rise of Hiring (skills)",
            Parsed(
                ("Bone", "Ehlinger", "Stephany"),
                "Skills or Degree? The Rise of Hiring",
                note="skills",
            ),
        ),
        (
            "Smith, J., & Doe, A. (2020). A title of sorts. Journal of Things, 12(3), 1–10.",
            Parsed(("Smith, J.", "Doe, A."), "A title of sorts", "Journal of Things", "2020"),
        ),
        (
            "[3] 张三, 李四. 论某事[J]. 某某学报, 2019, 12(3): 1-10.",
            Parsed(("张三", "李四"), "论某事", "某某学报", "2019"),
        ),
        (
            "张三. 某书[M]. 北京: 某某出版社, 2018.",
            Parsed(("张三",), "某书", "", "2018", "某某出版社"),
        ),
        (
            "张三、李四：《某书》，某某出版社，2018年。",
            Parsed(("张三", "李四"), "某书", "", "2018", "某某出版社"),
        ),
        ("[@key] 王五著《另一书》", Parsed(("王五",), "另一书")),
        ("国际某组织. 某报告[R]. 日内瓦, 2021.", Parsed(("国际某组织",), "某报告", "", "2021")),
        (
            "王五. 某章[M]//赵六. 大书. 上海: 某社, 2010: 3-20.",
            Parsed(("王五",), "某章", "大书", "2010", "某社"),
        ),
        (
            "某中心. 报告[R/OL]. (2024-03-22). https://example.org/a.pdf.",
            Parsed(("某中心",), "报告", "", "2024"),
        ),
        (
            "陳美（2019）。〈某篇〉。《某刊》，34(2)，55–80。",
            Parsed(("陳美",), "某篇", "某刊", "2019"),
        ),
        ("王大編（2018）。《某書》。臺北：某社。", Parsed(("王大",), "某書", "", "2018", "某社")),
        (
            "[美] 某人：《某论》，某人译，某某出版社1988年版。",
            Parsed(("某人",), "某论", "", "1988", "某某出版社"),
        ),
        ("一句不像条目的话", Parsed()),
    ],
)
def test_an_entry_is_told_apart_and_nothing_is_invented(entry: str, told: Parsed) -> None:
    """Authors, title, container, year: what the entry says, or nothing."""
    assert parsed(entry) == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "［2］ 陈某．城中小记［M］．上海：某某出版社，2015．",
            Parsed(("陈某",), "城中小记", "", "2015", "某某出版社"),
        ),
        (
            "（8）何某. 一本书[M]. 北京：某某集团，2020年版.",
            Parsed(("何某",), "一本书", "", "2020", "某某集团"),
        ),
        (
            "⑨ 孙某.一种观察[D].东海师范大学,2014.",
            Parsed(("孙某",), "一种观察", "", "2014", "东海师范大学"),
        ),
        (
            "Smith J A, REN S. Reading things[J]. Journal of Things, 2016, 48(2): 120-141.",
            Parsed(("Smith J A", "REN S"), "Reading things", "Journal of Things", "2016"),
        ),
        (
            "Kay D. Fast and slow[M]. New York: Far, Sty and Giro, 2011.",
            Parsed(("Kay D",), "Fast and slow", "", "2011", "Far, Sty and Giro"),
        ),
        (
            "某中心. 第4次报告[R/OL]. (2021-02-03)[2022-05-01]. https://example.org/202102/a.htm.",
            Parsed(("某中心",), "第4次报告", "", "2021"),
        ),
        (
            "黄某. 一章[C]//乡村研究: 第五辑. 福州: 某某出版社, 2007: 1-23.",
            Parsed(("黄某",), "一章", "乡村研究: 第五辑", "2007", "某某出版社"),
        ),
    ],
)
def test_coded_entries_with_slips(entry: str, told: Parsed) -> None:
    """Marks of either width, numbers of any kind, days of access, schools, houses with commas."""
    assert parsed(entry) == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "［法］皮埃尔·某：《一种批判》，刘某译，北京：某某印书馆，2015年。",
            Parsed(("皮埃尔·某",), "一种批判", "", "2015", "某某印书馆"),
        ),
        (
            "【美】某人著，刘某等译：《独自》，某某出版社2011年版。",
            Parsed(("某人",), "独自", "", "2011", "某某出版社"),
        ),
        (
            "张某：“为何如此？”，载《纵横》2016年第5期，第30-34页。",
            Parsed(("张某",), "为何如此？", "纵横", "2016"),
        ),
        (
            "鲁某：《故里》，见《呼喊》，某某出版社，1973年",
            Parsed(("鲁某",), "故里", "呼喊", "1973", "某某出版社"),
        ),
        (
            "杨某译注：《旧典》，某某书局，2006年。",
            Parsed(("杨某",), "旧典", "", "2006", "某某书局"),
        ),
        (
            "《病菌》，戴某著，谢某译，某某出版社，2006年",
            Parsed(("戴某",), "病菌", "", "2006", "某某出版社"),
        ),
        ("纪录片《一条河》，2015年", Parsed((), "一条河", "", "2015")),
        ("某站“某人”：《有多快》，2019年6月6日", Parsed((), "有多快", "", "2019")),
        (
            "某报：《骑手》，2021年8月15日，https://example.org/2020-08-15/1.html",
            Parsed(("某报",), "骑手", "", "2021"),
        ),
        (
            "许某，《江河》，台北：某某出版社，民國95年。",
            Parsed(("许某",), "江河", "", "", "某某出版社"),
        ),
        ("某站：如何评价《三题》英文版？ https://example.org/1", Parsed()),
    ],
)
def test_titles_in_marks(entry: str, told: Parsed) -> None:
    """Translators are no authors, a kind of work is none, and a title in a sentence is no entry."""
    assert parsed(entry) == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Bryn, E., Li, D., & Ray, L. R. (2023). AI at work (Paper No. 3). Bureau of Work.",
            Parsed(
                ("Bryn, E.", "Li, D.", "Ray, L. R."), "AI at work", "", "2023", "Bureau of Work"
            ),
        ),
        (
            "Vy, L. S. (1978). A chapter. In M. Cole & V. J. (Eds.), Mind (pp. 7–9). Some Press.",
            Parsed(("Vy, L. S.",), "A chapter", "Mind", "1978", "Some Press"),
        ),
        (
            "Good, P. S. (2021, August 30). How it broke. The Times. https://example.org/2020/x",
            Parsed(("Good, P. S.",), "How it broke", "The Times", "2021"),
        ),
        (
            "Chen, X. (2019). Screen time [Doctoral dissertation, Some University]. A Database.",
            Parsed(("Chen, X.",), "Screen time", "", "2019", "Some University"),
        ),
        (
            "张某, & 徐某. (2015). 统计学 (第4版). 某某出版社.",
            Parsed(("张某", "徐某"), "统计学", "", "2015", "某某出版社"),
        ),
        (
            "俞某(2020).转型与健康.科学进展,28(6),915-925.",
            Parsed(("俞某",), "转型与健康", "科学进展", "2020"),
        ),
        (
            "Gid, A. (1991) Self-Identity, Cambridge: Some Press.",
            Parsed(("Gid, A.",), "Self-Identity", "", "1991", "Some Press"),
        ),
        (
            "Coch, K., & Lee, P. (Eds.). (2015). A handbook. Rout.",
            Parsed(("Coch, K.", "Lee, P."), "A handbook", "", "2015", "Rout"),
        ),
        (
            "Web, M. (1946). A call. In H. Ger & C. Mil (Eds. & Trans.), From Web (p. 1). P.",
            Parsed(("Web, M.",), "A call", "From Web", "1946", "P"),
        ),
        (
            "藍佩某，2008，《灰某某》，台北：某某出版社。",
            Parsed(("藍佩某",), "灰某某", "", "2008", "某某出版社"),
        ),
    ],
)
def test_years_behind_the_names(entry: str, told: Parsed) -> None:
    """Editions, numbers and descriptions are no part of a title; a daily has a container."""
    assert parsed(entry) == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Scott, James C. Seeing Like This: How It Failed. New Haven: Some Press, 1998.",
            Parsed(
                ("Scott, James C.",), "Seeing Like This: How It Failed", "", "1998", "Some Press"
            ),
        ),
        (
            "Gran, Mark S. “Weak Ties.” American Journal of Things 78, no. 6 (1973): 1360–80.",
            Parsed(("Gran, Mark S.",), "Weak Ties", "American Journal of Things", "1973"),
        ),
        (
            "Ace, Daron, and Pas Rest. 2019. “New Tasks.” Journal of Views 33 (2): 3–30.",
            Parsed(("Ace, Daron", "Pas Rest"), "New Tasks", "Journal of Views", "2019"),
        ),
        (
            'Carr, Nick. "Is It So?" The Ocean, July 2008, www.example.org/2007/.',
            Parsed(("Carr, Nick",), "Is It So?", "The Ocean", "2008"),
        ),
        (
            "Hannah Are, The Condition (Chicago: Some Press, 1958), 22.",
            Parsed(("Hannah Are",), "The Condition", "", "1958", "Some Press"),
        ),
        ("Ope. A Report. 2023. https://example.org/2303", Parsed(("Ope",), "A Report", "", "2023")),
        (
            "刘某. 某某讲义. 某某出版社. 2021.",
            Parsed(("刘某",), "某某讲义", "", "2021", "某某出版社"),
        ),
        (
            "孟某, 崔某. 治理探寻. 行政管理, 2020(6): 51-56.",
            Parsed(("孟某", "崔某"), "治理探寻", "行政管理", "2020"),
        ),
        (
            "李某来，把时间当作朋友，某某出版社，2009",
            Parsed(("李某来",), "把时间当作朋友", "", "2009", "某某出版社"),
        ),
        (
            "Aut, D. H., Why So Many?, Journal of Views 29(3), 2015",
            Parsed(("Aut, D. H.",), "Why So Many?", "Journal of Views", "2015"),
        ),
        (
            "Key, John. “For Our Own.” In Essays Here, 3–7. New York: W. W. Nort, 1963.",
            Parsed(("Key, John",), "For Our Own", "Essays Here", "1963", "W. W. Nort"),
        ),
    ],
)
def test_sentences_notes_and_commas(entry: str, told: Parsed) -> None:
    """Chicago, MLA, notes, and what people write between points and commas."""
    assert parsed(entry) == told


@pytest.mark.parametrize(
    ("words", "number", "length"),
    [
        ("[3] 甲", 3, 4),
        ("3. 甲", 3, 3),
        ("（3）甲", 3, 3),
        ("③甲", 3, 1),
        ("(2019) 甲", None, 0),
        ("3.5 甲", None, 0),
        ("[b] 甲", "b", 4),
        ("1.^ 甲", 1, 4),
        ("◎甲", None, 1),
    ],
)
def test_numbers_that_head_entries(words: str, number: int | str | None, length: int) -> None:
    """In brackets, in rings, before a point, a letter; a year is none; bullets go with them."""
    assert (numbered(words), head(words)) == (number, length)


def test_an_entry_may_bring_its_key() -> None:
    """``[@key]`` at its head, which is no part of it."""
    assert (keyed("[@li] 甲"), head("[@li] 甲")) == ("li", 6)


def test_a_text_is_no_entry() -> None:
    """What is longer than any entry is left whole."""
    assert parsed("张某. 一本书[M]. 北京: 某某出版社, 2018. " * 200) == Parsed()
