"""APA, seventh edition: entries as the manual words them (chapters 9 and 10).

Chinese works follow the same pattern with their names in full, as Chinese journals of
psychology print them.
"""

from collections.abc import Iterator, Sequence

from publish.model import MAGAZINE, Reference, WorkKind
from publish.model.regex import regex
from publish.transforms.citing.people import Name, chinese
from publish.transforms.citing.pieces import Piece, doi, english, ordinal

_MOST = 20
_YEAR = "January February March April May June July August September October November December"
_MONTHS = tuple(_YEAR.split())
_OWN = {WorkKind.ARTICLE, WorkKind.CHAPTER, WorkKind.PAPER, WorkKind.NEWSPAPER}
_NUMBERED = {WorkKind.REPORT, WorkKind.STANDARD, WorkKind.PATENT}
_ARTICLE = regex(r"[A-Za-z]{0,3}\d{5,}|e\d+")
_DAILY = {WorkKind.NEWSPAPER, WorkKind.WEB}
_DEGREES = (
    (("phd", "doctor", "博士"), ("Doctoral dissertation", "博士学位论文")),
    (("ma", "master", "硕士", "碩士"), ("Master’s thesis", "硕士学位论文")),
)
_PAIR, _WHOLE_DATE = 2, 3


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
        comma = "," if len(names) > _PAIR or ", " in names[0] else ""
        return f"{', '.join(names[:-1])}{comma} & {names[-1]}"
    return ", ".join(names)


def _edited(work: Reference) -> str:
    if not work.editors:
        return ""
    return f"{_people(work.editors)} ({'编' if chinese(*work.editors) else _ed(work.editors)})"


def _date(work: Reference) -> str:
    _, *parts = work.date.split("-")
    if not parts or not _is_daily(work):
        return work.year or ("无日期" if chinese(work.title) else "n.d.")
    if chinese(work.title):
        return work.date
    day = f" {int(parts[1])}" if parts[1:] else ""
    return f"{work.year}, {_MONTHS[(int(parts[0]) - 1) % 12]}{day}"


def _is_daily(work: Reference) -> bool:
    """Whether a work is dated to its day: news, magazines, pages, entries that change (9.14)."""
    changes = work.kind is WorkKind.CHAPTER and work.url and not work.editors
    return work.kind in _DAILY or work.genre == MAGAZINE or bool(changes)


def _titled(work: Reference) -> Iterator[Piece]:
    whole = work.kind not in _OWN or not work.container
    remarks = list(_remarks(work, whole=whole))
    closing = "" if work.title.endswith(("?", "!", "？", "！")) and not remarks else "."
    yield Piece(work.title, title=whole)
    if remarks:
        yield Piece(f" ({'; '.join(remarks)})")
    yield Piece(f"{_described(work)}{closing}")


def _remarks(work: Reference, *, whole: bool) -> Iterator[str]:
    """Yield what stands in parentheses behind a title: people, then edition and number (9.19)."""
    han = chinese(work.title)
    editors = work.editors if whole and work.authors else ()
    if editors and editors == work.translators:
        yield f"{_named(editors)}, {'编译' if han else 'Ed. & Trans.'}"
    else:
        if editors:
            yield f"{_named(editors)}, {'编' if han else _ed(editors)}"
        if work.translators:
            yield f"{_named(work.translators)}, {'译' if han else 'Trans.'}"
    told = (_edition(work), _volume(work), _number(work)) if whole else ()
    if any(told):
        yield ", ".join(filter(None, told))


def _edition(work: Reference) -> str:
    said = ordinal(work.edition)
    if said == "1":
        return ""
    if not said:
        return work.edition
    return f"第{said}版" if chinese(work.title) else f"{english(said)} ed."


def _volume(work: Reference) -> str:
    if not work.volume or work.kind is not WorkKind.BOOK:
        return ""
    return f"第{work.volume}卷" if chinese(work.title) else f"Vol. {work.volume}"


def _number(work: Reference) -> str:
    if not work.number or work.kind not in _NUMBERED:
        return ""
    if chinese(work.title) or not work.number[:1].isdigit():
        return work.number
    series = work.genre if work.kind is WorkKind.REPORT else ""
    return f"{series} No. {work.number}".strip()


def _ed(editors: Sequence[str]) -> str:
    return "Eds." if len(editors) > 1 else "Ed."


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
            named = work.publisher and work.publisher not in work.authors
            yield Piece(f" {_closed(work.publisher)}" if named else "")


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
    article = "Article " if _ARTICLE.fullmatch(work.pages) and not chinese(work.title) else ""
    pages = f", {article}{_dashed(work.pages)}" if work.pages else ""
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
    """Return the editors of a whole (10.3)."""
    if not work.editors:
        return ""
    return f"{_named(work.editors)} ({'编' if chinese(*work.editors) else _ed(work.editors)}), "


def _named(people: Sequence[str]) -> str:
    """Return people behind a title or before a whole, given names first."""
    names = [_given_first(Name.of(one)) for one in people]
    if chinese(*people):
        return ", ".join(names)
    return " & ".join(names) if len(names) <= _PAIR else _many(names)


def _many(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def _given_first(name: Name) -> str:
    initials = name.initials(dot=".", between=" ", hyphen="-")
    return " ".join(filter(None, (initials, name.family, name.suffix)))


def _inside(work: Reference) -> str:
    said = [_edition(work), _part(work)]
    if work.pages:
        said.append(f"{'pp.' if '-' in work.pages else 'p.'} {_dashed(work.pages)}")
    return f" ({', '.join(filter(None, said))})" if any(said) else ""


def _part(work: Reference) -> str:
    if not work.volume:
        return ""
    return f"第{work.volume}卷" if chinese(work.container) else f"Vol. {work.volume}"


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
    if work.date or len(parts) < _WHOLE_DATE:
        return " "
    if chinese(work.title):
        return f" {work.accessed} 取自 "
    return f" Retrieved {_MONTHS[(int(parts[1]) - 1) % 12]} {int(parts[2])}, {parts[0]}, from "
