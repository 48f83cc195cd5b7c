"""APA for Chinese works in Traditional characters, as guides of Taiwan's universities word it.

Names in full with 、, the year and remarks in parentheses of full width, points and commas
of Chinese: ``張三、李四（2019）。題目。期刊，34(2)，55–80。``
"""

from collections.abc import Iterator, Sequence

from publish.model import MAGAZINE, Reference, WorkKind
from publish.transforms.citing.pieces import Piece, doi, ordinal

_MOST = 20
_DAILY = {WorkKind.NEWSPAPER, WorkKind.WEB}
_WITHIN = {WorkKind.CHAPTER, WorkKind.PAPER}
_NUMBERED = {WorkKind.REPORT, WorkKind.STANDARD, WorkKind.PATENT}
_DAY = ("年", "月", "日")


def entry(work: Reference) -> Iterator[Piece]:
    """Yield the entry of a work, ended by a point or by its address."""
    people = listed(work.authors, others=work.others)
    if not people and work.editors:
        people = f"{listed(work.editors)}（編）"
    dated = f"（{_date(work)}）。"
    remarks = "；".join(_remarks(work))
    title = f"{work.title}（{remarks}）" if remarks else work.title
    closing = "" if title.endswith(("？", "！")) else "。"
    yield Piece(f"{people}{dated}{title}{closing}" if people else f"{title}{dated}")
    yield Piece("".join(f"{part}。" for part in _source(work) if part))
    if work.doi:
        yield doi(work.doi, f"https://doi.org/{work.doi}")
    elif work.url:
        yield Piece(work.url, work.url)


def listed(people: Sequence[str], *, others: bool = False) -> str:
    """Return names: up to twenty, or the first nineteen and the last of more."""
    if len(people) > _MOST:
        return f"{'、'.join(people[: _MOST - 1])}……{people[-1]}"
    return "、".join(people) + ("等人" if others and people else "")


def _date(work: Reference) -> str:
    parts = work.date.split("-")
    if work.kind in _DAILY or work.genre == MAGAZINE:
        said = "".join(f"{int(one)}{unit}" for one, unit in zip(parts, _DAY, strict=False) if one)
        return said if len(parts) > 1 else work.year or "無日期"
    return work.year or "無日期"


def _remarks(work: Reference) -> Iterator[str]:
    if work.translators:
        yield f"{listed(work.translators)}譯"
    if work.kind is WorkKind.THESIS:
        degree = "博士論文" if work.genre.lower().startswith(("phd", "doct", "博")) else "碩士論文"
        yield "，".join(filter(None, (degree if work.genre else "學位論文", work.publisher)))
        return
    if work.kind not in _WITHIN:
        number = ordinal(work.edition)
        if number != "1" and work.edition:
            yield f"第{number}版" if number else work.edition
        if work.volume and work.kind is WorkKind.BOOK:
            yield f"第{work.volume}卷"
    if work.number and work.kind in _NUMBERED:
        yield work.number


def _source(work: Reference) -> Iterator[str]:
    match work.kind:
        case WorkKind.ARTICLE | WorkKind.NEWSPAPER:
            issue = f"{work.volume}({work.issue})" if work.issue else work.volume
            pages = work.pages.replace("-", "–")
            yield "，".join(filter(None, (work.container, issue, pages)))
        case WorkKind.CHAPTER | WorkKind.PAPER:
            editors = f"{listed(work.editors)}（主編），" if work.editors else ""
            pages = f"（頁 {work.pages.replace('-', '–')}）" if work.pages else ""
            yield f"載於{editors}{work.container}{pages}" if work.container else ""
            yield work.publisher
        case WorkKind.THESIS:
            return
        case _:
            site = work.publisher or work.container
            yield "" if site in work.authors else site
