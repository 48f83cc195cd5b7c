"""The blocks of a story: paragraphs by their roles, lists, tables, notes."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from publish.model import (
    CodeListing,
    Edit,
    Figure,
    Finding,
    Image,
    Inline,
    Note,
    Paragraph,
    Span,
)
from publish.readers.docx import survey
from publish.readers.docx.findings import ContentsDropped
from publish.readers.docx.lines import Landing, LineMaker
from publish.readers.docx.lists import Entry, nested
from publish.readers.docx.making import captioned, heads, paragraph
from publish.readers.docx.story import Box, Grid, Lines, Story, Whole
from publish.readers.docx.styles import Role
from publish.readers.docx.tabbed import Tabbed
from publish.readers.findings import UnusedNote
from publish.readers.markdown.quotations import quotation
from publish.readers.reading import Byline, Heading, Piece
from publish.readers.rich.arranging import blocks_of
from publish.readers.rich.findings import CellsMerged
from publish.readers.rich.nesting import inlines, unweighted
from publish.readers.rich.paragraphs import paragraphs
from publish.readers.rich.tables import Cell, flat, tabled
from publish.readers.seed.draft import Draft
from publish.readers.seed.wide import columns

_REPEATS = 20
_LARGER = 3
_BRIEF = 64
_SHOWN = 30


class StoryReader:
    """Reads the stories of one document."""

    def __init__(self, draft: Draft, landing: Landing, whole: Whole) -> None:
        """Find what is pointed at, and how large the running words are."""
        self.edits: list[Edit] = []
        self.findings: list[Finding] = []
        self._draft = draft
        self._landing = landing
        self._tabbed = Tabbed(draft, landing)
        self._notes = whole.notes
        self._calls: Counter[str] = Counter()
        self._noting = False
        self._captions: set[Span] = set()
        lines = tuple(survey.lines(whole.body))
        self._aimed = {
            w.link[1:] for line in lines for w in survey.words(line) if w.link[:1] == "#"
        }
        keys = {key for line in lines if line.style.level for key in line.bookmarks}
        self._size = survey.usual_size(lines)
        self._maker = LineMaker(draft, landing, frozenset(keys), self._note)

    def pieces(self, story: Story) -> list[Piece]:
        """Return a story as blocks and headings."""
        found: list[Piece] = []
        for kind, group in groupby(survey.sorted_out(story), key=lambda pair: pair[0]):
            members = [each for _, each in group]
            if kind == "grid":
                for each in members:
                    found += self._table(each) if isinstance(each, Grid) else ()
            else:
                found += self._group(kind, [each for each in members if isinstance(each, Lines)])
        return captioned(found, self._captions, self.edits)

    def _group(self, kind: str, lines: Sequence[Lines]) -> list[Piece]:
        match kind:
            case "contents":
                return self._contents(lines)
            case "item":
                return list(nested([self._entry(line) for line in lines if not self._empty(line)]))
            case "code":
                return self._listing(lines)
            case "quote":
                return self._quotation(lines)
            case _:
                return self._lines(lines)

    def _lines(self, lines: Sequence[Lines]) -> list[Piece]:
        found: list[Piece] = []
        at = 0
        while at < len(lines):
            end = self._tabbed.end(lines, at)
            found += [self._tabbed.table(lines[at:end])] if end > at else self._line(lines[at])
            at = max(end, at + 1)
        return found

    def _empty(self, line: Lines) -> bool:
        return not line.items

    def _contents(self, lines: Sequence[Lines]) -> list[Piece]:
        span = self._span(lines[0].start, lines[-1].end)
        told = [text for line in lines if (text := self._text(line).strip())]
        if told:
            short = told[0][:_SHOWN]
            self.findings.append(ContentsDropped(short, len(told), span=span))
        return []

    def _entry(self, line: Lines) -> Entry:
        content = blocks_of(self._running(line))
        return Entry(line.style.depth, line.count, content, self._span(line.start, line.end))

    def _listing(self, lines: Sequence[Lines]) -> list[Piece]:
        text = "\n".join(self._text(line) for line in lines).strip("\n").rstrip()
        span = self._span(lines[0].start, lines[-1].end)
        return [CodeListing("", text, span=span)] if text.strip() else []

    def _quotation(self, lines: Sequence[Lines]) -> list[Piece]:
        content = tuple(block for line in lines for block in blocks_of(self._running(line)))
        span = self._span(lines[0].start, lines[-1].end)
        return [quotation(content, span)] if content else []

    def _line(self, line: Lines) -> list[Piece]:
        level = 1 if line.style.role is Role.TITLE else line.style.level
        if level:
            return self._heading(line, level)
        made = self._running(line)
        if line.style.role in {Role.SUBTITLE, Role.AUTHOR}:
            return [
                Byline((each.content,), span=each.span) if isinstance(each, Paragraph) else each
                for each in made
            ]
        if line.style.role is Role.CAPTION:
            self._captions |= {each.span for each in made}
        return made

    def _heading(self, line: Lines, level: int) -> list[Piece]:
        content = inlines(self._draft, self._maker.atoms(line), self.edits, self.findings)
        title = unweighted(tuple(each for each in content if not isinstance(each, Image)))
        pictures = [
            Figure("", each.address, each.alt, (), span=each.span)
            for each in content
            if isinstance(each, Image)
        ]
        if not title:
            return list(pictures)
        key = next((each for each in line.bookmarks if each in self._aimed), "")
        numbered = line.style.role is not Role.TITLE
        return [
            Heading(level, title, key, numbered, span=self._span(line.start, line.end)),
            *pictures,
        ]

    def _running(self, line: Lines) -> list[Piece]:
        atoms = self._maker.atoms(line, heavy=self._is_heavy(line))
        found: list[Piece] = []
        for each in paragraphs(atoms):
            content = inlines(self._draft, each, self.edits, self.findings)
            found += paragraph(content) if content else ()
        return found

    def _is_heavy(self, line: Lines) -> bool:
        """Tell whether a short line is larger than the running words."""
        words = [
            each
            for each in survey.words(line)
            if self._draft.source.text[each.start : each.end].strip()
        ]
        if not words or line.style.role is Role.CAPTION:
            return False
        large = all(each.look.size >= self._size + _LARGER for each in words)
        return large and columns(self._text(line)) <= _BRIEF

    def _table(self, grid: Grid) -> list[Piece]:
        boxes = [box for row in grid.rows for box in row]
        if len(boxes) == 1:
            return self.pieces(boxes[0].story)
        rows = [[self._cell(box) for box in row] for row in grid.rows]
        top = (
            grid.heads
            if any(grid.heads)
            else [heads(row, grid) and at == 0 for at, row in enumerate(rows)]
        )
        span = self._span(grid.start, grid.end)
        made = tabled(rows, top, (), span, self.findings, self._draft.limits.table_columns)
        merged = sum(box.begins for box in boxes)
        if merged and not (
            self.findings
            and isinstance(self.findings[-1], CellsMerged)
            and self.findings[-1].span == span
        ):
            self.findings.append(CellsMerged(merged, span=span))
        return list(made)

    def _cell(self, box: Box) -> Cell:
        content = flat(blocks_of(self.pieces(box.story)))
        return Cell(content, box.across)

    def _note(self, key: str, at: Span) -> Inline | None:
        """Return a note where it is called; not within a note, nor without end."""
        self._calls[key] += 1
        times = self._calls[key]
        if key not in self._notes or self._noting or times > _REPEATS:
            return None
        self._noting = True
        content = blocks_of(self.pieces(self._notes[key]))
        self._noting = False
        again = f"-{times}" if times > 1 else ""
        return Note(f"{self._draft.name}-note-{key}{again}", content, span=at) if content else None

    def uncalled(self) -> list[Piece]:
        """Return what notes say that nothing calls, so that it is not lost."""
        found: list[Piece] = []
        for key, story in self._notes.items():
            content = blocks_of(self.pieces(story)) if not self._calls[key] else ()
            if content:
                self.findings.append(UnusedNote(key[1:], span=content[0].span))
            found += content
        return found

    def _text(self, line: Lines) -> str:
        return self._draft.text[self._landing.at(line.start) : self._landing.at(line.end)]

    def _span(self, start: int, end: int) -> Span:
        return self._draft.span(self._landing.at(start), self._landing.at(end))
