"""Entries whose names end in initials: ``Roe AB, Doe C. Title. Some J. 2019;25(1):44-56.``."""

import re

from publish.model.regex import regex
from publish.transforms.references.entries.imprint import YEAR, house, year
from publish.transforms.references.entries.people import people
from publish.transforms.references.entries.said import Parsed, Said

_FAMILY = r"(?:(?:[a-z]{2,3} )*[A-Z\u00c0-\u00de\u0100-\u017f][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_BARE = rf"{_FAMILY} [A-Z]{{1,3}}(?:[- ][A-Z]){{0,2}}(?![A-Za-z])"
_PAIR = rf"{_FAMILY}, [A-Z]\.(?:[ -]?[A-Z]\.){{0,3}}"
_OTHERS = r"(?:,? ?(?:et al|and others|等))?"
_PEOPLE = regex(
    rf"^(?P<people>{_BARE}(?:, ?{_BARE})*{_OTHERS}\."
    rf"|{_PAIR}(?:,? (?:& |and )?{_PAIR})+{_OTHERS}\.?)"
    r"\s*(?=[A-Z\d“‘])(?![A-Z][\w’'-]+,)"
)
_SERIAL = regex(rf"^(?P<host>[^.,:;\d(]{{2,100}}?)\s*[.,]?\s+(?P<year>{YEAR})(?=[\s;,:(]|\.?$)")
_VOLUME = regex(
    rf"^(?P<host>[^.,:;\d(]{{2,100}}?),?\s+\d+(?:\s?[(]\d+[)])?[,:]\s*\d+(?:[-–]\d+)?\s*[(](?P<year>{YEAR})[)]"
)
_WITHIN = regex(r"^In:? (?P<host>[^.,;\d(]{2,120})")
_ASKED = regex(r"[?!]\s+")


def initialled(said: Said) -> Parsed | None:
    """Tell apart what begins with such names, and says when or by whom it was put out."""
    found = _PEOPLE.match(said.plain)
    if found is None:
        return None
    rest = said.cut(found.end())
    title, after = _parted(rest)
    serial = _SERIAL.match(after.plain) or _VOLUME.match(after.plain)
    within = _WITHIN.match(after.plain)
    told = serial["year"] if serial else year(after)
    put = house(after.cut(within.end()) if within else after)
    if not after.plain or not (told or put):
        return None
    host = serial or within
    container = after.group(host, "host").bare().words if host else ""
    authors = people(said.group(found, "people").bare(" ."))
    return Parsed(authors, title.bare().words, container, told, "" if serial else put)


def _parted(rest: Said) -> tuple[Said, Said]:
    """Part the title from what follows: a question ends it where a journal and a year follow."""
    stop = next(iter(rest.stops()), len(rest.plain))
    for asked in _ASKED.finditer(rest.plain, 0, stop):
        if _follows(asked, rest.plain):
            return rest.cut(0, asked.start() + 1), rest.cut(asked.end())
    return rest.cut(0, stop), rest.cut(stop + 1).bare()


def _follows(asked: re.Match[str], plain: str) -> bool:
    return _SERIAL.match(plain[asked.end() :]) is not None
