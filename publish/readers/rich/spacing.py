"""Spacing of a line: white space collapsed, indents and line ends between Han taken away."""

from collections.abc import Iterable

from publish.model import LineBreak
from publish.model.regex import regex
from publish.readers.rich.atoms import Atom, Close, Open
from publish.readers.seed.draft import Part
from publish.readers.seed.wide import joins_without_space

_CHUNK = regex(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
_BLANK = " \t\n\r\f"
PADDING = _BLANK + "\u00a0\u3000\u2002\u2003\u2009\u202f"


def spaced(atoms: Iterable[Atom]) -> list[Atom]:
    """Return a line with single spaces, and none at its ends or at its breaks."""
    line = _Line()
    for atom in atoms:
        match atom:
            case tuple():
                line.words(atom)
            case LineBreak():
                line.end(atom)
            case Open() | Close():
                line.atoms.append(atom)
            case _:
                line.object(atom)
    line.trim()
    return line.atoms


class _Line:
    def __init__(self) -> None:
        self.atoms: list[Atom] = []
        self._last = ""
        self._gap: tuple[int, Part] | None = None
        self._ended = False  # whether the gap holds a line end, and nothing but white space

    def words(self, part: Part) -> None:
        content, start, end = part
        if len(content) != end - start:
            self._chunk(part)
            return
        for match in _CHUNK.finditer(content):
            self._chunk((match.group(), start + match.start(), start + match.end()))

    def _chunk(self, part: Part) -> None:
        content, start, end = part
        if not content.strip(_BLANK):
            self._space(part)
            return
        if not self._last:
            bare = content.lstrip(PADDING)
            if not bare:
                return
            start, content = (end - len(bare) if len(content) == end - start else start), bare
        self._bridge(content[0])
        self.atoms.append((content, start, end))
        self._last = content[-1]

    def _space(self, part: Part) -> None:
        ended = "\n" in part[0]
        if self._gap is None:
            self._gap, self._ended = (len(self.atoms), (" ", part[1], part[2])), ended
        else:
            self._ended = self._ended and ended

    def _bridge(self, following: str) -> None:
        """Put a space where there was white space, unless a line end between Han was all."""
        gap, self._gap = self._gap, None
        if gap is None or not self._last or self._last in PADDING:
            return
        if not (self._ended and joins_without_space(self._last, following)):
            self.atoms.insert(*gap)

    def object(self, atom: Atom) -> None:
        """Take something that stands among the words."""
        self._bridge("x")
        self.atoms.append(atom)
        self._last = "x"

    def end(self, atom: LineBreak) -> None:
        """End a line at a break; breaks before any words say nothing."""
        self.trim()
        if any(not isinstance(each, Open | Close) for each in self.atoms):
            self.atoms.append(atom)
        self._last = ""

    def trim(self) -> None:
        """Take white space and breaks from the end."""
        self._gap = None
        at = len(self.atoms) - 1
        while at >= 0:
            atom = self.atoms[at]
            if isinstance(atom, tuple):
                bare = atom[0].rstrip(PADDING)
                if bare:
                    self.atoms[at] = _shortened(atom, bare)
                    return
                del self.atoms[at]
            elif isinstance(atom, LineBreak):
                del self.atoms[at]
            elif not isinstance(atom, Open | Close):
                return
            at -= 1


def _shortened(part: Part, bare: str) -> Part:
    content, start, end = part
    return (bare, start, start + len(bare) if len(content) == end - start else end)
