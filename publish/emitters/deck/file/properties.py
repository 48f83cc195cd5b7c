# ruff: noqa: SLF001  the library offers no other way to the parts we write
"""What the file says of itself: title, authors, language, dates, and no stranger's name."""

from publish.emitters.deck.file import notes
from publish.emitters.deck.file.foreign import Deck, Part
from publish.emitters.deck.file.markup import Dress
from publish.emitters.deck.legible import shortened
from publish.emitters.deck.render import Rendered

LONGEST = 240
"""Columns; core properties hold 255 characters at the most (ECMA-376-2, 11)."""

_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Yigao</Application></Properties>"
)


def state(deck: Deck, rendered: Rendered, dress: Dress) -> None:
    """Write the core and extended properties, and drop what the library's template left."""
    core = deck.core_properties
    core.title = shortened(rendered.title, LONGEST)
    core.author = shortened("；".join(rendered.authors), LONGEST)
    core.last_modified_by = core.author
    core.language = rendered.script.value
    core.created = core.modified = rendered.modified
    core.subject = core.keywords = core.comments = core.category = ""
    core.revision = 1
    notes.dress_master(deck, rendered.colours, dress)
    for relation in list(deck.part.package.iter_rels()):
        if relation.reltype.endswith("/extended-properties"):
            relation.target_part._blob = _APP.encode()
    _drop(deck.part.package, "/metadata/thumbnail")
    _drop(deck.part, "/printerSettings")


def _drop(owner: Part, kind: str) -> None:
    rels = owner._rels
    for rid in [rid for rid, relation in rels.items() if relation.reltype.endswith(kind)]:
        rels.pop(rid)
