"""The ways through a document: look at every node, or rebuild it from below."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import TypeAlias, assert_never

from publish.model.block import (
    Aside,
    Block,
    Blocks,
    BulletList,
    CodeListing,
    Definition,
    DefinitionList,
    Equation,
    Figure,
    Malformed,
    OrderedList,
    Paragraph,
    Passage,
    Quotation,
    Row,
    Table,
    ThematicBreak,
    Verse,
)
from publish.model.document import Document, Entry, Metadata, Reference, Section
from publish.model.inline import (
    Citation,
    Code,
    CrossReference,
    Deletion,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Maths,
    Mention,
    Note,
    ProperName,
    Ruby,
    Strong,
    Text,
    WorkTitle,
)
from publish.model.keeping import each, kept, same

Node: TypeAlias = Document | Section | Entry | Reference | Definition | Block | Inline
OnInlines: TypeAlias = Callable[[Inlines], Inlines]
OnBlock: TypeAlias = Callable[[Block], Blocks]
_LEAVES = frozenset(
    (Text, Code, Maths, Image, LineBreak, CodeListing, Equation, ThematicBreak, Malformed)
)


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly below this one, in reading order."""
    match node:
        case Text() | Code():  # what there is most of comes first
            return ()
        case Paragraph() | Strong() | Emphasis():
            return node.content
        case Document():
            back = (*node.glossary, *node.references, *node.notices)
            return (*chain(*_particulars(node.metadata)), *node.sections, *back)
        case Section():
            return (*node.title, *chain(*node.byline), *node.body, *node.sections)
        case Entry():
            return (*node.headword, *chain(*node.glosses), *node.definition)
        case Reference():
            return (*node.content, *chain(*node.under), *node.mark)
        case Definition():
            return (*node.term, *node.content)
        case _:
            return _below_block(node)


def _particulars(about: Metadata) -> tuple[Inlines, ...]:
    said = (about.description, about.publisher, about.rights)
    return (about.title, about.subtitle, *about.authors, *said)


def _below_block(node: Block | Inline) -> tuple[Node, ...]:
    match node:
        case Paragraph() | Passage():
            return node.content
        case BulletList() | OrderedList():
            return tuple(chain(*node.items))
        case DefinitionList():
            return node.items
        case Quotation():
            return (*node.content, *node.attribution)
        case Verse():
            return (*chain(*node.lines), *node.attribution)
        case Figure():
            return node.caption
        case Table():
            return (*node.caption, *chain(*chain(*node.head, *node.body)))
        case Aside():
            return (*node.title, *node.content)
        case CodeListing() | Equation() | ThematicBreak() | Malformed():
            return ()
        case _:
            return _below_inline(node)


def _below_inline(node: Inline) -> tuple[Node, ...]:
    match node:
        case Emphasis() | Strong() | Deletion() | ProperName() | WorkTitle() | Link() | Mention():
            return node.content
        case Note() | Citation() | CrossReference():
            return node.content
        case Ruby():
            return node.base
        case Code() | Maths() | Image() | LineBreak() | Text():
            return ()
        case _:
            assert_never(node)


def walk(node: Node) -> Iterator[Node]:
    """Yield this node and everything below it, in reading order."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        if type(current) in _LEAVES:  # most are
            continue
        if isinstance(current, Paragraph):
            waiting.extend(current.content[::-1])
        else:
            waiting.extend(children(current)[::-1])


def _same_inlines(run: Inlines) -> Inlines:
    return run


def _same_block(node: Block) -> Blocks:
    return (node,)


class Rewriter:
    """Rebuilds nodes from their leaves.

    ``inlines`` is handed every whole run of inlines (a paragraph's, a link's, a
    title's), already rewritten below; ``block`` every block, likewise.
    """

    def __init__(self, *, inlines: OnInlines = _same_inlines, block: OnBlock = _same_block) -> None:
        """Remember what to do with each run and each block."""
        self._on_inlines = inlines
        self._on_block = block

    def document(self, old: Document) -> Document:
        """Rebuild a document: its metadata, sections, apparatus and notices."""
        metadata = replace(
            old.metadata,
            title=self.inlines(old.metadata.title),
            subtitle=self.inlines(old.metadata.subtitle),
            authors=each(self.inlines, old.metadata.authors),
            description=self.inlines(old.metadata.description),
            publisher=self.inlines(old.metadata.publisher),
            rights=self.inlines(old.metadata.rights),
        )
        return replace(
            old,
            metadata=metadata,
            sections=each(self.section, old.sections),
            glossary=each(self.entry, old.glossary),
            references=each(self.reference, old.references),
            notices=self.blocks(old.notices),
        )

    def section(self, old: Section) -> Section:
        """Rebuild a section with all below it."""
        return kept(
            old,
            title=self.inlines(old.title),
            byline=each(self.inlines, old.byline),
            body=self.blocks(old.body),
            sections=each(self.section, old.sections),
        )

    def entry(self, old: Entry) -> Entry:
        """Rebuild a glossary entry."""
        return kept(
            old,
            headword=self.inlines(old.headword),
            glosses=each(self.inlines, old.glosses),
            definition=self.blocks(old.definition),
        )

    def reference(self, old: Reference) -> Reference:
        """Rebuild a reference."""
        under = each(self.inlines, old.under)
        content, mark = self.inlines(old.content), self.inlines(old.mark)
        return kept(old, content=content, under=under, mark=mark)

    def blocks(self, old: Blocks) -> Blocks:
        """Rebuild blocks; each may become none, one or many."""
        done = (self._on_block(self._block(node)) for node in old)
        return same(old, tuple(chain.from_iterable(done)))

    def inlines(self, old: Inlines) -> Inlines:
        """Rebuild one run of inlines."""
        return self._on_inlines(each(self._inline, old))

    def _block(self, node: Block) -> Block:
        match node:
            case Paragraph():
                return kept(node, content=self.inlines(node.content))
            case BulletList() | OrderedList():
                return kept(node, items=each(self.blocks, node.items))
            case DefinitionList():
                return kept(node, items=each(self._definition, node.items))
            case Verse():
                lines = each(self.inlines, node.lines)
                source = self.inlines(node.attribution)
                return kept(node, lines=lines, attribution=source)
            case Figure():
                return kept(node, caption=self.inlines(node.caption))
            case Table():
                return self._table(node)
            case Quotation() | Aside() | Passage():
                return self._holder(node)
            case CodeListing() | Equation() | ThematicBreak() | Malformed():
                return node
            case _:
                assert_never(node)

    def _holder(self, node: Quotation | Aside | Passage) -> Block:
        content = self.blocks(node.content)
        match node:
            case Quotation():
                source = self.inlines(node.attribution)
                return kept(node, content=content, attribution=source)
            case Aside():
                return kept(node, title=self.inlines(node.title), content=content)
            case Passage():
                return kept(node, content=content)
            case _:
                assert_never(node)

    def _definition(self, node: Definition) -> Definition:
        term, content = self.inlines(node.term), self.blocks(node.content)
        return kept(node, term=term, content=content)

    def _table(self, node: Table) -> Table:
        return kept(
            node,
            caption=self.inlines(node.caption),
            head=each(self._row, node.head),
            body=each(self._row, node.body),
        )

    def _row(self, row: Row) -> Row:
        return each(self.inlines, row)

    def _inline(self, node: Inline) -> Inline:
        match node:
            case Text() | Code():  # what there is most of comes first
                return node
            case (
                Emphasis() | Strong() | Deletion() | ProperName() | WorkTitle() | Link() | Mention()
            ):
                return kept(node, content=self.inlines(node.content))
            case Citation() | CrossReference():
                return kept(node, content=self.inlines(node.content))
            case Note():
                return kept(node, content=self.blocks(node.content))
            case Ruby():
                return kept(node, base=self.inlines(node.base))
            case Maths() | Image() | LineBreak():
                return node
            case _:
                assert_never(node)


def rewrite(
    document: Document,
    *,
    inlines: OnInlines = _same_inlines,
    block: OnBlock = _same_block,
) -> Document:
    """Rebuild a document from its leaves; see ``Rewriter``."""
    return Rewriter(inlines=inlines, block=block).document(document)
