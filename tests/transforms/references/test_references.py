"""References: told apart as far as they say, moved to the back, and pointed at."""

from collections.abc import Callable

import pytest

from publish.decisions import UNDECIDED
from publish.model import (
    BulletList,
    Citation,
    Document,
    Edit,
    Entry,
    Link,
    Paragraph,
    Reference,
    Section,
    Span,
    all_text,
    plain_text,
    walk,
)
from publish.model.text import verbatim
from publish.transforms import (
    clean,
    compose,
    gather_references,
    link_citations,
    linking,
    lost_citations,
)
from publish.transforms.references.findings import (
    DoubtfulCitation,
    OtherYear,
    UncitedReference,
)
from tests.steps import growth
from tests.transforms.making import SEED, book, chapter, line, paragraph, said

HERE = Span(SEED, 0, 9)


def listed(*entries: str, start: int = 0) -> BulletList:
    """Return a list of entries."""
    return BulletList(tuple((paragraph(e, start),) for e in entries), tight=True, span=HERE)


def references(*blocks: Paragraph | BulletList, title: str = "部分参考文献") -> Section:
    """Return a section of references."""
    return chapter(*blocks, title=title, key="refs")


def gathered(document: Document) -> Document:
    """Gather the references of a document."""
    return gather_references(document).document


@pytest.mark.parametrize(
    "title",
    [
        "参考文献",
        "六、参考资料",
        "部分参考文献",
        "References",
        "延伸閱讀",
        "Further Reading",
        "資料來源",
        "主要参考文献：",
    ],
)
def test_the_list_is_known_by_its_title(title: str) -> None:
    """In three scripts and English, numbered or not."""
    done = gathered(
        book(chapter(paragraph("正文")), references(listed("A, The Book"), title=title))
    )
    assert len(done.references) == 1
    assert [section.key for section in done.sections] == ["chapter"]


def test_groups_remarks_and_prose_keep_their_places() -> None:
    """Group headings go under, a closing remark to the notices, prose stays."""
    part = references(
        paragraph("国内报告"),
        listed("OECD, Employment Outlook"),
        paragraph("这些文献很有用。它们都值得读。"),
        paragraph("（完整清单可来信索取）"),
    )
    done = gathered(book(part))
    assert [plain_text(run) for run in done.references[0].under] == ["部分参考文献", "国内报告"]
    assert [all_text((block,)) for block in done.notices] == ["（完整清单可来信索取）"]
    assert said(done) == "这些文献很有用。它们都值得读。"


def test_bare_paragraphs_of_sentences_are_entries_too() -> None:
    """As they say who, what and when; prose about the list stays."""
    entries = (
        "陳美（2019）。某篇。某刊，34(2)，55–80。",
        "某站：什么是什么？说说看 https://example.org/1",
    )
    prose = "这些文献很有用。它们都值得读。"
    done = gathered(book(references(*map(paragraph, (*entries, prose)))))
    assert [plain_text(one.content) for one in done.references] == list(entries)
    assert said(done) == prose


def test_keys_are_the_authors_or_made_of_names() -> None:
    """A key given stays; others are made of the first author and the year."""
    part = references(
        listed("[@mine] 张三：《书》", "李四：《文》，2020年", "无名之物", "李四：《诗》，2020年")
    )
    done = gathered(book(part))
    assert [r.key for r in done.references] == [
        "mine",
        "ref-li-si-2020",
        "ref-1",
        "ref-li-si-2020-1",
    ]
    assert plain_text(done.references[0].content) == "张三：《书》"


def test_a_foreigners_key_is_made_of_the_last_of_the_names() -> None:
    """As the text calls them, and as brief."""
    done = gathered(book(references(listed("丹某尔·卡某曼：《快慢》，2012年"))))
    assert [one.key for one in done.references] == ["ref-ka-mou-man-2012"]


def test_who_signs_below_a_list_is_no_entry() -> None:
    """Nor is a line drawn by hand."""
    done = gathered(book(references(listed("张三：《书》", "---", "作者：王某"))))
    assert [plain_text(one.content) for one in done.references] == ["张三：《书》"]
    assert all_text(done.notices) == "作者：王某"


def test_numbered_paragraphs_are_entries() -> None:
    """A bare list without bullets is one too."""
    done = gathered(
        book(references(paragraph("[1] 张三. 书[M]. 2018."), paragraph("《某书》，2019")))
    )
    assert [plain_text(r.content) for r in done.references] == [
        "张三. 书[M]. 2018.",
        "《某书》，2019",
    ]


BOOK = (
    Reference("oecd", line("OECD, Outlook"), ("OECD",), "Employment Outlook", span=HERE),
    Reference(
        "li", line("李四：《人工智能与未来的工作》"), ("李四",), "人工智能与未来的工作", span=HERE
    ),
)


def cited(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Return the citations of a line."""
    document = Document(book().metadata, (chapter(paragraph(text)),), (), BOOK)
    done = link_citations(document).document
    nodes = (node for node in walk(done) if isinstance(node, Citation))
    return [(plain_text(node.content), node.references, node.locator) for node in nodes]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("如此[@li, 页 3]。", [("", ("li",), "页 3")]),
        ("如此[@li; @oecd]。", [("", ("li", "oecd"), "")]),
        ("如此[@li, 页 3; @oecd]。", [("", ("li",), "页 3"), ("", ("oecd",), "")]),
        ("OECD的报告显示，就业稳定。", [("OECD", ("oecd",), "")]),
        ("根据OECD，就业稳定。OECD指出如此。", [("OECD", ("oecd",), ""), ("OECD", ("oecd",), "")]),
        ("见《人工智能与未来的工作》一书", [("《人工智能与未来的工作》", ("li",), "")]),
        ("见《人工智能与未来的工作：新版》一书", [("《人工智能与未来的工作：新版》", ("li",), "")]),
        ("他去了OECD工作。", []),
        ("OECD和其他机构的研究表明如此。", []),
        ("李四说了一句话。", []),
        ("[OECD]()的报告显示", []),
    ],
)
def test_only_certain_citations_are_set(text: str, found: list[object]) -> None:
    """A key, a title, an organisation that reports; not a mere mention."""
    assert cited(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("如此（世界某行，2019）。", ["世界某行，2019"]),
        ("如此（世界某行，2019：15）。", ["世界某行，2019：15"]),
        ("Smith (2020) 认为，王等（2018）强调。", ["Smith (2020)", "王等（2018）"]),
        ("王芳和陈刚（2018）发现。", []),
        ("王芳、陈刚、刘洋（2018）发现。", ["王芳、陈刚、刘洋（2018）"]),
        ("（Katz & Krueger, 2016; Smith, 2020）", ["Katz & Krueger, 2016", "Smith, 2020"]),
        ("Katz 與 Krueger（2016）", ["Katz 與 Krueger（2016）"]),
        ("Goldsmith (2020) 认为，Smith (2019) 认为", []),
        ("王（2018）说", []),
        ("二〇一九年（2019）", []),
    ],
)
def test_a_name_with_its_year_is_certain(text: str, found: list[str]) -> None:
    """Surname and 等, et al., both authors, an organisation; the name and the year must fit."""
    works = (
        ("a", ("世界某行",), "2019"),
        ("b", ("Smith J",), "2020"),
        ("c", ("王芳", "陈刚", "刘洋"), "2018"),
        ("d", ("Katz, L.", "Krueger, A."), "2016"),
    )
    listed = tuple(Reference(k, line(k), names, k, "", year, span=HERE) for k, names, year in works)
    document = Document(book().metadata, (chapter(paragraph(text)),), (), listed)
    done = link_citations(document).document
    nodes = [node for node in walk(done) if isinstance(node, Citation)]
    assert [plain_text(node.content) for node in nodes] == found


def test_one_name_and_year_of_two_works_is_asked_about() -> None:
    """Nothing in Smith (2020) says which of the two is meant."""
    works = tuple(
        Reference(key, line(key), ("Smith, J.",), key, "", "2020", span=HERE) for key in "ab"
    )
    document = Document(book().metadata, (chapter(paragraph("Smith (2020) 认为")),), (), works)
    codes = [finding.code for finding in link_citations(document).findings]
    assert codes.count("doubtful-citation") == 1


def test_a_year_that_is_not_the_listed_ones_is_asked_about() -> None:
    """Smith (2019) beside one Smith of 2020; a year far off, or with its own work, is not."""
    works = references(
        paragraph("Smith, J. (2020). A title of sorts. Journal of Things, 12, 1–10.")
    )
    text = paragraph("正如Smith（2019）所言，Smith（2020）与Smith（2009）不同。")
    told = link_citations(gathered(book(chapter(text), works))).findings
    (asked,) = (one for one in told if isinstance(one, OtherYear))
    assert (asked.text, asked.year) == ("Smith（2019）", "2020")
    assert asked.proposal().becomes == asked.key


def test_raised_and_ringed_numbers_point_at_a_numbered_list() -> None:
    """Behind words; not a power, not the head of a point."""
    entries = [paragraph(f"[{n}] 无名之物{n}，2019年") for n in (1, 2)]
    marks = numbered("如此①，又如此²。面积x²，①其一", references(*entries))
    assert marks == [("ref-1",), ("ref-2",)]


@pytest.mark.parametrize(
    ("text", "cited", "asked"),
    [
        ("戈某曼与卡某在1998年整理了资料。", [], []),
        ("Goff 與 Kahn 在1998年整理了資料。", ["Goff 與 Kahn 在1998年"], []),
        ("Goff等人1998年提出。", ["Goff等人1998年"], []),
        ("Goff 1998年去了北方。", [], ["Goff 1998年"]),
        ("厄文·某（Erving Goff）1998年提出。", [], ["Goff"]),
        ("厄文·某（Erving Goff）六十年前就知道。", [], ["Goff"]),
        ("前揭Goff文，第5页。", [], ["Goff"]),
        ("这本 The Long Way of Things 很薄。", ["The Long Way of Things"], []),
        ("这篇“漫长的道路与事情”很短。", [], []),
    ],
)
def test_years_in_prose_and_titles_without_marks(
    text: str, cited: list[str], asked: list[str]
) -> None:
    """Several names and their year are certain, one is asked about; long titles need no 《》."""
    work = Reference(
        "g", line("g"), ("Goff, E.", "Kahn, D."), "The Long Way of Things", "", "1998", span=HERE
    )
    done = link_citations(Document(book().metadata, (chapter(paragraph(text)),), (), (work,)))
    nodes = (node for node in walk(done.document) if isinstance(node, Citation))
    assert [plain_text(node.content) for node in nodes] == cited
    told = (one for one in done.findings if isinstance(one, DoubtfulCitation))
    assert [one.text for one in told] == asked


def test_a_spelling_by_sounds_is_asked_about() -> None:
    """Less certain than a name, and never set."""
    work = Reference("g", line("g"), ("Goffman",), "T", span=HERE)
    document = Document(book().metadata, (chapter(paragraph("高夫曼说过。")),), (), (work,))
    (asked,) = (
        one for one in link_citations(document).findings if isinstance(one, DoubtfulCitation)
    )
    assert (asked.text, asked.key, asked.certainty) == ("高夫曼", "g", 0.4)


def test_the_glossary_says_who_goes_by_other_names() -> None:
    """某某组织（ABC） is ABC, and as certain where it reports."""
    work = Reference("a", line("a"), ("ABC",), "T", span=HERE)
    entry = Entry("e", line("某某卫生组织"), (line("ABC"),), (), ("某某卫生组织", "ABC"), span=HERE)
    text = chapter(paragraph("某某卫生组织指出如此。"))
    done = link_citations(Document(book().metadata, (text,), (entry,), (work,))).document
    nodes = (node for node in walk(done) if isinstance(node, Citation))
    assert [plain_text(node.content) for node in nodes] == ["某某卫生组织"]


@pytest.mark.parametrize("said", ["同上", "同前", "前揭", "ibid.", "Ibid."])
def test_what_is_cited_again_is_asked_about(said: str) -> None:
    """The last work cited in the chapter may be meant; where none was, nothing is."""
    text = f"如此[@li]。又如此（{said}，第 5 页）。"
    document = Document(book().metadata, (chapter(paragraph(text)),), (), BOOK)
    told = [one for one in link_citations(document).findings if isinstance(one, DoubtfulCitation)]
    assert [(one.text, one.key) for one in told] == [(said, "li")]
    alone = Document(book().metadata, (chapter(paragraph(f"如此（{said}）。")),), (), BOOK)
    assert not any(isinstance(one, DoubtfulCitation) for one in link_citations(alone).findings)


def test_a_work_whose_address_the_text_links_to_is_used() -> None:
    """No mark is needed where the text itself leads there."""
    at = "https://example.org/a"
    works = references(paragraph(f"[1] 无名之物，2019年，{at}"), paragraph("[2] 无名之书，2019年"))
    text = Paragraph((Link(line("这里"), at, span=HERE),), span=HERE)
    told = link_citations(gathered(book(chapter(text), works))).findings
    assert [one.key for one in told if isinstance(one, UncitedReference)] == ["ref-2"]


def test_what_is_doubtful_unknown_or_unused_is_a_finding() -> None:
    """A person settles it; the author's words stay."""
    document = Document(book().metadata, (chapter(paragraph("李四研究如此[@none]。")),), (), BOOK)
    revised = link_citations(document)
    codes = sorted(finding.code for finding in revised.findings)
    assert codes == [
        "doubtful-citation",
        "uncited-reference",
        "uncited-reference",
        "unknown-citation",
    ]
    assert said(revised.document) == "李四研究如此[@none]。"


def test_a_foreigner_goes_by_the_last_of_the_names() -> None:
    """卡某曼（2011） is certain, 卡某曼认为 may be meant."""
    work = Reference("k", line("k"), ("丹某尔·卡某曼",), "快与慢", "", "2011", span=HERE)
    text = paragraph("卡某曼（2011）说过。卡某曼认为如此。")
    done = link_citations(Document(book().metadata, (chapter(text),), (), (work,)))
    found = [plain_text(n.content) for n in walk(done.document) if isinstance(n, Citation)]
    assert found == ["卡某曼（2011）"]
    assert [one.code for one in done.findings] == ["doubtful-citation"]


def test_words_before_a_key_stay() -> None:
    """And those of an address, and of a work that is not listed."""
    text = "甲[参见 @li, 页 3]乙[写信给 a@b.com]丙[又见 @none, 页 9]。"
    document = Document(book().metadata, (chapter(paragraph(text)),), (), BOOK)
    assert said(link_citations(document).document) == (
        "甲参见乙[写信给 a@b.com]丙又见[@none, 页 9]。"
    )


def test_a_citation_that_names_no_reference_becomes_its_words() -> None:
    """No pointer is left that leads nowhere."""
    node = Citation(("none",), (verbatim(SEED, 0, "某报告"),), span=HERE)
    document = book(chapter(Paragraph((node,), span=HERE)))
    assert not [n for n in walk(link_citations(document).document) if isinstance(n, Citation)]


def test_a_lost_citation_is_asked_about_in_its_sentence() -> None:
    """The place of the edit finds the sentence, and what it names."""
    document = Document(
        book().metadata, (chapter(paragraph("先有一句。OECD的报告显示如此。再有一句。")),), (), BOOK
    )
    mark = Edit("object-replacement", Span(SEED, 17, 18), "\ufffc", "")
    (finding,) = lost_citations([mark])(document).findings
    assert finding.arguments() == {
        "sentence": "OECD的报告显示如此。",
        "candidates": "oecd (OECD): OECD, Outlook",
        "likeliest": "oecd",
        "certainty": 0.9,
    }


def test_a_lost_citation_may_be_of_whom_its_paragraph_named() -> None:
    """The sentences above it, back to the mark before, tell more than its matter."""
    said = "李四说过一句话。这话今天还有人信。"
    document = Document(book().metadata, (chapter(paragraph(said)),), (), BOOK)
    mark = Edit("object-replacement", Span(SEED, len(said), len(said) + 1), "\ufffc", "")
    (finding,) = lost_citations([mark])(document).findings
    told = finding.proposal()
    assert told is not None
    assert (told.becomes, told.certainty) == ("li", 0.5)


SKILLS = (
    Reference("bone", line("Bone, Skills or Degree? Hiring for Green Jobs"), ("Bone",), span=HERE),
    Reference("mar", line("Marg, Augmenting or Automating Labor?"), ("Marg",), span=HERE),
)


def test_a_lost_citation_without_a_name_is_guessed_by_its_matter() -> None:
    """技能 and 学历 are what Skills or Degree is about; a person decides."""
    said = "数据里，雇主更看重技能而不是学历。"
    document = Document(book().metadata, (chapter(paragraph(said)),), (), SKILLS)
    mark = Edit("object-replacement", Span(SEED, len(said), len(said) + 1), "\ufffc", "")
    (finding,) = lost_citations([mark])(document).findings
    told = finding.proposal()
    assert told is not None
    assert told.becomes == "bone"
    assert told.certainty <= 0.5


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("研究表明，自动化会替代一部分劳动。", ["mar"]),
        ("有研究发现，雇主更看重技能而不是学历。", ["bone"]),
        ("研究表明，早睡的人更快乐。", []),
        ("自动化会替代一部分劳动。", []),
    ],
)
def test_studies_that_show_something_are_asked_about(text: str, keys: list[str]) -> None:
    """Never set: what a study may be is proposed where it shares what the sentence is about."""
    document = Document(book().metadata, (chapter(paragraph(text)),), (), SKILLS)
    done = lost_citations([])(document)
    assert done.document is document
    assert [told.becomes for f in done.findings if (told := f.proposal())] == keys


def test_nothing_is_lost_on_the_way() -> None:
    """Entries, prose and remarks are all in the document that comes out."""
    part = references(listed("A, The Book"), paragraph("一句话。还有一句。"), paragraph("（附记）"))
    document = book(chapter(paragraph("正文")), part)
    done = compose(clean, gather_references, link_citations)(document).document
    words = "".join(plain_text(r.content) for r in done.references)
    assert (
        words + said(done) + all_text(done.notices) == "A, The Book正文\n一句话。还有一句。（附记）"
    )


def numbered(text: str, *lists: Section) -> list[tuple[str, ...]]:
    """Return what the marks of a chapter point at."""
    done = gathered(book(chapter(paragraph(text)), *lists))
    return [node.references for node in walk(done) if isinstance(node, Citation)]


def test_numbers_in_brackets_point_at_a_numbered_list() -> None:
    """One, several, a range; not those that the list does not have."""
    entries = [paragraph(f"[{n}] 无名之物{n}，2019年") for n in (1, 2, 3)]
    marks = numbered("如此[1]，又如此[2,3]，[1-3]，[9]。", references(*entries))
    assert marks == [("ref-1",), ("ref-2", "ref-3"), ("ref-1", "ref-2", "ref-3")]


@pytest.mark.parametrize("mark", ["[2,9]", "[2-9]", "[1-999]"])
def test_a_number_that_is_not_listed_leaves_its_mark_as_words(mark: str) -> None:
    """No mark points at some of what it names and forgets the rest."""
    entries = [paragraph(f"[{n}] 无名之物{n}，2019年") for n in range(1, 4)]
    assert numbered(f"如此{mark}。", references(*entries)) == []


def test_a_long_range_points_at_all_of_its_list() -> None:
    """A survey may say [1–40] of forty works."""
    entries = [paragraph(f"[{n}] 无名之物{n}，2019年") for n in range(1, 41)]
    (mark,) = numbered("如此[1–40]。", references(*entries))
    assert mark == tuple(f"ref-{n}" for n in range(1, 41))


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("如此²,³。", [("ref-2", "ref-3")]),
        ("如此²³。", [("ref-2", "ref-3")]),
        ("如此②③。", [("ref-2", "ref-3")]),
        ("如此[2][3]。", [("ref-2",), ("ref-3",)]),
        ("如此【2】，又如此〔1,3〕。", [("ref-2",), ("ref-1", "ref-3")]),
        ("【2】其二", []),
        ("数组[12]。", []),
    ],
)
def test_numbers_stand_in_many_ways(text: str, marks: list[tuple[str, ...]]) -> None:
    """Side by side, raised together, in rings, in lenses; not at the head of a line."""
    entries = [paragraph(f"[{n}] 无名之物{n}，2019年") for n in (1, 2, 3)]
    assert numbered(text, references(*entries)) == marks


def test_a_mark_of_raised_brackets_brings_its_carets() -> None:
    """Nothing of ``^[1]^`` is left beside the citation."""
    text = Paragraph((verbatim(SEED, 0, "如此^[1]^，又如此[^1^]。"),), span=HERE)
    works = references(paragraph("[1] 无名之物，2019年"))
    assert said(gathered(book(chapter(text), works))) == "如此，又如此。"


def test_a_sentence_that_brings_its_mark_asks_for_no_other() -> None:
    """张三[1] and 某局的调查[1] say themselves which work is meant."""
    works = references(
        paragraph("[1] 张三. 某书[M]. 2018."), paragraph("[2] 某某局. 某报告[R]. 2019.")
    )
    text = paragraph("张三[1]研究过。某某局的报告显示如此。[1]某某局的报告显示如此。")
    done = link_citations(gathered(book(chapter(text), works)))
    found = [node.references for node in walk(done.document) if isinstance(node, Citation)]
    assert found == [("ref-zhang-san-2018",), ("ref-zhang-san-2018",), ("ref-mou-mou-ju-2019",)]
    assert [one.code for one in done.findings] == []


def test_a_lost_mark_asks_for_the_names_of_its_sentence() -> None:
    """One question, not two: the name tells the mark's answer."""
    text = "李四研究说如此。"
    document = Document(book().metadata, (chapter(paragraph(text)),), (), BOOK)
    mark = Edit("object-replacement", Span(SEED, len(text), len(text) + 1), "\ufffc", "")
    asked = [one.code for one in linking(UNDECIDED, [mark])(document).findings]
    assert "doubtful-citation" not in asked
    assert "doubtful-citation" in [one.code for one in linking(UNDECIDED)(document).findings]


def test_a_list_that_nothing_points_at_is_told_once() -> None:
    """And a list for further reading is none to be pointed at."""
    entries = [paragraph(f"[{n}] 无名之物{n}，2019年") for n in (1, 2, 3)]
    told = link_citations(gathered(book(references(*entries)))).findings
    assert [one.code for one in told] == ["uncited-references"]
    further = references(*entries, title="延伸阅读")
    assert link_citations(gathered(book(further))).findings == ()


def test_numbers_without_a_numbered_list_are_words() -> None:
    """A list of bullets has none."""
    assert numbered("数组[1]", references(listed("A, The Book"))) == []


def test_an_authors_name_is_certain_only_with_its_others() -> None:
    """Bone等人 reports; Bone may be anyone's."""
    reference = Reference("bone", line("Bone"), ("Bone, A.", "Stephany, F."), "T", span=HERE)
    for text, certain in (("Bone等人的研究表明", True), ("Bone的研究表明", False)):
        document = Document(book().metadata, (chapter(paragraph(text)),), (), (reference,))
        done = link_citations(document).document
        assert any(isinstance(node, Citation) for node in walk(done)) is certain


@pytest.mark.parametrize(
    "title", ["Reading", "阅读", "参考答案", "文学", "资料", "来源", "引用类型"]
)
def test_other_titles_head_no_list(title: str) -> None:
    """A chapter on reading is not a bibliography."""
    document = book(references(listed("A, The Book"), title=title))
    assert gathered(document).references == ()


def test_entries_alike_cost_no_more_than_their_number() -> None:
    """Keys of many works of one author and year are found without trying all before them."""

    def shelf(times: int) -> Callable[[], object]:
        entry = "张三. 书名[M]. 北京: 出版社, 2001."
        document = book(chapter(*[paragraph(entry)] * times, title="参考文献"))
        return lambda: gather_references(document)

    assert growth(shelf, 40) < 1.2
