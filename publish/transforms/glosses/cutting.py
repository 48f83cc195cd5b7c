"""Words along a stretch of Chinese, as the search for a term's beginning takes them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from publish.model.regex import regex
from publish.transforms.cleaning.reading import has_han
from publish.transforms.glosses.lists import ENDINGS, PREPOSITIONS, knows, listed
from publish.transforms.glosses.people import SOUNDS
from publish.transforms.language import words_of
from publish.transforms.script.opencc import convert

_PARTS = regex("[A-Za-z0-9+&/-]+|[^A-Za-z0-9+&/-]+")
_GRAMMAR = regex("[的地得了着过在是和与或被把将对从向为以等有这那其而并也就都会能可]{2,3}|.+[的了]")
_DONE = regex("[写画读看说讲听想谈记留放摆拿找遇碰做变叫译买卖吃送提][下到给着起为作成]")
_COMPLEMENTS = frozenset("出到成住起掉入")
_RESULTS = frozenset("出到成住起掉入过有完为了着遍")
_WHO = frozenset("我你您他她它谁咱想就都也先再又才只还来去便则")
_PAIR, _SPELLED = 2, 3


def units(stretch: str) -> Iterator[str]:
    """Yield the words of a stretch, Latin ones whole with their hyphens."""
    for part in _PARTS.findall(stretch):
        yield from [part] if part[0].isascii() else _recut(words_of(part))


def _recut(words: Sequence[str]) -> Iterator[str]:
    """Yield words again where a preposition was taken into the first: 在 世界 for 在世 界.

    Two characters are joined where they are a verb that the dictionary cut: 加 装.
    """
    at = 0
    while at < len(words):
        word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
        name = _sounds(words, at)
        if name > at:
            yield "".join(words[at:name])
            at = name
            continue
        if len(after) == 1 and _one(word, after, last=at + _PAIR == len(words)):
            yield word + after
            at += 2
            continue
        if after in ENDINGS and len(word) > 1 and not stops(word) and _ends(words, at):
            yield word + after
            at += 2
            continue
        if len(word) == _PAIR and len(after) == 1 and word[0] == "在":
            again = words_of(word[1] + after)
            if len(again) == 1:
                yield from (word[0], again[0])
                at += 2
                continue
        yield word
        at += 1


def _ends(words: Sequence[str], at: int) -> bool:
    """Whether the character behind a word ends it, and begins no other: 依循 体 例."""
    return at + _PAIR >= len(words) or len(words[at + _PAIR]) > 1


def _sounds(words: Sequence[str], at: int) -> int:
    """Return where characters end that spell a foreign name one by one: 拉 尼 娜."""
    end = at
    while end < len(words) and len(words[end]) == 1 and words[end] in SOUNDS:
        end += 1
    return end if end - at >= _SPELLED else at


def _one(word: str, after: str, *, last: bool) -> bool:
    """Whether a character is one with the word before it: a verb, or what a verb comes to."""
    if len(word) == 1:
        if word == after and has_han(word):
            return True
        return _said(word + after) or (is_done(word + after) and not last)
    return not last and after in _COMPLEMENTS and _said(word)


def is_done(word: str) -> bool:
    """Whether two characters are a verb and what it comes to: 留出, 换成."""
    return word[1:] in _RESULTS and word[0] in listed("takers")


@lru_cache(maxsize=16384)
def simple(word: str) -> str:
    """Return a word in Simplified, as the lists have it."""
    return convert(word, "tw2s")


def stops(word: str) -> bool:
    """Whether no term begins with a word, nor holds it."""
    if word in listed("stops") or (len(word) > 1 and word != "都会" and _GRAMMAR.fullmatch(word)):
        return True
    if _DONE.fullmatch(word) or (word[-1] in _COMPLEMENTS and is_verb(word[:-1])):
        return True
    does = listed("takers") | PREPOSITIONS
    return len(word) == _PAIR and word[0] in _WHO and word[1] in does


def _said(word: str) -> bool:
    return knows(word) or is_verb(word) or word in listed("stops")


@lru_cache(maxsize=16384)
def is_verb(word: str) -> bool:
    """Whether a list has a word, in Simplified, among those that are done to things."""
    return word in listed("doings") or word in listed("verbs")
