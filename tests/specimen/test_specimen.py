"""The specimen shows what a book can have, and stays as it was."""

import io
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import get_args, get_type_hints

import pikepdf
import pypdfium2
import pytest

from publish import press, readers, resources
from publish.cli.arguments import wanted
from publish.cli.commands import Build
from publish.cli.options import SPECIMEN
from publish.edition import Edition, Style
from publish.emitters import pdf
from publish.emitters.bound import Bound
from publish.model import Document, Inline, walk
from publish.model import block as blocks
from publish.model import inline as inlines
from publish.press.run import edition_of

GOLDEN = Path(__file__).parents[1] / "golden"
AUDIENCES = ("general", "taiwan", "study-group", "large-print")
EXPECTED = {"hongkong": {"contents-too-long"}}
OURS = Path(__file__).parents[2] / "styles"
FOLDERS = (SPECIMEN / "styles", OURS)
UNSHOWN = {blocks.Malformed}
"""What no author writes on purpose."""

SHOWN = [
    kind for kind in (*get_args(blocks.Block), *get_args(inlines.Inline)) if kind not in UNSHOWN
]
TABLES = {
    each.name: kind
    for each in fields(Style)
    if is_dataclass(kind := get_type_hints(Style)[each.name])
}
OPTIONS = [(table, each.name) for table, kind in TABLES.items() for each in fields(kind)]


@cache
def reading() -> press.Reading:
    return press.read(SPECIMEN)


@cache
def edition(audience: str) -> Edition:
    gallery, _ = resources.gather(reading().document, resources.Loader(SPECIMEN))
    made, _ = edition_of(reading(), audience, gallery=gallery)
    assert made
    return made


@cache
def markup(audience: str) -> str:
    return pdf.render(pdf.plan(edition(audience))).markup


@cache
def pages(audience: str) -> Bound:
    return pdf.bind(pdf.render(pdf.plan(edition(audience))))


def paged(audience: str) -> str:
    """Return what the pages say, line by line."""
    opened = pypdfium2.PdfDocument(pages(audience).data)
    said = (opened[at].get_textpage().get_text_range() for at in range(len(opened)))
    return "\n".join(said).replace("\r", "")


def kinds(document: Document) -> set[type]:
    return {type(node) for node in walk(document)}


@cache
def styles() -> tuple[Style, ...]:
    """Return every style that the specimen can be made in: its own and those shipped."""
    names = readers.styles(FOLDERS)
    return tuple(made for name in names if (made := readers.read_style(name, FOLDERS).style))


def shown(table: str, option: str) -> set[object]:
    """Return the values of an option that some style has, or some rule of its own sheet."""
    words = {
        word for style in styles() for word in re.findall(r"[a-z]+(?:-[a-z]+)*", style.page_css)
    }
    kind = get_type_hints(TABLES[table])[option]
    own = {one for one in kind if one.value in words} if issubclass(kind, Enum) else set()
    return own | {getattr(getattr(style, table), option) for style in styles()}


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.__name__)
def test_every_kind_of_node_is_shown(kind: type[blocks.Block] | type[Inline]) -> None:
    """Whatever the model can say, the specimen says."""
    assert kind in kinds(reading().document)


@pytest.mark.parametrize("kind", blocks.AsideKind)
def test_every_kind_of_aside_is_shown(kind: blocks.AsideKind) -> None:
    """Each kind of aside has its own name, and stands somewhere."""
    found = {node.kind for node in walk(reading().document) if isinstance(node, blocks.Aside)}
    assert kind in found


@pytest.mark.parametrize(("table", "option"), OPTIONS)
def test_every_option_of_a_style_is_shown(table: str, option: str) -> None:
    """A choice is shown in every way it can be made, a number in two."""
    kind = get_type_hints(TABLES[table])[option]
    values = shown(table, option)
    if issubclass(kind, Enum):
        assert values == set(kind)
    else:
        assert len(values) > 1


@pytest.mark.parametrize("option", ["script", "vocabulary", "term_order"])
def test_every_choice_at_a_styles_head_is_shown(option: str) -> None:
    """Scripts, whose words, and the orders of a glossary."""
    kind = get_type_hints(Style)[option]
    assert {getattr(style, option) for style in styles()} == set(kind)


def test_it_is_made_in_its_own_styles_unless_told_otherwise() -> None:
    """What one style cannot show beside another is shown by the next."""
    asked = reading().manuscript.settings.editions
    assert asked[0] == "general"
    assert {*asked[1:]} == {each.name for each in (SPECIMEN / "styles").iterdir()}


def test_settings_stand_side_by_side() -> None:
    """The same words are composed in five ways, one a section."""
    made = paged("compared")
    told = made[made.rindex("标点全角") :]
    parts = re.split("标点开明|标点半角|行末悬挂|字字入格|着重用点", told)
    lines = [part.split("版心先定")[1].split("别的标点")[0].split("\n") for part in parts[:5]]
    assert len({tuple(part[:4]) for part in lines}) == len(lines)


def test_the_specimen_is_sound() -> None:
    """It has nothing to warn of, for it is what a person copies from."""
    assert {finding.severity.value for finding in reading().findings} <= {"note"}


@pytest.mark.parametrize("audience", ["general", "study-group"])
def test_markup(audience: str, golden: Callable[[Path, str], None]) -> None:
    """The specimen is written for the page as before."""
    golden(GOLDEN / f"specimen.{audience}.pdf.html", markup(audience))


@pytest.mark.parametrize("audience", [*AUDIENCES, "compared", "press", "hongkong"])
def test_every_style_makes_it(audience: str) -> None:
    """All shipped styles make a tagged book of it, without a finding but those it shows."""
    bound = pages(audience)
    assert {finding.code for finding in bound.findings} <= EXPECTED.get(audience, set())
    with pikepdf.open(io.BytesIO(bound.data)) as opened:
        assert len(opened.pages) == bound.units
        assert opened.Root.MarkInfo.Marked


def test_it_is_asked_for_by_name() -> None:
    """`publish specimen` builds our own folder, on paper unless told otherwise."""
    asked = wanted(["specimen", "--audience", "taiwan"])
    assert isinstance(asked, Build)
    assert (asked.folder, asked.audiences, asked.formats) == (SPECIMEN, ("taiwan",), ("pdf",))
