"""Tables that were typed with tabs: paragraphs in a row with as many cells each."""

from collections.abc import Sequence

from publish.model import Alignment, Inlines, Table
from publish.model.regex import regex
from publish.readers.docx.lines import Landing
from publish.readers.docx.story import Lines
from publish.readers.plain import marks
from publish.readers.seed.draft import Draft

_ROWS, _LONGEST = 3, 40
_SENTENCE = regex(r"[。！？；]$")


class Tabbed:
    """Reads such tables out of the lines of one document."""

    def __init__(self, draft: Draft, landing: Landing) -> None:
        """Know where lines landed in the draft."""
        self._draft = draft
        self._landing = landing

    def end(self, lines: Sequence[Lines], at: int) -> int:
        """Return where a table ends that begins at a line, or that line where none does."""
        width, end = 0 if self._is_item(lines[at]) else len(self._cells(lines[at])), at
        while end < len(lines) and width > 1 and len(self._cells(lines[end])) == width:
            end += 1
        return end if end - at >= _ROWS else at

    def table(self, lines: Sequence[Lines]) -> Table:
        """Make a table of lines, the first of them its head."""
        rows = [tuple(map(self._words, self._cells(line))) for line in lines]
        first, last = self._place(lines[0])[0], self._place(lines[-1])[1]
        alignments = (Alignment.START,) * len(rows[0])
        span = self._draft.span(first, last)
        return Table("", (), alignments, (rows[0],), tuple(rows[1:]), span=span)

    def _is_item(self, line: Lines) -> bool:
        words = self._draft.text[slice(*self._place(line))].lstrip()
        return bool(marks.bullet(words) or marks.number(words))

    def _place(self, line: Lines) -> tuple[int, int]:
        return self._landing.at(line.start), self._landing.at(line.end)

    def _cells(self, line: Lines) -> list[tuple[int, int]]:
        """Return where the cells of a line stand; none where one is empty, long or a sentence."""
        start, end = self._place(line)
        found: list[tuple[int, int]] = []
        for cell in self._draft.text[start:end].split("\t"):
            words = cell.strip()
            if not words or len(words) > _LONGEST or _SENTENCE.search(words):
                return []
            found.append((begin := start + cell.index(words[0]), begin + len(words)))
            start += len(cell) + 1
        return found

    def _words(self, place: tuple[int, int]) -> Inlines:
        return (self._draft.words(*place),)
