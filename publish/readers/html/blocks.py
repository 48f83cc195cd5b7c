"""The blocks of a page, read from its tree."""

from collections.abc import Callable, Iterable, Mapping

from publish.model import (
    AsideKind,
    Block,
    Blocks,
    Equation,
    Figure,
    Inline,
    Inlines,
    Maths,
    Note,
    Paragraph,
    Span,
    Strong,
    ThematicBreak,
)
from publish.readers.findings import TooDeep
from publish.readers.html import figures, listings, lists
from publish.readers.html.asides import aside_kind
from publish.readers.html.context import Context
from publish.readers.html.inlines import LineReader
from publish.readers.html.lined import is_lined
from publish.readers.html.parts import Part, part_by_tag
from publish.readers.html.signing import signature
from publish.readers.html.tables import table
from publish.readers.html.tree import BLOCKS, Element, Node, Words
from publish.readers.markdown.asides import titled
from publish.readers.markdown.quotations import quotation
from publish.readers.reading import Byline, Heading, Piece
from publish.readers.rich.atoms import Atom
from publish.readers.rich.nesting import inlines, unweighted
from publish.readers.rich.paragraphs import paragraphs

"""How deep lists and quotations nest; what is deeper follows flat."""
_REPEATS = 20


class BlockReader:
    """Reads the elements of one page."""

    def __init__(self, context: Context) -> None:
        """Take what is known of the whole page."""
        self.context = context
        self._lines = LineReader(context.draft, context.notes, self)
        self._depth = 0
        self._told = False
        self._calls: dict[int, int] = {}
        self._noting = False

    def pieces(self, element: Element) -> list[Piece]:
        """Return what stands in an element, as blocks and headings."""
        found: list[Piece] = []
        run: list[Atom] = []
        self._lines.lined = is_lined(element)
        for child in element.children:
            if self.passes(child):
                continue
            if isinstance(child, Words) or not (child.stacked or child.name in BLOCKS):
                run += self._lines.atoms(child)
            else:
                found += self.paragraphs(run)
                run = []
                found += self._below(child, found)
                self._lines.lined = is_lined(element)
        found += self.paragraphs(run)
        self._lines.lined = False
        return found

    def _below(self, child: Element, above: list[Piece]) -> list[Piece]:
        """Read a block; one named as a caption goes to the picture right above it."""
        made = self._block(child)
        if above and made and figures.takes(above[-1], child):
            above[-1:], made = figures.captioned(above[-1], made)
        return made

    def blocks(self, element: Element) -> Blocks:
        """Return what stands in an element where no section may open: headings as heavy lines."""
        return tuple(map(_block, self.pieces(element)))

    def inlines(self, element: Element) -> Inlines:
        """Return what stands in an element as one line."""
        return self.line(self._lines.atoms(element))

    def line(self, atoms: Iterable[Atom]) -> Inlines:
        """Nest atoms into one line."""
        return inlines(self.context.draft, atoms, self.context.edits, self.context.findings)

    def passes(self, child: Node) -> bool:
        """Step over what is left out, and over notes, which are read where they are called."""
        part = self.context.parts.get(child.start)
        if part is not None and not _holds_formula(child):
            self.context.leave_out(child, part)
            return True
        return isinstance(child, Element) and self.context.notes.is_written(child)

    def left_out(self, element: Element, part: Part) -> None:
        """Report what stands in a line and is left out."""
        self.context.leave_out(element, part)

    def paragraphs(self, run: list[Atom]) -> list[Piece]:
        """Cut a run of atoms into paragraphs; a picture or a formula alone is a block."""
        found: list[Piece] = []
        for atoms in paragraphs(run) if run else ():
            content = self.line(atoms)
            if content:
                found += self._paragraph(content)
        return found

    def _paragraph(self, content: Inlines) -> list[Piece]:
        shown = [each for each in content if not _is_blank(each)]
        images = [each for each in map(figures.image_in, shown) if each]
        if figures.is_described(shown):
            return [*self._paragraph(content[: content.index(shown[0]) + 1]), *self._said(shown)]
        if shown and len(images) == len(shown):
            return [Figure("", one.address, one.alt, (), span=one.span) for one in images]
        if len(shown) == 1 and isinstance(shown[0], Maths) and self._displayed(shown[0]):
            return [Equation("", shown[0].source, span=shown[0].span)]
        return [Paragraph(content, span=_reach(content))]

    def _said(self, shown: list[Inline]) -> list[Piece]:
        """Read what stands in one line with a picture, behind it."""
        return [Paragraph(tuple(shown[1:]), span=_reach(tuple(shown[1:])))]

    def _displayed(self, maths: Maths) -> bool:
        written = self.context.draft.source.text[maths.span.start : maths.span.end]
        opening = written[: written.find(">") + 1]
        return "display" in opening or "block" in opening

    def _block(self, element: Element) -> list[Piece]:
        if element.start in self.context.signed:
            return signature(self.pieces(element))
        made = self._made.get(element.name)
        if made:
            return made(self, element)
        part = part_by_tag(element)
        if part in {Part.SCRIPT, Part.EMBEDDED}:
            self.context.leave_out(element, part)
            return []
        kind = aside_kind(element)
        if kind:
            return self._aside(element, kind)
        return self._keyed(element, self.pieces(element))

    def _keyed(self, element: Element, pieces: list[Piece]) -> list[Piece]:
        """Give a heading the id of the section it opens, where something points there."""
        first = pieces[0] if pieces else None
        key = self._key(element)
        if isinstance(first, Heading) and key and not first.key:
            pieces[0] = Heading(first.level, first.title, key, first.numbered, span=first.span)
        return pieces

    def _key(self, element: Element) -> str:
        said = element.get("id")
        if said in self.context.notes.aimed:
            return said
        named = (e.get("id") or e.get("name") for e in element.walk() if e.name in {"a", "span"})
        inner = element.name[0] == "h" and not element.stacked
        return (
            next((each for each in named if each in self.context.notes.aimed), "") if inner else ""
        )

    def _heading(self, element: Element) -> list[Piece]:
        if element.stacked:
            return self._keyed(element, self._loose_heading(element))
        title = unweighted(self.inlines(element))
        span = self.context.span(element)
        picture = figures.image_in(title[0]) if len(title) == 1 else None
        if not title or picture:
            return self._paragraph(title) if picture else []
        return [Heading(int(element.name[1]), title, self._key(element), span=span)]

    def _loose_heading(self, element: Element) -> list[Piece]:
        """Read a heading that holds blocks: its first line is the heading."""
        pieces = self.pieces(element)
        for at, piece in enumerate(pieces):
            if isinstance(piece, Paragraph):
                title = unweighted(piece.content)
                pieces[at] = Heading(int(element.name[1]), title, span=piece.span)
                break
        return pieces

    def nested(self, element: Element) -> Blocks:
        """Return what stands one level deeper, and say once where that is too deep."""
        if self.flat and not self._told:
            self._told = True
            limit, span = self.context.draft.limits.block_nesting, self.context.span(element)
            self.context.findings.append(TooDeep(limit, "block-nesting", span=span))
        self._depth += 1
        listed = element.name in {"ul", "ol"}
        content = (
            tuple(map(_block, lists.listed(self, element))) if listed else self.blocks(element)
        )
        self._depth -= 1
        return content

    @property
    def flat(self) -> bool:
        """Whether nothing may nest any deeper."""
        return self._depth >= self.context.draft.limits.block_nesting

    def _quotation(self, element: Element) -> list[Piece]:
        content = self.nested(element)
        if not content or self.flat:
            return list(content)
        return [quotation(content, self.context.span(element))]

    def _aside(self, element: Element, kind: AsideKind) -> list[Piece]:
        title = next((e for e in element.elements if e.name == "summary" or _is_title(e)), None)
        words = self.inlines(title) if title and not title.stacked else ()
        if words and title:
            element.children.remove(title)
        content = self.nested(element)
        span = self.context.span(element)
        return [titled(kind, unweighted(words), content, span)] if content or words else []

    def _rule(self, element: Element) -> list[Piece]:
        return [ThematicBreak(span=self.context.span(element))]

    def _listing(self, element: Element) -> list[Piece]:
        for each in (below for below in element.walk() if below.name == "button"):
            self.left_out(each, Part.CONTROLS)
        made = listings.listing(element, self.context.span(element))
        return [made] if made.content.strip() else []

    def _table(self, element: Element) -> list[Piece]:
        code = listings.in_table(element)
        if code is not None:
            return self._listing(code)
        return table(self, element)

    def _figure(self, element: Element) -> list[Piece]:
        return figures.figure(self, element)

    def note(self, call: Element, whole: Element, body: Element) -> Inline | None:
        """Return the note that a link calls; not within a note, and not without end."""
        times = self._calls.get(body.start, 0)
        if self._noting or times >= _REPEATS:
            return None
        self._calls[body.start] = times + 1
        self._noting = True
        content = self.blocks(body)
        self._noting = False
        again = f"-{times + 1}" if times else ""
        key = f"{self.context.draft.name}-note-{self.context.notes.fragment(call)}{again}"
        return Note(key, content, span=self.context.span(whole)) if content else None

    _made: Mapping[str, Callable[["BlockReader", Element], list[Piece]]] = {
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
        **dict.fromkeys(("ul", "ol", "dir"), lists.listed),
        "li": lists.item,
        "dl": lists.definitions,
        "blockquote": _quotation,
        **dict.fromkeys(("pre", "listing", "xmp"), _listing),
        "table": _table,
        "figure": _figure,
        "hr": _rule,
    }


def _block(piece: Piece) -> Block:
    """Return a piece as a block: a heading where none may stand is a heavy line."""
    if isinstance(piece, Heading):
        return Paragraph((Strong(piece.title, span=piece.span),), span=piece.span)
    return Paragraph(piece.lines[0], span=piece.span) if isinstance(piece, Byline) else piece


def _is_title(element: Element) -> bool:
    return "title" in element.get("class").lower()


def _is_blank(inline: Inline) -> bool:
    content = getattr(inline, "content", None)
    return isinstance(content, str) and not content.strip()


def _reach(content: Inlines) -> Span:
    return content[0].span.to(content[-1].span)


def _holds_formula(node: Node) -> bool:
    return (
        isinstance(node, Element)
        and node.name == "script"
        and node.get("type").startswith("math/tex")
    )
