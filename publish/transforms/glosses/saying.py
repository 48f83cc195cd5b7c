"""What a sentence says that a glossed term is: behind its other names, before it, among them."""

import re

from publish.model.regex import regex

_OTHER = "(?:[，,]?(?:又|也|亦|或|俗|旧|舊)(?:称|稱|叫|译|譯|名)[^，,。；]{2,24})?"
_ONE = "一[种種类類個个项項套門门段组組]"
_START = "(?:^|(?<=[。！？；\n]))"
_IS = regex(
    rf"[”」]?[（(][^（）()\n]*[）)]{_OTHER}[，,]?(?:就|便|则|則)?是(?!从|從|由|在)"
    r"(?P<said>[^，,。！？；\n]{4,60}的(?![第那这這])[^，,。！？；的\n]{2,10}(?=[，,。；]))"
    "(?:[，,](?:也就是|即|亦即|指|意思是)[^。！？；\n]{4,80})?"
)
"""What says it of a term that begins a sentence: 褪黑素（melatonin）是一种由……的激素."""
_SPOKEN_OF = regex(
    "(?:比喻|之一|前奏|[问問][题題]|例子|秘密|[关關][键鍵]|基[础礎]|核心|重[点點]|[结結]果|原因|[标標]志|部分)$"
)
"""What a thing may be called that says nothing of what it is."""
_SAYS = regex(
    rf"[”」]?[（(][^（）()\n]*[）)]{_OTHER}(?:"
    "(?:[，,][^，,。！？；\n]{2,40}的[^，,。！？；的\n]{1,6}(?=[，,]))?"
    "[，,]?(?:指的?是|是指|说的是|說的是|意思是|意即)[，,：:]?"
    "|[，,]?(?:指(?![着著出导導向])|也就是(?:说|說)?|亦即|即(?![将將使便可])|就是(?:说|說)"
    f"|(?:就|便|则|則)?是(?={_ONE})|不是(?=[^，,。！？；\n]{{2,30}}[，,]而是))[，,：:]?"
    r"|(?P<colon>[：:])|\s*——)"
    r"(?P<said>[^。！？；\n]{6,300})(?:[。；？！]|(?=\n)|$)"
)
_CALLED = regex(
    r"^(?:[^，,。]{0,12}[，,])?(?:[^，,。]{0,8}[把将將])?(?:[这這][种種一类類些]?)?"
    r"(?P<said>[^。！？；\n]{4,80}的[^，,。！？；\n的]{1,10}?)[，,]?"
    "(?:就|便|也|被|通常|一般)*(?:叫(?:做|作)?|[称稱](?:为|為|作|之为|之為)|名为|名為)[“「]?$"
)
"""What ends in that it is called: 血管承受的压力叫, 把这种……的做法称为."""
_THIS_IS = regex(
    r"(?:^|(?<=[：:]))(?P<said>[^：:]{6,120})[，,](?:"
    "[这這](?:[个個种種类類]|就)?(?:就|便|也)?(?:叫(?:做|作)?|[称稱](?:为|為|作|之为|之為)|是所[谓謂]的?|就是)"
    "|[^，,]{0,8}叫[它这這]|(?:也就是|即|亦即)(?:所[谓謂]的?)?)[“「]?$"
)
"""What says of the clauses before that this is called so: 下游慢了，上游重试，这叫."""
_INSIDE = regex(
    r"[”」]?[（(][^（）()\n]{1,60}[，,；;](?:也就是|亦即|即|意思是|指的?是?)[^（）()\nA-Z]{6,60}[）)]"
)
"""What says it behind the other name: （ghee，也就是去掉乳固体的澄清黄油）."""
_POINTS = regex(
    "[^，,]{0,4}(?:[这這那此该該其它]|上述|前者|后者|後者|以上)"
    "|.*(?:名字|名称|名稱|说法|說法|説法|名堂|[词詞]|术语|術語|[译譯]名|那[种種个個]|不同|相反)$"
)
_ITEM = regex(r"(?:^|[\n。；])\s*(?:\d{1,2}[.．、）)]\s*|[•·-]\s*)?[“「]?$|[是叫为為作到][“「]?$")
_LISTED = regex("[一第][是个個一种種]|①|[（(]?1|[^，,。；]{1,12}、")
_MARKER = 6
_BREAK = regex("[。！？；\n]|(?<=[）)])[，,]")
_FAR = 120


def said_of(line: str, head: tuple[int, int]) -> tuple[int, int] | None:
    """Return where it stands what a glossed term is: its sentence, or what of it says so."""
    found = _IS.match(line, head[1]) if _begins(line, head[0]) else None
    if found is not None and not _SPOKEN_OF.search(found["said"]):
        ended = line.startswith(("。", "；"), found.end())
        return head[0], found.end() + ended
    behind = _SAYS.match(line, head[1])
    if behind is not None and (behind["colon"] is None or _announces(line, head[0], behind)):
        return head[0], behind.end()
    return _before(line, head) or _within(line, head)


def _before(line: str, head: tuple[int, int]) -> tuple[int, int] | None:
    """Return the words before a term that say what it is, with the term."""
    sentence = _BREAK.split(line[max(head[0] - _FAR, 0) : head[0]])[-1]
    start = head[0] - len(sentence)
    called = _CALLED.search(sentence)
    if called is not None:
        return None if _POINTS.match(called["said"]) else (start, head[1])
    told = _THIS_IS.search(sentence)
    if told is not None and not _POINTS.match(told["said"]):
        return start + told.start("said"), head[1]
    return None


def _within(line: str, head: tuple[int, int]) -> tuple[int, int] | None:
    inside = _INSIDE.match(line, head[1])
    return (head[0], inside.end()) if inside else None


def _begins(line: str, start: int) -> bool:
    """Whether a term begins a sentence."""
    front = line[max(start - _MARKER, 0) : start].strip("“「")
    return front == "" or front[-1] in "。！？；\n" or _ITEM.search(front) is not None


def _announces(line: str, start: int, behind: re.Match[str]) -> bool:
    """Whether a colon behind a term says what it is: at the head of an item, or after 是."""
    if _LISTED.match(behind["said"]):
        return False
    front = line[max(start - _MARKER, 0) : start]
    return _ITEM.search(front) is not None
