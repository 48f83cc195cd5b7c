"""Sentences that say what a term is, in the author's words."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.glosses.lists import PREPOSITIONS, listed
from publish.transforms.language import words_of
from publish.transforms.language.opencc import convert

_START = "(?:^|(?<=[。！？；\n]))"
_TERM = f"[“「]?(?P<term>[{HAN}A-Za-z0-9·—-]{{2,14}}?)[”」]?"
_ASIDE = (
    r"(?:[（(][^（）()\n]*[）)])?"
    "(?:[，,](?:又|也|亦|或|俗|旧|舊)(?:称|稱|叫|译|譯|名)[^，,。；]{2,24})*"
)
_NOT_POINTING = (
    "(?![着著道东東西南北天地手点點与與定出导導标標数數令責责望向定纹紋甲明示认認控针針引挥揮的"
    "那这這此其谓謂])"
)
_SO_CALLED = regex(
    f"{_START}(?:所谓|所謂)的?{_TERM}{_ASIDE}[，,]?"
    "(?:(?:就|即|通常|一般|主要)?是?指的?是?|就是|即|(?P<denied>[并並]?不是|[并並]非))[，,]?"
    r"(?P<said>[^。！？；\n]{6,})[。；]"
)
_MEANT = regex(
    f"{_START}{_TERM}{_ASIDE}[，,]?(?:是指(?:的是)?|指的?是|系指|(?P<bare>指{_NOT_POINTING}))[，,]?"
    r"(?P<said>[^。！？；\n]{8,})[。；]"
)
_NAMELY = regex(
    f"{_START}{_TERM}{_ASIDE}[，,](?:即|也就是|亦即)(?P<said>[^，,。！？；\n]{{3,40}}的[^，,。！？；的\n]{{1,12}})[，,。；]"
)
_KIND = (
    "现象|現象|状态|狀態|过程|過程|做法|方法|能力|行为|行為|制度|理论|理論|技术|技術|效应|效應|比例|比率|指标|指標"
    "|程度|关系|關係|概念|模式|机制|機制|心理|倾向|傾向|单位|單位|总和|總和|差额|差額|权利|權利|原则|原則|规则|規則"
    "|系统|系統|结构|結構|能量|物质|物質|疾病|病症|工具|方式|策略|思想|情形|成本|费用|費用|次数|次數|错觉|錯覺"
)
_IS_THAT = regex(
    f"{_START}{_TERM}{_ASIDE}[，,](?:说白了|說白了|简单说|簡單說)?[，,]?就是(?P<said>[^。！？；\n]{{6,80}}的(?:{_KIND}))[。；]"
)
_NAMELY_WITHIN = regex(
    f"(?<=[{HAN}])[，,](?:即|也就是|亦即)(?P<said>[^，,。！？；\\n]{{3,40}}的[^，,。！？；的\\n]{{1,12}})(?=[，,。；])"
)
_IS = regex(
    f"{_START}[“「]?(?P<term>[^，。；“”「」（）()\n]{{2,20}}?)[”」]?[（(][^（）()\n]*[）)]"
    r"(?:是|就是)(?P<said>[^。！？；\n]{4,60}的[^，。！？；的\n]{2,10})。"
)
_SAYS = regex(
    r"[”」]?[（(][^（）()\n]*[）)](?:[，,]?(?:指的是|是指|指(?![着著出导導向])|说的是|說的是|意思是|意即"
    r"|也就是(?:说|說)?|亦即|即(?![将將使便可])|就是(?:说|說)?)[，,：:]?|[：:]|\s*——)"
    r"(?P<said>[^。！？；\n]{6,300})(?:[。；]|$)"
)
"""What says, behind a term and its other names, what it is."""
_CALLED = regex(
    rf"{_START}(?P<said>[^。！？；\n]{{4,60}}的[^，,。！？；\n的]{{1,10}}?)[，,]?(?:就|便|也|被|通常)?"
    "(?:叫(?:做|作)?|[称稱](?:为|為|作|之为|之為)|名为|名為)[“「]?$"
)
"""What says what a term is before it, that it is called: 血管承受的压力叫."""
_POINTS = regex("[这這那此该該其它]|上述|前者|后者|後者|以上")
_TIMES = regex("[天年月日时時后後前中上下里裡内內间間处處]$")
_VAGUE = regex("(?:时候|時候|时间|時間|日子|那天|意思|人)$")
_DEMONSTRATIVE = regex("[这這那此该該其它他她我你本]")
_GRAMMAR = regex("[的了是在和与與或把着著也都就]")
_SENTENCE = regex("[。！？；\n]")
_FAR = 120
_DEFINING = (
    (_SO_CALLED, ("所谓", "所謂")),
    (_MEANT, ("指",)),
    (_NAMELY, ("即", "也就是")),
    (_IS_THAT, ("，就是",)),
)
"""What is looked for, and the signs of which a line with any of it has one."""


def defined_in(
    line: str, heads: AbstractSet[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield terms that a sentence defines, and that sentence, by their places.

    ``heads`` are the terms that are glossed in the line: of them a sentence may also say
    plainly what they are.
    """
    done: set[int] = set()
    for pattern, signs in _DEFINING:
        for match in pattern.finditer(line) if any(sign in line for sign in signs) else ():
            if match.start() not in done and _defines(match, heads):
                done.add(match.start())
                yield match.span("term"), _closed(line, *match.span())
    for match in _IS.finditer(line) if heads else ():
        if match.start() not in done and match.span("term") in heads:
            done.add(match.start("term"))
            yield match.span("term"), match.span()
    for head in sorted(heads):
        said = (
            _said_of(line, head) if done.isdisjoint(range(max(head[0] - 4, 0), head[1])) else None
        )
        if said is not None:
            yield head, said


def _said_of(line: str, head: tuple[int, int]) -> tuple[int, int] | None:
    """Return where it stands what a glossed term is, behind it or before."""
    behind = _SAYS.match(line, head[1])
    if behind is not None and (behind[0].find("：") < 0 or _opens(line, head[0])):
        return _closed(line, head[0], behind.end())
    near = line[max(head[0] - _FAR, 0) : head[0]]
    start = head[0] - len(_SENTENCE.split(near)[-1])
    called = _CALLED.search(line[start : head[0]])
    if called is not None and not _POINTS.search(called["said"]):
        return start, head[1]
    return None


def _closed(line: str, start: int, end: int) -> tuple[int, int]:
    """Return a place without the comma that ends it."""
    return (start, end - 1) if line[end - 1] in "，," else (start, end)


def namely(line: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where terms end that 即 says more of within a sentence, and where that is said."""
    for match in _NAMELY_WITHIN.finditer(line) if "即" in line or "也就是" in line else ():
        if not _VAGUE.search(match["said"]) and not _TIMES.search(line[: match.start()]):
            yield match.start(), (match.start(), match.end())


def _opens(line: str, start: int) -> bool:
    """Whether a term stands at the head of a line, as that of an item does."""
    return line[max(start - 1, 0) : start].strip("“「") in {"", "\n"}


def _defines(match: re.Match[str], heads: AbstractSet[tuple[int, int]]) -> bool:
    told = match.groupdict()
    said, term = told["said"], told["term"]
    if "denied" in told:
        return _so_called(told["denied"], said)
    if match.span("term") in heads:
        return True
    named = not _TIMES.search(term) and not _VAGUE.search(said)
    return named and is_term(term) and (not told.get("bare") or _marked(match))


def _so_called(denied: str | None, said: str) -> bool:
    """Whether what follows 所谓 defines: a denial does where it says 而是."""
    if denied is not None:
        return "而是" in said
    return not said.startswith(("不", "并不", "並不"))


def _marked(match: re.Match[str]) -> bool:
    """Whether a bare 指 is set off from its term, and says 的 of something."""
    return match.string[match.start("bare") - 1] in "，,）)”」" or "的" in match["said"]


def is_term(term: str) -> bool:
    """Whether words that begin a sentence can be a term: no pronoun, verb or particle in them."""
    if _DEMONSTRATIVE.match(term) or _GRAMMAR.search(term):
        return False
    words = [convert(word, "tw2s") for word in words_of(term)]
    stops = listed("stops") | PREPOSITIONS | listed("doings")
    verbs = any(len(word) > 1 and word in listed("stops") for word in words)
    return bool(words) and not verbs and words[0] not in stops
