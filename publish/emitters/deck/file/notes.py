"""Speaker notes: at twelve points, for a notes page cuts off what does not fit."""

from typing import Any

from pptx.oxml import parse_xml

from publish.edition import Colours
from publish.emitters.deck.file import markup, master
from publish.emitters.deck.file.markup import Dress
from publish.emitters.deck.frames import Lettering
from publish.emitters.deck.lines import paragraph

_LETTERING = Lettering(12, leading=1.5)


def add(slide: Any, said: tuple[str, ...], dress: Dress) -> None:
    """Give a slide its notes, a string a paragraph."""
    lines = tuple(paragraph(text, _LETTERING, 4) for text in said)
    body = slide.notes_slide.notes_text_frame._txBody
    new = parse_xml(f"<p:txBody {markup.NAMES}>{markup.body(lines, dress)}</p:txBody>")
    body[:] = list(new)


def dress_master(deck: Any, colours: Colours, dress: Dress) -> None:
    """Give the notes' own master our theme, so that its faces are ours."""
    for relation in deck.notes_master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            part = relation.target_part
            blob = master.theme(_blob(part), colours, dress)
            _set(part, blob)


def _blob(part: Any) -> bytes:
    blob: bytes = part.blob
    return blob


def _set(part: Any, blob: bytes) -> None:
    if hasattr(part, "_element"):
        part._element = parse_xml(blob)
    else:
        part._blob = blob
