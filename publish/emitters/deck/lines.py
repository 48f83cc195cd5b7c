"""Lines: how many lines words take, from real advance widths and Chinese line breaking."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from publish import fonts
from publish.edition import Face, Script
from publish.emitters.deck.frames import Lettering, Line, Words

NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕”’％%,.;:?!)]}…—·～%")
"""Marks that may not begin a line (clreq 6.1)."""

NOT_LAST = frozenset("（《〈「『【〔“‘([{$")
"""Marks that may not end one."""

AUTOSPACE = 0.25
"""Em that programs put between Han and Latin of themselves (clreq 3.2.2)."""

_MEETINGS = re.compile(r"[\u3400-\u9fff](?=[!-~])|[!-~](?=[\u3400-\u9fff])")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·\U00020000-\U0003ffff]")
_PAUSE = re.compile(r"(?<=[，。；：！？、—])(?![，。；：！？、—”’」』）》])")


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures letters in the faces of one script."""

    faces: dict[str, Face]
    script: Script

    def width(self, text: str, lettering: Lettering) -> float:
        """Return how wide text is in one line, in points."""
        role = self.faces[lettering.voice.value].value
        advance = _advances(role, self.script.value, lettering.bold)
        gaps = AUTOSPACE * len(_MEETINGS.findall(text))
        return lettering.size * (sum(map(advance, text)) + gaps)

    def lines(self, text: str, lettering: Lettering, width: float) -> int:
        """Return how many lines text takes in a measure."""
        return sum(self._wrapped(part, lettering, width) for part in text.split("\n"))

    def height(self, lines: tuple[Line, ...], width: float) -> float:
        """Return how high paragraphs stand, in points."""
        gaps = sum(line.before for line in lines[1:])
        return gaps + sum(line.pitch * self._rows(line, width) for line in lines)

    def balanced(self, text: str, lettering: Lettering, width: float) -> str:
        """Break text of two lines where it pauses, if both halves then fit.

        A line that ends in the middle of a clause while the clause's end stands alone
        on the next is what makes large type look unset.
        """
        if self.lines(text, lettering, width) != 2:
            return text
        halves = ((text[:at], text[at:]) for at in (m.start() for m in _PAUSE.finditer(text)))
        fit = [
            (abs(self.width(a, lettering) - self.width(b, lettering)), a, b)
            for a, b in halves
            if b and max(self.width(a, lettering), self.width(b, lettering)) <= width
        ]
        return "\n".join(min(fit)[1:]) if fit else text

    def _rows(self, line: Line, width: float) -> int:
        widest = max((words.lettering for words in line.words), key=lambda each: each.size)
        return self.lines(line.text.replace("\t", ""), widest, width - line.stop)

    def _wrapped(self, text: str, lettering: Lettering, width: float) -> int:
        rows, at = 1, 0.0
        before = ""
        for unit in units(text):
            extent = self.width(before + unit, lettering) - self.width(before, lettering)
            before = unit[-1]
            if at and at + extent > width:
                if unit == " ":
                    continue
                rows, at = rows + 1, 0.0
            over = int(extent // width) if extent > width else 0
            rows, at = rows + over, at + extent - over * width
        return rows


def units(text: str) -> Iterator[str]:
    """Yield the stretches of text that no line may break."""
    held = ""
    for mark in text:
        if held and _breaks(held, mark):
            yield held
            held = ""
        held += mark
    if held:
        yield held


def _breaks(held: str, mark: str) -> bool:
    if held[-1] in NOT_LAST or mark in NOT_FIRST:
        return False
    return " " in {held[-1], mark} or bool(_WIDE.match(mark) or _WIDE.match(held[-1]))


@lru_cache(maxsize=64)
def _advances(role: str, script: str, bold: bool) -> Callable[[str], float]:  # noqa: FBT001
    families = fonts.families(role, script)

    @lru_cache(maxsize=4096)
    def advance(mark: str) -> float:
        if "\u3400" <= mark <= "\u9fff":
            return 1.0
        measured = fonts.measure(families, mark, 1.0, bold=bold)
        # Marks that a Western face would draw narrow count as an em: programs differ.
        return 1.0 if mark in "“”‘’—…·" else measured

    return advance


def paragraph(text: str, lettering: Lettering, before: float = 0.0) -> Line:
    """Return a paragraph in one look."""
    return Line((Words(text, lettering),), lettering.pitch, before)
