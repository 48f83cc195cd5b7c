"""What the three forms share: dates, pages, and a work's words until a style sets them."""

import re
from dataclasses import field

from publish.model import Finding, Inlines, Reference, Run, Span, Text
from publish.model.regex import regex
from publish.model.value import dataclass

_DATE = regex(r"(?P<year>\d{4})(?:[-/.年](?P<month>\d{1,2})(?:[-/.月](?P<day>\d{1,2}))?)?")
_DOI = regex(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_CSTR = regex(r"^(?:https?://(?:www\.)?cstr\.cn/|cstr:\s*)+", re.IGNORECASE)
_DASHES = regex(r"\s*[-‐-―~～]+\s*")
_HAN = regex(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]")


@dataclass(slots=True)
class Read:
    """The works of one file, in order, and what is wrong with it."""

    works: list[Reference] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def unstyled(words: str, span: Span) -> Inlines:
    """Return the words that stand for a work until a citation style sets its entry."""
    return (Text(words, (Run(len(words), span.start, span.end),), span=span),)


def iso(said: str) -> str:
    """Return a date as ISO 8601 as far as it goes; nothing where no year is named."""
    found = _DATE.search(said)
    parts = filter(None, found.groups()) if found else ()
    return "-".join(part.zfill(2) for part in parts)


def pages(said: str) -> str:
    """Return pages with plain hyphens: the style chooses the dash."""
    return _DASHES.sub("-", said.strip())


def doi(said: str) -> str:
    """Return a DOI without the address it may be in."""
    return _DOI.sub("", said.strip())


def cstr(said: str) -> str:
    """Return a CSTR, China's identifier of works and data, without the address it may be in."""
    return _CSTR.sub("", said.strip())


def is_han(words: str) -> bool:
    """Tell whether words are Chinese."""
    return _HAN.search(words) is not None


def person(family: str, given: str, suffix: str = "") -> str:
    """Return a name as the model has it; Chinese ones are written together.

    A comma within a name that is no person's is followed by a no-break space, since a
    comma and a plain space part a family name from a given one.
    """
    if not given:
        return family.replace(", ", ",\u00a0")
    if is_han(family) and is_han(given):
        return f"{family}{given}"
    return ", ".join(filter(None, (family, given, suffix)))
