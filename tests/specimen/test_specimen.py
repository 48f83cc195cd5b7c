"""The specimen shows what a book can have, and stays as it was."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from publish import press, resources
from publish.cli.arguments import SPECIMEN, Build, wanted
from publish.edition import Edition
from publish.emitters import pdf
from publish.model import Document, Inline, walk
from publish.model import block as blocks
from publish.model import inline as inlines
from publish.press.run import edition_of

GOLDEN = Path(__file__).parents[1] / "golden"
AUDIENCES = ("general", "taiwan", "study-group", "large-print")
SHOWN = (
    *(blocks.Paragraph, blocks.BulletList, blocks.OrderedList, blocks.DefinitionList),
    *(blocks.Quotation, blocks.Verse, blocks.CodeListing, blocks.Equation, blocks.Figure),
    *(blocks.Table, blocks.Aside, blocks.ThematicBreak, blocks.Passage),
    *(inlines.Emphasis, inlines.Strong, inlines.Deletion, inlines.Code, inlines.Maths),
    *(inlines.Link, inlines.Image, inlines.Note, inlines.Citation, inlines.Mention),
    *(inlines.CrossReference, inlines.Ruby),
)


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


def kinds(document: Document) -> set[type]:
    return {type(node) for node in walk(document)}


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.__name__)
def test_every_kind_of_node_is_shown(kind: type[blocks.Block] | type[Inline]) -> None:
    """Whatever the model can say, the specimen says."""
    assert kind in kinds(reading().document)


def test_the_specimen_is_sound() -> None:
    """It has nothing to warn of, for it is what a person copies from."""
    assert {finding.severity.value for finding in reading().findings} <= {"note"}


@pytest.mark.parametrize("audience", ["general", "study-group"])
def test_markup(audience: str, golden: Callable[[Path, str], None]) -> None:
    """The specimen is written for the page as before."""
    golden(GOLDEN / f"specimen.{audience}.pdf.html", markup(audience))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_style_makes_it(audience: str) -> None:
    """All shipped styles make a tagged book of it, without a finding."""
    bound = pdf.bind(pdf.render(pdf.plan(edition(audience))))
    assert not bound.findings
    with pikepdf.open(io.BytesIO(bound.data)) as opened:
        assert len(opened.pages) == bound.units
        assert opened.Root.MarkInfo.Marked


def test_it_is_asked_for_by_name() -> None:
    """`publish specimen` builds our own folder, on paper unless told otherwise."""
    asked = wanted(["specimen", "--audience", "taiwan"])
    assert isinstance(asked, Build)
    assert (asked.folder, asked.audiences, asked.formats) == (SPECIMEN, ("taiwan",), ("pdf",))
