"""Numbers by place, keys that are safe, pointers that lead somewhere; audiences."""

from publish.model import (
    Block,
    CrossReference,
    Document,
    Entry,
    Equation,
    Figure,
    Inlines,
    Mention,
    Note,
    Paragraph,
    Passage,
    Section,
    Span,
    Table,
    all_text,
    plain_text,
    walk,
)
from publish.transforms import for_audience, number
from tests.transforms.making import SEED, book, chapter, line, paragraph, said

HERE = Span(SEED, 0, 9)


def section(title: str, *parts: Section, body: tuple[Block, ...] = (), key: str = "") -> Section:
    """Return a section with sections."""
    return Section(key, line(title), body, parts, span=HERE)


def numbers(document: Document) -> list[tuple[str, tuple[int, ...]]]:
    """Return the number of every section."""
    done = number(document).document
    return [(plain_text(n.title), n.number) for n in walk(done) if isinstance(n, Section)]


def test_sections_are_counted_by_place() -> None:
    """Chapters in the book, sections in their chapter."""
    document = book(section("甲", section("乙"), section("丙")), section("丁", section("戊")))
    assert numbers(document) == [
        ("甲", (1,)),
        ("乙", (1, 1)),
        ("丙", (1, 2)),
        ("丁", (2,)),
        ("戊", (2, 1)),
    ]


def test_titles_that_bring_a_number_show_none_of_ours() -> None:
    """一、 is a number already; it counts all the same."""
    document = book(section("第一章 起源", section("一、缘起"), section("余论")), section("尾声"))
    assert numbers(document) == [
        ("第一章 起源", ()),
        ("一、缘起", ()),
        ("余论", (1, 2)),
        ("尾声", (2,)),
    ]


def test_a_title_that_merely_begins_with_a_figure_is_counted() -> None:
    """2024年 is a year."""
    assert numbers(book(section("2024年的世界"), section("一个人的战争"))) == [
        ("2024年的世界", (1,)),
        ("一个人的战争", (2,)),
    ]


def test_unnumbered_sections_are_passed_over() -> None:
    """Neither they nor what is below them counts."""
    preface = Section("p", line("前言"), (), (section("缘起"),), numbered=False, span=HERE)
    assert numbers(book(preface, section("甲"))) == [("前言", ()), ("缘起", ()), ("甲", (1,))]


def _figure(key: str, caption: str = "图说") -> Figure:
    return Figure(key, "a.png", "", line(caption) if caption else (), span=HERE)


def test_figures_and_tables_are_counted_in_their_chapter() -> None:
    """Those with a caption or pointed at; each kind for itself; keyed equations too."""
    table = Table("t", line("表说"), (), (), (), span=HERE)
    equations = (Equation("", "x", span=HERE), Equation("e", "y", span=HERE))
    aimed = Paragraph((CrossReference("d", span=HERE),), span=HERE)
    first = section("甲", body=(_figure("a"), table, _figure("b"), _figure("c", ""), aimed))
    second = section("乙", body=(_figure("d", ""), *equations))
    done = number(book(first, second)).document
    found = [n.number for n in walk(done) if isinstance(n, Figure | Table | Equation)]
    assert found == [(1, 1), (1, 1), (1, 2), (), (2, 1), (), (2, 1)]


def test_keys_are_unique_and_safe_and_pointers_follow() -> None:
    """Two notes called 1, a key in Chinese, an entry like a section."""
    pointer: Inlines = (CrossReference("图一", span=HERE), Mention(line("词"), "词条", span=HERE))
    note = Note("1", (paragraph("注"),), span=HERE)
    body = (_figure("图一"), Paragraph((*pointer, note, note), span=HERE))
    entry = Entry("词条", line("词"), (), (), ("词",), span=HERE)
    document = Document(book().metadata, (section("甲", body=body, key="甲"),), (entry,))
    done = number(document).document
    keys = [n.key for n in walk(done) if isinstance(n, Section | Figure | Note | Entry)]
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() for key in keys)
    figure = next(n.key for n in walk(done) if isinstance(n, Figure))
    assert [n.target for n in walk(done) if isinstance(n, CrossReference)] == [figure]
    assert [n.entry for n in walk(done) if isinstance(n, Mention)] == [done.glossary[0].key]


def test_a_key_used_twice_is_reported_and_pointed_at_in_its_chapter() -> None:
    """Each chapter's pointer means its own figure."""
    pointer = Paragraph((CrossReference("f", span=HERE),), span=HERE)
    document = book(
        section("甲", body=(_figure("f"), pointer)), section("乙", body=(_figure("f"), pointer))
    )
    revised = number(document)
    figures = [n.key for n in walk(revised.document) if isinstance(n, Figure)]
    assert [n.target for n in walk(revised.document) if isinstance(n, CrossReference)] == figures
    assert [finding.code for finding in revised.findings] == ["repeated-key"]


def test_a_pointer_at_nothing_leaves_its_words() -> None:
    """It is a finding, and no link."""
    node = CrossReference("none", line("见下"), span=HERE)
    revised = number(book(chapter(Paragraph((node,), span=HERE))))
    assert said(revised.document) == "见下"
    assert [finding.code for finding in revised.findings] == ["unknown-target"]


def test_numbering_twice_changes_nothing_more() -> None:
    """Keys and numbers are those the first time gave."""
    document = book(section("甲", section("乙", body=(_figure("图"), _figure("图")))))
    once = number(document).document
    assert number(once).document == once


def test_an_audience_reads_what_is_meant_for_it() -> None:
    """Passages for it are unwrapped, others go; one that names nobody is for all."""
    inner = Passage(frozenset({"taiwan"}), (paragraph("内"),), span=HERE)
    document = book(
        chapter(
            Passage(frozenset({"General "}), (paragraph("甲"), inner), span=HERE),
            Passage(frozenset({"taiwan"}), (paragraph("乙"),), span=HERE),
            Passage(frozenset(), (paragraph("丙"),), span=HERE),
        )
    )
    assert said(for_audience("general")(document).document) == "甲\n丙"
    assert said(for_audience("taiwan")(document).document) == "乙\n丙"


def test_a_key_given_twice_becomes_another_like_it() -> None:
    """The second of two sections of one key is known by that key and a number, and told."""
    done = number(book(section("甲", key="loop"), section("乙", key="loop")))
    assert [part.key for part in done.document.sections] == ["loop", "loop-1"]
    assert [finding.code for finding in done.findings] == ["repeated-key"]


def test_a_pointer_at_nothing_leaves_what_was_typed() -> None:
    """Where no section or figure has the key, its words stay, or else the key itself."""
    spoken = CrossReference("nowhere", line("见彼处"), span=HERE)
    bare = CrossReference("fig:none", span=HERE)
    done = number(book(section("甲", body=(Paragraph((spoken, bare), span=HERE),))))
    assert all_text(done.document.sections[0].body) == "见彼处fig:none"
    assert {finding.code for finding in done.findings} == {"unknown-target"}
