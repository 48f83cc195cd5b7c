"""A glossary of the author's own: a section of terms, each with what it means."""

import re
from collections.abc import Iterator
from dataclasses import field, replace

from publish.model import (
    Block,
    Blocks,
    BulletList,
    Definition,
    DefinitionList,
    Document,
    Entry,
    Inlines,
    OrderedList,
    Paragraph,
    Section,
    Table,
    plain_text,
)
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.cleaning.reading import has_han
from publish.transforms.glosses.keys import Keys
from publish.transforms.line import extract, line_of
from publish.transforms.titles import is_glossary

_PAIR = regex(r"\s*([^，,：:。；]{1,40}?)\s*[，,]\s*([^，,。；：]{1,80}?)\s*")
_ROW = regex(r"\s*([^：:。；]{1,40}?)\s*(?:[：:]|——|\s[–-]\s)\s*(\S.*)", re.DOTALL)
_SHORTENED = regex(r"(.+?)\s*[（(]([A-Z][A-Za-z.&/-]{1,9}|(?:[a-z]\.){2,})[)）]")
_TERM_HEAD = regex(
    "(?:(?:中文|英文|专业|專業|主要|常用)?(?:术语|術語|名词|名詞|词汇|詞彙|词条|詞條|概念)|缩写|縮寫|缩略语|縮略語|term|headword)"
    "(?:名称|名稱)?",
    re.IGNORECASE,
)
_OTHER_HEAD = regex(
    "(?:对应|對應)?(?:英文|英语|英語|英译|英譯|外文|原文|中文|译名|譯名|缩写|縮寫|全称|全稱|简称|簡稱|别名|別名|english|chinese|abbreviation|abbr\\.?)"
    "(?:名|名称|名稱|全称|全稱|术语|術語)?",
    re.IGNORECASE,
)
_SAID_HEAD = regex(
    "(?:定义|定義|解释|解釋|释义|釋義|说明|說明|含义|含義|意思|简介|簡介|definition|meaning|description)",
    re.IGNORECASE,
)
_ENOUGH = 3


@dataclass(slots=True)
class _Taken:
    """Entries taken out of such sections."""

    keys: Keys
    entries: list[Entry] = field(default_factory=list)

    def define(self, item: Definition) -> None:
        """Take a term that the author defines."""
        self._add(item.term, (), item.content)

    def pair(self, block: Paragraph) -> None:
        """Take a term with its other name, or with its meaning."""
        line = line_of(block.content)
        found = _pair(block) or _ROW.fullmatch(line.content)
        if found is None:
            return
        term, rest = extract(line, *found.span(1)), extract(line, *found.span(2))
        if _is_pair(block):
            self._add(term, _names(rest), ())
        else:
            self._add(term, (), (Paragraph(rest, span=block.span),))

    def table(self, table: Table, *, titled: bool) -> bool:
        """Take the rows of a table of terms, and tell whether it is one.

        ``titled`` where it stands in a section of terms, so that its head need not say so.
        """
        roles = _roles(table, titled=titled)
        if not roles:
            return False
        for row in table.body:
            cells = list(zip(roles, row, strict=True))
            glosses = tuple(name for role, cell in cells if role == "name" for name in _names(cell))
            said = tuple(
                Paragraph(cell, span=table.span) for role, cell in cells if role == "said" and cell
            )
            self._add(next(cell for role, cell in cells if role == "term"), glosses, said)
        return True

    def _add(self, term: Inlines, glosses: tuple[Inlines, ...], definition: Blocks) -> None:
        if term:
            said = plain_text(term).strip()
            key, span = self.keys.give(said), term[0].span.to(term[-1].span)
            self.entries.append(Entry(key, term, glosses, definition, (said,), span=span))


def _names(content: Inlines) -> tuple[Inlines, ...]:
    """Return a name and the short form in parentheses behind it: long memory (LSTM)."""
    if not content:
        return ()
    line = line_of(content)
    found = _SHORTENED.fullmatch(line.content.strip())
    if found is None:
        return (content,)
    lead = len(line.content) - len(line.content.lstrip())
    places = ((lead + start, lead + end) for start, end in (found.span(1), found.span(2)))
    return tuple(extract(line, start, end) for start, end in places)


def _roles(table: Table, *, titled: bool) -> tuple[str, ...]:
    """Return what the columns of a table of terms hold, or nothing where it is none."""
    heads = [plain_text(cell).strip() for cell in table.head[0]] if table.head else []
    roles = [_role(head) for head in heads]
    if "term" not in roles and titled and heads:
        roles[0] = "term"
        roles[1:] = [role or "said" for role in roles[1:]]
    known = roles.count("term") == 1 and ("name" in roles or "said" in roles)
    return tuple(roles) if known else ()


def _role(head: str) -> str:
    if _TERM_HEAD.fullmatch(head):
        return "term"
    if _OTHER_HEAD.fullmatch(head):
        return "name"
    return "said" if _SAID_HEAD.fullmatch(head) else ""


def take_own(document: Document, keys: Keys) -> Document:
    """Move the terms of glossary sections to the glossary; what else is there stays."""
    taken = _Taken(keys)
    sections = tuple(kept for section in document.sections for kept in _section(section, taken))
    if not taken.entries:
        return document
    return replace(document, sections=sections, glossary=_joined(document.glossary, taken.entries))


def _joined(told: tuple[Entry, ...], taken: list[Entry]) -> tuple[Entry, ...]:
    """Add the entries of the text to those that came with it, which say what they say first.

    What the text adds of the same term is not lost, having left its place there.
    """
    by_word = {plain_text(entry.headword): entry for entry in told}
    for entry in taken:
        word = plain_text(entry.headword).strip()
        by_word[word] = _filled(by_word[word], entry) if word in by_word else entry
    return tuple(by_word.values())


def _filled(told: Entry, found: Entry) -> Entry:
    known = set(map(plain_text, told.glosses))
    more = tuple(gloss for gloss in found.glosses if plain_text(gloss) not in known)
    definition = told.definition or found.definition
    return replace(told, glosses=told.glosses + more, definition=definition)


def _section(section: Section, taken: _Taken) -> Iterator[Section]:
    below = tuple(kept for part in section.sections for kept in _section(part, taken))
    if not is_glossary(plain_text(section.title)):
        for block in section.body:
            if isinstance(block, Table):
                taken.table(block, titled=False)
        yield section if below == section.sections else replace(section, sections=below)
        return
    body = tuple(_body(section.body, taken))
    if body or below:
        yield replace(section, body=body, sections=below)


def _body(body: Blocks, taken: _Taken) -> Iterator[Block]:
    pairs = sum(isinstance(block, Paragraph) and _is_pair(block) for block in body)
    for block in body:
        match block:
            case DefinitionList():
                for definition in block.items:
                    taken.define(definition)
            case BulletList() | OrderedList() if _all_rows(block):
                for item in block.items:
                    taken.pair(_only(item))
            case Table() if taken.table(block, titled=True):
                pass
            case Paragraph() if pairs >= _ENOUGH and _is_pair(block):
                taken.pair(block)
            case _:
                yield block


def _all_rows(block: BulletList | OrderedList) -> bool:
    rows = (item[0] for item in block.items if len(item) == 1)
    good = sum(isinstance(row, Paragraph) and _is_row(row) for row in rows)
    return good == len(block.items)


def _only(item: Blocks) -> Paragraph:
    row = item[0]
    assert isinstance(row, Paragraph)  # noqa: S101  _all_rows has seen to it
    return row


def _is_row(block: Paragraph) -> bool:
    return _is_pair(block) or _ROW.fullmatch(plain_text(block.content)) is not None


def _pair(block: Paragraph) -> re.Match[str] | None:
    found = _PAIR.fullmatch(line_of(block.content).content)
    return found if found and has_han(found[1]) != has_han(found[2]) else None


def _is_pair(block: Paragraph) -> bool:
    return _pair(block) is not None
