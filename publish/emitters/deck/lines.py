"""Lines: how many lines words take, from real advance widths and Chinese line breaking."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate, takewhile

from publish import fonts
from publish.edition import Face, Script
from publish.emitters.deck.frames import Lettering, Line, Words
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass

NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕”’％%,.;:?!)]}…—·～%")
"""Marks that may not begin a line (clreq 3.1.4)."""

NOT_LAST = frozenset("（《〈「『【〔“‘([{$")
"""Marks that may not end one."""

AUTOSPACE = 0.25
"""Em that programs put between Han and Latin of themselves (clreq 3.2.2)."""

_MEETINGS = regex(f"[{HAN}](?=[!-~])|[!-~](?=[{HAN}])")
_WIDE = regex(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·\U00020000-\U0003ffff]")
_SEAM = regex(r"[/_.?&=:@#%+~-]+(?=\w)")
_PAUSES = frozenset("，。；：！？、—")
_PARTICLES = frozenset("的了着著与與和及在是把被对對为為于於从從到让讓使")
TWO = 2
STUB = 1.35
"""Text not this many measures long would leave a second line too short to stand."""

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
            seams = [seam.end() for seam in _SEAM.finditer(unit, 0, most)]
            at = seams[-1] if seams and seams[-1] > most // 2 else most
            at -= at > 1 and unit[at] in NOT_FIRST
            parts.append(unit[:at])
            unit = unit[at:]
        return "\n".join((*parts, unit))

    def _reach(self, unit: str, lettering: Lettering, room: float) -> int:
        """Return how many letters stand in a room, one at the least."""
        advance = self._advance(lettering)
        reached = accumulate(lettering.size * advance(mark) for mark in unit)
        return max(1, sum(1 for _ in takewhile(lambda at: at <= room, reached)))

    def balanced(self, text: str, lettering: Lettering, width: float) -> str:
        """Break text of two lines where it pauses, or evenly where it would leave a stub.

        A line that ends in the middle of a clause while the clause's end stands alone
        on the next is what makes large type look unset.
        """
        if self.lines(text, lettering, width) != TWO:
            return text
        pieces, size, advance = tuple(units(text)), lettering.size, self._advance(lettering)
        halves = (("".join(pieces[:at]), "".join(pieces[at:])) for at in range(1, len(pieces)))
        measured = ((a, b, _width(a, size, advance), _width(b, size, advance)) for a, b in halves)
        fit = [
            (abs(wide - other) + _unease(a, b) * lettering.size, a, b)
            for a, b, wide, other in measured
            if max(wide, other) <= width * SAFE
        ]
        if not fit:
            return text
        _, first, second = min(fit)
        stub = self.width(text, lettering) < width * STUB
        return f"{first.rstrip()}\n{second.lstrip()}" if stub or pauses(first) else text

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


def _width(text: str, size: float, advance: Callable[[str], float]) -> float:
    return size * (sum(map(advance, text)) + AUTOSPACE * len(_MEETINGS.findall(text)))


def _unease(first: str, second: str) -> float:
    """Say how ill a pair of lines parts a phrase, in em."""
    ems = 0.0 if pauses(first) else 8.0 if first[-1] in _PARTICLES else 14.0
    return ems + 4.0 * (second[0] in _PARTICLES)


def pauses(text: str) -> bool:
    """Say whether a line that ends so ends a phrase."""
    return text[-1:].isspace() or text[-1:] in _PAUSES


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
