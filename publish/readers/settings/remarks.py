"""Remarks within the lines, as ``[commentary]`` in ``book.toml`` says they look."""

from publish.model.value import dataclass

LONGEST = 40
"""So many characters of a pattern, at the most."""
_GAPS = ("……", "…", "...")
EXPECTED = 'a text with … between two marks, such as "（脂批：…）"'


@dataclass(frozen=True, slots=True)
class Remark:
    """What remarks of one commentator open and close with, and what they are called."""

    label: str
    opening: str
    closing: str


def remark(label: str, pattern: str) -> Remark | None:
    """Return what a pattern says, or nothing where it is none.

    It is two marks and ``…`` between them: words, brackets, backticks; nothing else in it
    is special.
    """
    gap = next((gap for gap in _GAPS if gap in pattern), "")
    opening, _, closing = pattern.partition(gap) if gap else ("", "", "")
    sound = opening.strip() and closing.strip() and "\n" not in pattern and gap not in closing
    if not sound or len(pattern) > LONGEST:
        return None
    return Remark(label.strip(), opening.lstrip(), closing.rstrip())
