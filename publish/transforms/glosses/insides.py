"""What stands in parentheses: another name of the term before them, or nothing of the kind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publish.transforms.cleaning.reading import HAN, has_han

_PARTS = re.compile("[，,；;、]")
_LEAD = re.compile(
    r"^\s*(?:即|也即|亦即|又称(?:为)?|又稱(?:為)?|也称(?:为)?|也稱(?:為)?|亦称|亦稱|也叫(?:做)?|又叫(?:做)?|又名|"
    r"(?:以下|下文)?(?:简称|簡稱)(?:为|為)?|(?:以)?下(?:称|稱)|缩写(?:为|是)?|縮寫(?:為|是)?|全称(?:为|是)?|全稱(?:為|是)?|"
    r"(?:英文|英语|英語)(?:名|名称|名稱|缩写|縮寫|简称|簡稱|全称|全稱|原文)?(?:为|為|是|作)?|英译|英譯|原文|abbr\.?|aka|or)"
    r"\s*[:：]?\s*[“「‘『]?"
)
_TAIL = re.compile(r"[”」’』]?\s*$")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9'’&/.\u2010-\u2015 -]*[A-Za-z0-9][+]{0,2}|[A-Z]")
_NOT_LATIN = re.compile(
    r"(?i)(?:e\.?g|i\.?e|cf|see|ibid|fig|table|eq|vol|no|pp?|ch|sic|et al|ed|eds|trans|note|"
    r"left|right|"
    r"top|bottom|"
    r"yes|ok|etc|default|optional|required|new|beta|alpha|true|false|none|null|v\d.*)\b.*"
)
_REMARK = re.compile(
    "(?:如|例|比如|见|見|参|參|图|圖|表|注|註|附|包括|包含|含|约|約|大约|共|不|非|也|在|从|從|以下|以上|或|及|和|与|與|下|上|左|右|"
    "前|后|後|当|當|我|你|您|他|她|它|这|這|那|笑|按|原|今|现|現|据|據|指|因|为|為|由|对|對|请|請|已|未|无|無|有|没|沒|"
    "作者|编者|編者|译者|譯者|笔者|筆者|记者|記者|编辑|編輯|摄|攝|来源|來源|男|女|第|每|仅|僅|只|可|需|若|其|之|就|是|被|把|更|最|很|"
    "公元|西元|约|左右|即将|尤其|特别|特別|甚至|一|二|三|四|五|六|七|八|九|十|两|兩|多|少|同|同上|略|完|续|續|待)"
)
_REMARK_END = re.compile(
    "(?:等|等等|了|吗|嗎|呢|吧|啊|的|中|时|時|版|者|著|编|編|译|譯|摄|攝|人士|摘录|摘錄|节选|節選|页|頁|年|月|日|元|岁|歲|人|个|個|次|倍)$"
)
_SENTENCE = re.compile(
    "[。！？!?…：:“”「」《》]|是|了|已|在|以及|具体|具體|为准|為準|可以|需要|右上|左上|右下|左下|仍|还|還|但|你|我|他|位于|位於|成立|出版|来自|來自|翻译|翻譯|主编|主編|出生|总部|總部"
)
_SMALL = {"of", "and", "the", "for", "in", "to", "a", "on", "with", "from"}
_LIST = 4
_LONGEST_HAN, _LONGEST_LATIN = 18, 8


@dataclass(frozen=True, slots=True)
class Gloss:
    """One other name, and where it stands in the line."""

    start: int
    end: int
    words: str
    led: bool = False

    @property
    def chinese(self) -> bool:
        """Whether it is a Chinese name."""
        return has_han(self.words)

    @property
    def short(self) -> bool:
        """Whether it is an abbreviation: one word, mostly capitals."""
        capitals = sum(c.isupper() for c in self.words)
        return " " not in self.words and capitals > 1 and capitals * 2 >= len(self.words)

    @property
    def size(self) -> int:
        """Return how many words it has, or letters that stand for words."""
        if self.short:
            return sum(c.isupper() for c in self.words)
        words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", self.words)
        return sum(word not in _SMALL for word in words)


def glosses(inside: str, start: int) -> tuple[Gloss, ...]:
    """Return the names in parentheses that begin at ``start``; none where one part is a remark."""
    found: list[Gloss] = []
    at = 0
    for part in _PARTS.split(inside):
        gloss = _gloss(part, start + at)
        if gloss is None:
            return ()
        found.append(gloss)
        at += len(part) + 1
    return tuple(found) if _agree(found) else _one_phrase(inside, start)


def _agree(names: Sequence[Gloss]) -> bool:
    """Whether several names are of one thing, and not a list of examples."""
    if len(names) == 1:
        return True
    mixed = len({name.chinese for name in names}) > 1
    led = any(name.led for name in names[1:])
    return len(names) < _LIST and (mixed or led or any(name.short for name in names))


def _one_phrase(inside: str, start: int) -> tuple[Gloss, ...]:
    """Return a name that has a comma of its own: last in, first out."""
    small = inside.isascii() and inside.islower() and ", " in inside
    return (Gloss(start, start + len(inside), inside),) if small else ()


def _gloss(part: str, start: int) -> Gloss | None:
    lead = _LEAD.match(part)
    begin = lead.end() if lead else len(part) - len(part.lstrip())
    words = _TAIL.sub("", part[begin:])
    named = has_han(words)
    fits = _is_chinese_name(words, led=lead is not None) if named else _is_latin_name(words)
    end = start + begin + len(words)
    return Gloss(start + begin, end, words, led=lead is not None) if fits else None


def _is_latin_name(words: str) -> bool:
    if _LATIN.fullmatch(words) is None or _NOT_LATIN.fullmatch(words):
        return False
    return len(words.split()) <= _LONGEST_LATIN


def _is_chinese_name(words: str, *, led: bool) -> bool:
    if len(words) > _LONGEST_HAN or len(re.findall(f"[{HAN}]", words)) < len("名称"):
        return False
    if _SENTENCE.search(words) or re.search(r"\d", words):
        return False
    return led or not (_REMARK.match(words) or _REMARK_END.search(words))


def expands(words: str, abbreviation: str) -> bool:
    """Whether the capitals of an expansion spell an abbreviation, in order."""
    letters = iter(c.lower() for c in re.sub("[^A-Za-z]", "", words) if c)
    initials = "".join(
        word[0] for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", words)
    ).lower()
    wanted = re.sub("[^a-z]", "", abbreviation.lower())
    within = all(letter in letters for letter in wanted)
    return within and (initials[:1] == wanted[:1] and len(words) > len(abbreviation))
