"""Where a term begins that parentheses explain: before it there is no mark in Chinese."""

import re
from collections.abc import Callable, Sequence
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
_JOINED = 3
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


def chinese_head(before: str, size: int, recurs: Callable[[str], bool]) -> tuple[int, int] | None:
    """Return where a Chinese term stands that ends here, if its beginning is clear.

    It is clear at a mark, at the start of a line, and after a word that no term begins
    with: a verb, a particle, a measure. Words that may be either are decided by
    ``size``, the number of words that the other name has. Where nothing is clear, the
    longest ending that the text uses elsewhere is the term, or there is none.
    """
    found = _CHINESE.search(before[-2 * _LONGEST :])
    if found is None:
        return None
    words = [word for word in words_of(found.group()) if word]
    first, clear = _beginning(words, size)
    whole = first == 0 and len(found.group()) < 2 * _LONGEST
    if (clear or whole) and len(words) - first <= _SURE_WORDS + size // 2:
        term = "".join(words[first:])
    else:
        endings = ("".join(words[n:]) for n in range(first, len(words)))
        term = next((ending for ending in endings if recurs(ending)), "")
    return (len(before) - len(term), len(before)) if len(term) > 1 else None


def _beginning(words: Sequence[str], size: int) -> tuple[int, bool]:
    """Return the word that a term begins with, seen from its end, and whether that is clear."""
    length = 0
    for index in range(len(words) - 1, -1, -1):
        taken = len(words) - 1 - index
        if _joins(words, index, size) and length:
            length += 1
            continue
        if _stops(words[index]) or (taken >= size and _may_stop(words[index])):
            return index + 1, True
        length += len(words[index])
        if length > _LONGEST:
            return index + 1, False
    return 0, False


def _joins(words: Sequence[str], index: int, size: int) -> bool:
    """Whether a 的 here is part of the term, which the other name shows to be longer."""
    taken = len(words) - 1 - index
    return words[index] == "的" and index > 1 and taken * 2 <= size and size > _JOINED


def _stops(word: str) -> bool:
    simple = convert(word, "tw2s")
    return simple in stop_words() or _GRAMMAR.fullmatch(simple) is not None


def _may_stop(word: str) -> bool:
    return convert(word, "tw2s") in _listed("verbs")


def stop_words() -> frozenset[str]:
    """Return the words, in Simplified, that no term begins with."""
    return _listed("stops")


@cache
def _listed(name: str) -> frozenset[str]:
    text = files("publish.transforms.glosses").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())
