"""HTML among Markdown, read as a page is: its tables, headings and folded parts."""

import re
from dataclasses import dataclass

from publish.model import Edit, Finding
from publish.readers.draft import Draft
from publish.readers.reading import Piece

_TAGS = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_COMMENT_OR_CODE = re.compile(r"<(?:!|\?|script|style|textarea)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """The pieces of a stretch of HTML, and what was noted of them."""

    pieces: tuple[Piece, ...] = ()
    edits: tuple[Edit, ...] = ()
    findings: tuple[Finding, ...] = ()


def markup(draft: Draft, start: int, end: int) -> Markup:
    """Read a stretch of a draft as HTML; nothing comes of one that holds no word."""
    # Pages are read with some of Markdown's own parts, which must be there first.
    from publish.readers.html.blocks import BlockReader  # noqa: PLC0415
    from publish.readers.html.context import Context  # noqa: PLC0415
    from publish.readers.html.notes import NoteBook  # noqa: PLC0415
    from publish.readers.html.tree import tree  # noqa: PLC0415

    source = draft.text[start:end]
    if _COMMENT_OR_CODE.match(source.lstrip()) or not _TAGS.sub("", source).strip():
        return Markup()
    part, edits = draft.part(start, end), list[Edit]()
    root = tree(part, edits).root
    context = Context(part, {}, NoteBook(root, frozenset()), edits)
    pieces = tuple(BlockReader(context).pieces(root))
    return Markup(pieces, tuple(edits), tuple(context.findings))
