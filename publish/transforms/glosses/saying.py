"""What a sentence says that a glossed term is: behind its other names, before it, among them."""

import re

from publish.model.regex import regex
from publish.transforms.language.lexicon import tagged

_OTHER = "(?:[，,]?(?:又|也|亦|或|俗|旧|舊)(?:称|稱|叫|译|譯|名)[^，,。；]{2,24})?"
_ONE = "一[种種类類個个项項套門门段组組]"
_IS = regex(
    rf"[”」]?[（(][^（）()\n]*[）)]{_OTHER}[，,]?(?:就|便|则|則)?是"
    r"(?P<said>[^，,。！？；\n]{5,60}(?=[，,。；]))"
    "(?:[，,](?:也就是|即|亦即|指|意思是)[^。！？；\n]{4,80})?"
)
"""What says it of a term that begins a sentence: 褪黑素（melatonin）是一种由……的激素."""
_TOLD_OF = regex(
    "[从從由在为為因否最很更不个個我他她它这這那近当當目现現]|.*(?:提出|发明|發明|创[立造]|創[立造]|命名|发表|發表"
    "|[写寫])的|.*的[第那这這]|.*最[^，,的]{1,4}的"
)
"""What begins what is said of a thing, and is not what it is: 是由……提出的."""
_SPOKEN_OF = regex(
    "(?:比喻|之一|前奏|[问問][题題]|例子|秘密|[关關][键鍵]|基[础礎]|核心|重[点點]|[结結]果|原因|[标標]志|部分|元[凶兇]|前提|[词詞]|麻[烦煩]|[难難][题題]|挑[战戰]|象征|象徵)$"
)
"""What a thing may be called that says nothing of what it is."""
_SAYS = regex(
    rf"[”」]?[（(][^（）()\n]*[）)]{_OTHER}(?:"
    "(?:[，,][^，,。！？；\n]{2,40}的[^，,。！？；的\n]{1,6}(?=[，,]))?"
    "[，,]?(?:指的?是|是指|说的是|說的是|(?:字面)?意思是|意[即为為指]|大意是|直[译譯](?:是|为|為)"
    "|[简簡][单單][来來]?[说說]|[说說]白了|通俗地?[来來]?[说說讲講]|[换換]句[话話][说說])"
    "[，,]?(?:就是|即)?[，,：:]?"
    "|[，,]?(?:指(?![着著出导導向])|也就是(?:说|說)?|亦即|即(?![将將使便可])|就是(?:说|說)"
    f"|(?:就|便|则|則)?是(?={_ONE})|不是(?=[^，,。！？；\n]{{2,30}}[，,]而是))[，,：:]?"
    r"|(?P<colon>[：:])|\s*——)"
    r"(?P<said>[^。！？；\n]{6,300})(?:[。；？！]|(?=\n)|$)"
)
_CALLED = regex(
    r"^(?:[^，,。]{0,12}[，,])?(?:[^，,。]{0,8}[把将將])?(?:[这這][种種一类類些]?)?"
    r"(?P<said>[^。！？；：\n]{4,80}的[^，,。！？；：\n的]{1,10}?)[，,]?"
    "(?:就|便|也|被|通常|一般)*(?:叫(?:做|作)?|[称稱](?:为|為|作|之为|之為)|名为|名為)[“「]?$"
)
"""What ends in that it is called: 血管承受的压力叫, 把这种……的做法称为."""
_THIS_IS = regex(
    r"(?:^|(?<=[：:]))(?P<said>[^：:]{6,120})[，,](?:"
    "[这這][个個种種类類]?[^，,的]{0,6}?(?:就|便|也)?(?:叫(?:做|作)?|[称稱](?:为|為|作|之为|之為)|是所[谓謂]的?|就是)"
    "|[^，,]{0,8}叫[它这這]|(?:也就是|即|亦即)(?:所[谓謂]的?)?)[“「]?$"
)
"""What says of the clauses before that this is called so: 下游慢了，上游重试，这叫."""
_SO = regex(
    "^[^，,的]{0,8}?(?:把|将|將)?[这這此][种種一类類个個些]?[^，,的]{0,10}?(?:就|便|也|被|通常|一般|都|可以?)*"
    "(?:叫(?:做|作)?|[称稱](?:为|為|作|之为|之為)|是所[谓謂]的?|就是)[“「]?$"
)
"""What says of the sentence before that it is called so: 这种现象叫."""
_TAKEN = regex(
    "(?:^|.*[，,])[^，,把]{0,8}(?:把|将|將)(?P<said>(?![它其这這那他她])[^，,]{6,60}?)"
    "(?:叫(?:做|作)?|[称稱](?:为|為|作|之为|之為))[“「]?$"
)
"""What says what is called so: 把贷款余额与房价之比叫."""
_INSIDE = regex(
    r"[”」]?[（(][^（）()\n]{1,60}?[，,；;](?:也就是|亦即|即|意思是|意为|意為|指的?是?)[^（）()\nA-Za-z]{2,50}(?:的|之)[^（）()\nA-Za-z]{1,12}[）)]"
)
"""What says it behind the other name: （ghee，也就是去掉乳固体的澄清黄油）."""
_POINTS = regex(
    "[^，,]{0,4}(?:[这這那此该該其它]|上述|前者|后者|後者|以上)"
    "|.*(?:名字|名称|名稱|说法|說法|説法|名堂|[词詞]|术语|術語|[译譯]名|[标標][签籤]|叫法|[称稱]呼|[外绰綽][号號]|那[种種个個]|不同|相反)$"
)
_ITEM = regex(r"(?:^|[\n。；])\s*(?:\d{1,2}[.．、）)]\s*|[•·-]\s*)?[“「]?$|[是叫为為作到][“「]?$")
_LISTED = regex("[一第][是个個一种種]|①|[（(]?1|[^，,。；]{1,12}、")
_MARKER = 6
_BREAK = regex("[。！？；\n]|(?<=[）)])[，,]")
_FAR, _LEAST = 120, 8
_NOUNS = "nxljb"


def said_of(line: str, head: tuple[int, int]) -> tuple[int, int] | None:
    """Return where it stands what a glossed term is: its sentence, or what of it says so."""
    start = head[0] - (line[head[0] - 1 : head[0]] in {"“", "「"})
    found = _IS.match(line, head[1]) if _begins(line, head[0]) else None
    if found is not None and _is_said(found["said"]):
        ended = line.startswith(("。", "；"), found.end())
        return start, found.end() + ended
    behind = _SAYS.match(line, head[1])
    if behind is not None and (behind["colon"] is None or _announces(line, head[0], behind)):
        return start, behind.end()
    return _before(line, head) or _within(line, head)


def _is_said(said: str) -> bool:
    """Whether a predicate says what a thing is: it ends in a noun, and no judgement."""
    if _TOLD_OF.match(said) or _SPOKEN_OF.search(said):
        return False
    return "的" in said[:-1] or tagged(said)[-1][1][0] in _NOUNS


def _before(line: str, head: tuple[int, int]) -> tuple[int, int] | None:
    """Return the words before a term that say what it is, with the term."""
    sentence = _BREAK.split(line[max(head[0] - _FAR, 0) : head[0]])[-1]
    start = head[0] - len(sentence)
    if _SO.match(sentence):
        earlier = _BREAK.split(line[max(start - _FAR, 0) : max(start - 1, 0)])[-1]
        told = len(earlier) >= _LEAST and line[start - 1 : start] in "。；"
        return (start - 1 - len(earlier), head[1]) if told else _said_so(sentence, start, head)
    called = _CALLED.search(sentence) or _TAKEN.search(sentence)
    if called is not None:
        return None if _POINTS.match(called["said"]) else (start, head[1])
    return _said_so(sentence, start, head)


def _said_so(sentence: str, start: int, head: tuple[int, int]) -> tuple[int, int] | None:
    """Return the clauses before a term of which 这叫 or 也就是 says that they are it."""
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
