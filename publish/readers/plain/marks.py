"""Marks at the head of a line: numbers, bullets, and the names that parts of a book have."""

import re
import unicodedata

from publish.model.regex import regex
from publish.model.value import dataclass

_FORMAL = "壹贰叁肆伍陆柒捌玖拾貳參陸"
_HAN = f"〇零一二三四五六七八九十百千两兩廿卅{_FORMAL}"
_DIGIT = r"[\d０-９]"
_NUMBER = rf"(?:[{_HAN}]+|{_DIGIT}+)"

# Each way of numbering, from the widest part of a book to the narrowest item.
PART, CHAPTER, LESSON, HAN, HAN_BRACED, ARABIC, DECIMAL, BRACED, CIRCLED = range(1, 10)
_STYLES = (
    (
        PART,
        (
            rf"第[ 　]*(?P<n1>{_NUMBER})[ 　]*[部卷编編篇辑輯](?![分门門])"
            r"|(?:Part|PART|Book|BOOK) [\dIVXLC]+\b"
        ),
    ),
    (CHAPTER, rf"第[ 　]*(?P<n2>{_NUMBER})[ 　]*[章回]|(?:Chapter|CHAPTER) [\dIVXLC]+\b"),
    (LESSON, rf"第[ 　]*(?P<n3>{_NUMBER})[ 　]*[节節讲講课課幕场場]"),
    (HAN, rf"(?P<n4>[{_HAN}]{{1,4}})(?:[、．.：:]|[ 　]+(?=\S))[ 　]*"),
    (HAN_BRACED, rf"[（(](?P<n5>[{_HAN}]{{1,4}})[)）][、.．：:]?[ 　]*"),
    (DECIMAL, r"(?P<n6>\d{1,3}(?:[.．]\d{1,3})+)[.．、]?[ 　]*(?![\d%])"),
    (
        ARABIC,
        (
            rf"(?P<n7>{_DIGIT}{{1,3}})(?:[、．]|[.:：](?!\d))[ 　\t]*"
            r"|(?P<n12>\d)\ufe0f?\u20e3[、.．]?[ 　\t]*"
        ),
    ),
    (
        BRACED,
        (
            rf"(?:[（(](?P<n8>{_DIGIT}{{1,3}})[)）]|(?P<n9>{_DIGIT}{{1,3}})[)）]"
            rf"|[\[［【](?P<n11>{_DIGIT}{{1,3}})[\]］】])[、.．]?[ 　\t]*"
        ),
    ),
    (CIRCLED, r"(?P<n10>[①-⑳㉑-㉟⑴-⒇⒈-⒛❶-❿➀-➓])[、.．]?[ 　\t]*"),
)
_NUMBERED = regex("|".join(f"(?P<s{style}>{pattern})" for style, pattern in _STYLES))
_BULLET = regex(
    r"(?:[•●○◦▪▫■□◆◇►▶▸‣⁃∙➢➤✓✔☐☑※★☆·・][ \t　]*|[-*+–－＊][ \t　]+|－(?=[^\s－]))(?=\S)"
)
_HASHES = regex(r"(#{1,6})[ \t　]+(?=\S)|(#{2,6})(?=[^\s#!])")
_LONE = regex(
    r"(?:(?:part|no)[.\s]*)?\d{1,2}[.、/]?|[一二三四五六七八九十]{1,2}[、.]?", re.IGNORECASE
)
_BREAK = regex(r"(?:[-*_＊—－=＝~～·•◇◆☆★※]\s*){3,}|--|[⸺⸻▼▽↓⬇]")
_DECORATION = regex(
    r"(?:[\u231a-\u23ff\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff][\ufe0e\ufe0f\u200d]*)+[ 　]*"
)
_AMOUNT = regex(
    r"\S{1,12}(?:[ 　:：]\S{0,8}|(?=\d))"
    r"(?:[\d.½¼/～~-]{1,6} ?(?:[kK]?[gG]|[mM]?[lL]|[克斤两兩勺匙杯个個只隻"
    r"根片块塊瓣颗顆粒把张張支枝本件双雙对對袋瓶碗毫升条條朵滴包罐盒汤湯茶大小]{1,3})"
    r"|[适適]量|少[许許]|若干)(?:[（(][^（）()]{1,16}[)）])?"
)
_SPACED = regex(r"(?P<n>\d{1,2})[ 　]+(?=[\u4e00-\u9fff《“「])")
_BRACKETED = regex(
    r"【[^【】。！？；]{1,24}】|〖[^〖〗。]{1,24}〗|［[^［］。]{1,24}］|\[[^\[\]\d。]{1,12}\]"
)
_HEADING_SIGN = regex(r"[★☆■□▌▍▎◆◇▲△●○▶►◎※§][ \t　]*(?=\S)")
_DAY = regex(
    rf"(?:(?:\d{{4}}|[{_HAN}]{{4}})年)?(?:\d{{1,2}}|[{_HAN}]{{1,3}})月(?:\d{{1,2}}"
    rf"|[{_HAN}]{{1,3}})[日号號]"
    r"(?:[ 　,，]*(?:[周週星][期]?[一二三四五六日天末]|[（(][^（）()]{1,8}[)）]"
    r"|[\u4e00-\u9fff]{1,8}))*"
    r"|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?:[ 　]+[\u4e00-\u9fff]{1,8})?"
)
_TIMED = regex(r"[（(\[]?\d{1,2}[:：]\d\d(?:[:：]\d\d)?[）)\]]?[ 　\t]+\S")
_CAPTION = regex(
    r"(?:(?:附)?[图圖表]|Fig(?:ure)?\.?|Table)[ 　]*"
    r"(?:\d{1,3}(?:[-–.．－]\d{1,3}){0,2}|[一二三四五六七八九十]{1,3})(?!\d)[ 　:：.．、]+(?=\S)",
    re.IGNORECASE,
)
_CONTENTS = regex(
    r"[【\[（(]?(?:目[ 　]*[录錄次]|(?:table of )?contents)[】\]）)]?[:：]?", re.IGNORECASE
)
CAST = regex(
    r"(?:(?:剧中|劇中|登场|登場|出场|出場|主要|戏剧|人物)?(?:人物|角色)(?:表|介绍|介紹|简介|簡介)?"
    r"|演员表|演員表|剧中人|劇中人)"
)
TUNE = regex(
    r"(?:水调歌头|水調歌頭|念奴娇|念奴嬌|浣溪沙|蝶恋花|蝶戀花|菩萨蛮|菩薩蠻|西江月|满江红|滿江紅|沁园春|沁園春"
    r"|鹧鸪天|鷓鴣天|临江仙|臨江仙|清平乐|清平樂|如梦令|如夢令|卜算子|虞美人|浪淘沙|渔家傲|漁家傲|江城子"
    r"|青玉案|采桑子|采桑子慢|忆江南|憶江南|忆秦娥|憶秦娥|点绛唇|點絳唇|踏莎行|定风波|定風波|减字木兰花|減字木蘭花"
    r"|木兰花慢|木蘭花慢|木兰花|木蘭花|声声慢|聲聲慢|雨霖铃|雨霖鈴|鹊桥仙|鵲橋仙|一剪梅|醉花阴|醉花陰|苏幕遮|蘇幕遮"
    r"|破阵子|破陣子|永遇乐|永遇樂|贺新郎|賀新郎|水龙吟|水龍吟|摸鱼儿|摸魚兒|八声甘州|八聲甘州|扬州慢|揚州慢"
    r"|南乡子|南鄉子|生查子|谒金门|謁金門|长相思|長相思|相见欢|相見歡|乌夜啼|烏夜啼|诉衷情|訴衷情|阮郎归|阮郎歸"
    r"|望海潮|桂枝香|满庭芳|滿庭芳|行香子|天仙子|钗头凤|釵頭鳳|天净沙|天淨沙|山坡羊|十六字令|捣练子|搗練子|玉楼春|玉樓春)"
    r"(?:[ 　·・•∙．.，,—-]+[^，。；！？：:]{1,20}|[（(][^（）()]{1,20}[)）])?"
)
POEM = regex(r"其[一二三四五六七八九十]{1,2}")
NAMED = regex(
    r"(?:楔子|序[章幕曲言]?|自序|代序|总序|總序|前言|引言|引子|引论|引論|导言|導言|导论|導論"
    r"|导读|導讀|绪论|緒論|开篇|開篇|"
    r"尾声|尾聲|终章|終章|后记|後記|跋|结语|結語|结论|結論|结束语|結束語|余论|餘論|小结|小結"
    r"|总结|總結|写在最后|寫在最後|"
    r"(?:内容|內容|作品|故事)(?:简介|簡介)|简介|簡介|文案|作者有话说|"
    r"其[一二三四五六七八九十]{1,2}|注意事项|注意事項|(?:温馨|溫馨)提示|小贴士|小貼士|步骤|步驟|"
    r"(?:所需|主要)?(?:材料|用料|食材|调料|調料|配料)|做法|制作步骤|製作步驟|烹饪步骤|"
    r"附录|附錄|附[一二三四五]|番外|致谢|致謝|鸣谢|鳴謝|摘要|提要|内容提要|凡例|注释|註釋|"
    r"Abstract|Introduction|Preface|Prologue|Epilogue|Conclusions?|Acknowledge?ments|Appendix"
    r"|Summary)"
    r"(?:[一二三四五六七八九十\dA-Z]{0,2})(?:[ 　:：、—]+\S.*)?",
    re.IGNORECASE,
)
_LIST = (
    r"(?:(?:部分|主要|核心|本章|本书|本書|本文|其他|其它)*(?:参考|參考|引用|征引|徵引|引证|引證)"
    r"(?:文献|文獻|资料|資料|书目|書目|书籍|書籍|来源|來源|链接|連結|鏈接|文章|论文|論文|[阅閱][读讀])"
    r"(?:列表|目录|目錄)?"
    r"|(?:资料|資料|文献|文獻|数据|數據|引文|引用)(?:来源|來源|出处|出處)"
    r"|(?:文中|本文|本期|[节節]目中)(?:提到|提及|涉及|引用)[过過]?的?(?:[书書]籍?|文[献獻章]|作品|[资資]料|[书書][单單])"
    r"|(?:推[荐薦]|[阅閱][读讀]|参考|參考)?[书書][单單]"
    r"|(?:延伸|扩展|擴展|拓展|进一步|進一步|推荐|推薦)(?:阅读|閱讀|收听|收聽|观看|觀看)"
    r"|(?:主要)?(?:书目|書目|文献|文獻)|(?:主要|部分|本文)?(?:参考|參考)"
    r"|(?:selected\s+)?(?:references?|bibliography|sources)(?:\s+list)?"
    r"|(?:selected|further)\s+readings?|works\s+cited|literature\s+cited)"
)
CLOSING = regex(
    r"(?:结[语論论]|結[語論]|结束语|結束語|后记|後記|尾声|尾聲|余论|餘論|总结|總結|小结|小結|写在最后|寫在最後)[:：]?"
)
REFERENCES = regex(
    r"(?:[【\[（(]\s*|[^\w\s【】\[\]（）()：:]{1,4}\s*|(?:[注註][释釋解]|notes)\s*and\s+|附[录錄]?[:：]\s*|[注註][释釋解](?:以?及|[与與和])\s*)?"
    rf"(?:{_LIST}(?:(?:\s*(?:以?及|[与與和、&/]|and\b)\s*|\s*)(?:{_LIST}|[注註][释釋解记記]|[资資]料|[书書]籍|notes))?"
    r"|(?:引用|来源|來源|出处|出處)(?=\s*[:：]))"
    r"\s*(?:[:：]\s*)?(?:[（(][^）)]*[）)]|[\]】)）]|[^\w\s（）()：:]{1,4})?\s*[:：]?",
    re.IGNORECASE,
)
"""Titles of lists of references, in three scripts and English."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the head of a line: how it is written, its value, and its length.

    ``formal`` where it is written as on a cheque (壹、貳、), which counts wider parts.
    """

    style: int
    depth: int
    value: int
    length: int
    formal: bool = False

    @property
    def rank(self) -> tuple[int, int]:
        """What sorts widest parts first."""
        return self.style, -1 if self.formal else self.depth


def number(text: str) -> Number | None:
    """Return the number that opens a line."""
    match = _NUMBERED.match(text)
    if not match:
        return None
    style = next(style for style, _ in _STYLES if match[f"s{style}"] is not None)
    written = next((match[name] for name in _GROUPS if match[name] is not None), "")
    depth = len(re.split(r"[.．]", written)) - 1 if style == DECIMAL else 0
    formal = style == HAN and set(written) <= set(_FORMAL)
    return Number(style, depth, value(written), match.end(), formal)


_GROUPS = tuple(f"n{one}" for one in range(1, 13))

_LONGEST = 40
"""Figures that no number of a heading has: to read them takes time, or is refused by Python."""


def value(written: str) -> int:
    """Return what a number in Han, Arabic or circled figures amounts to; one if unsure."""
    if len(written) > _LONGEST:
        return 1
    if (
        len(written) == 1
        and not written.isdecimal()
        and written.isnumeric()
        and written not in _HAN
    ):
        return int(unicodedata.numeric(written))
    if written.isdecimal():
        return int(written)
    total = current = 0
    for letter in written:
        if letter in _UNITS:
            total += (current or 1) * _UNITS[letter]
            current = 0
        else:
            current = current * 10 * (current > 0) + _DIGITS.get(letter, 0)
    return total + current or 1


_LONGEST_DAY = 24
_LONGEST_SPREAD = 10
_UNITS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
_DIGITS = (
    {letter: at for at, letter in enumerate("〇一二三四五六七八九")}
    | {letter: at for at, letter in enumerate("零壹贰叁肆伍陆柒捌玖")}
    | {"貳": 2, "參": 3, "陸": 6}
    | {"两": 2, "兩": 2}
)


def bullet(text: str) -> int:
    """Return the length of the bullet that opens a line, or zero."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def hashes(text: str) -> tuple[int, int]:
    """Return the level of a line marked with number signs, and the length of the mark."""
    match = _HASHES.match(text)
    return (len(match[1] or match[2]), match.end()) if match else (0, 0)


def decoration(text: str) -> int:
    """Return the length of pictures (emoji) and the space behind them that open a line."""
    match = _DECORATION.match(text)
    return match.end() if match else 0


def spaced(text: str) -> Number | None:
    """Return a number parted from its words by nothing but a space: ``1 引言``."""
    match = _SPACED.match(text)
    return Number(ARABIC, 0, int(match["n"]), match.end()) if match else None


def is_amount(text: str) -> bool:
    """Tell whether a line is a thing and how much of it, as recipes list them."""
    return len(text) <= _LONGEST_DAY and bool(_AMOUNT.fullmatch(text))


def is_bracketed(text: str) -> bool:
    """Tell whether a line is brief words in heavy brackets and nothing else."""
    return bool(_BRACKETED.fullmatch(text))


def heading_sign(text: str) -> int:
    """Return the length of a sign that headings may bear, or items, or zero."""
    match = _HEADING_SIGN.match(text)
    return match.end() if match else 0


def is_day(text: str) -> bool:
    """Tell whether a line is a day, as entries of a diary open with one, and its weather."""
    return len(text) <= _LONGEST_DAY and bool(_DAY.fullmatch(text))


def caption(text: str) -> int:
    """Return the length of the label and number that open a caption, or zero."""
    match = _CAPTION.match(text)
    return match.end() if match else 0


def is_timed(text: str) -> bool:
    """Tell whether a line opens with an hour, as in a timetable."""
    return bool(_TIMED.match(text))


def unspaced(text: str) -> str:
    """Return a brief title without the spaces that spread it out: 摘　要."""
    return "".join(text.split()) if len(text) <= _LONGEST_SPREAD else text


def is_contents(text: str) -> bool:
    """Tell whether a line heads a list of what is in the text."""
    return bool(_CONTENTS.fullmatch(text))


def is_lone(text: str) -> bool:
    """Tell whether a line is nothing but the number of what comes below it."""
    return bool(_LONE.fullmatch(text))


def is_break(text: str) -> bool:
    """Tell whether a line is a row of marks between scenes."""
    return bool(_BREAK.fullmatch(text))
