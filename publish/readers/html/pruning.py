"""What is left of an article's page when its article is read: lists of others, empty titles."""

import re
from collections.abc import Sequence

from publish.model import Link, Span, Text, ThematicBreak, plain_text, walk
from publish.readers.html.context import Context
from publish.readers.html.findings import FurnitureLeftOut, LeftOut, RelatedLeftOut
from publish.readers.html.notes import TITLES
from publish.readers.reading import Byline, Heading, Piece

_OTHERS = re.compile(
    r"[【\[]?\s*(?:相关|相關|热门|熱門|更多|推荐|推薦|往期|精彩|猜你|您可能|你可能|上一篇|下一篇|為您|为您).{0,8}?"
    r"(?:阅读|閱讀|新闻|新聞|文章|推荐|推薦|回顾|回顧|内容|內容|喜欢|喜歡|感兴趣|感興趣|链接|報導|报道|精选|精選|[:：])"
    r"\s*[】\]]?[:：]?.{0,40}|related (?:articles|posts|stories)|you may also like|read more",
    re.IGNORECASE,
)
_SHOWN = 30


def pruned(pieces: Sequence[Piece], context: Context) -> list[Piece]:
    """Take from the end of an article what points to others, and titles of notes set elsewhere."""
    kept = list(pieces)
    while kept and isinstance(kept[-1], ThematicBreak):
        kept.pop()
    start = _others(kept)
    if start < len(kept):
        _report(RelatedLeftOut, kept[start:], context)
        del kept[start:]
    if context.notes.any_called:
        kept = _without_titles(kept, context)
    while kept and isinstance(kept[-1], ThematicBreak):
        kept.pop()
    return kept


def _others(pieces: Sequence[Piece]) -> int:
    """Return where a list of other articles begins that runs to the end."""
    at = len(pieces)
    while at > 1 and _only_links(pieces[at - 1]):
        at -= 1
    opens = at > 1 and at < len(pieces) and bool(_OTHERS.fullmatch(_words(pieces[at - 1]).strip()))
    named = next(
        (n for n in range(at, len(pieces)) if _OTHERS.match(_words(pieces[n]))), len(pieces)
    )
    return at - 1 if opens else named


def _only_links(piece: Piece) -> bool:
    """Tell whether all words of a piece are links."""
    if isinstance(piece, Heading | Byline):
        return False
    linked, whole = 0, 0
    for node in walk(piece):
        if isinstance(node, Text):
            whole += len(node.content.strip())
        if isinstance(node, Link):
            linked += len(plain_text(node.content).strip())
    return 0 < whole <= linked + 2


def _without_titles(pieces: Sequence[Piece], context: Context) -> list[Piece]:
    """Drop a title of notes under which nothing is left."""
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        empty = after is None or (isinstance(after, Heading) and isinstance(piece, Heading))
        if empty and TITLES.fullmatch(_words(piece).strip()):
            _report(FurnitureLeftOut, [piece], context)
        else:
            kept.append(piece)
    return kept


def _words(piece: Piece) -> str:
    if isinstance(piece, Heading):
        return plain_text(piece.title)
    if isinstance(piece, Byline):
        return ""
    return "".join(node.content for node in walk(piece) if isinstance(node, Text))


def _report(kind: type[LeftOut], pieces: Sequence[Piece], context: Context) -> None:
    text = " ".join(filter(None, (_words(each).strip() for each in pieces)))
    span: Span = pieces[0].span.to(pieces[-1].span)
    short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    context.findings.append(kind(short, len(text), span=span))
