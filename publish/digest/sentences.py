"""Sentences: a chapter's prose divided where its sentences end."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import assert_never

from publish.digest.prose import Prose, Role, prose
from publish.model import (
    Aside,
    AsideKind,
    Block,
    Blocks,
    BulletList,
    CodeListing,
    DefinitionList,
    Equation,
    Figure,
    Inlines,
    Malformed,
    OrderedList,
    Paragraph,
    Passage,
    Quotation,
    Span,
    Table,
    ThematicBreak,
    Verse,
)
from publish.model.regex import regex
from publish.model.speakers import NOBODY, parted, speakers
from publish.model.value import dataclass

LONGEST_QUOTED = 60
"""A quotation longer than this within a line is divided like any other prose."""

_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "〈": "〉", "【": "】", "[": "]", "(": ")"}
_MARKED = regex('[“”‘’（）《》〈〉【】\\[\\]()"]')
_CLOSE = "”’）》"
_END = regex(r"(?:[。！？…]|[!?](?![A-Za-z0-9=&/]))+[”’）》】]*")
"""Where a sentence ends; the query of an address ends none."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and where it stands: in its block (``index`` of ``count``), in its section.

    ``mask`` is the sentence as the rules read it.
    """

    prose: Prose
    mask: str
    start: int
    end: int
    index: int
    count: int
    opens: bool
    closes: bool

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.prose.text[self.start : self.end]

    @property
    def inlines(self) -> Inlines:
        """The sentence as inlines."""
        return self.prose.cut(self.start, self.end)

    @property
    def span(self) -> Span:
        """Where the sentence stands in the seed."""
        return self.prose.span(self.start, self.end)

    @property
    def whole(self) -> bool:
        """Whether nothing that is no word stands in it."""
        return not any(self.start <= gap <= self.end for gap in self.prose.gaps)

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does; a label or a heading does not."""
        return self.mask.rstrip(_CLOSE).endswith(("。", "！", "？", "；", "…"))

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.mask.rstrip(_CLOSE).endswith("？")


def sentences(blocks: Blocks) -> tuple[Sentence, ...]:
    """Return every sentence of a section's own prose, in order.

    What says who speaks, 问：and 答：, is no part of any.
    """
    said = partial(_prose, spoken=speakers(blocks))
    found = tuple(chain.from_iterable(map(said, blocks)))
    bodies = [at for at, each in enumerate(found) if each.role is Role.BODY]
    ends = (bodies[0], bodies[-1]) if bodies else (-1, -1)
    return tuple(
        Sentence(each, each.mask[a:b], a, b, index, len(bounds), at == ends[0], at == ends[1])
        for at, each in enumerate(found)
        for bounds in (tuple(divide(each.mask)),)
        for index, (a, b) in enumerate(bounds)
    )


def divide(mask: str) -> Iterator[tuple[int, int]]:
    """Yield where sentences start and end.

    Ends within quotation marks do not count, save that of a speech that 说： led into.
    """
    shelter, start = sheltered(mask), 0
    stops = (stop.end() for stop in _END.finditer(mask) if not shelter[stop.start()])
    for stop in sorted({*stops, *_speeches(mask)}):
        if stop > start:
            yield from _trimmed(mask, start, stop)
            start = stop
    yield from _trimmed(mask, start, len(mask))


def _speeches(mask: str) -> Iterator[int]:
    if "：“" in mask:
        for start, end in pairs(mask):
            if mask[start - 1 : start] == "：" and mask[end - 1] in "。！？…":
                yield end + 1


def sheltered(mask: str) -> list[bool]:
    """Say of each character whether a pair of marks encloses it."""
    inside = [False] * len(mask)
    if not _MARKED.search(mask):
        return inside
    for start, end in pairs(mask):
        if end - start <= LONGEST_QUOTED:
            inside[start + 1 : end] = [True] * (end - start - 1)
    return inside


def pairs(mask: str) -> Iterator[tuple[int, int]]:
    """Yield where matching marks open and close, inner pairs first."""
    waiting: list[tuple[int, str]] = []
    awaited: Counter[str] = Counter()
    for found in _MARKED.finditer(mask):
        at, mark = found.start(), found[0]
        if mark in _PAIRS:
            waiting.append((at, _PAIRS[mark]))
            awaited[_PAIRS[mark]] += 1
        elif awaited[mark]:
            while waiting[-1][1] != mark:
                awaited[waiting.pop()[1]] -= 1
            awaited[mark] -= 1
            yield waiting.pop()[0], at


def balanced(mask: str) -> bool:
    """Whether every mark that opens in a string closes in it, and the reverse."""
    waiting: list[str] = []
    for mark in _MARKED.findall(mask):
        if mark in _PAIRS:
            waiting.append(_PAIRS[mark])
        elif mark != '"' and (not waiting or waiting.pop() != mark):
            return False
    return not waiting and mask.count('"') % 2 == 0


def _trimmed(mask: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = mask[start:end]
    start += len(words) - len(words.lstrip())
    if mask[start:end].strip():
        yield start, start + len(mask[start:end].rstrip())


def _prose(block: Block, spoken: frozenset[str] = NOBODY) -> Iterator[Prose]:
    match block:
        case Paragraph():
            who, said = parted(block.content, spoken)
            yield prose(said, Role.BODY, spoken=bool(who))
        case BulletList() | OrderedList():
            for item in block.items:
                yield from _as(item, Role.ITEM)
        case DefinitionList():
            for definition in block.items:
                yield from _as(definition.content, Role.ITEM)
        case Quotation():
            for each in _as(block.content, Role.QUOTED):
                yield Prose(
                    each.leaves, each.text, each.mask, each.gaps, each.role, block.attribution
                )
        case Aside():
            role = Role.ASKED if block.kind is AsideKind.QUESTION else Role.ITEM
            yield from _as(block.content, role)
        case Passage():
            yield from chain.from_iterable(map(_prose, block.content))
        case (
            Verse()
            | CodeListing()
            | Equation()
            | Figure()
            | Table()
            | ThematicBreak()
            | Malformed()
        ):
            return
        case _:
            assert_never(block)


def _as(blocks: Blocks, role: Role) -> Iterator[Prose]:
    for each in chain.from_iterable(map(_prose, blocks)):
        kept = role if each.role is Role.BODY else each.role
        yield Prose(each.leaves, each.text, each.mask, each.gaps, kept, each.attribution)
