"""Captions: what stands below a figure, above or below a table, without the number set by us."""

from collections.abc import Iterator
from dataclasses import replace

from publish.model import Edit, Figure, Inlines, Paragraph, Table, Text, plain_text
from publish.model.regex import regex
from publish.model.text import cut, span_of
from publish.readers.reading import Piece
from publish.readers.rich.nesting import unweighted
from publish.readers.seed.wide import columns

_LONGEST = 64
_PHOTO = regex(
    r".{0,60}(?:[摄攝]|供图|供圖|图源|圖源|资料图|資料圖|[图圖]片[来來]源|[视視][频頻]截[图圖]|制[图圖]|[图圖][为為]).{0,60}"
)
_CAPTION = regex(
    r"(?P<kind>图表?|圖表?|表格?|[Ff]ig(?:ure)?\.?|[Tt]able)[ \u00a0　]*"
    r"(?:\d{1,3}(?:[-–.．－]\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})(?!\d)[ \u00a0　:：.．、]*"
)
_ARROW = regex(r"[▲△▼▽↑⬆↓]+\s*")


def is_captioned(words: str) -> bool:
    """Tell whether words open with the label and number of a figure or a table."""
    return _CAPTION.match(words) is not None


def is_credited(words: str) -> bool:
    """Tell whether words say who made a picture, or point up at it."""
    return bool(_PHOTO.fullmatch(words) or _ARROW.match(words))


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
