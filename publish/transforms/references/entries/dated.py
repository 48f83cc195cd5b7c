"""Entries with the year behind the names, as APA has it: ``Name, N. (2020). Title.``."""

import re

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.references.entries.imprint import CITIES, YEAR, house
from publish.transforms.references.entries.people import people
from publish.transforms.references.entries.said import Parsed, Said

_APA = regex(
    rf"^(?P<people>[^“《〈\[]{{1,400}}?)\s*"
    rf"[(](?P<date>(?P<year>{YEAR})[a-z]?(?:/{YEAR})?(?P<day>[,年.\-/ ][^()]{{0,24}})?"
    r"|n\.d\.|无日期|無日期|印刷中|in press)[)]\s*(?P<mark>[.:,]?)\s*(?P<rest>\S.*)$",
    re.DOTALL,
)
_MARKED = regex(
    r"^(?:〈(?P<a>[^〉]+)〉|《(?P<b>[^》]+)》|“(?P<c>[^”]+)”|[‘'](?P<d>.{3,300}?)[’'](?=[.,]\s|\.?$))[.,]?\s*"
)
_ASKED = regex(r"[?!？！]”?\s+(?=[^.?!]{2,80},\s*\d+\s*[(,])")
_REMARK = regex(
    r"\s*[(][^()]*?(?:\bed\.|\bEd\.|edition|版|\bVol|\bNo\b|\d+号|[譯译]|原作|原著|Trans|卷|冊|册)[^()]*[)]$"
)
_DESCRIBED = regex(
    r"\s*\[(?P<what>[^\[\]]*?(?:thes[ie]s|dissertation|论文|論文))?"
    r"(?:,\s*(?P<school>[^\[\]]+))?[^\[\]]*\]$|\s*[(][^()]*(?:论文|論文)[)]$"
)
_SERIAL = regex(
    r"^(?:《(?P<marked>[^》]+)》|(?P<host>[^,\d(]{2,120}?))\s*[,.]?\s*"
    r"(?:[(]?第?\d+[^,.]{0,16}|[(]\d|Advance)"
    r"(?=[,.\s(:;)]|$)"
)
_VOLUME = regex(r"^(?P<host>[^\d(.]{2,120}?)\s+\d+(?:\s?\(\d+\)|\s*:)")
_WITHIN = regex(
    rf"^(?:[Ii]n:?\s|见\s?|見\s?|载于|載於|收于|收於|收录于|收錄於)\s*(?:(?P<people>.{{2,200}}?)\s*"
    rf"[(](?:Eds?\.?(?: & Trans\.)?|主?[编編])[)][,.]?\s*|(?:[{HAN}、]{{2,40}}主?[编編][,:：]\s*))?"
    r"《?(?P<host>[^(《》.]+)》?\s*(?P<after>.*)$",
    re.DOTALL,
)
_HOUSED = regex(
    r"^(?P<title>.+),\s?(?P<rest>(?![A-Z]{2}:)[A-Z][A-Za-z. ]{1,30}(?:, [A-Z]{2})?:"
    r"\s?[A-Z][^:]{2,60})$"
)
_PRESSED = regex(
    r"^(?P<title>[^.]+?),\s(?P<rest>[A-Z][^,.]*(?:Press|Publishing|Publishers|Books|Verlag|UP)\b.*)$"
)
_SCHOOL = regex(
    rf"^(?P<school>[{HAN}]{{2,16}}(?:大学|大學|学院|學院|研究院)"
    r"|(?:The )?University of [A-Z]\w+(?: [A-Z]\w+)*)(?=[,.]|$)"
)
_HAN = regex(f"[{HAN}]")
_CLAUSE = regex(f"[^,.]*[{HAN}][^,.]*,")
_DOTTED = regex(r"\b[A-Z]\.")
_ENCLOSED = regex(r"^\s*[(][^()]*[)]")
_SEVERAL = regex(r"[\d:,]")
_NO_NAME = regex(r", (?:The|A|An|On|How|What|Why|In|Of|Towards?)\s")
_PAGE = regex(r"[A-Z]?\d+\s?[版頁页]|第[A-Z]?\d+\s?[版頁页]")
_NUMBER = regex(r",?\s+(?:vol|no|volume)\.?$", re.IGNORECASE)
_BARE = regex(r"^[A-Z][\w’'-]+ [A-Z]{1,3}(?:,|\s+and\s)")
_INITIAL = regex(r",\s+\w\.|&|;")
_LONGEST_HOUSE = 60


def dated(said: Said) -> Parsed | None:
    """Tell apart what has its year in parentheses behind the names."""
    found = _APA.match(said.plain)
    if found is None or said.group(found, "people").plain.count(".") > len(found["people"]) // 2:
        return None
    authors = _authors(said.group(found, "people"))
    if not authors or _NO_NAME.search(found["people"]) or _ENCLOSED.fullmatch(found["rest"]):
        return None
    title, rest = _parted(said.group(found, "rest"), found["mark"])
    told = _titled(title)
    container, put = _source(rest, daily=found["day"] is not None)
    return Parsed(authors, told[0], container, found["year"] or "", told[1] or put)


def _authors(said: Said) -> tuple[str, ...]:
    said = said.bare(" ,:;")
    said = said.cut(0, -1) if said.words.endswith("。") else said
    several = _INITIAL.search(said.plain) or _HAN.search(said.plain) or _BARE.match(said.plain)
    names = people(said)
    if several or len(names) <= 1 or _DOTTED.search(said.plain):
        return names
    return (said.words.strip(" ."),)


def _parted(said: Said, mark: str) -> tuple[Said, Said]:
    """Part the title from what it is in."""
    marked = _MARKED.match(said.plain)
    if marked:
        name = next(name for name in "abcd" if marked[name])
        return said.group(marked, name), said.cut(marked.end())
    asked = _ASKED.search(said.plain)
    stops = said.stops()
    if asked and (not stops or asked.start() < stops[0]):
        return said.cut(0, asked.start() + 1), said.cut(asked.end())
    if mark == "," and _CLAUSE.match(said.plain):
        at = said.plain.index(",")
        return said.cut(0, at), said.cut(at + 1).bare()
    end = stops[0] if stops else len(said.plain)
    head = said.cut(0, end).plain
    housed = _HOUSED.match(head) or (_PRESSED.match(head) if mark == "," else None)
    if housed and not said.cut(end).bare().plain:
        return said.group(housed, "title"), said.group(housed, "rest")
    return said.cut(0, end), said.cut(end).bare()


def _titled(title: Said) -> tuple[str, str]:
    """Return a title without edition, number and description, and the school of a thesis."""
    title = title.bare(" .,:;《》〈〉")
    described = _DESCRIBED.search(title.plain)
    school = ""
    if described and described.start():
        school = title.group(described, "school").words if described["what"] else ""
        title = title.cut(0, described.start())
    remark = _REMARK.search(title.plain)
    return (
        title.cut(0, remark.start()) if remark and remark.start() else title
    ).words.strip(), school


def _source(rest: Said, *, daily: bool) -> tuple[str, str]:
    """Return the container and the publisher."""
    within = _WITHIN.match(rest.plain)
    if within:
        host = rest.group(within, "host").bare(" .,:;")
        return host.words, _put_out(rest.group(within, "after"))
    serial = _SERIAL.match(rest.plain) or _VOLUME.match(rest.plain)
    if serial:
        name = "marked" if serial.groupdict().get("marked") else "host"
        return _NUMBER.sub("", rest.group(serial, name).bare().words), ""
    if daily and len(rest.sentences()) == 1 and not _PAGE.match(rest.plain):
        return rest.cut(0, len(rest.plain.partition(",")[0])).bare(" .,:;《》").words, ""
    return "", _put_out(rest)


def _put_out(rest: Said) -> str:
    """Return a publisher: as any entry has it, or all that is left."""
    rest = rest.without(_ENCLOSED).bare()
    said = house(rest)
    if said or not rest.plain:
        return said
    if school := _SCHOOL.match(rest.plain):
        return rest.group(school, "school").words
    alone = len(rest.sentences()) == 1 and not _SEVERAL.search(rest.plain)
    alone = alone and rest.bare().plain not in CITIES
    return rest.bare().words if alone and len(rest.plain) <= _LONGEST_HOUSE else ""
