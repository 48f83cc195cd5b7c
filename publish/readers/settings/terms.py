"""terms.toml and glossary.toml: wordings and terms that the author settles beside the text.

Entries come without keys; the glossary gives them theirs with all the others.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path

from publish.model import Entry, Finding, Inlines, Paragraph, Run, Source, Span, Text
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.folder.files import load
from publish.readers.seed.decoding import decode
from publish.readers.settings import toml
from publish.readers.settings.findings import (
    CircularTerm,
    MarkedTerm,
    RepeatedTerm,
    ShortTerm,
    WrongValue,
)
from publish.readers.settings.spellings import unusable

GLOSSARY, TERMS = "glossary.toml", "terms.toml"
KEEP = "keep"
"""The list of ``terms.toml`` that names what no script changes."""
_NOT_BREAK = regex(r"[^\n]")
_SLIPS = 50
"""So many lines that are no TOML, and the file is none."""
_LIST = "term"
_KEYS = ("headword", "forms", "glosses", "definition", "reading")
_MARKUP = regex(r"[*`<>\[\]\n]|__")
_SERIES = ("forms", "glosses")


_NAMED = regex(
    r"(?:glossary|terminology|terms|[术術]语表?|[术術]語表?|[词詞][汇彙]表|名[词詞]解[释釋])"
    r"\.(?:md|markdown|txt)",
    re.IGNORECASE,
)


def lists(root: Path, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts of a folder that are lists of terms: those named, or known by name.

    They are read with the book even where its order leaves them out, and what they define
    is moved to the glossary.
    """
    if named:
        return named
    try:
        there = sorted(entry.name for entry in root.iterdir())
    except OSError:
        return ()
    return tuple(name for name in there if _NAMED.fullmatch(name))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the two files say; ``terms`` are spellings, Simplified to Traditional."""

    entries: tuple[Entry, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def vocabulary(root: Path) -> Vocabulary:
    """Read ``terms.toml`` and ``glossary.toml`` of a folder, where they are."""
    sources: dict[str, Source] = {}
    findings: list[Finding] = []
    terms = _parsed(root, TERMS, sources, findings)
    listed = _parsed(root, GLOSSARY, sources, findings)
    spelled = _terms(terms, findings) if terms else {}
    entries = _Glossary(listed, findings).entries() if listed else ()
    return Vocabulary(entries, spelled, sources, tuple(findings))


def _parsed(
    root: Path, name: str, sources: dict[str, Source], findings: list[Finding]
) -> toml.Settings | None:
    if not (root / name).exists():
        return None
    data = load(root, name)
    if isinstance(data, Finding):
        findings.append(data)
        return None
    decoded = decode(data, name)
    sources[name] = Source(name, decoded.text)
    findings += decoded.findings
    return _forgiving(sources[name], findings)


def _forgiving(source: Source, findings: list[Finding]) -> toml.Settings | None:
    """Read a file, where need be without the lines that are no TOML: a slip costs no other."""
    text = source.text
    for _ in range(_SLIPS):
        parsed = toml.parse(Source(source.name, text))
        if not isinstance(parsed, Finding):
            return replace(parsed, source=source)
        findings.append(parsed)
        span = parsed.span or Span(source.name, 0, 0)
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", max(span.end - 1, span.start))
        lines = text[start : end if end >= 0 else len(text)]
        if source.name != TERMS or not lines.strip():
            return None
        text = text[:start] + _NOT_BREAK.sub("#", lines) + text[start + len(lines) :]
    return None


def _terms(parsed: toml.Settings, findings: list[Finding]) -> dict[str, str]:
    """Take the terms, at the top of the file or under ``[terms]`` as in ``book.toml``."""
    table = parsed.values.get("terms")
    listed, prefix = (table, "terms.") if isinstance(table, dict) else (parsed.values, "")
    held = {key: wording for key, wording in listed.items() if not _keeps(key, wording)}
    spelled = {key: wording for key, wording in held.items() if isinstance(wording, str)}
    wrong = (key for key in held if key not in spelled)
    findings += [parsed.wrong(f"{prefix}{key}", "a text in quotation marks") for key in wrong]
    marked = (key for key, wording in spelled.items() if _MARKUP.search(key + wording))
    findings += [MarkedTerm(key, span=parsed.span(f"{prefix}{key}")) for key in marked]
    findings += (*unusable(spelled, parsed, prefix), *circular(spelled, parsed, prefix))
    return {**spelled, **_kept(parsed, findings)}


def _keeps(key: str, wording: object) -> bool:
    return key == KEEP and not isinstance(wording, str)


def _kept(parsed: toml.Settings, findings: list[Finding]) -> dict[str, str]:
    """Take the names that stay as they are in every script: terms that are spelled as said."""
    names = parsed.values.get(KEEP, [])
    if isinstance(names, str):
        return {}
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        findings.append(parsed.wrong(KEEP, 'a list of texts, such as ["a", "b"]'))
    return {name: name for name in _texts(names)}


def circular(
    spelled: Mapping[str, str], parsed: toml.Settings, prefix: str
) -> Iterator[CircularTerm]:
    """Find terms that lead to others and back: which spelling is meant, nobody can tell."""
    for ring in _rings(spelled):
        if len(ring) > 1:
            shown = " → ".join((*ring, ring[0]))
            yield CircularTerm(ring[0], shown, span=parsed.span(f"{prefix}{ring[0]}"))


def _rings(leads: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the words that lead to each other and back, each ring from its first word on."""
    order = {word: place for place, word in enumerate(leads)}
    seen: set[str] = set()
    for word in leads:
        path: dict[str, int] = {}
        at = word
        while at in leads and at not in seen:
            seen.add(at)
            path[at] = len(path)
            at = leads[at]
        if at in path:
            ring = tuple(path)[path[at] :]
            first = ring.index(min(ring, key=order.__getitem__))
            yield ring[first:] + ring[:first]


class _Glossary:
    """Takes the entries of ``[[term]]`` tables; the first of a name is kept."""

    def __init__(self, parsed: toml.Settings, findings: list[Finding]) -> None:
        self._parsed = parsed
        self._findings = findings
        self._at = 0
        self._names: dict[str, str] = {}

    def entries(self) -> tuple[Entry, ...]:
        listed = self._parsed.values.get(_LIST, [])
        for key in self._parsed.values:
            if key != _LIST:
                self._findings.append(self._parsed.unknown(key, (_LIST,)))
        if not isinstance(listed, list):
            self._findings.append(self._parsed.wrong(_LIST, "tables [[term]]"))
            return ()
        found = [self._entry(one) for one in listed if isinstance(one, dict)]
        entries = [entry for entry in found if entry]
        self._findings += self._circles(entries)
        return tuple(entries)

    def _entry(self, told: Mapping[str, object]) -> Entry | None:
        start = max(self._parsed.source.text.find("[[", self._at), 0)
        self._at = start + 2
        here = Span(self._parsed.source.name, start, start + 2)
        self._faults(told, here)
        word = told.get("headword")
        if not isinstance(word, str) or not word.strip():
            self._findings.append(self._wrong("headword", "a text in quotation marks", here))
            return None
        headword = self._text(word.strip())
        span = headword[0].span
        forms = tuple(dict.fromkeys((word.strip(), *_texts(told.get("forms")))))
        if not self._taken(word.strip(), forms, span):
            return None
        return Entry(
            "",
            headword,
            tuple(self._text(gloss) for gloss in _texts(told.get("glosses"))),
            self._definition(told.get("definition")),
            forms,
            reading=str(told.get("reading", "")).strip(),
            span=span,
        )

    def _faults(self, told: Mapping[str, object], here: Span) -> None:
        for key, value in told.items():
            if key not in _KEYS:
                self._findings.append(self._parsed.unknown(f"{_LIST}.{key}", _KEYS))
            elif key in _SERIES and not isinstance(value, list | str):
                self._findings.append(self._wrong(key, 'a list of texts, such as ["a", "b"]', here))
            elif key not in _SERIES and not isinstance(value, str):
                self._findings.append(self._wrong(key, "a text in quotation marks", here))

    def _wrong(self, key: str, expected: str, here: Span) -> Finding:
        line = self._parsed.source.place(here.start).line
        return WrongValue(self._parsed.source.name, line, key, expected, span=here)

    def _taken(self, word: str, forms: tuple[str, ...], span: Span) -> bool:
        """Take the names of an entry; a headword that has an entry has no second one."""
        if word in self._names:
            self._findings.append(RepeatedTerm(word, self._names[word], span=span))
            return False
        for form in forms:
            if form in self._names:
                self._findings.append(RepeatedTerm(form, self._names[form], span=span))
            if len(form) == 1:
                self._findings.append(ShortTerm(form, span=span))
            self._names.setdefault(form, word)
        return True

    def _definition(self, said: object) -> tuple[Paragraph, ...]:
        if not isinstance(said, str) or not said.strip():
            return ()
        parts = [self._text(part) for part in said.strip().split("\n\n") if part.strip()]
        return tuple(Paragraph(part, span=part[0].span) for part in parts)

    def _text(self, said: str) -> Inlines:
        """Return a value as text, at its place in the file or at its entry if it is escaped."""
        name, source = self._parsed.source.name, self._parsed.source.text
        at = source.find(said, self._at)
        if at < 0:
            return (
                Text(
                    said, (Run(len(said), self._at, self._at),), span=Span(name, self._at, self._at)
                ),
            )
        return (Text(said, span=Span(name, at, at + len(said))),)

    def _circles(self, entries: list[Entry]) -> Iterator[Finding]:
        """Find terms that are said to mean each other and nothing else."""
        means = {entry.forms[0]: _meaning(entry) for entry in entries}
        spans = {entry.forms[0]: entry.span for entry in entries}
        for ring in _rings(means):
            yield CircularTerm(ring[0], " → ".join((*ring, ring[0])), span=spans[ring[0]])


def _meaning(entry: Entry) -> str:
    """Return the whole definition of an entry, less the words that lead on to another."""
    said = "".join(text.content for part in entry.definition for text in _plain(part))
    return (
        said.strip(" 。.")
        .removeprefix("参见")
        .removeprefix("參見")
        .removeprefix("见")
        .strip("「」“”《》")
    )


def _plain(block: object) -> Iterator[Text]:
    if isinstance(block, Paragraph):
        yield from (node for node in block.content if isinstance(node, Text))


def _texts(value: object) -> tuple[str, ...]:
    listed = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(one.strip() for one in listed if isinstance(one, str) and one.strip())
