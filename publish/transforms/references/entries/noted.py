"""Entries as notes have them: ``First Last, Title (City: House, 1958), 22.``."""

from publish.model.regex import regex
from publish.transforms.references.entries.imprint import YEAR, house
from publish.transforms.references.entries.people import people
from publish.transforms.references.entries.said import Parsed, Said

_BOOK = regex(
    rf"^(?P<people>[^“”():]{{3,120}}?),\s+(?P<title>[^“”()]{{3,200}}?)\s*"
    rf"[(](?P<imprint>[^()]*:[^()]*?(?P<year>{YEAR}))[)]"
)
_HOUSED = regex(
    rf"^(?P<people>[^“”():]{{3,120}}?),\s+(?P<title>[^“”()]{{3,200}}?)(?<!\d)\s+"
    rf"[(](?P<imprint>[A-Z][^():\d]{{2,60}},\s+(?P<year>{YEAR}))[)]"
)
_LAW = regex(
    r"^(?P<people>[^“”():\d]{3,80}?),\s+(?P<title>[^“”()]{3,200}?),\s+\d{1,4}\s+"
    rf"(?P<host>[A-Z][A-Za-z.&’' ]{{2,60}}?)\s+\d+(?:,\s*\d+(?:[-–]\d+)?)?\s+[(](?P<year>{YEAR})[)]"
)
_PART = regex(
    rf"^(?P<people>[^“”():\d]{{3,120}}?),\s+“(?P<title>[^”]{{3,200}}?),?”,?\s+"
    rf"(?:in\s+)?(?P<host>[^\d()“”,]{{2,100}})[^()]*[(][^()]*?(?P<year>{YEAR})[)]"
)


def noted(said: Said) -> Parsed | None:
    """Tell apart what has its imprint in parentheses behind the title."""
    book = _BOOK.match(said.plain)
    part = None if book else _PART.match(said.plain) or _LAW.match(said.plain)
    book = book or (None if part else _HOUSED.match(said.plain))
    found = book or part
    if found is None:
        return None
    authors = people(said.group(found, "people"))
    title = said.group(found, "title").bare().words
    if part:
        host = said.group(part, "host").bare().words
        return Parsed(authors, title, host, part["year"])
    return Parsed(authors, title, "", found["year"], house(said.group(found, "imprint")))
