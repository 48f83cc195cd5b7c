"""What is seen of each word before an explanation, for and against its being the first of the term.

What stands before the word (a mark, a verb, a particle end what came before), what the
term would hold, its length beside that of its other name, whether the other name has what
the words mean, and how else the text uses them. Words are cut and told apart twice: by
ICU's dictionary and our lists, and by a lexicon that knows their parts of speech; where
the two cut apart, both places are looked at. Words are in Simplified.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from publish.model.value import dataclass
from publish.transforms.glosses.concordance import Concordance
from publish.transforms.glosses.cutting import as_written, units
from publish.transforms.glosses.insides import Gloss
from publish.transforms.glosses.lengths import Features
from publish.transforms.glosses.lists import knows, told_in
from publish.transforms.glosses.other import Other
from publish.transforms.glosses.people import SOUNDS
from publish.transforms.glosses.sorts import kinds, measure, wider
from publish.transforms.language import romanised
from publish.transforms.language.lexicon import cuts, speech

_NAMING = frozenset("叫称是谓曰")
_TAKING = frozenset("从把将给让使令")
_WHO = frozenset("我你您他她它咱这那")
_SINGULAR = frozenset({"preposition", "prefix"})
_BARE = frozenset({"of", "copula", "and"})
_PAIR, _MANY, _LONGEST = 2, 6, 18


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that end where a term ends, in Simplified, and as the text has them.

    ``mark`` says what stands before the first, ``after`` what behind the explanation;
    ``clause`` where the words are all that a clause says, so that one of them is its verb.
    """

    words: tuple[str, ...]
    written: tuple[str, ...]
    names: Sequence[Gloss]
    said: Concordance
    mark: str
    after: str
    clause: bool


class Seen:
    """The features of every beginning that a stretch has."""

    def __init__(self, stretch: Stretch, other: Other | None = None) -> None:
        """Look at every word once; ``other`` is what the other names say, where it is known."""
        self._stretch = stretch
        words = stretch.words
        self._text = "".join(words)
        self._starts = [0, *accumulate(map(len, words))]
        self._lexical = cuts(self._text)
        places = accumulate(map(len, self._lexical), initial=0)
        self._cuts = {place: at for at, place in enumerate(places)}
        self._other = other = other or Other(stretch.names)
        self._kinds = kinds(words)
        self._told = [other.tells(*pair) for pair in zip(words, [*words[1:], ""], strict=True)]
        self._untold = [
            other.spelled and not told and knows(word)
            for word, told in zip(words, self._told, strict=True)
        ]

    def beginnings(
        self, only: int | None = None
    ) -> Iterator[tuple[int, Features | None, Features]]:
        """Yield every place where a word begins, from the last on, and what is seen of it.

        First as the beginning of a term, none where it cannot be one or is not the ``only``
        place asked of, and then as a word within the terms that begin further ahead.
        """
        size = 0
        words = self._stretch.words
        for at in reversed(range(len(words))):
            size += measure(words[at]) if words[at] != "的" else 0
            if size > _LONGEST or self._other.length.beyond(size):
                break
            own = None
            asked = only is None or self._starts[at] == only
            if asked and words[at][0].isalnum() and not self._bars(at):
                own = [
                    *self._before(at),
                    *self._first(at),
                    *self._whole(at, size),
                    *self._spoken(at),
                ]
            yield self._starts[at], own, self._within(at)
            if self._ends_before(at):
                break

    def others(self) -> Iterator[tuple[int, Features]]:
        """Yield the places where the lexicon alone cuts, and all that is seen of them."""
        text, stretch = self._text, self._stretch
        for place in sorted(self._cuts.keys() - self._starts):
            if text[place - 1].isascii() and text[place].isascii():
                continue
            before = tuple(units(text[:place]))
            words = before + tuple(units(text[place:]))
            written = tuple(as_written(words, "".join(stretch.written)))
            other = Seen(replace(stretch, words=words, written=written), self._other)
            inner: Features = [("cut:lexicon", 1.0)]
            for _, own, within in other.beginnings(only=place):
                if own is not None:
                    yield place, [*own, *inner]
                    break
                inner += within

    def _ends_before(self, at: int) -> bool:
        """Whether no term reaches back over a word: 叫, or 把 before a longer word."""
        words = self._stretch.words
        alone = at + 1 < len(words) and len(words[at + 1]) > 1
        return words[at] in _NAMING or (words[at] in _TAKING and alone)

    def _bars(self, at: int) -> bool:
        """Whether no term begins with a word."""
        kind = self._kinds[at]
        return (kind in _BARE and not self._told[at]) or self._stretch.words[at] in _WHO

    def _before(self, at: int) -> Features:
        if at == 0:
            return self._at_mark()
        kind = self._kinds[at - 1]
        found = [(f"left:{kind}", 1.0)]
        if kind in _SINGULAR:
            found.append((f"left:{self._stretch.words[at - 1]}", 1.0))
        if self._told[at - 1]:
            found.append(("left:told", 1.0))
        if self._untold[at - 1]:
            found.append((f"left:untold:{wider(kind)}", 1.0))
        if len(self._stretch.words[at - 1]) == 1:
            found.append((f"left:{kind}:{min(len(self._stretch.words[at]), _PAIR)}", 1.0))
        if at == 1 and self._stretch.mark != "edge":
            found.append((f"opening:{wider(kind)}", 1.0))
        found.append((self._split(at), 1.0))
        return found

    def _at_mark(self) -> Features:
        """Return what speaks for the first word behind a mark."""
        if self._stretch.clause:
            return [("left:clause", 1.0)]
        mark, after = self._stretch.mark, self._stretch.after
        if mark == "edge":
            return [("left:edge", 1.0)]
        many = min(len(self._stretch.words), _MANY)
        return [
            ("left:mark", 1.0),
            (f"mark:{mark}", 1.0),
            (f"mark:{mark}:{many}", 1.0),
            (f"mark:after:{after}", 1.0),
            (f"mark:{mark}:after:{after}", 1.0),
        ]

    def _spoken(self, at: int) -> Features:
        """Return what the lexicon says of the words on both sides of a beginning."""
        place = self._starts[at]
        before, (first, *more) = self._sides(place)
        found = [(f"lexicon:first:{_sort(first)}{'' if more else ':only'}", 1.0)]
        if place not in self._cuts:
            found.append(("cut:words", 1.0))
        if before:
            found.append((f"lexicon:left:{_sort(before[-1])}", 1.0))
        found += [(f"lexicon:in:{_sort(word)}", 1.0) for word in more[:-1]]
        return found

    def _sides(self, place: int) -> tuple[Sequence[str], Sequence[str]]:
        """Return the words of the lexicon before a place and behind it.

        Where the whole is cut there, both sides are cut as they are within the whole.
        """
        at = self._cuts.get(place)
        if at is not None:
            return self._lexical[:at], self._lexical[at:]
        return cuts(self._text[:place]), cuts(self._text[place:])

    def _split(self, at: int) -> str:
        """Say what is parted where a term would begin."""
        before, word = self._stretch.words[at - 1], self._stretch.words[at]
        return f"split:{min(len(before), _PAIR)}{min(len(word), _PAIR)}"

    def _first(self, at: int) -> Features:
        kind = self._kinds[at]
        only = at == len(self._kinds) - 1
        found = [(f"only:{kind}" if only else f"first:{kind}", 1.0)]
        if "counted" in self._kinds[at : at + 2]:
            found.append(("counts", 1.0))
        words = self._stretch.words
        if len(words[at]) == 1 and not only:
            found.append((f"first:{kind}:{min(len(words[at + 1]), _PAIR)}", 1.0))
        if kind in _SINGULAR and not only:
            found.append((f"first:{words[at]}", 1.0))
        if self._other.doing and wider(kind) == "verb":
            found.append(("first:ing", 1.0))
        if self._told[at]:
            found.append(("first:told", 1.0))
            if told_in(words[at], self._other.firsts):
                found.append(("first:told:first", 1.0))
        if self._untold[at] and not only:
            found.append((f"first:untold:{wider(kind)}", 1.0))
        if self._other.sounds:
            found.append((f"first:{self._heard(words[at][0])}", 1.0))
        return found

    def _heard(self, character: str) -> str:
        """Say whether a character spells what a word begins with that English does not know."""
        if character not in SOUNDS:
            return "soundless"
        return "sound" if romanised(character)[:1] in self._other.sounds else "unheard"

    def _within(self, at: int) -> Features:
        kind = self._kinds[at]
        last = at == len(self._kinds) - 1
        found = [(f"last:{kind}" if last else f"in:{kind}", 1.0)]
        if kind in _SINGULAR and not last:
            found.append((f"in:{self._stretch.words[at]}", 1.0))
        if self._told[at]:
            found.append(("in:told", 1.0))
        if kind == "of" and self._other.joined and not last:
            found.append(("in:of:joined", 1.0))
        if self._untold[at] and not last:
            found.append((f"in:untold:{wider(kind)}", 1.0))
        return found

    def _whole(self, at: int, size: int) -> Features:
        found = self._other.length.features(size)
        if size == 1:
            found.append(("one", 1.0))
        if self._other.length.shortened:
            found += self._other.length.spelled("".join(self._stretch.written[at:]))
        return found

    def used(self, place: int) -> Features:
        """Return what the rest of the text says of a term that begins at a place."""
        if place == 0:
            return []
        written, said = "".join(self._stretch.written), self._stretch.said
        term = written[place:]
        at = bisect_right(self._starts, place) - 1
        size = sum(measure(word) for word in self._stretch.words[at:] if word != "的")
        if size <= _PAIR:
            return []
        uses = said.count(term)
        if uses == 1:
            return []
        short = ":short" if self._other.length.short(size) else ""
        led = said.led(self._stretch.written[at - 1], term)
        found: Features = []
        if uses > led:
            found.append((f"used:free{short}", 1.0))
            if said.opens(term):
                found.append((f"used:opens{short}", 1.0))
        if led > 1:
            found.append(("used:led", 1.0))
        return found


@lru_cache(maxsize=16384)
def _sort(word: str) -> str:
    """Return the part of speech of a word, and whether it is of one character."""
    return f"{speech(word)[:1]}{min(len(word), _PAIR)}"
