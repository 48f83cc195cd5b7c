"""Lines: how many lines words take, from real advance widths and Chinese line breaking."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise, takewhile

from publish import fonts
from publish.edition import Face, Script
from publish.emitters.deck.breaks import CALM, Stretch, parted, pauses
from publish.emitters.deck.frames import Lettering, Line, Words
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass

NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕”’％%,.;:?!)]}…·～%")
"""Marks that may not begin a line (clreq 3.1.4)."""

NOT_LAST = frozenset("（《〈「『【〔“‘([{$")
"""Marks that may not end one."""

AUTOSPACE = 0.25
"""Em that programs put between Han and Latin of themselves (clreq 3.2.2)."""

WIDE = regex(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·\U00020000-\U0003ffff]")
"""What stands on a square among Han: characters, kana, their marks, and marks of either script."""

_MEETINGS = regex(f"[{HAN}](?=[!-~])|[!-~](?=[{HAN}])")
_SEAM = regex(r"[/_.?&=:@#%+~-]+(?=\w)")
MOST_ROWS = 6
"""Text of more lines than this is left to the program."""

SAFE = 0.985
"""How much of a measure is counted on: programs round advances differently."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures letters in the faces of one script."""

    faces: dict[str, Face]
    script: Script

    def width(self, text: str, lettering: Lettering) -> float:
        """Return how wide text is in one line, in points."""
        return _width(text, lettering.size, self._advance(lettering))

    def lines(self, text: str, lettering: Lettering, width: float) -> int:
        """Return how many lines text takes in a measure."""
        return sum(self._wrapped(part, lettering, width) for part in text.split("\n"))

    def height(self, lines: tuple[Line, ...], width: float) -> float:
        """Return how high paragraphs stand, in points."""
        gaps = sum(line.before for line in lines[1:])
        return gaps + sum(line.pitch * self._rows(line, width) for line in lines)

    def holds(self, text: str, lettering: Lettering, width: float) -> bool:
        """Tell whether a measure is wide enough for all that no line may break."""
        advance = self._advance(lettering)
        return all(
            _width(unit, lettering.size, advance) <= width * SAFE
            for line in text.split("\n")
            for unit in units(line)
        )

    def parted(self, text: str, lettering: Lettering, width: float) -> str:
        """Break what is wider than a measure: at its seams, else where the measure ends."""
        if self.holds(text, lettering, width):
            return text
        lines = (
            "".join(self._parted(unit, lettering, width * SAFE) for unit in units(line))
            for line in text.split("\n")
        )
        return "\n".join(lines)

    def _parted(self, unit: str, lettering: Lettering, room: float) -> str:
        parts = []
        while (most := self._reach(unit, lettering, room)) < len(unit):
            at, hyphen = _seam(unit, most)
            parts.append(unit[:at] + hyphen)
            unit = unit[at:]
        return "\n".join((*parts, unit))

    def _reach(self, unit: str, lettering: Lettering, room: float) -> int:
        """Return how many letters stand in a room, one at the least."""
        advance = self._advance(lettering)
        reached = accumulate(lettering.size * advance(mark) for mark in unit)
        return max(1, sum(1 for _ in takewhile(lambda at: at <= room, reached)))

    def balanced(self, text: str, lettering: Lettering, width: float, rows: int = 0) -> str:
        """Break text of several lines at sense, evenly; one line more where that reads well.

        ``rows`` is how many lines there is room for, if more than the text needs.
        """
        count = self.lines(text, lettering, width)
        if "\n" in text or not 1 < count <= MOST_ROWS:
            return text
        stretch = self._laid(text, lettering)
        best = parted(stretch, width * SAFE, count)
        if count < rows and (best is None or best.worst > CALM):
            more = parted(stretch, width * SAFE, count + 1)
            best = more if more and (best is None or more.worst <= CALM) else best
        return "\n".join(stretch.lines(best)) if best else text

    def set(self, text: str, lettering: Lettering, width: float) -> str:
        """Break text at sense, and what is wider than a measure at its seams."""
        return self.balanced(self.parted(text, lettering, width), lettering, width)

    def calm(self, text: str) -> bool:
        """Tell whether lines broken so end where nobody stumbles."""
        return all(pauses(above, below) for above, below in pairwise(text.split("\n")))

    def _laid(self, text: str, lettering: Lettering) -> Stretch:
        """Lay text on one endless line."""
        pieces, advance = tuple(units(text)), self._advance(lettering)
        begins, ends, at, before = [], [], 0.0, ""
        for piece in pieces:
            at += lettering.size * AUTOSPACE * bool(_MEETINGS.match(before + piece[0]))
            begins.append(at)
            at += _width(piece, lettering.size, advance)
            ends.append(at)
            before = piece[-1]
        return Stretch(pieces, begins, ends)

    def _rows(self, line: Line, width: float) -> int:
        widest = max((words.lettering for words in line.words), key=lambda each: each.size)
        return self.lines(line.text.replace("\t", ""), widest, width - line.stop)

    def _wrapped(self, text: str, lettering: Lettering, width: float) -> int:
        advance, size, room = self._advance(lettering), lettering.size, width * SAFE
        rows, at, before = 1, 0.0, ""
        for unit in units(text):
            extent = size * sum(map(advance, unit))
            gap = size * AUTOSPACE * bool(at and _MEETINGS.match(before + unit[0]))
            before = unit[-1]
            if at and at + gap + extent > room:
                if unit == " ":
                    continue
                rows, at, gap = rows + 1, 0.0, 0.0
            over = int(extent // room)
            rows, at = rows + over, at + gap + extent - over * room
        return rows

    def _advance(self, lettering: Lettering) -> Callable[[str], float]:
        role = self.faces[lettering.voice.value].value
        return _advances(role, self.script.value, lettering.bold)


def _seam(unit: str, most: int) -> tuple[int, str]:
    """Return where a stretch had best be parted within so many letters, and its hyphen."""
    seams = [seam.end() for seam in _SEAM.finditer(unit, 0, most)]
    if seams and seams[-1] > most // 3:
        return seams[-1], ""
    if syllables := [end for end in _syllables(unit) if end < most]:
        return syllables[-1], "-"
    return most - (most > 1 and unit[most] in NOT_FIRST), ""


def _syllables(word: str) -> Sequence[int]:
    """Return where a word of Latin may take a hyphen: slides want it seldom."""
    from publish.paginator.composing.hyphens import syllables  # noqa: PLC0415  reads a dictionary

    return syllables("en")(word)


def _width(text: str, size: float, advance: Callable[[str], float]) -> float:
    return size * (sum(map(advance, text)) + AUTOSPACE * len(_MEETINGS.findall(text)))


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
    if mark == "—" and (held[-1] == mark or held[-1].isascii()):
        return False
    return " " in {held[-1], mark} or bool(WIDE.match(mark) or WIDE.match(held[-1]))


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
