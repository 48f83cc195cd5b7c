"""Where a term begins that is explained behind it: before it there is no mark in Chinese.

Every word before the explanation may be the first of the term. Each is weighed: what
stands before it (a mark, a verb, a particle end what came before), what the term would
hold (no term holds 是 or 了), its length beside that of its other name, and how else the
text uses the words.
"""

import re
from collections.abc import Callable, Sequence

from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.cleaning.reading import has_han
from publish.transforms.glosses.concordance import Concordance
from publish.transforms.glosses.cutting import simple, stops, units
from publish.transforms.glosses.insides import Gloss
from publish.transforms.glosses.lists import (
    ENDINGS,
    MEASURES,
    PREFIXES,
    PREPOSITIONS,
    knows,
    listed,
    told_by,
)

_QUOTED = regex("(?:“([^“”]{1,24})”|「([^「」]{1,24})」|《([^《》]{1,40})》|‘([^‘’]{1,24})’)$")
_LATIN = regex(r"[A-Za-z][A-Za-z0-9+#&./-]*(?:[ \u00a0][A-Z][A-Za-z0-9+#&./-]*){0,5}$")
_STRETCH = regex(
    f"(?:[A-Za-z0-9][A-Za-z0-9+&/-]*)?[{HAN}·-]+(?:[—–][{HAN}]+|[A-Za-z0-9]+[{HAN}]+)*"
    "[A-Za-z0-9]{0,6}$"
)
_UNBROKEN = regex(f"[A-Za-z0-9+&/·—–{HAN}-]+")
"""What a stretch is made of, read from its end: so that it is sought once."""
_FIRM = frozenset("的了是或和與与")
_NUMERALS = frozenset("一二两兩三四五六七八九十几幾这這那某每各")
_SEEN, _LONGEST, _PAIR = 28, 17, 2
_CLEAR, _NEARLY, _PERHAPS = 3.0, 2.5, 1.8
_ENOUGH = 0.9
_JOINED = 3
_QUALITIES = frozenset("性率度者权權量论論")
_LOOSE = frozenset("对能会要有来去到得地想")
_HALVES = frozenset("经經据據当當比得地約约近")
_OPENING = regex("[^）)][，,]$")
_NONE = -9.0


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
    before: str, names: Sequence[Gloss], said: Concordance, *, closed: bool = False
) -> tuple[int, int] | None:
    """Return where a Chinese term stands that ends here, or none where nothing shows it.

    ``closed`` where a clause ends behind the explanation.
    """
    unbroken = _UNBROKEN.match(before[: -_SEEN - 1 : -1])
    found = _STRETCH.search(before[len(before) - unbroken.end() :]) if unbroken else None
    if found is None:
        return None
    apart = len(found[0]) < min(len(before), _SEEN) or len(before) <= _SEEN
    clause = closed and _OPENING.search(before[: len(before) - len(found[0])]) is not None
    words = tuple(units(found.group()))
    stretch = _Stretch(words, names, said, apart=apart, clause=clause)
    first = stretch.best()
    if first is None:
        return None
    term = "".join(stretch.words[first:])
    return len(before) - len(term), len(before)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words that end where a term ends; ``apart`` where a mark stands before the first.

    ``clause`` where the words are all that a clause says, so that one of them is its verb.
    """

    words: tuple[str, ...]
    names: Sequence[Gloss]
    said: Concordance
    apart: bool
    clause: bool = False

    def best(self) -> int | None:
        """Return the word that the term begins with, if one is good enough."""
        strays = self._strays()
        within = [0.0]
        for at in reversed(range(len(self.words))):
            within.append(within[-1] + self._held(at, begins=False))
        behind = within[-2::-1]
        weights = [self._weight(at, behind[at], strays) for at in range(len(self.words))]
        if self.clause and self._verbless():
            weights[0] -= _CLEAR - _PERHAPS + 0.5
            weights[1] += _PERHAPS
        best, chosen = _ENOUGH, None
        for first in sorted(range(len(weights)), key=lambda first: (-weights[first], first)):
            if weights[first] + _CLEAR < best:
                break
            weight = weights[first] + self._used(first, "".join(self.words[first:]))
            if weight > best or (weight == best and (chosen is None or first < chosen)):
                best, chosen = weight, first
        return chosen

    def _verbless(self) -> bool:
        """Whether nothing shows what these words do, and the first of them may do it."""
        words = self.words
        if len(words) < _JOINED or len(words[0]) != _PAIR or words[1] in ENDINGS:
            return False
        return not any(self._ended(first) for first in range(1, len(words)))

    def _weight(self, first: int, behind: float, strays: Callable[[str], float]) -> float:
        """Return how good a beginning a word is, whatever the text says elsewhere.

        ``behind`` is how unlikely it is that a term holds what follows the word.
        """
        term = "".join(self.words[first:])
        if len(term) < _PAIR or len(term) > _LONGEST or not term[0].isalnum():
            return _NONE
        return self._ended(first) - self._held(first, begins=True) - behind - strays(term)

    def _ended(self, first: int) -> float:
        """Return how clearly what stands before a word is no part of the term."""
        if first == 0:
            return _CLEAR if self.apart else 0.0
        word = simple(self.words[first - 1])
        if self._bound(first - 1, held=False) or self._suffixed(first - 1):
            return 0.0
        if word in PREPOSITIONS:
            return _NEARLY
        if word in PREFIXES:
            return _PERHAPS if not self._halved(first - 1) else 1.0
        if word in MEASURES:
            return _CLEAR if first > 1 and self.words[first - 2][-1] in _NUMERALS else 0.0
        if stops(word):
            return _CLEAR if not self._halved(first - 1) else 1.0
        if told_by(word, self.names):
            return 0.0
        if word in listed("doings"):
            return _NEARLY
        may = word in listed("verbs") or word in listed("takers")
        if may and self._untold(word):
            return _NEARLY
        return 2.2 if may and not self._doing() else 0.0

    def _held(self, at: int, *, begins: bool) -> float:
        """Return how unlikely it is that a term holds a word, or begins with it."""
        word = simple(self.words[at])
        if word[0].isascii() or self._bound(at, held=True) or told_by(word, self.names):
            return 0.0
        last = at == len(self.words) - 1
        if self._suffixed(at) or (last and len(word) == 1 and word not in "的了是"):
            return 0.0
        if word in PREPOSITIONS:
            return _PAIR if begins else 1.0
        if word in PREFIXES:
            loose = begins or (word in _LOOSE and not self._halved(at))
            return 1.3 if loose else 0.5
        if word in MEASURES:
            return _PAIR if begins and not self._begun(at) else 0.0
        if word == "的":
            return 1.2 if self._long() and not begins and not last else _CLEAR
        if stops(word):
            alone = begins and last and len(word) > 1
            return _CLEAR if not (alone or self._halved(at)) else 1.0
        untold = self._untold(word)
        if word in listed("doings"):
            within = 1.5 if untold and not last else 0.7
            return (0.5 if last else 1.7) if begins else within
        ambiguous = word in listed("verbs") or word in listed("takers")
        if last or not ambiguous:
            return 0.0
        if untold:
            return 1.5 if begins else 0.7
        return 1.0 if begins and not self._doing() else 0.0

    def _untold(self, word: str) -> bool:
        """Whether a verb's meaning is known, and the other name is spelled out without it."""
        spelled = any(not name.short and not name.chinese for name in self.names)
        return spelled and (word in listed("doings") or knows(word))

    def _bound(self, at: int, *, held: bool) -> bool:
        """Whether a word is one with what follows it: 计算 机, 利用 率, 要 约."""
        if at + 1 >= len(self.words):
            return False
        after = self.words[at + 1]
        if after in {"主义", "主義"}:
            return True
        word = simple(self.words[at])
        if after in (ENDINGS if not stops(word) else _QUALITIES) and word not in PREPOSITIONS:
            return len(self.words[at]) > 1 or at + _PAIR == len(self.words)
        if len(after) == 1 and self.words[at] in _HALVES:
            return True
        alone = at + _PAIR == len(self.words) and len(after) == 1 and held
        pair = len(self.words[at]) == 1 and simple(self.words[at]) not in "的了是和与在"
        return alone and pair

    def _suffixed(self, at: int) -> bool:
        """Whether a character only ends the word before it: 消费 者."""
        before = self.words[at - 1] if at else ""
        ends = self.words[at] in ENDINGS and len(before) > 1
        return ends and not stops(simple(before))

    def _halved(self, at: int) -> bool:
        """Whether a word is half of one, it may be, that no dictionary knows: 默 会, 经 合."""
        before = self.words[at - 1] if at else ""
        word = self.words[at]
        if len(word) != 1 or len(before) != 1 or not has_han(before) or word in _FIRM:
            return False
        return not stops(simple(before)) and simple(before) not in listed("takers")

    def _begun(self, at: int) -> bool:
        """Whether a character begins a word that no dictionary knows: 次 生, 层 流."""
        after = self.words[at + 1 : at + 2]
        return bool(after) and len(after[0]) == 1

    def _doing(self) -> bool:
        """Whether the other name is a doing, so that a verb may begin the term: 写代码 (coding)."""
        return any(" " not in name.words and name.words.endswith("ing") for name in self.names)

    def _long(self) -> bool:
        return any(name.size > _JOINED for name in self.names if not name.short)

    def _used(self, first: int, term: str) -> float:
        """Return what it says that the text uses a term elsewhere without what stands before."""
        uses = self.said.count(term)
        if first == 0:
            return 0.3 if uses > 1 else 0.0
        if told_by(simple(self.words[first - 1]), self.names):
            return 0.0
        if uses > 1 and len(term) > _PAIR and self.said.opens(term):
            return _CLEAR
        longer = self.said.led(self.words[first - 1], term)
        return 0.9 if uses > longer and len(term) > _PAIR else 0.0

    def _strays(self) -> Callable[[str], float]:
        """Return how far a term's length is from what its other name lets expect."""
        spelled = [name.size for name in self.names if not name.short and not name.chinese]
        letters = [name.size for name in self.names if name.short]
        if spelled:
            return _Bounds(2 * max(spelled) - 0.5, 2 * max(spelled) + 2, 0.35).strays
        if letters:
            return _Bounds(1.5 * max(letters) - 0.5, 3 * max(letters) + 3, 0.5).strays
        return _Bounds(2, 8, 0.35).strays


@dataclass(frozen=True, slots=True)
class _Bounds:
    """How long a term may be expected, and what each character beyond that costs."""

    least: float
    most: float
    cost: float

    def strays(self, term: str) -> float:
        length = measure(term)
        return self.cost * max(self.least - length, length - self.most, 0)


def measure(term: str) -> int:
    """Return the length of a term in characters, a Latin word as long as two."""
    return len(re.sub("[A-Za-z0-9]+", "字字", term))
