"""What looks wrong but may be meant: pointed at, never changed."""

import re
from collections.abc import Iterator

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.cleaning.reading import Reading

# Words of grammar that stand twice only by mistake, and the neighbours, before and
# after, beside which two words merely meet: 存在|在, 为了|了解, 未来|来.
_MEETING = {
    "的": ("目有", "确確士"),
    "了": ("为為除不", "解然却卻结結断斷无無如"),
    "是": ("还還就但可于於只总總要若倒老凡都或算真也", "非"),
    "在": ("存现現实實正内內潜潛自好外健旨", ""),
    "来": ("本原从未后将近历以向起上下出回过进往古年生", "往回源自年历临宾信电不"),
    "來": ("本原從未後將近歷以向起上下出回過進往古年生", "往回源自年歷臨賓信電不"),
    "和": ("平温溫柔饱飽缓緩总總调調", "气氣美睦平谐諧"),
    "与": ("参给赋", "会"),
    "與": ("參給賦", "會"),
    "为": ("认以成作因行称视名更", ""),
    "為": ("認以成作因行稱視名更", ""),
    "被": ("棉植", ""),
    "有": ("所没沒拥擁具还還含占佔享只固持", "效利用机機关關限趣"),
    "从": ("服听盲顺自", "容业"),
    "對": ("相針面絕反", "於手方"),
    "对": ("相针面绝反", "于手方"),
    "也": ("", ""),
    "这": ("", ""),
    "這": ("", ""),
    "我": ("自", ""),
    "他": ("其", "们們"),
    "把": ("", "握"),
    "就": ("成", "是业業"),
    "都": ("首成古", "市会會"),
    "而": ("然从從因进進反", "且"),
    "到": ("得达達感看想直受遇收做", "达達底来來处處"),
}
_DOUBLED = regex(f"([{''.join(_MEETING)}])\\1(?!\\1)")
_WORDS = tuple(
    word * 2
    for words in ("我们他们这个那个因为所以但是如果可以没有就是", "我們他們這個那個因為沒有")
    for word in (words[at : at + 2] for at in range(0, len(words), 2))
)
_REPEATED = regex("|".join(_WORDS))
_TELLING = "诉訴让讓使给給醒向对對跟和"
_MARKS = regex("([，、；：])\\1+|。。(?!。)")
_STOPS = regex(f"(?<=[{HAN}])．+(?=[{HAN}“「])")
# What foreign names are spelled with by their sound.
_SOUNDS = frozenset(
    "阿埃艾安奥奧巴拜班邦贝貝本比彼宾賓波伯勃博布查茨达達戴丹道德登邓鄧迪蒂丁顿頓多厄恩尔爾法凡菲费費芬佛弗福夫"
    "盖蓋冈岡戈格葛根贡貢哈海汉漢赫亨胡华華霍基吉加贾賈杰傑金卡凯凱坎康考柯科克肯库庫奎拉莱萊兰蘭朗劳勞勒雷黎"
    "里丽麗莉利连連林琳隆卢盧鲁魯路伦倫罗羅洛马馬玛瑪麦麥曼芒梅蒙米密缅緬莫默姆穆纳納内內奈南尼娜宁寧纽紐诺諾"
    "欧歐帕潘庞龐佩彭皮平珀普齐齊奇契乔喬琴让讓热熱荣榮瑞若萨薩塞赛賽桑瑟森沙珊舍申圣聖史士斯思苏蘇索塔泰坦汤"
    "湯唐特图圖托瓦万萬旺威韦韋维維魏温溫沃乌烏伍武西希锡錫夏谢謝辛休雅亚亞扬揚耶叶葉伊易因英尤约約泽澤詹珍芝"
    "朱兹茲佐"
)
_INNER = regex("《([^《》]{1,60})》")
_OUTER = regex("《[^《》]{0,60}(?:《[^《》]{1,60}》[^《》]{0,60}){1,4}》")
_PRIVATE = regex("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
_PAIR = 2


def doubled(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where a word of grammar, or a mark, stands twice."""
    for found in _DOUBLED.finditer(reading.content):
        if not _meets(reading.content, found):
            yield found.span()
    if _REPEATED.search(reading.content):
        for word in _WORDS:
            at = reading.content.find(word)
            if at >= 0 and reading.content[at - 1 : at] not in _TELLING:
                yield at, at + len(word)
    if not reading.marks.isdisjoint("，、；：。"):
        yield from (found.span() for found in _MARKS.finditer(reading.content))


def _meets(content: str, found: re.Match[str]) -> bool:
    before, after = _MEETING[found.group(1)]
    left, right = content[: found.start()][-1:], content[found.end() : found.end() + 1]
    again = content[found.end() : found.end() + 2]
    paired = len(again) == _PAIR and again[0] == again[1]
    return paired or (left != "" and left in before) or (right != "" and right in after)


def wide_stops(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield points between Han that no chapter's habit explains, nor a name: 史蒂夫．賈伯斯."""
    if "．" in reading.marks and not reading.setting.stops:
        for found in _STOPS.finditer(reading.content):
            beside = reading.content[found.start() - 1] + reading.content[found.end()]
            if not _SOUNDS.issuperset(beside):
                yield found.span()


def nested_titles(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Yield titles that hold others in the same marks, and how they are better written."""
    if "《" in reading.marks:
        for found in _OUTER.finditer(reading.content):
            inner = _INNER.sub(r"〈\1〉", found.group()[1:-1])
            yield *found.span(), f"《{inner}》"


def private(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield characters that only one maker's fonts can draw."""
    if _PRIVATE.search("".join(reading.marks)):
        yield from (found.span() for found in _PRIVATE.finditer(reading.content))
