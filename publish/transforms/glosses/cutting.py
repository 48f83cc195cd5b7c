"""Words along a stretch of Chinese, as the search for a term's beginning takes them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from publish.model.regex import regex
from publish.transforms.cleaning.reading import has_han
from publish.transforms.glosses.lists import ENDINGS, PREFIXES, PREPOSITIONS, knows, listed
from publish.transforms.glosses.people import SOUNDS
from publish.transforms.language import words_of
from publish.transforms.language.lexicon import cuts
from publish.transforms.language.opencc import convert
from publish.transforms.language.readings import is_phrase

_PARTS = regex("[A-Za-z0-9+&/-]+|[^A-Za-z0-9+&/-]+")
_GRAMMAR = regex("[的地得了着过在是和与或被把将对从向为以等有这那其而并也就都会能可]{2,3}|.+[的了]")
_DONE = regex("[写画读看说讲听想谈记留放摆拿找遇碰做变叫译买卖吃送提][下到给着起为作成]")
_BRIEFLY = regex(".{0,2}一[下看想试说]|(.)一\\1")
_COMPLEMENTS = frozenset("出到成住起掉入")
_RESULTS = frozenset("出到成住起掉入过有完为了着遍")
_WHO = frozenset("我你您他她它谁咱想就都也先再又才只还来去便则")
_PAIR, _SPELLED = 2, 3


def units(stretch: str) -> Iterator[str]:
    """Yield the words of a stretch, Latin ones whole with their hyphens."""
    for part in _PARTS.findall(stretch):
        yield from [part] if part[0].isascii() else _recut(_known(words_of(part)))


def _known(words: Sequence[str]) -> list[str]:
    """Return words, those that the lexicon does not have cut into such as it has."""
    return [part for word in words for part in _pieces(word)]


@lru_cache(maxsize=16384)
def _pieces(word: str) -> tuple[str, ...]:
    return tuple(cuts(word)) if len(word) > 1 else (word,)


def _recut(words: Sequence[str]) -> Iterator[str]:
    """Yield words again: what the dictionary cut of a verb or a name joined, 在世 界 cut anew."""
    at = 0
    while at < len(words):
        size = _together(words, at)
        yield from _anew(words[at : at + size])
        at += size


def _together(words: Sequence[str], at: int) -> int:
    """Return how many words, from one on, are one or are to be cut anew."""
    name = _sounds(words, at)
    if name > 1 or at + 1 == len(words):
        return max(name, 1)
    word, after = words[at], words[at + 1]
    ends = after in ENDINGS and len(word) > 1 and not stops(word) and _ends(words, at)
    one = len(after) == 1 and _one(word, after, last=at + _PAIR == len(words))
    if one and at + _PAIR < len(words) and words[at + _PAIR] in ENDINGS and _ends(words, at + 1):
        return _PAIR + 1
    return _PAIR if ends or one or _cut_wrong(word, after) else 1


def _anew(words: Sequence[str]) -> Sequence[str]:
    """Return words that are together: as one, or 在 and 世界 for 在世 and 界."""
    if len(words) == _PAIR and _cut_wrong(*words):
        return words[0][0], words[0][1] + words[1]
    return ("".join(words),)


def _cut_wrong(word: str, after: str) -> bool:
    """Whether 在 was taken into the word behind it, or 是 before a 非 that denies."""
    if word == "是非":
        return len(after) > 1
    if len(word) != _PAIR or len(after) != 1 or word[0] != "在":
        return False
    return len(words_of(word[1] + after)) == 1


def _ends(words: Sequence[str], at: int) -> bool:
    """Whether the character behind a word ends it, and begins no other: 依循 体 例."""
    return at + _PAIR >= len(words) or len(words[at + _PAIR]) > 1


def _sounds(words: Sequence[str], at: int) -> int:
    """Return how many words spell a foreign name by their sounds: 拉 尼 娜, 阿拉 比 卡."""
    end = at
    while end < len(words) and SOUNDS.issuperset(words[end]) and not stops(words[end]):
        end += 1
    size = sum(map(len, words[at:end]))
    return end - at if size >= _SPELLED and size < _PAIR * (end - at) else 0


def _one(word: str, after: str, *, last: bool) -> bool:
    """Whether a character is one with the word before it: a verb, or what a verb comes to."""
    if len(word) == 1:
        if word == after and has_han(word):
            return True
        listed_so = knows(word + after) or is_verb(word + after) or word + after in listed("stops")
        return listed_so or (is_done(word + after) and not last) or _is_word(word + after)
    return not last and after in _COMPLEMENTS and (knows(word) or is_verb(word))


@lru_cache(maxsize=4096)
def _is_word(pair: str) -> bool:
    """Whether two characters are a word that only another dictionary knows: 期 权."""
    grammar = any(one in PREPOSITIONS or one in PREFIXES or stops(one) for one in pair)
    return not grammar and has_han(pair) and is_phrase(pair)


def is_done(word: str) -> bool:
    """Whether two characters are a verb and what it comes to: 留出, 换成."""
    return word[1:] in _RESULTS and word[0] in listed("takers")


@lru_cache(maxsize=16384)
def simple(word: str) -> str:
    """Return a word in Simplified, as the lists have it."""
    return convert(word, "tw2s")


@lru_cache(maxsize=16384)
def stops(word: str) -> bool:
    """Whether no term begins with a word, nor holds it."""
    if word in listed("stops") or (len(word) > 1 and word != "都会" and _GRAMMAR.fullmatch(word)):
        return True
    if (
        _DONE.fullmatch(word)
        or _BRIEFLY.fullmatch(word)
        or (word[-1] in _COMPLEMENTS and is_verb(word[:-1]))
    ):
        return True
    if len(word) != _PAIR or word[0] not in _WHO:
        return False
    return word[1] in PREPOSITIONS or word[1] in listed("takers")


@lru_cache(maxsize=16384)
def is_verb(word: str) -> bool:
    """Whether a list has a word, in Simplified, among those that are done to things."""
    return word in listed("doings") or word in listed("verbs")


def as_written(words: Sequence[str], text: str) -> list[str]:
    """Return words as a text has them that may be in Traditional."""
    found: list[str] = []
    at = 0
    for word in words:
        found.append(text[at : at + len(word)])
        at += len(word)
    return found
