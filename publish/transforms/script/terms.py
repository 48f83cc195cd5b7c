"""Terms that win over every dictionary, and stretches that no dictionary may touch."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from publish.edition import Script
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass

_KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc"
_ANY_KANA = regex(f"[{_KANA}]")
_STAND_INS = f"[{chr(0xF0000)}-{chr(0xFFFFD)}]+"
_ANY = regex(f"[{_KANA}{chr(0xF0000)}-{chr(0xFFFFD)}]")
_ADDRESS = rf"https?://[\x21-\x7e]*(?:(?<=[/=#_?&-])[{HAN}]+[\x21-\x7e]*)*"
_KEPT = regex(f"{_STAND_INS}|{_ADDRESS}")
_JAPANESE = regex(f"{_STAND_INS}|{_ADDRESS}|[{HAN}]*[{_KANA}][{HAN}{_KANA}]*")

# Characters of Hong Kong that OpenCC's table for Taiwan leaves, which alone reads 看著 and 看着.
_HANS = dict(zip("敍枱粧糭衞衹", "叙台妆粽卫只", strict=True))

Stretch: TypeAlias = tuple[int, int, str]
"""Where a stretch of a line begins and ends, and how it is spelled."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A word in its setting, and what it is there; ``setting`` is a pattern after the word."""

    word: str
    setting: str
    spelled: str


@dataclass(frozen=True, slots=True)
class Terms:
    """A term list for one target script, ready to be looked for; ``own`` are an author's."""

    spelled: Mapping[str, str]
    rules: tuple[Rule, ...]
    own: "Terms | None"
    pattern: re.Pattern[str]

    def own_only(self) -> "Terms":
        """Return an author's terms alone, for a text on its way to Simplified."""
        return self.own or self

    def stretches(self, line: str) -> Iterator[Stretch]:
        """Yield the terms in lines, the longest at each place, and how they are spelled."""
        for found in self.pattern.finditer(line):
            ruled = found.lastindex
            spelled = self.rules[ruled - 1].spelled if ruled else self.spelled[found.group()]
            yield found.start(), found.end(), spelled


def _terms(
    spelled: Mapping[str, str], rules: Iterable[Rule] = (), own: Terms | None = None
) -> Terms:
    """Make a term list with what finds its words and rules, the longest words first.

    All that begin with one character stand together behind it, so that whatever else a
    line holds is passed over fast; an empty group tells a rule.
    """
    told: dict[str, list[str]] = {}
    for word in sorted(spelled, key=lambda word: (-len(word), word)):
        told.setdefault(word[0], []).append(re.escape(word[1:]))
    ruled = sorted(rules, key=lambda rule: rule.word[0])
    for rule in ruled:
        told.setdefault(rule.word[0], []).append(f"{rule.word[1:]}{rule.setting}()")
    parts = (f"{re.escape(first)}(?:{'|'.join(told[first])})" for first in sorted(told))
    return Terms(spelled, tuple(ruled), own, regex("|".join(parts) or "(?!)", re.MULTILINE))


def is_plain(line: str) -> bool:
    """Whether no stretch of a line is kept."""
    addressed = "://" in line and ("http://" in line or "https://" in line)
    return not addressed and _ANY.search(line) is None


def kept(line: str) -> Iterator[Stretch]:
    """Yield the stretches of a line that stay as they are: Japanese, addresses, stand-ins."""
    if is_plain(line):
        return
    pattern = _JAPANESE if _ANY_KANA.search(line) else _KEPT
    for found in pattern.finditer(line):
        yield found.start(), found.end(), found.group()


def terms_for(script: Script, own: Mapping[str, str]) -> Terms:
    """Return a book's own terms over the shipped ones.

    A book's own are given as Simplified = Traditional; they are turned round for a
    Simplified edition, which needs few others.
    """
    usable = {term: spelled for term, spelled in own.items() if len(term) > 1 and spelled}
    if not script.traditional:
        return _terms(_HANS | {spelled: term for term, spelled in reversed(usable.items())})
    shipped = _shipped()
    region = "HK" if script is Script.HONG_KONG else "TW"
    spelled = {**shipped["Hant"], **shipped[region], **usable}
    rules = (Rule(rule["word"], _setting(rule), rule[region]) for rule in shipped["rule"])
    return _terms(spelled, rules, _terms(usable))


def _setting(rule: Mapping[str, Any]) -> str:
    """Return the pattern of a setting; what stands before the word is looked for last."""
    word = rule["word"]
    behind = f"(?<={rule['after']}{word})" if "after" in rule else ""
    unlike = "".join(f"(?<!{before}{word})" for before in rule.get("not_after", ()))
    return f"{behind}{unlike}(?={rule['before']})"


@cache
def _shipped() -> Any:  # noqa: ANN401  as TOML has it; the file is ours
    text = files("publish.transforms.script").joinpath("terms.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
