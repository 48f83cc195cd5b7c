"""Tables: rows of cells found again in their lines, and captions above or below."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from markdown_it.token import Token

from publish.model import Alignment, Inlines, Paragraph, Row, Span, Table, Text
from publish.model.regex import regex
from publish.model.text import cut
from publish.model.value import dataclass
from publish.readers.markdown import attributes
from publish.readers.markdown.attributes import BRACED
from publish.readers.markdown.strand import Lines, Strand
from publish.readers.reading import Piece
from publish.readers.seed.draft import Draft

P = TypeVar("P", bound=Piece)
_CELL = regex(r"((?:\\.|[^|\\])*)(\||$)")
_ALIGNED = {
    "text-align:center": Alignment.CENTRE,
    "text-align:right": Alignment.END,
}
_CAPTION = regex(r"(?:[Tt]able|表格?)\s*[:：]\s*|[:：]\s+")
_OPENING = regex(r"(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*\|?")
_LABEL = regex(r":label:`[^`]+`")
_BRACES = regex(r"\s*" + BRACED.pattern + r"\s*$")


@dataclass(frozen=True, slots=True)
class Cells:
    """Finds the cells of a row in its line."""

    draft: Draft
    lines: Lines

    def row(self, line: int, contents: Sequence[str]) -> tuple[Strand, ...]:
        """Return each cell's content with its place; a missing cell is empty."""
        start, end = self.lines.bounds(line)
        places = self._places(self.draft.text[start:end])
        strands = []
        for number, content in enumerate(contents):
            at = start + places[number] if number < len(places) else end
            strands.append(self._strand(content, at))
        return tuple(strands)

    def _places(self, line: str) -> list[int]:
        """Return where the content of each cell of a line begins."""
        opening = _OPENING.match(line)
        at = opening.end() if opening else 0
        found = []
        while at <= len(line):
            cell = _CELL.match(line, at)
            if not cell:
                break
            found.append(at + len(cell[1]) - len(cell[1].lstrip()))
            at = max(cell.end(), at + 1)
        return found

    def _strand(self, content: str, at: int) -> Strand:
        r"""Follow a cell through its line, where each ``|`` in it was written ``\|``."""
        if "|" not in content:
            return Strand(self.draft, content, (0,), (at,))
        starts, places, place = [0], [at], at
        for offset, letter in enumerate(content):
            if letter == "|" and self.draft.text.startswith("\\|", place):
                place += 1
                starts.append(offset)
                places.append(place)
            place += 1
        return Strand(self.draft, content, tuple(starts), tuple(places))


def table(
    cells: Cells, tokens: Sequence[Token], span: Span, inlines: Callable[[Strand], Inlines]
) -> Table:
    """Make a table of the tokens between its opening and its closing."""
    head: list[Row] = []
    body: list[Row] = []
    alignments: list[Alignment] = []
    contents: list[str] = []
    key = ""
    for token in tokens:
        match token.type:
            case "th_open":
                alignments.append(_ALIGNED.get(str(token.attrs.get("style", "")), Alignment.START))
            case "inline":
                contents.append(token.content)
            case "tr_open":
                contents, line = [], (token.map or [0])[0]
            case "tr_close" if _LABEL.fullmatch("".join(contents)):
                key = "".join(contents)[len(":label:`") : -1]
            case "tr_close":
                row = tuple(map(inlines, cells.row(line, contents)))
                (body if head else head).append(row)
            case _:
                pass
    made = Table(key, (), tuple(alignments), _said(head), tuple(body), span=span)
    return made if "|" in cells.lines.text(line) else _with_own_caption(made)


def _said(head: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows of a head; one without a word says that the table has none."""
    return tuple(row for row in head if any(row))


def _with_own_caption(made: Table) -> Table:
    """Take a last row that is a caption, written without a blank line, for what it is."""
    last = made.body[-1] if made.body else ()
    if len(last) > 1 and last[0] and not any(last[1:]) and isinstance(last[0][0], Text):
        told = _told(last[0])
        if told:
            return replace(made, caption=told[0], key=told[1] or made.key, body=made.body[:-1])
    return made


def captioned(pieces: Sequence[P]) -> list[P]:
    """Give each table the caption that stands in a paragraph right below or above it."""
    done: list[P] = []
    taken = -1
    for at, piece in enumerate(pieces):
        if at == taken:
            continue
        if not isinstance(piece, Table) or piece.caption:
            done.append(piece)
        elif at + 1 < len(pieces) and (told := _tells(pieces[at + 1])):
            taken = at + 1
            done.append(replace(piece, caption=told[0], key=told[1] or piece.key))
        elif done and (told := _tells(done[-1])):
            done[-1] = replace(piece, caption=told[0], key=told[1] or piece.key)
        else:
            done.append(piece)
    return done


def _tells(piece: Piece) -> tuple[Inlines, str] | None:
    return _told(piece.content) if isinstance(piece, Paragraph) else None


def _told(content: Inlines) -> tuple[Inlines, str] | None:
    """Return the words and the key of a caption, where this is one."""
    first, last = content[0], content[-1]
    opening = _CAPTION.match(first.content) if isinstance(first, Text) else None
    if not opening or not isinstance(first, Text):
        return None
    key = ""
    if isinstance(last, Text):
        braces = _BRACES.search(last.content)
        if braces:
            key = attributes.parse(braces.group().strip()).key
            content = (*content[:-1], cut(last, 0, braces.start()))
    first = content[0]
    assert isinstance(first, Text)  # noqa: S101  the first is as it was, or its front part
    words = cut(first, opening.end(), len(first.content))
    return (*((words,) if words.content else ()), *content[1:]), key
