# ruff: noqa: SLF001  the library offers no other way to the parts we write
"""Speaker notes: at twelve points, for a notes page cuts off what does not fit."""

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part as LibraryPart
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

from publish.edition import Colours
from publish.emitters.deck.file import markup, master
from publish.emitters.deck.file.foreign import Deck, Part
from publish.emitters.deck.file.markup import Dress
from publish.emitters.deck.frames import Lettering
from publish.emitters.deck.lines import paragraph

_LETTERING = Lettering(12, leading=1.5)


def add(deck: Deck, slide: Part, at: int, said: tuple[str, ...], dress: Dress) -> None:
    """Give a slide its notes, a string a paragraph."""
    lines = tuple(paragraph(text, _LETTERING, 4) for text in said)
    blob = markup.document(markup.notes(markup.body(lines, dress)))
    name = PackURI(f"/ppt/notesSlides/notesSlide{at}.xml")
    part = LibraryPart(name, CONTENT_TYPE.PML_NOTES_SLIDE, slide.package, blob)
    part.relate_to(deck.notes_master.part, RELATIONSHIP_TYPE.NOTES_MASTER)
    part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    slide.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)


def dress_master(deck: Deck, colours: Colours, dress: Dress) -> None:
    """Give the notes' own master our theme, so that its faces are ours."""
    themed = deck.notes_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    themed._element = parse_xml(master.theme(themed.blob, colours, dress))
