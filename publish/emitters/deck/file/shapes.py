"""Shapes: text boxes, ornament, tables, charts and pictures, as strings of DrawingML."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from publish.emitters.deck.file.markup import Dress, body, colour, emu, settings, transform
from publish.emitters.deck.frames import Bars, Box, Frame, Glyph, Grid, Ink, Line, Photo, Rule, Slot
from publish.model.regex import regex

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def placeholder(number: int, slot: Slot, index: int, text: str, placed: str) -> str:
    """Return a placeholder with its text; where it does not say its place, it is that above."""
    mark = (
        f'type="{slot.kind}"'
        if slot.kind in {"title", "ctrTitle"}
        else f'type="{slot.kind}" sz="quarter" idx="{index}"'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(slot.name)}/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {mark}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{placed}</p:spPr><p:txBody>{text}</p:txBody></p:sp>"
    )


def textbox(number: int, frame: Frame, dress: Dress, link: str) -> str:
    """Return a box of text outside the layout's slots; ``link`` is a relationship's id."""
    assert frame.box  # noqa: S101  only slots do without
    jump = f'<a:hlinkClick r:id="{link}" action="ppaction://hlinksldjump"/>' if link else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="text {number}">{jump}</p:cNvPr>'
        f'<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{transform(frame.box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f"<p:txBody>{body(frame.lines, dress, settings('t'))}</p:txBody></p:sp>"
    )


def rule(number: int, item: Rule) -> str:
    """Return a coloured rectangle, marked as ornament."""
    return _ornament(
        number,
        item.box,
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
        colour(item.ink, item.opacity),
    )


_STEP = regex(r"([MLHVQCZ])([^MLHVQCZ]*)", re.IGNORECASE)
_FIGURE = regex(r"-?\d*\.?\d+(?:e-?\d+)?")
_EM = 1000
_BASELINE = 0.88
"""Of the em box, from its top: where Chinese faces set their letters."""

_CURVES = {"Q": ("quadBezTo", 2), "C": ("cubicBezTo", 3)}


def glyph(number: int, item: Glyph) -> str:
    """Return a character's outline as a shape, marked as ornament."""
    shape = (
        f'<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{_EM}" h="{_EM}">{"".join(_drawn(item.path))}</a:path>'
        "</a:pathLst></a:custGeom>"
    )
    return _ornament(number, item.box, shape, colour(item.ink, item.opacity))


def _drawn(path: str) -> Iterator[str]:
    """Yield a path's commands; pairs beyond a command's own repeat it (SVG 2, 9.3)."""
    x = y = 0.0
    for kind, given in _STEP.findall(path):
        numbers = [float(figure) for figure in _FIGURE.findall(given)]
        if kind == "Z":
            yield "<a:close/>"
            continue
        if kind in "HV":
            numbers = [numbers[-1], y] if kind == "H" else [x, numbers[-1]]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        x, y = points[-1]
        yield from _steps(kind, points)


def _steps(kind: str, points: list[tuple[float, float]]) -> Iterator[str]:
    if kind == "M":
        yield _step("moveTo", points[:1])
        kind, points = "L", points[1:]
    tag, size = _CURVES.get(kind, ("lnTo", 1))
    for first in range(0, len(points), size):
        yield _step(tag, points[first : first + size])


def _step(tag: str, points: list[tuple[float, float]]) -> str:
    placed = "".join(
        f'<a:pt x="{round(x * _EM)}" y="{round((_BASELINE - y) * _EM)}"/>' for x, y in points
    )
    return f"<a:{tag}>{placed}</a:{tag}>"


def _ornament(number: int, box: Box, shape: str, fill: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="ornament {number}">{DECORATIVE}'
        '</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{transform(box)}{shape}{fill}"
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def grid(number: int, item: Grid, dress: Dress) -> str:
    """Return a table with a hairline under every row and no other line."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in item.widths)
    rows = "".join(
        f'<a:tr h="{emu(height)}">{"".join(_cell(line, item.margin, dress) for line in row)}</a:tr>'
        for row, height in zip(item.rows, item.heights, strict=True)
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="table {number}" '
        f'descr={quoteattr(item.name)}/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{transform(item.box, 'p')}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f"<a:tbl><a:tblPr/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(line: Line, margin: float, dress: Dress) -> str:
    none = "".join(f'<a:{edge} w="0"><a:noFill/></a:{edge}>' for edge in ("lnL", "lnR", "lnT"))
    under = f'<a:lnB w="9525">{colour(Ink.HAIRLINE)}</a:lnB>'
    return (
        f"<a:tc><a:txBody>{body((line,), dress)}</a:txBody>"
        f'<a:tcPr marL="0" marR="{emu(8)}" marT="{emu(margin)}" marB="{emu(margin)}" anchor="ctr">'
        f"{none}{under}<a:noFill/></a:tcPr></a:tc>"
    )


def chart(number: int, item: Bars, link: str) -> str:
    """Return the frame of a chart; ``link`` is the relationship to it."""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="chart {number}" '
        f"descr={quoteattr(item.alt)}/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
        f"{transform(item.box, 'p')}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        f'r:id="{link}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def picture(number: int, item: Photo, link: str) -> str:
    """Return a picture; ``link`` is the relationship to its bytes."""
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="picture {number}" '
        f'descr={quoteattr(item.alt)}/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
        f'<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/>'
        f"</a:stretch></p:blipFill><p:spPr>{transform(item.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
