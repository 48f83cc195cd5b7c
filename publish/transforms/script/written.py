"""How a text is written: in which script, and whether a machine put it in it badly."""

import re
from collections import Counter
from enum import Enum
from functools import cache

from publish.transforms.script.opencc import convert


class Written(Enum):
    """The script of a text as received.

    ``CHARACTERWISE`` is Traditional made from Simplified one character at a time,
    with 后 for 後 and 并 for 並: its words must be found again before they are spelled.
    """

    SIMPLIFIED = "simplified"
    TAIWAN = "taiwan"
    HONG_KONG = "hong-kong"
    CHARACTERWISE = "characterwise"


class Tell(Enum):
    """What one character tells of the script it stands in."""

    NOTHING = "nothing"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"


_SAMPLE = 3000
_WRONG = re.compile(
    "后(?![妃土])|[^市]并(?!州)|于(?![謙右])|[這那哪心手夜屋眼]里|干[么嘛]|制[作造]|余[下地]"
)
_RIGHT = re.compile("後|並|併|於|[這那哪心手夜屋眼][裡裏]|[幹乾][麼嘛]|製[作造]|餘[下地]")
# Simplified characters that are Traditional ones too tell nothing.
_BOTH = frozenset(
    "后于里并系只干斗谷范余郁松丑几了么云仆价伙借党制刮占卷台叶吁向困夸姜宁帘布弥志愿才折据曲朱朴术杆板杠杰极柜栗核梁沈注涂淀游熏症皂"
    "秋种筑精累署胜胡致舍蒙蔑表辟适采钩雇霉面须征周咨丰冲岳岩托摆恶尽回复吃扎升咸佣凶准刷抵挨捆群秘晒床闲涌鉴鉴赞麽啓"
    "佛俊修僵克冢冬凌出千卜即合吊同呆咽哄喂噪埼奸娘家局巨席幸庵弦彩御念恤愈戚扇扣抬拐拼挲挽捍搜教旋旗既昆暗札杯查棋棱欲污沾泄泛溪溯漓"
    "狸玩璇真矩私糊糖胄芸苔蓑踊逾酸雕飧"
)
_HONG_KONG = re.compile("[裏着衞綫麪牀羣爲啓峯]")
_TAIWAN = re.compile("[裡著衛線麵床群為啟峰]")
_HAN = re.compile("[\u3400-\u9fff]+")
_UNIFIED = range(0x3400, 0xA000)


def written(text: str, otherwise: Written = Written.SIMPLIFIED) -> Written:
    """Tell how a text is written; ``otherwise`` where its characters do not say."""
    sample = "".join(_HAN.findall(text[: _SAMPLE * 4]))[:_SAMPLE]
    tells = [(_tells(character), times) for character, times in Counter(sample).items()]
    traditional = sum(times for tell, times in tells if tell is Tell.TRADITIONAL)
    simplified = sum(times for tell, times in tells if tell is Tell.SIMPLIFIED)
    if traditional == simplified:
        return otherwise
    if simplified > traditional:
        return Written.SIMPLIFIED
    if len(_WRONG.findall(sample)) > len(_RIGHT.findall(sample)):
        return Written.CHARACTERWISE
    hong_kong = len(_HONG_KONG.findall(sample)) > len(_TAIWAN.findall(sample))
    return Written.HONG_KONG if hong_kong else Written.TAIWAN


@cache
def _tells(character: str) -> Tell:
    """Return which script a character is of, if of one only."""
    if character in _BOTH:
        return Tell.NOTHING
    if convert(character, "t2s") != character:
        return Tell.TRADITIONAL
    return Tell.SIMPLIFIED if character in _simplified() else Tell.NOTHING


@cache
def _simplified() -> frozenset[str]:
    """Return what Traditional characters are simplified to.

    The dictionary the other way would be asked for nothing else where a text stays
    Simplified, and holds every phrase there is: 25 MB.
    """
    han = "\n".join(map(chr, _UNIFIED))
    both = zip(han, convert(han, "t2s"), strict=True)
    return frozenset(simple for character, simple in both if character != simple)
