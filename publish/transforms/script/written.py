"""How a text is written: in which script, and whether a machine put it in it badly."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import zip_longest

from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.seed.everyday import is_of_hong_kong
from publish.transforms.language.opencc import convert
from publish.transforms.script.machines import misspelled


class Written(Enum):
    """The script of a text as received.

    ``CHARACTERWISE`` is Traditional made from Simplified one character at a time,
    with 后 for 後 and 并 for 並: its words must be found again before they are spelled.
    """

    SIMPLIFIED = "simplified"
    TAIWAN = "taiwan"
    HONG_KONG = "hong-kong"
    CHARACTERWISE = "characterwise"


_SAMPLE, _LONG = 1500, 20_000
_FOREIGN, _LINE = 2, 5
"""So many characters of another script, and none of its own, tell a line of so many."""
# Simplified characters that are Traditional ones too tell nothing.
_BOTH = frozenset(
    "后于里并系只干斗谷范余郁松丑几了么云仆价伙借党制刮占卷台叶吁向困夸姜宁帘布弥志愿才折据曲朱朴术杆板杠杰极柜栗核梁沈注涂淀游熏症皂"
    "秋种筑精累署胜胡致舍蒙蔑表辟适采钩雇霉面须征周咨丰冲岳岩托摆恶尽回复吃扎升咸佣凶准刷抵挨捆群秘晒床闲涌鉴鉴赞麽啓"
    "佛俊修僵克冢冬凌出千卜即合吊同呆咽哄喂噪埼奸娘家局巨席幸庵弦彩御念恤愈戚扇扣抬拐拼挲挽捍搜教旋旗既昆暗札杯查棋棱欲污沾泄泛溪溯漓"
    "狸玩璇真矩私糊糖胄芸苔蓑踊逾酸雕飧"
)
_HAN = regex(f"[{HAN}]+")
_OPENERS = "「『“‘《"
_QUOTED = regex(f"[{_OPENERS}]([^「」『』“”‘’《》\n]+)[」』”’》]")
_UNIFIED = range(0x3400, 0xA000)


def written(
    text: str, otherwise: Written = Written.SIMPLIFIED, *, simplify: bool = False
) -> Written:
    """Tell how a text is written; ``otherwise`` where its characters do not say.

    To ``simplify`` it, who spelled it for Taiwan, a person or a machine, is not asked:
    the way there is one.
    """
    sample = _sampled(text)
    simplified, traditional = (one.finditer(sample) for one in _scripts())
    # The fewer are soon found, which spares counting the more.
    for first, second in zip_longest(simplified, traditional):
        if second is None:
            return Written.SIMPLIFIED
        if first is None:
            # Hong Kong prints 說 著 群 too, and so a book that says it is of Hong Kong is.
            region = otherwise if otherwise is Written.HONG_KONG else _region(sample)
            asked = not (simplify and region is Written.TAIWAN)
            return Written.CHARACTERWISE if asked and misspelled(text[:_LONG]) else region
    return otherwise


def _sampled(text: str) -> str:
    """Return the Han that a text begins with, looked for no farther than need be."""
    for length in (_SAMPLE * 4 // 3, _SAMPLE * 4):
        sample = "，".join(_HAN.findall(text[:length]))[:_SAMPLE]
        if len(sample) == _SAMPLE:
            break
    return sample


def _region(sample: str) -> Written:
    return Written.HONG_KONG if is_of_hong_kong(sample) else Written.TAIWAN


def strays(line: str, source: Written) -> Written:
    """Return the script of a line, which is its chapter's unless the line is wholly of another."""
    own, other = _scripts() if source is Written.SIMPLIFIED else reversed(_scripts())
    if own.search(line) or other.search(line) is None:  # most have their own soon
        return source
    if len(other.findall(line)) < _FOREIGN or sum(map(len, _HAN.findall(line))) < _LINE:
        return source
    return _region(line) if source is Written.SIMPLIFIED else Written.SIMPLIFIED


def quotations(line: str, source: Written) -> Iterator[tuple[int, int, Written]]:
    """Yield the quotations of a line that are wholly of another script, and of which.

    A few characters that a line is about, 「后」 or a short title, are none.
    """
    for found in _QUOTED.finditer(line) if any(map(line.__contains__, _OPENERS)) else ():
        script = strays(found[1], source)
        if script is not source:
            yield *found.span(1), script


@cache
def _scripts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a character of Simplified only, and one of Traditional only."""
    told = ("".join(sorted(one)) for one in _alphabets())
    first, second = (regex(f"[{characters}]") for characters in told)
    return first, second


@cache
def _alphabets() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters of Simplified only, and those of Traditional only.

    The dictionary the other way would be asked for nothing else where a text stays
    Simplified, and holds every phrase there is: 25 MB.
    """
    han = "\n".join(map(chr, _UNIFIED))
    both = zip(han[::2], convert(han, "t2s")[::2], strict=True)
    differing = [(one, simple) for one, simple in both if one != simple]
    traditional = frozenset(one for one, _ in differing) - _BOTH
    simplified = frozenset(simple for _, simple in differing) - _BOTH
    return simplified - traditional, traditional
