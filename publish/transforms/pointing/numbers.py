"""Numbers as authors write them: on captions, in titles, and where the text points."""

import re

from publish.model.regex import regex
from publish.model.value import dataclass

_HAN = "一二三四五六七八九十百〇零两"
_FIGURE = r"\d{1,3}(?:[-–.．－]\d{1,3}){0,2}|[一二三四五六七八九十]{1,3}"
_CAPTION = regex(
    rf"(?:附)?(?P<kind>[图圖表]|Fig(?:ure)?\.?|Table)[ 　\u00a0]*(?P<number>{_FIGURE})(?!\d)"
    r"[ 　\u00a0:：.．、]*"
)
_TITLE = regex(
    rf"第[ 　]*(?P<number>[{_HAN}]{{1,5}}|\d{{1,3}})[ 　]*(?P<kind>[章节節回讲講部编編篇])"
    rf"|(?P<decimal>\d{{1,3}}(?:[.．]\d{{1,3}}){{1,3}})(?!\d)"
    rf"|(?P<han>[{_HAN}]{{1,4}})[、．.]|(?P<plain>\d{{1,3}})(?:[、．.](?!\d)|[ 　]+)"
)
POINTER = regex(
    r"(?P<before>(?:详|詳|参|參|请|請|可|另)?[见見看](?:本[书書文章]|[上下前后後]文)?(?:的)?|(?:正|诚|誠|例)?如|"
    r"根据|根據|[由从從据據在及和与與、（(，。；：]|^)(?P<space>[ 　\u00a0]?)"
    rf"(?:(?P<kind>[图圖表])[ 　\u00a0]?(?P<number>{_FIGURE})(?![\d%％万萬亿億个個年月日号號层層])"
    rf"|第[ 　]?(?P<part>[{_HAN}]{{1,5}}|\d{{1,3}})[ 　]?(?P<of>[章节節])"
    r"|第?[ 　]?(?P<decimal>\d{1,3}(?:[.．]\d{1,3}){1,3})[ 　]?[节節])"
    r"(?P<after>[ 　]?(?:所示|所列|所见|所見|显示|顯示|给出|給出|列出|展示|中的?|可见|可見"
    r"|[）)，。；、：和与與及]|$))?"
)
_SEES = regex(r"[见見看](?:本[书書文章]|[上下前后後]文)?(?:的)?|如$")
_KINDS = {"圖": "图", "節": "节", "F": "图", "f": "图", "T": "表", "t": "表"}
_UNITS = {"十": 10, "百": 100}
_DIGITS = {letter: at for at, letter in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_DASHES = regex(r"[-–.．－]")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A kind of thing (图, 表, 章, 节) and the number an author gave it."""

    kind: str
    number: tuple[int, ...]


def captioned(words: str) -> tuple[Numbered, int] | None:
    """Return what number a caption opens with, and where its words begin."""
    match = _CAPTION.match(words)
    return (_numbered(match["kind"], match["number"]), match.end()) if match else None


def titled(words: str) -> Numbered | None:
    """Return what number a title opens with; one without 章 or 节 counts a section."""
    match = _TITLE.match(words.strip())
    if not match:
        return None
    written = match["number"] or match["decimal"] or match["han"] or match["plain"]
    return _numbered(match["kind"] or "节", written)


def pointed(match: re.Match[str]) -> tuple[Numbered, int, int]:
    """Return what a pointer points at, and where in it those words begin and end."""
    name = "part" if match["part"] else "decimal" if match["decimal"] else "number"
    kind = match["kind"] or match["of"] or "节"
    start = match.end("space")
    end = match.start("after") if match["after"] else match.end()
    return _numbered(kind, match[name]), start, end


def is_plain(match: re.Match[str]) -> bool:
    """Tell whether words point and can mean nothing else: 见图 1, 如表 2 所示."""
    numeral = match["number"] or ""
    sees = bool(_SEES.search(match["before"]))
    strict = bool(match["part"] or match["decimal"]) or not numeral.isascii()
    return sees or (bool(match["after"]) and not strict)


def may_miss(match: re.Match[str]) -> bool:
    """Tell whether what is pointed at should surely be in the text itself."""
    return bool(_SEES.search(match["before"])) and bool(match["after"])


def _numbered(kind: str, written: str) -> Numbered:
    said = _KINDS.get(kind[0], kind[0])
    return Numbered(said, tuple(map(_value, _DASHES.split(written))))


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    total = current = 0
    for letter in written:
        if letter in _UNITS:
            total, current = total + (current or 1) * _UNITS[letter], 0
        else:
            current = current * 10 * (current > 0) + _DIGITS.get(letter, 0)
    return total + current
