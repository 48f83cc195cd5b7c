"""Which slides a talk has, and in what order."""

import io
import re
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from publish.edition import Edition
from publish.emitters import pdf
from publish.emitters.deck.frames import Frame
from publish.emitters.deck.plan import plan
from publish.emitters.deck.render import render
from publish.emitters.deck.slides import (
    Agenda,
    Assertion,
    Discussion,
    Opening,
    Plate,
    Quotation,
    SessionPlan,
    Slide,
    Sources,
    Terms,
)
from publish.model import Entry, Metadata, Span, plain_text
from publish.resources import Gallery, Picture
from tests.conftest import Golden
from tests.digest.test_digest import ESSAY
from tests.digest.writing import SEED, written
from tests.emitters.deck.decks import edition, furnished, text

GOLDEN = Path(__file__).parent / "golden"


def outline(slides: tuple[Slide, ...]) -> str:
    return "".join(
        f"{type(slide).__name__} | {slide.title} | {slide.speech.minutes} | {slide.speech.place}\n"
        for slide in slides
    )


def test_a_talk_has_its_kinds_of_slides_in_their_order(golden: Golden) -> None:
    """Cover, time, agenda; each chapter's claims, figures, quotes, questions; terms, sources."""
    golden(GOLDEN / "outline.txt", outline(plan(furnished()).slides))


def test_a_slide_asserts_and_shows_why() -> None:
    """The title is a sentence of the text; the points under it are not the title again."""
    for slide in plan(furnished()).slides:
        if isinstance(slide, Assertion):
            assert slide.points
            assert slide.title not in slide.points
            assert len(slide.points) <= 3


def test_every_slide_has_a_title_of_its_own() -> None:
    """An outline without two lines alike, even where chapters are named alike."""
    made = render(plan(edition(written(ESSAY + ESSAY))))
    frames = [item for part in made.parts for sheet in part.sheets for item in sheet.items]
    named = [item for item in frames if isinstance(item, Frame) and item.slot == "title"]
    titles = [" ".join(line.text for line in item.lines) for item in named]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_a_book_of_one_chapter_is_not_opened_twice() -> None:
    """Where the one chapter has the book's title, the cover opens it, and no agenda is needed."""
    made = written(ESSAY)
    made = replace(made, metadata=replace(made.metadata, title=made.sections[0].title))
    kinds = {type(slide) for slide in plan(edition(made)).slides}
    assert kinds.isdisjoint({Agenda, Opening})


def test_no_question_is_asked_twice() -> None:
    """A question that several chapters ask is put once."""
    made = plan(edition(written(ESSAY + ESSAY)))
    asked = [slide.ask for slide in made.slides if isinstance(slide, Discussion)]
    assert len(asked) == 3


def test_the_minutes_add_up() -> None:
    """The rows of the session plan make up the time its title announces."""
    (session,) = (slide for slide in plan(furnished()).slides if isinstance(slide, SessionPlan))
    minutes = [int(time.split(" ")[0]) for time, _ in session.rows]
    assert f" {sum(minutes)} " in session.title
    assert all(count % 5 == 0 for count in minutes)


def test_notes_tell_the_printed_page() -> None:
    """A slide's words are found again in the book, by chapter, section and folio."""
    places = {slide.speech.place for slide in plan(furnished()).slides}
    assert any("为什么要夜里开门 · 第 8 页" in place for place in places)


def test_notes_tell_the_page_of_a_bound_book() -> None:
    """The folios are those of the very PDF: every place in the text has one."""
    made = edition(written(ESSAY))
    pages = pdf.bind(pdf.render(pdf.plan(made))).pages
    places = {slide.speech.place for slide in plan(replace(made, pages=pages)).slides}
    assert any(re.search(r"为什么要夜里开门 · 第 \d+ 页$", place) for place in places)
    assert all(re.search(r" 第 \d+ 页$", place) for place in places if place)


def test_the_agenda_leads_to_every_chapter() -> None:
    """Each of its lines names the key of an opening."""
    made = plan(edition(written(ESSAY + ESSAY))).slides
    named = {i.key for slide in made if isinstance(slide, Agenda) for i in slide.items}
    assert named == {slide.key for slide in made if isinstance(slide, Opening)}


def test_a_long_book_gets_fewer_slides_a_chapter() -> None:
    """A talk can only be so long."""
    few = len(plan(edition(written(ESSAY * 2))).slides) / 2
    many = len(plan(edition(written(ESSAY * 20))).slides) / 20
    assert many < few


def test_pictures_terms_and_sources_have_slides() -> None:
    """What the book shows, names and leans on is there to be pointed at."""
    kinds = {type(slide) for slide in plan(furnished()).slides}
    assert {Plate, Terms, Sources, Quotation} <= kinds


@pytest.mark.parametrize("source", ["", "# 空", "# 一\n嗯。"])
def test_a_book_with_nothing_to_say_still_has_a_deck(source: str) -> None:
    """Cover, time and closing stand whatever the text holds."""
    assert len(plan(edition(written(source))).slides) >= 3


DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">'
    '<rect width="40" height="20" fill="#fff"/><text x="4" y="15">图</text></svg>'
).encode()


def drawn(data: bytes, kind: str = "image/svg+xml") -> Edition:
    """Return an edition whose one picture is of these bytes."""
    made = furnished()
    (key,) = made.gallery.pictures
    return replace(made, gallery=Gallery({key: Picture("a.svg", data, kind, 40, 20)}))


def test_a_drawing_is_shown_as_pixels() -> None:
    """Programs draw SVG each in its way, so that a slide has a PNG of the same proportions."""
    found = plan(drawn(DRAWING))
    (shown,) = (slide.picture for slide in found.slides if isinstance(slide, Plate))
    assert not found.findings
    assert (shown.media_type, shown.width, shown.height) == ("image/png", 40, 20)
    wide, high = struct.unpack(">II", shown.data[16:24])
    assert (wide, high) == (1600, 800)
    assert len(set(zlib.decompress(_pixels(shown.data)))) > 2  # the letter is there


def _pixels(png: bytes) -> bytes:
    """Return the compressed pixels of a PNG (its IDAT chunks)."""
    at, data = 8, b""
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        data += png[at + 8 : at + 8 + length] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += length + 12
    return data


def test_pixels_that_few_programs_show_are_repacked() -> None:
    """A WebP of the web stands on its slide as a PNG."""
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "#a33").save(out, "WEBP")
    found = plan(drawn(out.getvalue(), "image/webp"))
    (shown,) = (slide.picture for slide in found.slides if isinstance(slide, Plate))
    assert not found.findings
    assert (shown.media_type, shown.name) == ("image/png", "a.png")
    assert struct.unpack(">II", shown.data[16:24]) == (40, 20)


@pytest.mark.parametrize(
    ("data", "kind"), [(b"<svg", "image/svg+xml"), (b"\xff", "image/svg+xml"), (b"", "image/webp")]
)
def test_what_cannot_be_shown_is_left_out_and_told(data: bytes, kind: str) -> None:
    """A drawing that nobody can draw, and pixels that no program shows."""
    found = plan(drawn(data, kind))
    assert not any(isinstance(slide, Plate) for slide in found.slides)
    assert [finding.code for finding in found.findings] == ["picture-not-for-slides"]


def test_words_that_xml_forbids_never_reach_a_slide() -> None:
    """Controls, lone surrogates and non-characters are left out where words are taken."""
    document = written(ESSAY)
    title = text("灯\x00\x1f\ud800\ufffe\ufffc下")
    odd = replace(document, metadata=Metadata(title))
    assert plan(edition(odd)).title == "灯下"


def glossed(count: int, gloss: str = "释义") -> tuple[Slide, ...]:
    """Return the slides of so many terms."""
    terms = tuple(
        Entry(f"t{at}", text(f"词语{at}"), (text(gloss),), (), (), span=Span(SEED, 0, 0))
        for at in range(count)
    )
    made = edition(written(ESSAY))
    document = replace(made.document, glossary=terms)
    return tuple(s for s in plan(replace(made, document=document)).slides if isinstance(s, Terms))


@pytest.mark.parametrize(
    ("count", "gloss", "dealt"),
    [(4, "短", [4]), (7, "短", [7]), (8, "短", [4, 4]), (12, "短", [6, 6]), (6, "长" * 40, [3, 3])],
)
def test_terms_are_dealt_evenly_over_slides_they_fill(
    count: int, gloss: str, dealt: list[int]
) -> None:
    """As many stand on a slide as have room there, and no slide has one that was left over."""
    slides = glossed(count, gloss)
    assert [len(slide.rows) for slide in slides if isinstance(slide, Terms)] == dealt


def test_an_agenda_of_six_is_two_of_three() -> None:
    """Chapters are dealt evenly too."""
    made = plan(edition(written(ESSAY * 6)))
    assert [len(s.items) for s in made.slides if isinstance(s, Agenda)] == [3, 3]


STORY = (
    "# 渡口\n\n"
    + "老秦说：“水涨了，不走了。”他把缆绳绕了三圈，坐下来抽烟。\n\n" * 3
    + (
        "那人没有走，问他：“真的不走？”老秦摇头，指了指对岸的灯。\n\n"
        "船到江心，月亮从云里出来，他忽然说：“上来吧。”\n"
    )
)


def test_a_story_is_asked_of_as_a_story() -> None:
    """Nobody is asked what supports a scene, nor what the author will argue."""
    made = plan(edition(written(STORY)))
    asked = "".join(f"{s.speech.follow_up}{''.join(s.speech.ours)}" for s in made.slides)
    assert "支持这一点" not in asked
    assert "论证" not in asked
    assert "论断" not in asked
    assert "哪一个场面你忘不了" in asked


def test_our_own_words_are_not_called_the_authors() -> None:
    """How to discuss, and how long it takes, are no quotations."""
    sheets = [sheet for part in render(plan(furnished())).parts for sheet in part.sheets]
    notes = [line for sheet in sheets for line in sheet.notes]
    assert any(line.startswith("做法：") for line in notes)
    assert not [line for line in notes if line.startswith(("原文：做法", "原文：本次讨论"))]


def test_a_chapter_named_as_its_book_opens_by_its_number() -> None:
    """The cover and the opening differ by the chapter's number, not by a count."""
    made = edition(written(ESSAY + ESSAY))
    document = made.document
    named = replace(document, metadata=Metadata(document.sections[0].title))
    opening = next(s for s in plan(replace(made, document=named)).slides if isinstance(s, Opening))
    assert opening.number == "第一章"
    assert opening.title == plain_text(document.sections[0].title)
