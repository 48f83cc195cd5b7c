"""What a page says of itself: title, authors, date, where it appeared."""

import json
import re
from collections.abc import Iterator
from dataclasses import field

from publish.model import Inlines, Text, plain_text
from publish.model.regex import regex
from publish.model.text import cut
from publish.model.value import dataclass
from publish.readers.html.charrefs import parts
from publish.readers.html.tree import Element
from publish.readers.reading import Particulars
from publish.readers.rich.nesting import inlines
from publish.readers.seed.draft import Draft

_LIMIT = 200_000
_LONGEST = 40
_SHORTEST = 4
_META = {
    "og:title": "title",
    "twitter:title": "title",
    "author": "authors",
    "article:author": "authors",
    "og:article:author": "authors",
    "article:published_time": "date",
    "og:release_date": "date",
    "publishdate": "date",
    "pubdate": "date",
    "publish_time": "date",
    "datepublished": "date",
    "weibo: article:create_at": "date",
    "date": "date",
    "description": "description",
    "og:description": "description",
    "og:site_name": "publisher",
    "application-name": "publisher",
}
_LINKED = {
    "headline": "title",
    "author": "authors",
    "datePublished": "date",
    "publisher": "publisher",
}
_DATE = regex(r"((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})")
_SITE = regex(
    r"\s*(?:[|｜_]|\s[-–—·•]{1,2}\s|--|[-–—丨](?=[^-–—丨\d]{2,12}$)).*$",
)
_NOBODY = regex(
    r"://|^@|^[\d\W]*$|[编編][辑輯]|[责責][编編]|[网網]$|日[报報]|admin|null|undefined",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """Particulars by name, in the words of the page, and where the page says it lives."""

    said: dict[str, list[Inlines]] = field(default_factory=dict)
    addresses: frozenset[str] = frozenset()

    def first(self, name: str) -> Inlines:
        """Return the first thing said under a name."""
        return next(iter(self.said.get(name, ())), ())

    def particulars(self) -> Particulars:
        """Return what is said of authors, date and place; the title is chosen elsewhere."""
        people = [one for one in self.said.get("authors", ()) if _is_name(plain_text(one))]
        date = _DATE.search(plain_text(self.first("date")))
        return Particulars(
            authors=tuple({plain_text(one): one for one in people}.values()),
            publisher=self.first("publisher"),
            date="-".join(each.zfill(2) for each in date.groups()) if date else "",
        )


def head(draft: Draft, page: Element) -> Head:
    """Read the title, the meta elements and simple linked data of a page."""
    found = Head()
    addresses = {""}
    for element in page.walk():
        match element.name:
            case "meta":
                _meta(draft, element, found)
                if element.get("property") == "og:url":
                    addresses.add(element.get("content"))
            case "title" if "page title" not in found.said:
                made = [part for words in element.words() for part in words.parts]
                found.said["page title"] = [inlines(draft, made, [], [])]
            case "link" if element.get("rel").lower() == "canonical":
                addresses.add(element.get("href"))
            case "script" if element.get("type").lower() == "application/ld+json":
                _linked_data(draft, element, found)
            case _:
                pass
    found.addresses = frozenset(one.split("#")[0] for one in addresses)
    return found


def _meta(draft: Draft, element: Element, found: Head) -> None:
    value = element.attributes.get("content")
    if value is None or not value.value.strip():
        return
    for key in ("name", "property", "itemprop"):
        name = _META.get(element.get(key).lower())
        if name:
            made = inlines(draft, parts(draft, value.start, value.end), [], [])
            found.said.setdefault(name, []).append(made)
            return


def _linked_data(draft: Draft, element: Element, found: Head) -> None:
    """Take what linked data says, where meta elements say nothing."""
    raw = draft.text[element.start : element.end]
    body = raw[raw.find(">") + 1 : raw.rfind("<")]
    try:
        data = json.loads(body) if len(body) < _LIMIT else None
    except (ValueError, RecursionError):
        return
    for name, value in _said(data):
        if name not in found.said:
            found.said[name] = [_placed(draft, value, element)]


def _said(data: object) -> Iterator[tuple[str, str]]:
    for each in (data if isinstance(data, list) else [data])[:5]:
        if not isinstance(each, dict):
            continue
        for key, name in _LINKED.items():
            value = each.get(key)
            first = value[0] if isinstance(value, list) and value else value
            named = first.get("name") if isinstance(first, dict) else first
            if isinstance(named, str) and named.strip():
                yield name, named.strip()


def _placed(draft: Draft, value: str, element: Element) -> Inlines:
    at = draft.text.find(value, element.start, element.end)
    if at >= 0:
        return (draft.words(at, at + len(value)),)
    return (Text(value, span=draft.span(element.start, element.end)),)


def _is_name(words: str) -> bool:
    return len(words) <= _LONGEST and not _NOBODY.search(words)


def title_words(found: Head) -> Inlines:
    """Return the title that a page gives itself, without the name of its site."""
    said = found.first("title") or found.first("page title")
    only = said[0] if len(said) == 1 else None
    if not isinstance(only, Text):
        return said
    tail = _SITE.search(only.content)
    if tail is None or tail.start() < _SHORTEST:
        return said
    return (cut(only, 0, tail.start()),)
