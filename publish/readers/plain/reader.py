"""A plain-text seed, read; and how much a text looks like one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publish.model import Edit, Finding, Inlines, Paragraph, plain_text
from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.findings import NoticeSetAside
from publish.readers.noting import Noted, groups, noted
from publish.readers.plain import marks
from publish.readers.plain.body import BodyReader
from publish.readers.plain.captions import captioned
from publish.readers.plain.contents import contents_lines, listed
from publish.readers.plain.doubting import Seen, doubts
from publish.readers.plain.edges import Edges, author_spans, edges_of
from publish.readers.plain.lines import Line, layout_of, lines_of
from publish.readers.plain.outliner import titles_of
from publish.readers.plain.pages import page_lines, without
from publish.readers.plain.settled import settled_edges, settled_titles
from publish.readers.plain.stamps import stamp_lines
from publish.readers.plain.title import Titles, is_subtitle
from publish.readers.plain.wiki import without_links
from publish.readers.reading import Byline, Particulars, Piece, Reading
from publish.readers.seed.draft import Draft
from publish.readers.seed.front_matter import front_matter

_SHOWN = 30
_WORK = regex(r"《(?P<title>[^《》]{1,40})》[ 　]*(?P<author>[^\s（(《》]{0,12}).*")
# A line is known by the line end before it, which is found faster than its beginning.
_BULLETS = regex(r"\n[ \t　]*[•●·▪■◆－]")
_MARKED = regex(r"\n(?:```|~~~|> |\[\^|\|.*\|$)|\]\(\S+\)", re.MULTILINE)
_LISTED = regex(r"\n(?:[-*+] |\d+\. )")
_INDENTED = regex(rf"\n(?:　　|    ?)[{HAN}“「]")
_LONG = regex(r"\n[^\n]{30,}[。！？”」](?=\n[^\s#>*\-|+`!\d][^\n]{20})")


def read(draft: Draft) -> Reading:
    """Read bare text: its title, bylines, headings, lists, verse, notices."""
    front = front_matter(draft)
    written = lines_of(draft, front.end)
    paged = page_lines(written)
    lines = without(written, paged) if paged else written
    lines, unlinked = without_links(draft, lines)
    stamped = stamp_lines(lines)
    timed = [_left_out(draft, lines[at], "timestamp") for at in sorted(stamped)]
    lines = tuple(line for at, line in enumerate(lines) if at not in stamped)
    if not lines:
        return Reading((), front.particulars, findings=front.findings)
    layout = layout_of(lines)
    edges = settled_edges(draft, lines, edges_of(lines, 1 + is_subtitle(lines, 1)))
    contents = contents_lines(lines)
    aside = frozenset((*edges.byline, *edges.notices, *contents))
    texts = [line.text[marks.hashes(line.text)[1] :] for line in lines]
    notes = frozenset(at for group in groups(texts) for at in group.lines)
    found = titles_of(lines, layout, aside | notes, listed(lines, contents))
    titles = settled_titles(draft, lines, found)
    body = BodyReader(draft, lines, layout, titles, aside)
    notices, repeated = _notices(draft, lines, edges)
    seen = Seen(layout, titles, edges, aside)
    pieces = captioned(tuple(_pieces(draft, lines, seen, body, notes)), body.edits)
    moved = noted(pieces) if notes else Noted(pieces, ())
    body.edits += [*moved.edits, *unlinked, *timed, *repeated]
    body.edits += [_left_out(draft, lines[at]) for at in contents]
    body.edits += [_left_out(draft, written[at], "page-number") for at in sorted(paged)]
    told = tuple(NoticeSetAside(_short(notice), span=notice.span) for notice in notices)
    asked = doubts(draft, lines, seen, moved.pieces)
    findings: tuple[Finding, ...] = (*front.findings, *body.findings, *told, *asked)
    particulars = _particulars(draft, lines, titles, edges, front.particulars)
    return Reading(moved.pieces, particulars, notices, tuple(body.edits), findings, titles.book)


def _pieces(
    draft: Draft,
    lines: Sequence[Line],
    seen: Seen,
    body: BodyReader,
    notes: frozenset[int],
) -> Iterator[Piece]:
    at, opened = 0, False
    titles, edges = seen.titles.by_line, seen.edges
    stops = {*titles, *seen.aside, *notes}
    while at < len(lines):
        title = titles.get(at)
        if at in seen.aside:
            at += 1
            continue
        if title:
            yield body.heading(at, title)
            at += title.lines
        elif at in notes:
            yield body.line(at)
            at += 1
        else:
            stop = next((n for n in range(at, len(lines)) if n in stops), len(lines))
            yield from body.blocks(at, stop)
            at = stop
        if not opened and edges.byline:
            opened = True
            yield Byline(
                _byline(draft, lines, edges), span=_paragraph(draft, lines[edges.byline[0]]).span
            )


def _notices(
    draft: Draft, lines: Sequence[Line], edges: Edges
) -> tuple[tuple[Paragraph, ...], tuple[Edit, ...]]:
    """Return each notice once; what a serial says below every chapter is left out after."""
    first: dict[str, Line] = {}
    again: list[Line] = []
    for at in edges.notices:
        line = lines[at]
        if first.setdefault(line.text, line) is not line:
            again.append(line)
    told = tuple(_paragraph(draft, line) for line in first.values())
    return told, tuple(_left_out(draft, line, "repeated-notice") for line in again)


def _left_out(draft: Draft, line: Line, rule: str = "own-contents") -> Edit:
    return Edit(rule, draft.span(line.start, line.end), line.text, "")


def _byline(draft: Draft, lines: Sequence[Line], edges: Edges) -> tuple[Inlines, ...]:
    return tuple((draft.words(lines[at].start, lines[at].end),) for at in edges.byline)


def _paragraph(draft: Draft, line: Line) -> Paragraph:
    text = draft.words(line.start, line.end)
    return Paragraph((text,), span=text.span)


def _short(notice: object) -> str:
    words = plain_text(notice.content) if isinstance(notice, Paragraph) else ""
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _particulars(
    draft: Draft, lines: Sequence[Line], titles: Titles, edges: Edges, said: Particulars
) -> Particulars:
    authors = said.authors or tuple(_authors(draft, lines, edges))
    if not titles.book:
        return replace(said, authors=authors)
    work = _WORK.fullmatch(lines[0].text)
    if not work:
        whole = _words(draft, lines[0], (0, len(lines[0].text)))
        return replace(said, title=said.title or whole, authors=authors)
    title = said.title or _words(draft, lines[0], work.span("title"))
    writer = (_words(draft, lines[0], work.span("author")),) if work["author"] else ()
    return replace(said, title=title, authors=authors or writer)


def _authors(draft: Draft, lines: Sequence[Line], edges: Edges) -> Iterator[Inlines]:
    """Yield each author named in a byline once."""
    seen = set()
    for at in edges.byline:
        for span in author_spans(lines[at].text):
            words = lines[at].text[slice(*span)]
            if words not in seen:
                yield _words(draft, lines[at], span)
            seen.add(words)


def _words(draft: Draft, line: Line, span: tuple[int, int]) -> Inlines:
    return (draft.words(line.start + span[0], line.start + span[1]),)


def likeness(text: str) -> float:
    """Return how much a text looks like prose typed or pasted without Markdown in mind."""
    sample = "\n" + text[:20_000]
    lines = sample.count("\n")
    marked = len(_MARKED.findall(sample)) / lines
    # Hyphens and numbers open items in plain text too; they tell nothing by themselves.
    marked += len(_LISTED.findall(sample)) / lines if marked else 0
    bare = len(_BULLETS.findall(sample)) + len(_INDENTED.findall(sample))
    # Paragraphs a line each are plain only where no blank line ever parts them.
    run_on = len(_LONG.findall(sample)) if text.count("\n\n", 0, 20_000) * 20 < lines else 0
    return max(0.0, min(0.9, 0.3 + 3 * (bare + run_on) / lines - 2 * marked))
