"""Letters run together, told apart by a list of words."""

from functools import cache
from importlib.resources import files

_SHORTEST, _LONGEST = 7, 60
_SMALL = frozenset({"of", "in", "to", "by", "on"})


def apart(letters: str) -> tuple[str, ...]:
    """Return the fewest known words that spell letters, or none if no words do."""
    if not _SHORTEST <= len(letters) <= _LONGEST:
        return ()
    best: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(letters) + 1):
        tries = (
            (*before, letters[start:end])
            for start in range(max(end - 16, 0), end)
            if (before := best[start]) is not None and _known(letters[start:end])
        )
        best.append(min(tries, key=len, default=None))
    return best[-1] or ()


def is_word(letters: str) -> bool:
    """Whether letters are a word of the list that is no small one."""
    return len(letters) > len("and") and letters in _words()


def _known(word: str) -> bool:
    return word.lower() in _words() and (len(word) > len("of") or word in _SMALL)


@cache
def _words() -> frozenset[str]:
    text = files("publish.transforms.cleaning").joinpath("words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())
