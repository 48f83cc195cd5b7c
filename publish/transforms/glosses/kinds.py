"""Names in parentheses that are no terms: of places, firms, products and people."""

from collections.abc import Sequence
from typing import Final

from publish.model.regex import regex
from publish.transforms.cleaning.english import is_word
from publish.transforms.glosses.insides import Gloss
from publish.transforms.glosses.lists import listed
from publish.transforms.glosses.people import NOUN, transliterated
from publish.transforms.language.opencc import convert

_CAPITAL: Final = regex(r"[A-Z\u00c0-\u00de\u0100-\u017f]")
_WORD: Final = regex(r"[\w’']+")
_SMALL: Final = frozenset(
    {"of", "the", "and", "for", "in", "on", "to", "a", "an", "with", "by", "or"}
)
_WHERE: Final = regex(
    "Hills?|City|Town|Village|River|Lake|Valley|Islands?|Street|Avenue|Road|Park|Beach|County|Bay|"
    "Mount|Mountain|Square|Bridge|Harbou?r|Heights|Coast|Cape|Creek|Falls|Point|Port|Forest|Gulf|"
    "Strait|Clinic|Hospital|University|College|Academy|Corporation|Inc|Ltd|Co|Hotel|Museum"
)
_MADE: Final = regex(r"(?:[A-Z]?[a-z]{2,}[A-Z][A-Za-z]+|[a-z]{2,}[A-Z]{2,}\w*|[A-Z][a-z]+[A-Z]{2})")
_MOST_PARTS: Final = 2
_PART: Final = regex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_TOOL: Final = regex(
    r"[a-z]*(?:sql|ctl|nginx)[a-z]*|[a-z]+[bcfghjkmpqstvwxz]d|[a-z]{2,}\d+|[A-Z]\d"
)
_VAGUE: Final = regex(
    "[说說做看写寫]?法|[现現]象|情[况況]|[过過]程|[办辦]法|[东東]西|方[式法]|[问問]题|事情|[时時]候|地方|人|部分|[关關][系係]|原因|[结結]果|作用"
)
_ORDINAL: Final = regex("第[一二三四五六七八九十百〇0-9]{1,4}[版章節节卷期届屆次页頁季集回]$")
_PLACED: Final = regex(
    "(?<!城)[州市县縣省岛島镇鎮村郡洲城]$|(?:诊所|診所|医院|醫院|公司|集团|集團|洋行|大学|大學|学院|學院|酒店)$"
)


def is_vague(before: str, term: str) -> bool:
    """Whether words that end what stands ``before`` say too little: 她的办法, 第十一版."""
    of = "的" in before[-len(term) - 1 :]
    vague = of and _VAGUE.fullmatch(term.rpartition("的")[2]) is not None
    return vague or term.isdigit() or _ORDINAL.search(term) is not None


def is_name(term: str, names: Sequence[Gloss]) -> bool:
    """Whether what stands behind a term is a name, and makes the term one: 费城 (Philadelphia)."""
    first = names[0]
    if first.chinese:
        return convert(first.words, "tw2s") in listed("names")
    if first.short or any(one.short or one.led for one in names[1:]):
        return False
    words = _WORD.findall(first.words)
    if _is_made(first.words) or _is_tool(words):
        return True
    if not all(word in _SMALL or _CAPITAL.match(word) or word.isdigit() for word in words):
        return False
    if _WHERE.fullmatch(words[-1]):
        return True
    if any(NOUN.fullmatch(word) for word in words):
        return False
    if not listed("names").isdisjoint(words):
        return True
    ordinary = all(word in _SMALL or _ordinary(word) for word in words)
    return not ordinary and (transliterated(term) or _PLACED.search(term) is not None)


def _ordinary(word: str) -> bool:
    return is_word(word.lower()) or NOUN.fullmatch(word) is not None


def _is_made(word: str) -> bool:
    """Whether capitals within a word make it a product: PostgreSQL, but ResNet none."""
    if _MADE.fullmatch(word) is None or word.endswith("Net"):
        return False
    parts = _PART.findall(word)
    return len(parts) <= _MOST_PARTS and not all(map(_ordinary, parts))


def _is_tool(words: Sequence[str]) -> bool:
    """Whether a word in small letters is what a machine calls something: lighttpd, nginx."""
    return len(words) == 1 and _TOOL.fullmatch(words[0]) is not None
