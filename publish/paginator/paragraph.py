"""A line box's content composed: items, their widths in the real faces, and lines."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from publish.paginator.faces import Face
from publish.paginator.foreign import Box, SkipStack
from publish.paginator.hyphens import syllables
from publish.paginator.runs import CannotComposeError, Content, Reason, Run
from publish.typesetting.classes import SQUARE, WORD, alphabet
from publish.typesetting.itemise import itemise
from publish.typesetting.lines import Line, balance, compose
from publish.typesetting.ruler import Measure, Ruler

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
Path = tuple[int, ...]


class Paragraph:
    """The composed content of one line box at one measure.

    `items`, `letters` and `widths` run over all runs; `leads` and `trails` hold what an
    item's width contains of the sides of inline boxes. `resume` maps the places where lines
    begin, as paths into the box tree, to line numbers.
    """

    __slots__ = (
        "align", "box", "content", "hyphen", "items", "leads", "letters", "lines", "measure",
        "resume", "scales", "size", "starts", "trails", "widths",
    )  # fmt: skip

    def __init__(self, box: Box, content: Content, measure: float) -> None:
        self.box, self.content, self.measure = box, content, measure
        self.size: float = box.style["font_size"]
        self.align: str = box.style["text_align_all"]
        self.hyphen = 0
        self.lines = self._compose()
        self.starts = list(self._places())
        self.resume = {place: number for number, place in enumerate(self.starts)}

    @property
    def plain(self) -> bool:
        """Whether the whole line box is one run of text and nothing else."""
        return len(self.content.runs) == 1 and not self.content.nested and not self.content.atoms

    @property
    def unit(self) -> float:
        """A thousandth of the paragraph's em, in CSS pixels."""
        return self.size / 1000

    def _compose(self) -> tuple[Line, ...]:
        _strip(self.content.runs)
        self._itemise(hyphenate=False)
        if not self.letters.strip("SB"):
            raise CannotComposeError(Reason.EMPTY)
        lines, loose = self._fit()
        if loose and self.box.style["hyphens"] != "none" and "L" in self.letters:
            self._itemise(hyphenate=True)
            lines, _ = self._fit()
        return lines

    def _fit(self) -> tuple[tuple[Line, ...], bool]:
        indent = round(self.box.text_indent / self.unit)
        self.hyphen = self._hyphen()
        glued = self._glued()
        lines: list[Line] = []
        loose = False
        for start, stop in _segments(self.letters):
            measure = Measure(
                round(self.measure / self.unit), 0 if start else indent, self.align == "justify"
            )
            scales = self.scales[start:stop] if self.scales else None
            ruler = Ruler(
                self.letters[start:stop],
                self.widths[start:stop],
                measure,
                scales,
                self.hyphen,
                [item - start for item in glued if start <= item < stop - 1],
            )
            fitted = (balance if self._balanced else compose)(ruler)
            loose = loose or fitted.loose
            lines.extend(_moved(line, start) for line in fitted.lines)
        return tuple(lines), loose

    @property
    def _balanced(self) -> bool:
        return self.box.element_tag in _HEADINGS and self.align != "justify"

    def _glued(self) -> list[int]:
        return [
            item
            for run in self.content.runs
            if run.face and run.box.style["white_space"] == "nowrap"
            for item in range(run.start, run.stop - 1)
        ]

    def _hyphen(self) -> int:
        if "Y" not in self.letters:
            return 0
        return max(
            run.face.word("-").advance * run.scale // 1000 for run in self.content.runs if run.face
        )

    def _itemise(self, *, hyphenate: bool) -> None:
        runs = self.content.runs
        items: list[str] = []
        letters: list[str] = []
        widths: list[int] = []
        single: Sequence[str] | None = None
        for run in runs:
            run.start = len(items)
            own, kinds, advances = self._set(run, hyphenate=hyphenate)
            single = own if len(runs) == 1 else None
            items.extend(own)
            letters.append(kinds)
            widths.extend(advances)
            run.stop = len(items)
        self.items: Sequence[str] = single if isinstance(single, str) else items
        self.letters = "".join(letters)
        self.widths = widths
        scaled = any(run.scale != 1000 for run in runs)  # noqa: PLR2004  the whole em
        self.scales = (
            [run.scale for run in runs for _ in range(run.stop - run.start)] if scaled else None
        )
        self._pad()

    def _set(self, run: Run, *, hyphenate: bool) -> tuple[Sequence[str], str, list[int]]:
        if run.face is None:
            return [run.text], "H", [round(run.width / self.unit)]
        if run.tight:
            items: Sequence[str] = [run.text]
            letters = "T"
        else:
            language = run.box.style["lang"] or ""
            parts = (
                syllables(language) if hyphenate and run.box.style["hyphens"] != "none" else None
            )
            items, letters = itemise(run.text, alphabet(language), parts)
        letters = _learn(run.face, items, letters)
        if not run.face.lost.isdisjoint(run.text):
            raise CannotComposeError(Reason.GLYPH)
        return items, letters, _advances(run, items, letters)

    def _pad(self) -> None:
        self.leads: dict[int, int] = {}
        self.trails: dict[int, int] = {}
        for edge in self.content.edges:
            runs = self.content.runs[edge.start : edge.stop]
            if runs and runs[0].start < runs[-1].stop:
                first, last = runs[0].start, runs[-1].stop - 1
                left, right = round(edge.left / self.unit), round(edge.right / self.unit)
                self.widths[first] += left
                self.widths[last] += right
                self.leads[first] = self.leads.get(first, 0) + left
                self.trails[last] = self.trails.get(last, 0) + right

    def _places(self) -> Iterator[Path]:
        runs = iter(self.content.runs)
        run = next(runs)
        offsets = _offsets(run, self.items)
        yield ()
        for line in self.lines[:-1]:
            while line.stop >= run.stop:
                run = next(runs)
                offsets = _offsets(run, self.items)
            offset = offsets[line.stop - run.start]
            yield (*run.path, offset) if offset or run.face else run.path


def path_of(stack: SkipStack) -> Path:
    """Return a skip stack of the engine as a path; the start is an empty one."""
    path: list[int] = []
    while stack:
        ((place, stack),) = stack.items()
        path.append(place)
    return tuple(path)


def stack_of(path: Path) -> SkipStack:
    """Return a path as the engine's skip stack."""
    stack: SkipStack = None
    for place in reversed(path):
        stack = {place: stack}
    return stack


def _strip(runs: list[Run]) -> None:
    """Drop the spaces at both ends of the text and round its forced breaks."""
    fresh = True
    for run in runs:
        if fresh:
            bare = run.text.lstrip(" ")
            run.skipped = len(run.text) - len(bare)
            run.text = bare
        fresh = run.text == "\n" or (fresh and not run.text)
    fresh = True
    for run in reversed(runs):
        if fresh:
            run.text = run.text.rstrip(" ")
        fresh = run.text == "\n" or (fresh and not run.text)


def _segments(letters: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop, letter in enumerate(letters, 1):
        if letter == "B":
            yield start, stop
            start = stop
    if start < len(letters):
        yield start, len(letters)


def _moved(line: Line, by: int) -> Line:
    if not by:
        return line
    gaps = tuple((item + by, gap) for item, gap in line.gaps)
    return line._replace(first=line.first + by, stop=line.stop + by, seen=line.seen + by, gaps=gaps)


def _learn(face: Face, items: Sequence[str], letters: str) -> str:
    """Learn the characters that stand alone, and mend the letters of those not square."""
    if isinstance(items, str):
        alone = set(items)
    else:
        alone = {item for item, letter in zip(items, letters, strict=True) if letter in SQUARE}
    alone.discard("\n")
    face.learn(alone)
    if not face.narrow or alone.isdisjoint(face.narrow):
        return letters
    return "".join(
        _mended(letter, face.narrow.get(item)) if letter in SQUARE else letter
        for item, letter in zip(items, letters, strict=True)
    )


_NARROW = 800
_MENDED = {"O": "J", "C": "K", "M": "P", "W": "P", "H": "L"}


def _mended(letter: str, advance: int | None) -> str:
    return letter if advance is None or advance > _NARROW else _MENDED[letter]


def _advances(run: Run, items: Sequence[str], letters: str) -> list[int]:
    face, scale = run.face, run.scale
    if face is None:
        return []
    if isinstance(items, str) and alone(face, items):
        return [scale] * len(items)
    return [
        advance(face, item, letter) * scale // 1000
        for item, letter in zip(items, letters, strict=True)
    ]


def alone(face: Face, items: str) -> bool:
    """Return whether all of these characters are an em wide."""
    return "\n" not in items and (not face.narrow or face.narrow.keys().isdisjoint(items))


def advance(face: Face, item: str, letter: str) -> int:
    """Return the advance of an item in thousandths of its own em."""
    if letter == "B":
        return 0
    if len(item) == 1 and ord(item) in face.hexes:
        return face.narrow.get(item, 1000)
    return face.word(item, feature(item, letter)).advance


def feature(item: str, letter: str) -> str:
    """Return the OpenType feature an item wants: full-width dashes, narrow apostrophes."""
    if letter == "D":
        return "fwid"
    return "pwid" if letter in WORD and not _CJK_PUNCTUATION.isdisjoint(item) else ""


_CJK_PUNCTUATION = frozenset("“”‘’—…·")


def _offsets(run: Run, items: Sequence[str]) -> list[int]:
    """Return where each item of a run begins in its text box, in UTF-8 bytes."""
    sizes = (len(item.encode()) for item in items[run.start : run.stop])
    return list(accumulate(sizes, initial=run.skipped))
