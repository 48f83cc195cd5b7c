"""An article put in order: its title, byline, notices, captions, and headings told by weight.

Rich forms seldom say which of their heavy lines are headings; they are told as an editor
tells them, by what they look like and what stands around them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publish.model import (
    Block,
    Blocks,
    Edit,
    Figure,
    Finding,
    Inlines,
    Link,
    Paragraph,
    Strong,
    Table,
    Text,
    plain_text,
)
from publish.model.regex import regex
from publish.model.text import cut, span_of
from publish.model.value import dataclass
from publish.readers.findings import NoticeSetAside
from publish.readers.plain import marks
from publish.readers.plain.edges import Edges, edges_of, is_byline
from publish.readers.plain.lines import Line, layout_of
from publish.readers.plain.outliner import titles_of
from publish.readers.reading import Byline, Heading, Piece
from publish.readers.rich.bullets import bulleted
from publish.readers.rich.doubting import doubted, doubtful
from publish.readers.rich.nesting import unweighted
from publish.readers.seed.wide import columns
from publish.readers.setting_aside import short
from publish.readers.signers import signers

_LONGEST = 64
_FEW = 8
_RIGHTS = regex(
    r"(?:未经|未經|不得|严禁|嚴禁|请勿|請勿|禁止).{0,12}(?:转载|轉載|复制|使用|授权|許可)|版权所有|版權所有"
    r"|^(?:免责|免責|版权|版權|特别|特別)?(?:声明|聲明)\s*[:：]|仅供参考|僅供參考|仅代表|僅代表|侵权|侵權",
    re.IGNORECASE,
)
_SIGNED = regex(
    r"[（(【\[]?(?:.{0,24}\s)?(?:本文)?(?:[责責]任)?(?:[编編][辑輯]|[责責][编編]|校[对對]|[来來]源|作者|记者|記者|供稿|[审審][核稿]"
    r"|[监監]制|排版|[发發]布[日时時][期间間])\s*[:：|丨/].{1,60}[）)】\]]?$"
)
_PHOTO = regex(
    r".{0,60}(?:[摄攝]|供图|供圖|图源|圖源|资料图|資料圖|[图圖]片[来來]源|[视視][频頻]截[图圖]|制[图圖]|[图圖][为為]).{0,60}"
)
_PROSE = "〇" * 50 + "。"
_OPEN_END = "。！；，、：:;,…"
_CAPTION = regex(
    r"(?P<kind>图表?|圖表?|表格?|[Ff]ig(?:ure)?\.?|[Tt]able)[ \u00a0　]*"
    r"(?:\d{1,3}(?:[-–.．－]\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})(?!\d)[ \u00a0　:：.．、]*"
)
_ARROW = regex(r"[▲△▼▽↑⬆↓]+\s*")


@dataclass(frozen=True, slots=True)
class Arranged:
    """Pieces in order, and what was told apart from them."""

    pieces: tuple[Piece, ...]
    notices: Blocks
    authors: tuple[Inlines, ...]
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]


def arranged(pieces: Sequence[Piece], *, unmarked: bool = False) -> Arranged:
    """Put an article in order; ``unmarked`` says that a line may head by brevity alone."""
    edits: list[Edit] = []
    told = list(bulleted(tuple(captioned(list(pieces), edits)), edits))
    plain = [isinstance(piece, Heading) for piece in told]
    told = _weighted(told)
    lines = [_line(piece) for piece in told]
    first = 1 if told and isinstance(told[0], Heading) else 0
    edges = _only(_edges(lines, first), told)
    aside = {*edges.byline, *edges.notices}
    if not any(isinstance(piece, Heading) for piece in told[first:]):
        told = _outlined(told, lines, frozenset(aside), unmarked=unmarked)
    guessed = [at for at, was in enumerate(plain) if at and not was and at not in aside]
    unsure = doubtful([one for at in guessed if isinstance(one := told[at], Heading)], sum(plain))
    asked = (*unsure, *doubted(told, lines, edges, first))
    notices = tuple(_said(told[at]) for at in edges.notices)
    byline = [_said(told[at]) for at in edges.byline]
    kept = [piece for at, piece in enumerate(told) if at not in aside]
    if byline:
        signed = Byline(tuple(each.content for each in byline), span=byline[0].span)
        kept.insert(1 if kept and isinstance(kept[0], Heading) else 0, signed)
    authors = {plain_text(name): name for each in byline for name in signers(each.content)}
    set_aside = tuple(NoticeSetAside(short(each), span=each.span) for each in notices)
    return Arranged(
        tuple(kept), notices, tuple(authors.values()), tuple(edits), (*set_aside, *asked)
    )


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


def _line(piece: Piece) -> Line:
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
    return brief and not _CAPTION.match(words) and not isinstance(pieces[at + 1], Byline)


def _outlined(
    pieces: list[Piece], lines: Sequence[Line], aside: frozenset[int], *, unmarked: bool
) -> list[Piece]:
    """Find headings as in plain text, where nothing at all is marked as one."""
    titles = titles_of(lines, layout_of(lines), aside).by_line
    for at, title in titles.items():
        piece = pieces[at]
        told = marks.number(lines[at].text) or marks.NAMED.fullmatch(lines[at].text)
        named = told or marks.REFERENCES.fullmatch(lines[at].text)
        if isinstance(piece, Paragraph) and (unmarked or (named and title.level > 1)):
            pieces[at] = Heading(title.level, unweighted(piece.content), span=piece.span)
    return pieces


def captioned(pieces: list[Piece], edits: list[Edit]) -> Iterator[Piece]:
    """Give figures the captions below them, and tables those above or else below them."""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        beyond = pieces[at + 2] if at + 2 < len(pieces) else None
        if isinstance(piece, Figure | Table):
            below = _caption(after, piece, edits) if _may_take(piece, after) else ()
            follows = isinstance(beyond, Table) and isinstance(piece, Table)
            if below and not follows:
                yield _with(piece, below)
                at += 2
                continue
            yield _with(piece, _unnumbered(piece.caption, edits)) if piece.caption else piece
        elif (
            isinstance(after, Table)
            and not after.caption
            and (above := _caption(piece, after, edits))
        ):
            pieces[at + 1] = _with(after, above)
        else:
            yield piece
        at += 1


def _may_take(piece: Figure | Table, after: Piece | None) -> bool:
    """Tell whether what is below may be its caption: it has none, or only its alternative text."""
    words = plain_text(piece.caption)
    if not words or not isinstance(piece, Figure) or words != piece.alt or _CAPTION.match(words):
        return not words
    return isinstance(after, Paragraph) and bool(_CAPTION.match(plain_text(after.content).strip()))


def captioned_by(piece: Figure | Table, caption: Inlines, edits: list[Edit]) -> Figure | Table:
    """Give a figure or a table its caption, without the number the book sets itself."""
    return _with(piece, _unnumbered(unweighted(caption), edits))


def _with(piece: Figure | Table, caption: Inlines) -> Figure | Table:
    if isinstance(piece, Figure):
        return replace(piece, caption=caption)
    return replace(piece, caption=caption)


def _caption(piece: Piece | None, of: Figure | Table, edits: list[Edit]) -> Inlines:
    """Return what a paragraph says as the caption of what stands beside it, if it does."""
    if not isinstance(piece, Paragraph):
        return ()
    words = plain_text(piece.content).strip()
    match = _CAPTION.match(words)
    pictured = isinstance(of, Figure)
    own = match and (match["kind"][0] in "图圖Ff") == pictured and match.end() < len(words)
    arrow = pictured and (_ARROW.match(words) or _PHOTO.fullmatch(words))
    if (
        columns(words) > 2 * _LONGEST
        or not (own or arrow)
        or (words.endswith(("。", "：", "，")) and not arrow)
    ):
        return ()
    return _unnumbered(unweighted(piece.content), edits)


def _unnumbered(caption: Inlines, edits: list[Edit]) -> Inlines:
    """Return a caption without the label and number that the book sets itself."""
    first = caption[0]
    if not isinstance(first, Text):
        return caption
    match = _ARROW.match(first.content) or _CAPTION.match(first.content)
    if not match or (match.end() == len(first.content) and len(caption) == 1):
        return caption
    edits.append(Edit("caption-number", span_of(first, 0, match.end()), match.group(), ""))
    rest = cut(first, match.end(), len(first.content))
    return (*((rest,) if rest.content else ()), *caption[1:])


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
