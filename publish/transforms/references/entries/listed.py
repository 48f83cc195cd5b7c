"""Entries of names and a title between commas: ``Author, Second & Third, Title (remark)``."""

from publish.model.regex import regex
from publish.transforms.references.entries.imprint import YEAR, year
from publish.transforms.references.entries.people import people
from publish.transforms.references.entries.said import Parsed, Said

_NAME = r"(?:[A-Z][\w’'.-]*|de|van|von|der|la)(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|der|la))*"
_INITIALS = r"(?:, (?:[A-Z]\.[ -]?)+)?"
_NAMED = regex(
    rf"^(?P<people>{_NAME}{_INITIALS}(?:,\s+{_NAME}{_INITIALS})*,?\s*(?:&|and)\s*{_NAME}{_INITIALS}"
    rf"|{_NAME}(?:\s+et\s+al\.?|{_INITIALS}))[,:]\s+(?P<title>(?![A-Z][\w’-]*\.\s)\S.*)$"
)
_INITIALLED = regex(
    rf"^(?P<people>{_NAME}, (?:[A-Z]\. ?){{1,3}}(?:(?:,| and| &) {_NAME}, (?:[A-Z]\. ?){{1,3}})*)"
    r"\s*(?P<title>(?:[A-Z]|\d)[^.“”]+)$"
)
_REMARK = regex(r"\s*[(](?P<note>[^()]*)[)]\s*[.]?$")
_JOURNAL = regex(
    rf"(?P<title>.+?[?!]?),\s+(?P<host>[^\d,]+?),?\s+\d+\s*(?:\(\d+\))?,\s+(?P<year>{YEAR})"
)
_QUOTED = regex(
    r"^“(?P<title>[^”]+?)[.,]?”[.,]?\s*(?:in:?\s+)?(?P<host>[^\d,\s“”(][^\d,“”(]*?(?=\s*[,(]|\s\d|$))?"
)
_DATED = regex(rf"(?P<title>.+?),\s+(?P<year>{YEAR})")
_HOUSE = regex(r",\s+[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,2}$")
_PERIODICAL = regex(
    r"(?P<host>[^,:]*\b(?:Journal|Quarterly|Review|Annals|Bulletin|Letters|Magazine|Transactions"
    rf"|Studies|Research|Proceedings)\b[^,:\d]*?)(?:\s+\d+(?:\(\d+\))?)?(?:,?\s+(?P<year>{YEAR}))?"
)
_HOUSED = regex(
    rf"(?P<title>[^,]+(?:,[^,]+)?),\s+(?P<house>[^,]*(?:Press|Publishing|Publishers|Books)),(?:\s[A-Z][a-z]+,)?\s+(?P<year>{YEAR})"
)


_YEAR = regex(YEAR)
_SIGNED = regex(r"\s[—–-]\s(?:[A-Z][\w’.-]*\s?){2,3}$")
_TITLE = 2
"""A title has so many words at least."""


def listed(said: Said) -> Parsed | None:
    """Tell apart names and a title between commas."""
    bare, note, told = _remarked(said)
    found = _NAMED.match(bare.plain) or _INITIALLED.match(bare.plain)
    if found is None or len(found["title"].split()) < _TITLE:
        return None
    if _SIGNED.search(found["title"]):
        return None
    rest = bare.group(found, "title").bare(" .")
    authors = people(bare.group(found, "people"))
    if quoted := _QUOTED.match(rest.plain):
        host = rest.group(quoted, "host").bare(" ,").words
        when = told or year(rest.cut(quoted.end("title")))
        return Parsed(authors, rest.group(quoted, "title").words, host, when, note=note)
    first, _, title = found["people"].partition(", ")
    serial = _PERIODICAL.fullmatch(rest.plain)
    if serial and " and " in title and "&" not in title:
        host = rest.group(serial, "host").words
        return Parsed((first,), title, host, serial["year"] or told, note=note)
    return _between(authors, rest, note, told)


def _between(authors: tuple[str, ...], rest: Said, note: str, when: str) -> Parsed:
    """Tell apart what stands between commas behind the names."""
    ways = (one.fullmatch(rest.plain) for one in (_JOURNAL, _HOUSED, _DATED))
    told = next(filter(None, ways), None)
    if told is None:
        return Parsed(authors, rest.words, year=when, note=note)
    held = told.groupdict()
    host = rest.group(told, "host").words if held.get("host") else ""
    put = rest.group(told, "house").words if held.get("house") else ""
    return Parsed(authors, _bare(rest.group(told, "title")), host, told["year"], put, note)


def _bare(title: Said) -> str:
    """Return a title of several words without the name that follows it: who put it out, surely."""
    house = _HOUSE.search(title.plain)
    bare = title.cut(0, house.start()) if house else title
    return bare.words if len(bare.plain.split()) > _TITLE else title.words


def _remarked(said: Said) -> tuple[Said, str, str]:
    """Take what stands in parentheses at the end off: a remark, and a year."""
    note = when = ""
    while remark := _REMARK.search(said.plain):
        held = said.group(remark, "note").bare()
        if _YEAR.fullmatch(held.plain) and not when:
            when = held.words
        elif not note:
            note = held.words
        else:
            break
        said = said.cut(0, remark.start())
    return said, note, when
