"""What stands in parentheses: another name of the term before them, or nothing of the kind."""

import re
from collections.abc import Sequence
from functools import lru_cache

from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.cleaning.english import apart
from publish.transforms.cleaning.reading import has_han

_PARTS = regex(
    "[，,；;、（()）]|(?<=[A-Za-z0-9」”])(?:[ \u00a0]?或[稱称]?[ \u00a0]?| or )(?=[A-Z])"
    f"|(?<=[{HAN}])/(?=[A-Za-z])|(?<=[A-Za-z])/(?=[{HAN}])"
)
LED = (
    r"即|也即|亦即|也就是|(?:又|也|亦|或|旧|舊|俗|常|通|别|別|古|美|戏|戲|昵|暱)(?:称|稱|叫|名|译|譯)(?:作|做|为|為)?|"
    r"(?:以下|下文|市场|市場|业内|業內|业界|業界|学界|學界|民间|民間|坊间|坊間|香港|台湾|台灣|国内|國內|通常)?(?:简称|簡稱)(?:为|為)?|(?:以)?下(?:称|稱)|(?:[缩简]写|[縮簡]寫|全称|全稱)(?:为|為|是)?|"
    r"(?:英文|英语|英語)(?:里|裡|中)?(?:名|名称|名稱|[缩简]写|[縮簡]寫|简称|簡稱|全称|全稱|原文)?(?:为|為|是|作|叫)?|"
    r"英译|英譯|原文|原名|学名|學名|"
    r"(?:[法德日俄意韩韓]|拉丁|希[腊臘]|西班牙|葡萄牙|荷[兰蘭]|阿拉伯)[语語文](?:为|為|作|叫|名)?|"
    r"(?:台|臺|港|大陆|大陸)(?:译|譯|称|稱)(?:作|为|為)?"
)
"""How another name is announced: 又称, 简称, 英文, 缩写为."""

_LEAD = regex(rf"^\s*(?:{LED}|abbr\.?|aka|or(?=\s))\s*[:：]?\s*[“「‘『《]?")
_TAIL = regex(r"[”」’』》]?(?:一[词詞]|的[音意直][译譯]|的[缩縮简簡][写寫称稱]|[缩縮][写寫])?\s*$")
_LETTERS = "A-Za-z\u00c0-\u024f\u0370-\u03ff\u1e00-\u1eff"
_FIGURES = "0-9\u2080-\u2089\u00b2\u00b3"
_LATIN = regex(
    rf"(?:\d{{1,2}}[-‑–])?[{_LETTERS}][{_LETTERS}{_FIGURES}'’&/.:\u2010-\u2015 -]*"
    rf"[{_LETTERS}{_FIGURES}][+]{{0,2}}"
)
_NOT_LATIN = regex(
    r"(?:[Ee]\.?g|[Ii]\.?e|[Ii]bid|[Ff]ig|[Tt]able|[Ee]q|[Vv]ol|pp?|[Cc]h|[Ss]ic|[Ee]t al"
    r"|[Ee]ds?|[Tt]rans|[Vv]\d)\b.*|(?i:cf|see|no|note)(?:\.|\s).*|.*\svs?\.?\s.*"
    r"|(?i:left|right|top|bottom|yes|no|ok|etc|default|optional|required|new|beta|alpha"
    r"|true|false|none|null|qq|xd|orz|lol|hhh+|www|doge|bgm)"
)
_REMARK = regex(
    "如|例|比如|[详詳另][见見]|[参參][见見]|[详詳]|设在|設在|设于|總部|总部|位于|位於|见|見|参|參|图|圖|表[一二三四五六七八九十]|注|註|附|包括|包含|含|约|約|大约|也|从|從|以下|以上|下同|"
    "我|你|您|他|她|它|这|這|那|笑|按|今|现为|現為|现名|現名|原名|原为|据|據|请|請|已|没|沒|"
    "作者|编者|編者|译者|譯者|笔者|筆者|记者|記者|编辑|編輯|摄|攝|来源|來源|仅|僅|只|其|之|就|是|更|很|"
    "公元|西元|左右|即将|尤其|特别|特別|甚至|同上|完$|待续|待續|省略|略$|一[种種个個款门門项項位名家座]"
)
_PERHAPS = regex(
    "共|不|非|在|或|及|和|与|與|下|上|左|右|前|后|後|当|當|原|现|現|指|因|为|為|由|对|對|未|无|無|有|男|女|第|每|可|需|若|"
    "被|把|最|一|二|三|四|五|六|七|八|九|十|两|兩|多|少|同|续|續|表"
)
_REMARK_END = regex(
    "(?:等|等等|了|吗|嗎|呢|吧|啊|的|中|时|時|版|者|著|编|編|译|譯|摄|攝|人士|字母|摘录|摘錄|节选|節選|页|頁|年|月|日|元|岁|歲|人|个|個|次|倍)$"
)
_SENTENCE = regex(
    "[。！？!?…：:“”「」《》]|[\ufdd0-\ufdd3]|发起|發起|等公司|等人|旗下|创办|創辦|推出|是|了|已|在(?![线線地职職])|以及|具体|具體|为准|為準|可以|需要|右上|左上|右下|左下|仍|还|還|但|你|我|他|位于|位於|成立|出版|来自|來自|翻译|翻譯|主编|主編|出生|总部|總部"
)
_THAT_IS = regex("\\s*(?:即|也即|亦即|也就是)")
_DEFINES = regex("的|之[比和差积積间間]|把|将")
_DATED = regex(r"\d{4}")
_SMALL = {
    "of",
    "and",
    "the",
    "for",
    "in",
    "to",
    "a",
    "on",
    "with",
    "from",
    "be",
    "by",
    "at",
    "as",
    "or",
}
_LIST, _RUN_ON = 4, 10
_WORD = regex(r"[A-Z]?[^\W\d_A-Z][^\W\d_A-Z’']*|[A-Z]+(?![a-z])|[0-9]+")
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
        return _shape(self.words)[0]

    @property
    def short(self) -> bool:
        """Whether it is an abbreviation: one word, mostly capitals."""
        return _shape(self.words)[1]

    @property
    def size(self) -> int:
        """Return how many words it has, or letters that stand for words."""
        return _shape(self.words)[2]

    @property
    def parts(self) -> tuple[str, ...]:
        """Return its words, those parted that were run together; no small ones."""
        return _word_parts(self.words)


@lru_cache(maxsize=4096)
def _word_parts(name: str) -> tuple[str, ...]:
    words = (word for word in _WORD.findall(name) if word.lower() not in _SMALL)
    if " " in name or len(name) < _RUN_ON:
        return tuple(words)
    return tuple(part for word in words for part in apart(word) or (word,))


@lru_cache(maxsize=4096)
def _shape(name: str) -> tuple[bool, bool, int]:
    """Return whether a name is Chinese, whether it is short, and its size."""
    capitals = sum(c.isupper() for c in name)
    short = " " not in name and capitals > 1 and capitals * 2 >= len(name)
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    if short or has_han(name):
        return has_han(name), short, capitals if short else sum(w not in _SMALL for w in words)
    return False, False, len(_word_parts(name))


def glosses(inside: str, start: int, *, short: bool = False) -> tuple[Gloss, ...]:
    """Return the names in parentheses that begin at ``start``; none where they gloss nothing.

    ``short`` where what they follow is an abbreviation, whose expansion may begin with any
    word. A remark behind a name in small letters, or behind an abbreviation, does not undo it.
    """
    found: list[Gloss | None] = []
    at = 0
    for mark in (*_PARTS.finditer(inside), None):
        end = mark.start() if mark else len(inside)
        if end > at or mark is None or mark[0] not in "（()）":
            other = inside[at - 1 : at] == "/"
            found.append(_gloss(inside[at:end], start + at, short=short, other=other))
        at = mark.end() if mark else end
    if inside[-1] in "）)":
        found.pop()
    names = [one for one in found if one is not None]
    if len(names) < len(found):
        return _remarked(found, inside)
    return tuple(names) if _agree(names, listed="、" in inside) else _one_phrase(inside, start)


def _remarked(found: Sequence[Gloss | None], inside: str) -> tuple[Gloss, ...]:
    first = found[0]
    rest = _PARTS.split(inside, maxsplit=1)[-1]
    if first is None or first.chinese or "、" in inside or not has_han(rest) or _DATED.search(rest):
        return ()
    known = next((n for n, one in enumerate(found) if one is None), 0)
    names = tuple(one for one in found[:known] if one is not None)
    return names if first.short or first.words.islower() else ()


def _agree(names: Sequence[Gloss], *, listed: bool) -> bool:
    """Whether several names are of one thing, and not a list of examples.

    ``listed`` where a mark stands between them that parts the items of a list.
    """
    if len(names) == 1:
        return True
    mixed = len({name.chinese for name in names}) > 1
    if listed and not mixed and not any(name.led for name in names):
        return False
    led = any(name.led for name in names[1:])
    return len(names) < _LIST and (mixed or led or any(name.short for name in names))


def _one_phrase(inside: str, start: int) -> tuple[Gloss, ...]:
    """Return a name that has a comma of its own: last in, first out."""
    small = inside.isascii() and inside.islower() and ", " in inside
    return (Gloss(start, start + len(inside), inside),) if small else ()


def _gloss(part: str, start: int, *, short: bool, other: bool = False) -> Gloss | None:
    lead = _LEAD.match(part)
    begin = lead.end() if lead else len(part) - len(part.lstrip())
    words = _TAIL.sub("", part[begin:])
    if words.startswith("《"):
        begin, words = begin + 1, words[1:]
    named, led = has_han(words), lead is not None or other
    namely = lead is not None and _THAT_IS.match(lead[0]) is not None
    fits = (
        _is_chinese_name(words, led=led, short=short, namely=namely)
        if named
        else _is_latin_name(words)
    )
    end = start + begin + len(words)
    return Gloss(start + begin, end, words, led=led) if fits else None


def _is_latin_name(words: str) -> bool:
    if _LATIN.fullmatch(words) is None or _NOT_LATIN.fullmatch(words):
        return False
    return len(words.split()) <= _LONGEST_LATIN


def _is_chinese_name(words: str, *, led: bool, short: bool, namely: bool) -> bool:
    if len(words) > _LONGEST_HAN or len(re.findall(f"[{HAN}]", words)) < len("名称"):
        return False
    if _SENTENCE.search(words) or re.search(r"\d", words):
        return False
    if led:
        return short or not (namely and _DEFINES.search(words))
    remark = _REMARK.match(words) or (not short and _PERHAPS.match(words))
    return not (remark or _REMARK_END.search(words))


def expands(words: str, abbreviation: str) -> bool:
    """Whether the capitals of an expansion spell an abbreviation, in order."""
    letters = iter(c.lower() for c in re.sub("[^A-Za-z]", "", words) if c)
    initials = "".join(
        word[0] for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", words)
    ).lower()
    wanted = re.sub("[^a-z]", "", abbreviation.lower())
    within = all(letter in letters for letter in wanted)
    return within and (initials[:1] == wanted[:1] and len(words) > len(abbreviation))
