"""Lists of references that no section holds: closing it without a title, or below a plain line."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from publish.model import (
    Block,
    Blocks,
    BulletList,
    Inlines,
    OrderedList,
    Paragraph,
    Section,
    Text,
    plain_text,
    walk,
)
from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.references import entries
from publish.transforms.references.several import run_in
from publish.transforms.titles import is_references

_CODE = regex(r"[^\s\[\]]\[(?:[MJDCNPSRZ]|EB|DB|CP)(?:/OL)?\](?:[.．,，/]|//|$)")
_LISTS = BulletList | OrderedList
_NOTES = regex(
    r"[【\[（(]?(?:[注註][释釋解]?|[附脚腳尾][注註]|[资資]料|notes)[】\]）)]?[:：]?", re.IGNORECASE
)
_CALLED = regex(rf"[{HAN}”』」》）。，；][\[［【]1[\]］】,，–-]")
_CITED = regex(rf"[{HAN}”』」》）。，；][\[［【](\d{{1,3}})[\]］】]")
_COLON = regex("[:：]")
_SEVERAL, _BRIEF = 2, 48


def without_title(body: Blocks, *, marked: Callable[[], bool]) -> int:
    """Return where the works begin that close a body without a title, or its end.

    They are several, and the code of a work's type tells such a line from prose: ``[J]``,
    ``[M]``; or all it says does, where numbers in the text ask for a list (``marked``).
    """
    for tells, sure in ((_coded, True), (_told, False)):
        start = len(body)
        while start and tells(body[start - 1]):
            start -= 1
        works = body[start:]
        several = sum(len(b.items) if isinstance(b, _LISTS) else 1 for b in works) >= _SEVERAL
        if start and several and (sure or marked()):
            return start
    return len(body)


def is_notes(section: Section) -> bool:
    """Whether a section of notes holds works, most of them told as lists tell them."""
    if not _heads_notes(section.title) or section.sections or not section.body:
        return False
    lists = (part.items for part in section.body if isinstance(part, _LISTS))
    listed = [block for items in lists for item in items for block in item]
    works = [*listed, *(part for part in section.body if not isinstance(part, _LISTS))]
    return sum(map(_told, works)) * 2 > len(works) and all(map(_begins, works))


def _heads_notes(title: Inlines) -> bool:
    return _NOTES.fullmatch(plain_text(title).strip()) is not None


def called(chapter: Section) -> bool:
    """Whether the words of a chapter point at the first of some list: ``[1]``."""
    return any(_CALLED.search(words) for words in _words(chapter))


def cited(chapter: Section) -> bool:
    """Whether the words of a chapter point at any of some list: ``[3]``."""
    return any(_CITED.search(words) for words in _words(chapter))


def _words(chapter: Section) -> Iterator[str]:
    return (node.content for node in walk(chapter) if isinstance(node, Text))


def _told(block: Block) -> bool:
    """Whether a block is of works that say who wrote them, or when or where they were put out."""
    match block:
        case Paragraph():
            found = entries.parsed(plain_text(block.content))
            known = found.year or found.publisher or found.container
            return bool(found.title and found.authors and known)
        case BulletList() | OrderedList():
            return all(len(item) == 1 and _told(item[0]) for item in block.items)
        case _:
            return False


def set_apart(
    section: Section, *, noted: Callable[[], bool] = bool
) -> tuple[Section, Section | None]:
    """Part a section before a line that names a list of references, if one begins below it.

    A line that names notes does where they are works, and numbers in the text ask for them.
    """
    for at, block in enumerate(section.body):
        if not isinstance(block, Paragraph) or not _may_open(block):
            continue
        if opened := run_in(block):
            title, works = opened
            body = (works, *section.body[at + 1 :])
            part = replace(section, title=title, body=body, byline=(), span=block.span)
            return replace(section, body=section.body[:at], sections=()), part
        if is_references(plain_text(block.content)):
            below = section.body[at + 1 :]
            if _begins(below[0]) if below else section.sections:
                part = replace(section, title=block.content, body=below, byline=(), span=block.span)
                return replace(section, body=section.body[:at], sections=()), part
        elif _heads_notes(block.content) and not section.sections:
            below = section.body[at + 1 :]
            part = replace(section, title=block.content, body=below, byline=(), span=block.span)
            if is_notes(part) and noted():
                return replace(section, body=section.body[:at]), part
    return section, None


def _may_open(block: Paragraph) -> bool:
    """Whether a paragraph is so brief, or opens so, that it may name a list; most do not."""
    match block.content:
        case (Text(content=words), *_) if len(words) > _BRIEF:
            return _COLON.search(words, 0, _BRIEF // 2) is not None
        case _:
            return True


def _begins(block: Block) -> bool:
    match block:
        case BulletList() | OrderedList():
            return True
        case Paragraph():
            words = plain_text(block.content)
            return entries.numbered(words) is not None or entries.parsed(words).title != ""
        case _:
            return False


def _coded(block: Block) -> bool:
    match block:
        case Paragraph():
            return _CODE.search(plain_text(block.content)) is not None
        case BulletList() | OrderedList():
            return all(len(item) == 1 and _coded(item[0]) for item in block.items)
        case _:
            return False
