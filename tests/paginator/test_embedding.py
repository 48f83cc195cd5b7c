"""Faces are embedded as their subsets, and read only where that is not enough."""

from io import BytesIO

import pikepdf
import pytest
from weasyprint.pdf.fonts import Font

from publish.paginator.embedding import SubsetFont
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
