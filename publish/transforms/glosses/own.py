"""A glossary of the author's own: a section of terms, each with what it means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

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
    plain_text,
)
from publish.transforms.cleaning.reading import has_han
from publish.transforms.glosses.keys import Keys
from publish.transforms.line import extract, line_of
from publish.transforms.titles import is_glossary

_PAIR = re.compile(r"\s*([^，,：:。；]{1,40}?)\s*[，,]\s*([^，,。；：]{1,80}?)\s*")
_ROW = re.compile(r"\s*([^：:。；]{1,40}?)\s*(?:[：:]|——|\s[–-]\s)\s*(\S.*)", re.DOTALL)
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
            self._add(term, (rest,), ())
        else:
            self._add(term, (), (Paragraph(rest, span=block.span),))

    def _add(self, term: Inlines, glosses: tuple[Inlines, ...], definition: Blocks) -> None:
        if term:
            said = plain_text(term).strip()
            key, span = self.keys.give(said), term[0].span.to(term[-1].span)
            self.entries.append(Entry(key, term, glosses, definition, (said,), span=span))


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
    new: list[Entry] = []
    for entry in taken:
        word = plain_text(entry.headword).strip()
        if word in by_word:
            by_word[word] = _filled(by_word[word], entry)
        else:
            new.append(entry)
    return (*by_word.values(), *new)


def _filled(told: Entry, found: Entry) -> Entry:
    known = set(map(plain_text, told.glosses))
    more = tuple(gloss for gloss in found.glosses if plain_text(gloss) not in known)
    definition = told.definition or found.definition
    return replace(told, glosses=told.glosses + more, definition=definition)


def _section(section: Section, taken: _Taken) -> Iterator[Section]:
    below = tuple(kept for part in section.sections for kept in _section(part, taken))
    if not is_glossary(plain_text(section.title)):
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
