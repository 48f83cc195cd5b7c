"""Glyphs as PDF text operators (ISO 32000-1, 9.4): runs of squares, words, and the gaps."""

from bisect import bisect_left
from collections.abc import Iterator

from publish.paginator.faces import Face
from publish.paginator.leaves import ComposedText
from publish.paginator.rich import offset
from publish.paginator.setting import feature
from publish.typesetting.classes import SQUARE
from publish.typesetting.lines import Line

_UNSEEN = 0.05
_APART, _FEW = 80, 40
"""Letter spacing that readers take for spaces, and how long a title may be."""
_HYPHEN = "/Span <</ActualText <FEFF00AD>>> BDC "
"""A hyphen that a line's end added is read as a soft one."""


class Pen:
    """Writes the lines of one composed box in its face."""

    def __init__(self, box: ComposedText, face: Face, size: float) -> None:
        self.box, self.face, self.size = box, face, size
        self.paragraph = box.paragraph
        self.mille = self.paragraph.size / size
        self.letters = box.run.spacing / self.paragraph.unit
        if box.run.odd is None:
            box.run.odd = self._odd()
        self.odd: list[int] = box.run.odd

    def _odd(self) -> list[int]:
        """Return the items that are not one square glyph of the main font."""
        run, paragraph, alien = self.box.run, self.paragraph, self.face.alien
        items, letters = paragraph.items, paragraph.letters
        if isinstance(items, str) and "\n" not in items and alien.keys().isdisjoint(items):
            return []
        return [
            item
            for item in range(run.start, run.stop)
            if letters[item] not in SQUARE or len(items[item]) > 1 or items[item] in alien
        ]

    def operators(self) -> Iterator[str]:
        """Yield the operators that set every line of the box."""
        box, paragraph = self.box, self.paragraph
        y = box.position_y + box.baseline
        for number in range(box.first, box.last):
            line = paragraph.lines[number]
            x = box.position_x + box.shift
            if paragraph.plain:
                x += (line.start + offset(paragraph, line)) * paragraph.unit
            start, stop = max(box.start, line.first), min(box.stop, line.stop)
            begin, end = self._spoken(start, stop)
            yield f"{begin}1 0 0 -1 {x:.3f} {y:.3f} Tm {self._line(line, start, stop)}{end}\n"
            y += box.pitch
        yield "0 Tc"

    def _spoken(self, start: int, stop: int) -> tuple[str, str]:
        """Return what tells a reader that letters set far apart are no words of one letter."""
        if self.letters < _APART or stop - start > _FEW:
            return "", ""
        text = "".join(self.paragraph.items[start:stop]).strip("\n").encode("utf-16-be").hex()
        return f"/Span <</ActualText <FEFF{text}>>> BDC ", " EMC"

    def _line(self, line: Line, start: int, stop: int) -> str:
        odd = self.odd[bisect_left(self.odd, start) : bisect_left(self.odd, stop)]
        gaps = line.gaps if self.paragraph.plain else self._within(line, start, stop)
        if odd or (line.hyphenated and stop == line.stop):
            return self._mixed(line, dict(gaps), odd, (start, stop))
        tracking, parts = line.tracking, []
        for item, gap in gaps:
            parts.append(f"{self._squares(start, item + 1)}{(tracking - gap) * self.mille:.1f}")
            start = item + 1
        parts.append(self._squares(start, stop))
        return f"{self.spacing(tracking + self.letters)} Tc [{''.join(parts)}]TJ"

    def _within(self, line: Line, start: int, stop: int) -> list[tuple[int, float]]:
        return [(item, gap) for item, gap in line.gaps if start <= item < stop - 1]

    def _squares(self, start: int, stop: int) -> str:
        items = self.paragraph.items[start:stop]
        text = items if isinstance(items, str) else "".join(items)
        return f"<{text.translate(self.face.hexes)}>"

    def spacing(self, tracking: float) -> str:
        """Return tracking as the operand of Tc."""
        return f"{tracking * self.paragraph.unit:.4f}"

    def _mixed(
        self, line: Line, gaps: dict[int, float], odd: list[int], span: tuple[int, int]
    ) -> str:
        start, stop = span
        main, tracking = self.face.main, line.tracking + self.letters
        shown = _Shown(self)
        strange = set(odd)
        for item in sorted({*odd, *gaps}):
            if item > start:
                shown.show(main, tracking, self._squares(start, item))
            if item in strange:
                for font, glyphs in self._word(item):
                    shown.show(font, self.letters, glyphs)
            else:
                shown.show(main, tracking, self._squares(item, item + 1))
            start = item + 1
            if start < min(stop, line.seen):
                shown.move(gaps.get(item, line.tracking) + self.letters)
        if start < stop:
            shown.show(main, tracking, self._squares(start, stop))
        if line.hyphenated and stop == line.stop:
            shown.hyphen()
        return shown.finish()

    def _word(self, item: int) -> tuple[tuple[int, str], ...]:
        text, letter = self.paragraph.items[item], self.paragraph.letters[item]
        if letter == "B":
            return ()
        if letter in SQUARE and text in self.face.alien:
            return ((self.face.alien[text], f"<{self.face.hexes[ord(text)]}>"),)
        return self.face.word(text, feature(text, letter)).segments


class _Shown:
    """Operators written so far, and the font and spacing they left set."""

    def __init__(self, pen: Pen) -> None:
        self.pen = pen
        self.font, self.tracking = pen.face.main, 0.0
        self.written = ["0 Tc "]
        self.operands: list[str] = []

    def show(self, font: int, tracking: float, glyphs: str) -> None:
        """Show glyphs, with a new Tf or Tc only where one is needed."""
        if font != self.font:
            self.flush()
            self.written.append(f"/{self.pen.face.names[font]} {self.pen.size:.4f} Tf ")
            self.font = font
        if tracking != self.tracking:
            self.flush()
            self.written.append(f"{self.pen.spacing(tracking)} Tc ")
            self.tracking = tracking
        self.operands.append(glyphs)

    def move(self, gap: float) -> None:
        """Leave a gap after what was shown last."""
        rest = (gap - self.tracking) * self.pen.mille
        if abs(rest) > _UNSEEN:
            self.operands.append(f"{-rest:.1f}")

    def flush(self) -> None:
        """Write the operands that wait."""
        if self.operands:
            self.written.append(f"[{''.join(self.operands)}]TJ ")
            self.operands = []

    def hyphen(self) -> None:
        """Show a hyphen that is not in the text."""
        segments = self.pen.face.word("-").segments
        self.show(segments[0][0], 0.0, "")
        self.flush()
        self.written.append(_HYPHEN)
        for font, glyphs in segments:
            self.show(font, 0.0, glyphs)
        self.flush()
        self.written.append("EMC ")

    def finish(self) -> str:
        """Return everything written, the main font set again."""
        self.flush()
        if self.font != self.pen.face.main:
            self.written.append(
                f"/{self.pen.face.names[self.pen.face.main]} {self.pen.size:.4f} Tf "
            )
        return "".join(self.written)
