"""Terms explained along a line: in parentheses, or in a sentence that defines."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from publish.transforms.cleaning.reading import HAN, has_han
from publish.transforms.glosses.heads import chinese_head, latin_head, quoted_head
from publish.transforms.glosses.insides import Gloss, expands, glosses

_PARENTHESES = re.compile(r"[（(]([^（）()\n]{1,90})[）)]")
_DEFINED = re.compile(
    f"(?:^|(?<=[。！？；\n]))(?:所谓|所謂)的?[“「]?([{HAN}A-Za-z0-9·-]{{2,14}}?)[”」]?[，,]?"
    "(?:(?:就|即|通常|一般|主要)?是?指的?是?|就是|即)[，,]?([^。！？；\n]{6,})[。；]"
)
_SHORTENED = re.compile(
    r"(?:[（(][^（）()\n]*[）)])?[，,]?(?:以下|下文)?(?:简称|簡稱)(?:为|為)?[“「]?(?P<short>[A-Z][A-Za-z0-9]{1,9})"
)
_NEAR = 100
_HAN_LAST = re.compile(f"[{HAN}]$")
_NAMES = (
    "阿艾安奥巴贝本比彼宾波伯博布查达戴丹德迪杜多恩厄尔法菲费芬佛弗福盖戈格古哈海汉赫亨华霍基吉加杰金卡凯坎康考科克肯库夸拉莱兰朗"
    "劳勒雷里利林琳卢鲁伦罗洛马玛麦曼梅蒙米莫默姆穆纳尼诺帕佩皮普齐奇乔切琼让瑞萨塞桑森沙舍施史斯松苏索塔泰坦汤特提托陀瓦威韦维温沃"
    "埃班什拜鲍丝茨娜妮莎莉露蒂顿逊彻娃琪"
    "乌伍西希夏谢辛休雅亚扬耶伊易因尤约泽扎詹芝兹佐奧貝賓達爾費蓋漢華傑凱蘭勞萊盧魯倫羅馬瑪麥納諾喬瓊讓薩蘇湯韋維溫烏謝亞揚約澤紮茲"
)
_SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔"
    "钟鐘谭譚陆陸汪范石廖贾賈夏韦韋傅方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯"
)
_NAME = re.compile(r"[A-Z][\w’'.-]*(?:(?: &)? [A-Z][\w’'.-]*){0,4}")
_ROLES = "家者师師员員长長授士人生手官和与與、"


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a line, by places; ``abbreviated`` where a gloss is its short form.

    ``defined`` is where the sentence stands that says what it is.
    """

    head: tuple[int, int]
    glosses: tuple[Gloss, ...] = ()
    defined: tuple[int, int] | None = None


def found_in(line: str, counted: Callable[[str], int]) -> Iterator[Found]:
    """Yield the terms that a line explains; ``counted`` tells how often the text says a word."""
    for match in _PARENTHESES.finditer(line):
        found = _glossed(line, match, counted)
        if found is not None:
            yield found
    for match in _SHORTENED.finditer(line):
        found = _shortened(line, match, counted)
        if found is not None:
            yield found
    for match in _DEFINED.finditer(line):
        if not match[2].startswith(("不", "并不", "並不")):
            yield Found(match.span(1), (), match.span())


def _glossed(line: str, match: re.Match[str], counted: Callable[[str], int]) -> Found | None:
    names = glosses(match[1], match.start(1))
    if not names:
        return None
    offset = max(match.start() - _NEAR, 0)
    before = line[offset : match.start()]
    head = quoted_head(before)
    if head is None and _HAN_LAST.search(before):
        head = None if names[0].chinese else chinese_head(before, _size(names), counted)
    elif head is None:
        head = latin_head(before)
    if head is not None and before.endswith("》") and not any(name.short for name in names):
        return None
    if head is None or not _explains(before[head[0] : head[1]], names):
        return None
    return Found((head[0] + offset, head[1] + offset), names)


def _shortened(line: str, match: re.Match[str], counted: Callable[[str], int]) -> Found | None:
    """Return a term whose short form the text gives outside parentheses: 检索增强生成，简称RAG."""
    short = Gloss(*match.span("short"), match["short"], led=True)
    offset = max(match.start() - _NEAR, 0)
    before = line[offset : match.start()]
    head = quoted_head(before) or chinese_head(before, short.size, counted)
    if head is None or not short.short:
        return None
    return Found((head[0] + offset, head[1] + offset), (short,))


def _size(names: tuple[Gloss, ...]) -> int:
    spelled = [name.size for name in names if not name.short]
    return max(spelled) if spelled else max(name.size for name in names)


def _explains(term: str, names: tuple[Gloss, ...]) -> bool:
    """Whether the names are those of the term, and the term is one."""
    if len(term) < len("术语") or term.isdigit() or _a_person(term, names):
        return False
    if "/" in term or (not has_han(term) and "." in term):
        return False
    if has_han(term):
        return not names[0].chinese
    if names[0].chinese:
        return True
    return expands(names[0].words, term)


def _a_person(term: str, names: tuple[Gloss, ...]) -> bool:
    """Whether a term is somebody's name, spelled out in the parentheses."""
    if "·" in term or "‧" in term:
        return True
    latin = next((name.words for name in names if not name.chinese), "")
    native = (
        len(term) in {2, 3} and term[0] in _SURNAMES and len(latin.replace("-", " ").split()) > 1
    )
    return _NAME.fullmatch(latin) is not None and (native or _transliterated(term))


def _transliterated(term: str) -> bool:
    """Whether a term is a foreign name in Chinese characters, perhaps after what its bearer is."""
    name = len(term) - len(term.rstrip(_NAMES))
    before = term[: len(term) - name]
    return name > 1 and (before == "" or before[-1] in _ROLES)
