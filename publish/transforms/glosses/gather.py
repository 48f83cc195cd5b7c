"""The glossary: every term that the text explains, once, and linked from its uses."""

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from functools import lru_cache, partial

from publish.decisions import UNDECIDED, Decisions
from publish.model import (
    Blocks,
    Document,
    Entry,
    Finding,
    Inlines,
    Paragraph,
    Section,
    Span,
    Text,
    plain_text,
    walk,
)
from publish.model.value import dataclass
from publish.transforms.glosses.concordance import Concordance
from publish.transforms.glosses.find import Found, found_in
from publish.transforms.glosses.findings import DoubtfulTerm
from publish.transforms.glosses.keys import Keys
from publish.transforms.glosses.mentions import mentioning
from publish.transforms.glosses.own import take_own
from publish.transforms.language.opencc import convert
from publish.transforms.line import BodyRewriter, Extracts, Line, line_of
from publish.transforms.transform import Revised, Transform, compose

_GLOSS_FORM = 3
_MUCH = 60_000
_SIGNS = (*"（(所称稱指即叫译譯", "就是", "是一")


TERM = "term"
"""The kind of decision that says whether some words are a term, and which of them."""


def gather_glossary(document: Document) -> Revised:
    """Make an entry of every term the text explains, and a mention of its every use."""
    return compose(gathering(UNDECIDED), mentioning)(document)


def gathering(settled: Decisions) -> Transform:
    """Return the transform that gathers the glossary as a person decided.

    Entries that the document brings with it win over those that are found. What may be a
    name is asked about, and is no entry before a person says so.
    """
    return partial(_gathered, settled=settled)


def _gathered(document: Document, settled: Decisions) -> Revised:
    keys = Keys(entry.key for entry in document.glossary)
    if document.glossary:
        told = tuple(_keyed(entry, keys) for entry in document.glossary)
        document = replace(document, glossary=told)
    document = take_own(document, keys)
    gathered = _Gathered(Concordance(_said(document)), Concordance(""), settled)
    for section in document.sections:
        gathered.near = Concordance(_near(section))
        BodyRewriter(gathered.look).section(section)
    for node in walk(document):
        if isinstance(node, Section):
            gathered.look(line_of(node.title))
    entries = (*document.glossary, *gathered.entries(document.glossary, keys))
    done = replace(document, glossary=entries) if entries else document
    return Revised(done, (), tuple(gathered.findings))


def _keyed(entry: Entry, keys: Keys) -> Entry:
    return entry if entry.key else replace(entry, key=keys.give(plain_text(entry.headword)))


def _said(document: Document) -> str:
    return "\n".join(map(_words, document.sections))


def _words(section: Section) -> str:
    return "\n".join(node.content for node in walk(section) if isinstance(node, Text))


def _near(section: Section) -> str:
    """Return what of a chapter is asked how it uses words: not more than is quickly read."""
    return _words(section)[:_MUCH]


@dataclass(slots=True)
class _Term:
    """One term as gathered so far."""

    headword: Inlines
    glosses: list[Inlines]
    definition: Blocks
    span: Span
    place: int = 0
    known: set[str] = field(default_factory=set)

    def names(self) -> Iterator[str]:
        """Yield every name the term goes by."""
        yield plain_text(self.headword)
        yield from map(plain_text, self.glosses)

    def join(self, other: "_Term") -> None:
        """Take over what another explanation of the same term adds."""
        self.known = self.known or set(map(_same, self.names()))
        new = [
            g for g in (other.headword, *other.glosses) if _same(plain_text(g)) not in self.known
        ]
        self.glosses += new
        self.known.update(_same(plain_text(g)) for g in new)
        self.definition = self.definition or other.definition


@lru_cache(maxsize=4096)
def _same(name: str) -> str:
    plain = name if name.isascii() else convert(name, "t2s")
    return plain.replace(" ", "").casefold()


@dataclass(slots=True)
class _Gathered:
    """Terms by their names, as the lines go by."""

    said: Concordance
    near: Concordance
    settled: Decisions
    findings: list[Finding] = field(default_factory=list)
    terms: dict[int, _Term] = field(default_factory=dict)
    by_name: dict[str, _Term] = field(default_factory=dict)

    def look(self, line: Line) -> None:
        """Take what one line explains."""
        if any(sign in line.content for sign in _SIGNS):
            stressed = {leaf.end: leaf.start for leaf in line.leaves if leaf.stressed}
            texts = Extracts(line)
            for found in found_in(line.content, self.near, stressed):
                meant = self._decided(line, texts, found)
                if meant is not None:
                    self._add(line, texts, meant)

    def _decided(self, line: Line, texts: Extracts, found: Found) -> Found | None:
        """Return a term as a person wants it, or as it is; ask where it may be none."""
        span = texts.span(*found.head)
        told = self.settled.at(TERM, span) if span else None
        if told is None or told.accept is None:
            if found.doubtful and span is not None:
                said = line.content[slice(*found.head)]
                gloss = "; ".join(one.words for one in found.glosses)
                if found.defined:
                    gloss = gloss or line.content[slice(*found.defined)]
                self.findings.append(DoubtfulTerm(said, gloss, found.certainty, span=span))
            return None if found.doubtful else found
        if not told.accept:
            return None
        start = found.head[1] - len(told.becomes)
        meant = told.becomes and line.content[max(start, 0) : found.head[1]] == told.becomes
        return replace(found, head=(start, found.head[1])) if meant else found

    def _add(self, line: Line, texts: Extracts, found: Found) -> None:
        places = (found.head, *((gloss.start, gloss.end) for gloss in found.glosses))
        names = [_same(line.content[start:end]) for start, end in places]
        known = list(dict.fromkeys(id(self.by_name[n]) for n in names if n in self.by_name))
        if len(known) == 1 and found.defined is None and all(n in self.by_name for n in names):
            return
        headword, *glosses = (texts.cut(start, end) for start, end in places)
        if not headword:
            return
        definition = _definition(texts, found.defined)
        term = _Term(headword, [g for g in glosses if g], definition, headword[0].span)
        self._join(term, names)

    def _join(self, new: "_Term", names: Sequence[str]) -> None:
        """Take a term for another explanation of those it shares a name with, if any."""
        known = [self.by_name[name] for name in names if name in self.by_name]
        first = min(known, key=lambda term: term.place, default=None)
        if first is None:
            new.place = len(self.by_name)
            self.terms[new.place] = new
            first = new
        else:
            others = [term for term in known if term is not first]
            for other in (*others, new):
                first.join(other)
            for other in others:
                self.terms.pop(other.place, None)
            names = [*names, *(_same(name) for other in others for name in other.names())]
        for name in names:
            self.by_name[name] = first

    def entries(self, before: Sequence[Entry], keys: Keys) -> Iterator[Entry]:
        """Yield the terms as entries, with keys of their own."""
        listed = {_same(form) for entry in before for form in entry.forms}
        for term in self.terms.values():
            if not listed & set(map(_same, term.names())):
                key = keys.give(plain_text(term.headword))
                yield Entry(
                    key,
                    term.headword,
                    tuple(term.glosses),
                    term.definition,
                    self._forms(term),
                    span=term.span,
                )

    def _forms(self, term: _Term) -> tuple[str, ...]:
        head, *others = term.names()
        forms = (name for name in others if _is_form(name) and self.said.count(name) > 1)
        return tuple(dict.fromkeys((head, *forms)))


def _is_form(name: str) -> bool:
    return len(name) >= _GLOSS_FORM or (len(name) > 1 and name.isupper())


def _definition(texts: Extracts, place: tuple[int, int] | None) -> Blocks:
    content = texts.cut(*place) if place else ()
    if not content:
        return ()
    return (Paragraph(content, span=content[0].span.to(content[-1].span)),)
