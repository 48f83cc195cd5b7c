"""EndNote and NoteExpress, as CNKI exports them: ``%A 张三``, ``{Author}: 张三;李四``.

Both say in other tags what RIS says; an entry begins with its type and ends where the next does.
"""

from collections.abc import Iterator

from publish.model import Source, Span
from publish.model.regex import regex
from publish.readers.references import ris
from publish.readers.references.findings import MalformedReference
from publish.readers.references.work import Read

_LINE = regex(r"[^\n]*\n|[^\n]+$")
_TAG = regex(r"^\ufeff?(?:(%[0-9A-Z@+?!#$&()~>^*=\[<])(?: (.*))?|\{([A-Za-z /]{2,30})\}:\s*(.*))$")
_TYPES = {"%0", "reference type"}
_TAGS = {
    "%A": "AU",
    "%E": "ED",
    "%Y": "A4",
    "%T": "TI",
    "%J": "T2",
    "%B": "T2",
    "%D": "PY",
    "%V": "VL",
    "%N": "IS",
    "%P": "SP",
    "%I": "PB",
    "%C": "CY",
    "%R": "DO",
    "%U": "UR",
    "%7": "ET",
    "%8": "DA",
    "%9": "M3",
    "%F": "ID",
    "author": "AU",
    "secondary author": "ED",
    "subsidiary author": "A4",
    "title": "TI",
    "journal": "T2",
    "secondary title": "T2",
    "year": "PY",
    "date": "DA",
    "volume": "VL",
    "issue": "IS",
    "pages": "SP",
    "publisher": "PB",
    "place published": "CY",
    "doi": "DO",
    "url": "UR",
    "edition": "ET",
    "type of work": "M3",
    "label": "ID",
}
_PEOPLE = {"AU", "ED", "A4"}
_KINDS = {
    "journal article": "JOUR",
    "electronic article": "JOUR",
    "magazine article": "MGZN",
    "book": "BOOK",
    "edited book": "BOOK",
    "electronic book": "BOOK",
    "book section": "CHAP",
    "conference proceedings": "CPAPER",
    "conference paper": "CPAPER",
    "thesis": "THES",
    "newspaper article": "NEWS",
    "newspaper": "NEWS",
    "patent": "PAT",
    "report": "RPRT",
    "standard": "STAND",
    "web page": "WEB",
    "dataset": "DATA",
    "computer program": "COMP",
}


def read(source: Source) -> Read:
    """Read a file of either form; what stands before the first type is told and left."""
    done = Read()
    used: dict[str, int] = {}
    for entry in _entries(source, done):
        work = ris.work(entry, Span(source.name, entry.start, entry.end), used)
        if work.title or work.authors:
            done.works.append(work)
    return done


def _entries(source: Source, done: Read) -> Iterator[ris.Entry]:
    entry: ris.Entry | None = None
    for found in _LINE.finditer(source.text):
        line = found[0].rstrip()
        tag = _TAG.match(line)
        name = ((tag[1] or tag[3]) if tag else "").strip()
        said = ((tag[2] or tag[4] or "") if tag else line).strip()
        if name.lower() in _TYPES:
            if entry:
                yield entry
            entry = ris.Entry(found.start(), found.end())
            entry.said["TY"].append(_KINDS.get(said.lower(), ""))
        elif entry is None:
            done.findings += (
                [_astray(source, found.start(), line)] if line and not done.findings else []
            )
        else:
            entry.end = found.start() + len(line)
            held = _TAGS.get(name if name[:1] == "%" else name.lower(), "")
            entry.said[held] += _parted(said) if held in _PEOPLE else [said]
    if entry:
        yield entry


def _parted(said: str) -> list[str]:
    return [one.strip(" ,，") for one in said.replace("；", ";").split(";") if one.strip(" ,，")]


def _astray(source: Source, at: int, line: str) -> MalformedReference:
    span = Span(source.name, at, at + 1)
    where = source.place(at).line
    return MalformedReference(source.name, where, line[:20], "no-type", "", span=span)
