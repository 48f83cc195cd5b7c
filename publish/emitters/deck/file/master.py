"""The master, its theme and its layouts, written from the style; no template is shipped."""

from xml.sax.saxutils import quoteattr

from lxml import etree

from publish.edition import Colours
from publish.emitters.deck.file.markup import (
    NAMES,
    ROOT,
    Dress,
    colour,
    letters,
    settings,
    slide_number,
    transform,
)
from publish.emitters.deck.file.shapes import placeholder, rule
from publish.emitters.deck.frames import Ink, Layout, Lettering, Slot, Voice

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)
FIRST_LAYOUT = 2147483660
"""Ids of layouts begin above 2^31 and differ from the master's (19.7.12)."""

FIRST_SLOT = 10
"""The first placeholder index of a layout's slots, above those with a fixed meaning."""

_PROMPT = "文字"  # in all three scripts alike


def theme(blob: bytes, colours: Colours, dress: Dress) -> bytes:
    """Rewrite a theme's colours and fonts, and give it our name."""
    root = etree.fromstring(blob)
    root.set("name", "Yigao")
    elements = root[0]
    # CT_BaseStyles: colours, then fonts, then formats (ECMA-376-1, 20.1.6.10).
    elements[0] = etree.fromstring(_colours(colours))
    elements[1] = etree.fromstring(_fonts(dress))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _colours(colours: Colours) -> str:
    named = {
        "dk1": colours.ink,
        "lt1": colours.paper,
        "dk2": colours.quiet,
        "lt2": colours.tint,
        "accent1": colours.accent,
        "accent2": colours.quiet,
        "accent3": _mixed(colours.accent, colours.paper, 0.35),
        "accent4": _mixed(colours.quiet, colours.paper, 0.35),
        "accent5": _mixed(colours.accent, colours.paper, 0.65),
        "accent6": _mixed(colours.quiet, colours.paper, 0.6),
        "hlink": colours.accent,
        "folHlink": colours.quiet,
    }
    values = "".join(
        f'<a:{name}><a:srgbClr val="{value.lstrip("#").upper()}"/></a:{name}>'
        for name, value in named.items()
    )
    return f'<a:clrScheme {NAMES} name="Yigao">{values}</a:clrScheme>'


def _mixed(one: str, other: str, share: float) -> str:
    """Return a colour with so much of the other in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(value: str) -> tuple[int, ...]:
    digits = value.lstrip("#")
    return tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))


def _fonts(dress: Dress) -> str:
    code = "Hant" if dress.script.traditional else "Hans"
    families = (("majorFont", Voice.TITLE), ("minorFont", Voice.TEXT))
    sets = "".join(
        f"<a:{tag}><a:latin typeface={name}/><a:ea typeface={name}/><a:cs typeface={name}/>"
        f'<a:font script="{code}" typeface={name}/></a:{tag}>'
        for tag, voice in families
        for name in (quoteattr(dress.family(voice)),)
    )
    return f'<a:fontScheme {NAMES} name="Yigao">{sets}</a:fontScheme>'


def master(layouts: tuple[Layout, ...], ids: tuple[str, ...], dress: Dress) -> str:
    """Return the master; ``ids`` are the relationships to its layouts, in order."""
    assertion = next(layout for layout in layouts if layout.name == "assertion")
    slots = "".join(
        _slot(number, assertion.slot(name), FIRST_SLOT + number, dress)
        for number, name in enumerate(("title", "body", "footer", "page"), 2)
    )
    listed = "".join(
        f'<p:sldLayoutId id="{FIRST_LAYOUT + at}" r:id="{rid}"/>' for at, rid in enumerate(ids)
    )
    title, text = assertion.slot("title").lettering, assertion.slot("body").lettering
    return (
        f"<p:sldMaster {NAMES}><p:cSld>{_ground(Ink.PAPER)}<p:spTree>{ROOT}{slots}</p:spTree>"
        f"</p:cSld>{_MAP}<p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{_level(1, title, dress)}</p:titleStyle>"
        f"<p:bodyStyle>{''.join(_level(at, text, dress) for at in range(1, 10))}</p:bodyStyle>"
        f"<p:otherStyle>{''.join(_level(at, Lettering(18), dress) for at in range(1, 10))}"
        "</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def layout(made: Layout, dress: Dress) -> str:
    """Return one layout: its ground, its ornament, its slots."""
    rules = "".join(rule(100 + at, each) for at, each in enumerate(made.rules))
    slots = "".join(
        _slot(2 + at, slot, FIRST_SLOT + at, dress) for at, slot in enumerate(made.slots)
    )
    kind = "" if made.standard == "cust" else f' type="{made.standard}"'
    return (
        f'<p:sldLayout {NAMES}{kind} preserve="1" userDrawn="1">'
        f"<p:cSld name={quoteattr(made.name)}>{_ground(made.ground)}"
        f"<p:spTree>{ROOT}{rules}{slots}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _ground(ink: Ink) -> str:
    return f"<p:bg><p:bgPr>{colour(ink)}<a:effectLst/></p:bgPr></p:bg>"


def _slot(number: int, slot: Slot, index: int, dress: Dress) -> str:
    prompt = letters("rPr", slot.lettering, dress)
    numbering = slot.kind == "sldNum"
    shown = slide_number(prompt) if numbering else f"<a:r>{prompt}<a:t>{_PROMPT}</a:t></a:r>"
    text = (
        f"{settings(slot.anchor.value)}<a:lstStyle>{_level(1, slot.lettering, dress)}"
        f"</a:lstStyle><a:p>{shown}</a:p>"
    )
    placed = f'{transform(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return placeholder(number, slot, index, text, placed)


def _level(at: int, lettering: Lettering, dress: Dress) -> str:
    return (
        f'<a:lvl{at}pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPts '
        f'val="{round(lettering.pitch * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f"<a:buNone/>{letters('defRPr', lettering, dress)}</a:lvl{at}pPr>"
    )
