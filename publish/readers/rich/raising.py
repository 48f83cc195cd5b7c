"""What stands high or low in a line: written with characters that do, or as a formula."""

from publish.model import Edit, Inlines, Maths, Text
from publish.model.text import respelled

_BRIEF = 12
_RAISED = str.maketrans("0123456789+-−()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_FORMULA = frozenset("0123456789+-*/=().,xyzabcijkmnpqrtTN∞∗°′ ")


def raised(content: Inlines, edits: list[Edit]) -> Inlines:
    """Set words high, where that can be said."""
    return _shifted(content, _RAISED, "^", "superscript", edits)


def lowered(content: Inlines, edits: list[Edit]) -> Inlines:
    """Set words low, where that can be said."""
    return _shifted(content, _LOWERED, "_", "subscript", edits)


def _shifted(
    content: Inlines, table: dict[int, int], mark: str, rule: str, edits: list[Edit]
) -> Inlines:
    only = content[0] if len(content) == 1 else None
    if not isinstance(only, Text):
        return content
    words = only.content
    if all(ord(letter) in table for letter in words):
        edits.append(Edit(rule, only.span, words, words.translate(table)))
        return (respelled(only, words.translate(table)),)
    if len(words) <= _BRIEF and _FORMULA.issuperset(words) and not _is_word(words):
        return (Maths(f"{{}}{mark}{{{words}}}", span=only.span),)
    return content


def _is_word(words: str) -> bool:
    return len(words) > 1 and words.isalpha()
