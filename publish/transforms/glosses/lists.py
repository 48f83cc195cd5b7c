"""Words, in Simplified, by which a term is told from what stands before it."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final

PREPOSITIONS: Final = frozenset("在从于向由为把将给让使令叫称以如像跟据经用")
"""Words before a term; within one only where they are half of another word."""

PREFIXES: Final = frozenset("不过最可多少好对要会能有再被反同共时当应比到去来约近得地自未另想")
"""Words before a term or the first half of one: what counts is its other name."""

MEASURES: Final = frozenset("个种组层张本台样套款次支位项条份")

ENDINGS: Final = frozenset(
    "性度率机機者器员員力化学學法权權量师師品物型式论論值症病剂劑酶体體费費税稅险險制业業级級"
    "期感欲观觀主率券人债債股词詞图圖群链鏈键鍵带帶阀閥仪儀函项項网網"
)
"""What makes one word with the verb before it: 计算机, 选择性, 利用率."""

_CUES: Final = {
    "不": ("un", "in", "im", "non", "dis", "a", "ir", "il", "mis", "imm"),
    "过": ("over", "hyper", "ex", "past", "trans"),
    "最": ("most", "least", "best", "opti", "max", "min", "nearest", "worst", "last", "stoch"),
    "多": ("multi", "poly", "many", "more", "divers", "plur", "dopa"),
    "少": ("few", "less", "minor", "olig"),
    "被": ("be", "passive"),
    "对": ("counter", "dual", "against", "anti", "oppos", "advers", "pair", "dialog", "contrast"),
    "再": ("re",),
    "反": ("anti", "counter", "re", "inver", "back"),
    "自": ("self", "auto", "natur"),
    "有": ("super", "organ", "effect", "bound", "limit", "finite", "with"),
    "可": ("avail", "explain", "inter", "sus", "scal", "relia", "access", "feas", "program"),
    "同": ("homo", "co", "same", "iso", "syn", "peer", "sim"),
    "共": ("co", "common", "shar", "sym", "res", "public"),
    "时": ("time", "temp", "hour"),
    "比": ("ratio", "compar", "propor", "bit"),
    "能": ("energ", "able", "cap", "abil"),
    "和": ("and", "harmon", "sum"),
    "与": ("and", "with"),
    "及": ("and", "access"),
    "或": ("or",),
    "用": ("us", "appl", "client"),
    "自己": ("self",),
    "半": ("semi", "half", "hemi"),
    "无": ("un", "non", "without", "zero", "wireless", "serverless", "in", "a"),
    "非": ("non", "un", "in", "a"),
    "弱": ("weak",),
    "强": ("strong",),
    "超": ("super", "hyper", "ultra"),
    "双": ("bi", "dual", "double", "two", "twin"),
    "单": ("single", "mono", "uni"),
    "微": ("micro", "fine"),
    "元": ("meta",),
    "子": ("sub",),
    "逆": ("inver", "back", "counter"),
    "负": ("neg",),
    "新": ("new", "neo", "novel"),
    "零": ("zero",),
    "第": ("first", "second", "third", "fourth"),
    "所": ("own", "sign"),
    "在": ("being", "exist"),
    "正": ("norm", "pos", "regul", "true", "ortho"),
    "下": ("next", "sub", "down", "lower", "hypo"),
    "相对": ("relativ",),
    "预先": ("ahead", "pre"),
    "命名": ("nam",),
    "最终": ("eventual", "final", "ultimate"),
}


_PAIR: Final = 2
_ABLE: Final = ("able", "ible", "ability", "ibility")


def told_in(word: str, parts: Sequence[str]) -> bool:
    """Whether one of the words of a term's other name is what a word means: 过 of overfitting.

    They are in small letters.
    """
    if word.isascii():
        return word.lower() in parts
    known = _meanings()
    cues = (
        _CUES.get(word) or known.get(word) or (known.get(word[:-1]) if len(word) > _PAIR else None)
    )
    if cues is None:
        return False
    return any(part.startswith(cues) for part in parts) or (
        word == "可" and any(part.endswith(_ABLE) for part in parts)
    )


def knows(word: str) -> bool:
    """Whether it is listed what a word means."""
    return word in _meanings()


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    rows = (line.split() for line in lines("cues"))
    return {word: tuple(stems) for word, *stems in rows}


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list beside this file."""
    return frozenset(word for line in lines(name) for word in line.split())


def lines(name: str) -> list[str]:
    """Return the lines of a list beside this file, without its remarks."""
    text = files("publish.transforms.glosses").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
