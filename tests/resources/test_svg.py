"""Drawings: what is stripped, what is refused, what stays."""

import base64

import pytest

from publish.resources.svg import Drawing, Fault, clean
from tests.resources import pictures

PIXELS = base64.b64encode(pictures.raster()).decode()
LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))

STRIPPED = {
    "script": "<script>alert(1)</script>",
    "script elsewhere": '<s:script xmlns:s="urn:x">alert(1)</s:script>',
    "handler": '<rect width="1" height="1" onload="alert(1)"/>',
    "handler in capitals": '<rect width="1" height="1" ONCLICK="alert(1)"/>',
    "foreign object": "<foreignObject><p>alert</p></foreignObject>",
    "web link": '<a xlink:href="https://alert.example">x</a>',
    "script link": '<a href="javascript:alert(1)">x</a>',
    "outside use": '<use href="alert.svg#x"/>',
    "file picture": '<image href="file:///etc/alert"/>',
    "web picture": '<image xlink:href="http://alert.example/a.png"/>',
    "drawing in data": '<image href="data:image/svg+xml;base64,alert"/>',
    "web paint": '<rect width="1" height="1" fill="url(http://alert.example)"/>',
    "web paint in quotes": "<rect width='1' height='1' style=\"fill: url( 'alert.svg#x')\"/>",
    "import": "<style>@import 'alert.css'; rect { fill: red }</style>",
    "web rule": "<style>rect { fill: url(alert.png) }</style>",
    "web source": "<rect width='1' height='1' style=\"fill: src('http://alert.example')\"/>",
    "web image": "<rect width='1' height='1' style=\"mask: image('alert.png')\"/>",
    "web image in a rule": "<style>rect { mask: image( 'http://alert.example/' ) }</style>",
    "other function": "<rect width='1' height='1' style=\"fill: other('//alert.example')\"/>",
    "escaped rule": r"<style>rect { fill: u\72l(alert.png) }</style>",
    "web font": "<style>@font-face { src: url(alert.woff) } rect { fill: red }</style>",
    "motion": '<rect width="1" height="1"><animate attributeName="alert"/></rect>',
    "setting": '<set attributeName="href" to="alert"/>',
    "web filter": '<filter><feImage href="http://alert.example"/></filter>',
    "no number": '<rect width="nan" height="1"/><!-- alert -->',
    "endless number": '<rect width="1e999" height="1"/><?alert?>',
    "embedded page": '<iframe xmlns="http://www.w3.org/1999/xhtml" src="alert"/>',
}


@pytest.mark.parametrize("inside", STRIPPED.values(), ids=STRIPPED)
def test_only_what_draws_comes_in(inside: str) -> None:
    """Scripts, handlers, motion, foreign parts and the world outside are taken out."""
    drawing = clean(pictures.svg(inside + '<circle r="3"/>'))
    assert isinstance(drawing, Drawing)
    assert b"alert" not in drawing.data
    assert b'<circle r="3"/>' in drawing.data
    assert b"nan" not in drawing.data
    assert b"e999" not in drawing.data


@pytest.mark.parametrize(
    "inside",
    [
        '<filter id="f"><feTurbulence numOctaves="77777"/></filter>',
        '<filter id="f"><feGaussianBlur stdDeviation="2 77777"/></filter>',
        '<filter id="f"><feMorphology radius="77777"/></filter>',
        '<filter id="f"><feConvolveMatrix order="77777"/></filter>',
        '<filter id="f"><feGaussianBlur stdDeviation="nan 77777"/></filter>',
        '<rect style="filter: blur(77777px)"/>',
        '<rect filter="drop-shadow(0 0 77777px red)"/>',
        "<style>rect { filter: blur(77777px) }</style>",
    ],
)
def test_a_filter_costs_no_more_than_can_be_drawn(inside: str) -> None:
    """Numbers that would keep a machine busy for ever are taken out."""
    drawing = clean(pictures.svg(inside))
    assert isinstance(drawing, Drawing)
    assert b"77777" not in drawing.data


KEPT = {
    "filter": '<filter id="f"><feGaussianBlur stdDeviation="2"/>'
    '<feTurbulence numOctaves="4"/></filter>'
    '<rect style="filter: url(#f) drop-shadow(0 0 2px #999999)"/>',
    "functions": '<rect style="fill: rgb(1, 2, 3)" aria-label="image (http://a.example)"/>',
    "words": "<text><tspan>一</tspan> <tspan>二</tspan></text>",
    "gradient": '<linearGradient id="g"><stop offset="0"/></linearGradient><rect fill="url(#g)"/>',
    "quoted paint": '<clipPath id="c"/><rect clip-path="url( \'#c\' )"/>',
    "symbol": '<symbol id="s"><path d="M0 0h1"/></symbol><use xlink:href="#s"/><use href="#s"/>',
    "pixels": f'<image width="4" height="3" href="data:image/png;base64,{PIXELS}"/>',
    "rules": '<style>.a { fill: url(#g) } rect { fill: red }</style><rect class="a"/>',
}


@pytest.mark.parametrize("inside", KEPT.values(), ids=KEPT)
def test_what_draws_stays_as_it_was(inside: str) -> None:
    """A decent drawing loses nothing."""
    drawing = clean(pictures.svg(inside))
    assert isinstance(drawing, Drawing)
    assert not drawing.removed
    assert inside in drawing.data.decode()


def _bomb(levels: int) -> str:
    uses = "".join(
        f'<g id="b{i}">{f"<use href={q}#b{i - 1}{q}/>" * 10}</g>'
        for i in range(1, levels)
        for q in ('"',)
    )
    return f'<g id="b0"><path d="M0 0"/></g>{uses}'


UNSAFE = {
    "itself": '<g id="a"><use href="#a"/></g>',
    "circle": '<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>',
    "bomb": _bomb(9),
    "pattern": '<pattern id="p"><rect fill="url(#p)"/></pattern>',
    "mask": '<mask id="m"><g mask="url(#m)"/></mask>',
    "by rule": '<style>.c{fill:url(#p)}</style><pattern id="p"><rect class="c"/></pattern>',
    "effects": '<filter id="f">' + '<feGaussianBlur stdDeviation="9"/>' * 50 + "</filter>",
    "effects everywhere": '<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>'
    + '<rect filter="url(#f)" width="1" height="1"/>' * 500,
    "words": f"<text>{'字' * 30_000}</text>",
    "markers": '<marker id="m">'
    + '<path d="M0 0"/>' * 100
    + "</marker>"
    + '<path marker-mid="url(#m)" d="M0 0'
    + "L1 1" * 5000
    + '"/>',
    "deep": "".join(f'<g id="d{i}"><use href="#d{i + 1}"/></g>' for i in range(999)),
}


DOT = '<rect width="1" height="1"/>'
COSTLY = {
    "rules": "<style>" + "*{fill:red}" * 5000 + "</style>" + DOT * 2000,
    "steps": "<style>" + "* * * * * * *{fill:red}" * 300 + "</style>" + DOT * 2000,
    "descent": "<style>" + "a " * 5000 + "{fill:red}</style>",
    "brackets": "<style>" + "(" * 5000 + "</style>",
    "length": "<style>a{" + "fill:red;" * 10000 + "}</style>",
    "attribute": '<rect style="' + "fill:red;" * 10000 + '" width="1" height="1"/>',
}
CHEAP = {
    "classes": "<style>" + ".a{fill:red}" * 300 + "</style>" + DOT * 2000,
    "shadows": '<filter id="f"><feDropShadow stdDeviation="9"/></filter>'
    + '<rect filter="url(#f)" width="1" height="1"/>' * 200,
    "diagram": "<style>" + "#a .b rect,#a .c path{fill:rgb(1,2,3)}" * 150 + "</style>" + DOT * 500,
}


@pytest.mark.parametrize("inside", COSTLY.values(), ids=COSTLY)
def test_rules_that_take_minutes_are_refused(inside: str) -> None:
    """Style rules that engines would match for minutes are no part of a drawing."""
    assert clean(pictures.svg(inside)) is Fault.UNSAFE


@pytest.mark.parametrize("inside", CHEAP.values(), ids=CHEAP)
def test_rules_as_programs_write_them_stay(inside: str) -> None:
    """A drawing program's classes and a diagram's rules come in whole."""
    drawn = clean(pictures.svg(inside))
    assert isinstance(drawn, Drawing)
    assert drawn.removed == ()


@pytest.mark.parametrize("inside", UNSAFE.values(), ids=UNSAFE)
def test_drawings_that_do_not_end_are_refused(inside: str) -> None:
    """References in a circle, and bombs made of them, are not let in."""
    assert clean(pictures.svg(inside)) is Fault.UNSAFE


NOT_DRAWN = {
    "entities in words": (
        f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&l9;</text></svg>'
    ),
    "entities in an attribute": (
        f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g class="&l9;"/></svg>'
    ),
}


@pytest.mark.parametrize("text", NOT_DRAWN.values(), ids=NOT_DRAWN)
def test_entity_bombs_are_refused(text: str) -> None:
    """Entities made of entities are not followed, in words or in an attribute."""
    assert clean(text.encode()) is Fault.BROKEN


def test_an_entity_of_a_file_is_never_read() -> None:
    """The drawing stays, without its entity, its type and the file's words."""
    drawing = clean(
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>a&x;b</text></svg>'
    )
    assert isinstance(drawing, Drawing)
    assert b"<text>ab</text>" in drawing.data
    assert b"DOCTYPE" not in drawing.data


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg"', Fault.BROKEN),
        (b"<svg></svg>", Fault.FOREIGN),
        (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>', Fault.BROKEN),
        (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 -3 4"/>', Fault.BROKEN),
        (pictures.svg("<g>" * 300 + "</g>" * 300), Fault.BROKEN),
        (b"\x1f\x8b\x08\x00", Fault.FOREIGN),
    ],
)
def test_what_is_no_whole_drawing_is_refused(data: bytes, fault: Fault) -> None:
    """Markup that breaks off, has no size, nests without end or is no SVG is refused."""
    assert clean(data) is fault


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ('viewBox="0 0 40 30"', (40, 30)),
        ('width="1in" height="2.54cm"', (96, 96)),
        ('width="100%"', (150, 150)),
        ('viewBox="0 0 nan 4" width="7" height="8"', (7, 8)),
    ],
)
def test_a_drawing_is_measured(said: str, size: tuple[int, int]) -> None:
    """The view box gives the size, else width and height in pixels."""
    drawing = clean(f'<svg xmlns="http://www.w3.org/2000/svg" {said}/>'.encode())
    assert isinstance(drawing, Drawing)
    assert (drawing.width, drawing.height) == size
