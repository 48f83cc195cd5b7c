"""TOML with places: values, and where in the file each key stands."""

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeAlias

from publish.model import Finding, Source, Span
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.settings.findings import BadToml, UnknownKey, WrongValue

Value: TypeAlias = object
_TABLE = regex(r"^[ \t]*\[\[?[ \t]*(?P<name>[^\]\n]+?)[ \t]*\]\]?", re.MULTILINE)
_KEY = regex(r"""^[ \t]*(?P<key>[\w.\-"'][\w.\-"' ]*?)[ \t]*=[ \t]*""", re.MULTILINE)
_WIDE = frozenset("“”‘’＝：，［］｛｝＂＇")
_REASONS = (
    ("Invalid value", "no-value"),
    ("Invalid date", "no-value"),
    ("Expected '='", "no-equals"),
    ("Expected newline", "no-newline"),
    ("Expected ']", "open-header"),
    ("Expected", "open-text"),
    ("Unterminated", "open-text"),
    ("Illegal character", "open-text"),
    ("Unclosed array", "open-list"),
    ("Unclosed inline", "open-list"),
    ("Cannot", "twice"),
    ("Duplicate", "twice"),
    ("Unescaped", "backslash"),
    ("Invalid hex", "backslash"),
    ("Escaped", "backslash"),
    ("Invalid statement", "no-key"),
    ("Invalid initial", "no-key"),
)
_LONG = regex(r"(?<![\w\"'])[\d_]{4300,}")
_TOKEN = regex(
    r'''"""(?s:.)*?"""|\'{3}(?s:.)*?\'{3}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|\#[^\n]*|[\[\]{}]'''
)
"""What may hold brackets that are none, and brackets."""
_AT = regex(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")


@dataclass(frozen=True, slots=True)
class Settings:
    """A TOML file, read; ``keys`` are the spans of its keys by dotted name."""

    source: Source
    values: Mapping[str, Value]
    keys: Mapping[str, Span]

    def span(self, key: str) -> Span:
        """Return where a key stands, or the start of the file."""
        return self.keys.get(key, Span(self.source.name, 0, 0))

    def line(self, key: str) -> int:
        """Return the line of a key, from one."""
        return self.source.place(self.span(key).start).line

    def unknown(self, key: str, known: tuple[str, ...], meant: str = "") -> Finding:
        """Say that nobody reads this key, and which one may be meant."""
        nearest = meant or nearest_of(key.rsplit(".", maxsplit=1)[-1], known)
        return UnknownKey(self.source.name, self.line(key), key, nearest, span=self.span(key))

    def wrong(self, key: str, expected: str) -> Finding:
        """Say that this key's value is not what it should be."""
        return WrongValue(self.source.name, self.line(key), key, expected, span=self.span(key))


def nearest_of(name: str, known: tuple[str, ...]) -> str:
    """Return the known name most like this one, or nothing."""
    return next(iter(get_close_matches(name, known, n=1, cutoff=0.5)), "")


def parse(source: Source) -> Settings | Finding:
    """Read TOML; where it is not, say where it stops being so."""
    try:
        values = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        return _bad(source, str(error))
    except RecursionError:
        return _too_deep(source)
    except ValueError:
        # The one thing that TOML allows and Python refuses (CVE-2020-10735).
        return _too_long(source)
    return Settings(source, values, _places(source))


def _bad(source: Source, said: str) -> Finding:
    at = _AT.search(said)
    place = source.place(len(source.text))
    line, column = (
        (int(at["line"]), int(at["column"])) if at and at["line"] else (place.line, place.column)
    )
    start = sum(len(text) + 1 for text in source.text.split("\n")[: line - 1]) + column - 1
    span = Span(source.name, start, start + 1)
    mark = source.text[start : start + 1]
    if mark in _WIDE:
        return BadToml(source.name, line, "wide-mark", mark, span=span)
    return BadToml(source.name, line, _reason(said), span=span)


def _too_long(source: Source) -> Finding:
    number = _LONG.search(source.text)
    span = Span(source.name, *(number.span() if number else (0, 0)))
    return BadToml(source.name, source.place(span.start).line, "long-number", span=span)


def _too_deep(source: Source) -> Finding:
    """Say which entry is lists within lists beyond what is read: it is held up to its end."""
    start, end = _deepest(source.text)
    span = Span(source.name, start, end)
    return BadToml(source.name, source.place(start).line, "too-deep", span=span)


def _deepest(text: str) -> tuple[int, int]:
    """Return where the deepest entry begins and ends, or how far its brackets open."""
    depth = most = begun = start = end = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "[{":
            begun = token.start() if depth == 0 else begun
            depth += 1
            if depth > most:
                most, start, end = depth, begun, token.end()
        elif token[0] in "]}":
            depth = max(depth - 1, 0)
            if depth == 0 and begun == start:
                end = token.end()
    return start, end


def _reason(said: str) -> str:
    """Return which of our phrases says what the parser says."""
    return next((reason for begins, reason in _REASONS if said.startswith(begins)), "not-toml")


def _places(source: Source) -> dict[str, Span]:
    """Find keys by line; a line within a multi-line string may be taken for one, harmlessly."""
    found: dict[str, Span] = {}
    tables = [(match.start(), _plain(match["name"])) for match in _TABLE.finditer(source.text)]
    for at, name in tables:
        start = source.text.index("[", at)
        found.setdefault(name, Span(source.name, start, source.text.find("]", start) + 1))
    marks = iter((*tables, (len(source.text) + 1, "")))
    (upcoming, following), table = next(marks), ""
    for match in _KEY.finditer(source.text):
        while match.start() >= upcoming:
            table = following
            upcoming, following = next(marks)
        name = ".".join(filter(None, (table, _plain(match["key"]))))
        found.setdefault(name, Span(source.name, match.start("key"), match.end("key")))
    return found


def _plain(name: str) -> str:
    return name.replace('"', "").replace("'", "").replace(" ", "")
