"""Documents for laws: every shape of the model, keys that agree, spans that are true.

``manuscripts()`` draws a document with the one seed it might have been read from;
``documents()`` the document alone. Texts are verbatim pieces of the seed, some of them
with characters put in place of others.
"""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from publish.model import (
    Alignment,
    Aside,
    AsideKind,
    Block,
    Blocks,
    BulletList,
    CodeListing,
    Definition,
    DefinitionList,
    Document,
    Entry,
    Equation,
    Figure,
    Malformed,
    Metadata,
    OrderedList,
    Paragraph,
    Passage,
    Quotation,
    Reference,
    Row,
    Section,
    Source,
    Table,
    Text,
    ThematicBreak,
    Verse,
    WorkKind,
    plain_text,
)
from tests.model.lines import ENTRIES, LETTERS, REFERENCES, SEED, LineScribe, words
from tests.model.splicing import splice

lines = st.text(st.sampled_from(LETTERS + "\n\\{}$"), max_size=20)


class Scribe(LineScribe):
    """Draws whole blocks, sections and books."""

    def blocks(self, depth: int = 1) -> Blocks:
        """Draw what stacks down a page."""
        return self.several(lambda: self.block(depth), 1, 2)

    def block(self, depth: int) -> Block:
        """Draw one block; below depth nought only those that hold no others."""
        leaves = (self.paragraph, self._verse, self._exact, self._figure, self._table)
        holders = (self._list, self._definitions, self._quotation, self._aside, self._passage)
        return self.draw(st.sampled_from((*leaves, *holders) if depth > 0 else leaves))(depth)

    def _verse(self, depth: int) -> Block:
        start = len(self.written)
        verses = self.several(lambda: self.inlines(depth), 1)
        return Verse(verses, self.source(), span=self.since(start))

    def _exact(self, _: int) -> Block:
        source = self.draw(lines)
        span = self.write(source)
        match self.draw(st.integers(0, 3)):
            case 0:
                return CodeListing("python", source, span=span)
            case 1:
                return Equation(self.key("equation"), source, (1, 2), span=span)
            case 2:
                return Malformed(source, "unclosed-fence", span=span)
            case _:
                return ThematicBreak(span=span)

    def _figure(self, depth: int) -> Block:
        start, alt = len(self.written), self.draw(words)
        key, caption = self.key("figure"), self.inlines(depth - 1)
        return Figure(key, "figures/a.svg", alt, caption, (1,), span=self.since(start))

    def _table(self, depth: int) -> Block:
        start = len(self.written)
        alignments = self.several(lambda: self.draw(st.sampled_from(Alignment)), 1, 3)

        def row() -> Row:
            return tuple(self.inlines(depth - 1) for _ in alignments)

        head, body = self.several(row, 0, 1), self.several(row)
        key, caption = self.key("table"), self.source()
        return Table(key, caption, alignments, head, body, span=self.since(start))

    def _list(self, depth: int) -> Block:
        start = len(self.written)
        items = self.several(lambda: self.blocks(depth - 1), 1)
        tight, first = self.draw(st.booleans()), self.draw(st.integers(0, 3))
        if first:
            return OrderedList(items, tight, first, span=self.since(start))
        return BulletList(items, tight, span=self.since(start))

    def _definitions(self, depth: int) -> Block:
        start = len(self.written)
        items = self.several(lambda: self._definition(depth - 1), 1)
        return DefinitionList(items, span=self.since(start))

    def _definition(self, depth: int) -> Definition:
        start = len(self.written)
        term, content = self.inlines(depth), self.blocks(depth)
        return Definition(term, content, span=self.since(start))

    def _quotation(self, depth: int) -> Block:
        start = len(self.written)
        content, source = self.blocks(depth - 1), self.source()
        return Quotation(content, source, span=self.since(start))

    def _aside(self, depth: int) -> Block:
        start = len(self.written)
        kind, title = self.draw(st.sampled_from(AsideKind)), self.source()
        return Aside(kind, title, self.blocks(depth - 1), span=self.since(start))

    def _passage(self, depth: int) -> Block:
        start = len(self.written)
        audiences = self.draw(st.frozensets(st.sampled_from(("general", "taiwan")), min_size=1))
        return Passage(audiences, self.blocks(depth - 1), span=self.since(start))

    def section(self, depth: int = 2) -> Section:
        """Draw a section with what lies below it."""
        start, key = len(self.written), self.key("section")
        title = self.inlines(0)
        byline = self.several(lambda: self.inlines(0), 0, 1)
        body = self.blocks()
        parts = self.several(lambda: self.section(depth - 1)) if depth > 1 else ()
        numbered, number = self.draw(st.booleans()), self.draw(st.sampled_from(((), (1,), (1, 2))))
        return Section(key, title, body, parts, byline, numbered, number, span=self.since(start))

    def entry(self, key: str) -> Entry:
        """Draw an entry of the glossary."""
        start = len(self.written)
        headword = (self.text(),)
        glosses, definition = self.several(lambda: self.inlines(0)), self.several(self._plain)
        forms = (plain_text(headword),)
        return Entry(key, headword, glosses, definition, forms, span=self.since(start))

    def _plain(self) -> Paragraph:
        return self.paragraph(0)

    def reference(self, key: str) -> Reference:
        """Draw a reference."""
        start = len(self.written)
        content, under = self.inlines(0), self.several(lambda: self.inlines(0), 0, 1)
        kind, mark = self.draw(st.sampled_from(WorkKind)), self.several(self.text, 0, 1)
        told = Reference(key, content, ("王甲",), "书", "", "2020", under, span=self.since(start))
        return replace(told, kind=kind, others=self.draw(st.booleans()), mark=mark)

    def metadata(self) -> Metadata:
        """Draw what a title page says."""
        authors = self.several(lambda: self.inlines(0))
        return Metadata(
            title=self.inlines(0),
            subtitle=self.source(),
            authors=authors,
            script=self.draw(st.sampled_from(("zh-Hans", "zh-Hant-TW", "zh-Hant-HK"))),
            description=self.source(),
            publisher=self.source(),
            rights=self.source(),
            date="2026-03-01",
        )

    def document(self) -> Document:
        """Draw a whole book; whatever it mentions or cites is there."""
        return Document(
            metadata=self.metadata(),
            sections=self.several(self.section, 1),
            glossary=tuple(map(self.entry, ENTRIES)),
            references=tuple(map(self.reference, REFERENCES)),
            notices=self.several(self._plain, 0, 1),
        )


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document and the one seed it came from."""

    document: Document
    source: Source


@st.composite
def manuscripts(draw: st.DrawFn) -> Manuscript:
    """Draw a document with its seed."""
    scribe = Scribe(draw)
    document = scribe.document()
    return Manuscript(document, Source(SEED, scribe.written))


def documents() -> st.SearchStrategy[Document]:
    """Draw a document."""
    return manuscripts().map(lambda manuscript: manuscript.document)


@st.composite
def texts(draw: st.DrawFn) -> tuple[Text, str]:
    """Draw a text, at times mended in several places, with the seed it came from."""
    scribe = Scribe(draw, draw(words))
    text = scribe.text()
    for _ in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(text.content)))
        end = draw(st.integers(start, len(text.content)))
        text = splice(text, start, end, draw(words | st.just("")))
    return text, scribe.written + draw(words)
