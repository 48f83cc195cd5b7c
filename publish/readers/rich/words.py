"""Lists of words, as sets."""


def set_of(words: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(words.split())
