"""Faces are embedded as their subsets, and read only where that is not enough."""

import re
from io import BytesIO

import pikepdf
import pytest
from weasyprint.pdf.fonts import Font

from publish.fonts.cff import cids
from publish.paginator.file.fonts import SubsetFont
from tests.paginator.making import made

WHOLE = 4_000_000
"""No whole Chinese face is smaller."""
BODY = (
    "<p>宋体、<b>粗体</b>、<code>f(x)</code>与"
    "<i style='font-family: LXGW WenKai'>楷体 abc</i>。</p>"
    "<p style='font-family: sans-serif'>黑体 → ∑</p>" + "<p><b>又一段</b>文字。</p>" * 30
)


def embedded(data: bytes) -> dict[str, int]:
    """Return the size of every font program in a file."""
    with pikepdf.open(BytesIO(data)) as pdf:
        described = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]
        return {
            str(each.FontName): len(program.read_bytes())
            for each in described
            for program in [each.get("/FontFile3") or each.get("/FontFile2")]
            if each.get("/Type") == "/FontDescriptor" and program is not None
        }


def test_every_font_is_a_subset() -> None:
    """Each face of a page of many is embedded with what it draws, and no more."""
    sizes = embedded(made(BODY).data)
    assert len(sizes) > 3
    assert max(sizes.values()) < WHOLE


def test_a_face_that_cannot_be_subset_is_embedded_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the subsetter fails the text is still drawn."""
    monkeypatch.setattr(Font, "subset", lambda *_: None)
    assert max(embedded(made("<p>字</p>").data).values()) > WHOLE


def test_a_face_is_not_read_before_it_is_asked_for() -> None:
    """The content a subset gave is what a font tells; the file stays unread."""
    font = SubsetFont.__new__(SubsetFont)
    font.file_content = b"OTTO"
    assert font.file_content == b"OTTO"
    assert font.type == "otf"


def test_only_the_glyphs_that_are_drawn_stand_in_a_chinese_face() -> None:
    """A CID-keyed face is embedded as its outlines, a few hundred bytes a character."""
    made_of = made("<p>宋体的字、<b>粗体</b>。</p>").data
    with pikepdf.open(BytesIO(made_of)) as pdf:
        kinds = {
            str(each.Subtype)
            for each in pdf.objects
            if isinstance(each, pikepdf.Stream) and str(each.get("/Subtype")).startswith("/CID")
        }
    assert kinds == {"/CIDFontType0C"}
    assert sum(embedded(made_of).values()) < 20_000


def test_the_glyphs_of_a_face_are_those_asked_for() -> None:
    """What a text draws is found in its face by the CIDs its pages name."""
    with pikepdf.open(BytesIO(made("<p>宋体的字。</p>").data)) as pdf:
        faces = [each for each in pdf.objects if "/FontFile3" in each]
        program = memoryview(faces[0].FontFile3.read_bytes())
        drawn = {
            int(code, 16)
            for each in pdf.objects
            if isinstance(each, pikepdf.Stream) and b"beginbfchar" in each.read_bytes()
            for code in re.findall(rb"<(....)> <", each.read_bytes())
        }
    assert drawn <= set(cids(program) or ())
