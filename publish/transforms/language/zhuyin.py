"""Zhuyin: syllables of pinyin in the signs by which dictionaries of Taiwan are ordered.

The signs follow each other in Unicode as they do in dictionaries (ㄅㄆㄇㄈ …), so that
what is spelled in them is ordered by its characters.
"""

from typing import Final

from publish.model.regex import regex

_INITIALS: Final = dict(
    zip(
        "b p m f d t n l g k h j q x zh ch sh r z c s".split(),  # noqa: SIM905  a table
        "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ",
        strict=True,
    )
)
_FINALS: Final = {
    "a": "ㄚ", "o": "ㄛ", "e": "ㄜ", "ai": "ㄞ", "ei": "ㄟ", "ao": "ㄠ", "ou": "ㄡ", "an": "ㄢ",
    "en": "ㄣ", "ang": "ㄤ", "eng": "ㄥ", "er": "ㄦ", "i": "ㄧ", "ia": "ㄧㄚ", "io": "ㄧㄛ",
    "ie": "ㄧㄝ", "iao": "ㄧㄠ", "iu": "ㄧㄡ", "iou": "ㄧㄡ", "ian": "ㄧㄢ", "in": "ㄧㄣ",
    "iang": "ㄧㄤ", "ing": "ㄧㄥ", "u": "ㄨ", "ua": "ㄨㄚ", "uo": "ㄨㄛ", "uai": "ㄨㄞ",
    "ui": "ㄨㄟ", "uei": "ㄨㄟ", "uan": "ㄨㄢ", "un": "ㄨㄣ", "uen": "ㄨㄣ", "uang": "ㄨㄤ",
    "ong": "ㄨㄥ", "ueng": "ㄨㄥ", "v": "ㄩ", "ve": "ㄩㄝ", "ue": "ㄩㄝ", "van": "ㄩㄢ",
    "vn": "ㄩㄣ", "iong": "ㄩㄥ",
}  # fmt: skip
_SYLLABLE: Final = regex(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?([a-zê]+)([1-5])?")
_GLIDES: Final = (
    (regex("^yu(?=[1-5]|$|e|an|n)"), "v"),
    (regex("^yong"), "iong"),
    (regex("^y(?=i)"), ""),
    (regex("^y"), "i"),
    (regex("^w(?=u)"), ""),
    (regex("^w"), "u"),
    (regex("(?<=^[jqx])u"), "v"),
)
_BARE: Final = frozenset(["zh", "ch", "sh", "r", "z", "c", "s"])


def spelled(syllable: str) -> str:
    """Return a syllable of pinyin, its tone a number behind it, in zhuyin; others as they are."""
    plain = syllable.lower().replace("ü", "v")
    for shape, written in _GLIDES:
        plain = shape.sub(written, plain)
    found = _SYLLABLE.fullmatch(plain)
    if found is None:
        return syllable
    initial, final, tone = found[1] or "", found[2], found[3] or ""
    if initial in _BARE and final == "i":
        return f"{_INITIALS[initial]}{tone}"
    sign = _FINALS.get(final)
    return f"{_INITIALS.get(initial, '')}{sign}{tone}" if sign else syllable
