"""Markup: DrawingML for text, shapes and tables, as strings.

Element order is that of ECMA-376-1 (21.1.2.2.7 for paragraphs, 21.1.2.3.9 for runs);
programs refuse files in which it is not kept.
"""

from xml.sax.saxutils import escape, quoteattr

from publish import fonts
from publish.edition import Face, Script
from publish.emitters.deck.frames import Box, Ink, Lettering, Line, Voice, Words
from publish.emitters.deck.lines import WIDE
from publish.model.value import dataclass

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

_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
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
    han = bool(WIDE.search(text))
    spoken = (dress.language, "en-US") if han else ("en-US", dress.language)
    return (
        f'<a:{tag} lang="{spoken[0]}" altLang="{spoken[1]}" sz="{round(lettering.size * 100)}" '
        f'b="{int(lettering.bold)}" i="0" dirty="0">{colour(lettering.ink)}'
        f"{dress.typefaces(lettering.voice)}</a:{tag}>"
    )


def slide_number(look: str) -> str:
    """Return the field of a slide's number, in a run's properties; its id is always the same."""
    return f'<a:fld id="{_FIELD}" type="slidenum">{look}<a:t>‹#›</a:t></a:fld>'


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
