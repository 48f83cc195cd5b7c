"""APA, seventh edition: entries as the manual words them (chapters 9 and 10).

Chinese works follow the same pattern with their names in full, as Chinese journals of
psychology print them.
"""

from collections.abc import Iterator, Sequence

from publish.model import Reference, WorkKind
from publish.transforms.citing.people import Name, chinese
from publish.transforms.citing.pieces import Piece, doi, english, ordinal

_MOST = 20
_YEAR = "January February March April May June July August September October November December"
_MONTHS = tuple(_YEAR.split())
_OWN = {WorkKind.ARTICLE, WorkKind.CHAPTER, WorkKind.PAPER, WorkKind.NEWSPAPER}
_DAILY = {WorkKind.NEWSPAPER, WorkKind.WEB}
_DEGREES = (
    (("phd", "doctor", "博士"), ("Doctoral dissertation", "博士学位论文")),
    (("ma", "master", "硕士", "碩士"), ("Master’s thesis", "硕士学位论文")),
)


def entry(work: Reference) -> Iterator[Piece]:
    """Yield the entry of a work; titles of whole works slant where they are Latin."""
    people = _people(work.authors, others=work.others) or _edited(work)
    title = list(_titled(work))
    dated = f"({_date(work)})."
    if people:
        yield Piece(f"{_closed(people)} {dated} ")
        yield from title
    else:
        yield from title
        yield Piece(f" {dated}")
    yield from _source(work)
    yield from _access(work)


def _closed(said: str) -> str:
    return said if said.endswith(".") else f"{said}."


def write_name(name: Name) -> str:
    """Return a name as an entry has it: 张三, or ``Smith, J. R.``."""
    if not name.given:
        return name.family
    initials = name.initials(dot=".", between=" ", hyphen="-")
    return ", ".join(filter(None, (name.family, initials, name.suffix)))


def _people(people: Sequence[str], *, others: bool = False) -> str:
    """Return up to twenty names; of more, the first nineteen and the last (9.8)."""
    names = [write_name(Name.of(one)) for one in people]
    if others and names:
        return f"{', '.join(names)}, {'等' if chinese(*people) else 'et al.'}"
    if len(names) > _MOST:
        return f"{', '.join(names[: _MOST - 1])}, … {names[-1]}"
    if len(names) > 1 and not chinese(*people):
        return f"{', '.join(names[:-1])}, & {names[-1]}"
    return ", ".join(names)


def _edited(work: Reference) -> str:
    if not work.editors:
        return ""
    if chinese(*work.editors):
        return f"{_people(work.editors)} (编)"
    return f"{_people(work.editors)} ({'Eds.' if len(work.editors) > 1 else 'Ed.'})"


def _date(work: Reference) -> str:
    parts = work.date.split("-")
    if work.kind in _DAILY and len(parts) == len(("year", "month", "day")):
        if chinese(work.title):
            return work.date
        return f"{work.year}, {_MONTHS[(int(parts[1]) - 1) % 12]} {int(parts[2])}"
    return work.year or ("无日期" if chinese(work.title) else "n.d.")


def _titled(work: Reference) -> Iterator[Piece]:
    whole = work.kind not in _OWN or not work.container
    remarks = list(_remarks(work)) if whole else []
    closing = "" if work.title.endswith(("?", "!", "？", "！")) and not remarks else "."
    yield Piece(work.title, title=whole)
    if remarks:
        yield Piece(f" ({', '.join(remarks)})")
    yield Piece(f"{_described(work)}{closing}")


def _remarks(work: Reference) -> Iterator[str]:
    said, han = ordinal(work.edition), chinese(work.title)
    if work.translators:
        names = _people(work.translators)
        yield f"{names}, {'译' if han else 'Trans.'}"
    if said and said != "1":
        yield f"第{said}版" if han else f"{english(said)} ed."
    elif work.edition and not said:
        yield work.edition
    if work.volume and work.kind is WorkKind.BOOK:
        yield f"第{work.volume}卷" if han else f"Vol. {work.volume}"
    if work.number and work.kind in {WorkKind.REPORT, WorkKind.STANDARD, WorkKind.PATENT}:
        yield work.number if han or not work.number.isdigit() else f"No. {work.number}"


def _described(work: Reference) -> str:
    """Return what a work is, where its title does not show it (9.21)."""
    han = chinese(work.title)
    match work.kind:
        case WorkKind.THESIS:
            school = f", {work.publisher}" if work.publisher else ""
            return f" [{_degree(work.genre, han=han)}{school}]"
        case WorkKind.DATASET:
            return " [数据集]" if han else " [Data set]"
        case WorkKind.SOFTWARE:
            return " [计算机软件]" if han else " [Computer software]"
        case _:
            return ""


def _degree(genre: str, *, han: bool) -> str:
    for signs, names in _DEGREES:
        if genre.lower().startswith(signs):
            return names[han]
    return genre or ("学位论文" if han else "Thesis")


def _source(work: Reference) -> Iterator[Piece]:
    match work.kind:
        case WorkKind.ARTICLE | WorkKind.NEWSPAPER:
            yield from _journal(work)
        case WorkKind.CHAPTER | WorkKind.PAPER:
            yield from _within(work)
        case WorkKind.PREPRINT | WorkKind.WEB:
            yield Piece(f" {work.container or work.publisher}." if _site(work) else "")
        case WorkKind.THESIS:
            return
        case _:
            yield Piece(f" {_closed(work.publisher)}" if work.publisher else "")


def _site(work: Reference) -> str:
    site = work.container or work.publisher
    return "" if site in work.authors else site


def _journal(work: Reference) -> Iterator[Piece]:
    if not work.container:
        return
    yield Piece(" ")
    yield Piece(work.container, title=True)
    if work.volume:
        yield Piece(", ")
        yield Piece(work.volume, title=True)
    issue = f"({work.issue})" if work.issue else ""
    separate = ", " if issue and not work.volume else ""
    pages = f", {_dashed(work.pages)}" if work.pages else ""
    yield Piece(f"{separate}{issue}{pages}.")


def _dashed(pages: str) -> str:
    return pages.replace("-", "–")


def _within(work: Reference) -> Iterator[Piece]:
    han = chinese(work.title)
    if work.container:
        yield Piece(f" {'见' if han else 'In'} {_editors(work)}")
        yield Piece(work.container, title=True)
        yield Piece(f"{_inside(work)}.")
    yield Piece(f" {_closed(work.publisher)}" if work.publisher else "")


def _editors(work: Reference) -> str:
    """Return the editors of a whole, given names first (10.3)."""
    names = [_given_first(Name.of(one)) for one in work.editors]
    if not names:
        return ""
    if chinese(*work.editors):
        return f"{', '.join(names)} (编), "
    joined = " & ".join(names) if len(names) < len(("a", "b", "c")) else _many(names)
    return f"{joined} ({'Eds.' if len(names) > 1 else 'Ed.'}), "


def _many(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def _given_first(name: Name) -> str:
    initials = name.initials(dot=".", between=" ", hyphen="-")
    return " ".join(filter(None, (initials, name.family, name.suffix)))


def _inside(work: Reference) -> str:
    said = [] if not work.volume else [f"Vol. {work.volume}"]
    if work.pages:
        said.append(f"{'pp.' if '-' in work.pages else 'p.'} {_dashed(work.pages)}")
    return f" ({', '.join(said)})" if said else ""


def _access(work: Reference) -> Iterator[Piece]:
    """Yield the DOI as an address, or else the address (9.34)."""
    if work.doi:
        yield Piece(" ")
        yield doi(work.doi, f"https://doi.org/{work.doi}")
    elif work.url:
        yield Piece(_retrieved(work))
        yield Piece(work.url, work.url)
    elif work.kind is WorkKind.PREPRINT and work.number:
        yield Piece(f" {work.number}")


def _retrieved(work: Reference) -> str:
    parts = work.accessed.split("-")
    if work.date or len(parts) < len(("year", "month", "day")):
        return " "
    if chinese(work.title):
        return f" {work.accessed} 取自 "
    return f" Retrieved {_MONTHS[(int(parts[1]) - 1) % 12]} {int(parts[2])}, {parts[0]}, from "
