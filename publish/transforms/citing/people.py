"""Names of people as the standards write them, Chinese and Latin each in its own way."""

import re
from collections.abc import Callable, Sequence

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.cleaning.reading import has_han

_PARTS = regex(r"[\s\u00a0]+")
_JUNIOR = regex(r"(?:Jr|Sr|I{2,3}|IV)\.?")
_INITIALS = 3
_INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINAL = (
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|"
    "ua|ue|ui|un|uo|üe|ve|a|e|i|o|u|ü|v)"
)
_PINYIN = regex(f"(?:{_INITIAL}?{_FINAL}){{1,2}}(?:[-' ]?(?:{_INITIAL}{_FINAL}))?", re.IGNORECASE)
_COMMON = (
    "ai an bai ban bao bi bian cai cao cen chai chang chen cheng chi chu cui dai deng di ding "
    "dong dou du duan fan fang fei feng fu gan gao ge geng gong gu guan guo han hao he hong "
    "hou hu hua huang huo ji jia jian jiang jiao jin jing kang ke kong lai lan lang lei leng "
    "li lian liang liao lin ling liu long lou lu luo lü lv ma mao mei meng mi miao min mo mou "
    "mu ni nie ning niu ou ouyang pan pang pei peng pi pu qi qian qiao qin qiu qu quan ran "
    "rao ren rong ruan sha shan shang shao shen sheng shi shu sima situ song su sui sun tan "
    "tang tao teng tian tong tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong "
    "xu xuan xue yan yang yao ye yi yin ying yong you yu yuan yue yun zan zang zeng zha zhai "
    "zhan zhang zhao zheng zhi zhong zhou zhu zhuang zhuge zhuo zong zou zu zuo"
)
_SURNAMES = frozenset(_COMMON.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts; all of it is ``family`` where it is written in its own order."""

    family: str
    given: str = ""
    suffix: str = ""

    @classmethod
    def of(cls, said: str) -> "Name":
        """Take apart ``Family, Given, Jr.``; an organisation's comma holds a no-break space."""
        family, _, rest = said.partition(", ")
        given, _, suffix = rest.rpartition(", ")
        if not _JUNIOR.fullmatch(suffix):
            given, suffix = rest, ""
        return cls(family.replace("\u00a0", " "), given, suffix)

    @property
    def pinyin(self) -> bool:
        """Whether this is, to all appearance, a Chinese name in pinyin."""
        given = self.given.replace("-", "").replace(" ", "").replace("'", "")
        spelled = _PINYIN.fullmatch(given) is not None and len(given) > 1
        return self.family.lower() in _SURNAMES and spelled and not given.isupper()

    def initials(self, *, dot: str, between: str, hyphen: str) -> str:
        """Return the initials of the given names: ``J. R.``, ``J R``, ``J-L``."""
        words = [word for word in _PARTS.split(self.given.replace(".", ". ")) if word]
        return between.join(filter(None, (_initials(word, dot, between, hyphen) for word in words)))


def _initials(word: str, dot: str, between: str, hyphen: str) -> str:
    letters = word.rstrip(".")
    if letters.islower():
        return letters
    if letters.isupper() and 1 < len(letters) <= _INITIALS and letters.isalpha():
        return between.join(f"{letter}{dot}" for letter in letters)
    parts = (part for part in letters.split("-") if part)
    return hyphen.join(f"{part[0].upper()}{dot}" for part in parts)


def listed(
    people: Sequence[str], write: Callable[[Name], str], comma: str, rest: str, *, others: bool
) -> str:
    """Return up to three names, and ``rest`` where there are more (GB/T 7714, clause 8.1.2)."""
    shown = [write(Name.of(one)) for one in people[:_INITIALS]]
    more = others or len(people) > _INITIALS
    return comma.join((*shown, rest) if more and shown else shown)


def chinese(*said: str) -> bool:
    """Whether words are Chinese: one Han character among them is enough."""
    return any(has_han(words) for words in said)
