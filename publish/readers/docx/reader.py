"""A DOCX, read: its story over its text made pieces of a book."""

from collections.abc import Sequence
from dataclasses import replace

from publish.model import Inlines, Paragraph, Span, plain_text
from publish.model.regex import regex
from publish.readers.docx.blocks import StoryReader
from publish.readers.docx.lines import Landing
from publish.readers.docx.story import Lines, Whole
from publish.readers.docx.styles import Role
from publish.readers.reading import Byline, Heading, Particulars, Piece
from publish.readers.reading import Reading as Read
from publish.readers.rich.arranging import arranged
from publish.readers.rich.nesting import unweighted
from publish.readers.seed.draft import Draft
from publish.readers.seed.wide import columns

_FORM = regex(
    r"(?:姓\s*名|学\s*号|學\s*號|班\s*级|班\s*級|学\s*院|專\s*業|专\s*业|系\s*别|年\s*级|课程(?:名称)?|题\s*目|指导(?:教师|老师)|任课(?:教师|老师)"
    r"|日\s*期|提交(?:时间|日期)|作\s*者|单\s*位|學院|指導(?:教授|老師))\s*[:：]"
)
_OPENING = 12
_LONGEST = 64


def read(whole: Whole, draft: Draft) -> Read:
    """Read a document that was written down as this draft."""
    landing = Landing(draft)
    reader = StoryReader(draft, landing, whole)
    pieces = _headed(reader.pieces(whole.body), whole)
    pieces += reader.uncalled()
    put = arranged(_signed(pieces), unmarked=not _any_heading(pieces[1:]))
    edits = (*reader.edits, *put.edits)
    particulars = _particulars(whole, draft, landing, put.pieces)
    authors = particulars.authors if not put.authors else put.authors
    findings = (*reader.findings, *put.findings)
    return Read(put.pieces, replace(particulars, authors=authors), put.notices, edits, findings)


def _any_heading(pieces: Sequence[Piece]) -> bool:
    return any(isinstance(each, Heading) for each in pieces)


def _headed(pieces: list[Piece], whole: Whole) -> list[Piece]:
    """Put the title above all headings: the one so styled, or a first line that looks like one."""
    titled = any(isinstance(e, Lines) and e.style.role is Role.TITLE for e in whole.body)
    levels = sorted({each.level for each in pieces if isinstance(each, Heading)})
    firsts = [at for at, each in enumerate(pieces) if isinstance(each, Heading)]
    if titled:
        title = next((at for at in firsts if not _numbered(pieces[at])), -1)
        return _above(pieces, title)
    at = _likely_title(pieces, whole)
    if at < 0:
        return pieces
    first = pieces[at]
    assert isinstance(first, Paragraph)  # noqa: S101  what was found is a paragraph
    pieces[at] = Heading(1, unweighted(first.content), numbered=False, span=first.span)
    return _above(pieces, at) if levels else pieces


def _numbered(piece: Piece) -> bool:
    return not isinstance(piece, Heading) or piece.numbered


def _above(pieces: list[Piece], title: int) -> list[Piece]:
    """Set every other heading below the title, the highest of them right below."""
    levels = sorted(
        {e.level for at, e in enumerate(pieces) if isinstance(e, Heading) and at != title}
    )
    rank = {level: 2 + at for at, level in enumerate(levels)}
    return [
        replace(each, level=1 if at == title else rank[each.level], numbered=True)
        if isinstance(each, Heading)
        else each
        for at, each in enumerate(pieces)
    ]


def _likely_title(pieces: Sequence[Piece], whole: Whole) -> int:
    """Return a first line that is centred or heavy, and short, over text that is not."""
    first = next((each for each in whole.body if isinstance(each, Lines) and each.items), None)
    piece = pieces[0] if pieces else None
    if first is None or not isinstance(piece, Paragraph) or len(pieces) < 2:  # noqa: PLR2004
        return -1
    words = plain_text(piece.content)
    heavy = unweighted(piece.content) != piece.content
    apart = first.style.centred or heavy
    return 0 if apart and columns(words) <= _LONGEST and words[-1] not in "。，；：" else -1


def _signed(pieces: Sequence[Piece]) -> list[Piece]:
    """Take the lines of a form (姓名：…, 学号：…) below the title for a byline."""
    done: list[Piece] = []
    lines: list[Inlines] = []
    span: Span | None = None
    opening = True
    for at, piece in enumerate(pieces):
        content = _line_of(piece, at) if opening else None
        if content is None:
            opening = opening and (isinstance(piece, Heading) and not lines)
            done.append(piece)
            continue
        lines += content
        span = span or piece.span
    if lines and span:
        place = 1 if done and isinstance(done[0], Heading) else 0
        done.insert(place, Byline(tuple(lines), span=span))
    return done


def _line_of(piece: Piece, at: int) -> list[Inlines] | None:
    if isinstance(piece, Byline):
        return list(piece.lines)
    if isinstance(piece, Paragraph) and at < _OPENING and _FORM.match(plain_text(piece.content)):
        return [piece.content]
    return None


def _particulars(
    whole: Whole, draft: Draft, landing: Landing, pieces: Sequence[Piece]
) -> Particulars:
    """Return what the properties say; the title only where the text has none."""

    def said(name: str) -> Inlines:
        start, end = whole.said.get(name, (0, 0))
        a, b = landing.at(start), landing.at(end)
        return (draft.words(a, b),) if b > a else ()

    titled = any(isinstance(each, Heading) and each.level == 1 for each in pieces)
    author = said("creator")
    return Particulars(
        title=() if titled else said("title"),
        authors=(author,) if author else (),
        date=whole.date,
    )
