"""Amounts: numbers that measure something, with what they measure and who says so."""

import re
from collections.abc import Iterator

from publish.digest.sentences import Sentence, balanced, sheltered
from publish.digest.shorten import shorten
from publish.edition import Amount
from publish.model import Inlines, plain_text
from publish.model.regex import regex
from publish.model.value import dataclass

_STRONG = (
    "%|％|‰|个百分点|百分点|个基点|基点|倍|成(?=[^为立就本员果功长])|亿美元|万美元|美元|亿元|万元|元|欧元|英镑|日元|"
    "小时|分钟|秒钟|秒|毫秒|公里|千米|厘米|毫米|平方米|平方公里|米(?!饭)|公斤|千克|吨|升|"
    "[KMGT]i?B|ms|kg|(?:km|m)/[hs]|km|亿|万"
)
_WEAK = (
    "行(?![业为动政列])|人(?![工民口次])|名(?![称字单])|位(?![元置于])|家(?!庭)|户|种(?!子)|次(?!数)|"
    "项(?!目)|件|台(?!阶)|辆|所(?![以有])|篇|本(?!身)|字(?!节|符)|天(?!空)|周(?!期)|个月(?!份)|岁|里(?!面)|"
    "亩|个(?!月份|位)|条(?!件)|场(?!景)|只(?![有是要])|斤|步(?!骤)"
)
_UNIT = rf"(?:(?P<strong>(?:多|余)?(?:{_STRONG}))|(?P<weak>(?:多|余)?[万亿]?(?:多|余)?(?:{_WEAK})))"
_HEDGE = r"(?P<hedge>约为|大约|约|将近|接近|近|超过|逾|至少|高达|不到|不足|平均|达)?"
_NUMERAL = r"(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_FIGURE = rf"(?P<figure>{_NUMERAL}(?:[%％]?[—–~～到至-]{_NUMERAL})?)"
_AMOUNT = regex(rf"{_HEDGE}(?<![A-Za-z0-9_.\-/#第]){_FIGURE}\s?{_UNIT}")
_SPELT = regex(
    r"(?P<hedge>约|大约|近|超过|不到|至少|达)?(?P<figure>(?:[一二两三四五六七八九十百千]{1,4}[到至])?[二两三四五六七八九十百千]{1,4}|数十|数百)(?P<strong>倍|成(?=的|以上|左右|，|。))(?P<weak>)"
)
_PERCENT = regex(
    r"(?P<hedge>约|近|超过|不到)?(?P<figure>百分之[一二三四五六七八九十百]{1,5})(?P<strong>)(?P<weak>)"
)
_SIGNS = (
    (regex(r"\d"), _AMOUNT),
    (regex("[倍成]"), _SPELT),
    (regex("百分之"), _PERCENT),
)
"""What tells at a glance that a sentence may hold an amount."""
_SAYS = r"(?:显示|指出|表明|发现|认为|估计|预测|统计|提到|提示|称|公布|披露|测算)"
_WORK = r"(?:报告|研究|调查|统计|数据|论文|白皮书|普查|展望|》)"
_SOURCE = (
    regex(
        rf"(?<![数证依占论凭单票])(?:根据|据|按照)(?P<who>[^，。：；]{{2,60}}?)(?:的)?{_SAYS}?，"
    ),
    regex(
        r"(?:^|[。，；])(?P<who>[^，。：；]{2,40}?)(?:基于|利用|根据|使用|运用|通过|对)[^。]*?，(?:结果)?"
        r"(?:显示|指出|表明|发现)"
    ),
    regex(rf"(?:^|[。，；])(?P<who>[^，。：；]{{2,80}}?{_WORK})(?:中)?(?:还|也|则|均|都)?{_SAYS}"),
    regex(rf"(?:^|[。；])(?P<who>[^，。：；]{{2,40}}?)(?:还|也|则)?{_SAYS}"),
)
_VAGUE = regex(
    r"^(?:有|还有|一些|多项|多个|许多|不少|相关|大量|最新|全球性|这|那|该|本|此|其|我|你|他|她|它|人们|"
    r"企业|公司|员工|用户|结果|具体|事实|研究$|数据$|调查$|统计$|报告$)"
)
"""Who is not named is no source: “studies show” is left for a person to resolve."""

_AND = regex(r"^[而且但却并又还也]+")
_AFTER = regex(r"(?:之后|以后|后|时|之际)$")
FEWEST = 2
LEAST_WEAK = 10
"""Below this a count of things is part of the telling, not a measure of anything."""


@dataclass(frozen=True, slots=True)
class _Found:
    sentence: Sentence
    start: int
    figure: int
    unit: int
    end: int


def amounts(sentences: tuple[Sentence, ...], most: int, limit: int) -> tuple[Amount, ...]:
    """Return the first ``most`` amounts of a chapter, in order."""
    found = (
        _amount(each, sentences[:at], limit)
        for at, sentence in enumerate(sentences)
        if sentence.whole
        for each in _found(sentence)
    )
    kept = {(each.value, plain_text(each.unit), plain_text(each.measures)): each for each in found}
    return tuple(kept.values())[:most]


def _found(sentence: Sentence) -> Iterator[_Found]:
    mask = sentence.mask
    patterns = (pattern for sign, pattern in _SIGNS if sign.search(mask))
    hits = sorted(
        (hit for pattern in patterns for hit in pattern.finditer(mask)),
        key=lambda hit: hit.start(),
    )
    shelter = sheltered(mask) if hits else []
    for hit in hits:
        if not shelter[hit.start("figure")] and _measures(hit):
            base = sentence.start
            yield _Found(
                sentence,
                base + hit.start(),
                base + hit.start("figure"),
                base + hit.end("figure"),
                base + hit.end(),
            )


def _measures(hit: re.Match[str]) -> bool:
    """Tell a measure from a small count and from a year."""
    if hit["strong"] is not None:
        return True
    figure = re.split("[%％—–~～到至-]", hit["figure"])[-1].replace(",", "").replace("，", "")
    return "." in figure or float(figure) >= LEAST_WEAK


def _amount(found: _Found, before: tuple[Sentence, ...], limit: int) -> Amount:
    prose = found.sentence.prose
    return Amount(
        prose.text[found.figure : found.unit],
        _measured(found, limit),
        found.sentence.inlines,
        _source(found, before),
        hedge=prose.cut(found.start, found.figure),
        unit=prose.cut(found.unit, found.end),
        span=prose.span(found.start, found.end),
    )


def _measured(found: _Found, limit: int) -> Inlines:
    """Return the words round the number: a sound cut that holds it, else its clause."""
    cut = shorten(found.sentence, limit, (found.start, found.end))
    if cut is not None:
        return cut.inlines
    return found.sentence.prose.cut(*_clause(found))


def _clause(found: _Found) -> tuple[int, int]:
    """Return the clause round the number, without the word that ties it to another."""
    mask = found.sentence.prose.mask
    marks = ("，", "；", "：", "。", "——")
    befores = (mask.rfind(mark, found.sentence.start, found.start) for mark in marks)
    start = max(found.sentence.start, *(at + 1 for at in befores))
    start += len(mask[start : found.start]) - len(mask[start : found.start].lstrip("—"))
    ends = (mask.find(mark, found.end, found.sentence.end) for mark in marks)
    end = min((at for at in ends if at >= 0), default=found.sentence.end)
    if tied := _AND.match(mask[start : found.start]):
        start += tied.end()
    if timed := _AFTER.search(mask[found.end : end]):
        end -= len(timed[0])
    return start, end


def _source(found: _Found, before: tuple[Sentence, ...]) -> Inlines:
    """Return who says so: named in the sentence, or in the one before it in the block."""
    same = tuple(each for each in before[-2:] if each.prose is found.sentence.prose)
    hits = (
        (sentence, hit)
        for sentence in (found.sentence, *reversed(same))
        for pattern in _SOURCE
        for hit in pattern.finditer(sentence.mask)
    )
    for sentence, hit in hits:
        start, end = hit.span("who")
        if end - start >= FEWEST and not _VAGUE.match(hit["who"]) and balanced(hit["who"]):
            return sentence.prose.cut(sentence.start + start, sentence.start + end)
    return ()
