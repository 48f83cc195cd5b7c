"""A saved page, read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from publish.model import BulletList, Edit, Finding, Inlines, Span, plain_text
from publish.readers.findings import TooDeep
from publish.readers.html.article import article
from publish.readers.html.blocks import BlockReader
from publish.readers.html.context import Context
from publish.readers.html.findings import ScriptsLeftOut
from publish.readers.html.head import Head, head, title_words
from publish.readers.html.notes import NoteBook
from publish.readers.html.pruning import pruned
from publish.readers.html.title import title_element
from publish.readers.html.tree import Element, Tree, tree
from publish.readers.plain.edges import author_spans
from publish.readers.reading import Byline, Heading, Piece, Reading
from publish.readers.rich.arranging import Arranged, arranged
from publish.readers.rich.nesting import unweighted
from publish.readers.seed.draft import Draft


def read(draft: Draft) -> Reading:
    """Read a page: its article as pieces, and what stood beside it as findings."""
    edits: list[Edit] = []
    page = tree(draft, edits)
    said = head(draft, page.root)
    title = title_element(page.root, said)
    found = article(page.root, title)
    book = NoteBook(page.root, said.addresses)
    context = Context(draft, found.left_out, book, edits, signed=found.signed)
    reader = BlockReader(context)
    pieces = _titled(reader, reader.pieces(page.root), title, said)
    put = arranged(pruned(pieces, context))
    findings = (*context.findings, *put.findings, *_rest(draft, page, context))
    whole = said.particulars()
    title_said = () if _has_title(put.pieces) else title_words(said)
    authors = tuple(_people(whole.authors, put)) or put.authors
    particulars = replace(whole, authors=authors, title=title_said)
    return Reading(
        put.pieces, particulars, (*put.notices, *context.notices), (*edits, *put.edits), findings
    )


def _people(named: Sequence[Inlines], put: Arranged) -> Iterator[Inlines]:
    """Yield the authors a page names; a site that signs its own pages is none."""
    signed = "".join(
        plain_text(line)
        for piece in put.pieces
        if isinstance(piece, Byline)
        for line in piece.lines
    )
    for name in named:
        words = plain_text(name)
        if author_spans(f"作者：{words}") or words in signed:
            yield name


def _has_title(pieces: Sequence[Piece]) -> bool:
    return sum(isinstance(each, Heading) and each.level == 1 for each in pieces) == 1


def _titled(
    reader: BlockReader, pieces: list[Piece], title: Element | None, said: Head
) -> list[Piece]:
    """Put the title first, above every other heading; many of the first rank are chapters."""
    if title is None:
        firsts = [each for each in pieces if isinstance(each, Heading) and each.level == 1]
        words = title_words(said)
        if len(firsts) > 1 or not words:
            return pieces
        return [Heading(1, words, span=words[0].span.to(words[-1].span)), *_lowered(pieces)]
    span = reader.context.span(title)
    words = unweighted(reader.inlines(title))
    rest = [left for each in pieces for left in _beside(each, span)]
    return [Heading(1, words, span=span), *_lowered(rest)] if words else pieces


def _beside(piece: Piece, title: Span) -> Iterator[Piece]:
    """Yield a piece that is not in the title; of a list that the title stands in, the others."""
    if isinstance(piece, BulletList) and _holds(piece.span, title):
        yield from (each for item in piece.items for each in item if not _holds(each.span, title))
    elif not _holds(title, piece.span):
        yield piece


def _holds(span: Span, inner: Span) -> bool:
    return span.start <= inner.start and inner.end <= span.end


def _lowered(pieces: Sequence[Piece]) -> list[Piece]:
    """Set headings below the title, the highest of them right below."""
    levels = sorted({each.level for each in pieces if isinstance(each, Heading)})
    return [
        replace(each, level=2 + levels.index(each.level)) if isinstance(each, Heading) else each
        for each in pieces
    ]


def _rest(draft: Draft, page: Tree, context: Context) -> Iterator[Finding]:
    if context.scripts:
        yield ScriptsLeftOut(len(context.scripts), span=context.scripts[0])
    if page.too_deep >= 0:
        limit, span = draft.limits.page_nesting, draft.span(page.too_deep, page.too_deep + 1)
        yield TooDeep(limit, "page-nesting", span=span)
