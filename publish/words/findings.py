"""What findings say, in English and in Chinese: one table a language.

The tables are ``en/<room>.toml`` and ``zh/<room>.toml``: a code, its ``message`` and a
``hint`` that says what to do; both may name the finding's fields in braces. Where a field
is one of few phrases, a table ``said`` words each of them. ``otherwise`` is the hint where
a field that the hint names is empty.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from importlib.resources import files
from string import Formatter

from publish.model import Finding
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What is wrong, and what to do about it."""

    message: str
    hint: str
    said: Mapping[str, str] = field(default_factory=dict)
    otherwise: str | None = None


def table(language: str) -> dict[str, Wording]:
    """Return the wording of every code in ``en`` or ``zh``."""
    tables = map(tomllib.loads, _rooms(language))
    return {code: Wording(**words) for told in tables for code, words in told.items()}


@cache
def _rooms(language: str) -> tuple[str, ...]:
    folder = files("publish.words") / language
    rooms = sorted(folder.iterdir(), key=lambda room: room.name)
    return tuple(room.read_text(encoding="utf-8") for room in rooms if room.name.endswith(".toml"))


@cache
def worded(code: str, language: str) -> Wording:
    """Return the wording of one code; the tables of all others are not read for it."""
    name = re.escape(code)
    own = re.compile(rf"^\[{name}\]\n.*?(?=^\[(?!{name}\.)|\Z)", re.MULTILINE | re.DOTALL)
    for text in _rooms(language):
        if found := own.search(text):
            return Wording(**tomllib.loads(found.group())[code])
    return Wording(code, "")


def wording(finding: Finding, language: str) -> Wording:
    """Say one finding in a language, with its fields put in."""
    words = worded(finding.code, language)
    told = finding.arguments()
    phrases = {name: words.said.get(str(value)) for name, value in told.items()}
    said = told | {name: phrase.format(**told) for name, phrase in phrases.items() if phrase}
    named = (name for _, name, _, _ in Formatter().parse(words.hint) if name)
    empty = any(said[name] == "" for name in named)
    hint = (words.otherwise or words.hint) if empty else words.hint
    return Wording(words.message.format(**said), hint.format(**said))
