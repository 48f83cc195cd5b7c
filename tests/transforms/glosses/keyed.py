"""The texts whose glossaries were written down by hand, and what their keys say.

Beside each of `texts/` lies a `.key` of one term a line: the headword and its other names,
parted by `|`; behind ` = `, where there is one, words that its definition must hold. A line
that opens with `?` is a term that may be listed or not. All were written for this project,
by hand, about subjects far apart, in both scripts.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from publish.transforms.language.opencc import convert

_ALL = sorted(Path(__file__).with_name("texts").iterdir())
TEXTS = tuple(text for text in _ALL if text.suffix != ".key")

_LOOSE = re.compile(r"[^\w+/]")


class Row(NamedTuple):
    """A term of a key: its names, the headword first, all of them as `same` has them."""

    names: tuple[str, ...]
    defined: str
    needed: bool


def key_of(text: Path) -> tuple[Row, ...]:
    """Return the terms that a text explains, as its key has them."""
    lines = text.with_suffix(".key").read_text(encoding="utf-8").splitlines()
    return tuple(_rows(lines))


def same(words: str) -> str:
    """Return words so that two ways of writing them are equal: script, spaces, capitals."""
    return _LOOSE.sub("", convert(words, "t2s")).casefold()


def _rows(lines: list[str]) -> Iterator[Row]:
    for line in filter(None, map(str.strip, lines)):
        names, _, defined = line.removeprefix("?").partition(" = ")
        yield Row(tuple(map(same, names.split("|"))), same(defined), not line.startswith("?"))
