"""Everything stands within its box."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.edition import Claim, Digest, Edition, Point
from publish.emitters.deck.frames import Box, Frame, Grid, Layout, Sheet
from publish.emitters.deck.grid import SMALL
from publish.emitters.deck.lines import Ruler
from publish.emitters.deck.plan import plan
from publish.emitters.deck.render import Rendered, render
from publish.emitters.deck.tables import BOTTOM
from publish.model import Metadata
from tests.digest.test_digest import ESSAY
from tests.digest.writing import written
from tests.emitters.deck.decks import edition, furnished, text

STYLES = ("general", "taiwan", "large-print", "study-group")


def sheets(made: Rendered) -> list[tuple[Sheet, Layout]]:
    return [(sheet, made.layouts[sheet.layout]) for part in made.parts for sheet in part.sheets]


def overflowing(made: Rendered) -> list[str]:
    """Return the text of every frame or table that does not fit where it stands."""
    ruler = Ruler(made.faces, made.script)
    return [
        words
        for sheet, layout in sheets(made)
        for item in sheet.items
        for words in _overflow(item, layout, ruler, made)
    ]


def _overflow(item: object, layout: Layout, ruler: Ruler, made: Rendered) -> list[str]:
    match item:
        case Frame(lines=lines):
            box = item.box or layout.slot(item.slot).box
            text = "".join(line.text for line in lines)
            return [] if ruler.height(lines, box.width) <= box.height + 0.01 else [text]
        case Grid(box=Box(y=y, height=height)):
            return [] if y + height <= made.slide.height * BOTTOM / 540 + 0.01 else [item.name]
        case _:
            return []


@pytest.mark.parametrize("name", STYLES)
def test_no_text_stands_outside_its_box(name: str) -> None:
    """Measured with real advances, at the fixed line distance, in every style."""
    assert overflowing(render(plan(furnished(name)))) == []


def claimed(name: str, *claims: tuple[str, ...]) -> Edition:
    """Return an edition whose one chapter makes claims, each of so many points."""
    made = edition(written(ESSAY), name)
    at = made.digest.chapters[0].span
    told = tuple(
        Claim(
            (),
            tuple(
                Point(text(point), text(point), span=replace(at, start=at.end)) for point in points
            ),
            span=at,
        )
        for points in claims
    )
    chapter = replace(made.digest.chapters[0], claims=told, amounts=(), quotes=())
    return replace(made, digest=Digest((chapter,)))


@pytest.mark.parametrize("name", STYLES)
def test_points_are_of_one_size_in_all_of_a_talk(name: str) -> None:
    """Long points are dealt over more slides rather than set smaller than their neighbours."""
    long = tuple(
        f"第{at}，每一位夜里来的读者都应当有一盏灯，也应当有一把不用还的椅子" for at in "一二三四"
    )
    made = render(plan(claimed(name, long, ("灯要亮", "书要新", "门要开"))))
    points = [
        item
        for sheet, _ in sheets(made)
        for item in sheet.items
        if sheet.layout == "assertion" and isinstance(item, Frame) and item.slot == "body"
    ]
    sizes = {words.lettering.size for each in points for line in each.lines for words in line.words}
    said = "".join(line.text for each in points for line in each.lines)
    assert said.count("一盏灯") == (2 if name == "large-print" else 3)
    assert len(sizes) == 1
    assert min(sizes) >= made.slide.body
    assert overflowing(made) == []


def test_a_title_is_set_smaller_rather_than_cut_a_word() -> None:
    """Where the largest letters would part 尊严, the next smaller ones do not."""
    long = ("无非是想让灯亮着啊，无非是要人有尊严，那些事情都应该在今年冬天之前办",)
    made = render(plan(claimed("large-print", (*long, "灯要亮"))))
    (title,) = (
        item
        for sheet, _ in sheets(made)
        for item in sheet.items
        if sheet.layout == "assertion" and isinstance(item, Frame) and item.slot == "title"
    )
    assert title.lines[0].text.split("\n")[0].endswith("尊严，")


@pytest.mark.parametrize("name", STYLES)
def test_no_letters_are_too_small_to_read(name: str) -> None:
    """Eighteen points at the least, footers too."""
    for sheet, _ in sheets(render(plan(furnished(name)))):
        for item in sheet.items:
            if isinstance(item, Frame):
                sizes = [each.lettering.size for line in item.lines for each in line.words]
                assert all(size >= SMALL for size in sizes)


def test_titles_come_first() -> None:
    """A reader by ear hears what a slide is about before anything else on it."""
    for sheet, _ in sheets(render(plan(furnished()))):
        first = next(item for item in sheet.items if isinstance(item, Frame))
        assert first.slot == "title"


def test_words_that_cannot_fit_are_cut_and_told() -> None:
    """An endless title ends in an ellipsis, and a finding says so."""
    document = written(ESSAY)
    endless = replace(document, metadata=Metadata(text("永远读不完的书名" * 60)))
    made = render(plan(edition(endless)))
    assert overflowing(made) == []
    assert {finding.code for finding in made.findings} == {"slide-text-shortened"}


@given(st.text(alphabet="读书，。：AI Objectives（）“”—0%", max_size=400))
def test_any_title_fits(title: str) -> None:
    """Whatever a book and a chapter are called."""
    document = replace(written(f"# {title}\n{ESSAY[8:]}"), metadata=Metadata(text(title)))
    assert overflowing(render(plan(edition(document)))) == []


def test_a_book_of_many_long_chapters_fits() -> None:
    """Rows grow closer and smaller rather than run off the slide."""
    chapter = "# 第一回 灵根育孕源流出心性修持大道生又及其后种种不可尽述之事与人"
    document = written(
        "\n".join(f"{chapter}{n}\n图书馆应当在夜里开门，这是大家的愿望。" for n in range(60))
    )
    assert overflowing(render(plan(edition(document, "large-print")))) == []


@pytest.mark.parametrize("size", [(800.0, 600.0), (1280.0, 720.0), (1260.0, 540.0)])
def test_slides_of_other_proportions_hold_the_same_grid(size: tuple[float, float]) -> None:
    """The proportions are the style's, and nothing stands outside them."""
    made = furnished()
    slide = replace(made.style.slide, width=size[0], height=size[1])
    found = render(plan(replace(made, style=replace(made.style, slide=slide))))
    assert found.slide.width / found.slide.height == pytest.approx(size[0] / size[1])
    assert overflowing(found) == []
    for layout in found.layouts.values():
        for slot in layout.slots:
            assert slot.box.x + slot.box.width <= found.slide.width
            assert slot.box.y + slot.box.height <= found.slide.height
