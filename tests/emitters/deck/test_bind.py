"""The file itself, opened again."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from publish.emitters import deck
from publish.model import Metadata
from tests.digest.test_digest import ESSAY
from tests.digest.writing import written
from tests.emitters.deck.decks import (
    NAMES,
    bound,
    edition,
    furnished,
    opened,
    parts,
    slides,
    text,
)

HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(name="data", scope="module")
def _data() -> bytes:
    return bound(furnished())


def test_the_same_edition_gives_the_same_bytes() -> None:
    """No clock, no order of chance, in the workbooks of charts either."""
    assert bound(furnished()) == bound(furnished())


def test_units_are_slides(data: bytes) -> None:
    """The press reports as many as a program counts."""
    made = deck.bind(deck.render(deck.plan(furnished())))
    assert made.units == len(opened(data).slides)


def test_parts_stand_in_order_with_one_time(data: bytes) -> None:
    """Content types first, the rest by name, all at the zip epoch."""
    with ZipFile(BytesIO(data)) as file:
        names = file.namelist()
        assert names[1:] == sorted(names[1:])
        assert names[0] == "[Content_Types].xml"
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_slide_has_a_title_and_notes(data: bytes) -> None:
    """Titles are placeholders, and notes say the words, the place, the time, a question."""
    for slide in opened(data).slides:
        assert slide.shapes.title.text_frame.text.strip()
        notes = slide.notes_slide.notes_text_frame.text
        assert "用时：" in notes
        assert "追问：" in notes


def test_notes_are_set_at_twelve_points(data: bytes) -> None:
    """A notes page at a program's own size cuts off after some 250 characters."""
    for slide in opened(data).slides:
        for line in slide.notes_slide.notes_text_frame.paragraphs:
            assert {run.font.size.pt for run in line.runs} == {12.0}


def test_every_run_of_han_names_its_face_and_its_language(data: bytes) -> None:
    """Latin alone would leave Chinese to whatever face a machine falls back on."""
    for slide in slides(data):
        for run in slide.iterfind(".//a:r", NAMES):
            if HAN.search(run.findtext("a:t", "", NAMES)):
                look = run.find("a:rPr", NAMES)
                assert look is not None
                assert look.find("a:ea", NAMES) is not None
                assert look.find("a:cs", NAMES) is not None
                assert (look.get("lang"), look.get("altLang")) == ("zh-CN", "en-US")


def test_lines_stand_exactly_so_far_apart(data: bytes) -> None:
    """Points, not multiples: programs disagree on how high a line of Chinese is."""
    for slide in slides(data):
        for line in slide.iterfind(".//p:sp//a:p", NAMES):
            if line.find("a:r", NAMES) is not None:
                assert line.find("a:pPr/a:lnSpc/a:spcPts", NAMES) is not None


def test_the_theme_is_ours(data: bytes) -> None:
    """Faces for Latin and East Asian, and the style's colours."""
    theme = parts(data)["ppt/theme/theme1.xml"]
    faces = theme.xpath("//a:fontScheme/*/a:ea/@typeface", namespaces=NAMES)
    assert faces == ["Noto Sans CJK SC", "Noto Sans CJK SC"]
    accents = theme.xpath("//a:accent1/a:srgbClr/@val", namespaces=NAMES)
    assert accents == [furnished().style.colours.accent.lstrip("#").upper()]


def test_layouts_are_real_ones(data: bytes) -> None:
    """Each kind of slide has a layout of its own; the library's are gone."""
    names = [layout.name for layout in opened(data).slide_layouts]
    assert len(set(names)) == len(names)
    assert {"cover", "opening", "assertion", "discussion", "sources"} <= set(names)
    assert not any("Title" in name for name in names)


def test_slides_are_numbered_and_footed(data: bytes) -> None:
    """All but the cover."""
    kinds = [slide.xpath(".//p:ph/@type") for slide in slides(data)]
    assert all("sldNum" in kind and "ftr" in kind for kind in kinds[1:])


def test_the_agenda_jumps_to_openings(data: bytes) -> None:
    """A click on a chapter leads to its opening."""
    made = opened(data)
    jumps = made.slides[2]._element.xpath(".//a:hlinkClick/@r:id")
    led = [made.slides[2].part.related_part(jump) for jump in jumps]
    titles = [part.slide.shapes.title.text_frame.text for part in led]
    assert titles == ["城里的图书馆"]


def test_parts_of_the_talk_are_sections(data: bytes) -> None:
    """Every slide is in one, and they bear the chapters' names."""
    root = parts(data)["ppt/presentation.xml"]
    names = root.xpath("//p14:section/@name", namespaces=NAMES)
    assert names == ["灯", "城里的图书馆", "散会之前"]
    listed = root.xpath("//p14:sldId/@id", namespaces=NAMES)
    assert listed == root.xpath("//p:sldIdLst/p:sldId/@id", namespaces=NAMES)


def test_pictures_charts_and_tables_say_what_they_show(data: bytes) -> None:
    """Alternative text for whoever cannot see; ornament is marked as such."""
    shown = [
        shape
        for slide in slides(data)
        for shape in slide.xpath(".//p:pic/p:nvPicPr/p:cNvPr|.//p:graphicFrame//p:cNvPr")
    ]
    assert len(shown) >= 3
    assert all(shape.get("descr") for shape in shown)
    ornament = [
        s
        for slide in slides(data)
        for s in slide.xpath(".//p:cNvPr[starts-with(@name,'ornament')]")
    ]
    assert ornament
    assert all(shape.find(".//adec:decorative", NAMES) is not None for shape in ornament)


def test_comparable_figures_are_a_native_chart(data: bytes) -> None:
    """Bars to scale, which a speaker can open and correct."""
    charts = [shape.chart for s in opened(data).slides for shape in s.shapes if shape.has_chart]
    assert [tuple(chart.plots[0].series[0].values) for chart in charts] == [(16.0, 4.5)]


def test_the_file_says_whose_it_is(data: bytes) -> None:
    """Title, author, language and date are the edition's, and no stranger's."""
    core = opened(data).core_properties
    assert (core.title, core.author, core.language) == ("灯", "林知", "zh-Hans")
    assert core.modified.isoformat().startswith("2026-01-02T03:04:05")
    with ZipFile(BytesIO(data)) as file:
        whole = b"".join(map(file.read, file.namelist()))
        assert b"Canny" not in whole
        assert not [name for name in file.namelist() if "thumbnail" in name or "printer" in name]


@pytest.mark.parametrize("title", ["读" * 600, "\x01\ud800\ufffe\uffff\ufffc", "<&\">'", ""])
def test_hostile_titles_make_a_sound_file(title: str) -> None:
    """Endless, illegible, marked up or empty: every part still parses and opens."""
    document = replace(written(ESSAY), metadata=Metadata(text(title)))
    data = bound(edition(document))
    assert parts(data)
    assert opened(data).slides[0].shapes.title.text_frame.text
    assert len(opened(data).core_properties.title) <= 255


def test_outlines_take_as_many_points_as_their_commands_want(data: bytes) -> None:
    """One for a move or a line, two and three for curves: programs refuse more."""
    want = {"moveTo": 1, "lnTo": 1, "quadBezTo": 2, "cubicBezTo": 3}
    steps = [step for slide in slides(data) for step in slide.xpath(".//a:path/*[a:pt]")]
    assert steps
    assert all(len(step) == want[step.tag.partition("}")[2]] for step in steps)


def test_axes_are_numbered_as_the_schema_allows(data: bytes) -> None:
    """An axis id is not negative (ECMA-376-1, 21.2.2.9)."""
    for name, root in parts(data).items():
        if name.startswith("ppt/charts/chart"):
            numbers = root.xpath("//*[local-name()='axId' or local-name()='crossAx']/@val")
            assert numbers
            assert all(int(str(number)) >= 0 for number in numbers)
