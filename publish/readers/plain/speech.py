"""Speech with labels: 问：, 答：, Q:, and speakers who have the floor more than once."""

from collections import Counter
from collections.abc import Sequence

from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.plain.lines import Line

_LABEL = regex(
    rf"[【\[（(]?(?P<who>[{HAN}A-Za-z·]{{1,8}}|[A-Z]\.? ?[A-Z][a-z]+)[】\])）]?"
    r"(?:[（(][^（）()\n]{1,8}[)）])?\s*[:：]\s*(?=\S)"
)
_REACH = 20
_ASKING = frozenset(
    [
        "问",
        "答",
        "問",
        "Q",
        "A",
        "q",
        "a",
        "记者",
        "記者",
        "主持人",
        "提问",
        "提問",
        "回答",
        "访者",
        "訪者",
        "采访者",
        "受访者",
        "採訪者",
        "受訪者",
    ]
)
_NO_SPEAKER = frozenset(
    [
        "注",
        "註",
        "图",
        "圖",
        "表",
        "例",
        "答案",
        "作者",
        "文",
        "来源",
        "來源",
        "编辑",
        "編輯",
        "摘要",
        "关键词",
        "關鍵詞",
        "时间",
        "時間",
        "地点",
        "地點",
    ]
)


def speech(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines that open with the name of who speaks, and a colon."""
    said = {at: who for at, line in enumerate(lines) if (who := _speaker(line.text))}
    turns = Counter(said.values())
    several = len([who for who in turns if turns[who] > 1]) > 1
    asked = sum(turns[who] for who in turns if who in _ASKING) > 1
    if not (asked or several):
        return frozenset()
    return frozenset(at for at, who in said.items() if turns[who] > 1 or who in _ASKING)


def _speaker(text: str) -> str:
    head = text[:_REACH]
    if "：" not in head and ":" not in head:
        return ""
    match = _LABEL.match(text)
    return match["who"] if match and match["who"] not in _NO_SPEAKER else ""
