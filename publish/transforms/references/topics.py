"""What a sentence and a listed work are both about: a hint that they belong together, no proof."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from publish.model import Reference, plain_text
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.cleaning.reading import has_han
from publish.transforms.language import words_of
from publish.transforms.references.dated import simplified

_WORD = regex(r"[a-z][a-z-]+")
_PAIR = 2
_EMPTY = frozenset(
    [
        "研究",
        "报告",
        "分析",
        "问题",
        "影响",
        "关系",
        "作用",
        "中国",
        "社会",
        "发展",
        "出版",
        "出版社",
    ]
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A work that a sentence may lean on: the words they share, and how rare those are."""

    key: str
    shared: tuple[str, ...]
    weight: float


class Topics:
    """The matters of listed works."""

    def __init__(self, references: Sequence[Reference]) -> None:
        """Note what each work is about, as far as its entry says."""
        self._works = {work.key: _matters(plain_text(work.content)) for work in references}
        self._spread = Counter(word for words in self._works.values() for word in set(words))

    def like(self, sentence: str) -> tuple[Likeness, ...]:
        """Return the works that share a matter with a sentence, the likeliest first."""
        said = simplified(sentence)
        found = (self._likeness(key, words, said) for key, words in self._works.items())
        likely = [one for one in found if one.shared and one.weight > 0]
        return tuple(sorted(likely, key=lambda one: -one.weight))

    def _likeness(self, key: str, words: Sequence[str], said: str) -> Likeness:
        shared = [word for word in words if word in said]
        kept = tuple(one for one in shared if not any(one != o and one in o for o in shared))
        return Likeness(key, kept, sum(1 / self._spread[word] for word in kept if self._rare(word)))

    def _rare(self, word: str) -> bool:
        """Whether a word tells works apart: not one that they all share."""
        return self._spread[word] < len(self._works) or len(self._works) == 1


def _matters(entry: str) -> tuple[str, ...]:
    """Return Chinese words that an entry is about: its own, and those its English words mean."""
    plain = simplified(entry)
    latin = set(_WORD.findall(plain.lower()))
    meant = (
        chinese
        for chinese, stems in _known().items()
        if any(word.startswith(stems) for word in latin)
    )
    own = (word for word in words_of(plain) if len(word) >= _PAIR and has_han(word))
    return tuple(dict.fromkeys(word for word in (*own, *meant) if word not in _EMPTY))


@cache
def _known() -> Mapping[str, tuple[str, ...]]:
    text = files("publish.transforms.references").joinpath("topics.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {word: tuple(stems) for word, *stems in rows}
