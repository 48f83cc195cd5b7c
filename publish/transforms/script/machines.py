"""What a machine does that puts Simplified into Traditional one character at a time."""

import re
from collections import Counter
from functools import cache

from publish.edition import Script
from publish.model.regex import regex
from publish.transforms.language.opencc import convert
from publish.transforms.script.custom import one_of_custom, tables
from publish.transforms.script.respell import respelled_line
from publish.transforms.script.terms import Terms, terms_for

_HAN = regex("[\u3400-\u9fff]+")
_TELL_NOTHING = "余范杰朴郁筑仆岳钟回克刮冲借升签辟"
"""Characters of names, which no dictionary knows, and those that writers themselves mistake."""
_KINDS, _OFTEN, _PURE = 2, 4, 3
"""So many characters misspelled, one more if seldom, and thrice what is spelled two ways."""


def misspelled(text: str) -> bool:
    """Tell whether a machine spelled a text, one character at a time.

    Two things tell it: characters that their words contradict (后 for 後, but 皇後 and
    頭發 too), and that each stands for all that Simplified makes one of. A writer who
    has both 後 and 后, 面 and 麵, is none, whatever a dictionary thinks of a word.
    """
    sample = "，".join(_HAN.findall(text))
    simplified = convert(sample, "t2s")
    again = "".join(piece.content for piece in respelled_line(simplified, ("s2tw",), _terms()))
    if len(simplified) != len(sample) or len(again) != len(sample):
        return False
    forms: dict[str, set[str]] = {}
    wrong: Counter[str] = Counter()
    places = [found.start() for found in _telling().finditer(simplified)]
    told = Counter((simplified[at], sample[at], again[at]) for at in places)
    for (simple, before, after), times in told.items():
        forms.setdefault(simple, set()).add(before)
        if before != after and not one_of_custom(before, after):
            wrong[simple] += times
    mixed = sum(1 for found in forms.values() if not _one(found))
    kinds = sum(1 for simple, times in wrong.items() if times and _one(forms[simple]))
    often = wrong.total() >= _OFTEN
    return kinds >= _KINDS + (not often) and mixed * _PURE <= kinds


@cache
def _telling() -> re.Pattern[str]:
    """Return what finds the characters that may tell."""
    return re.compile(f"[{''.join(sorted(tables().many - set(_TELL_NOTHING)))}]")


@cache
def _terms() -> Terms:
    return terms_for(Script.TAIWAN, {})


def _one(forms: set[str]) -> bool:
    return all(one == two or one_of_custom(one, two) for one in forms for two in forms)
