"""What the weights of the glossary are fitted to: terms, and the places they might begin at.

The features are those of the publisher's own classes.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from publish import press
from publish.transforms.glosses import heads, other, seen, sorts, weighing
from publish.transforms.glosses.lengths import Features
from publish.transforms.glosses.seen import Seen, Stretch
from tests.transforms.glosses.keyed import Row, key_of, same

_PAIR = 2


class Keyed(NamedTuple):
    """Words before an explanation, and which of them is the first of the term."""

    text: str
    stretch: Stretch
    first: int


class Beginnings(Seen):
    """The features of every beginning, summed up."""

    def seen(self) -> dict[int, Features]:
        """Return every place where a term may begin, and all that is seen of it."""
        found: dict[int, Features] = {}
        inner: Features = []
        for at, own, within in self.beginnings():
            if own is not None:
                found[at] = [*own, *inner, *self.used(at)]
            inner = [*inner, *within]
        for at, features in self.others():
            found[at] = [*features, *self.used(at)]
        return dict(sorted(found.items(), reverse=True))


def keyed(texts: Iterable[Path]) -> Iterator[Keyed]:
    """Yield the explanations of texts whose terms their keys tell."""
    for text in texts:
        key = key_of(text)
        for stretch in _weighed(text):
            yield from _placed(text.stem, stretch, _terms(stretch, key))


@contextmanager
def hidden(seed: int, share: int = 50) -> Iterator[None]:
    """Take so many in a hundred of the known words of two characters for unknown."""

    def hides(word: str) -> bool:
        return len(word) == _PAIR and zlib.crc32(f"{word}{seed}".encode()) % 100 < share

    with ExitStack() as stack:
        for room, name, unknown in _BLIND:
            known = getattr(room, name)
            stack.enter_context(patch.object(room, name, _unless(hides, known, unknown)))
        yield


def _unless(
    hides: Callable[[str], bool],
    known: Callable[..., object],
    unknown: Callable[[str, object], object],
) -> Callable[..., object]:
    def answer(word: str, *more: object) -> object:
        found = known(word, *more)
        return unknown(word, found) if hides(word) else found

    return answer


def _nothing(_: str, __: object) -> bool:
    return False


def _unlisted(word: str, found: object) -> object:
    """Return the sort that a verb is of where no list has it."""
    if found not in {"doing", "verb"}:
        return found
    return "verbal" if sorts.verbality(word) >= sorts._VERBAL else "noun"


_BLIND = (
    (other, "knows", _nothing),
    (other, "told_in", _nothing),
    (seen, "knows", _nothing),
    (seen, "told_in", _nothing),
    (sorts, "kind", _unlisted),
)
"""What is asked of words, where, and what is said of one that is hidden."""


def _weighed(text: Path) -> list[Stretch]:
    """Return the stretches that reading a text weighs."""
    found: list[Stretch] = []

    def noting(stretch: Stretch) -> dict[int, float]:
        found.append(stretch)
        return weighing.weighed(stretch)

    with patch.object(heads, "weighed", noting):
        press.read(text)
    return found


def _terms(stretch: Stretch, key: Iterable[Row]) -> set[str]:
    """Return the names, as a key has them, of what a stretch may end with."""
    told = {same(name.words) for name in stretch.names}
    return {name for row in key if told.intersection(row.names) for name in row.names}


def _placed(text: str, stretch: Stretch, terms: set[str]) -> Iterator[Keyed]:
    """Yield the first word of the term, where one that may begin a term is."""
    written = "".join(stretch.written)
    begun = [at for at in Beginnings(stretch).seen() if same(written[at:]) in terms]
    for first in begun[:1]:
        yield Keyed(text, stretch, first)
