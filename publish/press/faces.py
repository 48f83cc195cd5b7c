"""Which faces a book's editions are set with, and which of them this machine lacks."""

from collections.abc import Iterator, Sequence

from publish import fonts
from publish.edition import Face, Script, Stress, Style
from publish.model import Aside, Code, CodeListing, Document, Section, walk
from publish.press.findings import FacesMissing


def lacking(
    document: Document, styles: Sequence[Style], script: Script | None
) -> Iterator[FacesMissing]:
    """Yield one finding that names every face the editions in these styles go without."""
    used = [name for style in styles for name in _families(document, style, script or style.script)]
    if missing := fonts.absent(used):
        yield FacesMissing(", ".join(missing), span=None)


def _families(document: Document, style: Style, script: Script) -> Iterator[str]:
    for role in dict.fromkeys(_roles(document, style)):
        yield from fonts.families(role, script.value)


def _roles(document: Document, style: Style) -> Iterator[str]:
    """Name the roles of a book: Song for its Latin and Hei for furniture in any style."""
    faces = style.faces
    named = (Face.SONG, Face.HEI, faces.text, faces.heading, faces.quotation, faces.caption)
    yield from (face.value for face in named)
    nodes = tuple(walk(document))
    aside = any(
        isinstance(node, Aside) or (isinstance(node, Section) and node.byline) for node in nodes
    )
    if aside or faces.emphasis is Stress.KAI:
        yield Face.KAI.value
    if any(isinstance(node, Code | CodeListing) for node in nodes):
        yield "mono"
