"""Letters run together, told apart by a list of words."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_SHORTEST, _LONGEST, _PAIR, _STEM = 7, 60, 2, 4
_HALF = 4
_FORMS = frozenset(
    {"able", "ably", "ance", "ation", "ative", "ence", "graphy", "hood", "ible", "icity", "ication"}
    | {"ification", "ilities", "ility", "ingly", "ional", "ionism", "isation", "istic", "ities"}
    | {
        "ition",
        "ivity",
        "ization",
        "ized",
        "izing",
        "less",
        "like",
        "ment",
        "metry",
        "ness",
        "ology",
    }
    | {"ological", "ously", "scope", "ship", "tion", "ward", "wise", "work"}
)
_ENDINGS = (("s", ""), ("ies", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("ly", ""))
_SMALL = frozenset({"of", "in", "to", "by", "on", "up"})
_BEFORE = frozenset(
    {"anti", "auto", "bio", "counter", "cross", "cyber", "eco", "electro", "fore", "geo", "hydro"}
    | {"hyper", "inter", "intra", "macro", "meta", "micro", "mid", "mono", "multi", "neo", "neuro"}
    | {"non", "out", "over", "photo", "poly", "post", "pre", "pro", "pseudo", "psycho", "quasi"}
    | {"self", "semi", "socio", "sub", "super", "tele", "thermo", "trans", "ultra", "un", "under"}
)
"""What makes one word with the word behind it: metacognition is not two."""


def apart(letters: str) -> tuple[str, ...]:
    """Return the fewest known words that spell letters, or none if no words do.

    What English has grown of two, breakthrough or metacognition, is one.
    """
    if not _SHORTEST <= len(letters) <= _LONGEST:
        return ()
    if letters.lower() in _listed("grown"):
        return (letters,)
    best: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(letters) + 1):
        tries = (
            (*before, letters[start:end])
            for start in range(end - 1, max(end - 17, -1), -1)
            if (before := best[start]) is not None and is_known(letters[start:end])
        )
        best.append(min(tries, key=len, default=None))
    found = best[-1] or ()
    return (letters,) if len(found) == _PAIR and found[0].lower() in _BEFORE else found


def halves(letters: str) -> tuple[str, ...]:
    """Return two words of which one alone need be known, the longest there is; none if none is.

    For letters that certainly lost a space: conversationalimplicature.
    """
    pairs = [(letters[:at], letters[at:]) for at in range(_HALF, len(letters) - _HALF + 1)]
    known = [(is_word(one), len(one), pair) for pair in pairs for one in pair if is_known(one)]
    first, second = max(known)[2] if known else ("o", "")
    one = first in _BEFORE or first[-1] == "o" or second in _FORMS
    return () if one or is_word(letters) else (first, second)


def is_word(letters: str) -> bool:
    """Whether letters are a word of the list that is no small one."""
    return len(letters) >= _STEM and letters in _listed("words")


def is_known(word: str) -> bool:
    """Whether letters are a word, or a form of one."""
    word = word.lower()
    if len(word) <= _PAIR:
        return word in _SMALL
    return word in _listed("words") or (len(word) > _STEM and any(map(is_word, _stems(word))))


def _stems(word: str) -> Iterator[str]:
    """Yield what a word may be a form of: boundary of boundaries, wall of walling."""
    for ending, other in _ENDINGS:
        if word.endswith(ending):
            yield word[: -len(ending)] + other


@cache
def _listed(name: str) -> frozenset[str]:
    text = files("publish.transforms.cleaning").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())
