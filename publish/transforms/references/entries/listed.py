"""Entries of names and a title between commas: ``Author, Second & Third, Title (remark)``."""

from publish.model.regex import regex
from publish.transforms.references.entries.imprint import YEAR, year
from publish.transforms.references.entries.people import people
from publish.transforms.references.entries.said import Parsed, Said

_NAME = r"(?:[A-Z][\w’'.-]*|de|van|von|der|la)(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|der|la))*"
_INITIALS = r"(?:, (?:[A-Z]\.[ -]?)+)?"
_NAMED = regex(
    rf"^(?P<people>{_NAME}{_INITIALS}(?:,\s+{_NAME}{_INITIALS})*,?\s*(?:&|and)\s*{_NAME}{_INITIALS}"
    rf"|{_NAME}(?:\s+et\s+al\.?|{_INITIALS}))[,:]\s+(?P<title>\S.*)$"
)
_REMARK = regex(r"\s*[(](?P<note>[^()]*)[)]\s*[.]?$")
_JOURNAL = regex(
    rf"(?P<title>.+?[?!]?),\s+(?P<host>[^\d,]+?),?\s+\d+\s*(?:\(\d+\))?,\s+(?P<year>{YEAR})"
)
_QUOTED = regex(
    r"^“(?P<title>[^”]+?)[.,]?”[.,]?\s*(?:in:?\s+)?(?P<host>[^\d,\s“”(][^\d,“”(]*?(?=\s*[,(]|\s\d|$))?"
)
_DATED = regex(rf"(?P<title>.+?),\s+(?P<year>{YEAR})")
_PERIODICAL = regex(
    r"(?P<host>[^,:]*\b(?:Journal|Quarterly|Review|Annals|Bulletin|Letters|Magazine|Transactions"
    rf"|Studies|Research|Proceedings)\b[^,:\d]*?)(?:\s+\d+(?:\(\d+\))?)?(?:,?\s+(?P<year>{YEAR}))?"
)
_HOUSED = regex(
    rf"(?P<title>[^,]+(?:,[^,]+)?),\s+(?P<house>[^,]*(?:Press|Publishing|Publishers|Books)),(?:\s[A-Z][a-z]+,)?\s+(?P<year>{YEAR})"
)


def listed(said: Said) -> Parsed | None:
    """Tell apart names and a title between commas."""
    remark = _REMARK.search(said.plain)
    bare = said.cut(0, remark.start()) if remark else said
    note = said.group(remark, "note").bare().words if remark else ""
    found = _NAMED.match(bare.plain)
    if found is None or len(found["title"].split()) < len(("a", "title")):
        return None
    rest = bare.group(found, "title").bare(" .")
    if quoted := _QUOTED.match(rest.plain):
        host = rest.group(quoted, "host").bare(" ,").words
        names = people(bare.group(found, "people"))
        when = year(rest.cut(quoted.end("title")))
        return Parsed(names, rest.group(quoted, "title").words, host, when, note=note)
    first, _, title = found["people"].partition(", ")
    serial = _PERIODICAL.fullmatch(rest.plain)
    if serial and " and " in title and "&" not in title:
        host = rest.group(serial, "host").words
        return Parsed((first,), title, host, serial["year"] or "", note=note)
    told = next(
        filter(None, (one.fullmatch(rest.plain) for one in (_JOURNAL, _HOUSED, _DATED))), None
    )
    authors = people(bare.group(found, "people"))
    if told is None:
        return Parsed(authors, rest.words, note=note)
    held = told.groupdict()
    host = rest.group(told, "host").words if held.get("host") else ""
    put = rest.group(told, "house").words if held.get("house") else ""
    return Parsed(authors, rest.group(told, "title").words, host, told["year"], put, note)
