"""Works meant by an author's name and a year: Smith (2020), 王等（2018）, （世界银行，2019）."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from publish.model import Reference
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.cleaning.reading import has_han
from publish.transforms.language.opencc import convert

_YEAR = regex(
    r"(?P<join>\s*[（(]\s*|\s*[，,]\s*|\s)(?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-z])?"
    r"(?P<place>\s*[:：，,]\s*(?:pp?\.\s*|页|頁|第)?\d+(?:[-–]\d+)?[页頁]?)?(?=\s*(?P<close>[）)；;]))"
)
_SAID = regex(r"\s*[）)]?\s*(?:早?[在于於])?\s*(?P<year>(?:1[5-9]|20)\d\d)\s*年")
_SEVERAL = regex("等|et al|和|与|及|、|&|and ")
_INITIALS = regex(r"(?:[,\s]+(?:[A-Z]\.?-?){1,3})+$")
_OTHERS = r"\s*(?:等人?|et al\.?,?)"
_AND = r"\s*(?:和|与|與|及|、|,? and |\s?&\s?|，|, )\s*"
_REACH = 60
_SLIP = 3
"""A year so far from a listed one may be a slip for it."""
_DOUBLE = frozenset(
    ["欧阳", "司马", "诸葛", "上官", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒"]
)


@dataclass(frozen=True, slots=True)
class Dated:
    """Characters of a line that name an author and a year, and the works of that name and year.

    ``year`` is that of the works, where it is near the one in the line, but another;
    ``loose`` where it says when somebody did something, which may be no work at all.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    year: str = ""
    loose: bool = False


class Dating:
    """The works of a list, by their years."""

    def __init__(self, references: Sequence[Reference]) -> None:
        """Sort them; by which names each would be called is asked when its year is met."""
        self._by_year: dict[str, list[Reference]] = defaultdict(list)
        for work in references:
            if work.year and work.authors:
                self._by_year[work.year[:4]].append(work)
        self._called: dict[str, Sequence[tuple[str, re.Pattern[str]]]] = {}

    def named(self, line: str) -> Iterator[Dated]:
        """Yield where a line names an author and a year, whoever is meant."""
        if not self._by_year:
            return
        plain = simplified(line)
        for found in _YEAR.finditer(plain):
            before = plain[max(found.start() - _REACH, 0) : found.start()]
            told = self._meant(before, found["year"])
            year = "" if told else self._near(before, int(found["year"]))
            longest, keys = told or self._meant(before, year) or (0, ())
            if keys:
                closes = "（" in found["join"] or "(" in found["join"]
                end = found.end("close") if closes and found["close"] in "）)" else found.end()
                yield Dated(found.start() - longest, end, keys, year)
        yield from self._said(plain)

    def _said(self, plain: str) -> Iterator[Dated]:
        """Yield who did something in the year of a work: 甲等人1998年, 甲在1998年."""
        for found in _SAID.finditer(plain):
            before = plain[max(found.start() - _REACH, 0) : found.start()]
            longest, keys = self._meant(before, found["year"]) or (0, ())
            if keys:
                start = found.start() - longest
                several = _SEVERAL.search(plain, start, found.start())
                named = start + len(plain[start : found.start()].rstrip())
                end = named if "）" in found[0] else found.end()
                yield Dated(start, end, keys, loose=several is None)

    def _meant(self, before: str, year: str) -> tuple[int, tuple[str, ...]] | None:
        """Return how much of what stands before a year names its works, and their keys."""
        starts = [
            (len(before) - match.start(), key)
            for key, pattern in self._of(year)
            if (match := pattern.search(before))
        ]
        longest = max((length for length, _ in starts), default=0)
        keys = tuple(key for length, key in starts if length == longest)
        return (longest, keys) if keys else None

    def _of(self, year: str) -> Sequence[tuple[str, re.Pattern[str]]]:
        if year not in self._called:
            called = ((work.key, _called(work)) for work in self._by_year.get(year, ()))
            self._called[year] = [(key, pattern) for key, pattern in called if pattern]
        return self._called[year]

    def _near(self, before: str, year: int) -> str:
        """Return the one year near by in which the author named has a work, if there is one."""
        others = (str(year + by) for by in range(-_SLIP, _SLIP + 1) if by)
        found = [other for other in others if self._meant(before, other)]
        return found[0] if len(found) == 1 else ""


def simplified(line: str) -> str:
    """Return a line in Simplified, character for character, or as it is where that cannot be."""
    said = convert(line, "t2s")
    return said if len(said) == len(line) else line


def _called(work: Reference) -> re.Pattern[str] | None:
    """Return how the names before a year may be written that mean a work."""
    names = [tuple(_forms(name)) for name in work.authors]
    if not names or not names[0]:
        return None
    first, rest = _either(names[0]), [_either(forms) for forms in names[1:] if forms]
    several = len(work.authors) > 1 or work.others
    ways = [first]
    if several:
        short = _surname(work.authors[0])
        ways.append(f"{_either((*names[0], short) if short else names[0])}{_OTHERS}")
    if rest:
        ways.append(f"{first}{_AND}{rest[0]}{_OTHERS if len(rest) > 1 else ''}")
    if len(rest) > 1:
        ways.append(f"{first}{_AND}{_AND.join(rest)}")
    return regex(f"(?:{'|'.join(ways)})$")


def _forms(name: str) -> Iterator[str]:
    """Yield what a text may call an author: Smith, J. Smith, 王芳, 世界银行."""
    yield simplified(name)
    if has_han(name):
        if "·" in name:
            yield simplified(name.rpartition("·")[2])
        return
    family, comma, given = name.partition(",")
    if comma:
        yield family.strip()
        yield f"{given.strip()} {family.strip()}"
    else:
        bare = _INITIALS.sub("", name)
        yield bare
        words = bare.split()
        if bare == name and len(words) > 1:
            yield words[-1]


def _surname(name: str) -> str:
    """Return a Chinese surname, which 等 may follow alone."""
    plain = simplified(name)
    if not has_han(plain) or len(plain) not in {2, 3, 4}:
        return ""
    return plain[:2] if plain[:2] in _DOUBLE else plain[0]


@lru_cache(maxsize=4096)
def _either(forms: tuple[str, ...]) -> str:
    escaped = sorted({re.escape(form) for form in forms if form}, key=lambda f: (-len(f), f))
    latin = all(not has_han(form) for form in forms)
    edge = r"(?<![A-Za-z])" if latin else ""
    return f"{edge}(?:{'|'.join(escaped)})"
