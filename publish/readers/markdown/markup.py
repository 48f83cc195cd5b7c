"""HTML among Markdown, read as a page is: its tables, headings and folded parts."""

import re
from dataclasses import replace

from markdown_it.token import Token

from publish.model import Edit, Finding, Span
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.markdown import tags
from publish.readers.markdown.findings import TagsDropped
from publish.readers.markdown.strand import Lines
from publish.readers.reading import Piece
from publish.readers.seed.draft import Draft

_TAGS = regex(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_BLANKED = regex(r"[^\n]")
# A book shows no comment and runs no program.
_UNSHOWN = regex(
    r"<!--+>|<!--.*?(?:-->|\Z)|<(?P<program>script|style)\b.*?(?:</(?P=program)\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_UNREAD = regex(r"<(?:!|\?|textarea)", re.IGNORECASE)
_PRE = regex(r"<pre\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """The pieces of a stretch of HTML, and what was noted; ``gone`` where none was to be read."""

    pieces: tuple[Piece, ...] = ()
    edits: tuple[Edit, ...] = ()
    findings: tuple[Finding, ...] = ()
    gone: bool = False


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
    told = tuple(
        found
        for match in _UNSHOWN.finditer(source)
        for found in _told(match, draft.span(start + match.start(), start + match.end()))
    )
    bare = _UNSHOWN.sub(_blank, source)
    if bare.count("<pre") > bare.count("</pre"):
        bare = _PRE.sub(_blank, bare)
    if _UNREAD.match(bare.lstrip()) or not _TAGS.sub("", bare).strip():
        gone = not bare.strip()
        return Markup(findings=told, gone=gone)
    part, edits = replace(draft.part(start, end), text=bare), list[Edit]()
    root = tree(part, edits).root
    context = Context(part, {}, NoteBook(root, frozenset()), edits)
    pieces = tuple(BlockReader(context).pieces(root))
    return Markup(pieces, tuple(edits), (*told, *context.findings))


def _blank(match: re.Match[str]) -> str:
    return _BLANKED.sub(" ", match.group())


def _told(match: re.Match[str], span: Span) -> tuple[Finding, ...]:
    if match["program"]:
        return (TagsDropped(f"<{match['program'].lower()}>", span=span),)
    return tags.told(match.group(), span)
