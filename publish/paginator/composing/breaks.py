"""Where lines had better not end, for reasons that letters do not tell."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise

from publish.paginator.composing.runs import Content
from publish.typesetting.classes import DASHES, SQUARE, WORD
from publish.typesetting.itemise import reluctant
from publish.typesetting.pairs import DASH_FIRST, NEVER

Words = Callable[[str], Sequence[int]]
"""Where the words of a text end, as offsets into it."""

_INSIDE, _APART, _ASIDE = 150, 120, 60
"""What a break costs where lines are few and large: inside a word, between words where the
words have blanks between them, and at a mark after which a clause goes on."""
_CLOSED, _ENDED = frozenset("）》〉」』】〕”’、"), frozenset("。！？…，；")
_HANGING = 300
"""What a dash costs at the end of a title's line: it opens what it explains."""
_PARTED, _LONE, _FEW = 250, 2000, 2
"""What a break costs anywhere that parts what belongs together, as a number and what it
counts, and one that leaves so few ideographs on a line before a leader."""


def dear(
    items: Sequence[str], letters: str, content: Content, words: Words | None, *, even: bool
) -> dict[int, int]:
    """Return what ending a line after an item costs; `even` lines are few, and seen."""
    costs = dict.fromkeys(_aside(items), _ASIDE) if even else {}
    costs |= dict.fromkeys(_apart(letters), _APART) if even else {}
    costs |= dict(_dashed(items, letters)) if even else {}
    if even and words:
        costs |= dict.fromkeys(_within_words(items, letters, words), _INSIDE)
    costs |= dict.fromkeys(_before_leaders(letters, content), _LONE)
    parted = dict.fromkeys(reluctant(items, letters), _PARTED)
    return costs | parted | dict.fromkeys(glued(content), NEVER)


def glued(content: Content) -> list[int]:
    """Return the items after which no line may end: unwrapped text's, and a leader."""
    runs = content.runs
    unwrapped = (
        range(runs[start].start, runs[stop - 1].stop - 1)
        for start, stop in content.unwrapped
        if start < stop
    )
    leaders = [run.stop - 1 for run in runs if run.leader]
    return [*chain.from_iterable(unwrapped), *leaders]


def _aside(items: Sequence[str]) -> Iterator[int]:
    """Yield the marks at which no clause ends: of brackets, titles, rows."""
    for at, (before, item) in enumerate(pairwise(items), 1):
        if item in _CLOSED and before not in _ENDED:
            yield at


def _apart(letters: str) -> Iterator[int]:
    """Yield the ideographs before no blank, where the author set some between ideographs."""
    ideographs = "".join("H" if letter in SQUARE else letter for letter in letters)
    if "HSH" in ideographs:
        yield from (at for at, letter in enumerate(letters[:-1]) if letter == "H")


def _dashed(items: Sequence[str], letters: str) -> Iterator[tuple[int, int]]:
    """Yield what it costs to end a line behind a dash, and is saved in front of one."""
    for at, letter in enumerate(letters):
        if letter == "D" and items[at][0] in DASHES:
            yield at, _HANGING
            if at:
                yield at - 1, -DASH_FIRST


def _within_words(items: Sequence[str], letters: str, words: Words) -> Iterator[int]:
    """Yield the items after which a Chinese word goes on."""
    ends = set(words("".join(items)))
    place = 0
    for number, item in enumerate(items):
        place += len(item)
        if letters[number] == "H" and place not in ends:
            yield number


def _before_leaders(letters: str, content: Content) -> Iterator[int]:
    """Yield the items after which only a few ideographs stand before a leader."""
    for run in content.runs if content.leader else ():
        ideographs = 0
        for item in range(run.start - 1, 0, -1) if run.leader else ():
            ideographs += letters[item] == "H"
            if ideographs > _FEW or letters[item] in WORD:
                break
            yield item - 1
