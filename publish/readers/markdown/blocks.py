"""Block tokens to blocks, and to the headings that stand among them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from markdown_it.token import Token

from publish.model import (
    Block,
    Blocks,
    BulletList,
    CodeListing,
    Definition,
    DefinitionList,
    Edit,
    Equation,
    Figure,
    Finding,
    Inlines,
    Malformed,
    OrderedList,
    Paragraph,
    Quotation,
    Span,
    Strong,
    Table,
    ThematicBreak,
    Verse,
)
from publish.model.regex import regex
from publish.readers.findings import TooDeep, UnclosedFence
from publish.readers.markdown import attributes, engine
from publish.readers.markdown.apart import APART, lines_apart
from publish.readers.markdown.asides import alert, fenced, titled
from publish.readers.markdown.attributes import BRACED
from publish.readers.markdown.folds import folded
from publish.readers.markdown.items import is_loose
from publish.readers.markdown.leaves import ANCHOR, fence, html
from publish.readers.markdown.notes import Keys, NoteBook
from publish.readers.markdown.paragraphs import ParagraphReader
from publish.readers.markdown.quotations import quotation
from publish.readers.markdown.rows import rows, source_apart
from publish.readers.markdown.strand import Lines, Strand, below
from publish.readers.markdown.stress import unstressed
from publish.readers.markdown.tables import Cells, captioned, table
from publish.readers.markdown.tasks import boxed, parted, unmarked
from publish.readers.reading import Heading, Piece
from publish.readers.seed.draft import Draft

P = TypeVar("P", bound=Piece)
_HEADING_END = regex(r"[ \t]*" + BRACED.pattern + r"[ \t]*$")


class BlockReader:
    """Reads the tokens of one draft, or of a stretch of one."""

    def __init__(self, draft: Draft, base: int, end: int | None = None) -> None:
        """Have the engine cut the draft into block tokens."""
        self._draft = draft
        self._lines = Lines(draft, base)
        self.run_on = lines_apart(draft.text[base:end])
        self._env: dict[str, object] = {engine.NESTING: draft.limits.block_nesting}
        self._env[APART] = self.run_on
        self.findings: list[Finding] = []
        self._tokens = self._cut(draft.text[base:end], 0)
        self._at = 0
        self._quoted = 0
        self._ahead = ""
        self.notices: list[Block] = []
        self.edits: list[Edit] = []
        self._keys = Keys(draft.name)
        self._notes = NoteBook(self._tokens, self._within, self._keys, self.findings)
        self._words = ParagraphReader(self._env, self._notes, self._keys, self.findings, self.edits)
        self.inlines = self._words.inlines

    def _cut(self, text: str, first: int) -> list[Token]:
        """Have the engine cut a text whose first line is this one."""
        return folded(
            engine.blocks(text, self._env, first),
            self._span,
            self.findings,
        )

    def _labelled(self, last: P) -> P:
        """Give a ``:label:`` on its own line to what is above, a ``(name)=`` to what is below."""
        key = self._words.taken_label()
        if isinstance(last, Heading | Figure | Equation | Table):
            key, self._ahead = key or self._ahead, ""
            return replace(last, key=key) if key else last
        return last

    def _within(self, tokens: Sequence[Token]) -> Blocks:
        """Read other tokens, as if they stood alone."""
        kept, self._tokens, self._at = (self._tokens, self._at), list(tokens), 0
        made = self._until("")
        self._tokens, self._at = kept
        return made

    def _until(self, closing: str) -> Blocks:
        found: list[Block] = []
        while self._at < len(self._tokens) and self._tokens[self._at].type != closing:
            found += self._block()
            found[-1:] = map(self._labelled, found[-1:])
        self._at += 1
        return tuple(block for block in captioned(found) if not isinstance(block, Heading))

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _heading(self) -> Heading:
        opening = self._take()
        strand = self._strand(self._take())
        self._at += 1
        braces = _HEADING_END.search(strand.content)
        said = attributes.parse(braces.group().strip()) if braces else attributes.NONE
        title = unmarked(strand.part(0, braces.start()) if braces else strand, self.edits)
        named = ANCHOR.search(title.content)
        return Heading(
            int(opening.tag[1]),
            unstressed(self.inlines(title)),
            key=said.key or (named[1] if named else ""),
            numbered=not said.unnumbered,
            span=self._span(opening),
        )

    def _block(self) -> Blocks:
        token = self._take()
        match token.type:
            case "paragraph_open":
                return self._paragraph(token)
            case "heading_open":
                return self._inner_heading(token)
            case "bullet_list_open" | "ordered_list_open":
                return (self._list(token),)
            case "blockquote_open":
                return (self._quotation(token),)
            case "table_open":
                return (self._table(token),)
            case "dl_open":
                return (self._definitions(token),)
            case "container_fenced_open" | "admonition_open":
                return self._container(token)
            case "footnote_reference_open":
                return self._skip_note()
            case _:
                return self._leaf(token)

    def _skip_note(self) -> Blocks:
        """Step over a note where it is written; it is read where it is called."""
        depth = 1
        while depth:
            kind = self._take().type
            depth += (kind == "footnote_reference_open") - (kind == "footnote_reference_close")
        return ()

    def _leaf(self, token: Token) -> Blocks:
        span = self._span(token)
        match token.type:
            case "fence":
                return (fence(token, span, self._lines, self.findings, self._keys),)
            case "code_block":
                return (CodeListing("", token.content.removesuffix("\n"), span=span),)
            case "math_block" | "math_block_label":
                return (
                    Equation(
                        token.info or self._keys.new("equation"), token.content.strip(), span=span
                    ),
                )
            case "hr":
                return (ThematicBreak(span=span),)
            case "verse":
                return (self._verse(token, span),)
            case "html_block":
                return html(token.content.strip(), span, self.findings)
            case "too_deep":
                found = TooDeep(self._draft.limits.block_nesting, "block-nesting", span=span)
                self.findings.append(found)
                return (Malformed(self._source(token), found.code, span=span),)
            case _:
                return ()

    def _paragraph(self, opening: Token) -> Blocks:
        strand, span = self._strand(self._take()), self._span(opening)
        self._at += 1
        if "item" not in opening.meta:
            return self._sourced(strand, span)
        box, strand = parted(strand, self.edits)
        blocks = self._sourced(strand, span)
        return boxed(box, blocks) if box else blocks

    def _sourced(self, strand: Strand, span: Span) -> Blocks:
        """Read a paragraph; the last line of a quotation that says its source is one of its own."""
        parts = source_apart(strand) if self._quoted else ()
        parts = parts or rows(strand, closed=self.run_on)
        return tuple(block for part in parts for block in self._words.paragraph(part, span))

    def _inner_heading(self, opening: Token) -> Blocks:
        """Keep a heading inside a quotation or list as a line of weight; it opens no section."""
        content = self.inlines(self._strand(self._take()))
        self._at += 1
        span = self._span(opening)
        return (Paragraph((Strong(content, span=span),), span=span),) if content else ()

    def _list(self, opening: Token) -> BulletList | OrderedList:
        span, kind = self._span(opening), opening.type.removesuffix("_open")
        items: list[Blocks] = []
        tight = True
        while self._tokens[self._at].type == "list_item_open":
            self._at += 1
            tight = tight and not is_loose(self._tokens, self._at)
            self._tokens[self._at].meta["item"] = True
            items.append(self._until("list_item_close"))
        self._at += 1
        if kind == "bullet_list":
            return BulletList(tuple(items), tight, span=span)
        start = opening.attrs.get("start", 1)
        return OrderedList(tuple(items), tight, int(start), span=span)

    def _quotation(self, opening: Token) -> Block:
        span = self._span(opening)
        first = self._tokens[self._at + 1 : self._at + 2]
        found = alert(first[0].content) if first and first[0].type == "inline" else None
        if found:
            title = self.inlines(self._strand(first[0]).part(*found.title))
            first[0].content, first[0].map = first[0].content[found.end :], below(first[0])
            content = self._until("blockquote_close")
            if found.kind is None:
                return Quotation(content, title, span=span)
            return titled(found.kind, title, content, span)
        self._quoted += 1
        content = self._until("blockquote_close")
        self._quoted -= 1
        return quotation(content, span)

    def _container(self, opening: Token) -> Blocks:
        strand, span = self._opening_line(opening), self._span(opening)
        closing = opening.type.replace("_open", "_close")
        if (
            opening.type == "admonition_open"
            and self._tokens[self._at].type == "admonition_title_open"
        ):
            self._at += 3
        content = self._until(closing)
        if opening.type == "container_fenced_open" and not opening.meta["closed"]:
            self.findings.append(UnclosedFence(opening.markup, span=span))
        return fenced(strand, content, span, self.inlines, self.findings)

    def _opening_line(self, opening: Token) -> Strand:
        return self._lines.strand(opening.info.strip(), (opening.map or [0])[0])

    def _definitions(self, opening: Token) -> DefinitionList:
        span, items = self._span(opening), []
        while self._tokens[self._at].type == "dt_open":
            term = self._tokens[self._at + 1]
            words, at = self.inlines(self._strand(term)), self._span(term)
            self._at += 3
            content: list[Block] = []
            while self._tokens[self._at].type == "dd_open":
                self._at += 1
                content += self._until("dd_close")
            items.append(Definition(words, tuple(content), span=at))
        self._at += 1
        return DefinitionList(tuple(items), span=span)

    def _table(self, opening: Token) -> Block:
        first = self._at
        while self._take().type != "table_close":
            pass
        tokens = self._tokens[first : self._at]
        made = table(Cells(self._draft, self._lines), tokens, self._span(opening), self.inlines)
        return made if made.key else replace(made, key=self._keys.new("table"))

    def _verse(self, token: Token, span: Span) -> Block:
        first, last = token.map or [0, 0]
        lines = tuple(self._verse_line(number) for number in range(first, last))
        return quotation((Verse(lines, span=span),), span, verse=True)

    def _verse_line(self, number: int) -> Inlines:
        line = self._lines.text(number)
        return self.inlines(self._lines.strand(line[line.index("|") + 1 :].strip(), number))

    def _strand(self, token: Token) -> Strand:
        return self._lines.strand(token.content, (token.map or [0])[0])

    def _span(self, token: Token) -> Span:
        first, last = token.map or (0, 1)
        return self._lines.span(first, last)

    def _source(self, token: Token) -> str:
        first, last = token.map or (0, 1)
        return "\n".join(map(self._lines.text, range(first, last)))
