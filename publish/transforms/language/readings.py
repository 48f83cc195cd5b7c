"""The door to how Han is read: pypinyin's dictionaries, opened where a phrase stands.

Both are JSON in the order of their code points. Loading them whole costs a tenth of a
second and sixty megabytes; a headword needs a handful of their rows.
"""

import json
import re
import unicodedata
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from publish.model.regex import regex

_HAN: Final = regex("[〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003fffd]+")
_KEY: Final = b'": ['
_TONES: Final = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_NEUTRAL: Final = "5"
_TERMS: Final = {
    "重构": "chóng gòu",
    "重载": "chóng zǎi",
    "重写": "chóng xiě",
    "重采样": "chóng cǎi yàng",
    "重试": "chóng shì",
    "重放": "chóng fàng",
    "重定向": "chóng dìng xiàng",
    "重整化": "chóng zhěng huà",
    "重归一": "chóng guī yī",
    "重命名": "chóng mìng míng",
    "重排": "chóng pái",
    "重参数": "chóng cān shù",
    "重编码": "chóng biān mǎ",
    "重编程": "chóng biān chéng",
    "重抽样": "chóng chōu yàng",
    "重加权": "chóng jiā quán",
    "重映射": "chóng yìng shè",
    "重塑": "chóng sù",
    "重置": "chóng zhì",
    "重传": "chóng chuán",
    "重训练": "chóng xùn liàn",
    "重言": "chóng yán",
    "长": "cháng",
    "长上下文": "cháng shàng xià wén",
    "着": "zhuó",
    "应激": "yìng jī",
    "晕轮": "yùn lún",
    "调参": "tiáo cān",
    "调优": "tiáo yōu",
    "微调": "wēi tiáo",
    "散点": "sǎn diǎn",
    "散列": "sǎn liè",
    "长尾": "cháng wěi",
    "行向量": "háng xiàng liàng",
    "曾国藩": "zēng guó fān",
    "藏传": "zàng chuán",
    "还款": "huán kuǎn",
    "相变": "xiàng biàn",
    "似然": "sì rán",
    "着床": "zhuó chuáng",
}
"""Terms whose first characters the dictionary reads as they are read alone; and two
characters that begin a term it does not know more often with another reading than alone."""


def syllables(words: str, *, toned: bool) -> list[str]:
    """Read Han phrase by phrase, the longest first; what is not Han is given back as it is.

    ``toned`` syllables end in the number of their tone, 5 where it is neutral.
    """
    read, at = list[str](), 0
    for run in _HAN.finditer(words):
        read += [words[at : run.start()], *(_written(s, toned=toned) for s in _read(run[0]))]
        at = run.end()
    return [syllable for syllable in (*read, words[at:]) if syllable]


def is_phrase(words: str) -> bool:
    """Whether the dictionary has a phrase, which shows that it is one."""
    text = _dictionary("phrases_dict.json")
    sought = words.encode()
    at = bisect_left(range(len(text)), sought, key=_key)
    return _key(at) == sought


def _key(at: int) -> bytes:
    """Return the phrase of the row that ends behind a place."""
    text = _dictionary("phrases_dict.json")
    end = text.find(_KEY, at)
    return text[text.rfind(b'"', 0, end) + 1 : end] if end >= 0 else b"\xff"


def _read(run: str) -> list[str]:
    read, at = list[str](), 0
    while at < len(run):
        phrases = _phrases(run[at])
        known = next((end for end in range(len(run), at + 1, -1) if run[at:end] in phrases), at + 1)
        read += phrases.get(run[at:known]) or [_character(run[at])]
        at = known
    return read


@lru_cache(maxsize=4096)
def _written(syllable: str, *, toned: bool) -> str:
    parts = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    tone = next((_TONES[part] for part in parts if part in _TONES), _NEUTRAL)
    plain = "".join(part for part in parts if part not in _TONES)
    return unicodedata.normalize("NFC", plain) + tone * toned


@cache
def _phrases(first: str) -> dict[str, list[str]]:
    """Return the phrases that begin with a character, and the syllables of each."""
    text = _dictionary("phrases_dict.json")

    def start(of: str) -> int:
        at = bisect_left(range(len(text)), of.encode(), key=_key)
        end = text.find(_KEY, at)
        return text.rfind(b'"', 0, end) if end >= 0 else text.rfind(b"}")

    rows = text[start(first) : start(chr(ord(first) + 1))].strip(b", \r\n")
    found: dict[str, list[list[str]]] = json.loads(b"{" + rows + b"}")
    ours = {term: said.split() for term, said in _TERMS.items() if term[0] == first}
    return {phrase: [each[0] for each in read] for phrase, read in found.items()} | ours


_BEYOND = 0x110000
_ROW = re.compile(rb'"(\d+)": "([^",]+)')


@cache
def _character(character: str) -> str:
    """Return how a character is read alone; itself where nobody knows."""
    text = _dictionary("pinyin_dict.json")

    def number(at: int) -> int:
        found = _ROW.search(text, at)
        return int(found[1]) if found else _BEYOND

    found = _ROW.search(text, bisect_left(range(len(text)), ord(character), key=number))
    known = found is not None and int(found[1]) == ord(character)
    return found[2].decode() if found and known else character


@cache
def _dictionary(name: str) -> bytes:
    found = find_spec("pypinyin")
    package = Path(found.origin or "") if found else Path()
    return package.with_name(name).read_bytes()
