"""What custom leaves open: characters of many spellings, and variants that are all right."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of ``doubts.toml``."""

    variants: frozenset[frozenset[str]]
    many: re.Pattern[str]
    alone: Mapping[str, str]
    words: Mapping[str, Sequence[str]]
    names: str


def has_many(character: str) -> bool:
    """Whether a Simplified character is several in Traditional."""
    return tables().many.match(character) is not None


def one_of_custom(one: str, other: str) -> bool:
    """Whether two characters are printed for one another, neither of them wrong."""
    return frozenset((one, other)) in tables().variants


@cache
def tables() -> Tables:
    """Return the tables."""
    text = files("publish.transforms.script").joinpath("doubts.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    many = "".join(sorted(set(told["many"])))
    variants = frozenset(map(frozenset, told["variants"].split()))
    return Tables(variants, re.compile(f"[{many}]"), told["alone"], told["words"], told["names"])
