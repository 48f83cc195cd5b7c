"""Titles: which lines are headings, and at what level."""

from collections.abc import Sequence
from dataclasses import dataclass

from publish.readers.plain.lines import Line

_LONGEST = 64


@dataclass(frozen=True, slots=True)
class Title:
    """A line that is a heading: its level, and how much of its front is a mark.

    It takes two ``lines`` where its number stands on a line of its own, or a subtitle
    below it.
    """

    level: int
    mark: int = 0
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Titles:
    """Headings by line; ``book`` says that the first stands for a whole book of chapters."""

    by_line: dict[int, Title]
    book: bool


def is_subtitle(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line below the title goes on with it after a dash: ``——以…为例``."""
    if at + 1 >= len(lines):
        return False
    line = lines[at]
    dashed = line.text.startswith(("——", "—", "－－", "--")) and not line.text.endswith(("—", "-"))
    return dashed and not line.closed and not line.leads and line.width <= _LONGEST
