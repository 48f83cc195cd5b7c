"""Entries whose title stands in marks: ``作者：《书名》，出版社，2020 年``."""

import re

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.references.entries.imprint import EDITION, YEAR, house, year
from publish.transforms.references.entries.people import people, plausible
from publish.transforms.references.entries.said import Parsed, Said

_TITLE = regex(
    r"^(?P<people>[^《〈“]{0,80}?)[\s:,.、]*(?:《(?P<book>[^》]+)》|〈(?P<part>[^〉]+)〉|“(?P<quoted>[^”]+)”)"
    r"(?P<rest>.*)$",
    re.DOTALL,
)
_CALLED = regex(
    r"^(?P<people>[^《〈]{0,60}”)\s*:\s*(?:《(?P<book>[^》]+)》|〈(?P<part>[^〉]+)〉|(?P<quoted>(?!)))"
    r"(?P<rest>.*)$",
    re.DOTALL,
)
_DATED = regex(rf"[,.\s]\s*(?P<year>{YEAR})[a-z]?年?(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?\s*[,:.]?\s*$")
_WITHIN = regex(
    r"^[\s,.:]*(?:原?[载載]于?於?|[见見](?:于|於)?|收入|收于|收於|刊于|刊於|刊[载載]于?於?|发表于|發表於)?[\s:,]*"
    r"(?:[^《》,.]{1,30}(?:主编|主編|编|編|著|[译譯][注註]|校[注註]|集[释釋])[\s:,]*)?《(?P<host>[^》]+)》"
)
_BEHIND = regex(
    rf"^[\s,.:]*(?:[(\[][{HAN}]{{1,4}}[)\]]\s*)?[(]?(?P<people>[^《》.:()]{{2,40}}?)\s*(?:编著|編著|主编|主編|著|编|編|撰)[)]?(?=[,.\s]|$)"
)

_ISSUED = regex(r"^[^\[\]]{2,12}[\[(](?:19|20)\d\d[\])]\s*(?:第\s*)?\d+\s*[号號]\s*")
_EPISODE = regex(
    r"[\s,]*(?:第\s*\d+\s*[期集回话話]|(?:vol|ep|no)\.?\s*\d+|S\d+E\d+|#\d+)\s*$", re.IGNORECASE
)
_PUT_OUT = regex(
    r"^[\s,、.]*(?:[^,、.:\d]{1,8}:\s*)?(?P<house>[^、,.:()\d“《\s]{2,24})"
    rf"\s*(?:[、,]\s*(?={YEAR})|\.?$)"
)
_NAME = 5
"""More characters than a name or a site has."""


def titled(said: Said) -> Parsed | None:
    """Tell apart what has its title in 《》, 〈〉, or in quotation marks before 《》."""
    found = _CALLED.match(said.plain) or _TITLE.match(said.plain)
    if found is None:
        return None
    before, rest = said.group(found, "people"), said.group(found, "rest")
    dated = _DATED.search(before.plain)
    before = (before.cut(0, dated.start()) if dated else before).without(_EPISODE).without(_ISSUED)
    within = _WITHIN.match(rest.plain)
    names = people(before)
    if _spoils(before) or (found["quoted"] and not within):
        return None
    held = next(one for one in (said.group(found, name) for name in _NAMES) if one.words)
    title = held.without(EDITION).words or held.words
    behind = _BEHIND.match(rest.plain) if not before.bare().plain else None
    authors = names or (people(rest.group(behind, "people")) if behind else ())
    after = rest.cut(within.end()) if within else rest
    container = rest.group(within, "host").words if within else ""
    when = dated["year"] if dated else year(after)
    return Parsed(authors, title, container, when, house(after) or _put_out(said, found, rest))


def _put_out(said: Said, found: re.Match[str], rest: Said) -> str:
    """Return the house behind a title in 『』, where Japan and Korea have it."""
    if said.words[found.start("book") - 1] != "『":
        return ""
    told = _PUT_OUT.match(rest.plain)
    return rest.group(told, "house").words if told else ""


_NAMES = ("book", "part", "quoted")


def _spoils(before: Said) -> bool:
    """Tell whether a title stands within a sentence: no name, no mark and no kind before it."""
    words = before.bare().words
    known = not words or people(before) or before.plain.rstrip()[-1] in "”:,"
    return not known and (plausible(words) or len(words) > _NAME)
