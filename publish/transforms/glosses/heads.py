"""Where a term begins that parentheses explain: before it there is no mark in Chinese."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from publish.transforms.cleaning.reading import HAN
from publish.transforms.language import words_of
from publish.transforms.script.opencc import convert

_QUOTED = re.compile("(?:“([^“”]{1,24})”|「([^「」]{1,24})」|《([^《》]{1,40})》|‘([^‘’]{1,24})’)$")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+#&./-]*(?:[ \u00a0][A-Z][A-Za-z0-9+#&./-]*){0,5}$")
_CHINESE = re.compile(
    f"(?:[A-Za-z][A-Za-z0-9-]*)?[{HAN}·-]+(?:[—–][{HAN}]+|[A-Za-z0-9]+[{HAN}]+)*$"
)
_PARTICLES = frozenset("的地得了着过是和与或被把叫称谓指让使令给用")
_PREPOSITIONS = frozenset("在从從于於对對向由为為被把用")
_WHO = frozenset("我你您他她它谁咱要想就都也")
_PAIR = 2
_ORGANISED = re.compile(
    r"(?:组织|組織|基金会?|基金會|银行|銀行|协会|協會|论坛|論壇|委员会|委員會|联盟|聯盟|总署"
    r"|總署|理事会)$"
)
_SCOPES = frozenset(["国际", "全球", "世界", "全国", "国家", "中国", "企业"])
_LONGEST = 14
_SURE_WORDS = 5
_JOINED = 3
_OFTEN, _PER_WORD = 3, 2
_PARTS = re.compile("[A-Za-z0-9-]+|[^A-Za-z0-9-]+")
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


def chinese_head(
    before: str, size: int, counted: Callable[[str], int], *, doing: bool = False
) -> tuple[int, int] | None:
    """Return where a Chinese term stands that ends here, if its beginning is clear.

    It is clear at a mark, at the start of a line, and after a word that no term begins
    with: a verb, a particle, a measure. Words that may be either are decided by
    ``size``, the number of words that the other name has. Where nothing is clear, the
    longest ending that the text uses elsewhere is the term, or there is none.
    """
    found = _CHINESE.search(before[-2 * _LONGEST :])
    if found is None:
        return None
    words = list(_units(found.group()))
    first, clear = _beginning(words, size, doing=doing)
    whole = first == 0 and len(found.group()) < 2 * _LONGEST
    sure = (clear or whole) and len(words) - first <= _SURE_WORDS + size // 2
    endings = ["".join(words[n:]) for n in range(first, len(words) if not sure else first + 1)]
    term = next((ending for ending in endings if sure or counted(ending) > 1), "")
    if sure:
        term = _better(words[first:], size, counted)
    good = len(term) > 1 and term[0] not in "-·"
    return (len(before) - len(term), len(before)) if good else None


def _units(stretch: str) -> Iterator[str]:
    """Yield the words of a stretch, Latin ones whole with their hyphens."""
    for part in _PARTS.findall(stretch):
        yield from [part] if part[0].isascii() else _recut(words_of(part))


def _recut(words: Sequence[str]) -> Iterator[str]:
    """Yield words again where a preposition was taken into the first: 在 世界 for 在世 界."""
    at = 0
    while at < len(words):
        word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
        if len(word) == _PAIR and len(after) == 1 and word[0] == "在":
            again = words_of(word[1] + after)
            if len(again) == 1:
                yield from (word[0], again[0])
                at += 2
                continue
        yield word
        at += 1


def _better(words: Sequence[str], size: int, counted: Callable[[str], int]) -> str:
    """Return a term without words before it that the text does not say with it again.

    As many words must be left as the other name has: 所有权 of 探索所有权 (ownership), but
    all of 成长型思维 (growth mindset), however often the text says 思维.
    """
    whole = "".join(words)
    if counted(whole) > 1:
        return whole
    for first in range(1, len(words) - size + 1):
        ending = "".join(words[first:])
        if len(ending) >= _PER_WORD * size and counted(ending) >= _OFTEN:
            return ending
    return whole


def _beginning(words: Sequence[str], size: int, *, doing: bool) -> tuple[int, bool]:
    """Return the word that a term begins with, seen from its end, and whether that is clear."""
    length = 0
    for index in range(len(words) - 1, -1, -1):
        taken = len(words) - 1 - index
        if _joins(words, index, size) and length:
            length += 1
            continue
        if _stops(words, index, size) or (taken >= size and _may_stop(words, index)):
            return index + 1, True
        if not doing and length > 1 and _takes(words, index):
            return index + 1, True
        length += 2 if words[index][0].isascii() else len(words[index])
        if length > _LONGEST:
            return index + 1, False
    return 0, False


def _joins(words: Sequence[str], index: int, size: int) -> bool:
    """Whether a 的 here is part of the term, which the other name shows to be longer."""
    taken = len(words) - 1 - index
    return words[index] == "的" and index > 1 and taken * 2 <= size and size > _JOINED


def _stops(words: Sequence[str], index: int, size: int) -> bool:
    """Whether no term begins with a word.

    One character beside another may be half a word that the dictionary does not know:
    经 of 经合组织, 会 of 默会知识.
    """
    simple = convert(words[index], "tw2s")
    grammar = _GRAMMAR.fullmatch(simple) is not None
    if len(simple) > 1 or simple in _PARTICLES:
        return grammar or simple in stop_words() or _says_who(simple)
    if grammar:
        before = words[index - 1] if index else ""
        halved = len(before) == 1 and convert(before, "tw2s") not in stop_words()
        return not (halved and len(words) - 1 - index < size)
    after = words[index + 1] if index + 1 < len(words) else ""
    return simple in stop_words() and len(after) != 1


def _says_who(word: str) -> bool:
    """Whether a word is two, who and what they do: 他用, 她在, 要写."""
    does = _listed("takers") | _PREPOSITIONS
    return len(word) == _PAIR and word[0] in _WHO and word[1] in does


def _may_stop(words: Sequence[str], index: int) -> bool:
    simple = convert(words[index], "tw2s")
    if simple in _SCOPES and _ORGANISED.search(words[-1]):
        return False
    return simple in _listed("verbs")


def _takes(words: Sequence[str], index: int) -> bool:
    """Whether a word is a verb of one character, and none with what follows it: 做空.

    ``好`` behind such a verb goes with it: 用好.
    """
    simple = convert(words[index], "tw2s")
    if simple == "好" and index and convert(words[index - 1], "tw2s") in _listed("takers"):
        return True
    before = convert(words[index - 1], "tw2s") if index else ""
    if len(before) == 1 and before not in stop_words() | _WHO:
        return False  # half a word, it may be: 构 建
    after = words[index + 1]
    whole = len(after) == 1 and len(words_of(words[index] + after)) == 1
    return simple in _listed("takers") and not whole


def stop_words() -> frozenset[str]:
    """Return the words, in Simplified, that no term begins with."""
    return _listed("stops")


@cache
def _listed(name: str) -> frozenset[str]:
    text = files("publish.transforms.glosses").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())
