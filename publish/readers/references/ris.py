"""RIS: one tag a line, ``TY  -`` to ``ER  -``, as databases and CNKI export it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field

from publish.model import MAGAZINE, Reference, Source, Span, WorkKind
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.references.findings import MalformedReference
from publish.readers.references.work import Read, doi, iso, pages, person, unstyled

_TAG = regex(r"^\ufeff?([A-Z][A-Z0-9])  ?-(?: (.*))?$")
_LINE = regex(r"[^\n]*\n|[^\n]+$")
_KINDS = {
    "ABST": WorkKind.ARTICLE,
    "EJOUR": WorkKind.ARTICLE,
    "JOUR": WorkKind.ARTICLE,
    "MGZN": WorkKind.ARTICLE,
    "JFULL": WorkKind.PERIODICAL,
    "SER": WorkKind.PERIODICAL,
    "MAP": WorkKind.MAP,
    "MANSCPT": WorkKind.ARCHIVE,
    "PCOMM": WorkKind.ARCHIVE,
    "BOOK": WorkKind.BOOK,
    "EBOOK": WorkKind.BOOK,
    "EDBOOK": WorkKind.BOOK,
    "CHAP": WorkKind.CHAPTER,
    "DICT": WorkKind.CHAPTER,
    "ECHAP": WorkKind.CHAPTER,
    "ENCYC": WorkKind.CHAPTER,
    "CONF": WorkKind.PAPER,
    "CPAPER": WorkKind.PAPER,
    "DATA": WorkKind.DATASET,
    "COMP": WorkKind.SOFTWARE,
    "NEWS": WorkKind.NEWSPAPER,
    "PAT": WorkKind.PATENT,
    "RPRT": WorkKind.REPORT,
    "STAND": WorkKind.STANDARD,
    "THES": WorkKind.THESIS,
    "BLOG": WorkKind.WEB,
    "ELEC": WorkKind.WEB,
    "WEB": WorkKind.WEB,
}


@dataclass(slots=True)
class Entry:
    """What an entry says by its tags, and where it stands; ``fault`` is a reason and its place."""

    start: int
    end: int
    said: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    fault: tuple[str, int] | None = None


def read(source: Source) -> Read:
    """Read an RIS file; a line that carries no tag goes on with the one before."""
    done = Read()
    used: dict[str, int] = {}
    for entry in _entries(source.text):
        made = work(entry, Span(source.name, entry.start, entry.end), used)
        if entry.fault:
            reason, at = entry.fault
            line, span = source.place(at).line, Span(source.name, at, at + 1)
            named = made.key or made.title or "?"
            told = MalformedReference(source.name, line, named, reason, "ER", span=span)
            done.findings.append(told)
        if made.title or made.authors:
            done.works.append(made)
    return done


def _entries(text: str) -> Iterator[Entry]:
    entry: Entry | None = None
    last: list[str] = []
    for found in _LINE.finditer(text):
        line = found.group().rstrip()
        tag = _TAG.match(line)
        if tag and tag[1] == "TY":
            if entry:
                entry.fault = entry.fault or ("unclosed", entry.start)
                yield entry
            entry = Entry(found.start(), found.end())
        if entry is None and line:
            entry = Entry(found.start(), found.end(), fault=("no-type", found.start()))
        if entry is None:
            continue
        entry.end = found.start() + len(line)
        if tag and tag[1] == "ER":
            yield entry
            entry = None
        elif tag:
            last = entry.said[tag[1]]
            last.append((tag[2] or "").strip())
        elif line.strip() and last:
            last[-1] = f"{last[-1]} {line.strip()}".strip()
    if entry:
        entry.fault = entry.fault or ("unclosed", entry.start)
        yield entry


def work(entry: Entry, span: Span, used: dict[str, int]) -> Reference:
    """Make a work of what an entry says; ``used`` counts the keys that were made."""
    said = entry.said

    def words(*names: str) -> str:
        held = (one for name in names for one in said.get(name, ()))
        return next((" ".join(one.split()) for one in held if one), "")

    title = words("TI", "T1", "CT", "BT")
    kind = _KINDS.get(words("TY").upper(), WorkKind.OTHER)
    authors = _people(said, "AU", "A1")
    date = iso(words("DA")) or iso(words("PY", "Y1"))
    year = iso(words("PY", "Y1", "DA"))[:4]
    numbered = kind in {WorkKind.ARTICLE, WorkKind.NEWSPAPER}
    return Reference(
        words("ID", "LB") or _key(authors, year, used),
        unstyled(title or words("ID"), span),
        authors,
        title,
        words("T2", "JF", "JO", "JA", "BT") if title else "",
        year,
        kind=kind,
        editors=_people(said, "ED", "A2"),
        translators=_people(said, "A4"),
        genre=words("M3") or (MAGAZINE if words("TY") == "MGZN" else ""),
        edition=words("ET"),
        volume=words("VL"),
        issue=words("IS") if numbered else "",
        number="" if numbered else words("IS", "M1", "SN" if kind is WorkKind.STANDARD else "M1"),
        pages=pages("-".join(filter(None, (words("SP"), words("EP"))))),
        city=words("CY", "PP"),
        publisher=words("PB"),
        date=date,
        doi=doi(words("DO")),
        url=words("UR", "L2"),
        accessed=iso(words("Y2")),
        span=span,
    )


def _people(said: Mapping[str, list[str]], *names: str) -> tuple[str, ...]:
    held = (one for name in names for one in said.get(name, ()) if one)
    return tuple(_person(one) for one in held)


def _person(name: str) -> str:
    family, _, given = name.partition(",")
    return person(family.strip(), given.strip())


def _key(authors: tuple[str, ...], year: str, used: dict[str, int]) -> str:
    """Return a key for an entry without one: the first family name and the year."""
    family = authors[0].partition(",")[0] if authors else "ref"
    stem = f"{''.join(family.split()).lower()}{year}"
    used[stem] = used.get(stem, 0) + 1
    return stem if used[stem] == 1 else f"{stem}-{used[stem]}"
