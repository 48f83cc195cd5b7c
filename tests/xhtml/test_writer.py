"""What the writer shared by page and screen promises."""

import re
from dataclasses import replace
from html import escape

import pytest

from publish.edition import PageMap, PageStart
from publish.model import Citation, Code, Figure, Link, Note, Reference, Span, Text, walk
from publish.transforms import number
from publish.xhtml import Shared, Uses, Writer, chapter_id, safe
from tests.emitters.epub.books import BOOKS, HERE, edition, mention, p, section, t

FIGURE = Figure("f", "a.png", "图", (), span=HERE)


class Bare:
    """A medium that adds nothing of its own but marks."""

    def href(self, anchor: str) -> str:
        """Point below."""
        return f"#{anchor}"

    def note(self, note: Note, body: str, chapter: str) -> str:
        """Set a note where it is called."""
        del note, chapter
        return f"<note>{body}</note>"

    def picture(self, seed: str, address: str) -> str | None:
        """Admit nothing."""
        del seed, address
        return None

    def ruby(self, base: str, reading: str) -> str:
        """Write plain ruby."""
        return f"<ruby>{base}<rt>{reading}</rt></ruby>"

    def maths(self, source: str, *, display: bool) -> str:
        """Write the TeX."""
        del display
        return f"<tex>{escape(source)}</tex>"

    def page_break(self, label: str) -> str:
        """Mark the break."""
        return f"<break label='{label}'/>"


def written(name: str, starts: tuple[PageStart, ...] = ()) -> str:
    made = BOOKS[name]()
    document = number(made.document).document
    edition = replace(made, document=document, pages=PageMap(starts))
    book, uses = Shared.of(edition), Uses()
    return "\n".join(
        Writer(book, Bare(), uses, chapter_id(place)).chapter_section(chapter, alone=False)
        for place, chapter in enumerate(edition.document.sections, start=1)
    )


@pytest.mark.parametrize("name", BOOKS)
def test_ids_are_given_once(name: str) -> None:
    """No two elements share an id."""
    ids = re.findall(r' id="([^"]*)"', written(name))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("key", ["b1", "n1", "m1", "q1", "e1", "title", "e1-call"])
def test_no_key_of_an_author_is_an_id_of_ours(key: str) -> None:
    """Whatever a section is called, its id is its own, and a note written twice has two."""
    inside = Note("n", (replace(FIGURE, key=key),), span=HERE)
    below = section(key, t("节"), p("话", inside, mention(), inside))
    one = section("one", t("章"), p("话"), below=(below,))
    made = edition(replace(BOOKS["plain"]().document, sections=(one,)))
    markup = Writer(Shared.of(made), Bare(), Uses(), "c01").chapter_section(one, alone=False)
    ids = re.findall(r' id="([^"]*)"', markup)
    assert len(ids) == len(set(ids))
    assert f'<h2 id="c01-k-{key}">' in markup


@pytest.mark.parametrize("name", BOOKS)
def test_no_text_disappears(name: str) -> None:
    """Every text of every chapter is written, escaped."""
    got = written(name)
    for chapter in BOOKS[name]().document.sections:
        for node in walk(chapter):
            if isinstance(node, Text | Code):
                assert escape(node.content, quote=False) in got


def test_a_page_start_falls_on_its_character() -> None:
    """A page that begins three characters into a block is marked just there."""
    content = next(
        node.content
        for chapter in BOOKS["plain"]().document.sections
        for node in walk(chapter)
        if isinstance(node, Text) and node not in chapter.title and len(node.content) > 3
    )
    got = written("plain")
    key = re.search(rf'<p id="([^"]*)">{re.escape(escape(content))}', got)
    assert key
    marked = written("plain", (PageStart(key.group(1), 3, "7"),))
    assert f"{content[:3]}<break label='7'/>{content[3:]}" in marked


@pytest.mark.parametrize(("key", "kept"), [("loop", True), ("fig:loop", False), ("图一", False)])
def test_only_plain_keys_are_ids_as_they_are(key: str, *, kept: bool) -> None:
    """Other keys become ids that differ where the keys do, and are plain ASCII."""
    assert (safe(key) == key) is kept
    assert re.fullmatch(r"[A-Za-z0-9_-]+", safe(key))


def test_names_and_years_stand_in_the_line() -> None:
    """Works with a mark of their own are pointed at by it, in parentheses of full width."""
    here = Span("x", 0, 1)
    marks = ("张三，2020", "Doe，2019")
    works = tuple(
        Reference(key, (), mark=(Text(mark, span=here),), span=here)
        for key, mark in zip("ab", marks, strict=True)
    )
    edition = BOOKS["plain"]()
    book = Shared.of(replace(edition, document=replace(edition.document, references=works)))
    said = Writer(book, Bare(), Uses(), "c1").inlines((Citation(("a", "b"), span=here),))
    assert re.sub("<[^>]*>", "", said) == "（张三，2020；Doe，2019）"
    assert "by-name" in said
    apart = (Citation(("a",), locator="页 3", span=here), Citation(("b",), span=here))
    said = Writer(book, Bare(), Uses(), "c1").inlines(apart)
    assert re.sub("<[^>]*>", "", said) == "（张三，2020：页 3；Doe，2019）"


@pytest.mark.parametrize(
    ("words", "shown"),
    [("张三（2020）", "张三（2020）"), ("《某书》", "《某书》（张三，2020）")],
)
def test_words_that_say_name_and_year_need_no_mark(words: str, shown: str) -> None:
    """They are the mark themselves, and lead to the entry."""
    here = Span("x", 0, 1)
    work = Reference("a", (), mark=(Text("张三，2020", span=here),), span=here)
    edition = BOOKS["plain"]()
    book = Shared.of(replace(edition, document=replace(edition.document, references=(work,))))
    node = Citation(("a",), (Text(words, span=here),), span=here)
    said = Writer(book, Bare(), Uses(), "c1").inlines((node,))
    assert re.sub("<[^>]*>", "", said) == shown
    assert said.count("<a ") == 1


def _writer(starts: tuple[PageStart, ...] = ()) -> Writer:
    made = replace(BOOKS["plain"](), pages=PageMap(starts))
    return Writer(Shared.of(made), Bare(), Uses(), "c01")


def test_no_link_stands_within_another() -> None:
    """Of links in one another the outer one leads on, and the words of both stay."""
    inner = Link(t("里"), "https://in.example", span=HERE)
    outer = Link((*t("外"), inner), "https://out.example", span=HERE)
    said = _writer().inlines((outer,))
    assert re.sub("<[^>]*>", "", said) == "外里"
    assert re.findall('href="([^"]*)"', said) == ["https://out.example"]


def test_a_page_start_behind_a_note_is_marked() -> None:
    """A note's own words move no start in the paragraph that calls it, nor lose one."""
    note = Note("n", (p("注里的话"),), span=HERE)
    said = _writer((PageStart("c01-b1", 3, "7"),)).blocks((p("前文", note, "后文"),))
    assert "后<break label='7'/>文" in said
