"""Poems on slides: whole, in the lines of their author."""

from dataclasses import replace

from publish.edition import Edition
from publish.emitters.deck.frames import Frame, Sheet
from publish.emitters.deck.plan import plan
from publish.emitters.deck.render import render
from publish.emitters.deck.slides import Poem
from publish.model import Blocks, Section, Verse
from tests.digest.test_digest import ESSAY
from tests.digest.writing import written
from tests.emitters.deck.decks import edition, text
from tests.emitters.deck.test_render import overflowing


def verse(*lines: str) -> Verse:
    """Return a poem of these lines; an empty one parts stanzas."""
    at = written(ESSAY).sections[0].span
    return Verse(tuple(text(line) if line else () for line in lines), text("佚名"), span=at)


def sung(*poems: tuple[str, Blocks], name: str = "general") -> Edition:
    """Return a book whose chapter has sections of verse."""
    made = edition(written(ESSAY), name)
    chapter = made.document.sections[0]
    below = tuple(
        Section(f"p{at}", text(title), body, span=chapter.span)
        for at, (title, body) in enumerate(poems)
    )
    chapter = replace(chapter, sections=below)
    return replace(made, document=replace(made.document, sections=(chapter,)))


def leaves(made: Edition) -> list[Sheet]:
    """Return the slides that poems stand on."""
    sheets = [sheet for part in render(plan(made)).parts for sheet in part.sheets]
    return [sheet for sheet in sheets if sheet.layout == "poem"]


def shown(sheet: Sheet) -> list[list[str]]:
    """Return the lines of every column of a slide."""
    frames = (item for item in sheet.items if isinstance(item, Frame))
    return [[line.text for line in item.lines] for item in frames if item.slot in {"body", "more"}]


def test_a_poem_has_a_slide_of_its_own() -> None:
    """Under the name of its section, line for line, and whose it is."""
    made = sung(("渡口", (verse("灯在水上", "水在灯下", "", "船过去了"),)))
    (sheet,) = leaves(made)
    said = {item.slot: item for item in sheet.items if isinstance(item, Frame)}
    assert said["title"].lines[0].text == "渡口"
    assert shown(sheet) == [["灯在水上", "水在灯下", "船过去了"]]
    assert said["source"].lines[0].text == "佚名"


def test_a_poem_quoted_in_prose_is_called_by_its_first_line() -> None:
    """The section has a name of its own, and so does the poem."""
    prose = written(ESSAY).sections[0].body[0]
    made = sung(("渡口", (prose, verse("灯在水上，", "水在灯下。"))))
    titles = [slide.title for slide in plan(made).slides if isinstance(slide, Poem)]
    assert titles == ["灯在水上"]


def test_poems_that_share_a_section_are_called_by_their_first_lines() -> None:
    """As poems without a name are."""
    two = (verse("灯在水上，", "水在灯下。"), verse("船过去了，", "灯还在。"))
    titles = [slide.title for slide in plan(sung(("渡口", two))).slides if isinstance(slide, Poem)]
    assert titles == ["灯在水上", "船过去了"]


def test_short_lines_stand_in_two_columns_stanza_by_stanza() -> None:
    """And what two columns do not hold goes on on the next slide."""
    stanza = ("灯在水上", "水在灯下", "船过去了", "灯还在")
    made = sung(("渡口", (verse(*stanza, "", *stanza),)))
    (sheet,) = leaves(made)
    assert [len(column) for column in shown(sheet)] == [4, 4]
    long = sung(("渡口", (verse(*[*stanza, ""] * 6),)))
    assert [sum(map(len, shown(each))) for each in leaves(long)] == [8, 8, 8]
    assert overflowing(render(plan(long))) == []


def test_an_endless_poem_says_that_it_goes_on() -> None:
    """Four slides, the last of which ends in an ellipsis."""
    made = sung(("渡口", (verse(*["灯在水上照着", "水在灯下流着", ""] * 60),)))
    assert len(leaves(made)) == 4
    assert shown(leaves(made)[-1])[-1][-1] == "……"
    assert overflowing(render(plan(made))) == []


def test_long_lines_stand_in_one_column_and_in_their_box() -> None:
    """Lines of prose that somebody broke are set smaller, and wrap at the last."""
    made = sung(("渡口", (verse(*["灯在水上照着渡船" * 6] * 9),)), name="large-print")
    assert all(len(shown(each)) == 1 for each in leaves(made))
    assert overflowing(render(plan(made))) == []
