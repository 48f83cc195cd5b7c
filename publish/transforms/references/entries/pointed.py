"""Entries in sentences: ``Last, First. Title. House, 1998.``, ``张三. 书名. 出版社, 2019.``."""

import re

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.references.entries.imprint import EDITION, YEAR, house, year
from publish.transforms.references.entries.people import people
from publish.transforms.references.entries.said import Parsed, Said

_WORD = r"[A-Z\u00c0-\u00de\u0100-\u017f][\w’'-]+"
_GIVEN = rf"(?:{_WORD}(?:[ -]{_WORD})?|[A-Z]\.(?:[ -]?[A-Z]\.)*)(?: [A-Z]\.)*"
_FIRST = rf"(?:(?:de|van|von|der|la|da|di) )*{_WORD}(?:[ -]{_WORD})?, {_GIVEN}"
_DIRECT = rf"{_GIVEN} (?:(?:de|van|von|der|la|da|di) )*{_WORD}"
_PEOPLE = regex(
    rf"^(?P<people>(?P<first>{_FIRST})(?P<rest>(?:(?:,? (?:and|&)|;) {_FIRST})+"
    rf"|(?:, {_DIRECT})*,? (?:and|&) {_DIRECT}|,? et al\.)?)"
    r"(?:, (?:eds?|trans|editors?|translators?)\.?)?[.,]?\s+(?=[“A-Z\d])"
)
_FOLLOWED = regex(rf"^(?P<year>{YEAR})[a-z]?\.\s+")
_QUOTED = regex(r"^“(?P<title>[^”]+)”[.,]?\s*(?P<rest>.*)$", re.DOTALL)
_SERIAL = regex(r"^(?:[Ii]n:?\s+)?(?P<host>[^,\d.(]{2,100}(?:\.\s[^,\d.(]{2,60})?)")
_NUMBER = regex(r"\s*,?\s+(?:vol|no|volume)$", re.IGNORECASE)
_DATED = regex(
    rf"^(?P<host>[^.,:;\d(“]{{2,100}}?)\s*[.,]\s+(?P<year>{YEAR})(?=,? ?\d|[;:]|,? vol)",
    re.IGNORECASE,
)
_JOURNAL = r"[A-Z][^.,:;\d(“?!]{2,80}?"
_VOLUME = regex(
    rf"^(?P<host>{_JOURNAL})[,.]?\s+(?:vol\.?\s*)?\d+(?:\s?[(]\d+[)]|[,:]\s)", re.IGNORECASE
)
_ASKED = regex(rf"[?!]\s+(?={_JOURNAL},?\s+(?:vol\.?\s*)?\d+(?:\s?[(]\d+[)]|[,:]\s))")
_ALONE = regex(rf"^(?P<house>[A-Z][\w&’'. -]{{1,40}}),\s*{YEAR}$")
_SPLIT = regex(r",? (?:and|&) |, ")
_TURNED = regex(r",? (?:and|&) |; ")
_BODY = regex(
    rf"^(?:[{HAN}]{{2,4}}(?:[、,]\s?[{HAN}]{{2,4}})*|[{HAN}·]{{3,20}}"
    r"|(?:[A-Z]\. ?)*[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,5})$"
)
_WROTE = regex(
    rf"^[{HAN}·A-Za-z、,()\[\]. ]{{2,60}}?\s*(?:编著|編著|主编|主編|著|编|編|撰)"
    rf"(?:\s*,?\s*[{HAN}·、 ]{{2,40}}(?:编译|編譯|[译譯注註校])+)?$"
)
_ISSUE = regex(
    rf"^(?P<host>[^,.:\d]{{2,40}}),\s*{YEAR}\s*(?:(?:,\s*\d+\s*)?[(]\d|-\d\d?-\d\d?(?!\d))"
)
_COMMAS = regex(
    rf"^(?P<people>[{HAN}·]{{2,12}}(?:、[{HAN}·]{{2,12}})*),\s*"
    r"(?P<title>(?!\d+,)[^,.:《》“”]{2,60}),\s*(?P<rest>[^,]*,?[^,]*)$"
)
_FEWEST = 3
"""Who, what, and when or where: an entry has so many sentences at least."""


def pointed(said: Said) -> Parsed | None:
    """Tell apart what is written in sentences, or its parts between commas in Chinese."""
    found = _PEOPLE.match(said.plain)
    if found:
        return _latin(_names(said, found), said.cut(found.end()))
    return _quoted(said) or _plain(said) or _chinese(said)


def _names(said: Said, found: re.Match[str]) -> tuple[str, ...]:
    """Return the first name as it stands turned round, the others as they follow."""
    first = said.group(found, "first").words
    rest = said.group(found, "rest")
    split = _TURNED if _TURNED.match(rest.plain) and "," in rest.plain.lstrip(" ,") else _SPLIT
    others = [] if "et al" in rest.plain else split.split(rest.plain)
    return (first, *(one.strip(" ,") for one in others if one.strip(" ,")))


def _latin(authors: tuple[str, ...], rest: Said) -> Parsed | None:
    followed = _FOLLOWED.match(rest.plain)
    when = followed["year"] if followed else ""
    rest = rest.cut(followed.end()) if followed else rest
    quoted = _QUOTED.match(rest.plain)
    if quoted:
        return _article(authors, rest.group(quoted, "title"), rest.group(quoted, "rest"), when)
    title, after = _parted(rest)
    if not title.plain or not (after.plain or when):
        return None
    if serial := _DATED.match(after.plain) or _VOLUME.match(after.plain):
        host = after.group(serial, "host").bare().words
        return Parsed(
            authors, title.words, host, when or serial.groupdict().get("year") or year(after)
        )
    told, put = when or year(after), house(after) or _alone(after)
    return Parsed(authors, title.words, "", told, put) if told or put else None


def _parted(rest: Said) -> tuple[Said, Said]:
    """Part the title from what follows; a question ends it where a journal follows."""
    stop = next(iter(rest.stops()), len(rest.plain))
    asked = _ASKED.search(rest.plain, 0, stop)
    if asked:
        return rest.cut(0, asked.start() + 1), rest.cut(asked.end())
    return rest.cut(0, stop).bare(), rest.cut(stop + 1).bare()


def _article(authors: tuple[str, ...], title: Said, rest: Said, when: str) -> Parsed:
    host = _SERIAL.match(rest.plain)
    container = rest.group(host, "host").bare() if host else rest.cut(0, 0)
    named = _NUMBER.sub("", container.words)
    put = house(rest.cut(host.end())) if host else ""
    return Parsed(authors, title.bare().words, named, when or year(rest), put)


def _alone(after: Said) -> str:
    """Return a publisher before its year: ``Methuen, 1982``."""
    found = _ALONE.match(after.plain)
    return after.group(found, "house").words if found else ""


def _quoted(said: Said) -> Parsed | None:
    """Tell apart a body and its work in quotation marks: ``Some Body. “Title.” Host (2020).``."""
    stop = next(iter(said.stops()), 0)
    body, rest = said.cut(0, stop).bare(), said.cut(stop + 1).bare()
    quoted = _QUOTED.match(rest.plain)
    if not stop or not quoted or not _BODY.match(body.plain):
        return None
    found = _article((body.words,), rest.group(quoted, "title"), rest.group(quoted, "rest"), "")
    return found if found.year else None


def _plain(said: Said) -> Parsed | None:
    """Tell apart sentences whose first is a name, and one of whose others a year or a house."""
    sentences = said.sentences()
    if len(sentences) < _FEWEST or not _named(sentences[0].plain):
        return None
    rest = said.cut(said.stops()[1] + 1).bare()
    told, put = year(rest), house(rest)
    names = () if sentences[1].plain.isdecimal() else people(sentences[0])
    if not names or not (told or put):
        return None
    serial = _ISSUE.match(rest.bare().plain)
    host = rest.bare().group(serial, "host").words if serial else ""
    title = sentences[1].without(EDITION).words
    return Parsed(names, title, host, told, "" if host else put)


def _named(words: str) -> bool:
    return _BODY.match(words) is not None or _WROTE.match(words) is not None


def _chinese(said: Said) -> Parsed | None:
    found = _COMMAS.match(said.plain)
    if found is None:
        return None
    put = house(said.group(found, "rest"))
    names = people(said.group(found, "people"))
    if not put or not names:
        return None
    told = year(said.group(found, "rest"))
    return Parsed(names, said.group(found, "title").words, "", told, put)
