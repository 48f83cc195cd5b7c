"""book.toml: what the author says of the book as a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date, datetime
from typing import TypeVar

from publish.edition import CitationForm, Citing, Script, Standard
from publish.model import Finding, Inlines, Source, Span, Text
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.reading import NOTHING_SAID, Particulars
from publish.readers.seed.washing import washed
from publish.readers.settings import toml
from publish.readers.settings.dates import moment
from publish.readers.settings.findings import BadDate
from publish.readers.settings.limits import USUAL, Limits
from publish.readers.settings.remarks import Remark
from publish.readers.settings.tables import Tables

KEYS = (
    "title",
    "subtitle",
    "author",
    "authors",
    "language",
    "description",
    "publisher",
    "rights",
    "date",
    "identifier",
    "cover",
    "slug",
    "editions",
    "order",
    "terms",
    "cleaning",
    "limits",
    "commentary",
    "references",
    "all-references",
    "citations",
    "citation-form",
    "glossary",
)
_ALIASES = {"author": "authors", "script": "language", "lang": "language"}
_Choice = TypeVar("_Choice", Standard, CitationForm)
_MDBOOK = ("title", "authors", "description", "language")
_MDBOOK_TABLES = frozenset({"book", "build", "rust", "output", "preprocessor"})
_SLUG = regex(r"[\w.\-]+")
_LONGEST_SLUG = 180

_AT_START = Span("book.toml", 0, 0)
_CITING = Citing()


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``book.toml`` settles beside the metadata; empty where it is silent.

    ``given`` are the keys it holds, by their full names; ``terms`` are wordings that win
    over the dictionary when scripts are converted, ``off`` the rules of cleaning that are
    not to be followed. ``references`` are the reference files it names, at
    ``references_at``; none named means those that are found. ``glossary`` are the texts
    that it names as lists of terms.
    """

    editions: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)
    slug: str = ""
    off: frozenset[str] = frozenset()
    references: tuple[str, ...] = ()
    references_at: Span = _AT_START
    glossary: tuple[str, ...] = ()
    citing: Citing = _CITING
    limits: Limits = USUAL
    commentary: tuple[Remark, ...] = ()
    given: frozenset[str] = frozenset()


_SILENT = Settings()


@dataclass(frozen=True, slots=True)
class Book:
    """A ``book.toml``, read."""

    settings: Settings = _SILENT
    particulars: Particulars = NOTHING_SAID
    findings: tuple[Finding, ...] = ()


def read_book(source: Source) -> Book:
    """Read ``book.toml``; what is wrong in it is found and left out."""
    parsed = toml.parse(source)
    if isinstance(parsed, Finding):
        return Book(findings=(parsed,))
    parsed = _of_mdbook(parsed)
    reader, tables = _Reader(parsed), Tables(parsed)
    settings = Settings(
        editions=reader.words("editions"),
        order=reader.words("order"),
        terms=tables.terms(),
        slug=reader.slug(),
        off=tables.off(),
        references=reader.words("references"),
        references_at=parsed.span("references"),
        glossary=reader.lists(),
        citing=reader.citing(),
        limits=tables.limits(),
        commentary=tables.commentary(),
        given=frozenset(_ALIASES.get(key, key) for key in parsed.values),
    )
    particulars = reader.particulars()
    return Book(settings, particulars, (*reader.findings, *tables.findings, *_unknown(parsed)))


def _of_mdbook(parsed: toml.Settings) -> toml.Settings:
    """Read mdBook's table of particulars as our keys; its other tables are not for us."""
    table = parsed.values.get("book")
    if not isinstance(table, dict):
        return parsed
    said = {key: value for key, value in table.items() if key in _MDBOOK and value}
    if Script.named(str(said.get("language", ""))) is None:
        said.pop("language", None)
    ours = {key: value for key, value in parsed.values.items() if key not in _MDBOOK_TABLES}
    places = {key: parsed.span(f"book.{key}") for key in said}
    return replace(parsed, values={**said, **ours}, keys={**parsed.keys, **places})


def _unknown(parsed: toml.Settings) -> Iterator[Finding]:
    for key in parsed.values:
        if key not in KEYS and key not in _ALIASES:
            yield parsed.unknown(key, KEYS)


class _Reader:
    """Takes values of the right kind, and notes the others."""

    def __init__(self, parsed: toml.Settings) -> None:
        self._parsed = parsed
        self.findings: list[Finding] = []

    def particulars(self) -> Particulars:
        return Particulars(
            title=self.inlines("title"),
            subtitle=self.inlines("subtitle"),
            authors=tuple(self._text(key, name) for key, name in self._authors()),
            description=self.inlines("description"),
            publisher=self.inlines("publisher"),
            rights=self.inlines("rights"),
            date=self._date(),
            language=self._language(),
            identifier=self.plain("identifier"),
            cover=self.plain("cover"),
        )

    def text(self, key: str) -> str:
        value = self._taken(key, str, "a text in quotation marks")
        return value.strip() if isinstance(value, str) else ""

    def plain(self, key: str) -> str:
        """Return a text that machines read: one line, with nothing unseen in it."""
        return " ".join(washed(self.text(key)).split())

    def words(self, key: str) -> tuple[str, ...]:
        value = self._parsed.values.get(key, [])
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self._wrong(key, 'a list of texts, such as ["a", "b"]')
        return ()

    def lists(self) -> tuple[str, ...]:
        """Return the texts named as lists of terms, plainly or as ``[glossary] file``."""
        table = self._parsed.values.get("glossary")
        named = table.get("file") if isinstance(table, dict) else None
        return (named,) if isinstance(named, str) else self.words("glossary")

    def inlines(self, key: str) -> Inlines:
        value = self.text(key)
        return self._text(key, value) if value else ()

    def slug(self) -> str:
        value = self.text("slug")
        fits = _SLUG.fullmatch(value) and len(value.encode()) <= _LONGEST_SLUG
        if value and (not fits or value.startswith(".")):
            self._wrong("slug", "letters, digits, hyphens")
            return ""
        return value

    def citing(self) -> Citing:
        standard = self._one_of("citations", Standard, Standard.GBT_2025)
        named = standard is Standard.APA
        usual = CitationForm.AUTHOR_YEAR if named else CitationForm.NUMERIC
        form = self._one_of("citation-form", CitationForm, usual)
        everything = self._taken("all-references", bool, "true or false")
        return Citing(standard, form, everything is True)

    def _one_of(self, key: str, kind: type[_Choice], usual: _Choice) -> _Choice:
        """Return what a key chooses, or the usual where it says nothing that there is."""
        value = self.text(key)
        if value and value not in {one.value for one in kind}:
            self._wrong(key, " | ".join(f'"{one.value}"' for one in kind))
            return usual
        return kind(value) if value else usual

    def _authors(self) -> list[tuple[str, str]]:
        return [(key, name) for key in ("author", "authors") for name in self.words(key)]

    def _date(self) -> str:
        value = self._parsed.values.get("date", "")
        said = self._said(value)
        if said and moment(said) is None:
            self.findings.append(BadDate(said, span=self._parsed.span("date")))
        return said

    def _said(self, value: object) -> str:
        if isinstance(value, datetime | date):
            return value.isoformat()[:10]
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return self.plain("date")

    def _language(self) -> str:
        key = next(
            (key for key in ("language", "script", "lang") if key in self._parsed.values), ""
        )
        value = self.text(key) if key else ""
        script = Script.named(value)
        if value and script is None:
            self._wrong(key, " | ".join(script.value for script in Script))
        return script.value if script else ""

    def _text(self, key: str, value: str) -> Inlines:
        """Return a value as text, placed where it stands, or at its key where it is escaped."""
        span = self._parsed.span(key)
        at = self._parsed.source.text.find(value, span.end)
        return (Text(value, span=Span(span.seed, at, at + len(value)) if at >= 0 else span),)

    def _taken(self, key: str, kind: type, expected: str) -> object:
        value = self._parsed.values.get(key)
        if value is not None and not isinstance(value, kind):
            self._wrong(key, expected)
            return None
        return value

    def _wrong(self, key: str, expected: str) -> None:
        self.findings.append(self._parsed.wrong(key, expected))
