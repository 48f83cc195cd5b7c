"""Lists of words as patterns."""


def any_of(words: str) -> str:
    """Return a pattern for any of some words, which spaces part."""
    return f"(?:{'|'.join(words.split())})"
