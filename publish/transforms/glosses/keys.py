"""Keys for glossary entries."""

from collections.abc import Iterable

from publish.transforms.language import romanised


class Keys:
    """Gives each headword a key like it, and unlike every other."""

    def __init__(self, taken: Iterable[str]) -> None:
        """Begin with those that are taken."""
        self._taken = set(taken)

    def give(self, headword: str) -> str:
        """Return a key for a headword."""
        stem = f"term-{romanised(headword)}".rstrip("-")
        key, number = stem, 2
        while key in self._taken:
            key, number = f"{stem}-{number}", number + 1
        self._taken.add(key)
        return key
