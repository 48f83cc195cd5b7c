"""Reference files: each form gives the same works, and a broken entry costs no other."""

from pathlib import Path

import pytest

from publish import readers
from publish.model import Reference, Source, Span, WorkKind
from publish.readers.references import bibtex, csl, endnote, ris, shelf
from publish.readers.references.findings import MalformedReference
from publish.readers.references.latex import plain
from publish.readers.references.people import people
from publish.words.findings import wording

BIBTEX = r"""% notes
@string{press = "Some Press"}
@article{li2020,
  author = {李, 四 and 王五},
  title = "论{某}事", journal = {某某学报}, year = 2020, volume = 12, number = {3},
  pages = {1--10}, doi = {https://doi.org/10.1000/x_1}
}
@book{smith2019, author = {John von Smith and {Barnes, Noble} and others},
  title = {A Title}, publisher = press # { Ltd}, address = {London}, year = {2019}}
"""
CSL = """[
 {"id": "li2020", "type": "article-journal", "title": "论某事", "container-title": "某某学报",
  "author": [{"family": "李", "given": "四"}, {"literal": "王五"}], "volume": 12, "issue": "3",
  "page": "1–10", "DOI": "10.1000/x_1", "issued": {"date-parts": [[2020]]}},
 {"id": "broken", },
 {"id": "smith2019", "type": "book", "title": "A Title", "publisher-place": "London",
  "publisher": "Some Press Ltd", "issued": {"raw": "2019"},
  "author": [{"family": "Smith", "given": "John", "non-dropping-particle": "von"}]}
]"""
RIS = """TY  - JOUR
ID  - li2020
AU  - 李四
AU  - 王五
TI  - 论某事
T2  - 某某学报
PY  - 2020
VL  - 12
IS  - 3
SP  - 1
EP  - 10
DO  - 10.1000/x_1
ER  -

TY  - BOOK
AU  - von Smith, John
TI  - A Title
CY  - London
PB  - Some Press Ltd
PY  - 2019
"""


def told(work: Reference) -> tuple[object, ...]:
    return (
        *(work.kind, work.authors, work.title, work.container, work.year),
        *(work.volume, work.issue, work.pages, work.doi),
    )


def test_three_forms_tell_the_same_article() -> None:
    """People, journal, volume, issue, pages and DOI are the same from whichever file."""
    article = (WorkKind.ARTICLE, ("李四", "王五"), "论某事", "某某学报", "2020")
    numbers = ("12", "3", "1-10", "10.1000/x_1")
    for read, text in ((bibtex.read, BIBTEX), (csl.read, CSL), (ris.read, RIS)):
        assert told(read(Source("x", text)).works[0]) == (*article, *numbers)


def test_three_forms_tell_the_same_book() -> None:
    """Family names keep their particles; strings are joined; places and publishers are told."""
    for read, text in ((bibtex.read, BIBTEX), (csl.read, CSL), (ris.read, RIS)):
        work = read(Source("x", text)).works[-1]
        assert work.authors[0] == "von Smith, John"
        assert (work.kind, work.city, work.publisher) == (
            WorkKind.BOOK,
            "London",
            "Some Press Ltd",
        )


def test_names_of_organisations_and_others() -> None:
    """What braces hold is one name; ``others`` is said, and is nobody's name."""
    assert people("{Barnes, Noble} and Donald E. Knuth and others") == (
        ("Barnes,\u00a0Noble", "Knuth, Donald E."),
        True,
    )


@pytest.mark.parametrize(
    ("tex", "said"),
    [
        (r"R{\'e}jean M{\"u}ller", "Réjean Müller"),
        (r"{\L}ukasz \v{S}\=a \'{\i}", "Łukasz Šā í"),
        (r"A \& B -- C \textit{d}", "A & B – C d"),
        (r"10\% of {NASA}", "10% of NASA"),
        (r"11th $\{$ABC$\}$ Days", "11th ABC Days"),
    ],
)
def test_tex_becomes_characters(tex: str, said: str) -> None:
    """Accents, letters, marks and escapes; other commands leave their words."""
    assert plain(tex) == said


@pytest.mark.parametrize(
    ("entry", "line", "reason"),
    [
        ("@book{a, title = {Open {x}, year = 2020\n", 3, "the value of “title” is never closed"),
        ("@book{a, title = {X} year = 2020}\n", 3, "a comma is missing after “title”"),
        ("@book{a,\n title = {X},\n year = 2020\n", 6, "it is never closed by }"),
        ("@book{, title = {X}}\n", 3, "it has no key"),
        ("@book{a title = {X}}\n", 3, "a comma is missing after “a”"),
        ("@book{a, title {X}}\n", 3, "“title” has no value"),
    ],
)
def test_a_broken_entry_costs_no_other(entry: str, line: int, reason: str) -> None:
    """File, line, entry and reason are named; the entries before and after are kept."""
    text = f"@book{{first, title = {{甲}}}}\n\n{entry}@book{{last, title = {{乙}}}}\n"
    done = bibtex.read(Source("x.bib", text))
    assert {"first", "last"} <= {work.key for work in done.works}
    (finding,) = done.findings
    assert isinstance(finding, MalformedReference)
    assert (finding.file, finding.line) == ("x.bib", line)
    assert wording(finding, "en").message.endswith(f": {reason}")
    assert reason not in wording(finding, "zh").message


ENDNOTE = """%0 Journal Article
%A 张三
%A 李四;王五;
%+ 某某大学
%T 某研究
%J 某刊
%D 2020
%V 43
%N 01
%P 12-19
%W CNKI

%0 Thesis
%A 钱七
%T 某论文
%I 某大学
%D 2019
"""
NOTED = """{Reference Type}: Journal Article
{Title}: 某研究
{Author}: 张三;李四;王五;
{Journal}: 某刊
{Year}: 2020
{Volume}: 43
{Issue}: 01
{Pages}: 12-19

{Reference Type}: Thesis
{Title}: 某论文
{Author}: 钱七
{Publisher}: 某大学
{Year}: 2019
"""


@pytest.mark.parametrize("text", [ENDNOTE, NOTED, ENDNOTE.replace("\n", "\r\n")])
def test_what_cnki_exports_for_other_programs(text: str) -> None:
    """EndNote's tags and NoteExpress's say the same."""
    done = endnote.read(Source("x.enw", text))
    article, thesis = done.works
    assert (article.authors, article.title) == (("张三", "李四", "王五"), "某研究")
    assert (article.container, article.year, article.volume) == ("某刊", "2020", "43")
    assert (article.issue, article.pages, article.kind) == ("01", "12-19", WorkKind.ARTICLE)
    assert (thesis.key, thesis.kind, thesis.publisher) == ("钱七2019", WorkKind.THESIS, "某大学")
    assert done.findings == []


def test_a_file_of_another_form_is_told_once() -> None:
    """Its first line is named, and nothing of it is taken for a work."""
    done = endnote.read(Source("x.net", "some words\nand more\n"))
    assert (done.works, [one.code for one in done.findings]) == ([], ["malformed-reference"])


def test_a_broken_item_costs_no_other() -> None:
    """CSL JSON is read item by item."""
    done = csl.read(Source("x.json", CSL))
    assert [work.key for work in done.works] == ["li2020", "smith2019"]
    assert [finding.code for finding in done.findings] == ["malformed-reference"]


def test_a_note_of_an_item_says_what_has_no_field() -> None:
    """One variable a line, as Zotero's Extra field; the item's own variables win."""
    item = """[{"id": "m", "type": "map", "title": "图", "volume": "1", "call-number": "K1",
        "note": "一幅图\\nscale: 1:25000\\ndimensions: 9cm×9cm\\nCSTR: CSTR:1.2.x\\nvolume: 2"}]"""
    done = csl.read(Source("x.json", item))
    (chart,) = done.works
    assert (chart.scale, chart.size, chart.cstr) == ("1:25000", "9cm×9cm", "1.2.x")
    assert (chart.volume, chart.filed) == ("1", "")


@pytest.mark.parametrize(
    ("held", "kind"), [("book", WorkKind.PERIODICAL), ("thesis", WorkKind.THESIS)]
)
def test_a_note_names_the_type_of_what_is_filed_as_a_mere_book(held: str, kind: WorkKind) -> None:
    """A manager that knows no whole periodicals can say so in the note; other types stand."""
    item = f'[{{"id": "m", "type": "{held}", "title": "刊", "note": "type: periodical"}}]'
    assert csl.read(Source("x.json", item)).works[0].kind is kind


def test_an_article_may_have_a_number_for_its_pages() -> None:
    """A number beside a volume is the article's own; alone it is that of the issue."""
    item = """[{"id": "a", "type": "article-journal", "title": "T", "volume": "2", "number": "14"},
        {"id": "b", "type": "article-journal", "title": "T", "number": "3"}]"""
    works = csl.read(Source("x.json", item)).works
    assert [(one.issue, one.pages) for one in works] == [("", "14"), ("3", "")]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("李 明 and 王芳", ("李明", "王芳")),
        ("B. C. von Author, Jr.", ("von Author, B. C., Jr.",)),
        ("Doe, III, Jane", ("Doe, Jane, III",)),
    ],
)
def test_names_with_blanks_and_suffixes(said: str, names: tuple[str, ...]) -> None:
    """A Chinese name is in its own order; a suffix is no given name."""
    assert people(said) == (names, False)


def test_an_item_says_what_is_words_or_figures() -> None:
    """A list where words belong says nothing."""
    item = '[{"id": "a", "type": "book", "title": ["丙"], "publisher": 3}]'
    (work,) = csl.read(Source("x.json", item)).works
    assert (work.title, work.publisher) == ("", "3")


def test_an_unended_entry_is_kept_and_said() -> None:
    """RIS without its last line still gives the work, with a key made of name and year."""
    done = ris.read(Source("x.ris", RIS))
    assert [work.key for work in done.works] == ["li2020", "vonsmith2019"]
    assert [finding.code for finding in done.findings] == ["malformed-reference"]


def test_files_are_found_or_named(tmp_path: Path) -> None:
    """All reference files of the folder are read, or those named; a lost name is a finding."""
    (tmp_path / "a.bib").write_text("@book{one, title={甲}}", "utf-8")
    (tmp_path / "b.ris").write_text("TY  - BOOK\nID  - one\nTI  - 乙\nER  -\n", "utf-8")
    at = Span("book.toml", 0, 0)
    found = shelf(tmp_path, (), at)
    assert [work.title for work in found.works] == ["甲"]
    assert [finding.code for finding in found.findings] == ["repeated-reference"]
    named = shelf(tmp_path, ("b.ris", "c.bib"), at)
    assert [work.title for work in named.works] == ["乙"]
    assert [finding.code for finding in named.findings] == ["missing-references"]


D2L = Path(__file__).parents[4] / "shared" / "corpora" / "d2l_tw"


@pytest.mark.skipif(not D2L.exists(), reason="the trial text is not there")
def test_a_real_library_is_read_whole() -> None:
    """197 entries, every one with people or a title, and nothing broken."""
    found = shelf(D2L, (), Span("book.toml", 0, 0))
    assert (len(found.works), found.findings) == (197, ())
    assert all(work.title and work.authors and work.year for work in found.works)


def test_the_manuscript_brings_its_works_and_terms(tmp_path: Path) -> None:
    """References, glossary and terms beside the text come with the document."""
    (tmp_path / "01.md").write_text("# 题\n\n文字。\n", "utf-8")
    (tmp_path / "x.bib").write_text("@book{one, title={甲}}", "utf-8")
    (tmp_path / "terms.toml").write_text('"内卷" = "內捲"\n', "utf-8")
    (tmp_path / "glossary.toml").write_text('[[term]]\nheadword = "内卷"\n', "utf-8")
    manuscript = readers.read(tmp_path)
    assert [work.key for work in manuscript.document.references] == ["one"]
    assert [entry.forms for entry in manuscript.document.glossary] == [("内卷",)]
    assert manuscript.settings.terms == {"内卷": "內捲"}
    assert {"x.bib", "terms.toml", "glossary.toml"} <= set(manuscript.sources)


def test_half_a_character_in_json_costs_no_book() -> None:
    """Surrogates and controls that JSON can spell are washed out of what is printed."""
    text = '[{"id": "a", "title": "\\ud800题\\u0001", "author": [{"family": "\\udfff李"}]}]'
    (work,) = csl.read(Source("r.json", text)).works
    assert (work.title, work.authors) == ("题", ("李",))
