"""Entries with the code of their type: ``作者. 题名[M]. 出版地: 出版社, 年`` (GB/T 7714)."""

import re

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.references.entries.imprint import YEAR, house, year
from publish.transforms.references.entries.people import people
from publish.transforms.references.entries.said import Parsed, Said

_TYPE = regex(
    r"\s*\[(?:(?P<type>[A-Z]{1,2})(?:\s?/\s?OL)?|[电電]影|[纪紀][录錄]片|[视視][频頻]|播客|[软軟]件|[数數][据據]集)\]\s*[.,]?\s*(?=\S|$)"
)
_NAME = (
    r"(?:[a-z]{2,3}\s)*[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,?\s"
    r"(?:[A-Z]\.(?:[\s-]?[A-Z]\.){0,3}|[A-Z]{1,3}(?:[\s-][A-Z]){0,3}(?![A-Za-z]))"
)
_LATIN = regex(
    rf"(?P<people>{_NAME}(?:,\s*(?:&\s*|and\s)?{_NAME})*(?:,?\s*et al)?)[.\s]\s*"
    rf"(?=[A-Z][\w’'-]|A\s|\d|[“‘{HAN}])"
)
_SERIALS = frozenset({"J", "N"})
_WITHIN = regex(
    r"//\s*(?:[^.\[]+[.]\s*(?=[^.\[]+[.]\s*[^.:]+:))?(?P<host>(?:[^.,\[]|[.,](?=\S)(?!\d{4}))+)"
)
_SERIAL = regex(rf"(?:in:?\s+)?(?P<host>[^,:.]+(?:\.(?!\s*{YEAR})\s[^,:.]+)*?)\s*[,.]\s*{YEAR}")
_SCHOOL = regex(
    rf"(?P<house>[{HAN}A-Za-z ]+?(?:大学|大學|学院|學院|University|Institute|研究所|研究院))\s*[,.]"
)


def coded(said: Said) -> Parsed | None:
    """Tell apart what has its type in brackets."""
    found = _TYPE.search(said.plain)
    if found is None or not found.start():
        return None
    head, rest = said.cut(0, found.start()), said.cut(found.end())
    authors, title = _headed(head)
    return _placed(authors, title, found["type"] or "", rest)


def _headed(head: Said) -> tuple[tuple[str, ...], str]:
    """Part the names from the title; a head of one sentence is all title."""
    latin = _LATIN.match(head.plain)
    end = latin.end("people") if latin else next(iter(head.stops()), 0)
    held = head.cut(0, end).bare(" ")
    if held.plain.endswith(".") and held.plain.count(".") == 1:
        held = held.bare(" .")
    names = people(held) if end else ()
    return names, head.cut(end if names else 0).bare().words


def _placed(authors: tuple[str, ...], title: str, kind: str, rest: Said) -> Parsed:
    """Add what follows a title: the whole it is in, the publisher, the year."""
    within = _WITHIN.match(rest.plain)
    serial = _SERIAL.match(rest.plain) if kind in _SERIALS and not within else None
    host = within or serial
    container = rest.group(host, "host").bare().words if host else ""
    after = rest.cut(within.end()) if within else rest
    school = _SCHOOL.match(after.plain) if kind == "D" else None
    put = "" if kind in _SERIALS else house(after)
    if school and not put:
        put = after.group(school, "house").words
    return Parsed(authors, title, container, _when(rest, serial), put)


def _when(rest: Said, serial: re.Match[str] | None) -> str:
    return serial[0][-4:] if serial else year(rest)
