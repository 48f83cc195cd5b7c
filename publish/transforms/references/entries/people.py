"""The people of an entry: who wrote it, as it names them; translators are not among them."""

import re
from collections.abc import Iterator

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.references.entries.said import Said

_COUNTRY = regex(rf"[\[(〈{{][{HAN}]{{1,4}}[\])〉}}]\s*(?=[{HAN}A-Z])")
_ROLES = (
    "编著|編著|主编|主編|编译|編譯|译注|譯注|译註|校注|校註|编选|編選|选编|選編|编写|編寫|编|編"
    "|著|撰|译|譯|翻译|翻譯|整理|导演|導演|等"
)
_ROLE = regex(rf"\s*[(]?\s*(?P<role>(?:{_ROLES})+)\s*[)]?\s*(?=[,;:、]|$)")
_TOLD = regex(r"\s*[(](?:Eds?|Trans|Director|Producer|Host|Writer|Author|Ed)[^()]*[)]\.?")
_FOREIGN = regex("^(?:翻?[译譯]|等[译譯]|校|整理)")
_OTHERS = regex(
    r"[\s,]*(?:等(?:人|编|著|[一二三四五六七八九十\d]+[个個]?(?:部[门門委]|[单單]位|家|人))?"
    r"|et\.?\s+al\.?|and others|et alii)[\s.]*$",
    re.IGNORECASE,
)
_CHINESE = regex(
    rf"\s*(?:[、;；]|,(?=\s*[&(\[]?\s*[{HAN}])|\s[和与與]\s|\s*&\s*|\s/\s)\s*(?:&\s*)?"
)
_AND = r"\s*,?\s+(?:&|and|und|et)\s+|\s*;\s*(?:&\s*)?"
_INITIALS = r"(?:[A-Z]\.[\s-]?|[A-Z]{1,2}(?![A-Za-z])[\s-]?){1,4}(?:,?\s*(?:Jr|Sr|I{2,3}|IV)\.?)?"
_LATIN = regex(rf"{_AND}|,\s+(?!{_INITIALS}(?:,|;|&|\sand|$)|I{{2,3}}\b|IV\b|Jr\b|Sr\b)")
_PAIRS = regex(rf",\s+{_INITIALS}(?=,|;|\s*&|\sand|$)")
_INVERTED = regex(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,\s+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2}$")
_CODED = regex(rf"^[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s{_INITIALS}(?=,|$)")
_COMMAS = regex(rf"{_AND}|,\s+(?!I{{2,3}}\b|IV\b|Jr\b|Sr\b)")
_PARTED = regex(r"[《》〈〉“”:：?？!！。，,]|\d{3}")
_KINDS = frozenset(
    [
        *("播客", "纪录片", "紀錄片", "电影", "電影", "电视剧", "電視劇", "视频", "視頻", "影片"),
        *("微信公众号", "公众号", "网页", "網頁", "网站", "論文", "论文", "小说"),
        *("书籍", "書籍", "图书", "圖書", "报告", "報告", "文章", "新闻", "新聞", "专著", "期刊"),
        *(
            "参考",
            "參考",
            "参见",
            "參見",
            "另见",
            "另見",
            "见",
            "見",
            "详见",
            "詳見",
            "引自",
            "转引自",
            "出自",
        ),
    ]
)
_HAN = regex(f"[{HAN}]")
_LETTER = regex(r"\w")
_STOP = regex(r"(?<!\b\w)[.．]$")
_NOWHERE = regex(r"(?!)")
_EDGES = " ,:;、/|｜-–—"
_LONGEST = 60


def people(said: Said) -> tuple[str, ...]:
    """Return the authors that words name, or none where they are no names."""
    said = _written(said.without(_COUNTRY).without(_TOLD).bare(_EDGES))
    names = tuple(_split(said))
    return names if all(map(plausible, names)) else ()


def plausible(name: str) -> bool:
    """Tell whether words may be a person or a body: short, no sentence, no kind of work."""
    if len(name) > _LONGEST or name in _KINDS:
        return False
    return _PARTED.search(name.replace(", ", " ")) is None and _LETTER.search(name) is not None


def _written(said: Said) -> Said:
    """Return the names of those who wrote: 甲著，乙译 names one, 乙译注 alone another."""
    parts: list[tuple[str, Said]] = []
    at = 0
    for found in _ROLE.finditer(said.plain):
        held = said.cut(at, found.start()).bare(_EDGES)
        if len(held.plain) > 1:
            parts.append((found["role"], held))
            at = found.end()
    rest = said.cut(at).bare(_EDGES)
    if not parts:
        return rest
    wrote = [held for role, held in parts if not _FOREIGN.match(role)]
    return (wrote or [held for _, held in parts])[0]


def _split(said: Said) -> Iterator[str]:
    plain = _OTHERS.sub("", said.plain)
    said = said.cut(0, len(plain)).bare(" ,;、/")
    chinese = _HAN.search(said.plain) is not None
    pattern = _CHINESE if chinese else _latin(said.plain)
    at = 0
    for found in pattern.finditer(said.plain):
        yield from _name(said.cut(at, found.start()))
        at = found.end()
    yield from _name(said.cut(at))


def _latin(plain: str) -> re.Pattern[str]:
    """Return what parts names: not the comma of ``Family, Given``, nor of ``Family, G.``."""
    if _CODED.match(plain):
        return _COMMAS
    if _INVERTED.fullmatch(plain) and not _PAIRS.search(plain):
        return _NOWHERE
    return _LATIN


def _name(said: Said) -> Iterator[str]:
    name = _OTHERS.sub("", said.bare(" ,;、/&").words).strip()
    name = _STOP.sub("", name)
    if name and name not in {"等", "et al"}:
        yield name
