"""What custom leaves open: characters of many spellings, and variants that are all right."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter

from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of ``doubts.toml``; ``many`` are characters that are several in Traditional."""

    variants: frozenset[frozenset[str]]
    many: frozenset[str]
    names: str
    house: Mapping[str, Sequence[str]]
    housed: re.Pattern[str]
    hands: str


def one_of_custom(one: str, other: str) -> bool:
    """Whether two characters are printed for one another, neither of them wrong."""
    return frozenset((one, other)) in tables().variants


def either_way(line: str) -> Iterator[tuple[int, int]]:
    """Yield where a line of Traditional has the rarer of two good spellings of a word."""
    for found in _rarer().finditer(line):
        yield found.span()


def house_of(word: str) -> Sequence[str]:
    """Return the words that a house spells with the same hand as this one, itself among them."""
    return _hands().get(word, (word,))


def by_house(word: str, spelled: str) -> Iterator[tuple[str, str]]:
    """Yield how a house that spells a word so spells all of the same hand."""
    house = tables().house
    if word in house and spelled in house[word]:
        which = house[word].index(spelled)
        yield from ((one, house[one][which]) for one in house_of(word))


@cache
def _hands() -> Mapping[str, Sequence[str]]:
    """Return the words that share a hand, for each of them."""
    house = tables().house
    hands = ([word for word in house if hand in house[word][0]] for hand in tables().hands)
    return {word: words for words in hands for word in words}


@cache
def usual_words() -> frozenset[str]:
    """Return the usual spellings of words that have two good ones."""
    return frozenset(usual for usual, _ in tables().house.values())


@cache
def _rarer() -> re.Pattern[str]:
    return re.compile("|".join(other for _, other in tables().house.values()))


@cache
def tables() -> Tables:
    """Return the tables."""
    text = files("publish.transforms.script").joinpath("doubts.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    variants = frozenset(map(frozenset, told["variants"].split()))
    housed = re.compile("|".join(f"{first}(?:{rest})" for first, rest in _begun(told["house"])))
    custom = told["names"], told["house"], housed, told["hands"]
    return Tables(variants, frozenset(told["many"]), *custom)


def _begun(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what words begin with, once, and what may follow: so they are looked for faster."""
    for first, ones in groupby(sorted(words, reverse=True), key=itemgetter(0)):
        yield first, "|".join(word[1:] for word in ones)
