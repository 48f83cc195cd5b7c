"""Amounts: numbers that measure something, with what they measure and who says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publish.digest.sentences import Sentence, sheltered
from publish.digest.shorten import length, shorten
from publish.edition import Amount
from publish.model import Inlines

_STRONG = (
    "%|％|‰|个百分点|百分点|个基点|基点|倍|成(?=[^为立就本员果功长])|亿美元|万美元|美元|亿元|万元|元|欧元|英镑|日元|"
    "小时|分钟|秒钟|秒|毫秒|公里|千米|厘米|毫米|平方米|平方公里|米(?!饭)|公斤|千克|吨|升|"
    "[KMGT]i?B|ms|kg|km|亿|万"
)
_WEAK = "行|人|名|位|家|户|种|次|项|件|台|辆|所|篇|本|字|天|周|个月|岁|里|亩|个|条|场|只|斤|步"
_UNIT = rf"(?:(?P<strong>(?:多|余)?(?:{_STRONG}))|(?P<weak>(?:多|余)?[万亿]?(?:多|余)?(?:{_WEAK})))"
_HEDGE = r"(?P<hedge>约为|大约|约|将近|接近|近|超过|逾|至少|高达|不到|不足|平均|达)?"
_FIGURE = r"(?P<figure>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_AMOUNT = re.compile(rf"{_HEDGE}(?<![A-Za-z0-9_.\-/#第]){_FIGURE}\s?{_UNIT}")
_SPELT = re.compile(
    r"(?P<hedge>约|大约|近|超过|不到|至少|达)?(?P<figure>[二两三四五六七八九十百千]{1,4}|数十|数百)(?P<strong>倍|成(?=的|以上|左右|，|。))(?P<weak>)"
)
_PERCENT = re.compile(
    r"(?P<hedge>约|近|超过|不到)?(?P<figure>百分之[一二三四五六七八九十百]{1,5})(?P<strong>)(?P<weak>)"
)
_SAYS = r"显示|指出|表明|发现|认为|估计|预测|统计|提到|提示|称|公布|披露|测算"
_SOURCE = (
    re.compile(rf"(?:根据|据|按照|按)(?P<who>[^，。：；]{{2,40}}?)(?:的)?(?:{_SAYS})?，"),
    re.compile(
        rf"(?:^|[。，；])(?P<who>[^，。：；]{{2,44}}?(?:报告|研究|调查|统计|数据|论文|白皮书|普查|》))(?:还|也|则)?(?:{_SAYS})"
    ),
    re.compile(
        rf"(?:^|[。；])(?P<who>[^，。：；]{{2,24}}?)(?:还|也|则)?(?:显示|指出|发现|估计|预测|公布|披露|测算)"
    ),
)
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
    return tuple(found)[:most]


def _found(sentence: Sentence) -> Iterator[_Found]:
    mask, shelter = sentence.mask, sheltered(sentence.mask)
    hits = sorted(
        (hit for pattern in (_AMOUNT, _SPELT, _PERCENT) for hit in pattern.finditer(mask)),
        key=lambda hit: hit.start(),
    )
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
    figure = hit["figure"].replace(",", "").replace("，", "")
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
    mask = found.sentence.prose.mask
    start = max(mask.rfind(mark, found.sentence.start, found.start) for mark in "，；：。—")
    ends = (mask.find(mark, found.end, found.sentence.end) for mark in "，；：。—")
    end = min((at for at in ends if at >= 0), default=found.sentence.end)
    return max(start + 1, found.sentence.start), end


def _source(found: _Found, before: tuple[Sentence, ...]) -> Inlines:
    """Return who says so: named in the sentence, or in the one before it in the block."""
    same = tuple(each for each in before[-2:] if each.prose is found.sentence.prose)
    for sentence in (found.sentence, *reversed(same)):
        for pattern in _SOURCE:
            for hit in pattern.finditer(sentence.mask):
                if length(hit["who"]) >= 2:
                    return sentence.prose.cut(
                        sentence.start + hit.start("who"), sentence.start + hit.end("who")
                    )
    return ()
