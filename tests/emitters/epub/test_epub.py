"""What every e-book of ours is: whole, linked both ways, honest, the same twice."""

import re
import struct
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from publish.edition import Edition, Script
from publish.emitters.epub.access import access
from publish.model import plain_text, walk
from publish.model.inline import Code, Text
from publish.resources import Gallery
from tests.emitters.epub import books
from tests.emitters.epub.books import BOOKS
from tests.emitters.epub.opened import NCX, OPF, Opened, X, opened, role, typed


@cache
def named(name: str) -> Opened:
    """Return an edition by name, emitted once."""
    return opened(BOOKS[name]())


EVERY = pytest.mark.parametrize("name", BOOKS)


@EVERY
def test_the_same_edition_gives_the_same_bytes(name: str) -> None:
    """Two bindings of one edition are equal byte for byte."""
    assert opened(BOOKS[name]()).bound == named(name).bound


def test_the_zip_begins_as_the_container_asks() -> None:
    """The media type comes first, stored, without an extra field; one date for all (OCF 4.3)."""
    book = named("plain")
    first, *_ = book.zip.infolist()
    assert (first.filename, first.compress_type) == ("mimetype", 0)
    assert struct.unpack("<H", book.bound.data[28:30]) == (0,)
    assert {info.date_time for info in book.zip.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@EVERY
def test_every_link_leads_somewhere(name: str) -> None:
    """Every address within the book names a file, and an id that the file has once."""
    book = named(name)
    for page in book.pages:
        assert len(book.ids(page)) == len(set(book.ids(page)))
        for file, key in book.hrefs(page):
            assert file in book.pages
            assert not key or key in book.ids(file)


@EVERY
def test_the_manifest_lists_what_there_is(name: str) -> None:
    """Manifest and zip hold the same files, and the spine every page of the book."""
    book = named(name)
    package = book.root("content.opf")
    items = {str(item.get("href")): item.get("id") for item in package.iter(f"{OPF}item")}
    held = {n.removeprefix("EPUB/") for n in book.zip.namelist() if n.startswith("EPUB/")}
    assert items.keys() == held - {"content.opf"}
    spine = [ref.get("idref") for ref in package.iter(f"{OPF}itemref")]
    assert sorted(map(str, spine)) == sorted(book.pages)


@EVERY
def test_every_page_names_its_language(name: str) -> None:
    """Language is said twice on every page, and on the package, and is the script's."""
    edition = BOOKS[name]()
    book = opened(edition)
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for page in book.pages.values():
        assert {page.get("lang"), page.get(language)} == {edition.script.value}
    assert book.root("content.opf").get(language) == edition.script.value


@EVERY
def test_headings_say_something_and_skip_no_level(name: str) -> None:
    """No heading is empty, and none is more than one level below the one before it."""
    for page in named(name).pages.values():
        levels = [0]
        for node in page.iter(*(f"{X}h{n}" for n in range(1, 7))):
            assert "".join(map(str, node.itertext())).strip()
            levels.append(int(str(node.tag)[-1]))
            assert levels[-1] <= levels[-2] + 1


@pytest.mark.parametrize("name", ["plain", "odd", "taiwan", "latin"])
def test_no_text_disappears(name: str) -> None:
    """Every text of the document stands in the book, but for what XML may not hold."""
    edition = BOOKS[name]()
    catalogued = plain_text(edition.document.metadata.description)  # for shelves, not for pages
    words = opened(edition).words() + catalogued
    for node in walk(edition.document):
        if isinstance(node, Text | Code):
            assert re.sub("[\x07\ufffe]", "", node.content) in words


def test_notes_pop_up_and_lead_back() -> None:
    """A note's call names an aside on the same page, which leads back to the call."""
    book = named("odd")
    page = book.pages["chapter-01.xhtml"]
    asides = {aside.get("id"): aside for aside in typed(page, "footnote")}
    calls = typed(page, "noteref")
    assert len(calls) == len(asides) == 3
    for call in calls:
        back = role(asides[str(call.get("href")).removeprefix("#")], "doc-backlink")
        assert [a.get("href") for a in back] == [f"#{call.get('id')}"]


def test_terms_lead_both_ways() -> None:
    """A use leads to its entry, and the entry back to its first use in each chapter."""
    book = named("plain")
    uses = [
        (name, use.get("id"), use.get("href"))
        for name, page in book.pages.items()
        for use in typed(page, "glossref")
    ]
    assert {href for _, _, href in uses} == {"glossary.xhtml#g-term"}
    back = role(book.pages["glossary.xhtml"], "doc-backlink")
    assert [a.get("href") for a in back] == [f"{name}#{key}" for name, key, _ in uses]
    assert ["".join(map(str, a.itertext())) for a in back] == ["第一章", "第二章"]


def test_citations_lead_both_ways() -> None:
    """A citation leads to its work, and the work back to every citation, the notices' too."""
    book = named("odd")
    calls = [
        f"{name}#{call.get('id')}"
        for name, page in book.pages.items()
        for call in typed(page, "biblioref")
    ]
    back = [str(a.get("href")) for a in role(book.pages["references.xhtml"], "doc-backlink")]
    assert sorted(back) == sorted(calls)
    assert len(calls) == 5


def test_references_stand_under_their_headings() -> None:
    """A heading is written where it changes, a level below those it stands under."""
    page = named("odd").pages["references.xhtml"]
    heads = [(str(n.tag)[-2:], n.text) for n in page.iter(f"{X}h1", f"{X}h2", f"{X}h3")]
    assert heads[1:] == [("h2", "一、研究"), ("h3", "（一）期刊"), ("h2", "二、新闻")]


def test_links_do_not_nest() -> None:
    """A term, a citation or a note within a link costs no reader a link within a link."""
    for page in named("odd").pages.values():
        assert not [a for a in page.iter(f"{X}a") if any(a.iterancestors(f"{X}a"))]


def test_older_readers_find_the_same_places() -> None:
    """The NCX leads where the contents lead, as deep as it says."""
    book = named("odd")
    toc, *_ = typed(book.pages["contents.xhtml"], "toc")
    ncx = book.root("contents.ncx")
    points = [point.find(f"{NCX}content") for point in ncx.iter(f"{NCX}navPoint")]
    links = [a.get("href") for a in toc.iter(f"{X}a")]
    assert [p.get("src") for p in points if p is not None] == links
    depth = max(
        len(list(p.iterancestors(f"{NCX}navPoint"))) + 1 for p in ncx.iter(f"{NCX}navPoint")
    )
    assert [m.get("content") for m in ncx.iter() if m.get("name") == "dtb:depth"] == [str(depth)]


def test_landmarks_name_what_there_is() -> None:
    """Landmarks lead to every part that the book has, and to no other."""
    for name, apparatus in (("plain", ["glossary", "bibliography"]), ("one chapter", [])):
        nav, *_ = typed(named(name).pages["contents.xhtml"], "landmarks")
        kinds = [a.get("{http://www.idpf.org/2007/ops}type") for a in nav.iter(f"{X}a")]
        assert kinds == ["cover", "titlepage", "toc", "bodymatter", *apparatus, "colophon"]


def test_printed_pages_are_listed_where_they_begin() -> None:
    """Each printed page is marked at its character, or before the picture that opens it."""
    book = named("odd in print")
    listed, *_ = typed(book.pages["contents.xhtml"], "page-list")
    labels = [str(a.text) for a in listed.iter(f"{X}a")]
    assert labels == ["1", "3", "4", "5", "6", "7", "8", "9", "10", "xi"]
    marks = [m for page in book.pages.values() for m in role(page, "doc-pagebreak")]
    assert sorted(labels) == sorted(str(m.get("aria-label")) for m in marks)
    before = book.pages["chapter-01.xhtml"].find(f".//{X}div[@id='page-5']")
    figure = before.getnext() if before is not None else None
    assert figure is not None
    assert figure.get("id") == "c01-k-f"


def test_a_page_begins_at_its_very_character() -> None:
    """An offset into a block counts the block's own characters."""
    text = named("odd in print").text("references.xhtml")
    assert '<li id="r-w" value="1">某<span class="page"' in text


def test_without_a_pdf_no_page_is_claimed() -> None:
    """No page list, no page feature, and a note that says why."""
    book = named("plain")
    assert not typed(book.pages["contents.xhtml"], "page-list")
    assert "pageBreakMarkers" not in book.metadata("schema:accessibilityFeature")
    assert [f.code for f in book.bound.findings] == ["epub-no-page-list"]


def test_only_true_things_are_promised() -> None:
    """A book with a picture that no words describe claims neither sufficiency nor conformance."""
    good, poor = named("plain"), named("odd")
    assert good.metadata("dcterms:conformsTo") == ["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"]
    assert poor.metadata("dcterms:conformsTo") == []
    assert good.metadata("a11y:certifiedBy") == []
    assert good.metadata("schema:accessModeSufficient") == ["textual"]
    assert poor.metadata("schema:accessModeSufficient") == ["textual,visual"]
    assert "alternativeText" not in poor.metadata("schema:accessibilityFeature")
    assert "有些图片没有文字说明" in poor.metadata("schema:accessibilitySummary")[0]


def test_an_edition_keeps_its_name() -> None:
    """The identifier outlives a change of text and date, and differs by script and audience."""
    first = books.edition(books.plain())
    chapters = first.document.sections[:1]
    later = replace(
        first,
        document=replace(first.document, sections=chapters),
        modified=datetime(2027, 1, 1, tzinfo=UTC),
    )
    others = (replace(first, script=Script.TAIWAN), replace(first, audience="study-group"))
    name, same, *different = (_identifier(each) for each in (first, later, *others))
    assert name == same
    assert re.match(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5", name)
    assert len({name, *different}) == 3


def _identifier(edition: Edition) -> str:
    package = opened(edition).root("content.opf")
    dc = "{http://purl.org/dc/elements/1.1/}identifier"
    return next(str(node.text) for node in package.iter(dc) if node.get("id") == "id")


def test_the_date_is_the_editions_own() -> None:
    """No clock is asked."""
    assert named("plain").metadata("dcterms:modified") == ["2026-03-01T08:00:00Z"]


def test_formulas_are_said_or_shown() -> None:
    """What MathML cannot say is shown as TeX, with a finding at its place."""
    book = named("odd")
    text = book.text("chapter-01.xhtml")
    assert 'alttext="E=mc^2"' in text
    assert r'<code class="tex">\nope{x}</code>' in text
    unread = [f for f in book.bound.findings if f.code == "epub-formula"]
    assert [f.span for f in unread] == [books.HERE] * 2


def test_what_a_style_leaves_out_is_not_pointed_at() -> None:
    """Without glossary and references, words stay and marks go."""
    book = named("without apparatus")
    assert not {"glossary.xhtml", "references.xhtml"} & book.pages.keys()
    assert "说到术语，。" in book.words()


def test_pictures_for_no_one_here_stay_out() -> None:
    """A picture that the document does not show is not packed."""
    edition = books.edition(books.plain())
    assert plain_text(edition.document.metadata.title)
    assert "EPUB/picture-1.png" not in opened(edition).zip.namelist()


def test_a_book_with_a_part_that_has_no_title_claims_no_conformance() -> None:
    """Headings are among what the claim depends on (WCAG 2.2, 2.4.6)."""
    whole = BOOKS["plain"]()
    first, *others = whole.document.sections
    bare = replace(whole.document, sections=(replace(first, title=()), *others))
    assert access(whole).conforming
    assert not access(replace(whole, document=bare)).conforming


def test_a_book_with_a_picture_that_moves_claims_no_conformance() -> None:
    """What moves may not be stopped on every screen (WCAG 2.2, 2.2.2): nothing is promised."""
    whole = books.edition(books.odd())
    moving = {key: replace(one, animated=True) for key, one in whole.gallery.pictures.items()}
    still = replace(access(whole), described=True, spoken=True, headed=True, restyled=False)
    restless = replace(still, moving=access(replace(whole, gallery=Gallery(moving))).moving)
    assert moving
    assert still.conforming
    assert not restless.conforming
