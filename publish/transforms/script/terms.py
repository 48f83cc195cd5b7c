"""Terms that win over every dictionary, and stretches that no dictionary may touch."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from publish.edition import Script
from publish.model import Finding
from publish.transforms.cleaning.reading import HAN, HANDS_OFF
from publish.transforms.findings import CommonTerm, EmptyTerm

_KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc"
_JAPANESE = f"[{HAN}]*[{_KANA}][{HAN}{_KANA}]*"
_STAND_INS = 0xF0000
_PLANE = f"[{chr(_STAND_INS)}-{chr(0xFFFFD)}]+"
_KEPT = re.compile(f"{HANDS_OFF}|{_JAPANESE}|{_PLANE}", re.VERBOSE)


@dataclass(frozen=True)
class Terms:
    """A term list for one target script, ready to be looked for."""

    spelled: Mapping[str, str]

    def stretches(self, line: str) -> Iterator[tuple[int, int, str]]:
        """Yield the terms in a line, the longest at each place, and how they are spelled."""
        if self._pattern is not None:
            for found in self._pattern.finditer(line):
                yield found.start(), found.end(), self.spelled[found.group()]

    @property
    def _pattern(self) -> "re.Pattern[str] | None":
        return _compiled(tuple(sorted(self.spelled, key=lambda term: (-len(term), term))))


@cache
def _compiled(terms: tuple[str, ...]) -> "re.Pattern[str] | None":
    return re.compile("|".join(map(re.escape, terms))) if terms else None


def kept(line: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a line that stay as they are: addresses, kana, stand-ins."""
    for found in _KEPT.finditer(line):
        yield found.start(), found.end(), found.group()


def terms_for(script: Script, own: Mapping[str, str]) -> Terms:
    """Return the shipped terms under a book's own, turned round for a Simplified edition.

    A book's own are given as Simplified = Traditional.
    """
    usable = {term: spelled for term, spelled in own.items() if len(term) > 1 and spelled}
    together = {**_shipped(), **usable}
    if script.traditional:
        return Terms(together)
    return Terms({spelled: term for term, spelled in reversed(together.items())})


def unusable(own: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return findings for terms too short to be looked for, or without a spelling."""
    return tuple(
        CommonTerm(term, span=None) if len(term) == 1 else EmptyTerm(term, span=None)
        for term, spelled in own.items()
        if len(term) <= 1 or not spelled
    )


@cache
def _shipped() -> Mapping[str, str]:
    text = files("publish.transforms.script").joinpath("terms.toml").read_text(encoding="utf-8")
    table: dict[str, str] = tomllib.loads(text)["Hant"]
    return table
