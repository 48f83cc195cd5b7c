"""What the weights of the glossary are fitted to: terms, and the places they might begin at.

The features are those of the publisher's own classes, for texts with a key and for corpora,
where they are at hand, whose terms stand in emphasis before their English names.
"""

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from publish import press
from publish.transforms.glosses import heads, sorts, weighing
from publish.transforms.glosses.concordance import Concordance
from publish.transforms.glosses.heads import stretch_of
from publish.transforms.glosses.insides import glosses
from publish.transforms.glosses.lengths import Features
from publish.transforms.glosses.weighing import Stretch, Weighing
from tests.transforms.glosses.keyed import Row, key_of, same

CORPORA = Path(__file__).parents[4] / "shared" / "corpora"
BOOKS = ("d2l_tw", "rust_book_tw", "docker_practice")

_MARKED = re.compile(r"(\*{1,2})([^*\n]{2,20}?)\1（\*?([A-Za-z][^）*]{2,50}?)\*?）")
_MARKS = re.compile(r"\*+|`")
_HAN_LAST = re.compile("[一-鿿]$")
_PAIR = 2


class Keyed(NamedTuple):
    """Words before an explanation, and which of them is the first of the term."""

    text: str
    stretch: Stretch
    first: int


class Beginnings(Weighing):
    """The features of every beginning, not what they are worth."""

    def seen(self) -> dict[int, Features]:
        """Return each word that a term may begin with, and all that is seen of it."""
        found: dict[int, Features] = {}
        inner: Features = []
        size = 0
        for at, word in reversed(list(enumerate(self._stretch.words))):
            size += sorts.measure(word) if word != "的" else 0
            if size > weighing._LONGEST:
                break
            if word[0].isalnum() and not self._counts(at):
                own = (*self._before(at), *self._first(at), *self._whole(at, size))
                found[at] = [*own, *inner, *self._used(at, size)]
            if self._ends_before(at):
                break
            inner = [*inner, *self._within(at)]
        return found


def keyed(texts: Iterable[Path]) -> Iterator[Keyed]:
    """Yield the explanations of texts whose terms their keys tell."""
    for text in texts:
        key = key_of(text)
        for stretch in _weighed(text):
            yield from _placed(text.stem, stretch, _terms(stretch, key))


def marked() -> Iterator[Keyed]:
    """Yield the explanations of the corpora whose terms are in emphasis."""
    for book in BOOKS:
        for file in sorted((CORPORA / book).rglob("*.md")):
            text = file.read_text(encoding="utf-8")
            said = Concordance(_MARKS.sub("", text))
            for line in text.splitlines():
                for match in _MARKED.finditer(line):
                    yield from _emphasised(str(file), match, said)


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
    (weighing, "knows", _nothing),
    (weighing, "told_in", _nothing),
    (sorts, "kind", _unlisted),
)
"""What is asked of words, where, and what is said of one that is hidden."""


def _weighed(text: Path) -> list[Stretch]:
    """Return the stretches that reading a text weighs."""
    found: list[Stretch] = []

    def noting(stretch: Stretch) -> Weighing:
        found.append(stretch)
        return Weighing(stretch)

    with patch.object(heads, "Weighing", noting):
        press.read(text)
    return found


def _terms(stretch: Stretch, key: Iterable[Row]) -> set[str]:
    """Return the names, as a key has them, of what a stretch may end with."""
    told = {same(name.words) for name in stretch.names}
    return {name for row in key if told.intersection(row.names) for name in row.names}


def _placed(text: str, stretch: Stretch, terms: set[str]) -> Iterator[Keyed]:
    """Yield the first word of the term, where one that may begin a term is."""
    begun = [at for at in Beginnings(stretch).seen() if _from(stretch.written, at) in terms]
    for first in begun[-1:]:
        yield Keyed(text, stretch, first)


def _from(written: Sequence[str], at: int) -> str:
    return same("".join(written[at:]))


def _emphasised(text: str, match: re.Match[str], said: Concordance) -> Iterator[Keyed]:
    front = _MARKS.sub("", match.string[: match.start()])
    before = front + match[2]
    names = glosses(match[3], len(before) + 1)
    if not names or not all(map(_HAN_LAST.search, (front, match[2]))):
        return
    stretch = stretch_of(before, names, said, closed=False)
    if stretch is not None:
        yield from _placed(text, stretch, {same(match[2])})
