"""Items of lists, as tokens of the engine."""

from collections.abc import Sequence

from markdown_it.token import Token


def is_loose(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the item that begins here has a paragraph with space around it."""
    depth = tokens[at].level
    while tokens[at].level >= depth:
        if tokens[at].type == "paragraph_open" and tokens[at].level == depth:
            return not tokens[at].hidden
        at += 1
    return False
