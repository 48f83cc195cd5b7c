"""Glyphs as PDF text operators (ISO 32000-1, 9.4): runs of squares, words, and the gaps."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from publish.paginator.composing.composed import ComposedText
from publish.paginator.composing.faces import Face
from publish.paginator.composing.lines import offset
from publish.paginator.composing.setting import feature
from publish.typesetting.classes import SQUARE
from publish.typesetting.lines import Line

_UNSEEN = 0.05
_APART, _FEW = 80, 40
"""Letter spacing that readers take for spaces, and how long a title may be."""
_ROOM = "\0\0\0\0"
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
        if not box.run.glyphs:
            box.run.glyphs = self._numbers(box.run.odd)
        self.odd: list[int] = box.run.odd

    def _odd(self) -> list[int]:
        """Return the items that are not one square glyph of the main font."""
        run, paragraph, alien = self.box.run, self.paragraph, self.face.alien
        items, letters = paragraph.items, paragraph.letters
        return [
            item
            for item in range(run.start, run.stop)
            if letters[item] not in SQUARE or len(items[item]) > 1 or items[item] in alien
        ]

    def _numbers(self, odd: Sequence[int]) -> str:
        """Return the numbers of a run's square glyphs, four figures each; room for the others."""
        run, items = self.box.run, self.paragraph.items
        if isinstance(items, str) and not odd:
            return items[run.start : run.stop].translate(self.face.hexes)
        squares = list(items[run.start : run.stop])
        for item in odd:
            squares[item - run.start] = "\0"
        return "".join(squares).translate(self.face.hexes).replace("\0", _ROOM)

    def operators(self) -> Iterator[str]:
        """Yield the operators that set every line of the box."""
        box, paragraph = self.box, self.paragraph
        y = box.position_y + box.baseline
        for number in range(box.first, box.last):
            line = paragraph.lines[number]
            x = box.position_x + box.shift
            start, stop = line.first, line.stop
            if paragraph.plain:
                x += (line.start + offset(paragraph, line)) * paragraph.unit
            else:
                start, stop = max(box.start, start), min(box.stop, stop)
            begin, end = self._spoken(start, stop)
            words = f"{y:.3f} Tm {self._line(line, start, stop)}{end}\n"
            for place in (x, *(x + further for further in box.again)):
                yield f"{begin}1 0 0 -1 {place:.3f} {words}"
            y += box.pitch
        yield "0 Tc"

    def _spoken(self, start: int, stop: int) -> tuple[str, str]:
        """Return what tells a reader that letters set far apart are no words of one letter."""
        if self.letters < _APART or stop - start > _FEW:
            return "", ""
        text = self.paragraph.text(start, stop).strip("\n").encode("utf-16-be").hex()
        return f"/Span <</ActualText <FEFF{text}>>> BDC ", " EMC"

    def _line(self, line: Line, start: int, stop: int) -> str:
        odd = self.odd
        if odd:
            odd = odd[bisect_left(odd, start) : bisect_left(odd, stop)]
        gaps = line.gaps if self.paragraph.plain else self._within(line, start, stop)
        if odd or (line.hyphenated and stop == line.stop):
            return self._mixed(line, dict(gaps), odd, (start, stop))
        spacing = self.spacing(line.tracking + self.letters)
        return f"{spacing} Tc [<{self._gapped(line.tracking, gaps, start, stop)}>]TJ"

    def _gapped(
        self, tracking: float, gaps: Sequence[tuple[int, float]], start: int, stop: int
    ) -> str:
        """Return squares with what a gap after one of them differs from the tracking by."""
        base = start
        glyphs = self._glyphs(start, stop)
        parts = []
        for item, gap in gaps:
            end = item + 1
            move = (tracking - gap) * self.mille
            parts.append(f"{glyphs[4 * (start - base) : 4 * (end - base)]}>{move:.1f}<")
            start = end
        return f"{''.join(parts)}{glyphs[4 * (start - base) :]}"

    def _within(self, line: Line, start: int, stop: int) -> list[tuple[int, float]]:
        return [(item, gap) for item, gap in line.gaps if start <= item < stop - 1]

    def _squares(self, start: int, stop: int) -> str:
        return f"<{self._glyphs(start, stop)}>"

    def _glyphs(self, start: int, stop: int) -> str:
        run = self.box.run
        return run.glyphs[4 * (start - run.start) : 4 * (stop - run.start)]

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
