"""An entry of a bibliography, as far as it can be told apart: nothing is invented.

Shapes: GB/T 7714 (``作者. 题名[M]. 出版地: 出版社, 年``), APA (``Name, N. (2020). Title.``),
Chinese prose (``作者：《书名》，出版社，2020 年``) and names before a title
(``Author, Second & Third, Title (remark)``).
"""

import re
from collections.abc import Callable
from dataclasses import replace

from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass

_NUMBERED = regex(r"^\s*(?:\[(\d+)\]|［(\d+)］|(\d+)[.、)）])\s*")
_KEYED = regex(r"^\s*\[@([\w:.#$%&+?<>~/-]+)\]:?\s*")
_YEAR = r"(?:1[5-9]|20)\d\d"
_TYPED = regex(
    r"^(?P<authors>[^.．]+?(?:\s[A-Z][.．])*)[.．]\s*(?P<title>.+?)\s*\[(?P<type>[A-Z]{1,2})(?:/OL)?\]\s*[.．,，]?\s*(?P<rest>.*)$"
)
_TYPED_BARE = regex(
    r"^(?P<title>.+?)\s*\[(?P<type>[A-Z]{1,2})(?:/OL)?\]\s*[.．,，]?\s*(?P<rest>.*)$"
)
_APA = regex(
    rf"^(?P<authors>.+?)\s*[(（](?P<year>{_YEAR})[a-z]?(?:[,，][^)）]*)?[)）][.．:：,，。]?\s*"
    r"(?P<title>〈[^〉]+〉|《[^》]+》|.+?)(?:(?:[.．]\s+|[。，]\s*)(?P<rest>.+))?$"
)
_TITLED = regex(
    r"^(?P<authors>[^《〈]{0,60}?)[\s:：,，.．、]*(?:[著编編译譯主等]{1,3}[:：,，]?\s*)?"
    r"《(?P<title>[^》]+)》(?P<rest>.*)$"
)
_NAME = r"(?:[A-Z][\w’'.-]*|de|van|von|der|la)(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|der|la))*"
_NAMED = regex(
    rf"^(?P<authors>{_NAME}(?:,\s+{_NAME})*,?\s*(?:&|and)\s*{_NAME}|{_NAME}(?:\s+et\s+al\.?)?)"
    r"[,:：，]\s+(?P<title>\S.*)$"
)
_DATED = regex(rf"(?P<title>.+?),\s+(?P<year>{_YEAR})")
_IN_JOURNAL = regex(
    rf"(?P<title>.+?),\s+(?P<container>[^\d]+?)\s+\d+(?:\(\d+\))?,\s+(?P<year>{_YEAR})"
)
_SERIALS = frozenset({"J", "N"})
_HOUSE = regex(
    rf"(?:^|[.．。,，;；\s])(?:[^:：,，.．。]{{1,20}}[:：]\s*)(?P<house>[^:：,，.．。()（）\d][^:：,，。()（）]{{1,40}}?)"
    rf"(?=[,，.．。]|\s*{_YEAR}|$)"
    rf"|(?:^|[,，])\s*(?P<alone>[{HAN}]{{2,16}}(?:出版社|出版公司|书局|書局|书店|書店|印书馆|印書館|出版))"
)
_WITHIN = regex(r"//\s*(?:[^.．\[]+[.．]\s*(?=[^.．\[]+[.．]\s*[^.．:：]+[:：]))?([^,.，．\[]+)")
_ADDRESS = regex(r"https?://\S+")
_COUNTRY = regex(rf"^\s*[\[［〔(（][{HAN}]{{1,4}}[\]］〕)）]\s*")
_ALONE = regex(r"(?P<house>[^:：,，.．。\d]{2,40}?)[.．。]?")
_INITIAL = regex(r",\s+\w\.")
_REMARK = regex(r"\s*[(（][^()（）]*[)）]\s*[.。]?$")
_BOUNDARY = regex(rf"{_YEAR}")
_CHINESE_NAMES = regex(r"\s*(?:[、;；]|，|,(?=\s*[^\sA-Z])|\s和\s|\s与\s)\s*")
_LATIN_NAMES = regex(r"\s*(?:,?\s+(?:&|and)\s+|;\s*|,\s+(?!\w\.|I{2,3}\b|IV\b|Jr\b|Sr\b))\s*")
_ROLE = regex(r"[\s,，]*(?:著|编著|編著|主编|主編|编|編|译|譯|等|等著|et al\.?)+$")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What an entry says beyond doubt; empty where it does not."""

    authors: tuple[str, ...] = ()
    title: str = ""
    container: str = ""
    year: str = ""
    publisher: str = ""
    note: str = ""


def numbered(words: str) -> int | None:
    """Return the number that heads an entry, if one does."""
    found = _NUMBERED.match(words)
    return int(next(group for group in found.groups() if group)) if found else None


def keyed(words: str) -> str:
    """Return the key that the author gave an entry: ``[@key]``."""
    found = _KEYED.match(words)
    return found.group(1) if found else ""


def head(words: str) -> int:
    """Return how long the number or key is that heads an entry."""
    found = _KEYED.match(words) or re.match(r"^\s*[\[［]\d+[\]］]\s*", words)
    return found.end() if found else 0


def parsed(words: str) -> Parsed:
    """Tell an entry apart."""
    words = _NUMBERED.sub("", _KEYED.sub("", words, count=1), count=1).strip()
    tries: tuple[Callable[[str], Parsed | None], ...] = (_typed, _apa, _titled, _named)
    return next((found for found in (attempt(words) for attempt in tries) if found), Parsed())


def _typed(words: str) -> Parsed | None:
    found = _TYPED.match(words) or _TYPED_BARE.match(words)
    if found is None:
        return None
    people = _people(found.groupdict().get("authors") or "")
    return _placed(Parsed(people, found["title"].strip()), found["type"], found["rest"])


def _placed(told: Parsed, kind: str, rest: str) -> Parsed:
    """Add what follows a title with its type: the whole it is in, the publisher, the year."""
    year, rest = _only_year(rest), _ADDRESS.sub("", rest)
    within = _WITHIN.match(rest)
    journal = re.match(rf"([^,:：，.．]+)[,，]\s*{_YEAR}", rest) if kind in _SERIALS else None
    container = within or journal
    house = None if kind in _SERIALS else _HOUSE.search(rest)
    return replace(
        told,
        container=container[1].strip() if container else "",
        year=year,
        publisher=_said(house),
    )


def _apa(words: str) -> Parsed | None:
    found = _APA.match(words)
    if found is None or len(found["authors"]) > len("a line of authors") * 8:
        return None
    title, rest = found["title"].strip(" .。《》〈〉"), found["rest"] or ""
    journal = re.match(r"《([^》]+)》", rest) or re.match(r"([^,，.。:：]+)[,，]\s*\d", rest)
    house = None if journal else _HOUSE.search(rest.strip(" .。")) or _ALONE.fullmatch(rest)
    people = found["authors"]
    initials = _INITIAL.search(people) or "&" in people or re.search(f"[{HAN}]", people)
    return Parsed(
        _people(people) if initials else (people.strip(" ."),),
        title,
        journal[1].strip() if journal else "",
        found["year"],
        _said(house),
    )


def _said(house: re.Match[str] | None) -> str:
    return next(filter(None, house.groups()), "").strip() if house else ""


def _titled(words: str) -> Parsed | None:
    found = _TITLED.match(words)
    if found is None:
        return None
    container = re.search("《([^》]+)》", found["rest"])
    house = None if container else _HOUSE.search(found["rest"].strip("，, "))
    return Parsed(
        _people(found["authors"]),
        found["title"],
        container[1] if container else "",
        _only_year(found["rest"]),
        _said(house),
    )


def _named(words: str) -> Parsed | None:
    bare, remark = _REMARK.sub("", words), _REMARK.search(words)
    note = remark[0].strip(" .。()（）") if remark else ""
    found = _NAMED.match(bare)
    if found is None or len(found["title"].split()) < len(("a", "title")):
        return None
    rest = found["title"].strip(" .")
    dated = _IN_JOURNAL.fullmatch(rest) or _DATED.fullmatch(rest)
    if dated is None:
        return Parsed(_people(found["authors"]), rest, note=note)
    container = dated.groupdict().get("container") or ""
    return Parsed(_people(found["authors"]), dated["title"], container, dated["year"], note=note)


def _people(names: str) -> tuple[str, ...]:
    names = _ROLE.sub("", _COUNTRY.sub("", names.strip(" ,，:：、")))
    chinese = re.search(f"[{HAN}]", names) is not None
    parts = (_CHINESE_NAMES if chinese else _LATIN_NAMES).split(names)
    people = (_ROLE.sub("", part or "").strip() for part in parts)
    return tuple(re.sub(r"(?<!\b\w)[.．]$", "", person) for person in people if person)


def _only_year(rest: str) -> str:
    years = list(dict.fromkeys(_BOUNDARY.findall(rest)))
    return years[0] if len(years) == 1 else ""
