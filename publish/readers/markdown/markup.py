"""HTML among Markdown, read as a page is: its tables, headings and folded parts."""

import re
from dataclasses import dataclass, replace

from markdown_it.token import Token

from publish.model import Edit, Finding
from publish.readers.draft import Draft
from publish.readers.markdown.strand import Lines
from publish.readers.reading import Piece

_TAGS = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_BLANKED = re.compile(r"[^\n]")
_COMMENT_OR_CODE = re.compile(r"<(?:!|\?|script|style|textarea)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """The pieces of a stretch of HTML, and what was noted of them."""

    pieces: tuple[Piece, ...] = ()
    edits: tuple[Edit, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a draft."""

    draft: Draft
    start: int
    end: int


def masked(draft: Draft, lines: Lines, token: Token) -> Place:
    """Return where a token of HTML stands, the marks of quotations round it blanked out."""
    first, last = token.map or (0, 1)
    start, end = lines.bounds(first)[0], lines.bounds(last - 1)[1]
    if draft.text.startswith(token.content.rstrip("\n"), start) and "cut" not in token.meta:
        return Place(draft, start, end)
    text, at, done = draft.text, start, list[str]()
    for words in filter(str.strip, token.content.split("\n")):
        found = text.find(words.strip(), at, end)
        if found < 0:
            break
        done += (_BLANKED.sub(" ", text[at:found]), words.strip())
        at = found + len(words.strip())
    done.append(_BLANKED.sub(" ", text[at:end]))
    return Place(replace(draft, text=f"{text[:start]}{''.join(done)}{text[end:]}"), start, end)


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
