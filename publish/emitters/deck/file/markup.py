"""Markup: DrawingML for text, shapes and tables, as strings.

Element order is that of ECMA-376-1 (21.1.2.2.7 for paragraphs, 21.1.2.3.9 for runs);
programs refuse files in which it is not kept.
"""

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from publish import fonts
from publish.edition import Face, Script
from publish.emitters.deck.frames import (
    Bars,
    Box,
    Frame,
    Glyph,
    Grid,
    Ink,
    Lettering,
    Line,
    Photo,
    Rule,
    Slot,
    Voice,
    Words,
)

EMU = 12700
"""English metric units in a point."""

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""The group that holds all of a slide's shapes."""

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·]")
_LANGUAGES = {Script.SIMPLIFIED: "zh-CN", Script.TAIWAN: "zh-TW", Script.HONG_KONG: "zh-HK"}


@dataclass(frozen=True, slots=True)
class Dress:
    """The faces and the language that a deck's runs are set in."""

    faces: dict[str, Face]
    script: Script

    @property
    def language(self) -> str:
        """The language as presentation programs name it."""
        return _LANGUAGES[self.script]

    def family(self, voice: Voice) -> str:
        """Return the family of a voice."""
        return fonts.families(self.faces[voice.value].value, self.script.value)[0]

    def typefaces(self, voice: Voice) -> str:
        """Name a voice's face for Latin, East Asian and complex scripts alike."""
        if voice is Voice.QUOTED:
            name = quoteattr(self.family(voice))
            return "".join(f"<a:{kind} typeface={name}/>" for kind in ("latin", "ea", "cs"))
        stem = "+mj" if voice is Voice.TITLE else "+mn"
        return "".join(
            f'<a:{kind} typeface="{stem}-{theme}"/>'
            for kind, theme in (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
        )


def emu(points: float) -> int:
    """Return a length in English metric units."""
    return round(points * EMU)


def colour(ink: Ink, opacity: float = 1.0) -> str:
    """Return a fill in a colour of the theme."""
    alpha = "" if opacity >= 1 else f'<a:alpha val="{round(opacity * 100000)}"/>'
    return f'<a:solidFill><a:schemeClr val="{ink.value}">{alpha}</a:schemeClr></a:solidFill>'


def letters(tag: str, lettering: Lettering, dress: Dress, text: str = "字") -> str:
    """Return the properties of a run: size, weight, language, colour, faces."""
    han = bool(_HAN.search(text))
    spoken = (dress.language, "en-US") if han else ("en-US", dress.language)
    return (
        f'<a:{tag} lang="{spoken[0]}" altLang="{spoken[1]}" sz="{round(lettering.size * 100)}" '
        f'b="{int(lettering.bold)}" i="0" dirty="0">{colour(lettering.ink)}'
        f"{dress.typefaces(lettering.voice)}</a:{tag}>"
    )


def paragraph(line: Line, dress: Dress) -> str:
    """Return a paragraph with its lines exactly so far apart."""
    stop = emu(line.stop)
    indent = f' marL="{stop}" indent="-{stop}"' if stop else ' marL="0" indent="0"'
    tabs = f'<a:tabLst><a:tab pos="{stop}" algn="l"/></a:tabLst>' if stop else ""
    return (
        f'<a:p><a:pPr{indent} algn="l" eaLnBrk="1" hangingPunct="1">'
        f'<a:lnSpc><a:spcPts val="{round(line.pitch * 100)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(line.before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>{tabs}</a:pPr>'
        f"{''.join(_run(words, dress) for words in line.words)}</a:p>"
    )


def _run(words: Words, dress: Dress) -> str:
    properties = letters("rPr", words.lettering, dress, words.text)
    runs = (f"<a:r>{properties}<a:t>{escape(part)}</a:t></a:r>" for part in words.text.split("\n"))
    return f"<a:br>{properties}</a:br>".join(runs)


def body(lines: tuple[Line, ...], dress: Dress, settings: str = "<a:bodyPr/>") -> str:
    """Return paragraphs as the content of a text body."""
    paragraphs = "".join(paragraph(line, dress) for line in lines)
    return f"{settings}<a:lstStyle/>{paragraphs or '<a:p/>'}"


def transform(box: Box, prefix: str = "a") -> str:
    """Return where a shape stands."""
    return (
        f'<{prefix}:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></{prefix}:xfrm>'
    )


def settings(anchor: str) -> str:
    """Return a text body's settings: no insets, wrapped, never resized."""
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
    )


def placeholder(number: int, slot: Slot, index: int, text: str) -> str:
    """Return a slide's filled placeholder; its place is the layout's."""
    mark = (
        f'type="{slot.kind}"'
        if slot.kind in {"title", "ctrTitle"}
        else f'type="{slot.kind}" sz="quarter" idx="{index}"'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(slot.name)}/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {mark}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr/><p:txBody>{text}</p:txBody></p:sp>"
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


_STEP = re.compile(r"([MLHVQCZ])([^MLHVQCZ]*)", re.IGNORECASE)
_FIGURE = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_EM = 1000


def glyph(number: int, item: Glyph) -> str:
    """Return a character's outline as a shape, marked as ornament."""
    shape = (
        f'<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{_EM}" h="{_EM}">{"".join(_drawn(item.path))}</a:path>'
        "</a:pathLst></a:custGeom>"
    )
    return _ornament(number, item.box, shape, colour(item.ink, item.opacity))


def _drawn(path: str) -> list[str]:
    tags = {"M": "moveTo", "L": "lnTo", "Q": "quadBezTo", "C": "cubicBezTo"}
    drawn, x, y = [], 0.0, 0.0
    for kind, given in _STEP.findall(path):
        numbers = [float(figure) for figure in _FIGURE.findall(given)]
        if kind == "Z":
            drawn.append("<a:close/>")
            continue
        if kind == "H":
            numbers = [numbers[0], y]
        elif kind == "V":
            numbers = [x, numbers[0]]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        x, y = points[-1]
        placed = "".join(
            f'<a:pt x="{round(a * _EM)}" y="{round((0.88 - b) * _EM)}"/>' for a, b in points
        )
        tag = tags.get(kind, "lnTo")
        drawn.append(f"<a:{tag}>{placed}</a:{tag}>")
    return drawn


def _ornament(number: int, box: Box, shape: str, fill: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="ornament {number}">{DECORATIVE}'
        f'</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{transform(box)}{shape}{fill}'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def grid(number: int, item: Grid, dress: Dress) -> str:
    """Return a table with a hairline under every row and no other line."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in item.widths)
    rows = "".join(
        f'<a:tr h="{emu(height)}">{"".join(_cell(line, dress) for line in row)}</a:tr>'
        for row, height in zip(item.rows, item.heights, strict=True)
    )
    return (
        f'<p:graphicFrame {NAMES}><p:nvGraphicFramePr><p:cNvPr id="{number}" name="table {number}" '
        f'descr={quoteattr(item.name)}/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{transform(item.box, 'p')}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f"<a:tbl><a:tblPr/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(line: Line, dress: Dress) -> str:
    none = "".join(f'<a:{edge} w="0"><a:noFill/></a:{edge}>' for edge in ("lnL", "lnR", "lnT"))
    under = f'<a:lnB w="9525">{colour(Ink.HAIRLINE)}</a:lnB>'
    return (
        f"<a:tc><a:txBody>{body((line,), dress)}</a:txBody>"
        f'<a:tcPr marL="0" marR="{emu(8)}" marT="{emu(7)}" marB="{emu(7)}" anchor="ctr">'
        f"{none}{under}<a:noFill/></a:tcPr></a:tc>"
    )


def document(root: str) -> bytes:
    """Return an element as a part of the package."""
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + root).encode()


def slide(shapes: str) -> str:
    """Return a slide that holds these shapes."""
    return (
        f"<p:sld {NAMES}><p:cSld><p:spTree>{ROOT}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )


def notes(text: str) -> str:
    """Return a notes page: the slide's picture and what to say."""
    return (
        f"<p:notes {NAMES}><p:cSld><p:spTree>{ROOT}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>'
        '<p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr/><p:txBody>{text}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
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
