"""A reader can go from the call of a note to the note, and back."""

from io import BytesIO

import pikepdf

from tests.paginator.making import made

BODY = (
    '<p>一段话<span class="f" id="n1">注一</span>，又一个<span class="f" id="n2">注二</span>。</p>'
)
LOOK = ".f { float: footnote } .f::footnote-call { line-height: 0 }"


def test_calls_and_numbers_lead_to_each_other() -> None:
    """Every note has a link to it and one back, high enough to be hit, to a place that is."""
    with pikepdf.open(BytesIO(made(BODY, LOOK).data)) as pdf:
        links = list(pdf.pages[0].Annots)
        led = [str(link.Dest) for link in links]
        names = [str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]]
        heights = [abs(float(link.Rect[3]) - float(link.Rect[1])) for link in links]
    assert sorted(led) == ["n1", "n1-call", "n2", "n2-call"]
    assert set(led) <= set(names)
    assert min(heights) > 5


def test_they_are_links_in_the_tree() -> None:
    """A call is a link in a reference, a number a link in its note's label."""
    with pikepdf.open(BytesIO(made(BODY, LOOK).data)) as pdf:
        above = [
            str(item.P.S)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Link"
        ]
    assert sorted(above) == ["/Lbl", "/Lbl", "/Reference", "/Reference"]
