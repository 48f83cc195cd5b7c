"""The door to what is known of Chinese as a language: words, the order of terms, slugs.

ICU is imported when it is first asked: a book without terms asks nothing of it.
"""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from publish.edition import Script
from publish.model.regex import regex
from publish.transforms.language.opencc import convert
from publish.transforms.language.readings import syllables
from publish.transforms.language.zhuyin import spelled

if TYPE_CHECKING:
    import icu

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_BOPOMOFO = regex("[\u3105-\u3129]")
_MARKS = regex(r"^[《〈「『“‘（(【\"']+")
_BEYOND = regex("[\U00010000-\U0010ffff]")


def romanised(words: str) -> str:
    """Return a slug in ASCII: surnames of Latin names, pinyin of Han, joined."""
    spelled = words if words.isascii() else " ".join(syllables(words, toned=False))
    plain = unicodedata.normalize("NFKD", spelled)
    ascii_words = re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    return "-".join(ascii_words)[:32].strip("-")


def words_of(text: str) -> tuple[str, ...]:
    """Cut a text into words, as ICU's dictionary has them."""
    ends = word_ends(text)
    return tuple(text[start:end] for start, end in zip([0, *ends], ends, strict=False))


def word_ends(text: str) -> list[int]:
    """Return where the words of a text end, in order, as ICU's dictionary has them."""
    cutter = _cutter()
    cutter.setText(_BEYOND.sub("字", text))
    return list(cutter)


@cache
def _cutter() -> "icu.BreakIterator":
    import icu  # noqa: PLC0415  see above

    return icu.BreakIterator.createWordInstance(icu.Locale("zh"))


_LOCALES = {
    Script.SIMPLIFIED: "zh-Hans-u-co-pinyin",
    Script.TAIWAN: "zh-Hant-u-co-stroke",
    Script.HONG_KONG: "zh-Hant-u-co-stroke",
}


def order_key(words: str, script: Script, told: str = "") -> tuple[str, bytes, bytes]:
    """Return what sorts a headword: its group's place, its reading, its characters.

    Simplified by the reading of the whole phrase, so that 长期 stands under C and 行业
    under H; Traditional by strokes. ``told`` is the reading that an author gives, with
    marks or numbers for the tones or without.
    """
    place = f"{_index(script).getBucketIndex(_filed(words, script, told)):04d}"
    reading = _filed(words, script, told)
    collator = _collator(script)
    return place, collator.getSortKey(reading), collator.getSortKey(words)


def group_of(words: str, script: Script, told: str = "") -> str:
    """Return the heading that a headword stands under: C, or 12畫."""
    index = _index(script)
    label, _ = index.getBucket(index.getBucketIndex(_filed(words, script, told)))
    return str(label).replace("劃", "畫").replace("…", "#")


def by_zhuyin(words: str, told: str = "") -> tuple[str, bytes, bytes]:
    """Return what sorts a headword by zhuyin: Han before Latin, by the reading of the phrase."""
    signs = _zhuyin(words, told)
    if not _BOPOMOFO.match(signs):
        place, reading, said = order_key(words, Script.TAIWAN)
        return f"~{place}", reading, said
    return "", signs.encode(), _collator(Script.TAIWAN).getSortKey(words)


def zhuyin_of(words: str, told: str = "") -> str:
    """Return the heading that a headword stands under: ㄅ, or its Latin letter."""
    found = _BOPOMOFO.match(_zhuyin(words, told))
    return found[0] if found else group_of(words, Script.TAIWAN)


def _zhuyin(words: str, told: str) -> str:
    if not told and words[:1].isascii():
        return words
    plain = convert(words, "tw2s")  # in which the dictionary has the phrases: 重複, 長期
    return " ".join(map(spelled, _filed(plain, Script.SIMPLIFIED, told).split()))


def _filed(words: str, script: Script, told: str) -> str:
    words = _MARKS.sub("", words)
    if script is not Script.SIMPLIFIED:
        return words
    return " ".join(map(_numbered, told.split())) if told else _reading(words)


def _numbered(syllable: str) -> str:
    """Write the tone of a syllable as a number after it: cháng as chang2, de as de5."""
    marks = unicodedata.normalize("NFD", syllable.lower())
    tone = next((number for mark, number in _TONES.items() if mark in marks), "5")
    bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    return bare.replace("ü", "v") if bare[-1:].isdigit() else bare.replace("ü", "v") + tone


def _reading(words: str) -> str:
    return " ".join(syllables(words, toned=True))


@cache
def _index(script: Script) -> "icu.AlphabeticIndex":
    import icu  # noqa: PLC0415  see above

    index = icu.AlphabeticIndex(icu.Locale(_LOCALES[script]))
    return index.addLabels(icu.Locale("en")).buildImmutableIndex()


@cache
def _collator(script: Script) -> "icu.Collator":
    import icu  # noqa: PLC0415  see above

    return icu.Collator.createInstance(icu.Locale(_LOCALES[script]))
