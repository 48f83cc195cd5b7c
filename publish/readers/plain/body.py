"""Running text without marks: paragraphs, lists, verse and tables, line by line."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from publish.decisions import VERSE
from publish.model import (
    Alignment,
    Block,
    Edit,
    Finding,
    Inlines,
    Paragraph,
    Table,
    ThematicBreak,
    Verse,
)
from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.addresses import linked
from publish.readers.markdown.pieces import PieceReader
from publish.readers.markdown.strand import Strand
from publish.readers.markdown.stress import unstressed
from publish.readers.plain import marks
from publish.readers.plain.bylines import title_label
from publish.readers.plain.cast import cast_end
from publish.readers.plain.columns import columns_end, rows_of
from publish.readers.plain.items import Item, entry, is_item, items_of, nested
from publish.readers.plain.lines import Layout, Line
from publish.readers.plain.title import Title, Titles
from publish.readers.plain.verses import is_poem, verse_end
from publish.readers.plain.works import is_cut, works
from publish.readers.reading import Heading
from publish.readers.seed.draft import Draft, Part
from publish.readers.seed.wide import is_wide, joins_without_space

_MARKED = regex(r"\*\*[^*\n]+\*\*|\]\(\S+\)|`[^`\n]+`|\[\^[^\]\s]+\]")
_STRESSED = regex(r"\*\*[^*\n]+\*\*")
_DASHES = ("—", "-", "－")
_FULL, _LONG_CLAUSE = 32, 48
_COMMAS = "，、,"
_MID = regex(f"[{HAN}](?<![曰云道诗詩词詞证證])$")
_OPENS = regex(r"[“‘「『《（(]")
_WORK = regex(r"《.+》|(?:19|20)\d\d|\[[A-Z/]{1,4}\]|https?://|“.+”")
_FIGURES_FROM = regex(r"(?:资料|資料|数据|數據)(?:来源|來源)")
_RULED = regex(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")


def _spaced(lines: Sequence[Line], mark: int) -> Iterator[Part]:
    """Yield lines with a space between, as a number stands before its title.

    A subtitle brings a dash of its own, and needs none.
    """
    for at, line in enumerate(lines):
        if at and not line.text.startswith(_DASHES):
            yield " ", line.start - 1, line.start
        yield line.text[0 if at else mark :], line.start + (0 if at else mark), line.end


class BodyReader:
    """Reads stretches of lines between headings."""

    def __init__(
        self,
        draft: Draft,
        lines: Sequence[Line],
        layout: Layout,
        titles: Titles,
        aside: AbstractSet[int],
    ) -> None:
        """Judge once whether the text uses Markdown within its lines."""
        self._draft = draft
        self._lines = lines
        self._layout = layout
        self._titles = titles.by_line
        hashed = any(marks.hashes(lines[at].text)[0] for at in titles.by_line)
        stressed = len(_STRESSED.findall(draft.text)) > 1
        self._marked = stressed or (hashed and bool(_MARKED.search(draft.text)))
        # Marks within lines are read as in Markdown; blocks are not, so it is given none.
        self._tune = False
        self._verses = is_poem(lines, titles.by_line, aside)
        self._inline = PieceReader(draft, len(draft.text))
        self.findings: list[Finding] = self._inline.findings
        self.edits: list[Edit] = []

    def heading(self, at: int, title: Title) -> Heading:
        """Make a heading of a line, without the mark in front of it."""
        lines = self._lines[at : at + title.lines]
        span = self._draft.span(lines[0].start, lines[-1].end)
        if title.mark and title.mark == title_label(lines[0].text):
            place = lines[0].start, lines[0].start + title.mark
            before = self._draft.text[slice(*place)]
            self.edits.append(Edit("title-label", self._draft.span(*place), before, ""))
        words = unstressed(self._inlines(lines[0].start + title.mark, lines[0].end))
        if len(lines) > 1:
            words = (self._draft.text_of(tuple(_spaced(lines, title.mark))),)
        return Heading(title.level, words, span=span)

    def line(self, at: int) -> Paragraph:
        """Make a paragraph of one line, whatever it opens with."""
        return self._paragraph(at, at + 1)

    def blocks(self, at: int, stop: int) -> Iterator[Block]:
        """Yield the blocks of some lines; works listed a line each are a list."""
        if self._lists_works(at, stop):
            yield nested(works(self._lines, at, stop), self._item)
            return
        above = self._lines[at - 1].text if at - 1 in self._titles else ""
        self._tune = marks.TUNE.fullmatch(above) is not None
        while at < stop:
            made, at = self._next(at, stop)
            yield from made

    def _lists_works(self, at: int, stop: int) -> bool:
        """Tell whether lines right below a title of references are its entries, unmarked."""
        title = self._lines[at - 1].text if at - 1 in self._titles else ""
        lines = [line.text for line in self._lines[at:stop]]
        number = marks.number(title)
        title = title[number.length :] if number else title.lstrip("# ")
        if number and _FIGURES_FROM.fullmatch(title):
            return False
        if self._layout.wrapped or not marks.REFERENCES.fullmatch(title):
            return False
        works = sum(bool(_WORK.search(line)) for line in lines)
        return not any(map(marks.bullet, lines)) and works * 2 > len(lines)

    def _next(self, at: int, stop: int) -> tuple[Iterator[Block], int]:
        line = self._lines[at]
        marked = self._marked_end(at, stop)
        if marked > at:
            return iter(self._markdown(at, marked)), marked
        if marks.is_break(line.text):
            span = self._draft.span(line.start, line.end)
            return iter((ThematicBreak(span=span),)), at + 1
        if is_item(self._lines, at, stop):
            found, end = items_of(self._lines, at, stop)
            return iter((nested(found, self._item),)), end
        end = cast_end(self._lines, at, stop)
        if end > at:
            found = [entry(self._lines, one) for one in range(at, end)]
            return iter((nested(found, self._item),)), end
        free = (self._verses or self._tune) and (line.apart or at - 1 in self._titles)
        end = self._settled_verse(at, stop, verse_end(self._lines, at, stop, free=free))
        if end > at:
            return iter((self._verse(at, end),)), end
        end = columns_end(self._lines, at, stop)
        if end > at:
            return iter((self._table(at, end),)), end
        end = self._paragraph_end(at, stop)
        return iter((self._paragraph(at, end),)), end

    def _settled_verse(self, at: int, stop: int, found: int) -> int:
        """Return where verse ends as a person decided, or as it was found."""
        if VERSE not in self._draft.settled.kinds():
            return found
        yes, end = self._says(at), at
        while end < stop and self._says(end):
            end += 1
        return end if yes else at if yes is False else found

    def _says(self, at: int) -> bool | None:
        return self._draft.decided(VERSE, self._lines[at].start, self._lines[at].end)

    def _marked_end(self, at: int, stop: int) -> int:
        """Return where a fence, a ruled table or a quotation in Markdown ends, if one begins."""
        text, end = self._lines[at].text, at
        if text.startswith(("```", "~~~")):
            close = (n for n in range(at + 1, stop) if self._lines[n].text == text[:3])
            return next(close, at - 1) + 1
        if text.startswith(">"):
            while end < stop and self._lines[end].text.startswith(">"):
                end += 1
        elif "|" in text and at + 1 < stop and _RULED.fullmatch(self._lines[at + 1].text):
            while end < stop and "|" in self._lines[end].text:
                end += 1
        return end

    def _markdown(self, at: int, stop: int) -> tuple[Block, ...]:
        reader = PieceReader(self._draft, self._lines[at].start, self._lines[stop - 1].end)
        pieces = tuple(piece for piece in reader.pieces() if isinstance(piece, Block))
        self.findings += reader.findings
        return pieces

    def _paragraph_end(self, at: int, stop: int) -> int:
        """Return where a paragraph ends: with its line, unless lines are hard-wrapped."""
        end = at + 1
        goes_on = self._goes_on if self._layout.wrapped else self._broke_off
        while end < stop and goes_on(end):
            end += 1
        return end

    def _broke_off(self, at: int) -> bool:
        """Tell whether a line goes on with the one above, which a blank line cut in mid-sentence.

        Only among indented paragraphs, where a full line without any point at its end is
        no heading and no verse; a line longer than verse that ends in a comma goes on anyhow.
        """
        line, last = self._lines[at], self._lines[at - 1]
        if not line.apart and last.text[-1] in _COMMAS and last.width >= _LONG_CLAUSE:
            return is_wide(line.text[0]) and not marks.bullet(line.text)
        return (
            last.indent == line.indent > 1
            and last.width >= _FULL
            and bool(_MID.search(last.text))
            and is_wide(line.text[0])
            and not _OPENS.match(line.text)
            and not marks.number(line.text)
        )

    def _goes_on(self, at: int) -> bool:
        line, last = self._lines[at], self._lines[at - 1]
        begins = line.apart or (line.indent > last.indent + 1 and self._layout.indented)
        short = last.width < self._layout.wrapped * 3 // 4 and (last.closed or last.leads)
        return not (begins or short or marks.bullet(line.text) or marks.is_break(line.text))

    def _paragraph(self, at: int, end: int) -> Paragraph:
        first, last = self._lines[at], self._lines[end - 1]
        span = self._draft.span(first.start, last.end)
        if end == at + 1:
            return Paragraph(self._inlines(first.start, first.end), span=span)
        self.edits += filter(None, map(self._cut_out, range(at + 1, end)))
        text = self._draft.text_of(tuple(self._joined(self._lines[at:end])))
        return Paragraph(linked(text), span=span)

    def _cut_out(self, at: int) -> Edit | None:
        """Log a blank line that was taken out of a sentence."""
        line, last = self._lines[at], self._lines[at - 1]
        if not line.apart:
            return None
        between = self._draft.text[last.end : line.start]
        return Edit("broken-paragraph", self._draft.span(last.end, line.start), between, "")

    def _joined(self, lines: Sequence[Line]) -> Iterator[Part]:
        last: Line | None = None
        for line in lines:
            tight = last and joins_without_space(last.text[-1], line.text[0])
            if last and not tight and not is_cut(last.text, line.text):
                yield " ", last.end, last.end + 1
            yield line.text, line.start, line.end
            last = line

    def _item(self, item: Item) -> Paragraph:
        lines = [self._lines[item.at], *self._lines[item.at + 1 : item.end]]
        start = lines[0].start + item.mark
        span = self._draft.span(start, lines[-1].end)
        if len(lines) == 1:
            return Paragraph(self._inlines(start, lines[0].end), span=span)
        head = (self._draft.text[start : lines[0].end], start, lines[0].end)
        rest = tuple(self._joined(lines))[1:]
        return Paragraph(linked(self._draft.text_of((head, *rest))), span=span)

    def _verse(self, at: int, end: int) -> Verse:
        lines = self._lines[at:end]
        span = self._draft.span(lines[0].start, lines[-1].end)
        return Verse(tuple(self._inlines(line.start, line.end) for line in lines), span=span)

    def _table(self, at: int, end: int) -> Table:
        rows = rows_of(self._lines[at:end])
        head = int(rows.headed)
        made = tuple(tuple(map(self._cell, row)) for row in rows.cells)
        alignments = (Alignment.START,) * len(made[0])
        span = self._draft.span(self._lines[at].start, self._lines[end - 1].end)
        return Table("", (), alignments, made[:head], made[head:], span=span)

    def _cell(self, place: tuple[int, int]) -> Inlines:
        return self._inlines(*place) if place[0] < place[1] else ()

    def _inlines(self, start: int, end: int) -> Inlines:
        text = self._draft.words(start, end)
        if not self._marked or not _MARKED.search(text.content):
            return linked(text)
        return self._inline.inlines(
            Strand(self._draft, self._draft.text[start:end], (0,), (start,))
        )
