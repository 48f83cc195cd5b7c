"""An article put in order: its title, byline, notices, captions, and headings told by weight.

Rich forms seldom say which of their heavy lines are headings; they are told as an editor
tells them, by what they look like and what stands around them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from publish.model import (
    Block,
    Blocks,
    Edit,
    Finding,
    Inlines,
    Link,
    Paragraph,
    Strong,
    Text,
    plain_text,
)
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.findings import NoticeSetAside
from publish.readers.noting import noted
from publish.readers.plain import marks
from publish.readers.plain.edges import Edges, edges_of, is_byline
from publish.readers.plain.lines import Line, layout_of
from publish.readers.plain.outliner import titles_of
from publish.readers.reading import Byline, Heading, Piece
from publish.readers.rich.bullets import bulleted
from publish.readers.rich.captions import captioned, is_captioned
from publish.readers.rich.doubting import doubted, doubtful
from publish.readers.rich.nesting import unweighted
from publish.readers.seed.wide import columns
from publish.readers.setting_aside import short
from publish.readers.signers import signers

_LONGEST = 64
_FEW = 8
_RUNNING = 240
_RIGHTS = regex(
    r"(?:未经|未經|不得|严禁|嚴禁|请勿|請勿|禁止).{0,12}(?:转载|轉載|复制|使用|授权|許可)|版权所有|版權所有"
    r"|^(?:免责|免責|版权|版權|特别|特別)?(?:声明|聲明)\s*[:：]|仅供参考|僅供參考|仅代表|僅代表|侵权|侵權",
    re.IGNORECASE,
)
_SIGNED = regex(
    r"[（(【\[]?(?:.{0,24}\s)?(?:本文)?(?:[责責]任)?(?:[编編][辑輯]|[责責][编編]|校[对對]|[来來]源|作者|记者|記者|供稿|[审審][核稿]"
    r"|[监監]制|排版|[发發]布[日时時][期间間])\s*[:：|丨/].{1,60}[）)】\]]?$"
)
_PROSE = "〇" * 50 + "。"
_OPEN_END = "。！；，、：:;,…"


@dataclass(frozen=True, slots=True)
class Arranged:
    """Pieces in order, and what was told apart from them."""

    pieces: tuple[Piece, ...]
    notices: Blocks
    authors: tuple[Inlines, ...]
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]


def signed(pieces: Sequence[Piece]) -> Arranged:
    """Tell byline and notices apart below a title that is marked as such."""
    if not pieces or not isinstance(pieces[0], Heading):
        return Arranged(tuple(pieces), (), (), (), ())
    lines = [_running(one) if _is_long(one) else line_of(one) for one in pieces]
    edges = _only(edges_of(lines, 1), pieces)
    below = _subtitle(pieces)
    return _apart(pieces, replace(edges, byline=tuple(sorted({*edges.byline, *below}))))


def _is_long(piece: Piece) -> bool:
    return piece.span.end - piece.span.start > _RUNNING


def _running(piece: Piece) -> Line:
    """Return a piece as a line of running text, whatever its words are: it is no byline."""
    span = piece.span
    return Line(span.start, span.end, _PROSE, 0, apart=True, width=len(_PROSE) * 2)


def _subtitle(pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Return a second heading right below the title, if it is too low to open a section."""
    title, *others = (each.level for each in pieces if isinstance(each, Heading))
    if len(pieces) < _FEW // 2 or not isinstance(pieces[1], Heading):
        return ()
    lowest = others[0] > title + 1 and all(level < others[0] for level in others[1:])
    return (1,) if lowest else ()


def arranged(pieces: Sequence[Piece], *, unmarked: bool = False) -> Arranged:
    """Put an article in order; ``unmarked`` says that a line may head by brevity alone."""
    edits: list[Edit] = []
    moved = noted(pieces)
    edits += moved.edits
    told = list(bulleted(tuple(captioned(list(moved.pieces), edits)), edits))
    plain = [isinstance(piece, Heading) for piece in told]
    told = _weighted(told)
    lines = [line_of(piece) for piece in told]
    first = _first(told)
    edges = _only(_edges(lines, first), told)
    aside = {*edges.byline, *edges.notices}
    if not any(isinstance(piece, Heading) for piece in told[first:]):
        told = _outlined(told, lines, frozenset(aside), unmarked=unmarked)
    guessed = [at for at, was in enumerate(plain) if at and not was and at not in aside]
    unsure = doubtful([one for at in guessed if isinstance(one := told[at], Heading)], sum(plain))
    asked = (*unsure, *doubted(told, lines, edges, first))
    put = _apart(told, edges)
    return replace(put, edits=tuple(edits), findings=(*put.findings, *asked))


def _apart(pieces: Sequence[Piece], edges: Edges) -> Arranged:
    """Take byline and notices out from among pieces, and put the byline below the title."""
    aside = {*edges.byline, *edges.notices}
    notices = tuple(_said(pieces[at]) for at in edges.notices)
    top = [piece for piece in pieces[: _first(pieces)] if isinstance(piece, Byline)]
    signed = [line for piece in top for line in piece.lines]
    byline = [*signed, *(_said(pieces[at]).content for at in edges.byline)]
    kept = [piece for at, piece in enumerate(pieces) if at not in aside and piece not in top]
    if byline:
        span = (*top, *(pieces[at] for at in edges.byline))[0].span
        kept.insert(
            1 if kept and isinstance(kept[0], Heading) else 0, Byline(tuple(byline), span=span)
        )
    authors = {plain_text(name): name for line in byline for name in signers(line)}
    told = tuple(NoticeSetAside(short(each), span=each.span) for each in notices)
    return Arranged(tuple(kept), notices, tuple(authors.values()), (), told)


def _first(pieces: Sequence[Piece]) -> int:
    """Return where the text begins, below the title and what signs it."""
    at = 1 if pieces and isinstance(pieces[0], Heading) else 0
    while at < len(pieces) and isinstance(pieces[at], Byline):
        at += 1
    return at


def _only(edges: Edges, pieces: Sequence[Piece]) -> Edges:
    """Keep to lines of words: nothing else is a byline or a notice."""
    lines = {at for at, piece in enumerate(pieces) if isinstance(piece, Paragraph | Heading)}
    return Edges(
        tuple(at for at in edges.byline if at in lines),
        tuple(at for at in edges.notices if at in lines),
        edges.guessed,
    )


def _said(piece: Piece) -> Paragraph:
    """Return the words of a line, whatever it was."""
    if isinstance(piece, Heading):
        return Paragraph(piece.title, span=piece.span)
    assert isinstance(piece, Paragraph)  # noqa: S101  others were left where they stand
    return piece


def _edges(lines: Sequence[Line], first: int) -> Edges:
    """Find bylines and notices; at the end also those that only a page or a form writes."""
    byline, notices = set(), set()
    end = len(lines)
    while end > first + 1 and end > len(lines) - _FEW:
        text = lines[end - 1].text
        if _RIGHTS.search(text) and len(text) <= _LONGEST * 2:
            notices.add(end - 1)
        elif _SIGNED.match(text) and len(text) <= _LONGEST:
            byline.add(end - 1)
        else:
            break
        end -= 1
    found = edges_of(lines[:end], first)
    byline, notices = byline.union(found.byline), notices.union(found.notices)
    return Edges(tuple(sorted(byline)), tuple(sorted(notices)), found.guessed)


def line_of(piece: Piece) -> Line:
    """Return a piece as the line of plain text it would be; what is no line is long prose."""
    is_line, text = False, ""
    if isinstance(piece, Paragraph):
        text = plain_text(piece.content).strip()
        is_line = all(isinstance(each, Text | Strong) for each in piece.content) or (
            all(isinstance(each, Text | Strong | Link) for each in piece.content)
            and is_byline(text)
        )
    elif isinstance(piece, Heading):
        text, is_line = plain_text(piece.title).strip(), True
    if not text or not (is_line or len(text) > _LONGEST or isinstance(piece, Paragraph)):
        text = _PROSE
    return Line(piece.span.start, piece.span.end, text, 0, apart=True, width=columns(text))


def _weighted(pieces: list[Piece]) -> list[Piece]:
    """Make headings of short paragraphs that are wholly heavy and stand over others."""
    heavy = {at for at in range(len(pieces)) if _is_heavy(pieces, at)}
    able = {at for at in heavy if not {at - 1, at + 1} <= heavy}
    styles = {at: _style(pieces[at]) for at in able}
    order = sorted({style for style in styles.values() if style})
    level, real = 1, 1
    for at, piece in enumerate(pieces):
        if isinstance(piece, Heading):
            real = piece.level
        elif at in able and isinstance(piece, Paragraph):
            level = real + 1 + (order.index(styles[at]) if styles[at] else 0)
            pieces[at] = Heading(level, unweighted(piece.content), span=piece.span)
    return pieces


def _style(piece: Piece) -> int:
    number = marks.number(plain_text(piece.content)) if isinstance(piece, Paragraph) else None
    return number.style if number else 0


def _is_heavy(pieces: list[Piece], at: int) -> bool:
    piece = pieces[at]
    if not isinstance(piece, Paragraph) or at + 1 == len(pieces):
        return False
    said = [each for each in piece.content if plain_text((each,)).strip()]
    if not said or not all(isinstance(each, Strong) for each in said):
        return False
    words = plain_text(piece.content).strip()
    brief = columns(words) <= _LONGEST and words[-1] not in _OPEN_END
    return brief and not is_captioned(words) and not isinstance(pieces[at + 1], Byline)


def _outlined(
    pieces: list[Piece], lines: Sequence[Line], aside: frozenset[int], *, unmarked: bool
) -> list[Piece]:
    """Find headings as in plain text, where nothing at all is marked as one.

    Below a title that is, brevity alone makes two and more of them, or none.
    """
    titles = titles_of(lines, layout_of(lines), aside).by_line
    several = sum(isinstance(pieces[at], Paragraph) for at in titles) > 1
    unmarked = unmarked and (several or not any(isinstance(each, Heading) for each in pieces))
    for at, title in titles.items():
        piece = pieces[at]
        told = marks.number(lines[at].text) or marks.NAMED.fullmatch(lines[at].text)
        named = told or marks.REFERENCES.fullmatch(lines[at].text)
        if isinstance(piece, Paragraph) and (unmarked or (named and title.level > 1)):
            pieces[at] = Heading(title.level, unweighted(piece.content), span=piece.span)
    return pieces


def blocks_of(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """Return pieces where no section may open: headings as heavy lines."""
    return tuple(map(_block, pieces))


def _block(piece: Piece) -> Block:
    match piece:
        case Heading(title=title, span=span):
            return Paragraph((Strong(title, span=span),), span=span)
        case Byline(lines=lines, span=span):
            return Paragraph(lines[0], span=span)
        case _:
            return piece
