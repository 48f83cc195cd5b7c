"""Names by their sounds: which Chinese spelling may mean an author listed in Latin letters.

Chinese prose writes Levinas 列维纳斯 and Goffman 高夫曼, and its list has the Latin names. A
consonant is spelled by a syllable that begins with it, or ends in ``n``; vowels may have
syllables of their own, an ``r`` or ``h`` before no vowel may have none. What fits is a
hint and never certain.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.language.readings import is_phrase

_BEGINS = {
    "b": "巴拜班邦包贝本比宾博波布鲍伯柏别彪彼",
    "p": "帕派潘庞保佩彭皮平珀普蒲波坡潘",
    "m": "马迈曼芒毛梅门蒙米明莫默穆姆玛麦美密敏摩",
    "f": "法凡方弗费芬夫福丰菲冯佛富",
    "w": "瓦怀万旺沃韦文温威维乌伍武惠弗夫",
    "d": "达戴丹当道德登邓迪丁多杜敦东顿黛狄",
    "t": "塔泰坦唐陶特滕廷蒂托通图屯汤提藤顿丹",
    "n": "纳奈南瑙内嫩尼宁诺努农妮娜涅恩纽",
    "l": "拉莱兰朗劳勒雷伦利林洛罗隆卢鲁列莉里莲琳",
    "r": "拉赖兰朗劳勒雷伦里林罗洛龙隆鲁卢瑞莱利灵",
    "g": "加盖甘冈高格根吉金戈贡古圭伽果",
    "k": "卡凯坎康考克肯基金科孔库奎柯各",
    "h": "哈海汉杭豪赫亨希霍洪胡休辛",
    "j": "贾杰詹江焦吉金乔琼朱雅约",
    "sh": "夏谢舍申希欣肖舒绍施沙什席查柴切乔丘奇钦熊香",
    "s": "萨赛桑绍塞森西辛索松苏斯思兹泽扎策茨席史祖佐",
    "y": "亚扬耶叶伊约尤雅英延",
}
_NASAL = frozenset(
    "熊香灵班邦本宾潘庞彭平曼芒门蒙明敏凡方芬丰冯万旺文温丹当登邓丁敦东顿坦唐滕廷通屯汤藤"
    "南嫩宁农兰朗伦林隆莲琳龙甘冈根金贡坎康肯孔汉杭亨洪詹江琼申欣钦桑森辛松扬英延恩"
)
_VOWELS = "阿埃艾奥安恩欧伊因英厄乌尤亚雅约耶维"
_NAMELY = frozenset("".join(_BEGINS.values()) + _VOWELS + "尔")
_COMMON = frozenset(
    "因比多本里法南加利高大文方通平金安约维明查美海乔西东保万马米林英基思考道森松孔内列图各武当申灵"
)
"""Syllables that are words too: a name may stand beside them."""
_LETTERS = {
    "sch": ("sh",),
    "tch": ("sh",),
    "dg": ("j",),
    "ck": ("k",),
    "ch": ("k", "sh", "h"),
    "sh": ("sh",),
    "th": ("t", "s"),
    "ph": ("f",),
    "gh": (),
    "qu": ("k",),
    "dt": ("t",),
    "tz": ("s",),
    "ts": ("s",),
    "c": ("k",),
    "q": ("k",),
    "v": ("w", "f"),
    "w": ("w",),
    "z": ("s",),
    "j": ("j", "y"),
    "s": ("s", "sh"),
    "t": ("t",),
}
_SOFT = {"c": ("s",), "g": ("g", "j")}
_LETTER = regex("sch|tch|dg|dt|ck|ch|sh|th|ph|gh|qu|tz|ts|[a-z]")
_MUTE = regex("(?<=[^aeiou])e$|(?<=n)g$")
_DOUBLED = regex(r"([b-df-hj-np-tv-xz])\1")
_FINAL = {
    "t": "特德",
    "s": "斯兹思",
    "d": "德",
    "k": "克",
    "g": "格",
    "p": "普",
    "b": "布",
    "f": "夫",
}
_RUN = regex(f"[{''.join(sorted(_NAMELY))}]{{2,8}}")
_FEWEST, _PAIR = 3, 2


@dataclass(frozen=True, slots=True)
class _Consonant:
    """The sounds that a letter may have, and whether a vowel follows."""

    sounds: tuple[str, ...]
    open: bool


class Sounds:
    """Latin family names, found by their Chinese spellings."""

    def __init__(self, names: Iterable[str]) -> None:
        """Spell each name that has three consonants or more."""
        self._by_first: dict[str, list[tuple[re.Pattern[str], bool, str]]] = defaultdict(list)
        for name in names:
            spelling = _spelling(name)
            if spelling:
                firsts, pattern, short = spelling
                for first in firsts:
                    self._by_first[first].append((pattern, short, name))

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._by_first)

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a simplified text may spell a name, and the name."""
        if not self._by_first:
            return
        for run in _RUN.finditer(text):
            for at in range(run.start(), run.end()):
                inside = at > run.start()
                if not inside or text[at - 1] in _COMMON:
                    yield from self._at(text, at, _FEWEST if inside else _PAIR)

    def _at(self, text: str, at: int, fewest: int) -> Iterator[tuple[int, int, str]]:
        for pattern, short, name in self._by_first.get(text[at], ()):
            found = pattern.match(text, at)
            if found and len(found[0]) >= fewest and _tells(found[0], short=short):
                yield at, found.end(), name
                return


def _spelling(name: str) -> tuple[str, re.Pattern[str], bool] | None:
    """Return the syllables a spelling may begin with, it whole, and whether it may be short."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    vowel = letters[:1] in set("aeiou")
    heard = list(_heard(letters))
    if not letters.isalpha() or len(heard) + vowel < _FEWEST:
        return None
    parts = [f"[{_VOWELS}]"] if vowel else []
    short = False
    for at, one in enumerate(heard):
        begins = "".join(_BEGINS[sound] for sound in one.sounds)
        if one.sounds in {("n",), ("m",)} and not one.open and parts:
            sounds = heard[at - 1].sounds if at else ()
            before = "".join(_BEGINS[sound] for sound in sounds) or _VOWELS
            ends = "".join(sorted(_NASAL.intersection(before)))
            parts[-1] = f"(?:[{ends or '〇'}]|{parts[-1]}[恩安因昂姆{_BEGINS['n']}])"
            short = True
        else:
            parts.append(_part(one, begins, last=at == len(heard) - 1, first=not parts))
    spelled = f"[{_VOWELS}]?".join(parts)
    after = f"(?![{''.join(sorted(_NAMELY - _COMMON))}])"
    firsts = _VOWELS if vowel else "".join(_BEGINS[sound] for sound in heard[0].sounds)
    return "".join(sorted(set(firsts))), regex(f"{spelled}[{_VOWELS}]?{after}"), short


def _tells(spelled: str, *, short: bool) -> bool:
    """Whether syllables are no common words by chance: two of them only if they are rare ones."""
    common = sum(one in _COMMON for one in spelled)
    if len(spelled) < _PAIR or (len(spelled) == _PAIR and is_phrase(spelled)):
        return False
    return common < len(spelled) if len(spelled) >= _FEWEST else common <= short


def _part(one: _Consonant, begins: str, *, last: bool, first: bool) -> str:
    """Return the syllable of a consonant: one before no vowel may be unheard."""
    if one.open or first:
        return f"[{begins}]" + ("?" if one.sounds == ("w",) and not first else "")
    if one.sounds in {("r",), ("h",)}:
        return "[尔勒]?"
    if one.sounds == ("l",):
        return f"[{begins}尔]" + ("" if last else "?")
    ends = "".join(_FINAL.get(sound, "") for sound in one.sounds)
    return f"[{begins}{ends}]" + (
        "?" if one.sounds[0] == "t" or (last and one.sounds[0] == "s") else ""
    )


def _heard(letters: str) -> Iterator[_Consonant]:
    """Yield the consonants of a name as they may sound."""
    plain = _MUTE.sub("", _DOUBLED.sub(r"\1", letters.replace("x", "ks")))
    for found in _LETTER.finditer(plain):
        said, after = found[0], plain[found.end() : found.end() + 1]
        if said in set("aeiou") or (said in {"y", "w"} and after not in set("aeiou")):
            continue
        if said == "h" and found.start() and plain[found.start() - 1] not in set("aeiou"):
            continue
        soft = after in set("eiy") and said in _SOFT
        sounds = _SOFT[said] if soft else _LETTERS.get(said, (said,))
        if sounds:
            yield _Consonant(sounds, after in set("aeiouy"))
