"""The edges of an article: bylines and notices, told apart from its text."""

from collections.abc import Sequence

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.plain import chats, notices
from publish.readers.plain.bylines import (
    author_spans,
    is_byline,
    is_dateline,
    is_day,
    is_field,
    is_person,
    is_post,
    may_sign,
    title_label,
)
from publish.readers.plain.lines import Line
from publish.readers.plain.notices import is_notice
from publish.readers.plain.speech import speech

__all__ = ["Edges", "author_spans", "edges_of", "is_byline", "is_notice"]

_FURTHER = regex(r"[【\[]?(?:延伸|推荐|推薦|扩展|擴展)(?:阅读|閱讀)[】\]]?[:：]?")
_WORK = regex(r"《|\d{4}|https?:|\[\w")
_DEEP = 8
_FAR = 20
_BRIEF = 64
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Edges:
    """Which lines at the head and the tail are a byline, and which are notices.

    ``guessed`` are lines of the byline that are it only for where they stand.
    """

    byline: tuple[int, ...]
    notices: tuple[int, ...]
    guessed: frozenset[int] = frozenset()


def edges_of(lines: Sequence[Line], first: int) -> Edges:
    """Walk in from both ends, from after the title, until the article's own text.

    Lines within it that lead away from it, to other articles or an app, are notices too.
    """
    said = speech(lines)
    spoken = _preamble(lines, first)
    start = spoken.stop if spoken and not spoken.start else 0
    above = _header(lines, start) or _credits(lines, start)
    head = above or _head(lines, max(first, start + 1, spoken.stop), said)
    related = _related(lines, first)
    tail = _tail(lines[: len(lines) - len(related)], max((*head, first - 1)) + 1, said)
    aside = {at for at in tail if is_notice(lines[at].text, last=True)}
    aside |= {at for at in tail if chats.closes_chat(lines[at].text)}
    aside |= {at for at in head if is_notice(lines[at].text, last=False)}
    aside |= {at for at in head if notices.is_request(lines[at].text)}
    aside |= {at for at in head if notices.is_platform(lines[at].text)}
    aside |= {at for at in head if notices.is_teaser(lines[at].text)}
    aside |= {*related, *_ends(lines, first), *spoken, *chats.turns(lines)}
    byline = tuple(at for at in (*head, *tail) if at not in aside)
    guessed = frozenset(_platform_head(lines, first)) if not above else frozenset()
    unsure = {
        at for at in guessed if not (is_byline(lines[at].text) or is_dateline(lines[at].text))
    }
    return Edges(byline, tuple(sorted(aside)), frozenset(unsure))


def _preamble(lines: Sequence[Line], first: int) -> range:
    """Return what a machine, who asked it, or a site said before the text or below its title."""
    if len(lines) <= first + 1:
        return range(0)
    turns = chats.turns(lines)
    if turns:
        return range(next((at for at in range(turns[-1] + 1) if at not in turns), turns[-1] + 1))
    reach = range(min(first + _NAMED, len(lines) - 1))
    end = next((at for at in reach if chats.names_machine(lines[at].text)), -1) + 1
    if end:
        return range(min(first, end - 1), end)
    if chats.opens_chat(lines[0].text) or notices.is_trail(lines[0].text):
        return range(1)
    below = chats.hands_over(lines[first].text)
    return range(first, first + 1) if below else range(0)


def _header(lines: Sequence[Line], start: int) -> tuple[int, ...]:
    """Return the fields round a line that says it is the title, as a letter's are."""
    end = start
    while end < len(lines) and end - start < _DEEP and is_field(lines[end].text):
        end += 1
    titled = [at for at in range(start, end) if title_label(lines[at].text)]
    return tuple(at for at in range(start, end) if at != titled[0]) if titled else ()


def _credits(lines: Sequence[Line], start: int) -> tuple[int, ...]:
    """Return the lines above a title that say who wrote it and what may be done with it."""
    end = start
    while end < min(start + _DEEP, len(lines) - 1) and _credit(lines[end].text):
        end += 1
    if end - start <= 1 or not any(is_byline(lines[at].text) for at in range(start, end)):
        return ()
    titled = lines[end].apart and lines[end].width <= _BRIEF and not lines[end].leads
    return tuple(range(start, end)) if titled else ()


def _credit(text: str) -> bool:
    return (is_field(text) and is_byline(text)) or notices.is_stated(text)


def _head(lines: Sequence[Line], first: int, said: frozenset[int]) -> tuple[int, ...]:
    found: list[int] = list(_platform_head(lines, first))
    for at in range(first + len(found), min(first + _DEEP, len(lines) - 1)):
        text = lines[at].text
        heads = lines[at].apart and not lines[at + 1].apart and is_person(text)
        about = is_byline(text) or (is_dateline(text) and not heads)
        asks = is_notice(text, last=False) or notices.is_request(text) or notices.is_platform(text)
        works = at - 1 in found and is_person(lines[at - 1].text) and is_post(text)
        if at in said or not (about or asks or works):
            break
        found.append(at)
    return tuple(_without_particulars(lines, found))


def _platform_head(lines: Sequence[Line], first: int) -> range:
    """Return the lines under a title down to a date or what a platform counts: who wrote it."""
    reach = range(first, min(first + _NAMED, len(lines) - 1))
    ends = (at for at in reach if notices.is_platform(lines[at].text) or is_day(lines[at].text))
    counted = next(ends, -1)
    above = lines[first : max(counted, first)]
    brief = all(line.width <= _BRIEF // 2 and not line.closed for line in above)
    return range(first, counted) if above and brief else range(0)


def _without_particulars(lines: Sequence[Line], found: Sequence[int]) -> Sequence[int]:
    """Leave fields where they are that go on with others of which no byline knows.

    Such are the particulars of a meeting, or of a book that is spoken about.
    """
    after = found[-1] + 1 if found else len(lines)
    text = lines[after].text if after < len(lines) else ""
    if not is_field(text) or lines[after].apart or notices.is_teaser(text):
        return found
    end = len(found)
    while end and is_field(lines[found[end - 1]].text):
        end -= 1
    return found[:end]


def _tail(lines: Sequence[Line], first: int, said: frozenset[int]) -> tuple[int, ...]:
    found: list[int] = []
    for at in range(len(lines) - 1, max(first, len(lines) - _FAR) - 1, -1):
        text = lines[at].text
        plain = _plainly(text, at == len(lines) - 1)
        signs = at + 1 in found and is_day(lines[at + 1].text) and may_sign(text)
        if at in said or not (plain or signs or is_person(text) or is_post(text)):
            break
        found.insert(0, at)
    # A name or a post alone says nothing: something beside it must be plainly a byline.
    plain_ones = [at for at in found if _plainly(lines[at].text, at == len(lines) - 1)]
    return tuple(at for at in found if plain_ones and at >= plain_ones[0] - 2)


def _plainly(text: str, very_last: bool) -> bool:  # noqa: FBT001  said at each call
    offered = very_last and chats.closes_chat(text)
    return offered or is_notice(text, last=True) or is_byline(text)


def _related(lines: Sequence[Line], first: int) -> Sequence[int]:
    """Return the lines from a heading of links to other articles on, if nothing else follows."""
    start = max(first, len(lines) - _FAR)
    for at in range(start, len(lines)):
        rest = [line.text for line in lines[at + 1 :] if not is_notice(line.text, last=True)]
        text = lines[at].text
        works = any(map(_WORK.search, rest))
        further = bool(_FURTHER.fullmatch(text))
        if (further or notices.is_related(text)) and not (further and works):
            brief = all(len(text) <= _BRIEF and not text.endswith("。") for text in rest)
            return range(at, len(lines)) if brief and (rest or at + 1 < len(lines)) else ()
    return ()


def _ends(lines: Sequence[Line], first: int) -> Sequence[int]:
    """Return the lines that say a text or a chapter ends, beg for votes, or lead elsewhere."""
    return [
        at
        for at in range(first, len(lines))
        if notices.is_end(lines[at].text)
        or chats.is_button(lines[at].text)
        or notices.is_begging(lines[at].text)
        or (notices.is_end(lines[at - 1].text) and notices.begs(lines[at].text))
        or (notices.is_teaser(lines[at].text) and not notices.is_related(lines[at].text))
    ]
