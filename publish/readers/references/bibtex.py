"""BibTeX: entries of fields, with strings and cross-references; BibLaTeX's names as well."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from publish.model import MAGAZINE, Reference, Source, Span, WorkKind
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.references.findings import MalformedReference
from publish.readers.references.latex import address, plain
from publish.readers.references.people import people
from publish.readers.references.work import Read, cstr, doi, iso, pages, unstyled

_HEAD = regex(r"@[ \t]*([A-Za-z]+)\s*([{(])")
_NEXT = regex(r"^[ \t]*@[ \t]*[A-Za-z]+\s*[{(]", re.MULTILINE)
_KEY = regex(r"\s*([^\s,{}()\"=#%]*)\s*(?=[,})])")
_KEY_ALONE = regex(r"\s*([^\s,{}()\"=#%]+)\s+(?=[A-Za-z][\w:.+/-]*\s*=)")
_NAME = regex(r"[A-Za-z][\w:.+/-]*")
_BARE = regex(r"[^\s,#{}()\"=]+")
_SPACE = regex(r"(?:\s|%[^\n]*\n)*")
_ARXIV = regex(r"(?P<name>arxiv) preprint\s*(?P<number>arxiv:\S+)?", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KINDS = {
    "archive": WorkKind.ARCHIVE,
    "map": WorkKind.MAP,
    "article": WorkKind.ARTICLE,
    "book": WorkKind.BOOK,
    "booklet": WorkKind.BOOK,
    "collection": WorkKind.BOOK,
    "manual": WorkKind.BOOK,
    "mvbook": WorkKind.BOOK,
    "inbook": WorkKind.CHAPTER,
    "incollection": WorkKind.CHAPTER,
    "inreference": WorkKind.CHAPTER,
    "conference": WorkKind.PAPER,
    "inproceedings": WorkKind.PAPER,
    "proceedings": WorkKind.PAPER,
    "mastersthesis": WorkKind.THESIS,
    "phdthesis": WorkKind.THESIS,
    "thesis": WorkKind.THESIS,
    "report": WorkKind.REPORT,
    "techreport": WorkKind.REPORT,
    "electronic": WorkKind.WEB,
    "online": WorkKind.WEB,
    "webpage": WorkKind.WEB,
    "www": WorkKind.WEB,
    "data": WorkKind.DATASET,
    "dataset": WorkKind.DATASET,
    "software": WorkKind.SOFTWARE,
    "patent": WorkKind.PATENT,
    "standard": WorkKind.STANDARD,
    "newspaper": WorkKind.NEWSPAPER,
    "periodical": WorkKind.PERIODICAL,
    "preprint": WorkKind.PREPRINT,
}
_WEEKLY = frozenset({"magazine", "nonacademic"})
_STATES = {"inpress": "in press", "forthcoming": "forthcoming"}
_GENRES = {"phdthesis": "phdthesis", "mastersthesis": "mathesis"}


class _BrokenError(Exception):
    """The grammar ends here; the reason is said as a finding."""

    def __init__(self, reason: str, at: int, part: str = "") -> None:
        super().__init__(reason)
        self.at, self.part = at, part


@dataclass(slots=True)
class _Entry:
    kind: str
    key: str
    span: Span
    fields: dict[str, str] = field(default_factory=dict)


def read(source: Source) -> Read:
    """Read a BibTeX file; where an entry is broken, what was read of it is kept."""
    reader = _Reader(source)
    entries = list(reader.entries())
    by_key = {entry.key.lower(): entry for entry in entries}
    works = [_work(entry, _inherited(entry, by_key)) for entry in entries]
    return Read(works, reader.read.findings)


class _Reader:
    """Goes through a file once; a broken entry ends where the next begins."""

    def __init__(self, source: Source) -> None:
        self._name = source.name
        self._source = source
        self._text = source.text
        self._at = 0
        self._limit = len(source.text)
        self._named = ""
        months = {name: str(number) for number, name in enumerate(_MONTHS, start=1)}
        self._strings: dict[str, str] = months
        self.read = Read()

    def entries(self) -> Iterator[_Entry]:
        while head := _HEAD.search(self._text, self._at):
            self._at = head.end()
            following = _NEXT.search(self._text, head.end())
            self._limit = following.start() if following else len(self._text)
            kind, closing = head[1].lower(), {"{": "}", "(": ")"}[head[2]]
            if kind in {"comment", "preamble"}:
                self._at = self._limit
            elif kind == "string":
                self._named = kind
                self._strings |= self._filled({}, closing)
            else:
                yield from self._entry(kind, head.start(), closing)

    def _entry(self, kind: str, start: int, closing: str) -> Iterator[_Entry]:
        key = _KEY.match(self._text, self._at, self._limit)
        alone = None if key else _KEY_ALONE.match(self._text, self._at, self._limit)
        key = key or alone
        entry = _Entry(kind, key[1] if key else "", Span(self._name, start, self._at))
        self._named = entry.key or kind
        if alone:
            self._report("no-comma", alone.end(1), entry.key)
        if key and entry.key:
            self._at = key.end()
            self._filled(entry.fields, closing)
        else:
            self._report("no-key", self._at)
            self._at = self._limit
        entry.span = Span(self._name, start, min(self._at, self._limit))
        if entry.key and (entry.fields or self._text[self._at - 1] == closing):
            yield entry

    def _filled(self, held: dict[str, str], closing: str) -> dict[str, str]:
        try:
            self._fields(held, closing)
        except _BrokenError as error:
            self._report(str(error), error.at, error.part)
            self._at = self._limit
        return held

    def _report(self, reason: str, at: int, part: str = "") -> None:
        line, entry = self._source.place(at).line, self._named
        span = Span(self._name, at, min(at + 1, len(self._text)))
        told = MalformedReference(self._name, line, entry, reason, part, span=span)
        self.read.findings.append(told)

    def _skip(self) -> str:
        found = _SPACE.match(self._text, self._at, self._limit)
        self._at = found.end() if found else self._at
        return self._text[self._at] if self._at < self._limit else ""

    def _fields(self, held: dict[str, str], closing: str) -> None:
        while (sign := self._skip()) != closing:
            if not sign:
                raise _BrokenError("unclosed", self._at, closing)
            if sign == ",":
                self._at += 1
                continue
            name, value = self._field()
            held.setdefault(name, value)
            after = self._skip()
            if after and after not in {",", closing}:
                self._report("no-comma", self._at, name)
        self._at += 1

    def _field(self) -> tuple[str, str]:
        name = _NAME.match(self._text, self._at, self._limit)
        if name is None:
            raise _BrokenError("no-field", self._at)
        self._at = name.end()
        if self._skip() != "=":
            raise _BrokenError("no-value", name.start(), name.group())
        self._at += 1
        pieces = [self._piece(name.group())]
        while self._skip() == "#":
            self._at += 1
            pieces.append(self._piece(name.group()))
        return name.group().lower(), "".join(pieces)

    def _piece(self, name: str) -> str:
        sign = self._skip()
        if sign in {"{", '"'}:
            return self._held(name, sign)
        bare = _BARE.match(self._text, self._at, self._limit)
        if bare is None:
            raise _BrokenError("no-value", self._at, name)
        self._at = bare.end()
        return self._strings.get(bare.group().lower(), bare.group())

    def _held(self, name: str, opening: str) -> str:
        """Return what braces or quotation marks hold; braces within are in pairs."""
        start, depth, escaped = self._at, 0, False
        for place in range(start, self._limit):
            sign = self._text[place]
            depth += 0 if escaped else (sign == "{") - (sign == "}")
            ended = sign == '"' and place > start if opening == '"' else sign == "}"
            if ended and depth == 0 and not escaped:
                self._at = place + 1
                return self._text[start + 1 : place]
            escaped = sign == "\\" and not escaped
        raise _BrokenError("unclosed-value", start, name)


def _inherited(entry: _Entry, by_key: Mapping[str, _Entry]) -> dict[str, str]:
    """Return an entry's fields with those it takes over from the one it refers to."""
    parent = by_key.get(entry.fields.get("crossref", "").lower())
    if parent is None or parent is entry:
        return entry.fields
    above = dict(parent.fields)
    above["booktitle"] = above.get("booktitle") or above.pop("title", "")
    return above | entry.fields


def _work(entry: _Entry, said: Mapping[str, str]) -> Reference:
    def words(*names: str) -> str:
        return next((plain(said[name]) for name in names if said.get(name)), "")

    authors, others = people(said.get("author", ""))
    host = ": ".join(filter(None, (words("booktitle"), words("booksubtitle"))))
    title = ": ".join(filter(None, (words("title"), words("subtitle"))))
    host = words("journal", "journaltitle") or host or words("eventtitle", "eprinttype")
    kind, container, number = _kind(entry.kind, said, host)
    numbered = kind in {WorkKind.ARTICLE, WorkKind.NEWSPAPER}
    date = iso(words("date")) or iso(words("year"))
    return Reference(
        entry.key,
        unstyled(title or entry.key, entry.span),
        authors,
        title,
        container,
        words("year") or date[:4] or _STATES.get(words("pubstate"), ""),
        kind=kind,
        others=others,
        editors=people(said.get("editor", ""))[0],
        translators=people(said.get("translator", ""))[0],
        genre=words("type") or _GENRES.get(entry.kind, "") or _magazine(said),
        edition=words("edition") or _version(words("version")),
        volume=words("volume"),
        issue=words("number", "issue") if numbered else words("issue"),
        number=number or ("" if numbered else words("number", "eprint")),
        pages=pages(words("pages", "eid")),
        city=words("address", "location"),
        publisher=words("publisher", "institution", "school", "organization"),
        date=date,
        doi=doi(address(said.get("doi", ""))),
        cstr=cstr(address(said.get("cstr", ""))),
        scale=words("scale"),
        size=words("dimensions"),
        url=_link(said),
        accessed=iso(words("urldate")),
        span=entry.span,
    )


def _magazine(said: Mapping[str, str]) -> str:
    return MAGAZINE if said.get("entrysubtype", "").lower() in _WEEKLY else ""


def _link(said: Mapping[str, str]) -> str:
    link = address(said.get("url", ""))
    link = link or (address(said.get("howpublished", "")) if "\\url" in str(said) else "")
    return link if link.startswith("http") else ""


def _version(said: str) -> str:
    return f"V{said}" if said[:1].isdigit() else said


def _kind(kind: str, said: Mapping[str, str], container: str) -> tuple[WorkKind, str, str]:
    """Return what a work is, what it stands in, and its number if its container tells it."""
    arxiv = _ARXIV.match(container)
    if arxiv:
        return WorkKind.PREPRINT, container[: arxiv.end("name")], arxiv["number"] or ""
    if said.get("entrysubtype", "").lower() == "newspaper":
        return WorkKind.NEWSPAPER, container, ""
    if kind == "inbook" and not container:
        return WorkKind.BOOK, "", ""
    if kind in _KINDS:
        return _KINDS[kind], container, ""
    if "arxiv" in said.get("archiveprefix", said.get("eprinttype", "")).lower():
        return WorkKind.PREPRINT, container or "arXiv", ""
    linked = "url" in said or "\\url" in said.get("howpublished", "")
    return WorkKind.WEB if linked else WorkKind.OTHER, container, ""
