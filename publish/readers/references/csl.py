"""CSL JSON: a list of items, as reference managers and Pandoc write it.

Variables that a manager has no field for stand in ``note``, one a line, as Zotero's Extra
field and citeproc-js have them: ``scale: 1:25000``. A variable of the item itself wins,
but for the type of one filed as a mere book or document.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from publish.model import MAGAZINE, Reference, Source, Span, WorkKind
from publish.model.regex import regex
from publish.readers.references.findings import MalformedReference
from publish.readers.references.work import Read, cstr, doi, iso, pages, person, unstyled
from publish.readers.seed.washing import washed

_AFTER = regex(r"\}\s*,?\s*(?=\{)")
_FIRST = regex(r"\s*(?:\[|\{\s*\"(?:items|references)\"\s*:\s*\[)?\s*")
_BETWEEN = regex(r"[\s,]*")
_TAG = regex(r"</?(?:i|b|sub|sup|sc|span)[^>]*>")
_KINDS = {
    "article": WorkKind.PREPRINT,
    "article-journal": WorkKind.ARTICLE,
    "article-magazine": WorkKind.ARTICLE,
    "review": WorkKind.ARTICLE,
    "article-newspaper": WorkKind.NEWSPAPER,
    "book": WorkKind.BOOK,
    "pamphlet": WorkKind.BOOK,
    "collection": WorkKind.ARCHIVE,
    "manuscript": WorkKind.ARCHIVE,
    "personal_communication": WorkKind.ARCHIVE,
    "map": WorkKind.MAP,
    "chapter": WorkKind.CHAPTER,
    "entry-dictionary": WorkKind.CHAPTER,
    "entry-encyclopedia": WorkKind.CHAPTER,
    "dataset": WorkKind.DATASET,
    "paper-conference": WorkKind.PAPER,
    "patent": WorkKind.PATENT,
    "periodical": WorkKind.PERIODICAL,
    "report": WorkKind.REPORT,
    "software": WorkKind.SOFTWARE,
    "standard": WorkKind.STANDARD,
    "thesis": WorkKind.THESIS,
    "post": WorkKind.WEB,
    "post-weblog": WorkKind.WEB,
    "webpage": WorkKind.WEB,
}

_VAGUE = frozenset({"article", "book", "document"})
_SEEN = frozenset({"graphic", "motion_picture", "song", "broadcast", "interview", "speech"})
_SHELVED = ("archive_location",)
_TYPE = regex(r"^type:[ \t]*([a-z-]+)[ \t]*$", re.MULTILINE)
_NOTED = regex(
    r"^(archive-place|CSTR|dimensions|DOI|edition|genre|number|page|publisher|publisher-place"
    r"|scale|version|volume):[ \t]*(\S.*)$",
    re.MULTILINE,
)


def read(source: Source) -> Read:
    """Read a list of items one by one, so that a broken one costs no other."""
    done = Read()
    for number, (start, end, item) in enumerate(_items(source.text), start=1):
        span = Span(source.name, start, end)
        reason, part = (item.reason, item.part) if isinstance(item, _Broken) else (_fault(item), "")
        if reason:
            line, entry = source.place(start).line, f"#{number}"
            at = Span(*_short(span))
            done.findings.append(
                MalformedReference(source.name, line, entry, reason, part, span=at)
            )
        else:
            done.works.append(_work(item, span))
    return done


def _short(span: Span) -> tuple[str, int, int]:
    return span.seed, span.start, min(span.start + 1, span.end)


def _fault(item: object) -> str:
    if not isinstance(item, Mapping):
        return "no-object"
    return "" if item.get("id") not in (None, "") else "no-id"


class _Broken(NamedTuple):
    """Why no item could be read."""

    reason: str
    part: str = ""


def _broken(error: Exception) -> _Broken:
    if isinstance(error, json.JSONDecodeError):
        return _Broken("not-json", error.msg.lower())
    return _Broken("too-deep" if isinstance(error, RecursionError) else "too-long")


def _items(text: str) -> Iterator[tuple[int, int, Any]]:
    """Yield the items with their places; a broken one as why, to where the next begins."""
    opening = _FIRST.match(text)
    at, decoder = opening.end() if opening else 0, json.JSONDecoder()
    while at < len(text) and text[at] != "]":
        try:
            item, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            broken = error.pos if isinstance(error, json.JSONDecodeError) else at
            following = _AFTER.search(text, broken) or _AFTER.search(text, at)
            end = following.end() if following and following.end() > at else len(text)
            item = _broken(error)
            at = min(broken, len(text) - 1)
        yield at, end, item
        between = _BETWEEN.match(text, end)
        at = between.end() if between else end


def _saying(item: Mapping[str, Any]) -> Callable[..., str]:
    """Return what tells the first variable that an item has, or its note, in plain words."""
    noted = dict(_NOTED.findall(str(item.get("note") or "")))

    def words(*names: str) -> str:
        held = (noted.get(name) if item.get(name) in (None, "") else item[name] for name in names)
        told = (washed(str(one)) for one in held if _plain(one))
        said = (" ".join(_TAG.sub("", one).split()) for one in told)
        return next(said, "")

    return words


def _work(item: Mapping[str, Any], span: Span) -> Reference:
    words = _saying(item)
    title, issued = words("title"), _date(item.get("issued"))
    kind = _kind(item, words)
    numbered = kind in {WorkKind.ARTICLE, WorkKind.NEWSPAPER}
    authors = _people(item.get("author") or item.get("director"))
    return Reference(
        words("id"),
        unstyled(title or words("id"), span),
        tuple(name for name in authors if name != "others"),
        title,
        words("container-title")
        or (words("event-title", "event") if kind is WorkKind.PAPER else ""),
        issued[:4],
        kind=kind,
        others="others" in authors,
        editors=_people(item.get("editor") or item.get("container-author")),
        translators=_people(item.get("translator")),
        genre=words("genre") or (MAGAZINE if words("type") == "article-magazine" else ""),
        edition=words("edition", "version"),
        volume=words("volume"),
        issue=words("issue", *(("number",) if numbered and not words("volume") else ())),
        number="" if numbered else words("number", *_SHELVED[: kind is WorkKind.ARCHIVE]),
        pages=pages(words("page", *(("number",) if numbered and words("issue", "volume") else ()))),
        city=words("publisher-place", *(("archive-place",) if kind is WorkKind.ARCHIVE else ())),
        publisher=words("publisher", *(("archive",) if kind is WorkKind.ARCHIVE else ())),
        date=issued,
        doi=doi(words("DOI")),
        cstr=cstr(words("CSTR")),
        filed=words("call-number") if kind is WorkKind.PATENT else "",
        scale=words("scale"),
        size=words("dimensions") if kind is WorkKind.MAP else "",
        url=words("URL"),
        accessed=_date(item.get("accessed")),
        span=span,
    )


def _kind(item: Mapping[str, Any], words: Callable[..., str]) -> WorkKind:
    noted = _TYPE.search(str(item.get("note") or ""))
    said = noted[1] if noted and words("type") in _VAGUE else words("type")
    seen = WorkKind.WEB if said in _SEEN and words("URL") else WorkKind.OTHER
    return _KINDS.get(said, seen)


def _plain(said: object) -> bool:
    """Whether a variable says something in words or figures; a list of them says none."""
    return isinstance(said, str | int | float) and said != ""


def _people(held: object) -> tuple[str, ...]:
    named = held if isinstance(held, list) else []
    return tuple(filter(None, (_person(one) for one in named if isinstance(one, Mapping))))


def _person(one: Mapping[str, Any]) -> str:
    def part(name: str) -> str:
        return washed(str(one.get(name) or "")).strip()

    family = " ".join(filter(None, (part("non-dropping-particle"), part("family"))))
    given = " ".join(filter(None, (part("given"), part("dropping-particle"))))
    return person(family or part("literal"), given if family else "", part("suffix"))


def _date(held: object) -> str:
    if not isinstance(held, Mapping):
        return iso(str(held or ""))
    parts = held.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return iso("-".join(str(part) for part in parts[0]))
    return iso(str(held.get("raw") or held.get("literal") or ""))
