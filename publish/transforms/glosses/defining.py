"""Sentences that say what a term is, in the author's words."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.glosses.cutting import simple
from publish.transforms.glosses.lists import PREPOSITIONS, listed
from publish.transforms.glosses.saying import said_of
from publish.transforms.language import words_of
from publish.transforms.language.lexicon import speech, tagged

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
_THAT_IS = "即(?![使便可将將刻日时時令])"
_NAMELY = regex(
    f"{_START}{_TERM}{_ASIDE}[，,](?:{_THAT_IS}|也就是|亦即)(?P<said>[^，,。！？；\n]{{3,40}}的[^，,。！？；的\n]{{1,12}})[，,。；]"
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
    f"(?:[，,](?:亦?{_THAT_IS}|(?P<clear>也就是|指的是|是指))|(?P<quoted>[”」])(?:是指|指的是|意思是|[，,](?:{_THAT_IS}|也就是)))"
    r"(?P<said>[^，,。！？；（(\n]{3,40}的(?P<kind>[^，,。！？；的\n]{1,12})(?=[，,。；])"
    r"|[^。！？；：“「（(\n]{5,80}(?=[。；（(]))"
)
_KIND_OF = regex(
    f"(?:^|(?<=[。！？；，,\n])){_TERM}{_ASIDE}[，,]?(?<![不才也都就还還并並更又只仅僅算却卻])是(?=一[种種类類])(?P<said>[^。！？；\n]{{6,80}}?的[^，,。！？；的\n]{{2,12}})[，,。；]"
)
_INSIDE = regex("[（(](?:即|指的?是?|也就是|意思是|一[种種类類])[^（）()\n]{4,60}[）)]")
_OPENS = regex("[（(][即指也意一]")
_PERHAPS = 0.4
_SMALL = "rcuydpe"
"""Parts of speech, by their first letters, that no name holds."""
_SO_NAMED = regex(
    "(?:^|(?<=[。！？；\n]))(?P<said>[^。！？；\n]{8,80})[，,][这這](?:种|種)?(?:就)?"
    f"(?:叫(?:做|作)?|是所[谓謂]的?|[称稱][为為]|(?<=就)是)(?P<term>[{HAN}]{{3,10}})(?=[。；])"
)
_TIMES = regex("[天年月日时時后後前中上下里裡内內间間处處]$")
_VAGUE = regex("(?:时候|時候|时间|時間|日子|那天|意思|人)$")
_DEMONSTRATIVE = regex("[这這那此该該其它他她我你本]")
_GRAMMAR = regex("[的了是在和与與或把着著也都就，。！？；：、]")
_SHORTEST, _LED, _SAID = 3, 4, 8
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
    for head in sorted(heads):
        said = said_of(line, head) if _free(head, done) else None
        if said is not None:
            yield head, _closed(line, *said)


def _free(head: tuple[int, int], done: AbstractSet[int]) -> bool:
    """Whether no sentence that begins with a term was taken to define it."""
    return done.isdisjoint(range(max(head[0] - _LED, 0), head[1]))


def _closed(line: str, start: int, end: int) -> tuple[int, int]:
    """Return a place without the comma or semicolon that ends it."""
    return (start, end - 1) if line[end - 1] in "，,；" else (start, end)


def namely(line: str) -> Iterator[tuple[int, int, float]]:
    """Yield where terms end that 即 says more of within a sentence, and where that is said."""
    signs = ("，即", "也就是", "亦即", "指的是", "是指", "意思是")
    for match in _NAMELY_WITHIN.finditer(line) if any(sign in line for sign in signs) else ():
        end = match.start() + (match["quoted"] is not None)
        if match["quoted"] is None and match["kind"] is None and not _says_clearly(match):
            continue
        if not _VAGUE.search(match["said"]) and not _TIMES.search(line, max(end - 1, 0), end):
            yield end, match.end(), 1.0
    for match in _INSIDE.finditer(line) if _OPENS.search(line) else ():
        yield match.start(), match.end(), _PERHAPS


def _says_clearly(match: re.Match[str]) -> bool:
    """Whether 也就是 says much of what is before it: 即 alone may be at once."""
    return match["clear"] is not None and len(match["said"]) >= _SAID


def _defines(match: re.Match[str], heads: AbstractSet[tuple[int, int]]) -> bool:
    told = match.groupdict()
    said, term = told["said"], told["term"]
    if "denied" in told:
        return _so_called(told["denied"], said)
    if match.span("term") in heads:
        return True
    verb = match.string[match.end("term") : match.start("said")]
    bare = told.get("bare") is not None or "是" not in verb
    named = not _TIMES.search(term) and not (bare and _VAGUE.search(said))
    return named and is_term(term) and (not told.get("bare") or _marked(match))


def _so_called(denied: str | None, said: str) -> bool:
    """Whether what follows 所谓 defines: a denial does where it says 而是."""
    if denied is not None:
        return "而是" in said
    return not said.startswith(("不", "并不", "並不"))


def _marked(match: re.Match[str]) -> bool:
    """Whether a bare 指 is set off from its term, and says 的 of something."""
    return match.string[match.start("bare") - 1] in "，,）)”」" or "的" in match["said"]


def kind_of(line: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield what may be a term as a sentence says what kind of thing it is, and the sentence."""
    for match in _KIND_OF.finditer(line) if "是一" in line else ():
        term = match["term"]
        if len(term) >= _SHORTEST and speech(term) == "x" and is_term(term):
            yield match.span("term"), _closed(line, *match.span())


def so_called(line: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield what clauses may define of which the last says that this is called so."""
    for match in _SO_NAMED.finditer(line) if "，这" in line or "，這" in line else ():
        term = match["term"]
        words = tagged(simple(term))
        named = len(words) > 1 and all(sort[0] not in _SMALL for _, sort in words)
        if named and is_term(term):
            yield match.span("term"), (match.start("said"), match.end("term"))


def is_term(term: str) -> bool:
    """Whether words that begin a sentence can be a term: no pronoun, verb or particle in them."""
    if _DEMONSTRATIVE.match(term) or _GRAMMAR.search(term):
        return False
    words = list(map(simple, words_of(term)))
    verbs = any(len(word) > 1 and word in listed("stops") for word in words)
    return bool(words) and not verbs and not _stops(words[0])


def _stops(word: str) -> bool:
    return any(word in known for known in (listed("stops"), PREPOSITIONS, listed("doings")))
