"""What sort a word is of, for the search for a term's beginning; words in Simplified."""

from functools import cache, lru_cache
from typing import Final

from publish.model.regex import regex
from publish.transforms.glosses.cutting import is_done, stops
from publish.transforms.glosses.lists import (
    ENDINGS,
    MEASURES,
    PREFIXES,
    PREPOSITIONS,
    knows,
    lines,
    listed,
)

_NUMBERS = regex("[0-9.]+|[一二两三四五六七八九十百千万几数每某各这那首第半]+|一[大小整长满]")
_UNITS: Final = "小时 分钟 秒 秒钟 天 周 月 年 岁 倍 元 公里 米 公斤 克 名 页 届"
_COUNTED: Final = (MEASURES - {"次"}) | frozenset(_UNITS.split())
_HEAPS: Final = frozenset(
    "把堆撮批群串排杯碗勺片块根条只头对幅首句段篇页章节场轮遍回趟番阵股缕丝滴颗粒枚朵棵株座栋间家户辆艘架部门类"
)
_GRAMMAR: Final = {"的": "of", "之": "whose", "是": "copula"} | dict.fromkeys("和与及或并", "and")
_WIDER: Final = dict.fromkeys(("doing", "verb", "verbal", "taker"), "verb") | dict.fromkeys(
    ("noun", "long", "latin", "single", "ending"), "name"
)
_MANY: Final = frozenset("一二两三四五六七八九十几数每某这那")
_SOME: Final = frozenset("一几数每某这那")
_PLAIN: Final = frozenset("个种位名条次倍岁年克只")
_TIMES: Final = MEASURES | frozenset("次下是番天年月周")
_GRAMMATICAL: Final = frozenset({"of", "copula", "stop", "particle", "and"})
_LATIN = regex("[A-Za-z0-9+&/-]+")
_PAIR, _VERBAL = 2, 1


def kinds(words: tuple[str, ...]) -> list[str]:
    """Return what sort each of several words is of; those that count are told by a number."""
    found = [kind(word) for word in words]
    for at in range(1, len(words)):
        before = words[at - 1]
        heap = words[at] in _HEAPS and before[0] == "一" and len(before) > 1
        if heap or (words[at] in _COUNTED | _HEAPS and found[at - 1] in {"number", "numeral"}):
            found[at] = "counted"
    return found


@lru_cache(maxsize=16384)
def kind(word: str) -> str:
    """Return what sort of word it is, for what stands before a term or begins it."""
    if _LATIN.fullmatch(word):
        return "number" if word.isdigit() else "latin"
    if word in PREPOSITIONS:
        return "preposition"
    if word in PREFIXES:
        return "prefix"
    if word in MEASURES:
        return "measure"
    if word in _GRAMMAR:
        return _GRAMMAR[word]
    if stops(word):
        return "stop" if len(word) > 1 else "particle"
    if _NUMBERS.fullmatch(word):
        return "numeral"
    for name, sort in (("doings", "doing"), ("takers", "taker"), ("verbs", "verb")):
        if word in listed(name):
            return sort
    if len(word) == 1:
        return "ending" if word in ENDINGS else "single"
    return _unlisted(word)


def _unlisted(word: str) -> str:
    if len(word) == _PAIR:
        if word[1] in (_HEAPS | _TIMES if word[0] in _SOME else _PLAIN) and word[0] in _MANY:
            return "counted"
        if word[0] == word[1] or is_done(word):
            return "doing"
        if not knows(word) and verbality(word) >= _VERBAL:
            return "verbal"
        return "noun"
    return "long"


def verbality(word: str) -> int:
    """Return how much two characters look like a verb, from -4 to 4."""
    first, second = _levels()
    return first.get(word[0], 0) + second.get(word[1], 0)


@cache
def _levels() -> tuple[dict[str, int], dict[str, int]]:
    found: dict[str, dict[str, int]] = {"first": {}, "second": {}}
    for place, level, characters in map(str.split, lines("verbal")):
        found[place].update(dict.fromkeys(characters, int(level)))
    return found["first"], found["second"]


def plain(words: tuple[str, ...]) -> bool:
    """Whether words hold nothing that only grammar needs."""
    return _GRAMMATICAL.isdisjoint(map(kind, words))


def wider(kind: str) -> str:
    """Return the wider class of a sort: a verb, a name or another."""
    return _WIDER.get(kind, "other")


def measure(word: str) -> int:
    """Return the length of a word in characters, a Latin one as long as two."""
    return _PAIR if _LATIN.fullmatch(word) else len(word)
