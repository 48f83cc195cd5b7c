"""Wide characters: those that stand in a square and need no space between them."""

from publish.model.regex import regex

_WIDE = (
    "\u1100-\u115f\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f"
    "\uff01-\uff60\uffe0-\uffe6\U00016fe0-\U00018cff\U0001b000-\U0001b2ff\U0001f200-\U0001f2ff"
    "\U00020000-\U0003fffd"
)
_RUN = regex(f"[{_WIDE}]+")
# Quotation marks, dashes and dots are Chinese or not by what they stand beside.
_EITHER = regex("[“”‘’…—·～]")


def is_wide(character: str) -> bool:
    """Tell whether a character is Han, kana, or punctuation of the same width."""
    return bool(_RUN.match(character))


def columns(text: str) -> int:
    """Return how many columns characters take: two for a wide one, four for a tab."""
    if text.isascii():
        return len(text) + 3 * text.count("\t")
    return len(text) + sum(match.end() - match.start() for match in _RUN.finditer(text))


def joins_without_space(before: str, after: str) -> bool:
    """Tell whether a line end between two characters stands for nothing.

    Between words of letters it stands for a space; beside Han, kana or their punctuation
    it stands for nothing, as no space is stored between Han and Latin.
    """
    if is_wide(before) or is_wide(after):
        return True
    return bool(_EITHER.match(before) and _EITHER.match(after))
