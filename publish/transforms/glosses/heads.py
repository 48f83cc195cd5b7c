"""Where a term begins that parentheses explain: before it there is no mark in Chinese."""

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from publish.transforms.cleaning.reading import HAN
from publish.transforms.language import words_of
from publish.transforms.script.opencc import convert

_QUOTED = re.compile("(?:“([^“”]{1,24})”|「([^「」]{1,24})」|《([^《》]{1,40})》|‘([^‘’]{1,24})’)$")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+#&./-]*(?:[ \u00a0][A-Z][A-Za-z0-9+#&./-]*){0,5}$")
_CHINESE = re.compile(f"(?:[A-Za-z][A-Za-z0-9-]*)?[{HAN}·-]+(?:[A-Za-z0-9]+[{HAN}]+)*$")
_LONGEST = 14
_SURE_WORDS = 5
_GRAMMAR = re.compile(
    "[的地得了着过在是和与或被把将对从向为以等有这那其而并也就都会能可]{1,2}|.*[的了]"
)


def quoted_head(before: str) -> tuple[int, int] | None:
    """Return where a term in quotation marks stands that ends here."""
    found = _QUOTED.search(before[-42:])
    if found is None:
        return None
    start = max(len(before) - 42, 0)
    group = next(n for n in range(1, 5) if found[n] is not None)
    return start + found.start(group), start + found.end(group)


def latin_head(before: str) -> tuple[int, int] | None:
    """Return where Latin words stand that end here."""
    found = _LATIN.search(before[-80:])
    start = max(len(before) - 80, 0)
    return (start + found.start(), start + found.end()) if found else None


def chinese_head(before: str, recurs: Callable[[str], bool]) -> tuple[int, int] | None:
    """Return where a Chinese term stands that ends here, if its beginning is clear.

    It is clear at a mark, at the start of a line, and after a word that no term begins
    with: a verb, a particle, a measure. Else the longest ending that the text uses
    elsewhere is the term, and without one there is none.
    """
    found = _CHINESE.search(before[-2 * _LONGEST :])
    if found is None:
        return None
    words = [word for word in words_of(found.group()) if word]
    term, clear = _backwards(words)
    if not term:
        return None
    clear = clear or len("".join(term)) == len(found.group())
    if not clear or len(term) > _SURE_WORDS:
        endings = ("".join(term[n:]) for n in range(len(term)))
        known = next((ending for ending in endings if recurs(ending)), "")
        return (len(before) - len(known), len(before)) if len(known) > 1 else None
    length = len("".join(term))
    return (len(before) - length, len(before)) if length > 1 else None


def _backwards(words: list[str]) -> tuple[list[str], bool]:
    """Return the words from the last one back to where a term cannot have begun."""
    term: list[str] = []
    for word in reversed(words):
        if _stops(word):
            return term, True
        if len(word) + sum(map(len, term)) > _LONGEST:
            return term, False
        term.insert(0, word)
    return term, False


def _stops(word: str) -> bool:
    simple = convert(word, "t2s")
    return simple in stop_words() or _GRAMMAR.fullmatch(simple) is not None


@cache
def stop_words() -> frozenset[str]:
    """Return the words, in Simplified, that no term begins with."""
    text = files("publish.transforms.glosses").joinpath("stops.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())
