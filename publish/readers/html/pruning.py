"""What is left of an article's page when its article is read: lists of others, empty titles."""

import re
from collections.abc import Sequence

from publish.decisions import NOTICE
from publish.model import Link, Paragraph, Span, Text, ThematicBreak, plain_text, walk
from publish.model.regex import regex
from publish.readers.findings import NoticeSetAside
from publish.readers.html.context import Context
from publish.readers.html.findings import (
    ControlsLeftOut,
    FurnitureLeftOut,
    LeftOut,
    NavigationLeftOut,
    RelatedLeftOut,
)
from publish.readers.html.notes import TITLES
from publish.readers.plain.notices import is_related
from publish.readers.reading import Byline, Heading, Piece
from publish.readers.rich.arranging import blocks_of

_OTHERS = regex(
    r"[【\[]?\s*(?:相关|相關|热门|熱門|更多|推荐|推薦|往期|精彩|猜你|您可能|你可能|上一篇|下一篇|為您|为您).{0,8}?"
    r"(?:阅读|閱讀|新闻|新聞|文章|推荐|推薦|回顾|回顧|内容|內容|喜欢|喜歡|感兴趣|感興趣|链接|報導|报道|精选|精選|[:：])"
    r"\s*[】\]]?[:：]?.{0,40}|related (?:articles|posts|stories)|you may also like|read more",
    re.IGNORECASE,
)
_TRAIL = regex(
    r"(?:(?:您|你)?(?:现在|當前|当前|所在)?的?(?:所在)?(?:位置|浏览)[是为為]?\s*[:：]?\s*)?(?:首页|首頁|主页|Home)\s*(?:[>»›→/\-]|&gt;).{0,80}",
    re.IGNORECASE,
)
_CONTROLS = regex(
    r"(?:[\s【】\[\]|｜·/]*(?:打印(?:本[页文])?|关闭(?:窗口|本页)?|返回(?:顶部|列表|首页)?|收藏|纠错|我要反馈|举报"
    r"|字号|大|中|小|分享到?|赞|评论|阅读原文|[A-Z]?[+-]))+[\s【】\[\]:：]*"
    r"|\d+\s*min(?:ute)?s?\s+read|(?:预计|預計)?(?:阅读|閱讀)(?:时间|時間|时长|時長|需要|约|約)[^。，]{0,4}\d+\s*分[钟鐘]?"
)
_FURTHER = regex(r"延伸(?:阅读|閱讀)")
_LABELS = frozenset({"标题", "標題", "主旨", "题目", "題目"})
_NEAR = 6
_SHOWN = 30


def pruned(pieces: Sequence[Piece], context: Context) -> list[Piece]:
    """Take from the end of an article what points to others, and titles of notes set elsewhere."""
    kept = _headed(pieces, context)
    while kept and isinstance(kept[-1], ThematicBreak):
        kept.pop()
    kept = _without_teasers(kept, context)
    start = _others(kept)
    if start < len(kept):
        _report(RelatedLeftOut, kept[start:], context)
        del kept[start:]
    if context.notes.any_called:
        kept = _without_titles(kept, context)
    while kept and isinstance(kept[-1], ThematicBreak):
        kept.pop()
    return kept


def _headed(pieces: Sequence[Piece], context: Context) -> list[Piece]:
    """Drop what stands around an article's title: a trail, the title once more, controls."""
    title = _words(pieces[0]).split() if pieces else []
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        words = _words(piece).strip()
        near = isinstance(piece, Paragraph) and (at < _NEAR or at >= len(pieces) - _NEAR)
        leads = _TRAIL.fullmatch(words) or (at <= 1 and _only_links(piece) and _links(piece) > 1)
        if near and at < _NEAR and leads:
            _report(NavigationLeftOut, [piece], context)
        elif near and at and at < _NEAR and _is_again(words.split(), title):
            _report(FurnitureLeftOut, [piece], context)
        elif near and words and _CONTROLS.fullmatch(words):
            _report(ControlsLeftOut, [piece], context)
        else:
            kept.append(piece)
    return kept


def _is_again(words: Sequence[str], title: Sequence[str]) -> bool:
    """Tell whether words are the title once more, or behind a label: 標題［閒聊］…."""
    said, whole = "".join(words), "".join(title)
    return said == whole or (said.endswith(whole) and said[:2] in _LABELS and bool(whole))


def _without_teasers(pieces: Sequence[Piece], context: Context) -> list[Piece]:
    """Drop links to other articles from between paragraphs, with the line that heads them."""
    kept: list[Piece] = []
    at = 0
    while at < len(pieces):
        end = at + 1
        if is_related(_words(pieces[at]).strip()):
            while end < len(pieces) and _only_links(pieces[end]):
                end += 1
        if end > at + 1 and _FURTHER.search(_words(pieces[at])):
            kept += _set_aside(pieces[at:end], context)
        elif end > at + 1:
            _report(RelatedLeftOut, pieces[at:end], context)
        else:
            kept.append(pieces[at])
        at = end
    return kept


def _set_aside(pieces: Sequence[Piece], context: Context) -> Sequence[Piece]:
    """Move what an author recommends to the colophon, unless somebody said that it is body."""
    span = pieces[0].span.to(pieces[-1].span)
    if context.draft.settled.of(NOTICE, span) is False:
        return pieces
    context.notices += blocks_of(pieces)
    context.findings.append(NoticeSetAside(_short(_said(pieces)), span=span))
    return ()


def _others(pieces: Sequence[Piece]) -> int:
    """Return where a list of other articles begins that runs to the end."""
    at = len(pieces)
    while at > 1 and _only_links(pieces[at - 1]):
        at -= 1
    for n in range(1, len(pieces)):
        if _OTHERS.fullmatch(_words(pieces[n]).strip()) and (
            n >= at - 1 or _mostly_links(pieces[n:])
        ):
            return n
    return len(pieces)


def _mostly_links(pieces: Sequence[Piece]) -> bool:
    counts = [_linked(piece) for piece in pieces[1:]]
    return sum(linked for linked, _ in counts) * 2 > sum(whole for _, whole in counts) > 0


def _only_links(piece: Piece) -> bool:
    """Tell whether all words of a piece are links."""
    linked, whole = _linked(piece)
    return 0 < whole <= linked + 2


def _links(piece: Piece) -> int:
    nodes = walk(piece) if isinstance(piece, Paragraph) else ()
    return sum(isinstance(each, Link) for each in nodes)


def _linked(piece: Piece) -> tuple[int, int]:
    """Return how many characters of a piece are links, and how many there are."""
    if isinstance(piece, Heading):
        return 0, len(plain_text(piece.title))
    nodes = () if isinstance(piece, Byline) else tuple(walk(piece))
    linked = sum(len(plain_text(each.content).strip()) for each in nodes if isinstance(each, Link))
    return linked, sum(len(each.content.strip()) for each in nodes if isinstance(each, Text))


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
    text = _said(pieces)
    span: Span = pieces[0].span.to(pieces[-1].span)
    context.findings.append(kind(_short(text), len(text), span=span))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _said(pieces: Sequence[Piece]) -> str:
    return " ".join(filter(None, (_words(each).strip() for each in pieces)))
