"""A file to be kept: PDF/A-2a and PDF/UA-1 at once, read clause by clause (ISO 19005-2)."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from publish.paginator import Asset, Sheets, paginate

PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x00\x00\x00\x00\x00,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
SHEETS = Sheets(
    '<html lang="zh-Hans"><head><title>题</title></head><body><h1 id="a">题</h1>'
    '<p>一行字，见<a href="#a">上</a>。<img src="a.gif" alt="点"/></p></body></html>',
    'body { font-family: "Noto Serif CJK SC" } img { opacity: .5; width: 2em }',
    {"a.gif": Asset(PIXEL, "image/gif")}.get,
    b"0123456789abcdef",
    archival=True,
)


@pytest.fixture(scope="module")
def kept() -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(paginate(SHEETS).data))


def test_it_names_both_standards_in_one_description(kept: pikepdf.Pdf) -> None:
    """6.6.4, 6.6.2.3: part 2 level A, and PDF/UA by a schema that is described."""
    said = kept.Root.Metadata.read_bytes().decode()
    assert 'pdfaid:part="2"' in said
    assert 'pdfaid:conformance="A"' in said
    assert 'pdfuaid:part="1"' in said
    assert "pdfaExtension:schemas" in said
    assert said.count("<rdf:RDF") == 1
    assert "/Filter" not in kept.Root.Metadata


def test_its_colours_have_a_profile(kept: pikepdf.Pdf) -> None:
    """6.2.3: one output intent, with a profile of three components embedded."""
    (intent,) = kept.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert intent.DestOutputProfile.N == 3
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"


def test_nothing_in_it_is_refused(kept: pikepdf.Pdf) -> None:
    """6.2.8 smoothing, 6.3.2 printed annotations, 6.2.11.4 fonts embedded, 6.5.1 actions."""
    for item in kept.objects:
        if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            continue
        assert not item.get("/Interpolate", False)
        assert "/CIDSet" not in item
        assert item.get("/S") not in ("/JavaScript", "/Launch")
        if item.get("/Type") == "/Annot":
            assert int(item.F) & 4
        if item.get("/Type") == "/FontDescriptor":
            assert {"/FontFile2", "/FontFile3"} & set(item.keys())


def test_others_name_no_archive() -> None:
    """Without the option a file is PDF/UA-1 alone, without a profile to carry."""
    made = paginate(replace(SHEETS, archival=False)).data
    with pikepdf.open(BytesIO(made)) as pdf:
        assert "/OutputIntents" not in pdf.Root
        assert b"pdfaid" not in pdf.Root.Metadata.read_bytes()


def test_it_is_the_same_twice() -> None:
    """The same sheets make the same bytes."""
    assert paginate(SHEETS).data == paginate(SHEETS).data
