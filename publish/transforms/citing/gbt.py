"""GB/T 7714: entries as the national standard of China words them, of 2025 and of 2015.

What of the standards could be verified, from public accounts of them and from
implementations that were checked against their printed examples:

- both: three names at the most, then 等 or et al. (8.1.2); type and carrier in brackets
  (annex B); ``//`` before what a part stands in; volume, issue and pages as in
  ``46（2）：325-343``; the first edition is not said (8.3.1).
- 2015: family names in capitals, initials without points or hyphens (8.1.1); what was
  seen online has the day it was seen on (8.5); signs as they are in plain Latin type.
- 2025: family names are not put in capitals, initials keep their hyphen, names in
  pinyin are written in full; the point and the brackets are half as wide as a character
  and the comma, the colon and the parentheses are full (4.4); the day of access is left
  to web pages, preprints and data; a standard begins with its number; preprints are PP
  and data sets DS; a patent has the number it was applied for under, a map its scale
  and size, and a CSTR stands where a DOI does.

The text of 2025 itself is not public. What it says beyond this is not claimed.
"""

from collections.abc import Iterator

from publish.edition import CitationForm, Citing, Standard
from publish.model import Reference, WorkKind
from publish.model.value import dataclass
from publish.transforms.citing.people import Name, chinese, listed
from publish.transforms.citing.pieces import Piece, doi, english, ordinal

_TYPES = {
    WorkKind.ARCHIVE: "A",
    WorkKind.ARTICLE: "J",
    WorkKind.BOOK: "M",
    WorkKind.CHAPTER: "M",
    WorkKind.DATASET: "DS",
    WorkKind.MAP: "CM",
    WorkKind.NEWSPAPER: "N",
    WorkKind.PAPER: "C",
    WorkKind.PATENT: "P",
    WorkKind.PERIODICAL: "J",
    WorkKind.REPORT: "R",
    WorkKind.SOFTWARE: "CP",
    WorkKind.STANDARD: "S",
    WorkKind.THESIS: "D",
    WorkKind.WEB: "EB",
}
_OTHER = "Z"
_CSTR = "https://cstr.cn/"
_ONLINE = {WorkKind.WEB, WorkKind.PREPRINT}
_DATED = {WorkKind.WEB, WorkKind.PREPRINT, WorkKind.DATASET}
_VERSIONED = {*_DATED, WorkKind.SOFTWARE}
_LOOSE = {WorkKind.ARCHIVE, WorkKind.STANDARD}
_NUMBERED = {WorkKind.ARCHIVE, WorkKind.REPORT, WorkKind.PATENT, WorkKind.STANDARD}
_WITHIN = {WorkKind.CHAPTER, WorkKind.PAPER, WorkKind.OTHER}


@dataclass(frozen=True, slots=True)
class _Signs:
    comma: str
    colon: str
    opening: str
    closing: str


_FULL = _Signs("，", "：", "（", "）")
_HALF = _Signs(", ", ": ", "(", ")")


def entry(work: Reference, citing: Citing) -> Iterator[Piece]:
    """Yield the entry of a work, ended by a point."""
    writer = _Writer(work, citing)
    sentences = [sentence for sentence in writer.sentences() if sentence]
    yield Piece("".join(f"{sentence.removesuffix('.')}. " for sentence in sentences).rstrip())
    for access in writer.accesses():
        yield Piece(" ")
        yield access
        yield Piece(".")


def write_name(name: Name, standard: Standard) -> str:
    """Return a name as an entry has it: 张三, ``SMITH J R`` or ``Smith J R``."""
    if not name.given:
        return name.family
    if standard is Standard.GBT_2025 and name.pinyin:
        return f"{name.family} {name.given}"
    old = standard is Standard.GBT_2015
    family = name.family.upper() if old else name.family
    initials = name.initials(dot="", between=" ", hyphen=" " if old else "-")
    written = " ".join(filter(None, (family, initials)))
    return (", " if old else " ").join(filter(None, (written, name.suffix.rstrip("."))))


class _Writer:
    def __init__(self, work: Reference, citing: Citing) -> None:
        self._work = work
        self._standard = citing.standard
        self._new = citing.standard is Standard.GBT_2025
        self._signs = _FULL if self._new else _HALF
        self._by_year = citing.form is CitationForm.AUTHOR_YEAR
        self._chinese = chinese(work.title, *work.authors)

    def sentences(self) -> Iterator[str]:
        """Yield what the entry says, up to where the work can be had."""
        work = self._work
        yield self._responsible()
        yield self._titled()
        if not self._host():
            yield self._translated()
        yield self._edition()
        if work.kind is WorkKind.PERIODICAL:
            yield work.volume
        match work.kind:
            case WorkKind.ARTICLE:
                yield self._seen(self._in_journal())
            case WorkKind.NEWSPAPER:
                where = f"{self._signs.opening}{work.pages}{self._signs.closing}"
                issue = where if work.pages else ""
                dated = self._joined(work.container, work.date or work.year)
                yield self._seen(f"{dated}{issue}")
            case WorkKind.PATENT:
                parts = (work.date or work.year, work.pages if self._new else "")
                yield self._seen(self._signs.colon.join(filter(None, parts)))
            case WorkKind.STANDARD if self._new:
                return
            case kind if kind in _DATED:
                yield self._put_out()
            case _:
                yield self._seen("" if self._follows_host() else self._imprint())
        if self._new:
            yield work.size

    def accesses(self) -> Iterator[Piece]:
        """Yield where the work can be had; a DOI that the address holds is not said again."""
        work = self._work
        if work.url:
            yield Piece(work.url, work.url)
        if work.doi and work.doi.lower() not in work.url.lower():
            yield doi(work.doi, f"DOI:{work.doi}")
        if self._new and work.cstr and work.cstr.lower() not in work.url.lower():
            yield Piece(f"CSTR:{work.cstr}", f"{_CSTR}{work.cstr}")
        if work.kind is WorkKind.PREPRINT and work.number and not work.url:
            shown = work.number if ":" in work.number else f"{work.container}:{work.number}"
            yield Piece(shown)

    def _joined(self, *parts: str) -> str:
        return self._signs.comma.join(part for part in parts if part)

    def _people(self, people: tuple[str, ...], *, others: bool = False) -> str:
        rest = "等" if chinese(*people) else "et al."
        write = self._write
        return listed(people, write, self._signs.comma, rest, others=others)

    def _write(self, name: Name) -> str:
        return write_name(name, self._standard)

    def _responsible(self) -> str:
        work = self._work
        if work.kind is WorkKind.STANDARD and self._new and not self._by_year:
            return ""
        named = self._people(work.authors, others=work.others)
        if not work.authors and not self._host():
            named = self._people(work.editors)
        if self._by_year:
            seen = f"[{work.accessed[:4]}]" if work.accessed else ""
            nobody = "佚名" if self._chinese else "Anon"
            return self._joined(named or nobody, work.year or seen)
        return named

    def _titled(self) -> str:
        work, colon = self._work, self._signs.colon
        title = work.title
        if work.kind is WorkKind.STANDARD and self._new:
            title = " ".join(filter(None, (work.number, title)))
        elif work.kind in _NUMBERED and self._number():
            title = f"{title}{colon}{self._number()}"
        elif work.kind in {WorkKind.BOOK, WorkKind.MAP}:
            title = self._in_volume(title)
        if work.scale and self._new:
            title = f"{title}. {work.scale}"
        return f"{title}[{self._type()}]{self._host()}"

    def _number(self) -> str:
        return (self._work.filed if self._new else "") or self._work.number

    def _type(self) -> str:
        work = self._work
        kind = _TYPES.get(work.kind, _OTHER)
        if work.kind is WorkKind.PREPRINT:
            kind = "PP" if self._new else "EB"
        online = work.url or work.doi or work.kind in _ONLINE
        return f"{kind}/OL" if online else kind

    def _in_volume(self, title: str) -> str:
        volume = self._work.volume
        if not volume:
            return title
        plain = volume.isdigit()
        said = (f"第{volume}卷" if self._chinese else f"v.{volume}") if plain else volume
        return f"{title}{self._signs.colon}{said}"

    def _host(self) -> str:
        """Return what a part stands in, with those who edited it."""
        work = self._work
        if work.kind not in _WITHIN or not work.container:
            return ""
        editors = self._people(work.editors)
        host = ". ".join(filter(None, (editors.removesuffix("."), self._in_volume(work.container))))
        translated = self._translated()
        return f"{f'. {translated}' if translated else ''}//{host}{self._after_host()}"

    def _follows_host(self) -> bool:
        """Whether year and pages follow the host at once, no publisher standing between."""
        work = self._work
        alone = work.kind is WorkKind.PAPER and not (work.city or work.publisher)
        return self._new and alone and bool(work.container) and not work.edition

    def _after_host(self) -> str:
        if not self._follows_host():
            return ""
        year = "" if self._by_year else self._work.year
        pages = self._work.pages
        return (self._signs.comma + year if year else "") + (
            self._signs.colon + pages if pages else ""
        )

    def _translated(self) -> str:
        people = self._work.translators
        if not people:
            return ""
        return self._joined(self._people(people), "译" if self._chinese else "trans")

    def _edition(self) -> str:
        said = self._work.edition
        number = ordinal(said)
        if self._work.kind in _VERSIONED and said.replace(".", "").isdigit():
            return f"V{said}"
        if number == "1" or not said:
            return ""
        if not number:
            return said
        return f"{number}版" if self._chinese else f"{english(number)} ed"

    def _in_journal(self) -> str:
        work, signs = self._work, self._signs
        issue = f"{signs.opening}{work.issue}{signs.closing}" if work.issue else ""
        early = self._new and not (work.volume or work.issue or work.pages)
        year = "" if self._by_year else (early and work.date) or work.year
        place = f"{self._joined(work.container, year, work.volume)}{issue}"
        return f"{place}{signs.colon}{work.pages}" if work.pages else place

    def _imprint(self) -> str:
        work, colon = self._work, self._signs.colon
        publisher = colon.join(filter(None, (work.city, work.publisher)))
        report = work.kind is WorkKind.REPORT and not publisher
        daily = report or (self._new and work.kind is WorkKind.ARCHIVE)
        year = (work.date if daily else "") or work.year or self._guessed()
        put = report or (work.kind in _LOOSE and work.url and not publisher and work.date[4:])
        if put and work.date and not (self._new or self._by_year or work.pages):
            return f"({work.date})"
        dated = publisher if self._by_year else self._joined(publisher, year)
        return colon.join(filter(None, (dated, work.pages)))

    def _guessed(self) -> str:
        """Return the year something without one was seen in, as the standard puts a guess."""
        work = self._work
        return f"[{work.accessed[:4]}]" if self._new and work.url and work.accessed else ""

    def _put_out(self) -> str:
        """Return who put something out online, when, and when it was seen."""
        work, signs = self._work, self._signs
        by = work.container or work.publisher
        if by and not self._new and work.kind is not WorkKind.WEB:
            return self._seen(self._joined(by, "" if self._by_year else work.year))
        date = work.date or work.year
        known = date and not (self._by_year and date == work.year[:4])
        dated = f"{signs.opening}{date}{signs.closing}" if known else ""
        seen = f"[{work.accessed}]" if work.accessed else ""
        by = "" if work.kind is WorkKind.WEB else by
        return f"{by}{dated}{seen}"

    def _seen(self, said: str) -> str:
        """Add the day a work was seen online, which the standard of 2015 asks for."""
        accessed = self._work.accessed if self._work.url and not self._new else ""
        return f"{said}[{accessed}]" if accessed else said
