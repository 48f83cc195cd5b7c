"""Keys for glossary entries."""

from collections import Counter
from collections.abc import Iterable

from publish.transforms.language import romanised


class Keys:
    """Gives each headword a key like it, and unlike every other."""

    def __init__(self, taken: Iterable[str]) -> None:
        """Begin with those that are taken."""
        self._taken = set(taken)
        self._last: Counter[str] = Counter()

    def give(self, headword: str) -> str:
        """Return a key for a headword."""
        stem = f"term-{romanised(headword)}".rstrip("-")
        key = stem
        while key in self._taken:
            self._last[stem] += 1
            key = f"{stem}-{self._last[stem] + 1}"
        self._taken.add(key)
        return key
