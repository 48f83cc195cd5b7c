"""How much room words will take, told from their number before any page is made."""

from math import ceil

LATIN = 0.6
"""The em that a letter which is no ideograph takes, about."""


def lines(words: str, measure: float) -> int:
    """Return about how many lines words take in a measure of so many ems."""
    return ceil(sum(LATIN if letter < "\u2e80" else 1 for letter in words) / measure)
