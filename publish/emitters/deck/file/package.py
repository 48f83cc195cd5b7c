# ruff: noqa: SLF001  the library offers no other way to the parts we write
"""The package: every slide a part of our own writing, in one file.

The library makes slides too, but each new one makes it walk all those before; here it
keeps the relationships, the charts and the zip.
"""

from io import BytesIO
from itertools import chain, count
from typing import assert_never
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part as LibraryPart
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

from publish.emitters.deck.file import archive, charts, markup, master, notes, properties, shapes
from publish.emitters.deck.file.foreign import Deck, Name, Part, new_deck, new_writer
from publish.emitters.deck.file.markup import Dress
from publish.emitters.deck.frames import Bars, Frame, Glyph, Grid, Item, Layout, Photo, Rule, Sheet
from publish.emitters.deck.render import Rendered

FIRST_SLIDE = 256
"""Slides are numbered from here (ECMA-376-1, 19.7.13)."""

_SECTIONS = "http://schemas.microsoft.com/office/powerpoint/2010/main"
"""[MS-PPTX] 2.2.1.1: sections of a presentation."""


def write(rendered: Rendered) -> bytes:
    """Return the deck as a file; the same sheets give the same bytes."""
    dress = Dress(rendered.faces, rendered.script)
    deck = new_deck()
    deck.slide_width = markup.emu(rendered.slide.width)
    deck.slide_height = markup.emu(rendered.slide.height)
    layouts = _layouts(deck, rendered, dress)
    properties.state(deck, rendered, dress)
    sheets = tuple(chain.from_iterable(part.sheets for part in rendered.parts))
    parts = [_slide(deck, at, layouts[each.layout]) for at, each in enumerate(sheets, 1)]
    targets = {sheet.key: part for sheet, part in zip(sheets, parts, strict=True) if sheet.key}
    for at, (sheet, part) in enumerate(zip(sheets, parts, strict=True), 1):
        part._blob = _filled(part, sheet, rendered.layouts[sheet.layout], dress, targets)
        notes.add(deck, part, at, sheet.notes, dress)
    _list(deck, parts, rendered)
    return archive.settled(_files(deck), rendered.modified.strftime("%Y-%m-%dT%H:%M:%SZ"))


class _Folder:
    """Takes what the library would zip, for we zip it ourselves."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def write(self, name: Name, data: bytes) -> None:
        self.files[name.membername] = data


def _files(deck: Deck) -> dict[str, bytes]:
    package, folder = deck.part.package, _Folder()
    writer = new_writer("", package._rels, tuple(package.iter_parts()))
    writer._write_content_types_stream(folder)
    writer._write_pkg_rels(folder)
    writer._write_parts(folder)
    return folder.files


def _layouts(deck: Deck, rendered: Rendered, dress: Dress) -> dict[str, Part]:
    """Put our master, theme and layouts in the place of the library's."""
    for old in list(deck.slide_layouts):
        deck.slide_layouts.remove(old)
    above = deck.slide_master.part
    themed = above.part_related_by(RELATIONSHIP_TYPE.THEME)
    themed._blob = master.theme(themed.blob, rendered.colours, dress)
    made = rendered.layouts.values()
    parts = [_layout(above, at, each, dress) for at, each in enumerate(made, 1)]
    ids = tuple(above.relate_to(each, RELATIONSHIP_TYPE.SLIDE_LAYOUT) for each in parts)
    above._element[:] = list(parse_xml(master.master(tuple(made), ids, dress)))
    return dict(zip(rendered.layouts, parts, strict=True))


def _layout(above: Part, at: int, made: Layout, dress: Dress) -> Part:
    name = PackURI(f"/ppt/slideLayouts/slideLayout{at}.xml")
    blob = markup.document(master.layout(made, dress))
    part = LibraryPart(name, CONTENT_TYPE.PML_SLIDE_LAYOUT, above.package, blob)
    part.relate_to(above, RELATIONSHIP_TYPE.SLIDE_MASTER)
    return part


def _slide(deck: Deck, at: int, layout: Part) -> Part:
    name = PackURI(f"/ppt/slides/slide{at}.xml")
    part = LibraryPart(name, CONTENT_TYPE.PML_SLIDE, deck.part.package)
    part.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    return part


def _filled(
    part: Part, sheet: Sheet, layout: Layout, dress: Dress, targets: dict[str, Part]
) -> bytes:
    placed = (
        _placed(part, number, item, layout, dress, targets)
        for number, item in zip(count(2), sheet.items, strict=False)
    )
    return markup.document(markup.slide("".join(placed)))


def _placed(
    part: Part, number: int, item: Item, layout: Layout, dress: Dress, targets: dict[str, Part]
) -> str:
    match item:
        case Frame(slot=""):
            return shapes.textbox(number, item, dress, _link(part, targets.get(item.jump)))
        case Frame():
            return _slotted(number, item, layout, dress)
        case Rule():
            return shapes.rule(number, item)
        case Glyph():
            return shapes.glyph(number, item)
        case Grid():
            return shapes.grid(number, item, dress)
        case Bars():
            chart = charts.part(part.package, item, dress)
            link = part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
            return shapes.chart(number, item, link)
        case Photo():
            image = part.package.get_or_add_image_part(BytesIO(item.picture.data))
            return shapes.picture(number, item, part.relate_to(image, RELATIONSHIP_TYPE.IMAGE))
        case _:
            assert_never(item)


def _slotted(number: int, frame: Frame, layout: Layout, dress: Dress) -> str:
    slot = layout.slot(frame.slot)
    index = master.FIRST_SLOT + layout.slots.index(slot)
    if slot.kind == "sldNum":
        field = markup.slide_number(markup.letters("rPr", slot.lettering, dress, "1"))
        text = f"<a:bodyPr/><a:lstStyle/><a:p>{field}</a:p>"
    else:
        text = markup.body(frame.lines, dress)
    placed = markup.transform(frame.box) if frame.box else ""
    return shapes.placeholder(number, slot, index, text, placed)


def _link(part: Part, target: Part | None) -> str:
    if target is None:
        return ""
    return str(part.relate_to(target, RELATIONSHIP_TYPE.SLIDE))


def _list(deck: Deck, parts: list[Part], rendered: Rendered) -> None:
    """List the slides in their order, and the parts of the talk as sections."""
    root = deck.part._element
    slides, rels = root.get_or_add_sldIdLst(), deck.part.rels
    for at, part in enumerate(parts, FIRST_SLIDE):
        # What the library offers looks through all those before, for each.
        link = rels._add_relationship(RELATIONSHIP_TYPE.SLIDE, part)
        slides.append(parse_xml(f'<p:sldId {markup.NAMES} id="{at}" r:id="{link}"/>'))
    for old in root.findall(root.tag.replace("presentation", "extLst")):
        root.remove(old)
    root.append(parse_xml(_sections(rendered)))


def _sections(rendered: Rendered) -> str:
    numbers = count(FIRST_SLIDE)
    listed = []
    for at, part in enumerate(rendered.parts):
        own = "".join(f'<p14:sldId id="{next(numbers)}"/>' for _ in part.sheets)
        mark = str(uuid5(NAMESPACE_URL, f"{at} {part.name}")).upper()
        listed.append(
            f'<p14:section name={quoteattr(part.name)} id="{{{mark}}}">'
            f"<p14:sldIdLst>{own}</p14:sldIdLst></p14:section>"
        )
    return (
        f'<p:extLst {markup.NAMES}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        f'<p14:sectionLst xmlns:p14="{_SECTIONS}">{"".join(listed)}</p14:sectionLst>'
        "</p:ext></p:extLst>"
    )
