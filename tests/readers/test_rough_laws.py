"""No word of a rough manuscript is lost, whatever kinds of lines come together."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from publish.model import Block, Source, Span, Text, walk
from publish.readers.plain.reader import read
from publish.readers.reading import Byline, Heading, Piece, Reading
from publish.readers.seed.draft import Draft

LINES = """\
蜂箱的四面
问：您养了多少年蜂？
答：四十一年。
记者：为什么？
【材料】
★ 出发
■ 回来
▌第三
五月三日　晴
1 引言
2 方法
2.1 对象
一、缘起
（一）甲
1、先看天气；
2、再开箱。
第一章 蜂
第二章 蜜
目录
01
02
主题：春游
发件人：林蜂
作者：林蜂
撰文
 林蜂
（完）
— END —
本章完
赞同 1,203
#养蜂 #春天
相关新闻
延伸阅读
参考文献
[1] 林蜂：《蜂箱》，2019。
表 1 三年的数
图 2：蜂箱
年\t数\t钱
甲\t1\t2
社团
 报名
围棋
 42
五花肉　　500克
冰糖　　　30克
生姜　　　4片
——以三个村为例
你从桥下流过
没有字
山中何事最关情，一夜西风落叶声。
**一、甲**
**二、乙**
# 题
> 引文
⸻
--
🌱 二、光
02:10 来电
好的，以下是为您写的文章：
希望这篇文章对您有所帮助！
林蜂
2024年4月2日
这是一段足够长的正文，用来撑起它上面的标题，所以要写得比标题长许多才行。
“走吧！”他说。
""".splitlines()
ENDS = st.sampled_from(["\n", "\n\n", "\n　　"])
TEXTS = st.lists(st.tuples(st.sampled_from(LINES), ENDS).map("".join), max_size=30).map("".join)


def places(reading: Reading) -> Iterator[Span]:
    """Yield where every word that was kept, set aside or logged stands."""
    for piece in reading.pieces:
        yield from _of(piece)
    for notice in reading.notices:
        yield from _of(notice)
    yield from (edit.span for edit in reading.edits)
    said = reading.particulars
    yield from (node.span for inlines in (said.title, *said.authors) for node in inlines)


def _of(piece: Piece) -> Iterator[Span]:
    tops: tuple[object, ...] = (piece,)
    if isinstance(piece, Heading):
        tops = piece.title
    elif isinstance(piece, Byline):
        tops = tuple(node for line in piece.lines for node in line)
    for top in tops:
        if isinstance(top, Block | Text):
            yield from (node.span for node in walk(top) if isinstance(node, Text))


@given(text=TEXTS)
def test_no_han_is_lost(text: str) -> None:
    """Every Han character stands in a piece, a notice or an edit, numbers of items aside."""
    reading = read(Draft(Source("a.txt", text), text))
    kept = {at for span in places(reading) for at in range(span.start, span.end)}
    lost = [
        text[at] for at in range(len(text)) if "\u4e00" <= text[at] <= "\u9fff" and at not in kept
    ]
    assert not [letter for letter in lost if letter not in "一二三"]


@given(text=TEXTS)
def test_nothing_is_said_twice(text: str) -> None:
    """No character stands in two pieces."""
    reading = read(Draft(Source("a.txt", text), text))
    seen: set[int] = set()
    for piece in reading.pieces:
        here = {at for span in _of(piece) for at in range(span.start, span.end)}
        assert not here & seen
        seen |= here
