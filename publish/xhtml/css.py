"""Words within a stylesheet."""

import re
from typing import Final

from publish.model.regex import regex

_SPECIAL: Final = regex(r'[\x01-\x1f\x7f-\x9f\\"]')


def quoted(words: str) -> str:
    """Return words as a CSS string; NUL, which no stylesheet may hold, is left out.

    CSS Syntax Level 3, 4.3.7: a line break or control is written as its number and a space.
    """
    return f'"{_SPECIAL.sub(_escaped, words.replace(chr(0), ""))}"'


def _escaped(mark: re.Match[str]) -> str:
    return f"\\{mark[0]}" if mark[0] in '\\"' else f"\\{ord(mark[0]):x} "
