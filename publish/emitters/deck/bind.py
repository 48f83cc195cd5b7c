"""Bind set sheets into a presentation file by python-pptx."""

from io import BytesIO
from itertools import chain
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import SlideLayoutPart
from pptx.util import Emu

from publish.emitters.bound import Bound
from publish.emitters.deck.file import archive, charts, markup, master, notes, properties
from publish.emitters.deck.file.markup import Dress, emu
from publish.emitters.deck.frames import Bars, Frame, Glyph, Grid, Item, Layout, Photo, Rule, Sheet
from publish.emitters.deck.render import Rendered

_SECTIONS = "http://schemas.microsoft.com/office/powerpoint/2010/main"
"""[MS-PPTX] 2.2.1.1: sections of a presentation."""


def bind(rendered: Rendered) -> Bound:
    """Return the deck as a file; the same sheets give the same bytes."""
    dress = Dress(rendered.faces, rendered.script)
    deck = Presentation()
    deck.slide_width, deck.slide_height = map(
        Emu, master.size(rendered.slide.width, rendered.slide.height)
    )
    made = _layouts(deck, rendered, dress)
    sheets = tuple(chain.from_iterable(part.sheets for part in rendered.parts))
    slides = [deck.slides.add_slide(made[sheet.layout]) for sheet in sheets]
    targets = {sheet.key: slide for sheet, slide in zip(sheets, slides, strict=True) if sheet.key}
    for sheet, slide in zip(sheets, slides, strict=True):
        _fill(slide, sheet, rendered.layouts[sheet.layout], dress, targets)
        notes.add(slide, sheet.notes, dress)
    _sections(deck, rendered, slides)
    properties.state(deck, rendered, dress)
    file = BytesIO()
    deck.save(file)
    dated = rendered.modified.strftime("%Y-%m-%dT%H:%M:%SZ")
    return Bound(archive.settled(file.getvalue(), dated), len(slides), None, rendered.findings)


def _layouts(deck: Any, rendered: Rendered, dress: Dress) -> dict[str, Any]:
    """Put our master, theme and layouts in the place of the library's."""
    for old in list(deck.slide_layouts):
        deck.slide_layouts.remove(old)
    part = deck.slide_master.part
    themed = part.part_related_by(RELATIONSHIP_TYPE.THEME)
    themed._blob = master.theme(themed.blob, rendered.colours, dress)
    parts = [_layout(part, at, made, dress) for at, made in enumerate(rendered.layouts.values(), 1)]
    ids = tuple(part.relate_to(each, RELATIONSHIP_TYPE.SLIDE_LAYOUT) for each in parts)
    root = part._element
    new = parse_xml(master.master(tuple(rendered.layouts.values()), ids, dress))
    root[:] = list(new)
    return dict(zip(rendered.layouts, (each.slide_layout for each in parts), strict=True))


def _layout(above: Any, at: int, made: Layout, dress: Dress) -> Any:
    blob = master.layout(made, dress).encode()
    name = PackURI(f"/ppt/slideLayouts/slideLayout{at}.xml")
    part = SlideLayoutPart.load(name, CONTENT_TYPE.PML_SLIDE_LAYOUT, above.package, blob)
    part.relate_to(above, RELATIONSHIP_TYPE.SLIDE_MASTER)
    return part


def _fill(slide: Any, sheet: Sheet, layout: Layout, dress: Dress, targets: dict[str, Any]) -> None:
    tree = slide.shapes._spTree
    for shape in list(slide.placeholders):
        tree.remove(shape._element)
    for number, item in enumerate(sheet.items, 2):
        _place(slide, number, item, layout, dress, targets)


def _place(
    slide: Any, number: int, item: Item, layout: Layout, dress: Dress, targets: dict[str, Any]
) -> None:
    tree = slide.shapes._spTree
    match item:
        case Frame(slot="") as frame:
            link = _link(slide, targets.get(frame.jump))
            tree.append(parse_xml(markup.textbox(number, frame, dress, link)))
        case Frame() as frame:
            tree.append(parse_xml(_slotted(number, frame, layout, dress)))
        case Rule():
            tree.append(parse_xml(markup.rule(number, item)))
        case Glyph():
            tree.append(parse_xml(markup.glyph(number, item)))
        case Grid():
            tree.append(parse_xml(markup.grid(number, item, dress)))
        case Bars():
            charts.add_bars(slide, item, dress)
        case Photo():
            _photo(slide, item)


def _slotted(number: int, frame: Frame, layout: Layout, dress: Dress) -> str:
    slot = layout.slot(frame.slot)
    index = 10 + layout.slots.index(slot)
    if slot.kind == "sldNum":
        look = markup.letters("rPr", slot.lettering, dress, "1")
        field = f'<a:fld id="{master.FIELD}" type="slidenum">{look}<a:t>‹#›</a:t></a:fld>'
        text = f"<a:bodyPr/><a:lstStyle/><a:p>{field}</a:p>"
    else:
        text = markup.body(frame.lines, dress)
    return markup.placeholder(number, slot, index, text)


def _link(slide: Any, target: Any) -> str:
    if target is None:
        return ""
    return str(slide.part.relate_to(target.part, RELATIONSHIP_TYPE.SLIDE))


def _photo(slide: Any, photo: Photo) -> None:
    box = (Emu(emu(n)) for n in (photo.box.x, photo.box.y, photo.box.width, photo.box.height))
    shape = slide.shapes.add_picture(BytesIO(photo.picture.data), *box)
    shape._element.nvPicPr.cNvPr.set("descr", photo.alt)


def _sections(deck: Any, rendered: Rendered, slides: list[Any]) -> None:
    """List the parts of the talk as the program's sections."""
    waiting = iter(slides)
    listed = []
    for at, part in enumerate(rendered.parts):
        own = "".join(f'<p14:sldId id="{next(waiting).slide_id}"/>' for _ in part.sheets)
        name = markup.quoteattr(part.name)
        mark = str(uuid5(NAMESPACE_URL, f"{at} {part.name}")).upper()
        listed.append(
            f'<p14:section name={name} id="{{{mark}}}"><p14:sldIdLst>{own}</p14:sldIdLst></p14:section>'
        )
    root = deck.part._element
    for old in root.findall(root.tag.replace("presentation", "extLst")):
        root.remove(old)
    root.append(
        parse_xml(
            f'<p:extLst {markup.NAMES}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            f'<p14:sectionLst xmlns:p14="{_SECTIONS}">{"".join(listed)}</p14:sectionLst>'
            "</p:ext></p:extLst>"
        )
    )
