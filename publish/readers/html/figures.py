"""Figures of a page: pictures with what is said below them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from publish.model import Figure, Image, Inline, Inlines, Link, Paragraph, Table, plain_text
from publish.readers.html.parts import names
from publish.readers.html.tree import Element
from publish.readers.reading import Piece
from publish.readers.rich.captions import is_credited
from publish.readers.rich.tables import flat
from publish.readers.rich.words import set_of

if TYPE_CHECKING:
    from publish.readers.html.blocks import BlockReader

_CAPTIONS = set_of("caption thumbcaption figcaption imgcaption imgdesc picdesc")

_LONGEST = 60


def image_in(inline: Inline) -> Image | None:
    """Return the picture that an inline is, or only points from."""
    if isinstance(inline, Link) and len(inline.content) == 1:
        return image_in(inline.content[0])
    return inline if isinstance(inline, Image) else None


def is_described(shown: Sequence[Inline]) -> bool:
    """Tell whether a line is one picture and brief words behind it that say who made it."""
    if len(shown) < 2 or not image_in(shown[0]) or any(map(image_in, shown[1:])):  # noqa: PLR2004
        return False
    words = plain_text(tuple(shown[1:])).strip()
    return len(words) <= _LONGEST and is_credited(words)


def figure(reader: "BlockReader", element: Element) -> list[Piece]:
    """Read a figure; its caption goes to the last picture or table in it."""
    said = next((e for e in element.walk() if e.name == "figcaption"), None)
    caption: Inlines = ()
    if said:
        caption = flat(reader.blocks(said))
        _remove(element, said)
    pieces = reader.pieces(element)
    for at in range(len(pieces) - 1, -1, -1):
        piece = pieces[at]
        if isinstance(piece, Figure | Table) and not piece.caption:
            pieces[at] = _captioned(piece, caption)
            return pieces
    if caption:
        pieces.append(Paragraph(caption, span=caption[0].span.to(caption[-1].span)))
    return pieces


def takes(piece: Piece, below: Element) -> bool:
    """Tell whether an element is named as the caption of the picture right above it."""
    bare = isinstance(piece, Figure) and not piece.caption
    return bare and not _CAPTIONS.isdisjoint(names(below))


def captioned(piece: Piece, said: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return a picture with the words below it, and what of them is no line."""
    lines = [each for each in said if isinstance(each, Paragraph)]
    if not isinstance(piece, Figure) or len(lines) != 1:
        return [piece], said
    return [_captioned(piece, lines[0].content)], [each for each in said if each not in lines]


def _captioned(piece: Figure | Table, caption: Inlines) -> Figure | Table:
    if isinstance(piece, Figure):
        return Figure(piece.key, piece.address, piece.alt, caption, span=piece.span)
    return Table(piece.key, caption, piece.alignments, piece.head, piece.body, span=piece.span)


def _remove(element: Element, said: Element) -> None:
    for each in element.walk():
        if said in each.children:
            each.children.remove(said)
            return
